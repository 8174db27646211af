"""A description's lines sorted by rules: what is asked of the application, done, required."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import pairwise, zip_longest
from math import inf

from callsheet.core import lazy_re as re
from callsheet.core.evidence import Quote
from callsheet.reading.domain.posts.clauses import comma_cuts, numbered
from callsheet.reading.domain.posts.deliverables import announced, tasks_in
from callsheet.reading.domain.posts.demands import DEMAND, demands_in, without_bonus
from callsheet.reading.domain.posts.items import (
    COUNTED,
    are_rows,
    guessed,
    heads_section,
    items_from,
    of_section,
)
from callsheet.reading.domain.posts.lines import Line
from callsheet.reading.domain.posts.screening import (
    asks_of_application,
    interrupts_list,
    is_answerable,
)
from callsheet.reading.domain.posts.sections import (
    TITLED,
    Heading,
    Topic,
    heading_above,
    heading_of,
    labelled,
)
from callsheet.reading.domain.posts.sentences import sentences
from callsheet.reading.domain.posts.words import (
    CLOSING,
    GERUND_OF,
    IMPERATIVE,
    PERSON_QUALITY,
    TASK_START,
)

PROSE = re.compile(
    r"(?:we|i|our|my|if|please|the|this|these|it|thanks?|looking|you|in|as|there|here|for|when|hi|"
    r"hello|dear|what|how|are|do|currently|once|after|feel|let|also)(?:['’](?:re|m|ll|ve|d|s))?\b",
    re.I,
)
NUMBER = re.compile(r"(?<!\d)(?P<n>\d{1,2})[.)\-:/]{1,2} *\Z")
ADDRESS = re.compile(r"(?:https?://|www\.)\S+$", re.I)
FACT = re.compile(
    r"[$€£₹]\s?\d|\W{0,3}(?:budget|timeline|deadline|duration|rate|pay(?:ment)?|price|location|"
    r"time ?zone|"
    r"start(?: date)?|hours|job type|contract|salary|total|fee|cost|compensation|"
    r"design references?|references?|inspiration|category|posted on|country|skills?|website|email|"
    r"phone|contact|language|level|size|expertise|project size|project type|scope size|"
    r"project length|length of (?:project|contract))\s*:",
    re.I,
)
MOST_OVER = 7  # words of a line over rows
MOST_ROW, SHORT_ROW = 15, 12  # words of a row without marks; of one that begins like prose
LATE_PART = 0.6
SHORTEST = 3  # letters that ask for anything
NEAR = 160  # characters between a task and the small heading that goes on with it
# "You send a sketch, we comment": how it goes, not what is to be made
NOT_YOURS = re.compile(
    r"(?:(?:we|(?-i:I))\b(?: will| have|(?:'|’)(?:ll|ve|re|m))?|you (?!will|must|should|need|"
    r"have|may|"
    r"can)) ?[a-z]+\b",
    re.I,
)
IS = re.compile(r"(?:(?:our|the|my) )?\w+ (?:is|are) (?!to\b|needed|required|wanted)", re.I)
ITEM = re.compile(r"\w.*[^:\s]\s*$", re.S)
# a paragraph of three sentences below "The job" tells a story
LONG = re.compile(r"[a-z)][.!?] .{10,}?[a-z)][.!?] ", re.S)
SEVERAL = re.compile(r"[a-z)\d][.!?] [A-Z]")
LABEL = re.compile(r"(?:[A-Z][\w /&'’-]{1,40}):\s+(?=\S)")


@dataclass
class Wishes:
    """The client's wishes in the order they were written, verbatim."""

    screening: list[Quote] = field(default_factory=list)
    deliverables: list[Quote] = field(default_factory=list)
    must_haves: list[Quote] = field(default_factory=list)
    late: float = inf  # where a post begins to end
    topics: dict[int, str] = field(default_factory=dict)  # of lines, by where they start


def ruled_in(text: str, lines: list[Line], end: int) -> Wishes:
    """The wishes of the lines; `text` is the source with every blank a space, so that a clause
    broken over two rows is matched like any other."""
    wishes = Wishes(late=lines[0].start + LATE_PART * (end - lines[0].start) if lines else inf)
    topic: Topic | None = None
    listed = rows = last = 0
    counted: Topic | None = None
    inline = False
    pending: Quote | None = None
    for at, (row, below) in enumerate(zip_longest(lines, lines[1:])):
        line = replace(row, text=text[row.start : row.end])
        if below and _heads(line, below):
            continue
        heading = _heading(lines, at, line, below)
        if heading:
            pending = _lead(text, line, heading, wishes)
            topic, listed, rows, last = _topic_below(heading, topic, line, wishes), 0, 0, 0
            if topic == "open" and below:
                topic = guessed(of_section(lines, at + 1)) or heading.default
            inline = heading.rest is not None
            if heading.rest is not None:
                for item in _after(text, line, heading.rest):
                    _sort(text, item, topic, wishes)
                topic = None if topic == "not" else topic
            continue
        if inline and line.gap and not line.bullet and not listed:
            topic = None
        if _leaves_list(line, topic, listed) or (rows > 1 and _leaves_rows(line, topic)):
            topic = None
        number = _number(text, line)
        if topic is None and number and number == last + 1:
            topic = counted  # the list goes on behind a remark
        if topic is None and line.bullet and not listed:
            topic = "do" if guessed(items_from(lines, at)) == "do" else None
        last, counted = (number, topic) if number else (last, counted)
        listed += line.bullet
        rows += not line.bullet
        _sort(text, line, topic, wishes)
    if pending and pending.end >= end - 2:
        wishes.screening.append(pending)
    return wishes


def _heading(lines: list[Line], at: int, line: Line, below: Line | None) -> Heading | None:
    """What a line announces by its words, its number or what stands below it."""
    numbered_head = heads_section(lines, at)
    opens = numbered_head or _opens_list(line, below)
    heading = heading_of(line) or (heading_above(line) if opens else None)
    heading = heading or (Heading("other", None) if numbered_head else None)
    if not heading and (line.gap or not at) and are_rows(lines, at):
        heading = _over_rows(line)
    if not heading and line.bullet and below and (below.bullet or _is_titled(line)):
        return heading_of(replace(line, bullet=False)) if _is_short(line) else None
    return heading


def _number(text: str, line: Line) -> int:
    """The number of a list's item, 0 without one."""
    mark = NUMBER.search(text[max(0, line.start - 6) : line.start]) if line.bullet else None
    return int(mark["n"]) if mark else 0


def _topic_below(heading: Heading, above: Topic | None, line: Line, wishes: Wishes) -> Topic:
    """The topic of the lines below; "Client side:" goes on with the work it stands under."""
    if heading.topic != "part":
        return heading.topic
    tasks = wishes.deliverables
    near = bool(tasks) and line.start - tasks[-1].end < NEAR
    return "do" if above in ("do", "part", None) and near else "open"


def _over_rows(line: Line) -> Heading | None:
    """What a short line announces that stands over rows without marks; None when nothing known."""
    if line.bullet or len(line.text.split()) > MOST_OVER or line.text[-1] in ".!?,;":
        return None
    heading = heading_above(line)
    return heading if heading and heading.topic not in ("open", "part") else None


def _cut_to(line: Line, end: int) -> Line:
    return replace(line, text=line.text[: end - line.start], end=end)


def _after(text: str, line: Line, start: int) -> list[Line]:
    """The words behind a heading on its line; "a, b, c." and "(1) a, (2) b" are items."""
    counted = _counted(text, start, line.end)
    if counted:
        return counted
    cuts = [start, *comma_cuts(text, start, line.end), line.end]
    if len(cuts) == 2:
        parts = sentences(text, start, line.end)
        return [Line(part.text, part.start, part.end, bullet=False, gap=False) for part in parts]
    lines = []
    for begin, end in pairwise(cuts):
        stop = begin + len(text[begin:end].rstrip(" ,;." if len(cuts) > 2 else " ,;"))
        lines.append(Line(text[begin:stop], begin, stop, bullet=len(cuts) > 2, gap=False))
    return lines


def _counted(text: str, start: int, end: int) -> list[Line]:
    """The items of "(1) a, (2) b" in the first sentence, and the sentences after it as prose."""
    first, *others = sentences(text, start, end) or [Quote("", start, start)]
    spans = numbered(text, first.start, first.end)
    lines = []
    for begin, stop in spans:
        bare = text[begin:stop].rstrip(" ,;.").removesuffix(" and").rstrip(" ,;")
        lines.append(Line(bare, begin, begin + len(bare), bullet=True, gap=False))
    rest = [Line(q.text, q.start, q.end, bullet=False, gap=False) for q in others]
    return [*lines, *rest] if spans else []


def _lead(text: str, line: Line, heading: Heading, wishes: Wishes) -> Quote | None:
    """Sentences that stand before the heading on its line are prose of their own."""
    if heading.rest is not None:
        return None
    parts = sentences(text, line.start, line.end)
    for part in parts[:-1]:
        _sort_prose(text, part, wishes)
    if parts and heading.topic != "apply" and len(parts[-1].text.split()) > 5:
        wishes.deliverables.extend(announced(text, parts[-1]))
    return parts[-1] if parts and heading.topic == "apply" else None


def _heads(line: Line, below: Line) -> bool:
    """Whether a line is a small heading among tasks: "Access Management" above "Manage the …"."""
    words = line.text.split()
    if line.bullet or not 1 < len(words) <= 6 or TASK_START.match(line.text):
        return False
    small = ("and", "of", "the", "&", "for", "/", "-")
    titled = all(word.lstrip("(")[:1].isupper() or word in small for word in words)
    return titled and not line.text.endswith((".", "?", "!", ":")) and _is_sentence_task(below.text)


def _is_sentence_task(words: str) -> bool:
    return bool(IMPERATIVE.match(words)) and len(words.split()) > 4


def _is_short(line: Line) -> bool:
    """Whether a list item may be a numbered heading: "3. Requirements"."""
    short = len(line.text.split()) <= 3 or _is_titled(line)
    return short and line.text[:1].isupper() and line.text[-1].isalpha()


def _is_titled(line: Line) -> bool:
    return bool(TITLED.fullmatch(line.text))


def _opens_list(line: Line, below: Line | None) -> bool:
    """Whether a short line without a colon stands right above list items: "Daily tasks"."""
    if line.bullet or below is None or not below.bullet or (below.gap and not line.gap):
        return False
    last = re.split(r"(?<=[.!?])\s", line.text)[-1]
    return len(last.split()) <= 8 and line.text[-1] not in ".!?,;"


def _leaves_list(line: Line, topic: Topic | None, listed: int) -> bool:
    """Prose after a list belongs to no heading."""
    if topic is None or line.bullet:
        return False
    if listed:
        size = len(line.text.split())
        return size > 5 or line.gap or bool(CLOSING.match(line.text))
    sentence = line.text.endswith(".") and len(line.text.split()) > 4
    if topic in ("bonus", "not") and line.gap and sentence:
        return True
    if topic == "bonus" and line.text[-1] not in ".!?:" and len(line.text.split()) <= SHORT_ROW:
        return False
    return line.gap and bool(PROSE.match(line.text)) and topic != "apply"


def _leaves_rows(line: Line, topic: Topic | None) -> bool:
    """A sentence below a blank row does not go on with a list of rows without marks."""
    if topic is None or topic == "apply" or line.bullet or not line.gap:
        return False
    most = SHORT_ROW if PROSE.match(line.text) else MOST_ROW
    return line.text[-1] in ".!?" or len(line.text.split()) > most


def _sort(text: str, line: Line, topic: Topic | None, wishes: Wishes) -> None:
    wishes.topics[line.start] = topic or "-"
    if ADDRESS.match(line.text) or len(line.text) < SHORTEST:
        return
    if topic == "apply":
        _sort_application(text, line, wishes)
    elif topic in ("must", "you", "do") and (
        line.bullet or not (_is_prose(line.text) or (topic != "do" and SEVERAL.search(line.text)))
    ):
        _sort_item(text, line, topic, wishes)
    elif topic == "bonus" and (line.bullet or not _is_prose(line.text)):
        if asks_of_application(line.text):
            wishes.screening.append(line.quote())
    else:
        for sentence in sentences(text, line.start, line.end):
            label = labelled(
                Line(sentence.text, sentence.start, sentence.end, bullet=False, gap=False)
            )
            if label and label.rest is not None and label.rest > sentence.start and topic is None:
                for item in _after(text, line=_cut_to(line, sentence.end), start=label.rest):
                    _sort(text, item, label.topic, wishes)
                continue
            _sort_prose(
                text,
                sentence,
                wishes,
                demanding=topic in ("must", "you"),
                tasks=topic != "not",
                demands=topic != "not",
                late=sentence.start > wishes.late,
            )


def _is_prose(words: str) -> bool:
    if LONG.search(words) and len(words.split()) > 30 and not TASK_START.match(words):
        return True
    return bool(PROSE.match(words)) and len(words.split()) > 4


def _sort_application(text: str, line: Line, wishes: Wishes) -> None:
    items = [line.quote()] if line.bullet else sentences(text, line.start, line.end)
    for item in items:
        if is_answerable(item.text):
            wishes.screening.append(item)


def _sort_item(text: str, line: Line, topic: Topic, wishes: Wishes) -> None:
    item = line.quote()
    if topic == "do" and (NOT_YOURS.match(item.text) or (not line.bullet and IS.match(item.text))):
        return
    if FACT.match(item.text) or CLOSING.match(item.text) or not ITEM.search(item.text):
        return
    asked = interrupts_list if topic == "do" else asks_of_application
    if asked(item.text):
        parts = [item] if line.bullet else sentences(text, item.start, item.end)
        wishes.screening.extend(part for part in parts if len(parts) == 1 or asked(part.text))
        return
    if topic == "do":
        _sort_task(text, item, wishes)
        return
    kept = without_bonus(text, item)
    if kept is None:
        return
    task = topic == "must" and _is_task(kept.text)
    (wishes.deliverables if task else wishes.must_haves).append(kept)


def _sort_task(text: str, item: Quote, wishes: Wishes) -> None:
    parts = sentences(text, item.start, item.end)
    if len(parts) > 1 and len(item.text.split()) > 18:
        for part in parts[1:]:
            _sort_prose(text, part, wishes, tasks=False)
        item = parts[0]
    kept = without_bonus(text, item)
    if kept is None:
        return
    ordered = IMPERATIVE.match(kept.text) or COUNTED.match(kept.text)
    required = (DEMAND.search(kept.text) and not ordered) or (
        PERSON_QUALITY.search(kept.text[:40]) and not (ordered or TASK_START.match(kept.text))
    )
    (wishes.must_haves if required else wishes.deliverables).append(kept)


def _is_task(words: str) -> bool:
    """Whether an item below "Requirements" is work after all."""
    label = LABEL.match(words)
    body = words[label.end() :] if label else words
    tool = re.match(
        r"\w+ (?:(?-i:[A-Z])\w* )?(?:or similar|or equivalent|and similar)\b", body, re.I
    )
    task = IMPERATIVE.match(body) or GERUND_OF.match(body)
    return bool(task) and not tool and not PERSON_QUALITY.search(words)


def _sort_prose(
    text: str,
    sentence: Quote,
    wishes: Wishes,
    *,
    demanding: bool = False,
    tasks: bool = True,
    demands: bool = True,
    late: bool = False,
) -> None:
    if asks_of_application(sentence.text, late=late):
        wishes.screening.append(sentence)
        return
    if any(known.match(sentence.text) for known in (CLOSING, ADDRESS, FACT)):
        return
    required = demands_in(text, sentence) if demands else []
    if not required and demanding and PERSON_QUALITY.search(sentence.text):
        kept = without_bonus(text, sentence)
        required = [kept] if kept else []
    wishes.must_haves.extend(required)
    if tasks:
        found = tasks_in(text, sentence)
        wishes.deliverables.extend(t for t in found if not any(t.overlaps(d) for d in required))

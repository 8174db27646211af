"""A sentence or a marked blank for every question that no other paragraph answers."""

from __future__ import annotations

from collections.abc import Iterable

from callsheet.core import lazy_re as re
from callsheet.core.evidence import Quote, sentence_around
from callsheet.reading.domain.replies.joined import beside_others
from callsheet.reading.domain.replies.reported import reported
from callsheet.replies.domain.draft.parts import Part
from callsheet.replies.domain.situation import Situation

# what a question is about, in the words the blank will use; the first that matches wins
KINDS: tuple[tuple[str, str, str], ...] = (
    (r"\b(?:can|could|would) you (?:start|begin)\b|\bstart (?:date|right away|immediately)",
     "When I could start", "your start date"),
    (r"\bhow (?:long|soon|many (?:days|weeks))|\btime ?(?:line|frame)|\bturn ?around|\beta\b",
     "Time it takes", "your estimate, with what it depends on"),
    (r"\bavailab|\bhours (?:a|per) (?:week|day)|\bhow many hours|\boverlap",
     "Availability", "your hours and days"),
    (r"\bteam\b|\balone\b|\byourself\b|\bsub-?contract", "Who does the work", "alone or with whom"),
    (r"\bprocess\b|\bapproach\b|\bhow (?:would|will|do) you\b", "How I'd go about it",
     "your approach in two sentences"),
    (r"\bideas?\b|\bwhat would you (?:change|improve|suggest)|\bthoughts\b", "Ideas", "your idea"),
    (r"\bwhere (?:are|do) you (?:based|located|live)|\btime ?zone|\blocation", "Where I am",
     "your city and zone"),
    (r"\btools?\b|\bsoftware\b|\bstack\b", "Tools", "the tools you would use"),
)  # fmt: skip
EXPERIENCE = re.compile(
    r"\b(?:have you|did you|do you (?:know|have|use)|are you (?:familiar|experienced)|"
    r"experience|worked (?:with|on|in)|used)\b",
    re.IGNORECASE,
)
NOT_NEEDED = re.compile(r"^[^,;]*\b(?:no need|nothing|don't|not)\b[^,;]*[,;] (?:but|just) ", re.I)
NOTHING = re.compile(r"\W*(?:no|nothing|none|don't|do not|you (?:don't|needn't|need not))\b", re.I)
SKIP = frozenset(
    "A An And Any Are As At Before But By Can Could Did Do Does Experience For From Had Has Have "
    "Hello Hey Hi How I If In Is It Just Me My No Not Of Ok Okay On Or Our Please So Some Than "
    "Thanks That The Then There These They This To Us Was We Were What When Where Which Who Why "
    "Will With Would You Your".split()
)
NAME = re.compile(r"\b[A-Z][\w+#.-]{1,30}(?: [A-Z0-9][\w+#.-]{0,30}){0,2}")


def about_asks(situation: Situation, covered: Iterable[str]) -> list[Part]:
    """One paragraph for each ask not in `covered`, then for what others on their side ask."""
    covers = set(covered)
    done = set(covers)
    parts = []
    for ask in situation.read.asks:
        if ask.text not in done:
            done.add(ask.text)
            words = answer_words(ask.text, situation)
            if is_for_the_call(ask, situation):
                words = ready_words(NOT_NEEDED.sub("", ask.text))
            parts.append(Part("ask", words, (ask.text,)))
    for question in beside_others(situation.read):
        if any(ask.text in covers and ask.overlaps(question) for ask in situation.read.asks):
            words = answer_words(question.text, situation)
            parts.append(Part("ask", words, (question.text,)))
    parts += about_preparing(situation)
    for told in reported(situation.text, situation.read.asks):
        lead = f"You wrote “{shortened(told)}”"
        parts.append(Part("ask", f"{lead}: [your answer, or when you will show it]"))
    return parts


def about_preparing(situation: Situation) -> list[Part]:
    """A word on what is to be prepared for a call that is on, unless a question told it."""
    read = situation.read
    if read.prep_style in (None, "casual") or "call_request" not in read.intents:
        return []
    told = [each.quote for each in read.signals if each.intent == "prep_answer"]
    if any(ask.overlaps(quote) for ask in read.asks for quote in told):
        return []
    wanted = (NOT_NEEDED.sub("", sentence_around(situation.text, quote)) for quote in told)
    first = next((words for words in wanted if not NOTHING.match(words)), None)
    return [Part("ask", ready_words(first))] if first else []


def ready_words(wanted: str) -> str:
    """That one will come prepared; `wanted` are the client's words on what is needed."""
    return f"I'll have this ready when we talk: “{shortened(wanted)}”"


def is_for_the_call(ask: Quote, situation: Situation) -> bool:
    """Whether an ask says what to prepare for a call that is on; own prepared words come first."""
    read = situation.read
    if ask.text in situation.answers or not {"prep_answer", "call_request"} <= set(read.intents):
        return False
    told = [each.quote for each in read.signals if each.intent == "prep_answer"]
    return any(ask.overlaps(quote) for quote in told)


def answer_words(ask: str, situation: Situation) -> str:
    """The person's own prepared words, else a lead-in with the blank they must fill."""
    prepared = situation.answers.get(ask)
    if prepared:
        return prepared
    asked = EXPERIENCE.search(ask)
    topic = (topic_of(ask[asked.end() :]) or topic_of(ask)) if asked else ""
    if topic:
        return f"On {topic}: [your experience with {topic}]"
    kind = kind_of(ask)
    if kind is not None:
        return f"{kind[0]}: [{kind[1]}]"
    return f"You asked “{shortened(ask)}”: [your answer]"


def kind_of(ask: str) -> tuple[str, str] | None:
    """The lead-in and the blank of the kind of question it is; None when it is of no known kind."""
    for pattern, lead, blank in KINDS:
        if re.search(pattern, ask, re.IGNORECASE):
            return lead, blank
    return None


def topic_of(ask: str) -> str:
    """The named thing an ask is about ("Recharge"); "" when it names none."""
    for found in NAME.finditer(ask):
        words = found.group().rstrip(".-").split()
        while words and words[0] in SKIP:
            words = words[1:]
        if words:
            return " ".join(words)
    return ""


def shortened(ask: str, limit: int = 90) -> str:
    """The ask on one line; when it is longer than `limit` characters, without what it has in
    brackets, and then cut at a word."""
    line = " ".join(ask.replace("[", "(").replace("]", ")").split())
    if len(line) > limit:
        line = re.sub(r" ?\([^()]*\)", "", line)
    if len(line) <= limit:
        return line
    return line[:limit].rsplit(" ", 1)[0] + "…"

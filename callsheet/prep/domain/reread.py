"""The job reread: what a newer version of the post changed, and how contested the job is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from callsheet.core import lazy_re as re
from callsheet.core.money import Money
from callsheet.reading.domain.posts import PostRead
from callsheet.reading.domain.posts.lines import lines_of
from callsheet.reading.domain.posts.sentences import sentences

ALIKE = 0.5  # multiset Jaccard of the words from which two versions of a sentence are one, reworded
MOST_SENTENCES = 80  # compared on each side; a post that was rewritten whole is read whole instead
FEW_WORDS = 3
CROWD, FEW = 3, 10  # interviewing from which it is crowded; proposals up to which rivals are few
LISTS = (
    ("must_haves", "must-have"),
    ("deliverables", "thing to deliver"),
    ("screening", "request to applicants"),
)
FIELDS = (
    ("title", "Title"),
    ("kind", "Pay"),
    ("budget", "Budget"),
    ("level", "Level"),
    ("duration", "Duration"),
    ("hours_a_week", "Hours"),
    ("location_req", "Who may apply"),
)
ACTIVITY = (
    ("proposals", "Proposals"),
    ("interviewing", "Interviewing"),
    ("invites", "Invites sent"),
    ("unanswered", "Invites unanswered"),
    ("bid_avg", "Average bid"),
)
KINDS = {"hourly": "by the hour", "fixed": "a fixed price"}


@dataclass(frozen=True)
class PostVersion:
    """A job post as pasted and its reading."""

    text: str
    read: PostRead


@dataclass(frozen=True)
class Change:
    """One difference in words, with the words of both versions; "" where one says nothing.

    field   what it is about: a field of the reading, or "sentence"
    """

    field: str
    words: str
    before: str = ""
    after: str = ""


@dataclass(frozen=True)
class Competition:
    """How contested the job is, what to do about it, and the words of the post it is read from."""

    words: str
    quotes: tuple[str, ...]


def changes_between(before: PostVersion, after: PostVersion) -> tuple[Change, ...]:
    """What the newer version of a post says otherwise: fields, lists, sentences, activity.

    before, after   the older and the newer version, each with the reading of its own text
    gives           () for the same words; a value the newer paste cannot show (a description
                    pasted without the venue's fields) is not said to be gone; quotes are verbatim
                    but for their blanks
    """
    if squeezed(before.text) == squeezed(after.text):
        return ()
    lists = [
        change for name, label in LISTS for change in _list_changes(name, label, before, after)
    ]
    return (
        *_field_changes(before.read, after.read),
        *_skill_changes(before.read, after.read),
        *lists,
        *_sentence_changes(before, after, lists),
        *_activity_changes(before.read, after.read),
    )


def competition(post: PostRead) -> Competition | None:
    """ "4 are being interviewed, 20 to 50 proposals: name your difference …"; None without figures.

    The words of the figures come with it, so that they can be checked.
    """
    interviewing, proposals = post.activity.interviewing, post.activity.proposals
    said = [part for part in (_interviewed(interviewing), _proposed(proposals)) if part]
    if not said:
        return None
    words = ", ".join(said)
    names = ("interviewing", "proposals", "bids")
    quotes = tuple(_said(post, name) for name in names if name in post.quotes)
    advice = f"{words[:1].upper()}{words[1:]}: {_advice(interviewing, proposals)}."
    return Competition(" ".join(filter(None, (advice, _bids(post)))), quotes)


def pay_words(post: PostRead) -> str:
    """`$40 to $60 an hour`, `$600 fixed`; "" when the post gives no price."""
    if post.budget is None:
        return ""
    ends = [
        str(Money.of(end, post.budget.currency)) if post.budget.currency else f"{end:,} kr"
        for end in (post.budget.min, post.budget.max)
        if end is not None
    ]
    each = {"hourly": " an hour", "fixed": " fixed"}.get(post.kind or "", "")
    return " to ".join(dict.fromkeys(ends)) + each


def squeezed(text: str) -> str:
    """The words in small letters with single blanks and no list marks."""
    return " ".join(re.findall(r"[\w$€£₹%+#.@/-]*\w[\w$€£₹%+#@/-]*", text.lower()))


def alike(one: str, other: str) -> float:
    """Multiset Jaccard of the words of two squeezed texts, 0..1."""
    a, b = Counter(one.split()), Counter(other.split())
    union = sum((a | b).values())
    return sum((a & b).values()) / union if union else 0.0


def _one_line(words: str) -> str:
    return " ".join(words.split())


def _said(post: PostRead, name: str) -> str:
    quote = post.quotes.get(name)
    return _one_line(quote.text) if quote else ""


def _value(post: PostRead, name: str) -> str:
    if name == "budget":
        return pay_words(post)
    if name == "kind":
        return KINDS.get(post.kind or "", "")
    return getattr(post, name) or ""


def _shows_fields(post: PostRead) -> bool:
    """Whether the paste holds the venue's fields, so that a missing one is really gone."""
    return bool(post.skills or post.activity.proposals or post.client.member_since)


def _field_changes(before: PostRead, after: PostRead) -> Iterator[Change]:
    for name, label in FIELDS:
        old, new = _value(before, name), _value(after, name)
        if old.lower() == new.lower() or (not new and not _shows_fields(after)):
            continue
        yield Change(name, _then_now(label, old, new), _said(before, name), _said(after, name))


def _then_now(label: str, old: str, new: str) -> str:
    if not old:
        return f"{label}: {new}. The older post did not say."
    if not new:
        return f"{label}: no longer said. It was {old}."
    return f"{label}: {old} then, {new} now."


def _skill_changes(before: PostRead, after: PostRead) -> Iterator[Change]:
    if not after.skills:
        return
    old, new = ({skill.lower() for skill in post.skills} for post in (before, after))
    for skill in after.skills:
        if before.skills and skill.lower() not in old:
            yield Change("skills", f"New skill: {skill}.", after=skill)
    for skill in before.skills:
        if skill.lower() not in new:
            yield Change("skills", f"Skill no longer named: {skill}.", before=skill)


def _list_changes(
    name: str, label: str, before: PostVersion, after: PostVersion
) -> Iterator[Change]:
    """Items that came, went or were reworded; words that stand in the other version did neither."""
    old, new = ([_one_line(q.text) for q in getattr(v.read, name)] for v in (before, after))
    same = {squeezed(words) for words in old} & {squeezed(words) for words in new}
    pairs, gone, come = paired(
        *([words for words in side if squeezed(words) not in same] for side in (old, new))
    )
    for one, other in pairs:
        yield Change(name, f"{label.capitalize()} reworded.", one, other)
    for words in come:
        if not _stands_in(words, before.text):
            yield Change(name, f"New {label}.", after=words)
    for words in gone:
        if not _stands_in(words, after.text):
            yield Change(name, f"{label.capitalize()} dropped.", before=words)


def _stands_in(words: str, text: str) -> bool:
    return f" {squeezed(words)} " in f" {squeezed(text)} "


def paired(
    old: Sequence[str], new: Sequence[str]
) -> tuple[list[tuple[str, str]], list[str], list[str]]:
    """Reworded pairs, most alike first, then what is left of the old and of the new."""
    plain_old, plain_new = [squeezed(words) for words in old], [squeezed(words) for words in new]
    every = sorted(
        (
            (alike(one, other), i, j)
            for i, one in enumerate(plain_old)
            for j, other in enumerate(plain_new)
        ),
        key=lambda found: -found[0],
    )
    pairs: list[tuple[int, int]] = []
    for value, i, j in every:
        if value >= ALIKE and all(i != a and j != b for a, b in pairs):
            pairs.append((i, j))
    gone = [words for i, words in enumerate(old) if all(i != a for a, _ in pairs)]
    come = [words for j, words in enumerate(new) if all(j != b for _, b in pairs)]
    return [(old[i], new[j]) for i, j in sorted(pairs)], gone, come


def _sentence_changes(
    before: PostVersion, after: PostVersion, lists: Sequence[Change]
) -> Iterator[Change]:
    """What else the client wrote otherwise, sentence by sentence."""
    told = [squeezed(words) for change in lists for words in (change.before, change.after) if words]
    old = _other_sentences(before.read.description, after.text, told)
    new = _other_sentences(after.read.description, before.text, told)
    pairs, gone, come = paired(old, new)
    for one, other in pairs:
        yield Change("sentence", "Reworded.", one, other)
    for words in come:
        yield Change("sentence", "New in the post.", after=words)
    for words in gone:
        yield Change("sentence", "Left out now.", before=words)


def _other_sentences(description: str, other: str, told: Sequence[str]) -> list[str]:
    """The sentences that the other version lacks and no list has told of."""
    there = f" {squeezed(other)} "
    found = []
    for line in lines_of(description):
        for quote in sentences(description, line.start, line.end):
            words = squeezed(quote.text)
            known = f" {words} " in there or any(words in t or t in words for t in told)
            if len(words.split()) >= FEW_WORDS and not known:
                found.append(_one_line(quote.text))
    return found[:MOST_SENTENCES]


def _activity_changes(before: PostRead, after: PostRead) -> Iterator[Change]:
    for name, label in ACTIVITY:
        old, new = getattr(before.activity, name), getattr(after.activity, name)
        if new is None or old == new:
            continue
        shown = [f"${v:g}" if name == "bid_avg" else str(v) for v in (old, new) if v is not None]
        words = f"{label}: {' then, '.join(shown)} now." if old is not None else f"{label}: {new}."
        quote = "bids" if name == "bid_avg" else name
        yield Change(name, words, _said(before, quote), _said(after, quote))


def _interviewed(count: int | None) -> str:
    if count is None:
        return ""
    if count == 0:
        return "nobody is being interviewed yet"
    return "one is being interviewed" if count == 1 else f"{count} are being interviewed"


def _proposed(proposals: str | None) -> str:
    if not proposals:
        return ""
    words = proposals.lower()
    if words.endswith("+"):
        words = f"more than {words.rstrip('+')}"
    return f"{words} proposal" if words == "1" else f"{words} proposals"


def _advice(interviewing: int | None, proposals: str | None) -> str:
    most = max(map(int, re.findall(r"\d+", proposals or "")), default=0)
    if (interviewing or 0) >= CROWD or (proposals or "").endswith("+"):
        return "name your difference in the first two minutes"
    if (interviewing or 0) <= 1 and most <= FEW:
        return "few rivals, so ask what would make this an easy yes"
    return "say early what only you bring"


def _bids(post: PostRead) -> str:
    low, high, average = post.activity.bid_low, post.activity.bid_high, post.activity.bid_avg
    if low is None or high is None:
        return ""
    middle = f", {Money.of(average)} on average" if average is not None else ""
    return f"Bids run from {Money.of(low)} to {Money.of(high)}{middle}."

"""Budget, rate, platform, deadline, length and preparation as one message tells them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from callsheet.core import lazy_re as re
from callsheet.core.evidence import Quote, sentence_around
from callsheet.core.money import Money
from callsheet.reading.domain.over_thread.zones_said import quote_of
from callsheet.reading.domain.replies import Amount, ReplyRead, read_reply
from callsheet.reading.domain.replies.currencies import NATIONS
from callsheet.reading.domain.replies.turn_currency import NAMED, named_in

# a sum that is told as the one before, or as somebody else's
TOO_MUCH = re.compile(
    r" (?:is|was|are|would be|seems?|sounds?|feels?) (?:\w+ )?(?:too (?:much|high)|a lot|steep"
    r"|expensive|above|beyond|out of)\b(?![^.;!?]*\bbut (?:ok|okay|fine|deal|agreed)\b)",
    re.IGNORECASE,
)
OLD = re.compile(
    r"\b(?:instead of|rather than|not|from|was|were|said|agreed(?: on)?|than|above|over|your|"
    r"asked(?: for)?|asking(?: for)?|originally|initially|before)\b[^.;!?$€£\d]{0,12}$",
    re.IGNORECASE,
)
PER_PIECE = re.compile(r"(?:/|\bper\b|\beach\b|\ban? )", re.IGNORECASE)
CHANNEL = re.compile(
    r"\b(zoom|(?:google )?meet|teams|whats ?app|telegram|skype|phone|upwork)\b", re.IGNORECASE
)
CALL = re.compile(
    r"\b(?:call|chat|talk|speak|meet(?:ing)?|zoom|conversation|interview|slot|intro)\b", re.I
)
LENGTH = re.compile(
    r"\b(?:(?P<half>half an? hour|30 mins?\b)|(?P<quarter>(?:a )?quarter of an hour)|"
    r"(?P<hour>(?:an|one|1|a full) ?(?:hour|hr|h)\b(?! (?:ago|later|before)))|"
    r"(?P<minutes>\d{1,3})(?:[- ]| ?)(?:min(?:ute)?s?|m)\b)",
    re.IGNORECASE,
)
# a stretch of time that is no length of a call
# a length that is called enough is the call's, wherever in the message the call was named
ENOUGH = re.compile(
    r"^(?:,? (?:is|are|would be|will be|should be|ought to be))?,? (?:more than |quite |probably )?"
    r"(?:plenty|enough|sufficient|max(?:imum)?\b|tops\b|at most|all (?:i|we|it) (?:need|take)|"
    r"(?:should|will|would) (?:do|suffice|be enough|be plenty))",
    re.IGNORECASE,
)
OTHER_LENGTH = re.compile(
    r"^[- ]?(?:long )?(?:video|episode|audio|footage|film|song|ad|recording|podcast|clip|reel|ago"
    r"|late|away|walk|drive)|^ (?:per|a) (?:day|week)",
    re.IGNORECASE,
)
IN_FRONT = re.compile(r"\b(?:in|within|every|after|next|past|last) (?:the )?(?:next )?$", re.I)
# an answer that is put off
LATER = re.compile(
    r"^\W*(?:(?:i|we)(?:['’]ll| will)|will|let me) (?:tell|let|get|check|ask|come back|think)\b",
    re.I,
)
LEFT_OUT = re.compile(
    r"\b(?:not|no|don't|can't|cannot|blocks?|instead of|rather than|without|hate|than)\b[^,]*$",
    re.I,
)
BLOCKED = re.compile(r"\b(?:blocked|not|doesn't|isn't|won't|can't|down|broken)\b", re.I)
BARE_MINUTES = re.compile(
    r"^\W*(?:about |around |maybe |max )?(?P<minutes>\d{1,3})\b(?! ?(?:[ap]\.?m|:|h|%|\$|€|-?\d))",
    re.I,
)
LONGEST_CALL = 240
# in which currency a shop sells says nothing of the pay for the job
TRADE = re.compile(
    r"\b(?:customers?|clients?|shops?|stores?|prices?|priced|payments?|sell\w*|sales|accounts?|users?"
    r"|checkout|products?|orders?|invoices?|display\w*|convert\w*)\b",
    re.IGNORECASE,
)
NATION = re.compile(rf"\b(?:{'|'.join(NATIONS)})\b")
PARTS = re.compile(r"(?:(?!\s\(?\d[.)]\s)(?!(?<!\d)[.!?;](?:\s|$))[^\n])+")
LIST_MARK = re.compile(r"\s*(?:\(?\d{1,2}[.)]\s+|[-*•]\s+)?")
STRETCH = re.compile(
    r"\b(?:(?:go|stretch|up|come|rise)(?: up)? to|max(?:imum)?|at most"
    r"|(?:limit|ceiling|top)\b[^.]*)"
    r"(?: (?:is|of|maybe|about|around|perhaps))? $",
    re.IGNORECASE,
)
# a length that is put in the place of the one before
INSTEAD = re.compile(
    r"\b(?:make (?:it|that|this)|let['’]?s (?:do|say|take|plan)|rather|better)\b[^.!?\n]{0,12}$",
    re.I,
)


@dataclass(frozen=True)
class Told:
    """One value told, with its words; `rivals` when several were told and none is the one."""

    code: str
    text: str
    quote: Quote
    rivals: tuple[str, ...] = ()


def told_in(text: str, read: ReplyRead, asked: Collection[str], currency: str | None) -> list[Told]:
    """What a message of the client tells, each code at most once.

    asked     codes that one's own last message asked: then a bare "800" or "Friday" is an answer
    currency  of an earlier sum of the same client, for one without
    """
    found = [
        *money_told(text, read, asked, currency),
        platform_told(text, read, asked),
        deadline_told(text, read, asked),
        length_told(text, asked),
        prep_told(text, read),
    ]
    return [told for told in found if told is not None]


def money_told(
    text: str, read: ReplyRead, asked: Collection[str], currency: str | None
) -> list[Told]:
    """The budget and the hourly rate; what a fraud wants to be paid is neither."""
    fraud = [signal.quote for signal in read.signals if signal.intent == "scam_signal"]
    amounts = [
        each
        for each in read.money
        if not (is_old(text, each) or any(each.quote.overlaps(quote) for quote in fraud))
    ]
    if "budget" in asked and not amounts:
        amounts = answered_amounts(text) or amounts_of_parts(text)
    hourly = [each for each in amounts if each.kind == "hourly"]
    total = [
        each for each in amounts if each.kind != "hourly" and not PER_PIECE.search(each.quote.text)
    ]
    found = (
        range_told("budget", text, total, currency) or sum_told("budget", total, currency),
        range_told("rate", text, hourly, currency) or sum_told("rate", hourly, currency),
    )
    return [told for told in found if told is not None]


def is_old(text: str, amount: Amount) -> bool:
    """Whether a sum is told as the earlier one ("instead of $500"), as the freelancer's or as
    too much.
    """
    before = text[max(0, amount.quote.start - 40) : amount.quote.start]
    return bool(OLD.search(before) or TOO_MUCH.match(text, amount.quote.end))


def answered_amounts(text: str) -> list[Amount]:
    """The sums of a bare answer to "what is your budget?"."""
    lead = "Our budget is "
    moved = []
    for each in read_reply(lead + text).money:
        start, end = each.quote.start - len(lead), each.quote.end - len(lead)
        if start >= 0 and each.quote.text == text[start:end]:
            moved.append(
                Amount(each.amount, each.currency, each.kind, Quote(text[start:end], start, end))
            )
    return moved


def amounts_of_parts(text: str) -> list[Amount]:
    """The sums of the one sentence or numbered answer that is a bare answer: `2. About 8 to 9k`."""
    found = []
    for part in PARTS.finditer(text):
        mark = LIST_MARK.match(part[0])
        start = part.start() + (mark.end() if mark else 0)
        moved = answered_amounts(text[start : part.end()])
        if moved:
            found.append([replace(each, quote=shifted(each.quote, start)) for each in moved])
    return found[0] if len(found) == 1 else []


def shifted(quote: Quote, by: int) -> Quote:
    """A quote in a longer text."""
    return Quote(quote.text, quote.start + by, quote.end + by)


def range_told(
    code: str, text: str, amounts: Sequence[Amount], currency: str | None
) -> Told | None:
    """`25/hr, can go to 28`: from what they want to pay to the most that they can; None else."""
    if len({each.quote for each in amounts}) != len(amounts) or len(amounts) != 2:
        return None
    first, last = amounts
    between = text[first.quote.end : last.quote.start]
    if not STRETCH.search(between) or last.amount <= first.amount:
        return None
    words = (sum_words(each, currency) for each in amounts)
    return Told(code, " to ".join(words), first.quote)


def currency_told(text: str, *, asked: bool) -> tuple[str, Quote] | None:
    """The one currency that words name without a sum, with them: `Canadian dollars by the way`.

    asked   one's own last message asked for it: then `Australian` alone says it, too
    """
    low = text.lower()
    named = named_in(low)
    found = NATION.search(low) if asked and not named else None
    if found is not None:
        named = {NATIONS[found[0]]}
    elif len(named) == 1:
        found = next((f for f in NAMED.finditer(low) if named_in(f[0]) == named), None)
    if len(named) != 1 or found is None:
        return None
    start, end = found.span()
    quote = Quote(text[start:end], start, end)
    if not asked and TRADE.search(sentence_around(text, quote)):
        return None
    return named.pop(), quote


def sum_said(text: str, currency: str | None) -> str | None:
    """A sum in the person's own words as values have it ("650 EUR" -> "€650"), None for none."""
    told = sum_told("budget", answered_amounts(text), currency)
    return told.text if told is not None and told.text else None


def sums_in(text: str) -> list[Amount]:
    """The sums of a value as kept, with a quote that lies nowhere."""
    nowhere = Quote(text, -1, -1)
    return [replace(each, quote=nowhere) for each in answered_amounts(text)]


def sum_told(code: str, amounts: Sequence[Amount], currency: str | None) -> Told | None:
    """One sum, one range, or the rivals of which none is said to be the whole."""
    if not amounts:
        return None
    whole = [each for each in amounts if each.kind == "budget"]
    chosen = list(amounts)
    if len({each.quote for each in amounts}) > 1 and len({each.quote for each in whole}) == 1:
        chosen = whole
    words = list(dict.fromkeys(sum_words(each, currency) for each in chosen))
    if len({each.quote for each in chosen}) > 1 and len(words) > 1:
        return Told(code, "", chosen[0].quote, tuple(words))
    return Told(code, " to ".join(words), chosen[0].quote)


def sum_words(amount: Amount, currency: str | None) -> str:
    """`$800`; without a sign when nobody said a currency."""
    code = amount.currency or currency
    if code is None:
        return f"{amount.amount:,f}".rstrip("0").rstrip(".") if amount.amount % 1 else (
            f"{amount.amount:,.0f}"
        )  # fmt: skip
    return str(Money.of(amount.amount, code))


def platform_told(text: str, read: ReplyRead, asked: Collection[str]) -> Told | None:
    """The channel; several that are all fine are no choice. `Meet works` answers a question."""
    named = [found for found in CHANNEL.finditer(text) if found[1] != "meet"]
    if read.platform is None or read.platform_quote is None:
        wanted = [found for found in named if not refused(text, found)]
        if "platform" not in asked or len(wanted) != 1:
            return None
        [only] = wanted
        return Told("platform", channel(only), Quote(only[0], only.start(), only.end()))
    if len({channel(found) for found in named}) < 2:
        return Told("platform", read.platform, read.platform_quote)
    wanted = [found for found in named if not refused(text, found)]
    if len({channel(found) for found in wanted}) != 1:
        return None
    [first] = wanted[:1]
    return Told("platform", channel(first), Quote(first[0], first.start(), first.end()))


def channel(found: re.Match[str]) -> str:
    """The code of a channel's name."""
    return found[1].lower().replace(" ", "").removeprefix("google")


def refused(text: str, found: re.Match[str]) -> bool:
    """Whether a channel is named only to be left out."""
    before = re.split(r"[,.;!?\n]", text[: found.start()])[-1]
    after = re.split(r"[,.;!?\n]", text[found.end() :])[0]
    return bool(LEFT_OUT.search(before)) or bool(BLOCKED.search(after))


def deadline_told(text: str, read: ReplyRead, asked: Collection[str]) -> Told | None:
    """When the work is wanted; a bare answer to "by when?" counts."""
    if read.deadline is not None:
        return Told("deadline", day_words(read.deadline.text), read.deadline)
    if "deadline" not in asked:
        return None
    lead = "We need it done "
    quote = read_reply(lead + text[:1].lower() + text[1:]).deadline
    if quote is None or quote.start < len(lead):
        return None
    start, end = quote.start - len(lead), quote.end - len(lead)
    return Told("deadline", day_words(text[start:end]), Quote(text[start:end], start, end))


def day_words(words: str) -> str:
    """`by Friday` as `Friday`, so that the same day said twice is the same."""
    words = re.sub(r"[ ,]+(?:at the )?latest$", "", words, flags=re.IGNORECASE)
    return re.sub(r"^(?:by|before|until|till|on|due(?: on| by)?) ", "", words, flags=re.IGNORECASE)


def length_told(text: str, asked: Collection[str]) -> Told | None:
    """The minutes of the call; the last said, None when they measure something else."""
    last = None
    for found in LENGTH.finditer(text):
        around = text[max(0, found.start() - 60) : found.end() + 40]
        enough = ENOUGH.match(text[found.end() : found.end() + 40]) and CALL.search(text)
        instead = INSTEAD.search(text[: found.start()])
        near = "length" in asked or CALL.search(around) or enough or instead
        other = OTHER_LENGTH.match(text[found.end() :]) or IN_FRONT.search(text[: found.start()])
        minutes = minutes_of(found)
        if near and not other and 5 <= minutes <= LONGEST_CALL:
            last = Told("length", str(minutes), quote_of(found))
    bare = BARE_MINUTES.match(text) if last is None and "length" in asked else None
    if bare is not None and 5 <= int(bare["minutes"]) <= LONGEST_CALL:
        quote = Quote(bare["minutes"], bare.start("minutes"), bare.end("minutes"))
        last = Told("length", bare["minutes"], quote)
    return last


def minutes_of(found: re.Match[str]) -> int:
    """The minutes of a length as said."""
    if found["minutes"]:
        return int(found["minutes"])
    return 30 if found["half"] else 15 if found["quarter"] else 60


def prep_told(text: str, read: ReplyRead) -> Told | None:
    """How to prepare, with the words that say it."""
    if not read.prep_style or LATER.search(text):
        return None
    quote = next((s.quote for s in read.signals if s.intent == "prep_answer"), None)
    return Told("prep", read.prep_style, quote or Quote(text, 0, len(text)))

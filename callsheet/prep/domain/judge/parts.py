"""Which of several asked items an answer gives: each part is looked for by itself."""

from __future__ import annotations

from callsheet.core import lazy_re as re
from callsheet.prep.domain.judge import said as cue
from callsheet.prep.domain.judge.requested import NAMES, Requested
from callsheet.prep.domain.judge.said import Said
from callsheet.prep.domain.judge.unsaid import put_off
from callsheet.prep.domain.judge.words import stems

CLAUSE = re.compile(r"[.!?;:]+\s+|,\s+|\s+(?:and|but|plus|though|while|whereas)\s+|\s[-–—]\s")
BOTH = cue.regex(
    r"\b(?:both|only|otherwise|neither|either|all (?:of (?:them|it|that)|in|told|three)"
    r"|the (?:pair|two|lot)"
    r"|together|each(?: of them)?|one .{3,60}\bthe other)\b"
)
DATED = cue.regex(
    rf"\b(?:on |by |from |since |until |till |in |around |before )*(?:the )?(?:{cue.WEEKDAY}|"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?(?: of)? )?{cue.MONTH}(?: (?:the )?\d+(?:st|nd|rd|th)?)?"
    r"|(?:19|20)\d\d|\d{1,2}(?:st|nd|rd|th))\b(?:,? the \d+(?:st|nd|rd|th)?)?"
)
YES_INSIDE = cue.regex(
    r"(?:^|[,.;:!] (?:and |but |so )*|\b(?:and|but) )(?:yes|yeah|yep|no|nope|sure|never|not\b"
    r"|of course|happily|no problem)\b|\b(?:no problem|works? for me|fine (?:by|with) me"
    r"|included)\b"
)
CAPITAL = re.compile(r"\b[A-Z][\w'-]+")
OPENERS = frozenset(
    "the a an i i'm i've i'd i'll it its it's this that these those there here we we're we've you"
    " your my our he she"
    " they their his her in on at by from for to of with as if when where while since because so"
    " and but or"
    " not no yes none never nothing well oh honestly actually mostly most some all both each"
    " every one two"
    " three once twice only just about what which who how why more less last first then after"
    " before"
    " somebody someone everyone everybody nobody people let's let give send every any"
    " another".split()
)
KIN = cue.regex(
    r"\b(?:my (?:own )?(?:\w+ )?(?:wife|husband|sister|brother|partner|colleague|cousin|friend"
    r"|mother|father|son|daughter|boss|assistant|accountant)|i did|i do\b|just me|only me"
    r"|myself|me,|me\.?$|you do\b)"
)


def part_features(asked: Requested, said: Said) -> dict[str, float]:
    """How many of the asked parts are there; nothing for a question of one part."""
    if asked.pair and not asked.several:
        return pair_features(asked.pair, said)
    if not asked.several:
        return {"single": 1.0}
    fills = [
        part_fill(kind, part, said) for kind, part in zip(asked.kinds, asked.parts, strict=True)
    ]
    clauses = [part for part in CLAUSE.split(said.text) if cue.WORD.search(part)]
    named = [overlap(part, said.text) for part in asked.parts]
    whole = bool(BOTH.search(said.text))
    lowest = min(fills)
    return {
        "parts_all": float(lowest >= 1),
        "parts_lowest": lowest,
        "parts_highest": max(fills),
        "parts_some": float(lowest < 1 <= max(fills)),
        "parts_first_only": float(fills[0] >= 1 and lowest < 1),
        "parts_both": float(whole),
        "parts_clauses": min(len(clauses), 4) / 4,
        "parts_one_clause": float(len(clauses) < len(fills)),
        "parts_named_one": float(min(named) == 0 < max(named)),
        "parts_named_gap": max(named) - min(named),
        "parts_sentence": float(len(said.sentences) < len(fills)),
    }


def pair_features(pair: tuple[str, ...], said: Said) -> dict[str, float]:
    """Of "Canada and the US": whether one of both is left out, or named and put off."""
    have = stems(said.text)
    there = [bool(stems(name) & have) for name in pair]
    both = all(there) or bool(BOTH.search(said.text))
    return {
        "pair_put_off": float(any(put_off(name, said) for name in pair)),
        "pair": 1.0,
        "pair_one": float(any(there) and not both),
        "pair_both": float(both),
        "pair_none": float(not any(there) and not both),
    }


def lacking(asked: Requested, said: Said) -> tuple[str, ...]:
    """Which of several things the answer leaves out, in words; none where all or none are there."""
    if asked.pair:
        have = stems(said.text)
        later = tuple(name for name in asked.pair if put_off(name, said))
        gone = tuple(name for name in asked.pair if not stems(name) & have)
        none = len(gone) == len(asked.pair) or BOTH.search(said.text)
        return later or (() if none else gone)
    if not asked.several:
        return ()
    fills = [
        part_fill(kind, part, said) for kind, part in zip(asked.kinds, asked.parts, strict=True)
    ]
    if max(fills) == min(fills):
        return ()
    return tuple(
        NAMES[kind]
        for kind, fill in zip(asked.kinds, fills, strict=True)
        if fill == min(fills) and fill < 1
    )


def overlap(part: str, text: str) -> float:
    """The share of the part's own words that the answer takes up."""
    wanted = stems(part)
    return len(wanted & stems(text)) / len(wanted) if wanted else 0.0


def part_fill(kind: str, part: str, said: Said) -> float:
    """1 when the answer holds an item of this kind that no other part took, else 0 to 0.7."""
    text = said.text
    undated = DATED.sub(" ", IDIOM.sub(" ", text))
    if kind == "count" and OFTEN.search(part):
        return max(found(FREQUENT, text), found(cue.NUMBER, LENGTH.sub(" ", undated)))
    if kind in {"count", "money", "percent"}:
        plain = LOOSE_ONE.sub(" ", LENGTH.sub(" ", undated))
        return max(found(cue.NUMBER, plain), float(kind != "count") * found(MONEY, text))
    if kind in {"length", "when"}:
        spans = found(LENGTH, text) * (1.0 if kind == "length" else 0.5)
        return max(spans, found(DATED, text), found(SOON, text))
    if kind == "who":
        return float(bool(names(undated)) or bool(KIN.search(text)))
    if kind in {"where", "which"}:
        return float(bool(names(undated))) or 0.5 * overlap(part, text)
    taken = min(overlap(part, text) * 2, 1.0)
    if kind == "yes_no":
        return found(YES_INSIDE, text) or taken or 0.5 * found(STATED, text)
    if kind == "why":
        return found(cue.REASON, text) or 0.3
    return taken if taken >= 1 else min(taken, 0.7)


OFTEN = cue.regex(r"\bhow (?:often|regularly|frequently)\b")
FREQUENT = cue.regex(
    rf"\b(?:every|each|once|twice|daily|weekly|monthly|nightly|{cue.WEEKDAY}|times an?|per \w+"
    rf"|never)\b"
)
IDIOM = cue.regex(
    r"\b(?:once or twice|once in a \w+(?: moon)?|once (?=the|it|that|you|we|i|he|she|they)"
    r"|one or two|one by one"
    r"|two sides|(?:own )?two hands|a (?:hundred|thousand) times|one day|no one|at once"
    r"|second to none"
    r"|third party|first (?:of all|thing|place))\b"
)
LOOSE_ONE = cue.regex(r"(?<!^)(?<!, )(?<!just )(?<!only )\bone\b")
STATED = cue.regex(
    r"(?:^|[.;,:!] |\b(?:and|but) )(?:it|they|you|that|she|he|there|those|these)(?:'s|'re|'ll|'d"
    r"| \w+)"
)
LENGTH = cue.regex(
    rf"(?:\b\d[\d.,]*|\b{cue.SMALL}|\ban?|\bhalf an?|\bcouple of)[\s-]*(?:\w+ ){{0,2}}{cue.UNITS}\b"
)
MONEY = cue.regex(
    r"[$€£]\s?\d|\d\s?(?:[$€£%k]|percent|euros?|dollars?|pounds?|quid|cents?|bucks)|\bpercent\b"
    r"|\bfree\b|\bnothing\b|\b(?:a|by (?:a|two|three|half|about)) (?:half|third|quarter|fifth"
    r"|tenth)\b"
)
SOON = cue.regex(
    r"\b(?:today|tonight|tomorrow|now|right away|immediately|next (?:week|month|day|year)|this"
    rf" (?:week|month)|in (?:\w+ ){{1,2}}{cue.UNITS}|after \w+|mornings?|evenings?)\b"
)


def found(pattern: re.Pattern[str], text: str) -> float:
    """1 or 0."""
    return float(bool(pattern.search(text)))


def names(text: str) -> list[str]:
    """Words with a capital that are names, not just the beginning of a sentence."""
    return [
        match.group()
        for match in CAPITAL.finditer(text)
        if match.group().lower() not in OPENERS
        and (not begins(text, match.start()) or NAMED_FIRST.match(text, match.start()))
    ]


NAMED_FIRST = re.compile(
    r"[A-Z][\w-]+(?:'s\b|[.,;!]|$| [A-Z]| and [A-Z]| (?:did|does|do|was|wrote|writes|edits|came"
    r"|drew|takes|took)\b)"
)


def begins(text: str, place: int) -> bool:
    """Whether a sentence begins there."""
    before = text[:place].rstrip(" \"'(“")
    return not before or before[-1] in ".!?;:\n"

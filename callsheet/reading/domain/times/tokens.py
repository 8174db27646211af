"""Words and numbers of a message as typed tokens, and rules that rewrite runs of them.

Every kind of token has one sign (a private-use character). A rule is a regular expression over
the signs, so the grammar reads as `THE? ORD OF? MONTH` and stays linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

KINDS = (
    "A AFTER AGO ABBR ABOUT AMPM AND ANY AT BEFORE BEGIN BETWEEN BUT BY CLOCK COB COLON COMING"
    " COMMA COUPLE DASH DATE DAYS DAYW DOT DURATION EARLY END EOD EVERY FEW FIRST FOR FORTNIGHT"
    " FROM HALF HERE HHMM HM HOUR IN ISH JUNK LAST LATE LATER LPAREN MID MIDNIGHT MIN MINE MONTH"
    " MONTHW MY NEWLINE NEXT NOON NOW NUM OCLOCK OF ON ONWARDS OPEN OR ORD PAIR PART PAST PERIOD"
    " PLUS QUARTER REGION REST RPAREN SAME SEC SEMI SINCE SLASH SPAN START STOP THAN THE THIS TIME"
    " TO TODAY TOMORROW TONIGHT UNTIL UTC WEEK WEEKDAY WEEKEND WEEKOF WITHIN WNUM WORD YEAR YEARW"
    " YESTERDAY YOUR YOURS ZONE MOMENT THING LATEST NOTW WEEKNO AGAIN WORKDAY EOW EOM"
).split()
SIGN = {kind: chr(0xE000 + at) for at, kind in enumerate(KINDS)}


@dataclass(slots=True)  # a message makes a hundred; to freeze each takes four times as long
class Token:
    """A typed piece of the text: `text` is lower case, `value` what it means. Never changed."""

    kind: str
    start: int
    end: int
    text: str
    value: object = None
    glued: bool = False  # no blank between it and the token before

    def number(self) -> int:
        """The value of a number, ordinal, month or weekday token."""
        assert isinstance(self.value, int)
        return self.value


Build = Callable[[Sequence[Token], int, int], Token | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A run of kinds and what it becomes; `build(tokens, first, past_last)` may refuse."""

    pattern: re.Pattern[str]
    starts: frozenset[str]
    build: Build


def first_signs(pattern: str) -> frozenset[str]:
    """The signs a pattern can begin with; groups in front must not be nested."""
    found: set[str] = set()
    for element in re.finditer(r"\(([^()]*)\)([?*]?)|([A-Z]+)([?*]?)", pattern):
        group, group_mark, name, mark = element.groups()
        names = [alternative.split()[0] for alternative in group.split("|")] if group else [name]
        found.update(SIGN[each.rstrip("?*+")] for each in names)
        if not (group_mark or mark):
            break
    return frozenset(found)


def rule(pattern: str, build: Build) -> Rule:
    """A rule from `THE? ORD (OF|DASH)? MONTH`; all groups are non-capturing."""
    signs = re.sub(r"[A-Z]+", lambda found: SIGN[found[0]], pattern)
    signs = signs.replace("(", "(?:").replace(" ", "")
    return Rule(re.compile(signs), first_signs(pattern), build)


@dataclass(frozen=True, slots=True)
class RuleTable:
    """Rules by the sign they can start with.

    start  finds the next such sign
    gates  by sign, whether any of its rules fits: one look instead of one for each rule
    """

    rules: dict[str, tuple[Rule, ...]]
    gates: dict[str, re.Pattern[str]]
    start: re.Pattern[str]


def table(*rules: Rule) -> RuleTable:
    """A stage of the grammar: its rules in order of preference."""
    signs = {sign for each in rules for sign in each.starts}
    by_sign = {sign: tuple(each for each in rules if sign in each.starts) for sign in signs}
    gates = {
        sign: re.compile("|".join(each.pattern.pattern for each in found))
        for sign, found in by_sign.items()
    }
    return RuleTable(by_sign, gates, re.compile(f"[{''.join(sorted(signs))}]"))


def rewrite(tokens: Sequence[Token], *stages: RuleTable) -> list[Token]:
    """The tokens with every run that a rule takes replaced by what it makes, stage by stage."""
    out = list(tokens)
    signs = "".join([SIGN[token.kind] for token in out])
    for stage in stages:
        out, signs = rewritten(out, signs, stage)
    return out


def rewritten(tokens: list[Token], signs: str, stage: RuleTable) -> tuple[list[Token], str]:
    """The tokens and their signs after one stage; where no rule fits, the same ones."""
    out: list[Token] = []
    out_signs: list[str] = []
    at = copied = 0
    while (found := stage.start.search(signs, at)) is not None:
        start = found.start()
        made = first_made(tokens, signs, start, stage)
        if made is None:
            at = start + 1
            continue
        token, at = made
        out += tokens[copied:start]
        out.append(token)
        out_signs += (signs[copied:start], SIGN[token.kind])
        copied = at
    if not copied:
        return tokens, signs
    return out + tokens[copied:], "".join(out_signs) + signs[copied:]


def first_made(
    tokens: Sequence[Token], signs: str, at: int, stage: RuleTable
) -> tuple[Token, int] | None:
    """What the first rule that takes the run makes and where it ends, None when none does."""
    if stage.gates[signs[at]].match(signs, at) is None:
        return None
    for each in stage.rules[signs[at]]:
        found = each.pattern.match(signs, at)
        if found is not None and found.end() > at:
            made = each.build(tokens, at, found.end())
            if made is not None:
                return made, found.end()
    return None


def joined(kind: str, tokens: Sequence[Token], first: int, end: int, value: object) -> Token:
    """One token over tokens[first:end]."""
    run = tokens[first:end]
    text = " ".join([token.text for token in run])
    return Token(kind, run[0].start, run[-1].end, text, value, run[0].glued)


def kind_at(tokens: Sequence[Token], at: int) -> str:
    """The kind of the token there, "" outside."""
    return tokens[at].kind if 0 <= at < len(tokens) else ""


def run_has(run: Sequence[Token], kind: str) -> bool:
    """Whether a token of that kind is in the run."""
    return any(token.kind == kind for token in run)


def of_kind(run: Sequence[Token], *kinds: str) -> list[Token]:
    """The tokens of a run that have one of the kinds."""
    return [token for token in run if token.kind in kinds]

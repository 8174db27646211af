"""Whether what is said is about this question: sizes, names, whose thing it is, and its time."""

from __future__ import annotations

import math

from callsheet.prep.domain.judge import said as cue
from callsheet.prep.domain.judge.parts import (
    DATED,
    IDIOM,
    KIN,
    LENGTH,
    LOOSE_ONE,
    MONEY,
    SOON,
    found,
    names,
)
from callsheet.prep.domain.judge.requested import NUMERIC, Requested
from callsheet.prep.domain.judge.said import Said

SIZE = cue.regex(
    r"\b(?:a (?:few|lot|bunch|handful|couple|number|bit|little|fair \w+|good (?:while|many|few"
    r"|deal|\w+ longer)"
    r"|great (?:many|deal)|while|mix)|loads|lots|plenty|tons|dozens|many|much|most|several"
    r"|some(?:what)?"
    r"|majority|most of|the bulk|more \w+ than|somewhere in|hardly|rarely|seldom|often|sometimes"
    r"|now and (?:then|again)|once in a|blue moon|every so often|from time to time"
    r"|quite|fairly|pretty|rather|bigger|larger|smaller|higher|lower|less|more|better|longer"
    r"|shorter|cheaper"
    r"|sooner|soon|enough|big|small|large|huge|tiny|mid-sized|long|short|reasonable|competitive"
    r"|below|above|under|well over)\b"
)
SOMEBODY = cue.regex(
    r"\b(?:some(?:body|one|where|thing)?|one of|a (?:provider|public|person|firm|company|client"
    r"|colleague)|certain"
    r"|various|several|different|among others)\b"
)
HINTED = cue.regex(
    r"\b(?:reasons?|things|issues?|stuff|factors?|mix of|partly|in part|mainly|mostly|to do with"
    r"|among other|a few|a couple"
    r"|other (?:things|stuff|bits|reasons)|ups and downs|for one thing|for a start|a whole"
    r"|this and that|along those lines)\b"
)
WITHHOLD = cue.regex(
    r"\b(?:rather not|prefer not|ndas?|non-disclosure|confidential|forbid\w*|not (?:allowed"
    r"|permitted|free) to"
    r"|(?:can't|cannot|won't|mustn't|not going to|couldn't) (?:\w+ )?(?:name|share|show|read it"
    r"|disclose|reveal|tell you (?:who|which|the name)|give out|give names|talk about|publish|open)"
    r"|belongs? to (?:them|the client|him|her)|stays? with me|signed (?:a|an|something)"
    r"|under (?:wraps|contract)|secret|between (?:us|them and me)|keep (?:that|it|them) to myself"
    r"|sworn)\b"
)
USABLE = cue.regex(
    r"\b(?:what i can|i can (?:tell|say|give|show|describe|name)|could name|in general|roughly"
    r"|never (?:more|less|over|under)"
    r"|between|about|it'?s an?|it was an?|the others?)\b"
)
OURS = cue.regex(r"\b(?:our|us|we|ours|my|mine)\b")
YOURS = cue.regex(r"\b(?:you|your|yours|you'd|you'll|you're|you've)\b")
AHEAD = cue.regex(
    r"\b(?:would|will|could|can|should|shall|going to|plan|expect|recommend|'d|'ll|next|deliver"
    r"|start)\b"
)
PAST = cue.regex(
    r"\b(?:was|were|had|did|went|came|got|made|said|told|took|gave|won|sent|wrote|built|ran"
    r"|ordered|\w{3,}ed)\b"
)
PRESENT = cue.regex(
    r"\b(?:i|we|you|it|that|they|he|she|there)(?:'d|'ll|'s|'re|'m| would| will| is| are| am| can"
    r"| could"
    r"| should| do| does| need| have)\b|^(?:take|leave|ask|put|start|keep|have|use|move|go|by"
    r"|with)\b"
)


OWN_ACT = cue.regex(
    r"\b(?:i|we)(?:'d|'ll| would| will| always| usually)? (?!(?:know|think|love|believe|guess"
    r"|feel|have|am|was|were|can"
    r"|could|want|hope|like|understand|do|did|had|mean|need|never|get|got|won|don't|haven't"
    r"|didn't|can't)\b)[a-z]+"
    r"|^(?:by|with|take|leave|ask|put|start|keep|use|move|first|then)\b"
)
OPEN = frozenset({"how", "what", "which", "story", "self", "why"})


def tied_features(question: str, asked: Requested, said: Said) -> dict[str, float]:
    """How what is said stands to what is asked, for the first item."""
    text, kind = said.text, asked.first
    first = said.sentences[0] if said.sentences else ""
    return {
        **sized(kind, text),
        **{f"first_{name}": value for name, value in sized(kind, first).items()},
        **named(question, kind, said),
        **timed(question, kind, text),
        "withhold": found(WITHHOLD, text),
        "withhold_usable": found(WITHHOLD, text) * found(USABLE, text),
        "hinted": found(HINTED, text),
        "hinted_open": found(HINTED, text) * float(kind in {"why", "how", "what", "story"}),
    }


def sized(kind: str, text: str) -> dict[str, float]:
    """For a number or a time asked: exact, only another kind of number, only a vague size, none."""
    if kind not in NUMERIC and kind != "when":
        return {}
    whole, text = text, IDIOM.sub(" ", text)
    plain = LOOSE_ONE.sub(" ", LENGTH.sub(" ", DATED.sub(" ", text)))
    exact = {
        "count": max(found(cue.NUMBER, plain), found(NONE, text)),
        "money": max(found(MONEY, text), found(cue.NUMBER, plain)),
        "percent": max(found(MONEY, text), found(cue.NUMBER, plain)),
        "length": max(found(LENGTH, text), found(SOON, text)),
        "when": max(found(DATED, text), found(SOON, text), found(LENGTH, text)),
    }[kind]
    other = (1 - exact) * found(cue.NUMBER, text)
    vague = (1 - exact) * found(SIZE, whole)
    return {
        "size_exact": exact,
        "size_other": other,
        "size_vague": vague * (1 - other),
        "size_exact_vague": exact * found(SIZE, whole),
        "size_none": (1 - exact) * (1 - other) * (1 - vague),
    }


NONE = cue.regex(
    r"^(?:\w+, )?(?:none|never|not one|zero|nothing(?! (?:i can|to say))|no\b(?! (?:idea|clue"
    r"|way of|figure|number)))"
)


def named(question: str, kind: str, said: Said) -> dict[str, float]:
    """Names that both have, that only the answer has, and a person or place left vague."""
    asked, given = set(names(question)), names(DATED.sub(" ", said.text))
    other = [name for name in given if name not in asked]
    result = {
        "name_same": float(bool(asked & set(given))),
        "name_other": min(len(other), 4) / 4,
        "name_swapped": float(bool(asked) and bool(other) and not asked & set(given)),
    }
    if kind in {"who", "where", "which"}:
        vague = found(SOMEBODY, said.text)
        some = float(bool(other) or (kind == "who" and bool(KIN.search(said.text))))
        result |= {
            "who_named": some,
            "who_vague": vague * (1 - some),
            "who_none": (1 - some) * (1 - vague),
        }
    return result


def timed(question: str, kind: str, text: str) -> dict[str, float]:
    """Asked of ours or of what comes, answered with others or with what was."""
    ours, ahead = found(OURS, question), found(AHEAD, question)
    past = len(PAST.findall(text))
    present = len(PRESENT.findall(text))
    plan = math.log1p(len(OWN_ACT.findall(text))) * float(kind in OPEN)
    mostly_past = float(past > 0 and present == 0)
    return {
        "ours_not_yours": ours * (1 - found(YOURS, text)),
        "ahead_past": ahead * mostly_past,
        "past_open": mostly_past * float(kind in {"how", "what", "which"}) * ahead,
        "plan": plan,
        "plan_ahead": plan * ahead,
        "plan_not_past": plan * (1 - past / (past + present + 1)),
        "past_share": past / (past + present + 1),
    }

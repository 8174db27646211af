"""What the words beside a time say of it: that it is given for the work, and as a condition."""

from __future__ import annotations

import re

# time that is given, asked for or called the end
GIVEN = re.compile(
    r"\b(?:you(?:'ve| have| get| took| take|'ll have| will have)(?: only| just)?(?: got)?|(?:can"
    r"|could|will"
    r"|only)"
    r" (?:only )?(?:give|offer)(?: you)?|allow(?: you)?|there(?:'s| is| are) (?:only )?)"
    r" (?:about |only |exactly |max(?:imum)? |at most )?$"
)
THE_END = re.compile(
    r"^,? (?:and )?(?:anything|everything) (?:after|later)\b"
    r"|^(?: at the latest)? (?:is|was|would be|remains|has to be) (?:really )?(?:the|our|my|your)"
    r" (?:\w+ )?(?:cut-?off|deadline|limit|latest|last (?:day|date|moment)|due date)\b"
)
SUITS = re.compile(
    r"^(?: time| (?:from|after) (?:the |our )?\w+)? would suit\b"
    r"|^(?: time)? (?:is|are|would be|should be|be|works?|will be) (?:\w+ ){0,2}(?:fine|ok|okay"
    r"|enough|good"
    r"|possible|better|doable|realistic|ideal|perfect|plenty|what (?:i|we)|all (?:i|we|you))\b"
)
# the name of a row in a list of terms
LABEL = re.compile(
    r"\b(?:turnaround|deadline|delivery|timeline|timing|due(?: date)?)(?: time| date)?"
    r"(?::| -| =| is| was| of) ?$"
)
# what the client thinks of: "I was hoping for three weeks"
THOUGHT_OF = re.compile(
    r"\b(?:i|we)(?:'m| am| was| were|'re| are) (?:rather |really |more |actually )?(?:thinking"
    r"|hoping|aiming|looking|planning)"
    r"(?: (?:of|about|for|at))?(?: (?:something|anything) like| maybe| perhaps)? $"
)
WANTED_BACK = re.compile(
    r"\b(?:need|want|have|get|see|like|receive) (?:it|them|this|that|everything|all|both)"
    r" (?:all )?(?:back|done|finished|ready|here|in hand)(?: by| on| before| in| within)? $"
)
WANTED_DONE = re.compile(
    r"\b(?:want|need|like|get|have (?:it|them|this|the \w+|my \w+|our \w+))\b[^.;,!?]{0,40}"
    r"\b(?:\w+ed|done|written|built|made|drawn|shot|cut)(?: up| out| back| over)? $"
)
FROM_START = re.compile(
    r"^ (?:from|after) (?:the |your |our |we )?(?:signature|start|kick-?off|order|contract|deposit"
    r"|sign(?:ing)?|today|now)\b"
)
SO = re.compile(r"[,;] so(?: by| on)? $")
IN_TERMS = re.compile(r"[$€£]\d|\b(?:fixed|hourly|eur|usd|gbp)\b")
FINISH_IT = re.compile(
    r"\b(?:finish|do|deliver|complete|get|have|turn) (?:it|this|that|them|everything"
    r"|all)(?: \w+)? $"
)
LAST_WORD = re.compile(r"^,? (?:please|pls|plz|max\w*|at (?:the )?(?:most|latest)|tops)\b")
ALONE = re.compile(r"^\W*$")
AGAINST_OTHER = re.compile(
    r"^,? (?:instead of|rather than|and not|not) (?:the |your |in )?(?:\d|an?\b|one|two|three"
    r"|four|five"
    r"|six|seven|eight|nine|ten|twelve|usual|planned)"
)
PROPOSED = re.compile(
    r"(?:^|\b(?:how about|what about|say|maybe|perhaps|rather|make it|is|would)|[;:,-]) (?:in )?$"
    r"|^(?:in )?$"
)
WILL_DO = re.compile(
    r"^(?:,? ?(?:doable|possible|ok|okay|feasible|realistic|fine|enough|max|deal)\b.{0,8}\?| ?\?"
    r"| would (?:be|do|make|suit|help|work)\b)"
)
CAN_YOU = re.compile(
    r"\b(?:can|could|would|will|might) (?:you|u|it|this|that|they|everything|all)\b"
)
DAYS_LONG = re.compile(r"\b(?:days?|weeks?|wks?|months?|fortnight)\b")

# the day is a condition: the work must be done by it, or is asked for by it
MUST = re.compile(
    r"\b(?:must|ha(?:s|ve|d) to|needs? (?:to|it|them|the|this|everything|all|both)|only if|insists?"
    r"|at the latest|no later|not a day|(?:can|could|would|should) (?:you|it|the|this|that|they|all"
    r"|both))\b"
)
# as the freelancer proposed it
BY_YOU = re.compile(
    r"\b(?:(?:as|like|what|when) (?:you|u|ya)(?:'ve| have)? (?:\w+ )?(?:proposed?|wrote|write"
    r"|said|say"
    r"|suggest\w*|plan\w*|offer(?:ed)?|quoted?|promised?|named?|mentioned|told|gave|put)"
    r"|as (?:quoted|proposed|planned|promised|agreed|suggested|discussed|offered|in your \w+)"
    r"|(?:in|by|from|per|like|to) your (?:plan|proposal|schedule|timeline|calendar|offer|quote"
    r"|dates?)"
    r"|your (?:dates?|plan|schedule|timeline|calendar)\b[^.;!?]{0,30} (?:is|are|suits?|works?|fits?"
    r"|sounds?|looks?))\b"
)
AGREED = re.compile(
    r"\b(?:stays?|(?:still )?stands|still holds|holds(?= |[.,!]|$)|(?:is|are|be|sounds?|works?"
    r"|looks?"
    r"|'s) (?:\w+ )?(?:ok|okay|fine|good|perfect|great|lovely|ideal|right|alright|all right"
    r"|no problem|settled|enough|plenty)|suits?|no rush|no hurry|take your time|accepted|agreed"
    r"|noted"
    r"|nothing against|no objections?|happy with|(?:can|could) live with|if you like"
    r"|keep (?:the|it|that|to|your)|leave it at|stick(?:ing)? (?:to|with)|it is(?=[.,!]|$| and)"
    r"|gives (?:me|us)|yes)\b|^(?:ok|okay|fine|perfect|great|sure)\b"
)
# the same words where a day is refused or another one asked for
PUSHED = re.compile(
    r"\b(?:no longer|too (?:late|long|slow|far)|(?:is|are|was|would|does|do|will|can"
    r"|could)(?:n't| not)"
    r" (?:\w+ )?(?:ok|okay|fine|good|work\w*|possible|enough|suit\w*|stand|hold|stay|agreed"
    r"|accepted)"
    r"|sooner|earlier|rather than|instead of)\b"
)

# what leaves nothing to bargain out of an agreement: no question, refusal, condition or rest
HEDGED = re.compile(
    r"\?|\b(?:not|never|but|rather|instead|unless|sooner|earlier|than|however|except|only)\b|n't\b"
)


def is_condition(low: str) -> bool:
    """Whether a sentence that holds the work's day sets it as a condition or asks for it."""
    return bool(MUST.search(low)) and not is_agreed(low)


def is_agreed(low: str) -> bool:
    """Whether a sentence that holds the work's day takes it as the freelancer proposed it."""
    if PUSHED.search(low):
        return False
    return bool(BY_YOU.search(low) or (AGREED.search(low) and not low.rstrip().endswith("?")))


def is_taken(low: str, *, named: bool) -> bool:
    """Whether a sentence does nothing with the work's day but take it as it was proposed.

    named    whether the freelancer named that day for the work; else the words must say so
    source   no such sentence of 50 in the labelled cases bargains
    """
    plain = not (MUST.search(low) or HEDGED.search(low))
    return plain and is_agreed(low) and (named or bool(BY_YOU.search(low)))


def told(low: str, clause: str, mark: str, span: tuple[int, int]) -> float:
    """What it adds that a time is given for the work, found good or called the end."""
    words, before, after = low[span[0] : span[1]], low[: span[0]], low[span[1] :]
    value = 3.0 if THE_END.match(after) else 0.0
    value += 3.0 if mark == "bare" and LABEL.search(before) else 0.0
    value += 5.0 if mark == "bare" and THOUGHT_OF.search(before) else 0.0
    value += 2.8 if WANTED_BACK.search(before) else 0.0
    value += 3.0 if WANTED_DONE.search(before) else 0.0
    value += 2.0 if SO.search(before) else 0.0
    value += 1.0 if mark == "bare" and FINISH_IT.search(before) else 0.0
    alone = mark == "bare" and ALONE.match(clause.replace(words, ""))
    value += 3.0 if alone and (IN_TERMS.search(low) or LAST_WORD.match(after)) else 0.0
    if not DAYS_LONG.search(words):
        return value
    value += 3.0 if mark == "bare" and GIVEN.search(before) else 0.0
    value += 2.4 if SUITS.match(after) or AGAINST_OTHER.match(after) else 0.0
    value += 3.0 if PROPOSED.search(before) and WILL_DO.match(after) else 0.0
    value += 1.0 if FROM_START.match(after) else 0.0
    return value + (1.8 if mark == "length" and CAN_YOU.search(clause) else 0.0)

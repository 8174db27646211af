"""What a question asks for: the items an answer has to hold."""

from __future__ import annotations

from dataclasses import dataclass

from callsheet.core import lazy_re as re

NUMERIC = frozenset({"count", "money", "length", "percent"})
NAMES = {
    "yes_no": "a yes or no",
    "count": "a number",
    "percent": "a figure",
    "money": "a sum",
    "length": "a length of time",
    "when": "a date or time",
    "who": "a name",
    "where": "a place",
    "which": "one of the choices",
    "why": "the reason",
    "how": "the way it is done",
    "story": "what happened",
    "self": "something about you",
    "what": "what it is",
}
# how people put each, in their order; the first that fits is the kind
KINDS: tuple[tuple[str, str], ...] = (
    ("money",
        r"how much (?!time|experience|traffic|of)(?:\w+ )*?(?:cost|charge|pay|save|earn|spend"
        r"|budget|price|money"
              r"|invest|bill)|(?:what|which)(?:'s| is| are| was| were| would| do| did"
              r"| will)?\b[^?]*?\b(?:"
              r"(?<!conversion )(?<!success )(?<!open )(?<!error )(?<!bounce )rates?"
              r"|price|fees?|costs?|charge|budget|quote|salary|"
              r"day rate|deposit|retainer)\b(?! (?:more|higher|than))|how expensive"
              r"|how much (?:is|are|for|would (?:it|that|you))\b"),
    ("percent",
        r"what(?:'s| is| are| was| were)?\b[^?]*\b(?:percent|percentage|share|ratio|conversion"
        r"|open rate|roi|bounce|"
                r"success rate|accuracy|coverage)\b|how (?:accurate|reliable)"),
    ("length",
        r"how (?:long|quick(?:ly)?|fast|soon)\b|how much time|(?:what|which)(?:'s"
        r"| is)?\b[^?]*\b(?:turnaround"
               r"|timeline|time frame|timeframe|lead time|notice period|response time"
               r"|delivery time)\b"),
    ("count",
        r"how (?:many|much|often|large|big|old|far|high|small|deep|wide|heavy|tall)\b|what(?:'s"
        r"| is| was)?\b[^?]*\b"
              r"(?:number|size|amount|volume|word count|headcount)\b|number of"),
    ("when",
        r"\b(?:by )?when\b(?! (?:you|we|i|it|they|the|a|someone)\b)|what (?:time(?! ?zone)|date|day"
        r"|deadline|month|hours)\b"
             r"|(?:what|which)(?:'s| is)?\b[^?]*\b(?:availability|start date|hours)\b"),
    ("who", r"\bwho(?:m|se|'s)?\b|which (?:person|colleague|clients?|compan(?:y|ies))\b"),
    ("where", r"\bwhere\b|(?:what|which) (?:country|city|time ?zone|place)\b"),
    ("which",
        r"\bwhich\b|what (?:framework|language|tools?|software|stack|platforms?|version|cms|app"
        r"|library|plugins?)\b"),
    ("why",
        r"\bwhy\b|how come|what(?:'s| is| was| were| are)? (?:the|your) (?:main )?(?:reasons?"
        r"|motivation)|what made you"),
    ("how",
        r"\bhow (?:do|would|did|will|can|could|does|are|is|have|should|you|the|to|we|your"
        r"|your)\b|\bhow\b"
            r"|what(?:'s| is| are|'re| was| would be)? (?:your|the) (?:\w+ )?(?:process|approach"
            r"|method|strategy|plan|workflow|steps?|procedure)"
            r"|what do you do (?:if|when)|what would you do|(?:walk|talk) (?:me|us) through"
            r"|\bexplain\b|steps would"),
    ("self",
        r"(?:tell|telling) (?:me|us)(?: \w+){0,3}? about (?:yourself\b|you\b"
        r"|your (?:work|business|background|experience|skills?|career|services?|studio|company|team"
        r"|setup|expertise|training)\b)"
        r"|(?:introduce|describe|present) (?:yourself|your (?:background|experience|skills?|setup"
        r"|services?|work|business|studio|expertise))\b|who are you\b"
        r"|^(?:yourself|your (?:background|experience|skills?|career|setup|expertise))\b"),
    ("story",
        r"tell (?:me|us) about|describe(?! how\b)|give (?:me|us) an? (?:example|instance)"
        r"|an? (?:example"
        r"|time) (?:of|when|where)"
              r"|what happened|what went wrong"),
    ("what", r"\bwhat(?:'s|'re|ever)?\b|anything|tell (?:me|us)"),
)  # fmt: skip
COMPILED = tuple((name, re.compile(pattern, re.IGNORECASE)) for name, pattern in KINDS)
POLITE = re.compile(
    r"^(?:(?:so|and|well|ok(?:ay)?|also|but|just|great|thanks|hi|hello|hey|right|quick question"
    r"|um|uh|now"
    r"|first(?:ly)?|finally|lastly|one more thing)\b[\s,:!.-]*)*"
    r"(?:(?:can|could|would|will|may|might) (?:you|i|we) (?:please |kindly |just |quickly "
    r"|maybe |perhaps |also )*"
    r"(?:tell|explain|say|describe|share|ask|know|walk|talk|let|give|elaborate|clarify"
    r"|be able to (?:tell|say))"
    r"(?: (?:me|us|to me|to us))?(?: (?:a (?:bit|little)|roughly|please|know|in a few words"
    r"|about|on|an idea of|some idea of))*"
    r"|do you (?:happen to )?(?:know|remember|have (?:any|an) idea)(?= (?:what|when|where|who"
    r"|why|how|which))"
    r"|(?:i'd|i would|we'd|we would) (?:like|love|want|need) to (?:know|hear|understand|see)"
    r"|(?:i'm|i am|we're|we are|just) (?:curious|wondering|interested)(?: (?:to know|about|if"
    r"|whether))?"
    r"|please (?:tell|explain|describe|share)(?: (?:me|us))?|any idea|would you (?:say"
    r"|mind telling (?:me|us)))\b[\s,:]*",
    re.IGNORECASE,
)  # fmt: skip
AUXILIARY = re.compile(
    r"^(?:and |or |but |so |also |then )*(?:(?:have|has|had|do|does|did|can|could|will|would|is"
    r"|are|was|were|should|shall|may"
    r"|might|am|any|ever|isn't|aren't|don't|doesn't|didn't|haven't|won't|wouldn't|can't|couldn't"
    r"|got|possible to"
    r"|if|whether|are there|is there)\b|you(?:'ve|'re| have| are| can| do| did)?\b[^?]*\?$)",
    re.IGNORECASE,
)  # fmt: skip
CHOICE = re.compile(
    r"\b(?:[\w-]+ ){0,4}[\w-]+,? or (?!not\b|so\b|no\b|anything|something|more\b|any\b|similar"
    r"|two\b)[\w-]+",
    re.IGNORECASE,
)
JOINED = re.compile(
    r"(?:,? and (?:also |then )?|, |; |\? |\. |\n)(?=(?:(?:by|since|in|on|for|from|at|with|to"
    r"|until|of) )?"
    r"(?:how|what|who|whom|when|where|why|which|whose)\b|(?:do|does|did|is|are|was|were|can|could"
    r"|will|would|have|has|had|should|shall|may|might|must|if so)\b)",
    re.IGNORECASE,
)
IF_SO = re.compile(r"^if so,?\s*", re.IGNORECASE)
CONDITION = re.compile(
    r"^(?:and |but |so )?(?:if (?!so\b)|when (?:the|you|we|it|they)\b)[^?]*$", re.IGNORECASE
)
PAIR = re.compile(
    r"\b(?:(?!(?:cost|take|need|include|charge)\b)([\w'-]+), (?:the |a |an |our "
    r"|your )?)?(?!(?:you|we|i|it|he|she|they|more|up|now|again"
    r"|and|or|copy|terms|pros|trial)\b)([\w'-]{3,}),? and "
    r"(?:in |for |on |of |about |with |to |by )?(?:the |a |an |our |your |their |some )?"
    r"(?!(?:you|we|i|it|he|she|they|so|if|not|then|more|paste|conditions|cons|error|running"
    r"|ready|out)\b)([\w'-]{2,})"
)


@dataclass(frozen=True)
class Requested:
    """The items a question asks for, in its order."""

    kinds: tuple[str, ...]
    choices: bool = False  # "A or B?"
    parts: tuple[str, ...] = ()  # the words of each, beside `kinds`
    pair: tuple[str, ...] = ()  # "Canada", "US" of "in Canada and the US"

    @property
    def first(self) -> str:
        """The kind of the first item."""
        return self.kinds[0]

    @property
    def several(self) -> bool:
        """Whether more than one item is asked for."""
        return len(self.kinds) > 1


def requested_items(question: str) -> Requested:
    """What the question asks for.

    question  one question as spoken, with or without a mark; may hold several
    gives     at least one kind of NAMES; "what" where nothing tells more
    source    rules/answers.md: "what is the requested item?"
    """
    parts = [part for part in JOINED.split(question.strip()) if part and part.strip(" ?.!")]
    if len(parts) > 1:
        parts = [IF_SO.sub("", part) for part in parts if not CONDITION.match(part)] or parts
    found = [(kind, part) for part in parts or [question] if (kind := kind_of(part))][:4]
    found = found or [("what", question)]
    kinds, words = tuple(kind for kind, _ in found), tuple(part for _, part in found)
    if kinds[0] == "yes_no" and CHOICE.search(question) and len(parts) == 1:
        return Requested(("which",), choices=True, parts=(question,))
    return Requested(kinds, parts=words, pair=pair_in(question) if len(kinds) == 1 else ())


def pair_in(question: str) -> tuple[str, ...]:
    """The things named side by side in one question: ("Canada", "US")."""
    found = PAIR.search(question)
    if not found or "between " in question:
        return ()
    return tuple(name for name in found.groups() if name)


def kind_of(part: str) -> str:
    """The kind of one question, "" when it is none."""
    words = POLITE.sub("", part.strip(), count=1)
    if AUXILIARY.match(words):
        return "yes_no"
    lead = words[:160]
    found = [
        (match.start(), place, name)
        for place, (name, pattern) in enumerate(COMPILED)
        if (match := pattern.search(lead))
    ]
    if not found:
        return "yes_no" if part.rstrip().endswith("?") and words == part.strip() else ""
    return min(found)[2]

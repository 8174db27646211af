"""A name that the client's words use as a tool: "We plan in Obrenko, a tool for theatres"."""

from __future__ import annotations

from callsheet.core import lazy_re as re

_KIND = (
    r"(?:tool|app|plug-?in|platform|software|library|service|framework|extension|program(?:me)?|"
    r"system|api|suite|editor|package|add-?on|theme|marketplace|database|engine|saas)"
)
USED = re.compile(
    r"\b(?:using|uses?|used|via|switch\w* (?:over )?(?:to|from)|subscri\w+ to|"
    r"(?:mov(?:e|ed|ing)|migrat\w+|export\w*|import\w*|cop(?:y|ied|ying)|transfer\w*|port\w*)"
    r"\b[^.\n]{0,40}? (?:to|into|from|onto)|sign(?:ed|ing)? up (?:for|with|to|at)|"
    r"(?:built|build|made|set up|hosted|runs?|running|live[sd]?|sits?|lies?|keeps?|kept|"
    r"stored?|plan|track|manage|"
    r"write|draw|work)\b[^.\n]{0,25}? (?:in|on|with)|integrat\w+ (?:it )?with|"
    r"connect\w* (?:to|with)|"
    r"licen[cs]es? (?:for|of)|(?:account|seats?|plan) (?:with|at|on|for)|"
    rf"(?:an?|the|our) (?:[\w-]+ )?{_KIND}(?: (?:is )?(?:called|named))?,?|bought|tried|chose|"
    r"chosen|adopted|installed|inside|within) (?:the |our )?[(“\"]?$",
    re.I,
)
IN_USE = re.compile(
    r"\b(?:in|on|with|via|through|for|to|into|from|of|called) (?:our )?[(“\"]?$", re.I
)
IS_TOOL = re.compile(
    rf"[”\"]?(?:\s?\([^)\n]{{3,60}}\))?(?:,| is| \(|,? which is)? ?an? (?:[\w-]+ ){{0,4}}{_KIND}\b",
    re.I,
)
OWN_BEFORE = re.compile(
    r"\b(?:we are|we['’]re|we at|here at|i am|i['’]m|i run|we run|i own|we own|"
    r"(?:founder|owner|ceo|cto|behalf|name) (?:of|is)|(?:founded|started) (?:in )?|about|"
    r"(?:work|working|works|lead|team|greetings|hello|hi) (?:at|for|from)|"
    r"(?:our|my) (?:own )?(?:company|firm|studio|shop|store|brand|app|product|start-?up|business|"
    r"platform|agency|label|tool)(?: is(?: called)?| called)?,?) ?[(“\"]?$",
    re.I,
)
OWN_AFTER = re.compile(
    r",? (?:here\b|is (?:us|me|my|our)\b|team\b|was founded|has been (?:in|around))"
)
NEAR = 70  # letters before a name
MOST = 20  # times a name is looked at


def is_tool_in(text: str, name: str) -> bool:
    """Whether a text uses a name as a tool's and nowhere says that it is the client's.

    name  as the text has it
    """
    at, used = text.find(name), False
    for _ in range(MOST):
        if at < 0:
            break
        before = text[max(0, at - NEAR) : at].rsplit("\n", 1)[-1]
        after = text[at + len(name) : at + len(name) + 120]
        if OWN_BEFORE.search(before) or OWN_AFTER.match(after):
            return False
        described = IN_USE.search(before) and IS_TOOL.match(after)
        used = used or bool(USED.search(before) or described)
        at = text.find(name, at + len(name))
    return used

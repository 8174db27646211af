"""Whether a paste is a job post or a reply, so one in the other's box is noticed."""

from __future__ import annotations

from callsheet.core import lazy_re as re

PAGE = re.compile(
    r"Activity on this job|Skills and Expertise|About the client|"
    r"Payment (?:method )?(?:not )?verified|Proposals:\s|hire rate|Member since|"
    r"Send a proposal for|\bFixed-price\b|hrs/week|Project Type:|You will be asked to answer|"
    r"Posted (?:\d+|an?|yesterday|last)\b|Posted On|Hourly Range|Experience Level|click to apply|"
    r"Bid range|Last viewed by client|Interviewing:",
)
AD = re.compile(
    r"\b(?:(?:we|i)(?:'|’)?(?:re| are|m| am) (?:currently )?(?:looking for|seeking|searching for|"
    r"hiring)|responsibilities|requirements|qualifications|deliverables|ideal candidate|"
    r"the successful candidate|nice to have|how to apply|to apply|when (?:you apply|applying)|"
    r"your (?:proposal|application|cover letter)|skills required|required skills|scope of work|"
    r"job description|must have|key responsibilities|freelancer (?:to|who|with)|needed|budget:|"
    r"about you|project overview)\b",
    re.I,
)
ANSWER = re.compile(
    r"\b(?:thanks? (?:you )?for (?:your|the|applying|getting|reaching|bidding)|"
    r"your (?:proposal|application|bid|cover letter|message|reply|profile|portfolio|quote|"
    r"reel) (?:was|is|looks?|looked|caught|stood|sounds?|seems?|and)|"
    r"i (?:saw|read|liked|loved|reviewed|went through|enjoyed) your|"
    r"we (?:read|liked|loved|reviewed|enjoyed) your|are you (?:free|available|around|able)|"
    r"can we (?:talk|chat|hop|jump|speak|have a call)|let(?:'|’)s (?:talk|chat|hop|jump|schedule|"
    r"set up)|would you be (?:free|available|open)|when (?:are|can|could|would) you|"
    r"what(?:'|’)?s your (?:availability|rate)|sent you an offer|hire you|works? for (?:you|me)\?|"
    r"your time|my time|tomorrow at|today at|i(?:'|’)d like to (?:talk|hire|discuss|interview)|"
    r"as discussed|following up|zoom link|calendly)\b",
    re.I,
)
GREETING = re.compile(
    r"\s*(?:hi|hello|hey|dear|good (?:morning|afternoon|evening))\b[ ,]*(?P<name>[A-Z][a-z]+)?",
    re.I,
)
EVERYONE = re.compile(
    r"(?:there|all|everyone|freelancers?|guys|team|folks|upwork|fiverr|experts?)\b", re.I
)


def _post_points(text: str) -> int:
    head = text[:20_000]
    page = len({m[0].split()[0] for m in PAGE.finditer(head)})
    ad = len({m[0].lower() for m in AD.finditer(head)})
    return 3 * page + 2 * ad + (2 if len(text) > 1200 else 0)


def _reply_points(text: str) -> int:
    head = text[:20_000]
    greeting = GREETING.match(head)
    named = bool(greeting and greeting["name"] and not EVERYONE.match(greeting["name"]))
    answers = len({m[0].lower() for m in ANSWER.finditer(head)})
    return 3 * answers + (2 if named else 0) + (1 if len(text) < 500 else 0)


def looks_like_post(text: str) -> bool:
    """Whether a paste reads as a job post rather than a client's message to one freelancer."""
    points = _post_points(text)
    return points >= 4 and points > _reply_points(text)


def looks_like_reply(text: str) -> bool:
    """Whether a paste reads as a client's message to one freelancer rather than a job post."""
    points = _reply_points(text)
    return points >= 3 and points > _post_points(text)

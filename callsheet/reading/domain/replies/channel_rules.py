"""Whether the name of a channel means a way to talk here, by rules.

They were written with most of the labelled cases in view; what they say is weighed beside plain
words and signs (`platforms`), which are right more often on people nobody has seen.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from callsheet.reading.domain.replies.channel_names import TALKS
from callsheet.reading.domain.replies.sentences import Sentence

JOB = re.compile(
    r"\b(?:(?:lessons|classes|courses|sessions|services|masses|meetings|workshops) (?:are|were|is)"
    r"|(?:is|are|was|were) (?:held|given|taught|streamed|hosted)|bots?|chatbot|integrat\w+|api"
    r"|sdk|automation|clone|stickers?|plugin|campaign|webinars?"
    r"|recordings?|recorded|footage|subscribers|followers|channel|template|group (?:chat"
    r"|calls?)|customers?|users?|app that|(?:our|the|this|an?) (?:\w+ )?app (?:is|has|uses"
    r"|sends|crash\w*)|(?:app|bot|system|site|shop|form|script|plugin|tool|it|which) (?:must"
    r"|should|has to|needs to|will|can) (?:send|post|open|show|forward|notify)|feature|crash\w*"
    r"|module|community|exports?|button|every page|product pages?"
    r"|administration|licen[cs]es|seats|duty|notifications?|code|runs? inside)\b"
)
CALL_BUTTON = re.compile(r"\b(?:call|video|meeting) button\b")
# how it was: "we used Zoom for the old course"
PAST = re.compile(
    r"\b(?:used(?! to talk)|wrote|ran|vanished|disappeared|ghosted|went|came|(?:my|our"
    r"|the) (?:old|last"
    r"|previous|former))\b"
)
# who else talks there: "they answer on WhatsApp"
OTHERS = re.compile(
    r"\b(?:they|(?:he|she)(?! (?:only|just) (?:does|uses|has|takes))|clients|people|patients"
    r"|students|parents|guests|drivers?|staff|tenants|members"
    r"|our (?:\w+ )?(?:team|support|sales\w*|reception) (?:is|are|use|uses|answers?|works?"
    r"|talks?|writes?|chats?))\b(?! (?:and i|can (?:call|meet"
    r"|talk)))(?:(?! (?:you|me|us|we|i)\b)[^.;?!]){0,60}$"
)
AGAINST = re.compile(
    r"\b(?:not|no|don't|dont|instead of|rather than|without|hate|never|isn't"
    r"|(?:can't|won't)(?! (?:make|join|attend|come)\b)"
    r"|avoid|left|quit)\b[^,.;:]{0,22}$"
)
AGAINST_AFTER = re.compile(
    r"^(?: (?!if\b|when\b|because\b|as\b|since\b)\w+){0,2}? (?:is|are|'s|was|gets"
    r"|keeps)? ?(?:blocked|banned|forbidden|a pain|a nightmare"
    r"|(?:so |too |very |really )?(?:slow|laggy|unreliable|unstable)"
    r"|not (?:allowed|possible|an option|for me|great)|no (?:good|option)|won't|doesn't|does not"
    r"|never|crash\w*|freez\w*|kick\w*|fail\w*|hang\w*|cut\w*|dropping|drops|broke\w*|hates?)\b"
)
# refused in so many words: "can't do Zoom", "Zoom is blocked here"
REFUSED = re.compile(
    r"\b(?:can't|cannot|cant|don't|dont|won't|never|no|not|(?:isn|aren|wasn|weren)'?t|without|hate"
    r"|avoid|skip|blocks?|forbids?|bans?|refuses?|instead of|rather than|other than|nor"
    r"|no need (?:of|for))"
    r" (?:(?:do|use|like|have|want|need|take|join|allowed|supposed|permitted|to|be|set up|for|a|an"
    r"|any|on|by|via|the|my|your|google|ms"
    r"|microsoft) )*$"
)
REFUSED_AFTER = re.compile(
    r" (?:\w+ ){0,3}(?:is|are|'s|was|gets|it's|its)?,? ?(?:it's |its )?(?:blocked|banned|forbidden"
    r"|not (?:allowed|possible|an option|for (?:me|us))|no (?:good|option)|broken|impossible"
    r"|a no\b|difficult|hard for|out of the question)\b"
)
# the one of several that suits most: "teams slightly better", "Webex we have"
BETTER_AFTER = re.compile(
    r" (?:is |would be |are )?(?:\w+ ){0,2}(?:better|best|preferred|preferably|easier|nicer)\b"
    r"|,? (?:we|i) (?:have|use|can do)\b| if (?:you|possible)\b| only\b"
)
# no talk, or none of the usual channels: what is named beside it is to be used
NO_TALK = re.compile(
    r"\b(?:no|not|don't|dont|can't|cannot|without|never|hate|instead of|rather than)\b[^.;!?]{0,25}"
    r"\b(?:calls?|phone|telephone|video|zoom|teams|meet|whatsapp|telegram|skype|chat things?"
    r"|apps)\b"
)
# a talk that was: "thanks for the time on the phone"
TALKED = re.compile(
    r"\b(?:thanks?|thank you|nice|good|great|pleasure|enjoyed)(?! if)(?: \w+){1,6} $|\b(?:we|i)"
    r" (?:spoke|talked|met|said|discussed|agreed)\b"
)
OF_ANOTHER = re.compile(r"\b(?:what'?s ?app|wa|telegram|tg|zoom|skype|signal|viber|wechat|teams)\b")
A_DEED = re.compile(r" (?:at|on|for|or)\b")  # "meet at 4?"
PREFERRED = re.compile(r"\b(?:prefer\w*|better|easier|best|rather|ideally|favou?rite)\b")


# the same words for other things: where they type, a recorder, groups of people, a bank account
OTHER_THINGS: Mapping[str, re.Pattern[str]] = {
    "phone": re.compile(
        r"\b(?:typ|writ|read|answer|look|open|brows|scroll|see)\w*\b[^.!?;]{0,24}\bon (?:the|my|a)"
        r" phone\b|(?<!chat )(?<!talk )(?<!call )\bon (?:the|my) phone (?:all|most|with|right now"
        r"|at|makes?|while|so|today)\b"
        r"|\b(?:account|order|invoice|licen[cs]e|card|reference|tracking|serial|vat|tax|po)"
        r" number\b"
        r"|\b(?:ring|call|phone) (?:me|you|us) (?:up )?(?:on|via|over|through|by) (?:the |your"
        r" |my )?(?:skype"
        r"|discord|signal|viber|face ?time|slack|webex|wechat|upwork|zoom|teams|what'?s ?app"
        r"|telegram)\b"
        r"|\b(?:ring|call|phone) (?:me|you|us) (?:up )?(?:on|via|through|by) (?:here|this)\b"
        r"|\b(?:ring|call)(?: (?:me|you|us))? (?:up )?through\b"
    ),
    "zoom": re.compile(r"\bzoom (?:h\d\w*|recorder|lens|levels?|range)\b"),
    "teams": re.compile(
        r"\b(?:those|these|other|our|the|both|many|several|some|two|three|their|your|different|dev"
        r"|design|sales|internal|remote) teams\b"
    ),
}


def is_other_thing(sentence: Sentence, start: int, end: int, channel: str) -> bool:
    """Whether the words from `start` to `end` name something else than a channel."""
    pattern = OTHER_THINGS.get(channel)
    if pattern is None or (channel == "teams" and sentence.text[start].isupper()):
        return False
    return any(
        found.start() < end and start < found.end()
        for found in pattern.finditer(sentence.low, max(0, start - 60), end + 60)
    )


def is_channel(sentence: Sentence, found: re.Match[str], channel: str) -> bool:
    """Whether a name is a way to talk here, not the job's subject and not refused."""
    clause = sentence.words_of(sentence.clause_at(sentence.start + found.start()))
    before, after = sentence.low[: found.start()], sentence.low[found.end() :]
    if AGAINST.search(before) or AGAINST_AFTER.match(after):
        return False
    if channel == "phone" and OF_ANOTHER.search(found[0]):
        return False  # "your whatsapp number"
    if "/" in sentence.low[found.end() : found.end() + 1] and "." in found[0]:
        return True
    if JOB.search(CALL_BUTTON.sub("", clause)) or OTHERS.search(before) or PAST.search(clause):
        return False
    if found[0] in ("meet", "teams") and not is_name(sentence, found):
        return False
    named = re.search(
        r"\b(?:on|your|my|have|via|by|sur|auf|por|pelo|pela|no|su|per|op|über|en) $",
        before,
    )
    talks = named or re.search(rf"\b{TALKS}\b", before + " " + after)
    return (
        channel not in {"whatsapp", "telegram"}
        or bool(talks)
        or "@" in sentence.low
        or "+" in sentence.low
    )


def is_name(sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether "meet" or "teams" is a name: written large, or where nothing else is."""
    at = found.start()
    small = sentence.text.islower() and not A_DEED.match(sentence.low, found.end())
    return sentence.text[at].isupper() or small

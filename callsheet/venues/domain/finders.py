"""Contact data, links and unpaid work in a text: bounded patterns, few false positives."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from callsheet.core import lazy_re as re
from callsheet.core.evidence import Quote


@dataclass(frozen=True)
class Found:
    """Words that were found."""

    quote: Quote


EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
SPELT_EMAIL = re.compile(
    r"\b[\w.+-]{2,40}\s?(?:\(at\)|\[at\]|\sat\s)\s?[\w-]{2,40}\s?(?:\(dot\)|\[dot\]|\sdot\s|\.)\s?"
    r"(?:com|net|org|io|co|de|uk|me|info)\b",
    re.IGNORECASE,
)
PHONE = re.compile(r"(?<![\w.,$€£#/-])(?:\+\d|\(\d|\d)[\d ().-]{6,20}\d(?![\w%])")
DATE_LIKE = re.compile(r"\d{1,4}[-./]\d{1,2}[-./]\d{1,4}|(?:19|20)\d\d\s?[-–]\s?(?:19|20)\d\d")
MESSENGER = re.compile(
    r"\b(?:whats\s?app|telegram|skype|signal|viber|we\s?chat|discord|imessage)\b", re.IGNORECASE
)
HANDLE = re.compile(r"(?<![\w@.])@[A-Za-z]\w{2,30}\b(?!\.\w)|\bt\.me/\w{2,40}|\bwa\.me/\d{5,15}")
# a messenger is contact only when it is a way to talk: "reach me on", "my", "add me", a handle
TALK = re.compile(
    r"\b(?:reach|contact|message|msg|text|ping|add|call|chat|talk|speak|write|find|dm|hit|continue|"
    r"move|switch|connect|discuss|send|share|drop|give|what(?:'s| is)|have|are you|my|your|via|"
    r"over (?:to|on)|hop on|join|available on|use)\b",
    re.IGNORECASE,
)
# what is built, not where one talks: "a WhatsApp bot", "Telegram integration"
PRODUCT_AFTER = re.compile(
    r"\W{0,3}(?:business |cloud )?(?:bots?|chat ?bots?|api|integrations?|channels?|groups?|clones?|"
    r"apps?|automations?|campaigns?|widgets?|templates?|plugins?|stickers?|mini ?apps?|marketing|"
    r"scrapers?|servers?|notifications?|webhooks?)\b",
    re.IGNORECASE,
)
PRODUCT_BEFORE = re.compile(
    r"\b(?:build|develop|integrate|automate|create|code|program|scrape|market|design|manage|"
    r"experience with|worked with|used|job about|bot for|bots for|app for)\W+(?:\w+\W+){0,4}$",
    re.IGNORECASE,
)
ASK_CONTACT = re.compile(
    r"\b(?:(?:send|share|give|drop|need|have|what(?:'s| is)|provide|leave|tell)\b[^.?!\n]{0,40}?"
    r"\b(?:your|ur|an?|the best)\s+(?:\w+\s){0,2}?(?:e-?mail(?: address| id)?|phone(?: number)?|"
    r"mobile(?: number)?|cell(?: number)?|contact (?:details|info|number)|number to (?:call|reach)|"
    r"skype(?: id)?|address)"
    r"|(?:e-?mail|call|text|phone) me (?:at|on|directly)|(?:email|write) (?:to )?us at)\b",
    re.IGNORECASE,
)
BOOKING = re.compile(
    r"\b(?:https?://)?(?:[\w-]{1,40}\.)?(?:calendly\.com|cal\.com|savvycal\.com|tidycal\.com|"
    r"youcanbook\.me|acuityscheduling\.com|calendar\.app\.google|meetings\.hubspot\.com|"
    r"zcal\.co|doodle\.com|oncehub\.com|chilipiper\.com)(?:/[\w./?=&%+-]{0,120})?",
    re.IGNORECASE,
)
OUTSIDE_CALL = re.compile(
    r"\b(?:https?://)?(?:[\w-]{1,40}\.)?(?:zoom\.us|meet\.google\.com|teams\.microsoft\.com|"
    r"teams\.live\.com|whereby\.com)/[\w./?=&%+-]{1,120}",
    re.IGNORECASE,
)
LINK = re.compile(r"\bhttps?://[^\s<>\"]{4,200}|\bwww\.[^\s<>\"]{4,200}", re.IGNORECASE)
FREE_WORK = re.compile(
    r"\b(?:(?:free|unpaid)\s(?:\w+\s){0,2}?(?:test|trial|sample|mock-?up|draft|article|task|"
    r"assignment|work|page|logo|design)s?|"
    r"(?:test|trial|sample|mock-?up|task|assignment|draft)\b[^.?!\n]{0,40}?\b(?:for free|unpaid|"
    r"without pay(?:ment)?|no(?:t)? (?:be )?paid|free of charge)|"
    r"(?:work|do it|start) for free|(?:isn't|is not|not|won't be) paid)\b",
    re.IGNORECASE,
)


def quotes(pattern: re.Pattern[str], text: str) -> Iterator[Quote]:
    """Every match as a quote, closing marks of a sentence off."""
    for found in pattern.finditer(text):
        words = found.group().rstrip(" .,;:!?)'\"")
        yield Quote(words, found.start(), found.start() + len(words))


def contact(text: str) -> list[Found]:
    """E-mail, phone, messengers as a way to talk, handles, and asks for any of them."""
    found = [*quotes(EMAIL, text), *quotes(SPELT_EMAIL, text), *quotes(HANDLE, text)]
    found += [q for q in quotes(PHONE, text) if is_phone(q.text)]
    found += [q for q in quotes(MESSENGER, text) if is_way_to_talk(text, q)]
    found += quotes(ASK_CONTACT, text)
    return [Found(quote) for quote in found]


def is_phone(words: str) -> bool:
    """Whether digits are a phone number: 8 to 15 of them (E.164), no date, no span of years."""
    digits = sum(ch.isdigit() for ch in words)
    if not 8 <= digits <= 15 or DATE_LIKE.fullmatch(words.strip()):
        return False
    grouped = words.startswith("+") or any(ch in " ()-." for ch in words.strip())
    return grouped or digits >= 10


def is_way_to_talk(text: str, quote: Quote) -> bool:
    """Whether a messenger's name is where to talk, not what is to be built."""
    before, after = text[max(quote.start - 60, 0) : quote.start], text[quote.end : quote.end + 30]
    if PRODUCT_AFTER.match(after) or PRODUCT_BEFORE.search(before):
        return False
    near = before + " " + after
    return bool(TALK.search(near)) or bool(re.search(r"\d{6}|[:@]", after[:14]))


def booking_link(text: str) -> list[Found]:
    """Links to a booking page."""
    return [Found(quote) for quote in quotes(BOOKING, text)]


def links(text: str) -> list[Found]:
    """Every written-out link."""
    return [Found(quote) for quote in quotes(LINK, text)]


def own_calls(text: str) -> list[Found]:
    """Links into a call outside the venue."""
    return [Found(quote) for quote in quotes(OUTSIDE_CALL, text)]


def free_work(text: str) -> list[Found]:
    """Work for this job that is not to be paid."""
    return [Found(quote) for quote in quotes(FREE_WORK, text)]


FINDERS: dict[str, Callable[[str], list[Found]]] = {
    "contact": contact,
    "links": links,
    "booking_link": booking_link,
    "own_calls": own_calls,
    "free_work": free_work,
}

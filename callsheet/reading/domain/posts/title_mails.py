"""The job's title in a mail: its subject, or the row that says what the subject announces."""

from __future__ import annotations

from collections.abc import Sequence

from callsheet.core import lazy_re as re
from callsheet.core.evidence import Quote
from callsheet.reading.domain.posts.lines import quote_of
from callsheet.reading.domain.posts.title_rows import WORK, is_chrome

MOST_ROWS = 30
LONG_TITLE = 110  # letters
SUBJECT = re.compile(
    r"(?:subject|betreff|objet|asunto|assunto|oggetto|onderwerp|[aä]mne|emne|temat)\s*:\s*"
    r"(?:(?:you(?:['’]ve| have| are|['’]re) (?:been )?invited|invitation)"
    r"(?: to (?:interview|apply|bid))?(?: (?:for|to))?(?: the job)?:?\s+|"
    r"(?:[a-z]+ )?(?:job|project) (?:alert|match|invitation|notification)\s*:\s*|"
    r"(?:re|fwd?|aw|wg|tr|rv|enc|i|vs|sv|(?:new |\d+ new )?(?:job|project|request|inquiry|"
    r"enquiry|"
    r"match(?:es)?|brief|gig)|(?:projekt)?anfrage|demande|solicitud|richiesta|aanvraag|pedido)"
    r"\s*:\s*)*(?:\[[^\]\n]{1,30}\]\s*)*",
    re.IGNORECASE,
)
# a mail's own row for the job that its subject only announces
NAMED = re.compile(
    r"(?:(?:job|project|post|brief|gig) (?:title|name)|title|role|position|vacancy|assignment)"
    r"\s?:\s+(?=\S+ \S)",
    re.IGNORECASE,
)
# a digest's row: "Arduino firmware for vents  ($30 - $250 USD, fixed price)"
PRICE_BEHIND = re.compile(r"\S \s{0,4}\([^()\n]{0,12}[$€£₹]\s?\d[^()\n]{0,50}\)$")


# a notice in a paper or from an office: "WANTED: a scribe", "Request for Quotation: a table"
ANNOUNCED = re.compile(
    r"(?:(?:WANTED|HELP WANTED|SOUGHT|CALL FOR [A-Z ]{4,30}):\s+|(?i:(?:request for "
    r"(?:proposals?|quotes?|quotations?|tenders?)|invitation to tender|call for (?:proposals|"
    r"tenders)|"
    r"RF[PQ]|ITT)(?:\s?(?:no\.?|#)?\s?[\w./-]*\d[\w./-]*)?\s?[:–—-]\s+)|"
    r"(?=(?i:help wanted|wanted): ))(?P<title>\S+ [^\n]{3,110}?)\.?$"
)
FIRST_SENTENCE = re.compile(r".*?(?:(?<=[a-z])(?=[.!?] )|\Z)")
OVER = 6  # rows that a paper or an office may have over a notice


def of_a_notice(text: str, rows: Sequence[Quote]) -> Quote | None:
    """The job that a notice names below the name of a paper or an office."""
    for at, row in enumerate(rows[1:OVER], 1):
        mark = ANNOUNCED.match(FIRST_SENTENCE.match(row.text)[0])  # type: ignore[index]
        if not mark:
            continue
        if any(WORK.search(above.text) or is_chrome(above.text) for above in rows[:at]):
            return None
        return quote_of(text, *(row.start + at for at in mark.span("title")))
    return None


def of_a_mail(text: str, rows: Sequence[Quote]) -> Quote | None:
    """The subject, without "Fwd:"; a row of the mail that it ends with when it announces one."""
    row = next(row for row in rows[:MOST_ROWS] if SUBJECT.match(row.text))
    mark = SUBJECT.match(row.text)
    subject = quote_of(text, row.start + (mark.end() if mark else 0), row.end)
    if is_chrome(subject.text):
        below = (each for each in rows[:MOST_ROWS] if each.start > row.end)
        priced = (PRICE_BEHIND.search(each.text) and each for each in below)
        named = next((each for each in priced if each), None)
        return quote_of(text, named.start, named.start + named.text.rindex("(")) if named else None
    for each in rows[:MOST_ROWS]:
        own = NAMED.match(each.text)
        if own and each.start > row.end and len(each.text) < LONG_TITLE:
            return quote_of(text, each.start + own.end(), each.end)
    again = (each for each in rows[:MOST_ROWS] if each.start > row.end
             and is_around_it(each.text, subject.text) and len(each.text.split()) > 2)  # fmt: skip
    return next(again, subject) if subject.text else None


def is_around_it(row: str, subject: str) -> bool:
    """Whether a subject is the row with words in front, or with "at Company" behind."""
    rest = subject.removeprefix(row)
    return subject.endswith(row) or (rest != subject and rest.startswith((" at ", " - ", " | ")))

"""Whether words that name a place speak of the company itself or of others."""

from __future__ import annotations

from callsheet.core import lazy_re as re
from callsheet.prep.domain.company.names import Names
from callsheet.prep.domain.company.sentences import HEADINGS, Sentence

# lines that hold somebody else's address
NOT_THEIRS = re.compile(r"\b(?:event|venue|conference|webinar|job|role|position|remote|"
                        r"full[- ]time|"
                        r"part[- ]time|apply|agent|hosting|ship(?:ped|ping)|directions from|"
                        r"airport|"
                        r"university|college|trusted|available|inspired|born|lives|grew up|"
                        r"previously|graduated|weather|your data|hosted|servers?|stored)\b",
                        re.IGNORECASE)  # fmt: skip
ELSEWHERE = re.compile(r"\b(?:partner|event|conference|webinar|hosting|data cent|shipped|"
                       r"directions from|"
                       r"airport|"
                       r"university|college|born|lives|grew up|previously|graduated)",
                       re.IGNORECASE)  # fmt: skip
SUBJECTLESS = re.compile(r"^(?:proudly |also )?(?:(?:hand)?made|built|designed|brewed|baked|"
                         r"roasted|headquartered|based|located|situated|nestled|"
                         r"set)\b",
                         re.IGNORECASE)  # fmt: skip
ALONE = re.compile(
    r"^(?:hi,? |hello,? )?(?:I['’]m|I am)\b(?!.{0,60}\b(?:client|student))", re.IGNORECASE
)
OURSELVES = re.compile(
    r"^(?:We(?: are|['’]re)|Wir sind|Vi er|Vi [aä]r|Nous sommes|Somos|Siamo|Wij zijn)\b"
)
QUARTER = re.compile(r"\b(?:district|quarter|precinct|neighbou?rhood)$", re.IGNORECASE)
GOES_ON = re.compile(r"[ -]?\d{3}")  # after a number: a telephone's, no postcode
PAYS_WITH = re.compile(r"\b(?:shop|apple|google|amazon|samsung|android|meta) pay\b", re.IGNORECASE)
A_MOBILE = re.compile(  # "Mobile 07700 900412": what sort of number follows
    r"\bmobile\b(?: (?:phone|tel|no|number)\b)?\.?:? ?\(?(?:\+|0)\d", re.IGNORECASE
)
THIRD = re.compile(r"\b(?:he|she|his|her|who|whose|client|customer|partner|firm|startup|university|"
                   r"investor|fund)\b", re.IGNORECASE)  # fmt: skip


def is_their_own(sentence: Sentence, names: Names) -> bool:
    """Whether a sentence speaks of the company and not of a person or another firm."""
    text = sentence.text
    if (
        names.begin(text)
        or OURSELVES.search(text)
        or SUBJECTLESS.search(text)
        or ALONE.search(text)
    ):
        return True
    if THIRD.search(text):
        return False
    return names.own(text) or sentence.kind in ("meta", *HEADINGS)

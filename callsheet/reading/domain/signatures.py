"""Who signed a message and whom it greets: a name, no role and no firm."""

from __future__ import annotations

from callsheet.core import lazy_re as re
from callsheet.core.places import zones_of_place
from callsheet.reading.domain.replies.heard import SIGNATURE_RULE, heard

ROWS = 7  # rows at the end that are looked at
LONGEST_ROW = 60  # characters of a row that is a name with its role
MOST_WORDS = 4
CLOSING_WORDS = (
    r"(?:many |much |kind(?:est)? |best |warm(?:est)? |with |very |all |the |my |yours |have an? |"
    r"good |nice |great |lovely |every |friendly |liebe |viele |schöne |beste |freundliche[nm]? |"
    r"vänlig[a]? |med venlig |bonne |bien |um |un |grand |cordiali |com |med |met |mit |z |s |ar )*"
    r"(?:thanks(?: (?:again|a lot|so much|in advance))?|thank you(?: (?:again|so much|very much))?|"
    r"thx|ty|ta|tia|cheers|regards?|wishes|best|warmly|heartily|sincerely|respectfully|respect|faithfully|"
    r"truly|gratefully|wish|yours|hugs|love|xo+|xx*|peace|greetings|greets|br|kr|rgds|mfg|lg|vg|mvh|att|"
    r"(?:see|talk|speak|write|chat|catch|till|until) (?:you|ya|soon|then|later|to you)[\w ]{0,24}|"
    r"looking forward[\w ]{0,30}|take care|bye(?: bye)?|ciao|tsch(?:ü|ue)ss|sorry|to you|"
    r"(?:week(?:end)?|day|evening|night|one|morning|afternoon)(?: ahead)?|god bless|blessings|"
    r"gracias|saludos|un saludo|abrazos?|abraços?|atenciosamente|cumprimentos|obrigad[oa]|"
    r"merci|cordialement|bien à vous|amicalement|bises|journée|soirée|grazie|saluti|un saluto|"
    r"danke|gr(?:ü|ue)(?:ß|ss)e?n?|gruss|gruß|groet(?:en|jes)?|hilsen|hälsning(?:ar)?|vänligen|"
    r"vänligt|takk|tack|tak|kiitos|terveisin|pozdrawiam|pozdrowienia|dzięki|pozdravem|pozdravom|dík[ey]?|üdvözlettel|"
    r"köszi|multumesc|mulțumesc|cieņu|pagarbiai|lugupidamisega|teşekkürler|saygılarımla|selamlar|"
    r"salaams?|wassalam|salam|shalom|namaste|dhanyavad|terima kasih|salam)"
    r"(?: (?:from|to)(?: all)?[\w ]{0,24}(?=,|\W*$))?"
)
CLOSING = re.compile(rf"\W*{CLOSING_WORDS}\W*", re.IGNORECASE)
# a closing and a name in one row or behind the last sentence: "Cheers, Gaz", "xo Marguerite"
CLOSED_WITH = re.compile(
    rf"(?:^|(?<=[.!?…)\n]))\s*(?i:{CLOSING_WORDS})[ ,.!:;)–—-]{{1,4}}(?=[^\W\d_a-z])"
)
CLOSES = re.compile(r"[^\W\d_][^.?!:;]{1,60},|[^\W\d_][^.,?!:;\d]{2,30}")  # a row above a name
# the last words of a row, behind the sentence that ends in it or behind a dash
BEHIND = re.compile(
    r"(?P<before>\b[\w.]*)?(?:[.!?…)]['\"”’]*\s+(?:[–—-]{1,2}\s*)?|\s(?:[–—]|--?)\s*)"
    r"(?P<name>[^\W\d_a-z][^\n.!?,;:()–—]*"
    r"|(?:[^\W\d_a-z][^\W\d_]{0,4}\.[ -]?){1,3}[^\n.!?,;:()–—]+)"
    r"(?: \([^()\n]{1,30}\))?$"
)
# "… what could go wrong. Hetty Pascoe, Tidewater Hearing": a name and a firm of several words
NAME_AND_FIRM = re.compile(
    r"(?:[.!?…)]['\"”’]*\s+(?:[–—-]{1,2}\s*)?|\s(?:[–—]|--?)\s*)"
    r"(?P<name>[^\W\d_a-z][\w'’.-]*(?: [^\W\d_a-z][\w'’.-]*){0,2}), "
    r"[^\W\d_a-z][\w'’.-]*(?: (?:&|and|of|the|[^\W\d_a-z][\w'’.&-]*)){1,5}$"
)
TITLES = frozenset(
    "dr prof mr mrs ms mme ing arch rev fr sr jr st capt hr dipl mag judr me i.a i.v".split()
)
LETTER_TITLES = frozenset("dr prof mr mrs ms mme frau herr hr sister capt rev".split())
GREETED = re.compile(
    r"(?:(?i:hi|hello|hey+|hiya|hallo|hola|dear|good (?:morning|afternoon|evening|day)|bonjour|ciao"
    r"|olá|greetings))[ ,]+(?P<name>[^\W\d_a-z][^\W\d_]{1,20})(?=\s*[,!.:–—\n-]|\s*$)"
)
NOBODY = frozenset(
    "there all team everyone everybody sir madam friend mate dear again folks".split()
)
ENDS = re.compile(r"[.!?…)]['\"”’]*$")
SPLIT = re.compile(r"\s*(?:[,;|(/·•]|\s[–—-]{1,2}\s|\b(?:from|at|of|for|for and on behalf)\b)\s*")
LED = re.compile(r"(?:[–—~*/-]+|x{1,3}\b|i\. ?A\.|i\. ?V\.|p\.p\.|your\b|it's\b|this is\b)\s*")
KISSES = re.compile(r"(?:\s+(?:x{1,4}|xo(?:xo)?|<3|:-?\)+|;-?\)+)|[\W_])+$", re.IGNORECASE)
WORD = re.compile(r"(?:[^\W\d_a-z](?:[^\W\d_]|['’-])*\.?|[^\W\d_a-z]\.-?[^\W\d_a-z]\.)$")
JOINING = frozenset("de da do dos das di del della du le la van von der den ter ten zu bin binti "
                    "al el ben y e".split())  # fmt: skip
PAIR = re.compile(r"([^\W\d_a-z][^\W\d_]+)\s*(?:&|\+|and|und|et|y|e)\s*([^\W\d_a-z][^\W\d_]+)")
ONE_AND_ONE = re.compile(r"[^\W\d_]+, ([^\W\d_]+)")
NO_NAMES = frozenset(
    "thanks thank regards best cheers sincerely yours hi hello hey yes no ok okay please sorry "
    "great good bye team sent iphone android monday tuesday wednesday thursday friday saturday "
    "sunday today tomorrow upwork fiverr whatsapp telegram skype zoom teams meet google est pst "
    "cst gmt utc et pt am pm asap january february march april may june july august september "
    "october november december kind warm warmly looking talk soon deal done perfect cool "
    "alright fine super understood noted seen none next start stop finish pass pity vat incl ta "
    "the a an and or but we i you it this that if from via note ps nda pdf api cv curator "
    "manager management head director founder cofounder owner ceo cto cfo coo cmo md engineer "
    "developer designer lead editor producer secretary secretariat sekretariat assistant pa hr "
    "business partner recruiter talent recruiting onboarding sales marketing purchasing "
    "procurement legal accounts accounting finance office department committee board support "
    "operations product project returns president chair chairman treasurer coordinator officer "
    "agent desk unit consultant lawyer attorney rechtsanwalt einkauf vertrieb suprimentos "
    "ufficio büro ltd limited inc llc llp gmbh ag kg bv ab oy as sa srl sarl plc co corp "
    "corporation company group studio studios agency solutions services consulting labs media "
    "productions partners restaurant hotel school university institute foundation trust store "
    "shop".split()
)


def signed_by(text: str) -> str:
    """The name a message is signed with ("Maya Lindqvist"), "" when the end is no name.

    Below closing words or `--` stands the name, in the row after it the role and the firm; without
    them a last paragraph of such rows is read, or a name behind the last sentence.
    """
    tail = heard(text).linkable.rstrip()[-ROWS * 120 :]
    rule = SIGNATURE_RULE.search(tail)
    if rule:
        return first_name_row(tail[rule.end() :].strip().split("\n")[:1])
    rows = [row.strip() for row in tail.split("\n")]
    for at in range(len(rows) - 1, max(len(rows) - 1 - ROWS, -1), -1):
        below = [row for row in rows[at + 1 :] if row]
        if any(len(row) > LONGEST_ROW or row.endswith("?") for row in below):
            break
        if CLOSING.fullmatch(rows[at]):
            return first_name_row(below[:1], closed=True)
        with_name = closed_with(rows[at])
        if with_name:
            return with_name
    return in_last_paragraph(tail) or in_last_row(rows)


def called(name: str) -> str:
    """What one calls a person in a letter: "Maya", "Dr. Tönnies", "H. Brandt", "Jess + Mo".

    Behind a title stands the last name, beside an initial the whole name, of two people both.
    """
    words = name.split()
    if len(words) < 2 or PAIR.fullmatch(name):
        return name.strip()
    first = words[0].rstrip(".")
    if first.casefold() in LETTER_TITLES:
        return f"{words[0]} {words[-1]}"
    if first.casefold() in TITLES and len(words) > 2:
        return called(" ".join(words[1:]))
    return name.strip() if len(first) == 1 else words[0]


def greeted(text: str) -> str:
    """The name that a message greets at its beginning ("Ana" of "Hi Ana,"), "" without."""
    found = GREETED.match(text.lstrip())
    name = found["name"] if found else ""
    return "" if name.casefold() in NO_NAMES | NOBODY else name


def closed_with(row: str) -> str:
    """The name behind closing words in a row of its own or at the end of one, "" without."""
    for mark in CLOSED_WITH.finditer(row):
        name = name_in(row[mark.end() :])
        if name and len(row) - mark.end() <= LONGEST_ROW and not row.endswith(("!", "?")):
            return name
    return ""


def in_last_paragraph(tail: str) -> str:
    """The name of a last paragraph that is only name, role and firm, or a wish and a name."""
    paragraph = re.split(r"\n[ \t]*\n", tail)[-1]
    rows = [row.strip() for row in paragraph.split("\n") if row.strip()]
    if paragraph == tail or len(rows) > ROWS - 2:
        return ""
    if any(len(row) > LONGEST_ROW or row.endswith(("?", ":", ";")) for row in rows):
        return ""
    return first_name_row(rows[:1]) or (
        first_name_row(rows[1:2]) if CLOSES.fullmatch(rows[0]) else ""
    )


def in_last_row(rows: list[str]) -> str:
    """The name that is the last row below a finished one, or stands behind the last sentence."""
    above, last = ["", *rows][-2:]
    if above[:1].isalnum() and (ENDS.search(above) or above.endswith(",")):
        name = first_name_row([last]) if len(last) <= LONGEST_ROW else ""
        if name:
            return name
    with_firm = NAME_AND_FIRM.search(last)
    if with_firm and not zones_of_place(with_firm["name"]):
        return name_in(with_firm["name"], whole=True)
    behind = BEHIND.search(last)
    if not behind or (behind["before"] or "").casefold() in TITLES:
        return ""
    return name_in(behind["name"], whole=True)


def first_name_row(rows: list[str], *, closed: bool = False) -> str:
    """The name in the first of the rows.

    closed  below closing words, where "jo" is a name too
    """
    if not rows:
        return ""
    row = rows[0].strip()
    if closed and row.islower() and row.isalpha() and row not in NO_NAMES:
        row = row.capitalize()
    return name_in(row)


def name_in(row: str, *, whole: bool = False) -> str:
    """The name a row begins with, without what it is of ("Giulia, Officine Berti").

    whole  the row is to be a name and nothing else
    """
    led = LED.match(row)
    words = KISSES.sub("", row[led.end() if led else 0 :]).strip()
    if PAIR.fullmatch(words):
        return words
    pair = ONE_AND_ONE.fullmatch(words)
    if pair and pair[1].casefold() not in NO_NAMES:
        return ""  # "Bzzz, Ottilie", "Jo, Fernhill": either may be the name
    name = words if whole else SPLIT.split(words, maxsplit=1)[0]
    parts = name.split()
    if not 0 < len(parts) <= MOST_WORDS or any(part.casefold() in NO_NAMES for part in parts):
        return ""
    named = all(WORD.match(part) or part in JOINING for part in parts)
    return name if named and parts[-1] not in JOINING else ""

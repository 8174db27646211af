"""What only the page of a company that is there says: how to reach it, its prices, its work."""

from __future__ import annotations

from callsheet.core import lazy_re as re
from callsheet.core.pages import Block, ParsedPage
from callsheet.prep.domain.company.addresses import addresses_on
from callsheet.prep.domain.company.names import domain_word, host_of, key
from callsheet.prep.domain.company.notice_words import (
    OF_A_NOTICE,
    OF_A_SERVER,
    OUR_SITE,
    SAID,
    SITE,
)
from callsheet.prep.domain.company.sentences import split

CODED = 0.8  # an address as sure as one with a code
LEAST_SAID, LEAST_LETTERED = 4, 8  # words of a sentence that says something
ENOUGH, ENOUGH_WAYS = 3, 3
LEAST_ALIKE, MOST_OF_A_BLOCK = 5, 2_000  # letters
MOST_LOOKED_AT = 20_000  # letters; a page without blanks may be long and still one word
PHONE = re.compile(
    r"(?<![\d-])(?:\+\d|\(0?\d{2,4}\)|0\d{1,4}(?!-\d\d-))[ \d./-]{6,}(?!:)|"
    r"\b\d{2} \d{3} \d{2} \d{2}\b"
)
MAIL = re.compile(r"\b(?!webmaster|support|admin|hostmaster|noreply|abuse)[\w.+-]{2,40}@")
PRICE = re.compile(r"[$€£]\s?\d|\d\s?(?:€|zł|kr\b|Kč|₽|грн|円|TL\b|Ft\b|lei\b)")
HOURS = re.compile(
    r"\bopening hours\b|\böffnungszeiten|\bhoraires\b|\bhorario|\borari[oa]?\b|\bopeningstijden|"
    r"\böppettider|\båbningstider|\bgodziny otwarcia|営業時間|\bby appointment\b|"
    r"\b(?:mon|tue|wed|thu|fri)\w*\b.{0,20}\d",
    re.IGNORECASE,
)
# what one does who is there; what a notice says that it does is left out
WE_DO = re.compile(
    r"\b(?:[Ww]e|I) (?!will|are|can|have|apolog|hope|look|thank|regret|expect|apprec|could|"
    r"should|were|don|didn|launch|need|noticed|verif|see|perform|updat|upgrad|redesign)[a-z]{3,}\b|"
    r"\b[Ww]e(?: are|['’]re) an? (?!little|bit)[a-z]|\b[Ww]ir sind eine? |\b[Nn]ous sommes une? |"
    r"\b[Ss]omos una? |\b[Ss]iamo un['’ao]?\b|\b[Ww]ij zijn een |"
    r"\b(?<!one of )[Oo]ur (?:menu|rooms|work|products|services|clients)\b|"
    r"\b[Ww]ir (?!sind|danken|arbeiten|bauen|haben|werden|freuen|bitten|aktualis|optimier|"
    r"führen|wünschen|überarbeiten|sagen|kommen|melden|ziehen)[a-zäöüß]{4,}n\b|"
    r"\b[Nn]ous (?!sommes|serons|revien|travaill|pr[eé]parons|effectu|mett|proc[eé]d|remerci|"
    r"vous|avons|faisons)[a-zà-ÿ]{4,}ons\b|"
    r"\b(?![Ee]stamos|[Vv]olve|[Ss]eremos|[Ll]amentamos|[Tt]rabajamos|[Rr]ealizamos|"
    r"[Aa]ctualizamos|[Hh]acemos|[Tt]enemos|[Aa]gradecemos|[Tt]rabalhamos|[Vv]oltaremos|"
    r"[Ff]izemos|[Ee]ncerramos)"
    r"[A-Za-zà-ÿ]{4,}[aei]mos\b|"
    r"\b(?![Ss]tiamo|[Tt]orniamo|[Ll]avoriamo|[Rr]ingraziamo|[Ss]cusiamo|[Aa]bbiamo)"
    r"[A-Za-zà-ÿ]{4,}iamo\b|"
    r"\b[Ww]ij (?!zijn|werken|hebben|danken|komen|gaan|bouwen)[a-z]{4,}en\b|"
    r"\b[Vv]i (?!bygger|jobb|arb|beklag|takk|tack|har|er|[aä]r|håller|gleder|kommer)\w{3,}[er]r?\b|"
    r"\b(?![Pp]racujemy|[Pp]rzepr|[Zz]apraszamy|[Dd]zi[eę]k|[Jj]este|[Ww]racamy|[Bb]uduj|"
    r"[Pp]rzygot|"
    r"[Zz]ako)\w{4,}(?:amy|imy|ujemy)\b|"
    r"\b[Мм]ы (?!работаем|скоро|уже)\w{3,}(?:аем|им|ем|ём)\b|"
    r"\b(?![Пп]рацюємо|[Дд]якуємо)[\w’']{3,}(?:ємо|имо)\b|"
    r"\b(?!çalış|hazırlan|yenilen)\w{3,}[ıiuü]yoruz\b"
)
NAMED_DOES = re.compile(  # after the company's name a word in small letters: a verb
    r"^(?:\w{1,3}['’ ])?(?:[A-ZÀ-ÞА-Я&][\w&'’.-]*,? ){1,5}(?=[a-zà-ÿа-я]{2,} \w)"
)
NOT_DOING = re.compile(
    r"\b(?:is|are|will|has|have|was|were) (?:now |currently |not |temporarily |soon )?(?:under\w*|"
    r"down|being|closed|for|off\w*|coming|on|part|no|un\w+|be\w*|joined|moved|become)\b|n['’]t\b",
    re.IGNORECASE,
)
NOT_WORK = re.compile(r"\d{4}|@")  # an address, a day, a number: counted as ways to reach it


def is_at_work(home: ParsedPage) -> bool:
    """Whether a page shows that a company is there, whatever notice stands on it."""
    ways, does = ways_to_reach(home), does_things(home)
    if not does and not names_itself(home):
        return False  # a page that bears nobody's name but its address is about the address
    if ways >= ENOUGH_WAYS:
        return True
    matter = tells_of_work(home)
    return bool(ways or does) and bool(matter or does) and ways + does + matter >= ENOUGH


def names_itself(home: ParsedPage) -> bool:
    """Whether a page bears the name that its address has, which no default page does."""
    word, host = key(domain_word(home.url)), host_of(home.url)
    shown = f"{home.title}\n{home.text[:MOST_LOOKED_AT]}".lower().replace(host or "\0", "")
    return bool(word) and word in key(shown)


def shows_work(home: ParsedPage) -> bool:
    """Whether a page tells of some work and whose it is: enough beside a word of what comes."""
    ways, does = ways_to_reach(home), does_things(home)
    return bool(ways and does) or (bool(ways or does) and bool(tells_of_work(home)))


def speaks_as_company(text: str) -> int:
    """How many things in the words only a company that is there would say."""
    return sum(len(form.findall(text)) for form in (WE_DO, PHONE, HOURS))


def does_things(home: ParsedPage) -> int:
    """How often somebody says what they do, the site itself left out: "we bake", or the company's
    name and a verb."""
    word, host = key(domain_word(home.url)), host_of(home.url)
    told = [
        words
        for block in home.blocks
        if block.place not in ("nav", "consent")
        for _, words in split(block.text[:MOST_OF_A_BLOCK])
        if not OUR_SITE.search(words)
    ]
    named = sum(names_a_doing(words, word, host) for words in told)
    return sum(len(WE_DO.findall(words)) for words in told) + named


def names_a_doing(words: str, word: str, host: str) -> bool:
    """Whether words begin as the address does, with the company's name, and go on with a verb."""
    if not NAMED_DOES.match(words) or not begins_alike(key(words[:60]), word):
        return False
    notice = SITE.search(words) and any(form.search(words) for _, form in SAID)
    return not (notice or NOT_DOING.search(words) or (host and host in words.lower()))


def begins_alike(words: str, word: str) -> bool:
    """Whether squeezed words begin with most of the address's own word, or with its first part."""
    bare = re.sub(r"^(?:the|le|la|les|el|il|die|der|das|de|het)", "", words)
    same = max(shared_start(begun, word) for begun in (words, bare))
    return same >= LEAST_ALIKE or (0 < len(word) == same)


def shared_start(one: str, other: str) -> int:
    """How many letters two words have alike from the start."""
    unlike = (at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b)
    return next(unlike, min(len(one), len(other)))


def ways_to_reach(home: ParsedPage) -> int:
    """How many kinds of them a page gives: a number, its own mail, an address, hours, a price."""
    text, host = home.text[:MOST_LOOKED_AT], host_of(home.url)
    own_mail = any(text[m.end() :].startswith(host) for m in MAIL.finditer(text))
    forms = sum(bool(form.search(text)) for form in (PHONE, HOURS, PRICE))
    return forms + own_mail + has_address(home)


def has_address(home: ParsedPage) -> bool:
    """Whether somebody gives a postal address with its code: few words, but somebody is there."""
    return any(each.sure >= CODED for _, each in addresses_on(home.blocks))


def tells_of_work(home: ParsedPage) -> int:
    """How many sentences and headings tell of something else than the page and its server."""
    told = (piece for block in home.blocks if is_told(block) for _, piece in split(block.text))
    host = host_of(home.url)
    return sum(is_matter(piece) and not (host and host in piece.lower()) for piece in told)


def is_told(block: Block) -> bool:
    """Whether a block is one a page tells with, and not its frame."""
    return block.place not in ("nav", "consent", "footer") and block.kind not in ("title", "option")


def is_matter(piece: str) -> bool:
    """Whether a sentence says something of its own, numbers to ring left out."""
    piece = PHONE.sub(" ", piece)
    if len(piece.split()) < LEAST_SAID and words_in(piece) < LEAST_LETTERED:
        return False
    forms = (NOT_WORK, SITE, OF_A_NOTICE, OF_A_SERVER, *(form for _, form in SAID))
    return not any(form.search(piece) for form in forms)


CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


def words_in(text: str) -> int:
    """How many words; two letters of a script without blanks are one."""
    return len(text.split()) + len(CJK.findall(text)) // 2

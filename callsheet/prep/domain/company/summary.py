"""What the company does, in a sentence or two of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from callsheet.core import lazy_re as re
from callsheet.core.pages import ParsedPage
from callsheet.prep.domain.company.names import BETWEEN_TITLE, Names, organisations
from callsheet.prep.domain.company.notice_words import OUR_SITE, SAID
from callsheet.prep.domain.company.salience import name_stems, salient, stems, weight_of
from callsheet.prep.domain.company.sentences import HEADINGS, Sentence, split
from callsheet.prep.domain.company.town_words import CODE
from callsheet.prep.domain.company.values import Fact
from callsheet.prep.domain.company.year_words import BEGAN, CHANGED, FOUNDS, WE

LEAST = 1.8
DOES_WEIGHT, IS_WEIGHT = 2.4, 3.0
MOST_WORDS = 58
FIRST_BLOCKS = 8  # a heading so far up is the site's own line
LONG_WORDS = 40  # past this a sentence tells less in a glance
ENOUGH_WORDS = 9  # a shorter sentence is shown with the one after it
VERBS = (
    r"provide|offer|help|make|sell|build|design|supply|supplies|specialis\w*|specializ\w*|"
    r"manufacture|create|deliver|develop|serve|produce|run|install|repair|restore|teach|train|"
    r"publish|import|distribute|roast|bake|brew|print|grow|connect|advise|represent|support|"
    r"automate|protect|empower|enable|operate|host|craft|rent|lease|clean|organi[sz]e|research|"
    r"uses? \w+ to"
)
FORMS: tuple[tuple[float, re.Pattern[str]], ...] = tuple(
    (weight, re.compile(words, re.IGNORECASE))
    for weight, words in (
        (3.0, r"^(?:at [^,]{2,40}, )?(?:we(?:'re|’re| are)|it is|it's) (?:an?|the|one of|"
         r"your|[A-Z]\w+(?: [A-Z]\w+)?['’]s)\b|"
         r"^(?:the )?[\w&'’.®™,() -]{2,60}? (?:is|are) (?:an?|the (?:\w+ ){1,3}|one of|"
         r"(?:\w+ ){0,2}"
         r"(?:specialists|experts|brokers|contractors|makers|suppliers|builders|lawyers))\b"),
        (3.0, r"^we(?:['’]re| are) (?:(?!not|proud|happy|always|here|still|now|also|members|used|"
              r"trusted)[\w-]+ )"
         r"{0,3}(?!members|winners|customers|partners|holders|supporters|sponsors|followers|others|"
         r"numbers|matters|fighters|believers|leaders|owners)\w{3,}(?:ists|ers|ors|ians|ants|ects|"
         r"eers)\b"),
        (2.6, rf"^(?:(?:at|here at) [^,]{{2,40}}, )?we (?:\w+ ){{0,2}}(?:{VERBS})\b"),
        (2.6, rf"^(?:the )?[\w&'’.®™ -]{{2,50}}?,? (?:{VERBS})(?:s|es)? "),
        (2.6, r"\b(?:ist ein|sind ein|bietet|bieten wir|est une?|propose|accompagne|es una? |"
         r"ofrece|[eé] uma? |oferece|[eè] un['’a]|offre|is een|biedt|er en|[aä]r en|adalah)"),
        (1.8, r"^(?:(?:at|here at) [^,]{2,40}, )?we (?:\w+ly )?(?!are|have|had|were|was|will|can|"
              r"could|"
         r"would|may|know|love|want|believe|understand|think|hope|welcome|use|take|pride|look|"
         r"never|only|"
         r"accept|reserve|may|respect|do|did|don|do|also|started|began|opened|care)[a-z]{3,} \w+"),
        (2.2, r"\b(?:speciali[sz]ing in|speciali[sz]es in|speciali[sz]ts? in|(?:supplier|provider|"
         r"maker|manufacturer|distributor)s? of|(?:design|sale|supply|production) and (?:"
         r"manufactur\w+|installation|repair)|in the field of|experience in)\b|\bfor (?:all|"
         r"everyone|people|teams|businesses|"
         r"families|children|women|homeowners|companies|small|mid|homes|offices|pubs|shops|schools|"
         r"farms|hotels|restaurants|landlords|churches|museums|factories|hospitals|brands|"
         r"charities|artists|writers|start-?ups)\b"),
        (1.9, r"^(?:[^,.;:]{3,40} )?our (?:[\w-]+ ){0,2}?(?!(?:customers|partners|members|others|"
         r"numbers|founders|owners|followers|orders|offers|readers|suppliers|users|letters|"
         r"papers|visitors|doors|investors|sponsors|clients|plants|parents|students|events)\b)"
         r"(?:\w{3,}(?:ists|ers|ors|ians|ants|eers)|vets|nurses|chefs|crews?|staff) "
         r"(?!are|were|have|will|can|would|could|may|come|love|know|say|want|speak|live|need|"
         r"trained|hold)[a-z]{3,} \w"),
        (2.2, r"^(?:wir|nous|noi|wij|vi|nós) \w{3,}|^\w{3,}(?:amos|emos|imos|iamo)\b|"
         r"^(?:en|in|dans|bei|em|nel\w*) [^.;:]{3,50}?\b\w{3,}(?:amos|emos|imos|iamo)\b|"
         r"^[^.;:]{4,90}\b[a-zäöüß]{3,}(?:en|ern|eln) wir (?!(?:uns|seit|am|im)\b)\w"),
        (2.4, r"^(?:notre|unsere?|nuestr[oa]|(?:il|la) nostr[oa]|[oa] noss[oa]|onze?) (?!client|"
              r"kund|"
         r"mission|team|équipe|equipo|histoire|ziel|historia|objeti)(?:(?!ha|hat|a|est|es|ist|"
         r"son|sont|sind|wird|wurde|"
         r"fue|fu)[\w’'-]+ ){1,2}(?!ha|est|ist|es|"
         r"è|é|is|sont|hat|a)[a-zà-ÿß]{4,} (?-i:[a-zà-ÿA-ZÀ-Þ])"),
        (2.2, r"^(?:soy|je suis|ich bin|sono|sou) (?-i:[A-ZÀ-Þ])[^,]{2,40}, \w|^(?:bei uns|chez "
              r"nous|"
         r"con nosotros|da noi|bij ons|hos oss|hos os)\b|^we do (?:the|your|all)\b"),
        (2.4, r"^an? (?:[\w-]+ ){1,5}(?:selling|offering|making|providing|serving|building|"
              r"teaching|"
         r"repairing|running|growing|writing|publishing|designing|helping|speciali[sz]ing)\b"),
        (1.9, r"^(?:ride|hire|rent|sail|paddle|climb|taste|ski|swim|camp|cruise|stay) (?:an?|our|"
         r"in|on|with|[\w-]+) [\w-]+ [\w-]+ [\w-]"),
        (2.2, r"^(?:[\w’'-]+ ){0,3}(?:\w{3,}(?:ists|ers|ors|ians|ants)|men|women|people) "
              r"(?:\w{3,}ing|who|that)\b"),
        (1.5, r"\b(?:services?|solutions?|company|supplier|studio|platform|restaurant|agency|"
              r"clinic|"
         r"practice|contractors?|software|shop|store|school|charity|tools?|consulting|consultan\w+|"
         r"installation|repairs?|rental|brokers?|sanctuary|bakery|hotel|pub|bar|app)\b"),
    )
)  # fmt: skip
DOES = re.compile(  # after the company's name, any verb of doing
    r"^(?:The |At )?(?:(?:[A-Z&][\w&'’.-]*|of|and|the),? ){1,6}(?:\w+ly )?"
    r"(?!is|was|has|does|comes|exists|believes|knows|wants|opens|starts|says|loves|needs)"
    r"[a-z]{3,}s (?=\w)"
)
LISTED = re.compile(  # "Cleanings, crowns, implants and braces, at three offices."
    r"^(?-i:[A-ZÀ-Þ][\w’'-]+(?: [a-zà-ÿ][\w’'-]+){0,2}, [a-zà-ÿ])[^\d@]*\b(?:and|y|et|und|e|en|og|"
    r"i) (?-i:[a-zà-ÿ])[^\d@]*\.$",
)
NUMBERED = (
    r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty)"
)
COUNTED = re.compile(  # "Eight technicians, four vans, one shop cat."
    rf"^{NUMBERED} [\w’' -]{{3,30}}(?:,| and) {NUMBERED} [\w’' -]{{3,30}}[,.]", re.IGNORECASE
)
BEGUN = re.compile(  # the sentence's own verb, not "Founded in 1990, X makes …"
    r"^[\w&’'. -]{3,60}? (?:(?:was|were) )?(?:founded|established|started|opened|set up|formed|"
    r"incorporated)\b[^,;]{0,60}\b(?:1[6-9]|20)\d\d\b",
    re.IGNORECASE,
)
IS_SOFTWARE = re.compile(  # "Shelfwise is inventory planning software for …"
    r"^[\w&’'.-]+(?: [A-Z][\w&’'.-]+){0,3} is (?:[\w-]+ ){1,5}(?:software|furniture|clothing|"
    r"equipment|jewell?ery|pottery)\b"
)
MEASURED = re.compile(
    r"(?:\d\.\d ?%|\d ?(?:ml|cl|kg|g|oz|lbs?|cm|mm|x ?\d))(?!\w)"
)  # goods for sale
FIGURE = re.compile(r"^\W*\d[\d.,]{2,}\+? [a-z]")  # "4,912 bags since …": what was counted
WE_DO = re.compile(r"^we (?:do|also|cater|come|travel)\b", re.IGNORECASE)
MOST_BEFORE = 30  # words
COUNTED_OFF, BEGUN_OFF, ADDRESS_OFF = 2.5, 1.5, 2.0
MOST_LEADS = 2  # "Today, based in Ghent, we …"
LEAD = re.compile(r"^[^,.;:]{4,80}, (?=\S)")
IN_A_YEAR = re.compile(
    r"\b(?:in|im jahre?|im|en|em|nel|i|w|since|seit|depuis|desde|dal) (?:1[6-9]|20)\d\d\b|"
    r"^(?:1[6-9]|20)\d\d\b",
    re.IGNORECASE,
)
YEAR_FIRST = re.compile(
    r"(?:in|im jahre?|im|en|em|nel|w|i|år|back in) (?:1[6-9]|20)\d\d\b(?! and|-)|(?:1[6-9]|"
    r"20)\d\d,? "
    r"[a-zà-ÿ]",
    re.IGNORECASE,
)
GOODS = re.compile(  # "Shop fascias, pub boards, boat names.": a list that no verb leads
    r"[A-ZÀ-Þ][\w’'-]*(?: [\w’'-]+){0,3}(?:, [\w’'-]+(?: [\w’'-]+){0,3}){2,}"
)
MOST_LEADING = 9  # words of the sentence that a list of goods follows
WHO, WHO_WEIGHT = re.compile(r"^[\w’'-]+ (?:\w+ )?(?:who|that)\b", re.IGNORECASE), 1.0
ALONE_OFF = 0.8  # one who speaks of himself says less of what he does
LISTED_WEIGHT, ABROAD_WEIGHT = 0.9, 2.0
NAMED_DOES = re.compile(  # after the company's name, a word in small letters: a verb, abroad
    r"^(?:\w{1,3}['’ ])?(?:[A-ZÀ-Þ&][\w&'’.-]*,? ){1,5}[a-zà-ÿ]{3,} \w"
)
AGAINST: tuple[tuple[float, re.Pattern[str]], ...] = tuple(
    (weight, re.compile(words, re.IGNORECASE))
    for weight, words in (
        (3.5, r"cookie|copyright|privacy|rights reserved|javascript|©|newsletter|unsubscribe|"
         r"terms of|\b(?:tax|charity|company|registration|vat) (?:id|no|number|reg)|powered by|"
         r"business profile provided|\bthis (?:site|website|page|article|domain)\b|\blog ?in\b"),
        (2.5, r"mentions l[ée]gales|\bimpressum\b|aviso legal|site (?:web )?r[ée]alis[ée]|"
         r"\bweb ?design(?:ed)?(?: by| von| par| di|:)|^wir (?:suchen|verwenden)\b|^nous "
         r"recherchons\b|^we (?:use|seek)\b|"
         r"^\W*(?:new|neu|nouveau|nuevo|nuovo|novidade|nieuw) ?[:!–]|^you (?:can|['’]ll|will)\b|"
         r"^we[^.,]{3,25}, you\b|^we(?: are|['’]re) (?:located|situated|based)\b"),
        (2.5, r"^(?:if|when|once|read|learn|get|call|contact|welcome to|follow|join|click|see|view|"
         r"book|visit us|meet|why|how|what|our team|find out|sign up|subscribe|check|explore our|"
         r"to (?!the)|thank|please|ready|need|looking|want|whether|don['’]t|here)\b|\?$|"
         r"\b(?:sign ?up|"
         r"subscribe|click)\b|\b(?:(?-i:I)|my|me|he|she|his|her)\b|^[\"“'‘]"),
        (1.5, r"^(?:we|wir|nous|wij|we can|we will) (?:also |auch |aussi |ook )?(?:deliver|ship|"
              r"post|"
         r"travel|liefern|livrons|leveren|bezorgen) (?:to|in|throughout|across|within|anywhere|"
         r"nach|auch|[aà]|dans|naar)\b|"
         r"^(?:we|wij|wir|nous) \w+ (?:it|them|him|hem|het|ze|es|ihn|sie)\b"),
        (3.0, r"\bmission\b|\bpurpose is\b"),
        (2.0, r"\bexists? to\b|\bturned\b.{0,20}\b(?:owner|entrepreneur|founder)\b"),
        (2.0, r"\blicen[cs]ed? (?:by|granted|as)\b|"
         r"\b(?:holds?|granted) (?:an? )?(?:\w+ ){0,3}licen[cs]e|"
         r"\bauthori[sz]ed (?:and regulated )?by\b|\bregulated by\b|"
         r"\bregistered (?:in|with|office)\b"),
        (1.5, r"\b(?:we are|we['’]re|is|are) (?:proud|happy|pleased|excited|here|open|closed|"
              r"always|still|"
         r"not|looking|hiring|committed|dedicated|passionate|delighted)\b|\bproud\b|\$\d|£\d|€\d|"
         r"\bserv(?:es|e|ing) (?:\w+ ){0,3}(?:across|in|throughout|around)\b|"
         r"\b\d+[- ](?:mile|minute|km)\b|\b(?:monday|tuesday|friday|saturday|sunday)s?\b|"
         r"\bwarrant\w+|\bguarantee\w*|\binsured\b|"
         r"\b(?:won|award|announce|raised|series [a-d]|funding)\b|\byears? of\b|"
         r"^[\w&'’ ]{0,14}(?:(?:is|are) )?(?:used|trusted|chosen|loved|backed) by\b"),
        (0.8, r"!$|\b(?:that|this|it|these|they) (?:is|are)\b|^(?:it|this|that|these|they|and|but|"
              r"so)\b"),
    )
)  # fmt: skip
SAYS_WHAT = re.compile(
    r"^\W*(?:(?:about|welcome to|who is|what is|what does)\b.{0,40}|who we are|what we do|"
    r"(?:business|"
    r"company|our) overview|overview|in short|our company|the company|at a glance|über uns|wer wir "
    r"sind|qui sommes[- ]nous|quiénes somos|quem somos|chi siamo|over ons|om os|om oss)\W*$",
    re.IGNORECASE,
)
NOT_THEIR_WORDS = re.compile(r"(?:outdated|your) browser|please wait|business profile "
                             r"provided|this (?:web ?site|page) (?:is|was)|"
                             r"just another|my wordpress|powered by|built with|"
                             r"created using create-",
                             re.IGNORECASE)  # fmt: skip
ROLE_WEIGHT = {"home": 1.6, "about": 1.0, "mission": -0.3, "other": -0.8, "team": -1.0,
               "contact": -0.6, "careers": -1.2, "news": -2.5, "customers": -2.0,
               "legal": -5.0}  # fmt: skip
PLACE_WEIGHT = {"nav": -1.6, "footer": -0.7, "aside": -0.9, "quote": -6.0, "address": -3.0}


def summary_of(
    found: Sequence[Sentence], pages: Sequence[ParsedPage], home: str, names: Names
) -> Fact | None:
    """The words that say best what they do, None when none does."""
    strong = salient(pages, names)
    alone = is_alone(found)
    best, best_score = None, LEAST
    for sentence in [*found, *from_json_ld(pages)]:
        read = replace(sentence, text=as_several(sentence.text)) if alone else sentence
        score = worth(read, names, strong) - (ALONE_OFF if read.text != sentence.text else 0.0)
        if score > best_score:
            best, best_score = sentence, score
    if best is None:
        return by_title(pages, home, names) or first_line(found, names)
    quote = lengthened(best)
    return Fact(quote, best.url, quote)


def is_alone(found: Sequence[Sentence]) -> bool:
    """Whether one person speaks on the site: more sentences of "I" than of "we"."""
    own = [s.text for s in found if s.place in ("main", "meta") and s.role in ("home", "about")]
    one = sum(bool(re.search(r"\bI\b", text)) for text in own)
    return one > sum(bool(re.search(r"\b[Ww]e\b|\b[Oo]ur\b", text)) for text in own)


def as_several(text: str) -> str:
    """The words of one person as a company would say them, to be weighed alike."""
    if re.search(r"\bI(?:['’]m| am) (?!an?\b)", text):
        return text  # "I am your man", "I'm happy to": of the speaker, not of the work
    text = re.sub(r"\bI(?:['’]m| am)\b", "we are", text)
    return re.sub(r"\b[Mm]y\b", "our", re.sub(r"\bI\b", "we", text))


def first_line(found: Sequence[Sentence], names: Names) -> Fact | None:
    """The first whole sentence under the home page's own heading, when nothing says it better."""
    for sentence in found:
        prose = sentence.kind in ("p", "div", "td") and sentence.place == "main"
        whole = prose and sentence.text[-1:] == "."
        if sentence.role != "home" or not whole or sentence.at > FIRST_BLOCKS:
            continue
        telling = len(set(stems(sentence.text)) - name_stems(names)) > 2
        if telling and 5 <= sentence.words <= LONG_WORDS:
            against = any(form.search(sentence.text) for _, form in AGAINST)
            against = against or NOT_THEIR_WORDS.search(sentence.text) is not None
            return None if against else Fact(sentence.text, sentence.url, sentence.text)
    return None


def from_json_ld(pages: Sequence[ParsedPage]) -> Iterator[Sentence]:
    """The descriptions in an organisation's structured data, as sentences of the home page."""
    for page in pages[:3]:
        for item in organisations(page):
            said = item.get("description")
            if isinstance(said, str) and 20 < len(said) < 900:
                for start, piece in split(said):
                    yield Sentence(piece, page.url, "home", "meta", "meta", "", -1, said, start)


def worth(sentence: Sentence, names: Names, strong: dict[str, float]) -> float:
    """How well a sentence says what the company does."""
    words = sentence.words
    heading = sentence.kind in HEADINGS
    if not 3 <= words <= MOST_WORDS or (words < 5 and not (heading or sentence.kind == "meta")):
        return 0.0
    rest = after_lead(sentence.text, names)
    told = (sentence.text, rest) if rest else (sentence.text,)
    score = max((weight for weight, form in FORMS if any(map(form.search, told))), default=0.0)
    if rest and names.begin(rest) and (DOES.search(rest) or is_abroad(sentence)):
        score = max(score, ABROAD_WEIGHT)
    if not heading and words > 5 and names.begin(sentence.text) and DOES.search(sentence.text):
        score = max(score, DOES_WEIGHT)
    if not heading and words > 5 and names.begin(sentence.text) and is_abroad(sentence):
        score = max(score, ABROAD_WEIGHT if NAMED_DOES.search(sentence.text) else 0.0)
    if not heading and names.begin(sentence.text) and IS_SOFTWARE.search(sentence.text):
        score = max(score, IS_WEIGHT)
    if sentence.kind == "p" and LISTED.search(sentence.text):
        score = max(score, LISTED_WEIGHT)
    if heading and score > 1.8 and not names.begin(sentence.text):
        score = 1.8  # headings are full of slogans that are worded like it
    if heading and WHO.search(sentence.text):
        score = min(score, WHO_WEIGHT)  # "Accountants who pick up the phone"
    meta = sentence.kind == "meta"
    near = weight_of(sentence.text, strong)
    if len(set(stems(sentence.text)) - name_stems(names)) < 2:
        return 0.0  # the name alone does not say what it does
    first = sentence.role == "home" and sentence.kind in ("h1", "h2") and sentence.at < FIRST_BLOCKS
    if not score and not meta and not (heading and words > 4 and (near or first)):
        return 0.0
    if heading and (MEASURED.search(sentence.text) or FIGURE.match(sentence.text)):
        return 0.0
    if NOT_THEIR_WORDS.search(sentence.text) or is_of_the_site(sentence.text):
        return 0.0
    if not score and words < 8 and names.begin(sentence.text):
        return 0.0
    score += ROLE_WEIGHT.get(sentence.role, 0.0) + PLACE_WEIGHT.get(sentence.place, 0.0)
    score += 1.2 * near
    score += 1.6 - 0.5 * (sentence.start > 0) if meta else 0.0
    if SAYS_WHAT.match(sentence.heading) and sentence.text != sentence.heading:
        score += 0.8
    score += {"h1": 0.9, "h2": 0.2}.get(sentence.kind, 0.0) + (0.3 if first else 0.0)
    if names.begin(sentence.text):
        score += 0.9
    score -= sum(weight for weight, form in AGAINST if form.search(sentence.text))
    score -= COUNTED_OFF if COUNTED.search(sentence.text) else 0.0
    score -= BEGUN_OFF if is_of_a_year(sentence.text, rest) else 0.0
    score -= ADDRESS_OFF if CODE.search(sentence.text) and words < LONG_WORDS else 0.0
    score -= max(min(sentence.at, 80), 0) / 50
    return score - (0.5 if words < 6 else 0.04 * max(words - LONG_WORDS, 0))


def after_lead(text: str, names: Names) -> str:
    """What a sentence says of the company after its first words: "Since 1995, Aveline makes …"."""
    rest = text
    for _ in range(MOST_LEADS):
        lead = LEAD.match(rest)
        rest = rest[lead.end() :] if lead else ""
        if names.begin(rest) or WE.match(rest):
            return rest
    return ""


def is_of_a_year(text: str, rest: str) -> bool:
    """Whether a sentence tells what happened in a year, and not what is done there."""
    if BEGUN.search(text):
        return True
    told = rest or text
    if YEAR_FIRST.match(text):
        return True  # "In 2022 we opened the web shop": an event, whatever its verb
    happened = FOUNDS.search(told) or BEGAN.search(told) or CHANGED.search(told)
    return bool(happened and IN_A_YEAR.search(told))


def is_of_the_site(text: str) -> bool:
    """Whether words tell that the site itself is being made: "our website gets a makeover"."""
    return bool(OUR_SITE.search(text)) and bool(dict(SAID)["placeholder"].search(text))


def is_abroad(sentence: Sentence) -> bool:
    """Whether a page says that it is in another language than English."""
    return bool(sentence.lang) and not sentence.lang.lower().startswith("en")


def lengthened(sentence: Sentence) -> str:
    """The sentence, and in the same block the next one when it is a short one."""
    before = sentence.block[: sentence.start].strip()
    if LISTED.search(sentence.text) and 1 < len(before.split()) < ENOUGH_WORDS:
        return sentence.block[: sentence.start + len(sentence.text)].strip()
    says = re.match(r"(?:I|[Ww]e)\b", before) and before[-1:] in ".:!"
    if GOODS.match(sentence.text) and says and len(before.split()) <= MOST_LEADING:
        return sentence.block[: sentence.start + len(sentence.text)].strip()
    leans = WE_DO.match(sentence.text) and sentence.words < ENOUGH_WORDS  # "We do weddings."
    if leans and 1 < len(before.split()) < MOST_BEFORE:
        return sentence.block[: sentence.start + len(sentence.text)].strip()
    if sentence.words >= ENOUGH_WORDS and sentence.kind != "meta":
        return sentence.text
    end = sentence.start + len(sentence.text)
    for start, piece in split(sentence.block):
        longer = sentence.block[sentence.start : start + len(piece)]
        if start > sentence.start and len(longer.split()) <= 35 and not AGAINST[0][1].search(piece):
            end = start + len(piece)
            if sentence.kind != "meta":
                break
    return sentence.block[sentence.start : end].strip()


def by_title(pages: Sequence[ParsedPage], home: str, names: Names) -> Fact | None:
    """The home page's title when it says more than the name."""
    title = pages[0].title if pages else ""
    parts = [part for part in BETWEEN_TITLE.split(title) if not names.begin(part)]
    telling = [part for part in parts if 2 <= len(part.split()) <= 20 and part.lower() != "home"]
    if not telling or len(title.split()) < 3 or AGAINST[0][1].search(title):
        return None
    return Fact(title, pages[0].url, telling[0])

"""The mission in the company's own words."""

from __future__ import annotations

from collections.abc import Sequence

from callsheet.core import lazy_re as re
from callsheet.prep.domain.company.names import Names
from callsheet.prep.domain.company.sentences import HEADINGS, Sentence
from callsheet.prep.domain.company.values import Fact

MOST_WORDS = 70
LEAST = 4.0
MISSION = (
    r"mission|purpose|mission statement|why we exist|why we(?:['’]re| are) here|"
    r"why we started|what drives us|our aim|aims?|"
    r"our why|mission (?:and|&) (?:vision|values)|vision (?:and|&) mission|why we do (?:it|what we "
    r"do)|leitbild|auftrag|vocation|prop[oó]sito|onze missie|doel|uppdrag|form[aå]l|misi[oó]n|"
    r"miss[aã]o|missione|missie|raison d['’][eê]tre"
)
HEADING = re.compile(
    rf"^\W*(?:(?:our|the|company|unsere|notre|nuestra|nossa|la nostra|onze|an enduring) )?"
    rf"(?:{MISSION})\W*$",
    re.IGNORECASE,
)
WEAK_HEADING = re.compile(
    r"^\W*(?:(?:our|the) )?(?:vision|what we believe|philosophy|our approach|ethos|beliefs?|"
    r"visi[oó]n|unsere vision|notre vision)\W*$",
    re.IGNORECASE,
)
# how a mission is worded, and how surely it is one
FORMS: tuple[tuple[float, re.Pattern[str]], ...] = tuple(
    (weight, re.compile(words, re.IGNORECASE))
    for weight, words in (
        (6.0, r"\b(?:our|my|its|whose|the company['’]?s?|the (?:core |main )?|[\w®™.]+['’]s?) "
         r"(?:core |main |shared |simple |one )?mission (?:is|was|has always been)[: ]+(?:simple|"
         r"clear|to)\b|\bon a (?:\w+ ){0,2}mission(?: to\b|:)"),
        (5.5, r"\b(?:our|its|whose) (?:core |main |shared )?mission (?:is|was|has always been)\b|"
         r"^our mission\b ?[:–—,-]|\bdriven by our mission ?[:–—,-]|\bour mission: |"
         r"\bmission(?: statement)?: "),
        (5.5, r"\b(?:our|whose|its) (?:core |sole )?purpose is\b"),
        (5.0, r"\bwe exist (?:to|so|because|for)\b|\bexists? (?:solely |only )?(?:to|so that) \w+|"
              r"\bwas (?:"
         r"founded|created|set up|started|born) (?:in order )?(?:to|with (?:a|one|the) (?:\w+ )?"
         r"(?:mission|goal|aim|purpose|idea)\b)"),
        (5.5, r"\bunsere? mission (?:ist|lautet)|\bnotre mission (?:est|:)|\bnuestra misi[oó]n es|"
         r"\bnossa miss[aã]o [eé]|\bla nostra missione [eè]|\bonze missie is|\bvores mission er|"
         r"\bv[aå]r mission [aä]r"),
        (5.0, r"\bunsere? (?:auftrag|anspruch|ziel|aufgabe|zweck) ist\b|\bnotre (?:vocation|"
         r"ambition|"
         r"objectif|raison d['’][eê]tre) est\b|\bnuestr[oa] (?:objetivo|prop[oó]sito|cometido|"
         r"meta) es|"
         r"\bnostro (?:scopo|obiettivo|compito) [eè]|\bnosso (?:prop[oó]sito|objetivo) [eé]|"
         r"\bons doel is\b|\bv[aå]rt uppdrag [aä]r|\bvores form[aå]l er|\bnasz\w* (?:misj\w+|"
         r"cel\w*) "
         r"(?:jest|to)\b"),
        (4.5, r"\bour (?:aim|goal|vision|ambition|dream|promise) (?:is|has always been)[: ]+(?:to|"
         r"that|simple|a world)\b|\bthe (?:purpose|aim|goal|mission|object(?:ive)?)s? of (?:this|"
         r"our|the|[A-Z])[^.;]{0,60}?\b(?:is|are) to\b|\b(?:our|its|the \w+['’]s) (?:charitable )?"
         r"(?:aims?|objects?|objectives?) (?:is|are) to\b|\bthe aim "
         r"is to\b|\bour objective is to\b|\bdriven by (?:our|a|one) (?:mission|purpose)\b"),
        (4.5, r"\bour (?:aim|goal|purpose|ambition|promise)\b[^.;:]{0,25}: \w+ \w+ \w+|\bwhat "
         r"(?:we are|we['’]re) (?:trying|here|out|aiming) to do is\b"),
        (4.2, r"\b(?:is|are|we're|we’re) building (?:a|the) (?:future|world) (?:where|in which)\b"),
        (3.5, r"\b(?:is|are|we're|we’re) (?:dedicated|devoted|committed) to (?:\w+ly )?\w+ing\b|"
              r"\bat "
         r"the heart of (?:what|everything) we do\b|\bwe are driven to\b|\bset out to \w+"),
        (3.6, r"^we (?:started|opened|began|set up|founded)\b[^.;]{0,40}\bbecause we (?:think|"
         r"believe|want)\b"),
        (3.3, r"^we(?:['’]re| are) here to (?:make|give|keep|bring|put|change|end|build|prove|show|"
         r"turn|open)\b|^we want (?!to\b|you\b)[\w’' -]{3,40} to (?:be|feel|have|know|"
         r"get|grow|live|work|find|see|taste)\b"),
        (3.0, r"\bpartnering to\b|\bwe strive to\b|\bstrive to bring\b|\bwe want to (?:make|change|"
         r"build|help|give)\b|\bwe work to \w+"),
        (1.5, r"\bwe believe (?:that|in)?\b|\bdedicated to\b"),
    )
)  # fmt: skip
AGAINST: tuple[tuple[float, re.Pattern[str]], ...] = tuple(
    (weight, re.compile(words, re.IGNORECASE))
    for weight, words in (
        (4.0, r"\b(?:your|their|his|her|customers?['’]?|clients?['’]?|partners?['’]?) (?:own )?"
         r"(?:mission|purpose|vision|goal|aim)\b|\bmission[- ]critical\b|\bmission control\b|"
         r"\bon (?:his|her|your) \w* ?mission\b"),
        (3.5, r"^(?:he|she|his|her|after|before|prior|in (?:his|her)|as (?:a|an|the|head|chief))\b|"
         r"\b(?:he|she) (?:is|was|has|joined|leads|holds)\b"),
        (3.0, r"\b(?:privacy|cookies?|personal data|terms of|rights reserved|GDPR|unsubscribe)\b"),
        (3.0, r"^[\"“'‘]|\bsaid\b|\bsays\b|\b(?:Mr|Ms|Dr)\b\.? [A-Z]"),
        (2.5, r"\b(?:you will|you'll|candidate|applicants?|apply now|role|hiring|salary)\b"),
        (2.5, r"^this (?:page|article|post|guide|section|policy|course|workshop|event)\b|\bthis "
         r"(?:guide|course|article|workshop|policy|session)['’]?s? "),
        (2.0, r"\?$|\bclick\b|\blearn more\b|\bsign up\b|\bsubscribe\b|\bread more\b"),
        (1.5, r"\baccessib|\bequal opportunit|\bsatisfaction\b|\bguarantee|\bbest (?:possible )?"
         r"price"),
        (2.0, r"\bthe mission is what\b|\bmission[- ](?:driven|first|oriented)\b(?!.{0,20}\bto\b)"),
    )
)  # fmt: skip
ROLE_WEIGHT = {
    "mission": 1.5,
    "about": 1.0,
    "home": 0.5,
    "team": 0.0,
    "contact": 0.0,
    "careers": -0.5,
    "other": -0.4,
    "customers": -2.5,
    "news": -2.5,
    "legal": -5.0,
}
BACKWARDS = re.compile(  # words that only the sentence before explains
    r"\b(?:to|is) (?:make|do|change|achieve|solve|fix|reach|be) (?:that|this|it|so)\b|^(?:that|"
    r"this)"
    r"(?:['’]s| is) (?:why|our|the)\b|\bmake that a\b",
    re.IGNORECASE,
)
ITS = re.compile(r"^(?:its|their|whose) ", re.IGNORECASE)
# "we give to the Hospice Trust, whose mission is ...": the words before tell whose
WHOSE = re.compile(r"(?P<before>.+?),? whose (?:\w+ )?(?:mission|purpose|aim|goal)\b", re.I | re.S)
IS_ONE = re.compile(
    r"\b(?:we|i|it|[A-Z][\w®™&.-]*) (?:are|am|is|were|was) (?:an?|the|one of)\b|^an? ", re.I
)
OURSELVES = re.compile(
    r"^(?:we|our|the (?:company|trust|charity|foundation|association|firm))\b", re.I
)
# "The Foundation, which exists to …, renewed our grant": the name before tells whose
WHICH_EXISTS = re.compile(
    r"^(?:(?:The|Our (?:funder|sponsor|partner|landlord|friends at)),? )?(?:the )?"
    r"(?P<name>(?:[A-ZÀ-Þ][\w’'&-]+,? (?:(?:of|for|and) )?){1,6})(?:which|who|that)\b.*"
    r"\bexists? (?:\w+ )?to\b"
)
LABELS = re.compile(r"\b[A-Z]\w+: [^.:]{1,30}\. $")  # "Year: 1893. Town: Port Ellery. Mission: …"
SIGNED_QUOTE = re.compile(r"[\"”“»]\s*(?:[–—-]+|by|,)?\s*[A-Z]|\s[–—]\s*[A-Z][\w’'-]+[^.]{0,40}$")
OF_ANOTHER = 4.0
UNFINISHED = re.compile(
    r"\b(?:mission (?:is )?to|mission is|mission|purpose is)\W*$", re.IGNORECASE
)


def mission_of(found: Sequence[Sentence], names: Names) -> Fact | None:
    """The best stated mission, None when nothing is surely one."""
    best, best_score = -1, LEAST
    for index in range(len(found)):
        score = worth(found, index, names)
        if score > best_score:
            best, best_score = index, score
    if best < 0:
        return None
    quote = whole(found, best)
    return Fact(quote, found[best].url, quote)


def worth(found: Sequence[Sentence], index: int, names: Names) -> float:
    """How surely a sentence is the mission; 0 and less for what is none."""
    sentence = found[index]
    if (sentence.place == "quote" and not is_pulled(sentence)) or sentence.words > MOST_WORDS:
        return 0.0
    if is_unfinished(found, index):
        return 6.0 + ROLE_WEIGHT.get(sentence.role, 0.0)
    if sentence.words < 5 or (sentence.kind in HEADINGS and sentence.words < 6):
        return 0.0
    worded = max((weight for weight, form in FORMS if form.search(sentence.text)), default=0.0)
    score = max(worded, under_heading(found, index))
    if not score:
        return 0.0
    score -= about_others(sentence.text, names, worded=bool(worded))
    score -= OF_ANOTHER if is_of_the_one_before(found, index, names) else 0.0
    score -= OF_ANOTHER if LABELS.search(sentence.block[: sentence.start]) else 0.0
    whose = WHOSE.match(sentence.text)
    score -= 2 * OF_ANOTHER if whose and not IS_ONE.search(whose["before"]) else 0.0
    exists = WHICH_EXISTS.match(sentence.text)
    score -= OF_ANOTHER if exists and not has_name_word(exists["name"], names) else 0.0
    score += ROLE_WEIGHT.get(sentence.role, 0.0)
    score -= sum(weight for weight, form in AGAINST if form.search(sentence.text))
    score -= 1.0 if sentence.place in ("nav", "footer", "aside") else 0.0
    score -= 0.5 if sentence.place == "meta" else 0.0
    if sentence.text.startswith("My ") and sentence.role not in ("home", "about", "mission"):
        score -= 2.5  # one of the team
    return score - 0.01 * max(sentence.words - 30, 0)


def is_pulled(sentence: Sentence) -> bool:
    """Whether words that stand as a quote are their own: set large under "Our mission"."""
    return HEADING.match(sentence.heading) is not None and not SIGNED_QUOTE.search(sentence.block)


ON_MISSION = re.compile(r"\bon a (?:\w+ ){0,2}mission\b", re.IGNORECASE)


def has_name_word(words: str, names: Names) -> bool:
    """Whether any of the words stands in one of the company's names."""
    named = " ".join((names.shown, *names.all)).lower()
    return any(word.strip(",").lower() in named for word in words.split() if len(word) > 3)


def about_others(text: str, names: Names, *, worded: bool) -> float:
    """What to take off when the words do not say that they are about the company."""
    on = ON_MISSION.search(text)
    if on and on.start() > 2 and not names.own(text[: on.start()]):
        return 3.5  # "a site for a bakery on a mission to …"
    if names.own(text) or text.startswith("My "):
        return 0.0
    return 1.0 if worded else 0.3


def is_of_the_one_before(found: Sequence[Sentence], index: int, names: Names) -> bool:
    """Whether "Its mission is …" leans on a sentence that is of somebody else."""
    sentence = found[index]
    before = found[index - 1] if index and sentence.start else None
    if not ITS.match(sentence.text) or before is None or before.block != sentence.block:
        return False
    return not (names.begin(before.text) or OURSELVES.match(before.text))


def under_heading(found: Sequence[Sentence], index: int) -> float:
    """What standing first under a heading that names the mission is worth."""
    sentence = found[index]
    before = found[index - 1] if index else None
    over = before and (before.url, before.at) == (sentence.url, sentence.at - 1)
    if sentence.kind in HEADINGS and before and over and HEADING.match(before.text):
        return 4.8  # a heading over a heading: "Our mission", then the words of it
    weight = 4.8 if HEADING.match(sentence.heading) else 3.4
    if weight == 3.4 and not WEAK_HEADING.match(sentence.heading):
        return 0.0
    if sentence.text == sentence.heading:
        return 0.0
    if not is_first_under_heading(found, index):
        return 0.0
    return weight


def is_first_under_heading(found: Sequence[Sentence], index: int) -> bool:
    """Whether no other full sentence stands between a heading and this one."""
    sentence = found[index]
    for earlier in reversed(found[max(index - 4, 0) : index]):
        if earlier.url != sentence.url or earlier.text == sentence.heading:
            return True
        if earlier.heading == sentence.heading and earlier.words > 4:
            return False
    return True


def is_unfinished(found: Sequence[Sentence], index: int) -> bool:
    """Whether "We're on a mission to" ends its block and the next one goes on."""
    sentence = found[index]
    if not UNFINISHED.search(sentence.text) or sentence.words < 4:
        return False
    after = following(found, index)
    headed = after is not None and after.kind in HEADINGS and sentence.text[-3:].lower() != " to"
    return after is not None and not headed and 2 <= after.words <= 40


def following(found: Sequence[Sentence], index: int) -> Sentence | None:
    """The sentence in the very next block of the same page."""
    after = found[index + 1] if index + 1 < len(found) else None
    sentence = found[index]
    return after if after and (after.url, after.at) == (sentence.url, sentence.at + 1) else None


def whole(found: Sequence[Sentence], index: int) -> str:
    """The words to show: the sentence, with what it leans on; at most seventy words."""
    sentence = found[index]
    if is_unfinished(found, index) and (after := following(found, index)):
        return f"{sentence.text} {after.text}"
    start, end = sentence.start, sentence.start + len(sentence.text)
    if BACKWARDS.search(sentence.text):
        start = before_in_block(found, index)
    elif under_heading(found, index) >= 4.0 or sentence.words < 9:
        end = longest_end(sentence, start)
    quote = sentence.block[start:end].strip()
    return quote if len(quote.split()) <= MOST_WORDS else sentence.text


def before_in_block(found: Sequence[Sentence], index: int) -> int:
    """Where the sentence before starts, when it stands in the same block."""
    sentence = found[index]
    before = found[index - 1] if index else None
    if before and (before.url, before.at, before.block) == (
        sentence.url,
        sentence.at,
        sentence.block,
    ):
        return before.start
    return sentence.start


def longest_end(sentence: Sentence, start: int) -> int:
    """The end of the last whole sentence of the block that keeps within sixty words."""
    from callsheet.prep.domain.company.sentences import split

    end = start + len(sentence.text)
    for at, piece in split(sentence.block):
        if at > start and len(sentence.block[start : at + len(piece)].split()) <= 60:
            end = at + len(piece)
    return end

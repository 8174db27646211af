"""What a sentence in another language wants made or done: German, French, Spanish, Portuguese,
Italian, Dutch, Polish, Swedish, Danish and Norwegian."""

from __future__ import annotations

from itertools import pairwise

from callsheet.core import lazy_re as re
from callsheet.core.evidence import Quote
from callsheet.reading.domain.posts.abroad import is_english
from callsheet.reading.domain.posts.lines import quote_of

_INF = r"(?:(?:me|nos|te|lo|la|se) )?[a-zà-ÿ]{2,}(?:ar|er|ir|re|oir|or)(?:ci|li|lo|la|me|nos)?\b"
_DONE = r"(?:(?:me|nos) )[a-zà-ÿ]{2,}e\b"  # "que me arme una planilla"
_A = (
    r"(?:\d+|einen?|eine[rsm]?|neue[nrs]?|zwei|drei|vier|une?|des|deux|trois|quatre|un[ao]?s?|"
    r"dos|tres|cuatro|uma?s?|"
    r"dois|duas|três|due|tre|quattro|een|twee|drie|vier|ett?|två|tre|en)"
)
_SEEK = (
    r"(?:such(?:e|en|t)|brauch(?:e|en|t)|benötig(?:e|en|t)|cherch\w{1,4}|recherch\w{1,4}|besoin|"
    r"busc\w{1,4}|"
    r"necesit\w{1,4}|procur\w{1,4}|precis\w{1,4}|quer\w{1,4}|quier\w{1,3}|cerc\w{1,5}|serv(?:e|"
    r"ono)|bisogno|"
    r"vorr\w{2,5}|voudr\w{2,4}|souhait\w{1,4}|zoek\w{0,3}|nodig|szukam\w{0,2}|poszukuj\w{1,3}|"
    r"potrzebuj\w{1,3}|"
    r"söker|behöver|søger|trenger|mangler|ønsker)"
)
# "jemanden, der die Karte übersetzt", "quelqu'un pour refaire le logo", "iemand om iets te doen"
FOR_WORK = re.compile(
    rf"\b{_SEEK}\b[^.;:?]{{0,110}}?(?:\s(?:pour|para|per|afin de)\s(?P<a>{_INF}.*)|"
    rf"\sque\s(?P<b>{_DONE}.*)|"
    r",\s(?:der|die|das)\s(?P<c>(?:uns |mir )?(?:die|das|den|dem|unsere?n?|ein\w*|\d+|alle?)\s.*)|"
    r"\som\s(?P<d>.*?\bte\s[a-z]+.*)|\s(?:do)\s(?P<e>[a-zà-ž]+nia\s.*)|"
    r"\s(?:som (?:kan|vill|kunde)|för att|til at|til å|for å)\s(?P<f>[a-zà-ÿ]+\s.*))",
    re.I | re.S,
)
WANTS_TO = re.compile(
    rf"\b(?:queremos|quiero|necesito|necesitamos|hay que|debes|quero|precisamos|preciso|je veux|"
    rf"je voudrais|nous "
    rf"voulons|nous souhaitons|nous aimerions|il faut|vorrei|vorremmo|vogliamo|bisogna|"
    rf"voglio)\s(?P<a>{_INF}\s.*)",
    re.I | re.S,
)
# "El trabajo consiste en grabar …", "Si tratta di tradurre …"
CONSISTS = re.compile(
    r"\b(?:consist\w+ (?:en|em|in|à|nel|de)|si tratta di|se trata de|trata-se de|"
    r"il s['’]agit d(?:e |['’])|(?:combinado|ideia|idea|idée|tarea|tarefa|trabajo|trabalho|lavoro|"
    r"compito|travail|mission|objectif|objetivo|obiettivo) (?:é|es|è|est|seria|sería|sarebbe|"
    rf"serait)(?: (?:de|di|d['’]))?)\s?(?P<a>{_INF}\s.*)",
    re.I | re.S,
)
WANTS_THING = re.compile(
    rf"\b(?:(?:wir|ich) (?:brauchen?|benötigen?|wünschen uns|hätten gern|möchten?)|"
    rf"brauchen? (?:wir|ich)|benötigen wir|"
    rf"besoin (?:aussi |également )?(?:de |d['’])|il (?:nous |me )?faut|nous voulons|"
    rf"nous souhaitons|je voudrais|"
    rf"necesit(?:o|amos)|queremos|quiero|precis(?:o|amos)(?: de)?|queremos|quero|ci serv(?:e|"
    rf"ono)|serv(?:e|ono)|"
    rf"vorremmo|vogliamo|we hebben|wij zoeken|potrzebujemy|vi behöver|vi har brug for|"
    rf"vi trenger)\s(?:(?:auch|noch|también|"
    rf"além disso|aussi|anche|ook|också|også)\s)?(?P<a>(?:{_A}\s.*))",
    re.I | re.S,
)
PERSON = re.compile(
    r"\b(?:jemand\w*|quelqu['’]un\w*|personne|persona|pessoa|alguien|alguém|qualcuno|iemand|"
    r"osob\w+|någon|freelance\w*|"
    r"profes?sional\w*|profissional|voce|voix|voz|stimme|agentur|\w+(?:eur|euse|trice|iste|ista|"
    r"ador|adora|edor|tore|"
    r"ller(?:in)?|cker(?:in)?|ner(?:in)?|tzer(?:in)?|ter(?:in)?|ker|ver|gner(?:in)?|ör|"
    r"aph[eio]?))\b",
    re.I,
)
NEXT = re.compile(
    rf"(?:,? (?:und|et|y|e|ed|en|och|og|oraz|i)|,) (?!un[oa]s \d)(?=(?:de |di |à |per |para |"
    rf"pour |om )?(?:{_INF} |"
    rf"{_DONE} |(?:{_A}|die|den|das|"
    r"der|le|la|les|el|los|las|il|gli|de|het)\s\S+\s\S+))",
    re.I,
)
TAIL = re.compile(
    r",? (?:weil|da wir|damit|parce que|car|porque|perché|omdat|żeby|eftersom|fordi)\b|[.;] |"
    r" [-–—] ",
    re.I,
)
LEAST = 2  # words of a clause


def tasks_abroad(source: str, sentence: Quote) -> list[Quote]:
    """The clauses that name what is to be made or done; [] for English or without any."""
    text = sentence.text
    if text.endswith("?") or is_english(text):
        return []
    for form in (FOR_WORK, WANTS_TO, CONSISTS, WANTS_THING):
        mark = form.search(text)
        name = next((n for n, words in mark.groupdict().items() if words), None) if mark else None
        if (
            mark
            and name
            and not (form is WANTS_THING and PERSON.search(" ".join(mark[name].split()[:4])))
        ):
            return _clauses(source, sentence, mark.start(name), mark.end(name))
    return []


def _clauses(source: str, sentence: Quote, start: int, end: int) -> list[Quote]:
    tail = TAIL.search(sentence.text, start + 8, end)
    end = tail.start() if tail else end
    cuts = [start]
    for mark in NEXT.finditer(sentence.text, start, end):
        if len(sentence.text[cuts[-1] : mark.start()].split()) >= LEAST:
            cuts.append(mark.end())
    parts = []
    for a, b in pairwise([*cuts, end]):
        bare = re.sub(
            r"(?:,|\s(?:und|et|y|e|ed|en|och|og|i))+$", "", sentence.text[a:b].rstrip(" .!,;")
        )
        if len(bare.split()) >= LEAST:
            parts.append(quote_of(source, sentence.start + a, sentence.start + a + len(bare)))
    return parts

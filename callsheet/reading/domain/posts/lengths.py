"""How long a job runs, said in prose: counts, units and the words that make them an estimate."""

from __future__ import annotations

from callsheet.core import lazy_re as re

_MARGIN = (
    r"(?:about|around|approximately|approx\.?|roughly|at least|up to|less than|more than|over|"
    r"under|no more than|max(?:imum)?(?: of)?|minimum(?: of)?|a minimum of|an initial|some|"
    r"ca\.?|circa|rund|etwa|ungefähr|gut|knapp|maximal|höchstens|environ|à peu près|au plus|"
    r"unos|unas|aproximadamente|alrededor de|más o menos|cerca de|uns|umas|mais ou menos|"
    r"più o meno|al massimo|ongeveer|zo['’]n|około|ok\.|cirka|omkring|rundt|omtrent|ungefär)"
)
_UNIT = (
    r"(?:hours?|hrs?|days?|weeks?|months?|years?|evenings?|weekends?|tag(?:en?)?|wochen?|monat(?:en?)?|jahr(?:en?)?|jours?|semaines?|"
    r"mois|ans?|d[ií]as?|semanas?|mes|meses|m[eê]s|años?|anos?|giorn[io]|settiman[ae]|mes[ei]|"
    r"ann[oi]|dag(?:en|ar|e|er)?|we(?:ek|ken)|maand(?:en)?|uger?|uker?|veck(?:a|or)|måned(?:er)?|"
    r"månad(?:er)?|dni|tygodni(?:e|u)?|miesi[aą]c(?:e|y)?|miesięcy)"
)
COUNT = (
    r"(?:\d{1,3}(?:\.\d)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|twenty|"
    r"a few|a couple of|several|"
    r"eine[nmr]?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|vierzehn|zwanzig|une?|deux|trois|quatre|cinq|"
    r"sept|huit|neuf|dix|quinze|vingt|una?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|quince|veinte|uma?|dois|duas|três|"
    r"sete|oito|nove|dez|due|tre|quattro|cinque|sei|sette|otto|dieci|quindici|venti|een|twee|drie|vijf|zes|zeven|"
    r"negen|tien|to|fire|fem|seks|syv|otte|ti|två|fyra|sex|sju|åtta|tio|dwa|trzy|cztery|pięć|sześć)"
)
_AND_HALF = (
    r"(?:\s+(?:and a half|y medi[oa]|e mei[oa]|e mezz[oa]|et demie?|ou dois|o dos|ou duas))?"
)
LENGTH = (
    rf"(?:{_MARGIN}\s+)?{COUNT}\+?(?:\s?(?:[-–]|to|or|à|ou|bis|tot|(?<=\d )a|(?<=\d )e|(?<=\d )y)"
    rf"\s?{COUNT}\+?)?[\s-]{_UNIT}\b{_AND_HALF}(?:\s+(?:max|or more|or less|or longer|"
    r"plus extension))?\b"
)
# "I reckon this is three weeks with testing", "wir rechnen mit ca. 8 Wochen"
RECKONED = re.compile(
    r"\b(?:(?:i|we)(?:['’]d| would)?\s(?:(?:roughly|only) )?(?:reckon|guess|figure|estimate|think|"
    r"imagine|expect|assume|plan(?: on| for)?|count on|allow|foresee|schedule|set aside|"
    r"(?<=d )say)(?: (?:on|with|it|it['’]s|it['’]ll|this|that|the|job|work|whole|thing|"
    r"project|is|will|would|be|take|takes|to|last|needs?|for)){0,6}|"
    r"(?:spread|staged|stretched|phased|done|carried out)(?: out)? over|"
    r"(?:rechnen?|planen?|kalkulieren?) (?:wir |ich )?(?:dafür )?(?:mit|für)?|"
    r"(?:nous |j['’])?(?:prévo(?:yons|is)|comptons|compte|estimons|estime)|"
    r"(?:calcul(?:o|amos)|estim(?:o|amos)|previsto|prevemos|prevediamo|contiamo|conto)(?: (?:que|"
    r"di|su|em))?|"
    r"(?:fazer|feito|feita|pronto|pronta|entregar|entregue|hacer|hecho|listo|lista|fare|finire|"
    r"consegnare|pronto|faire|livrer|fini|terminer|machen|fertig|erledigen|schaffen|klaar|doen|"
    r"færdig|ferdig|klar|gotowe)\s+(?:em|en|in|dentro de|entro|binnen|innerhalb von|sous|på|w)|"
    r"(?:prazo|plazo|durata|durée|dauer|laufzeit|duur|varighed|varighet)(?: \w{2,12}){0,3}? "
    r"(?:é|es|è|est|ist|is|er|är|será|sarà)(?: (?:de|di|d['’]|von|van|på))?|"
    r"duurt|duren|dauern?|dauerte?|würde|durera?i?t?|dure(?:nt)?|durerebbe|durerà|dura(?:r[ií]a|rá|"
    r"n)?|levar?á|leva|tarda|tomar[ií]a|prendra?i?t?|varer|vare|trwa|potrwa|zajmie|tar)\s+"
    rf"(?P<words>{LENGTH})",
    re.I,
)
# "10 days of help", "two weeks of your time"
OF_WORK = re.compile(
    r"\b(?P<words>(?:(?:about|around|roughly|up to|some) )?"
    rf"{COUNT}(?:\s?(?:[-–]|to|or)\s?{COUNT})?[\s-](?:days?|weeks?|months?))"
    r" of (?:[\w-]+ )?(?:help|work|support|consulting|consultancy|development|labou?r|editing|"
    r"coaching|training|drawing|your time)\b",
    re.I,
)
# "my nephew said 3 weeks is enough", "think its 4 or 5 hours"
ENOUGH = re.compile(
    rf"\b(?P<words>{LENGTH}) (?:is|are|should be|will be|would be) "
    r"(?:enough|plenty|fine|ok|okay)\b",
    re.I,
)
ITS = re.compile(
    rf"\b(?:it['’]?s|that['’]?s|this is) (?:maybe |probably |like |roughly )?(?P<words>{LENGTH})"
    r"(?= (?:of work|max|tops|total)\b|[.,;!\n]|\s*\Z)",
    re.I,
)
# a sum and a time in one breath: I have 6,000 EUR and six weeks
HAVE_BOTH = re.compile(
    rf"\b(?:i|we)(?:['’]ve| have)(?: got)? [^.\n]{{0,20}}\d[^.\n]{{0,70}}? and (?P<words>{LENGTH})"
    r"(?=[,.;]| (?:for|to|until|before)\b)",
    re.I,
)
_A_UNIT = re.compile(rf"[\s-]{_UNIT}\b")
_COUNT_BEFORE = re.compile(rf"{COUNT}\+?\Z")
_LONGEST_COUNT = 16  # letters


def counts_units(low: str) -> bool:
    """Whether a count stands before a unit, as in every length; `low` has small letters."""
    starts = (mark.start() for mark in _A_UNIT.finditer(low))
    return any(_COUNT_BEFORE.search(low, max(0, at - _LONGEST_COUNT), at) for at in starts)

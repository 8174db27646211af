"""How the founding of a company is worded, and how the years of others are."""

from __future__ import annotations

import re

YEAR = r"(1[4-9]\d\d|20[0-2]\d)\b"
SEASON = r"early|late|mid|spring|summer|autumn|fall|winter|the year|\d{1,2}"
MONTHS = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*"
MONTH = rf"(?:the )?(?:(?:{SEASON}|{MONTHS})[ ,-]{{1,3}}(?:of )?){{0,2}}"
START = r"founded|established|incorporated|co-?founded"
BEGAN = (
    r"started|launched|began|opened|formed|set (?:it |us )?up|created|born|came into being|"
    r"registered|"
    r"incepted|began life|"
    r"begins? (?:its|our|their) \w+"
)
BEGAN_ABROAD = (
    r"er[oö]ffnet\w*|entstand(?:en)?|ins leben gerufen|begann(?:en)?|n[eé]es?|naquit|ouvertes?|"
    r"ouvr(?:e|ent|it|ons)|(?:voit|vu) le jour|d[eé]marr\w+|naci[oó]|nace|abierta|abierto|abri[oó]|"
    r"abrimos|beginnt|begint|commence|comienza|inizia|empez\w+|comenz\w+|nasceu|nasce|abriu|"
    r"come[cç]\w+|nat[oa]|aperta|aperto|begonnen|"
    r"begon|gestart|geopend|startet|startade\w*|[aå]pnet|powsta[lł]\w*|dzia[lł]a\w*|istniej\w+|"
    r"otworzy\w+|otwart\w+|zacz[eę]\w+|rozpocz\w+|vznik\w+|otev[rř]e\w+|заснова\w+|засну\w+|"
    r"створ\w+|"
    r"відкри\w+|працю\w+|існу\w+|поча\w+|розпоча\w+|основа\w+|созда\w+|откры\w+|работа\w+|нача\w+"
)
IN_ABROAD = r"im jahre?|wurden?|im|en|em|nel|in|desde|seit|depuis|dal|sinds|i|w|od|v|år|roku|у|"
r"в|з|с|від|от"
# strength, whether the words must name the company, the form
FORMS: tuple[tuple[float, bool, re.Pattern[str]], ...] = tuple(
    (weight, named, re.compile(words, re.IGNORECASE))
    for weight, named, words in (
        (5.0, False, rf"\b(?:{START})\b[^.;]{{0,60}}?\b(?:in|back in|since|on) {MONTH}{YEAR}"),
        (5.0, False, rf"\b(?:{START})[ :,–-]{{1,3}}{YEAR}"),
        (5.0, False, rf"^(?:\W*)(?:est(?:\.|d\.?|ablished)?|founded|since|seit|depuis|desde|dal|"
         rf"sinds|gegr\.?):? ?(?:in )?{YEAR}\W*$"),
        (5.0, False, rf"\best(?:\.|d\.?|ablished)? ?(?:in |since )?{YEAR}"),
        (5.0, False, rf"\b(?:gegr[uü]ndet|grunnlagt|etablert|fond[eé]e?s?|cr[eé]{{1,2}}e?s?|"
                     rf"fundad[ao]|fundamos|"
                     rf"creada|"
         rf"nacimos|nata|fondata|opgericht|grundlagt|grundad(?:es)?|grundlades|stiftet|"
         rf"za[lł]o[zż]on\w+|zalo[zž]en\w+)\b[^.;]{{0,40}}?"
         rf"\b(?:im jahr|im jahre|en|em|nel|in|i|w|v roce|år|roku)? ?{YEAR}"),
        (4.6, True, rf"\b(?:{BEGAN})\b[^.;]{{0,60}}?\b(?:in|back in|on) {MONTH}{YEAR}"),
        (4.4, False, rf"^what (?:started|began)\b[^.;]{{0,60}}? in {MONTH}{YEAR}"),
        (4.2, False, rf"\bsince (?:opening|launching|starting|(?:we|it) (?:first )?(?:opened|"
                     rf"started|began|launched)) in {MONTH}{YEAR}"),
        (4.6, True, rf"^{YEAR} (?:{BEGAN_ABROAD}|gr[uü]ndeten?)\b"),
        (4.6, True, rf"\b(?:set up|started|starting|went|struck out|branched) (?:out )?(?:on (?:my|"
                    rf"our|her|his|their) own|alone|for (?:myself|ourselves))\b[^.;]{{0,40}}?\b"
                    rf"in {MONTH}{YEAR}"),
        (4.6, True, rf"\b(?:{BEGAN_ABROAD}) (?:\w+ ){{0,2}}?{YEAR}"),
        (4.6, True, rf"\bin {MONTH}{YEAR}\b[^.;]{{0,60}}? to (?:start|found|open|set up|launch|"
                    rf"create|build)\b"),
        (4.4, True, rf"\btraces? (?:its|our|their) (?:\w+ ){{1,3}}?(?:back )?to {MONTH}{YEAR}"),
        (4.4, False, rf"\bever since {YEAR}"),
        (4.6, True, rf"\b(?:{BEGAN_ABROAD})\b[^.;]{{0,50}}?\b(?:{IN_ABROAD}) {YEAR}"),
        (4.6, True, rf"\b(?:{IN_ABROAD}) {YEAR}\b[^.;]{{0,70}}?\b(?:{BEGAN_ABROAD})\b"),
        (4.6, True, rf"\b(?:in|back in|it was|during) {MONTH}{YEAR}[^.;]{{0,110}}?\b(?:{START}|"
                    rf"{BEGAN}|"
         r"opens|founds|is founded|opened its doors|was born)\b"),
        (4.4, False, rf"\b(?:in business|operating|trading|serving|family[- ](?:owned|run|business|"
         rf"operated)|locally owned|independent|(?:proudly )?(?:helping|providing|delivering|"
         rf"making|"
         rf"building|caring|crafting|teaching|brewing|roasting|baking|supplying|selling|running)|"
         rf"(?:contractors?|firm|practice|restaurant|pub|shop|school|charity|business|hotel|"
         rf"specialists|experts|bakery|farm|services?|excellence|quality|"
         rf"tradition))\b[^.;]{{0,90}}?"
         rf"\bsince {MONTH}{YEAR}"),
        (5.0, False, rf"\b(?:(?:im jahre?|in den jahren|en|em|nel|in|i|"
                     rf"w) )?{YEAR}[^.;]{{0,60}}?\b(?:gegr[uü]ndet|"
         r"fond[eé]e?|cr[eé]{1,2}e|fundad[ao]|fundamos|fondata|opgericht|grundlagt|grundades)\b"),
        (4.2, False, rf"\b\w{{3,}}(?:ers|ors|ists|ians|ants)\b[^.;]{{0,90}}?\bsince {YEAR}"),
        (4.4, False, rf"^[\w'’& ,/-]{{3,50}} (?:since|seit|depuis|desde|sinds|dal|sedan|"
                     rf"siden) {YEAR}\W*$"),
        (4.4, False, rf"^\W*(?:since|est\.?|established) {YEAR}\s*[|·•,–-]"),
        (4.0, False, rf"^(?:seit|dal|depuis|desde|sinds|siden|sedan) {YEAR}"),
        (4.4, True, rf"\b(?:on the market|in (?:the |this )?(?:business|market|industry|trade)|"
         rf"in existence|active|working|doing this|at it|around|here) (?:since|from) {YEAR}"),
        (4.0, True, rf"\b(?:seit|depuis|desde|sinds|dal|siden|sedan|od|від|з|с) {YEAR}"),
        (4.4, True, rf"\b(?:od|з|с|від) {YEAR} (?:roku|року|года)\b"),
        (3.8, True, rf"^since {YEAR}|\bsince {YEAR}[,.]|\bsince (?:our|its) (?:founding|"
                    rf"beginnings?|"
         rf"inception|opening) in {YEAR}"),
        (4.2, True, rf"\b(?:dates? back to|goes back to|origins? (?:in|from|go back to)|"
                    rf"roots (?:in|"
         rf"go back to)|(?:opened|(?:threw|flung) open) (?:its|our|the) (?:first )?doors? in|"
         rf"history (?:began|begins|"
         rf"started) in) {MONTH}{YEAR}"),
    )
)  # fmt: skip
LABEL = re.compile(r"^\W*(?:year )?(?:founded|established|est\.?|since|gegr[uü]ndet|year founded|"
                   r"in business since|founded in|trading since|(?:year of )?foundation|"
                   r"gr[uü]ndung(?:sjahr)?|ann[eé]e de cr[eé]ation|a[nñ]o de fundaci[oó]n|"
                   r"anno di fondazione|opgericht|設立|創業|創立|成立)\W*$",
                   re.IGNORECASE)  # fmt: skip
TIMELINE = re.compile(r"\b(?:is|was|were|we(?:['’]re)?|company) (?:\w+ )?(?:founded|established|"
                      r"born|incorporated|started)\b|\bfounding of\b|^founded\b",
                      re.IGNORECASE)  # fmt: skip
FOUNDS = re.compile(r"\b(?:found(?:s|ed)?|establish(?:es|ed)?|opens|opened|starts?|"
                    r"started|begins?|began|sets? up)\b(?! (?:a|an|its|their|his|her)\b)",
                   re.IGNORECASE)  # fmt: skip
ASKED = re.compile(r"^(?:when|what year|in what year|wann|quand|cu[aá]ndo|quando|wanneer)\b.{3,60}"
                   r"\b(?:found\w*|start\w*|establish\w*|open|begin|set up|gegr[uü]ndet|"
                   r"cr[eé][eé]\w*|fond[eé]\w*|fund\w+|nac\w+|opgericht)\b.{0,30}\?$",
                   re.IGNORECASE)  # fmt: skip
THAT_YEAR = re.compile(r"^(?:that(?:['’]s| was| is) (?:when|the year|how)|it was then|then|"
                       r"that (?:year|summer|spring|winter|autumn|fall))\b",
                       re.IGNORECASE)  # fmt: skip
HOW = re.compile(r",? (?:when|after|where|als|quand|cuando|quando|toen|n[aä]r|da)\b.*", re.DOTALL)
STORY = re.compile(r"\b(?:story|history|beginnings?|origins?|"
                   r"how (?:it|we) (?:all )?(?:began|started)|"
                   r"geschichte|histoire|historia|hist[oó]ria|storia|geschiedenis|historie)\b",
                   re.IGNORECASE)  # fmt: skip
SORT = re.compile(  # a sort of business as the subject: "The forge was opened in 1973 by …"
    r"^(?:(?:firma|firmaet|bedriften|virksomhed\w*|f[oö]retaget|sp[oó][lł]ka|zak[lł]ad|"
    r"spole[cč]nost|bageriet|butikken|butiken)\s|the (?:[a-z-]+ )?(?:forge|foundry|press|"
    r"distillery|vineyard|orchard|dairy|roastery|inn|"
    r"guest ?house|hostel|cinema|orchestra|band|ensemble|kennels?|stables|cattery|boatyard|"
    r"shipyard|"
    r"yard|pharmacy|laundry|launderette|pottery|academy|institute|cent(?:re|er)|lab|creamery|"
    r"butchers?|deli|florist|parlou?r|barbers?|spa|co-operative|collective|partnership|chambers|"
    r"consultancy|dealership|preschool|kindergarten|marina|campsite|ranch|publisher|label|journal|"
    r"magazine|surgery|office|house|platform|brand|league) "
    r"(?:was|were|has|have|opened|began|started|came|itself)\b)",
    re.IGNORECASE,
)

"""The words of what comes before a firm's beginning and after it, as stems of many languages."""

from __future__ import annotations

from callsheet.core import lazy_re as re
from callsheet.prep.domain.company.year_words import stems

KIN = (
    r"(?:(?:great-?)?grand(?:father|mother|dad|pa|ma|parents?)|father|mother|dad|mum|mom|nan|"
    r"nonn[oa]|"
    r"gran|uncle|aunt|brother|sister|parents|opa|oma|(?:ur)?gro[sß]{1,2}(?:vater|mutter|eltern)|"
    r"vater|"
    r"mutter|onkel|tante|grand-?p[eè]re|grand-?m[eè]re|grands-parents|p[eè]re|m[eè]re|oncle|papa|"
    r"maman|"
    r"abuel[oa]s?|padres?|madre|t[ií][oa]|papá|mamá|padre|babbo|zi[oa]|grootvader|grootmoeder|"
    r"vader|"
    r"moeder|dziad(?:ek|kowie)|babcia|ojciec|tata|mama|matka|av[oôó]s?|pai|m[aã]e|farfar|morfar|"
    r"farmor|mormor|bedstefar)"
)
PRELUDE = stems(  # of the piece a year stands in: what a life and a house have before a firm
    r"born|n[eé]e?s? (?:à|en|le)|geboren|naci[oó]|nat[oa]|urodz\w+|grew up|left school|school|"
    r"schule|"
    r"college|universit\w+|universidad|degree|studi(?:ed|um|erte|ó)|apprentic\w+|lehre|gelernt|"
    r"lernte|appris|aprendi[oó]|impar[oòa]\w*|leerde|uczy[lł]\w*|married|marri\w+|wedding|"
    r"heirat\w*|"
    r"mari[ée]{1,2}s?|casaron|sposa\w*|trouwd\w*|met (?:at|in|his|her|each)|lernten sich|"
    r"rencontr\w+|conoci\w+|conosc\w+|conobb\w+|ontmoet\w*|pozna\w+|wojsk\w*|army|navy|milit\w+|"
    r"entered (?:the|this)|meister\w+|diplom\w*|black belt|kariera|carri[eè]re|emigrat\w+|"
    r"immigrat\w+|arrived|came (?:over|home|back|to)|returned|went to|worked (?:for|at|as|in)|"
    r"working (?:for|at|as)|arbeitete|travaill\w+|trabaj\w+|lavor\w+|werkte|pracowa\w+|cooked|"
    r"danced|played|taught|served|retired|died|closed|shut|fermé\w*|cerr\w+|schloss|"
    r"went up|was laid|planted|plant[ée]{1,2}s?|dates? (?:from|back)|dateert|datant|"
    r"had (?:kept|run|been|owned|had)|wr[oó]ci[lł]\w*|kept|farmed",
)
PRELUDE_SENTENCE = re.compile(  # whatever the year's piece says
    r"\b(?:[Ww]e|[Tt]hey|[Ww]ir|[Nn]ous) (?:first |both )?(?:met|lernten uns|"
    r"nous sommes rencontr\w+)\b|"
    r"^(?:the|our|das|unser|la|le|el|il|het|dit|in dit|in diesem) (?:[\w’'-]+ ){0,2}?(?:house|"
    r"building|"
    r"barn|mill|chapel|loft|premises|haus|geb[aä]ude|b[aâ]timent|edificio|casa|palazzo|pand|huis|"
    r"gebouw) (?:\w+ ){0,3}?(?:is|was|dates?|went|ist|war|stammt|date|dateert|zat|est|es|era|"
    r"[eè])\b|"
    r"^(?:the|our|this|die|der|das|la|le|el|il|de|het) [^.;,]{3,60} (?:was|were|wurde|fue|fu|a été|"
    r"werd)"
    r" (?:\d{4} )?(?:made|built|cast|forged|drawn|carved|gebaut|gemacht|gegossen|fabriqu\w+|"
    r"hech[oa]|"
    r"fatt[oa]|gemaakt)\b|"
    r"\b(?:aged|with|mit|con|met) (?:\w+ )?(?:\d\d|\w+) (?:years old|a[nñ]os|jahren|anni|jaar)\b|"
    r"\b(?:machine|press|presse|probat|oven|loom|kiln|boat|van|clock)\b[^.;]{0,40}\b(?:made|built|"
    r"dates?|started life|gebaut|construit\w*)\b",
    re.IGNORECASE,
)
CHILD = (
    r"(?:daughter|son|child|baby|kids?|girl|boy|tochter|sohn|kind|fille|fils|enfant|hij[oa]|"
    r"ni[nñ][oa]|"
    r"figli[oa]|bambin[oa]|dochter|zoon|c[oó]rka|syn|dziecko|filh[oa]|dotter|datter|s[oø]n)"
)
OF_SOMEBODY = re.compile(  # who is born, and is no firm
    rf"\b(?:{KIN}|{CHILD}|founders?|owner|gr[uü]nder(?:in)?|fondat\w+|fundador\w*|oprichter|"
    r"za[lł]o[zż]yciel\w*)\b",
    re.IGNORECASE,
)
HE_OR_SHE = re.compile(
    r"^(?:he|she|er|sie|il|elle|[eé]l|ella|lui|lei|hij|zij|ze|on|ona|ele|ela|han|hun|hon)\b",
    re.IGNORECASE,
)
SINCE_PERSON = re.compile(  # "Depuis 2016, Hugo Lenoir travaille à ses côtés"
    r"^(?i:since|seit|depuis|desde|dal|sinds|od|sedan|siden) (?:\w+ )?\d{4},? (?:[a-zà-ÿ]+ (?:mit |"
    r"con )?"
    r")?(?P<name>[A-ZÀ-Þ][a-zà-ÿ’'-]+ [A-ZÀ-Þ][a-zà-ÿ’'-]+),? [a-zà-ÿA-ZÀ-Þ]"
)
A_NAME = re.compile(  # a line that is somebody's name
    r"(?:(?:Dr|Prof|Mr|Mrs|Ms|Dott|mgr|Ing|Dra?|Lic)\.?(?:ssa)? )*[A-ZÀ-Þ][a-zà-ÿ’'-]+"
    r"(?: (?:[A-ZÀ-Þ]\.|van|de|von|der|da|di|del))*(?: [A-ZÀ-Þ][\w’'-]+){1,2}"
)
GIVEN_TITLE = re.compile(  # "Entreprise du Patrimoine Vivant depuis 2013"
    r"(?<!in )(?<!en )(?<!à )(?<!from )(?<!of )(?<=[a-zà-ÿ] )[A-ZÀ-Þ][a-zà-ÿ]+ [A-ZÀ-Þ][a-zà-ÿ]+ "
    r"(?:\w+ )?(?:since|depuis|desde|dal|sinds|od|sedan|siden) $"
)
BEGAN_LIFE = re.compile(  # what somebody began, and no firm: "started school in 1967"
    r"\b(?:start(?:ed|s|ing)?|beg[au]n|began|commenc\w+|begann|d[eé]but[ea]\w*|commen[cç]\w+|"
    r"empez[oó]|"
    r"comenz[oó]|inizi[oò]\w*|begon|zacz[aąę]\w+) (?:(?:his|her|my|their|sein\w*|ihr\w*|sa|son|su|"
    r"la "
    r"sua|zijn|haar|swoj\w+|an?) )?(?:school|university|college|work as|working life|career|"
    r"training|"
    r"apprenticeship|teaching|kariere|karriere|laufbahn|lehre|ausbildung|carri[eè]re|formation|"
    r"carrera|"
    r"carriera|loopbaan|opleiding|karier\w+)\b",
    re.IGNORECASE,
)
KIN_FIRST = re.compile(rf"^(?:[\w’']+ ){{0,3}}{KIN}\b", re.IGNORECASE)
THEIR_KIN = re.compile(  # "where his grandmother had kept a trattoria since 1952"
    rf"\b(?:his|her|seine?|ihre?|sa|son|su|suo|sua|zijn|haar|jego|jej) {KIN}\b", re.IGNORECASE
)
ON_THE_DAY = re.compile(  # "When the depot closed in 1994 he …": what closed made room
    r"^(?:when|as|after|quand|lorsqu\w*|als|nachdem|cuando|quando|toen|kiedy|gdy|d[aå]|n[aä]r)\b",
    re.IGNORECASE,
)
UNTIL = re.compile(  # "from 2010 to 2017", "until 1998"
    r"(?:\d{4} (?:to|[aà]|al?|au)|until|till|bis|jusqu['’](?:en|à)|hasta|fino al?|tot|at[eé]|do|"
    r"til|"
    r"till|through) $",
    re.IGNORECASE,
)
LATER = stems(  # of the piece a year stands in: what a firm does once it is there
    r"mov(?:ed|ing)|relocat\w+|joined|joins|renam\w+|rebrand\w*|expand\w*|extended|extension|"
    r"merged?|"
    r"acqui\w+|took (?:over|on)|taken over|passed|handed over|inherit\w+|second(?!-?hand)|third|"
    r"another|"
    r"(?:one of|among) the first|first to|added|became|becom\w+|limited company|incorporat\w+|"
    r"registered|employee|grew to|arrived|"
    r"refurbish\w*|renovat\w+|rebuilt|re-?open\w*|re-?launch\w*|again|anniversary|franchise|"
    r"daughter|son|sons|third generation|second generation|generation|we took|bought (?:out|the "
    r"building)|"
    r"umzug|umgezogen|zog(?:en)?|[uü]bern\w+|[uü]bergab\w*|erweiter\w+|wieder\w*|verstaatlich\w*|"
    r"kam(?:en)? (?:der|die|das)|bauten|ging (?:das|die|der)|sohn|tochter|enkel\w*|"
    r"meisterpr[uü]fung|"
    r"d[eé]m[eé]nag\w+|rejoint|repris\w*|reprend\w*|succ[eè]d\w+|fils|fille|conversion|"
    r"traslad\w+|mud[aoó]\w*|hij[oa]s?|incorpor\w+|ampli\w+|estren\w+|relev\w+|"
    r"trasfer\w+|figli[oa]?|passaggio|amplia\w+|verhui\w+|zoon|dochter|"
    r"overgenomen|overnam\w*|uitgebreid\w*|kwam (?:er|erbij)|przej\w+|przeni\w+|syn|"
    r"c[oó]rka|dobudow\w+|uzyska\w+|flytt\w+|overtog\w*|[oö]vertog\w*",
)
AGENT = re.compile(  # somebody who does something: no house, no product, no prize
    r"\b(?:I|we|he|she|they|ich|wir|er|sie|il|elle|ils|elles|on|je|nous|hij|zij|ze|wij|h[ae]n|"
    r"de to|"
    r"vi|lei|lui|we[’']d|he[’']d|she[’']d|one of us)\b|\bj[’']|"
    r"\b\w{3,}(?:aron|ieron|imos|amos|arono|irono|erono|iśmy|yśmy|[lł]em|[lł]am)\b|"
    rf"\b{KIN}\b",
    re.IGNORECASE,
)
AGENT_NAMED = re.compile(  # "Denzil Pellow", "Wim er in 2005", "Manuel entró"
    r"(?<![.!?] )(?<!^)(?<![\w’'])[A-ZÀ-Þ][a-zà-ÿ’'-]+ (?:(?:and|und|et|y|e|en|i|"
    r"&) )?[A-ZÀ-Þ][a-zà-ÿ’'-]+"
    r"\b(?= (?:[a-zà-ÿ]{2,}(?:ed|te|t|ó|ò|[lł]a?)|took|put|bought|sold|left|came|began|hung|lit|"
    r"gave|"
    r"made|set|ran|spent|drove|swapped|got|opened|had|a|est|war|hat|er) )|"
    r"^(?:[\w’']+ ){0,2}?[A-ZÀ-Þ][a-zà-ÿ’'-]+ (?:(?:and|und|et|y|e|en|i|&) )?"
    r"(?:[A-ZÀ-Þ][a-zà-ÿ’'-]+ )?[a-zà-ÿ]{3,}(?:ed|t|te|ó|a|à|ò|[lł]|[lł]a)\b"
)
MEANS = stems(  # with how little one begins
    r"savings?|saved|redundancy|severance|loan|overdraft|borrowed|second-?hand|rent(?:ed|ing)|"
    r"leas(?:e|ed)|shed|garage|basement|cellar|attic|spare room|back room|bedroom|"
    r"kitchen(?: table)?|"
    r"church hall|stall|van|handcart|bench|single|alone|by (?:himself|herself|myself)|notice|"
    r"gave up|quit|left (?:his|her|my|our|their) jobs?|sold (?:his|her|my|our|their)|leaflets?|"
    r"brass plate|sign|shingle|own name|(?:the|his|her|their) first|first (?:customers?|orders?|"
    r"clients?|loaf|loaves|batch|pupils?|patients?|classes|class|job|winter|year|plate|edition|"
    r"day|morning|evening|week)|(?:one|two|three|four|five|six|seven|eight|a single|"
    r"a few) (?!years|months|weeks|days|decades|"
    r"generations|times|of|more|general)[a-z]+s?|"
    r"set (?:to work|up)|struck out|"
    r"erspart\w*|abfindung|kredit|gemietet\w*|mietete\w*|gebraucht\w*|handwagen|hinterhof|"
    r"hinterhaus|"
    r"keller|k[uü]chentisch|erste[nrms]?|eigene\w*|allein|zwei|drei|vier|"
    r"[eé]conomies|indemnit[eé]s?|emprunt[eé]*|lou[eé]{1,2}s?|occasion|cuisine|cave|premi[eè]re?s?|"
    r"seule?|deux|trois|quatre|(?:son|leur) compte|ahorr\w+|indemnizaci[oó]n|pr[eé]stamo|alquil\w+|"
    r"segunda mano|cocina|primer\w*|dos|tres|cuatro|risparmi\w*|prestito|affitt\w*|usat[oa]|cucina|"
    r"prim[oaie]|due|tre|spaargeld|lening|huurde\w*|tweedehands|schuur|keuken\w*|eerste|eigen|"
    r"oszcz[eę]dno\w*|odpraw\w*|kredyt|wynaj\w+|u[zż]ywan\w*|gara[zż]\w*|szop\w*|kuchni\w*|"
    r"pierwsz\w*|w[lł]asn\w+|raty",
)

"""The words that tell what a year is of, as stems of many languages and not as phrases."""

from __future__ import annotations

from callsheet.core import lazy_re as re


def stems(*words: str, ends: str = r"\b") -> re.Pattern[str]:
    """Any of the words, whole or as stems, whatever their case."""
    return re.compile(rf"\b(?:{'|'.join(words)}){ends}", re.IGNORECASE)


FOUNDS = stems(
    r"(?:co-?)?found(?:ed|ing|ation|s)|establish\w*|incorporat\w+|incept\w+|inaugurat\w+|anno",
    r"\w*gr[uü]nd(?:et\w*|ung\w*|er(?:in|innen)?|ete\w*|ad\w*|lag\w+)|gegr\.?",
    r"grunnla\w+|stift(?:et|ad|at)\w*|etabl(?:er|ier)\w*|opgericht\w*|oprichting\w*",
    r"fond(?:[ée]e?s?|ation|at[oaie]|azione|arono|ò|a|e|èrent|ent)(?![a-z])",
    r"cr[ée]{1,2}(?:e|es|é|ée|és|ées|ation|ación|ada|ado|ó|aron|amos)",
    r"cri(?:ad[ao]|ou|ação)|fund(?:ad[oa]s?|[oó]|aron|amos|ación|ação|ou|aram)",
    r"za[lł]o[zżž]\w+|utworz\w+|vznik\w*|заснов\w+|засну\w+|основа\w+|perust\w+|alap[ií]t\w*",
    r"kurul\w+|ustanov\w+|[iî]nfiin[tț]\w+|osnovan\w*|asutat\w*|įkur\w*|dibin\w*|ιδρ[υύ]\w+",
    ends=r"\b|設立|創業|創立|成立|창립|설립",
)
BEGAN = stems(
    r"start(?:ed|s|ing)?|launch(?:ed|es)?|beg[aiu]n(?:s|ning|nings)?|opened|opens|opening|(?:was|"
    r"were|to) open",
    r"form(?:ed|ation(?! (?:d['’]|de |du |en |à |continue|initiale|professionnelle)))|set(?:s|"
    r"ting)? (?:it |us |this |himself |herself )?up|sets out|set out",
    r"creat(?:ed|es|ion)|born|birth|came (?:in)?to (?:being|life)|came along|arrived|took shape",
    r"aufgebaut|b[aâ]ti(?:e|r)?|levant[oó]|selbst(?:st)?[aä]ndig|s[’']install\w+|mont(?:er|é|a|"
    r"ó)|(?:son|leur) compte|in proprio",
    r"voor zichzelf|spun (?:out|off)|spin-?(?:out|off)|ausgr[uü]nd\w+|self-publish\w+|registered|"
    r"struck out|"
    r"went (?:it alone|solo|freelance|independent|out on)|hung|put up",
    r"dates? (?:back )?(?:to|from)|go(?:es)? back to|trac(?:es?|ing) |origins?|roots|doors",
    r"history|in business|built (?:his|her|their|our) first",
    r"er[oö]ffn\w+|entst(?:and|eh)\w*|ins leben|beg(?:ann|innt|int|on|onnen|innen)\w*",
    r"anf(?:a|i)ng\w*|angefangen|fing|los|startet?e?\w*|ouv(?:r|ert)\w*|(?:voit|vu) le jour|"
    r"d[eé]marr\w+",
    r"n[eé]e?s?|na(?:quit|ît|issance|ci[oó]|ce|cimos|cieron|cido|sce|scita|cque|sceu|scemos)",
    r"d[eé]but\w*|commenc\w+|lanc\w+|abr(?:i[oóu]|imos|ieron|e|ir|iu)|abiert[ao]|empez\w+",
    r"empieza|comen[zcç]\w+|comienz\w+|come[cç]\w+|arranc\w+|inici\w+|inizi\w+|cominci\w+",
    r"apr(?:e|i|imm?o|ì|irono|ire)|apert[aouer]\w*|nat[oa]|gestart|geopend|openden?|ontst\w+",
    r"b[oö]rja\w*|begynt\w*|[aå]pn\w+|[aå]bne\w*|ö(?:ppna|ppet)\w*|föd(?:d|es)|født",
    r"powsta\w*|dzia[lł]\w+|istniej\w+|otw(?:orzy|ar|iera)\w*|zacz\w+|rozpocz\w+|otev[rř]\w+",
    r"za[cč]\w+|створ\w+|відкри\w+|працю\w+|існу\w+|поча\w+|розпоча\w+|созда\w+|откры\w+",
    r"работа\w+|нача\w+",
)
FIRST = stems(
    r"first|erst(?:e|er|es|en|mals)|premi[eè]re?s?|primer[ao]?|prim[oaeiă]|primeir[ao]|eerste",
    r"f[oø]rste|f[oö]rsta|pierwsz\w*|prvn[íi]\w*|перш\w*|перв\w*|ensimm\w+|two of us",
    r"on (?:his|her|their|our) own|alone|kitchen table|garage|bedroom|spare room|shed",
)
MADE_FIRST = re.compile(  # "made the first cheese", "verkaufte das erste Brot"
    r"\b(?:made|makes?|baked|brewed|built|builds|sold|sells|sewed|sewn|cast|cut|poured|roasted|"
    r"pressed|printed|planted|welded|welds? up|welded up|carved|bottled|distilled|milked|taught|"
    r"wrote|shipped|repaired|fitted|treated|saw|took|took in|dug|grew|harvested|fixed|published|"
    r"recorded|rented|delivered|bound|tuned|fired|threw|wove|knitted|cooked|served)"
    r"(?: up| out| in)? (?:the|our|his|her|their|its|my|a) (?:very )?first\b|"
    r"\b(?:back|brau|bau|verkauf|druck|n[aä]h)ten? (?:\w+ )?(?:den|das|die|sein\w*|ihr\w*) "
    r"erste\w*|\b(?:fabrique|fabriqu[ée]|vend|vendu|produit|brass[ée]) (?:\w+ )?(?:le|la|les|"
    r"son|sa|"
    r"ses|leurs?) premi[eè]re?s?|\b(?:vendi[oó]|vendieron|hizo|hicieron|fabric[oó]|elabor[oó]) "
    r"(?:el|la|los|las|su|sus) primer\w*",
    re.IGNORECASE,
)
FIRST_CAME = re.compile(  # "our first chairs left the workshop in 1972"
    r"\b(?:the|our|his|her|their|its|my) (?:very )?first (?:[\w-]+ ){1,4}?(?:(?:was|"
    r"were) (?:made|sold|"
    r"baked|brewed|built|filled|bottled|printed|poured|sewn|cut|fired|delivered|planted|"
    r"thrown)|left|"
    r"rolled|sailed)\b",
    re.IGNORECASE,
)
QUIT = re.compile(  # "left banking in 2012 to bake full time"
    r"\b(?:left|quit|gave up|packed in|walked out of|resigned from|k[uü]ndigte\w*|"
    r"quitt[eèé]\w*|dej[oó]|"
    r"dejaron|lasci[oòa]\w*|lasciarono)\b(?! (?:us|me|it|them|school|home|smoking|drinking|"
    r"university|"
    r"college|behind)\b)[^.;]{3,80}\b(?:to|and|um|pour|para|per|e|et|und|y) (?!go to\b|"
    r"go into\b|study|"
    r"train\b|join|raise|have|live|travel|become|care|pursue|take|retire|be\b|work (?:for|at|in)\b|"
    r"start (?:a family|running)|move|write about|never|then\b|in\b|the\b)[a-zà-ÿ]+",
    re.IGNORECASE,
)
EVER_SINCE = re.compile(
    r"\b(?:ever since|since then|seither|seitdem|depuis lors|desde entonces|da allora|sindsdien|"
    r"has not \w+ (?:out )?since|never (?:closed|stopped))\b",
    re.IGNORECASE,
)
SECOND_BEGINNING = stems(  # a year in which what was there already went on
    r"(?:opened|started|added|built|bought|got|came) (?:our|the|its|a) (?:second|third|new|other|"
    r"next)",
    r"from (?:then|there) on|by then|by \d{4}|today|heute|aujourd['’]hui|hoy|oggi|vandaag|dzi[sś]",
)
THE_YEAR = re.compile(  # "1974 was the year Glyn Rees lit the furnace"
    r"^\W*\d{4} (?:was|is|war|fue|fut|[eè]|era|foi) (?:the year(?! of\b)|das jahr|l['’]ann[ée]e|"
    r"el a[nñ]o|l['’]anno|"
    r"o ano)\b",
    re.IGNORECASE,
)
BEGAN_AS = re.compile(r"^what (?:began|started)(?: out)?(?: life)? as\b", re.IGNORECASE)
FAMILY_TRADE = re.compile(  # "The Hale family has been in lighting since 1931"
    r"\bfamily (?:has|have) (?:\w+ )?been (?:in [a-z]|\w+ing\b)"
)
RAISED = re.compile(  # what a building's year tells
    r"\b(?:is|was|wird|wurde|est|fu|es|fue) (?:\d{4} )?(?:built|erbaut|erected|planted|consecrated|"
    r"completed|laid|"
    r"gebaut|errichtet|geweiht|construit\w*|costruit\w*|construid\w*|edificad\w*)\b",
    re.IGNORECASE,
)
BORN = re.compile(
    r"\b(?:born|n[eé]e?|naquit|naci[oó]|nasceu|nat[oa]|geboren|f[oö]dd|f[oø]dt)\b", re.IGNORECASE
)
TURNED = re.compile(  # "turned the old byre into a dairy"
    r"\b(?:turn(?:ed|s)?|convert(?:ed|s)?|transform(?:ed|s)?|ma(?:de|kes)) [^.;,]{3,50} into "
    r"(?:an?|our|the|their|his|her) (?P<into>[^.;,]{3,60})",
    re.IGNORECASE,
)
FIRST_STEP = stems(  # what an older firm does for the first time
    r"profit|exports?|export\w+|abroad|overseas|award|medal|apprentices?|employees?|hires?|"
    r"branch\w*",
    r"website|web ?shop|online|million|thousandth|electric|vegan|organic|adaptive|franchise|"
    r"acquisition",
    r"licen[cs]e|television|appearance|trade fair|wholesale|catalogue|container|robot|cnc|machine",
    r"second|expansion|season in|new|of (?:its|their) kind|age of|aged|as a (?:child|boy|girl|"
    r"teenager)",
    r"at (?:school|college|university|art school)|steps?|tooth|haircut|gluten\\S*|porcelain",
)
FOUND_IN_ROW = stems(
    r"founds?(?! (?:a|an|its|their|his|her)\b)",
    r"opens? (?:the |our |his |her |their )?(?:first|doors)",
)  # "Two anglers found it"
SINCE = re.compile(
    r"\b(?:since|ever since|seit|depuis|desde|dal(?:l['’]anno)?|sinds|siden|sedan|od|з|с|від|from|"
    r"ab|à partir de)(?: (?:way back in|the (?:year|summer|spring|autumn|winter|fall) (?:of )?|"
    r"about|around|circa|dem Jahr|l['’]an|el a[nñ]o|roku))?\s*$",
    re.IGNORECASE,
)
SINCE_FIRST = re.compile(
    r"^\W*(?:ever )?(?:since|seit|depuis|desde|dal|sinds|sedan|siden)\b", re.IGNORECASE
)
TRADING = stems(
    r"(?:family|locally|veteran|woman|women)[ -](?:owned|run|business|operated|led)|independent",
    r"in (?:business|existence|practice|trade|operation)|operating|trading|at your service",
    r"on the market|auf dem markt|sur le march[eé]|en el mercado|sul mercato|no mercado|na rynku",
    r"p[aå] marknaden|op de markt|р[иы]нк[уе]",
    r"serving|helping|making|baking|brewing|roasting|crafting|building|teaching|supplying",
    r"familienbetrieb|familiengef[uü]hrt|inhabergef[uü]hrt|entreprise familiale|empresa familiar",
    r"azienda familiare|familiebedrijf|familjef[oö]retag|familieejet|firma rodzinna|attiv[io]",
    r"artigian\w+|artisans?|artesan\w+|handwerk\w*|fabricants?|fabricantes|meister\w*",
)
STATUS = stems(  # what a firm has become since: "Employee-owned since 2019"
    r"(?:carbon|climate)[ -](?:neutral|negative|positive)|(?:employee|worker)[ -]owned|organic|"
    r"remote",
    r"b[ -]?corp\w*|vegan|plastic[ -]free|open[ -]sourced?|free|public|in print|monthly|weekly",
    r"quarterly|downloads?|supporting|backed|funded|shipping|maintained|stable (?:since|release)|"
    r"supported|hosted",
    r"belong(?:s|ed)? to|geh[oö]rt|appartient|pertenece|appartiene|for sale|[aà] vendre|"
    r"zu verkaufen|en venta|in vendita|te koop",
    r"klimaneutral|ecol[oó]gic\w+|biologi(?!st)\w+|bio|gratuit\w*|gratis|offentlig|solar|renewable",
)
DOING_SO = re.compile(  # "we started shipping to France in 2019"
    r"\b(?:we|I|they) (?:also |then )?(?:started|began|commenced) (?:\w+ing|to \w+|work)\b",
    re.IGNORECASE,
)
NO_CLAUSE = re.compile(  # "Grown by gardeners since 1976": nobody else's verb before the year
    r"^(?!\W*\d|(?:an?|the|that|this|these|he|she|they|it|his|her|its|each|every|one|some|in|of|"
    r"at)\b)"
    r"(?:(?!\b(?:is|are|was|were|has|have|had|been|hat|haben|ist|sind|war|wird|est|sont|"
    r"a(?! (?-i:[A-ZÀ-Þ]))|ont|[eèé]|"
    r"sono|foi|fu|ha|hanno|es|son|heeft|hebben|zijn|[aä]r|har|er|jest|s[aą])\b).)+$",
    re.IGNORECASE,
)
BESIDE_A_YEAR = stems(
    "since|seit|depuis|desde|dal|sinds|(?<!of the )years?|start|opened"
)  # in a label's words
EST = re.compile(
    r"\b(?:est(?:\.|['’]?d\.?|ablished|ab\.?|b\.?)?|gegr(?:\.|[uü]ndet)?|anno|circa|founded|"
    r"fond(?:\.|[ée]e?s?|at[ao])|fundad[ao]|opgericht|grundat|grunnlagt|stiftet)"
    r"[ :.,·–-]{0,3}$",
    re.IGNORECASE,
)
MONTH = (
    r"(?:jan|feb|f[eé]v|m[aä]r|apr|avr|abr|ma[iy]|jun|jui|jul|lug|aug|ao[uû]|ago|sep|set|o[ck]t|"
    r"ott|out|nov|de[czs]|d[eé]c|dic|gen|ene)\w*"
)
IN = re.compile(
    rf"\b(?:in|im(?: jahre?)?|en|em|nel|nell['’]|i|w|v roce|у|в|år|during|of|back in|{MONTH}|"
    r"spring|summer|autumn|winter|fall|early|late|mid|it was|c['’]était en|è il|era il|es war)"
    r"(?: the)?[ -]$",
    re.IGNORECASE,
)
DAY = re.compile(
    rf"\b(?:\d{{1,2}}(?:st|nd|rd|th|er|\.)? ?(?:de )?{MONTH}\.?,? (?:de )?$|"
    rf"{MONTH}\.? \d{{1,2}},? $|\d{{1,2}}[./-]\d{{1,2}}[./-]$)",
    re.IGNORECASE,
)
RANGE_FROM = re.compile(
    r"^\s?(?:[-–—/]|to|bis|till|au|al)\s?(?:\d{2,4}\b|today|present|heute|now)", re.IGNORECASE
)
AGAIN = re.compile(
    r"\b(?:began|begun|starte?d?|starting|opened) (?:all )?(?:over|again|anew)\b", re.IGNORECASE
)
AFTER_LEARNING = re.compile(  # "opened the clinic in 1987 after graduating"
    r"\b(?:after|following|fresh from|nach|apr[eè]s|despu[eé]s de|dopo|na) (?:\w+ "
    r"){0,4}?(?:graduat\w+|"
    r"qualify\w*|train\w+|stud\w+|ausbildung|meisterpr[uü]fung|form\w+|working|years?|jahren?|ans|"
    r"a[nñ]os|anni)\b",
    re.IGNORECASE,
)
SPAN_FROM = re.compile(
    r"\b(?:from|between|von|van|de|da|dal) $", re.IGNORECASE
)  # "from 1880 to today"
NEWS_LINE = re.compile(  # "New: Petalbill 3.0 launched in March 2025"
    r"^\W*(?:new|neu|nouveaut[ée]|nouveau|nouvelle|nuevo|nueva|novedad|nuovo|nuova|novit[àa]|"
    r"novidade|"
    r"novo|nieuw|nyhet|nyt|news|update|announcing)\s?[:!–—]",
    re.IGNORECASE,
)
ARTICLE = re.compile(r"\b(?:the|an?|our|its|their|der|die|das|den|le|la|les|el|los|il|het)$", re.I)
IT_WAS = re.compile(
    r"^(?:it|they|this|she|he) (?:was|were|is|started|began|opened)\b", re.IGNORECASE
)
IS_A = re.compile(r"(?:\b(?:is|are|was|am)|['’](?:re|s|m)) (?:an?|the)\b", re.IGNORECASE)
ONE_THAT = re.compile(  # "upstairs from a fish shop that opened in 1932"
    r"\ban? (?:[\w-]+ ){1,3}(?:that|which|who) (?:\w+ ){0,2}?(?:opened|founded|started|began|"
    r"established|built|closed|dates)\b[^,.;]{0,20}$",
    re.IGNORECASE,
)
THING_MADE = re.compile(  # "NIST standards established in 1999"
    r"\b(?!(?:was|were|been|is|are|and|then|first|originally|firm|company|business|"
    r"it)\b)[a-zà-ÿ]{3,} "
    r"(?:established|founded|created|introduced|opened|launched|set up) in $"
)
THAT_WAS = re.compile(r"^(?:that|it|this) was\b", re.IGNORECASE)
RANGE_TO = re.compile(r"\d{2,4}\s?[-–—/]\s?$")
WHEN = re.compile(
    r"[^.]{0,3}\b(?:when|quando|quand|cuando|toen|als|da|n[aä]r|kiedy|коли|когда)\b([^.]{0,160})",
    re.IGNORECASE,
)
CAREER = stems(
    r"graduat\w+|qualif\w+|degree|class of|studied|trained|training|career|apprentic\w+|joined",
    r"experience|called to the bar|admitted|retired?|born in|grew up|lehre|ausbildung",
    r"meister(?:brief|pr[uü]fung)?|studi(?!os?\b)\w+|dipl[oô]m\w+|[eé]tudi\w+",
    r"form[eé]e? (?:à|en|chez)|estudi\w+|carrera|trayectoria|se incorpor\w+|rejoint|laure\w+",
    r"si [eè] \w+at[ao]|opleiding|served as|most recently|spent \w+ years",
    r"studeerde|afgestudeerd|utbild\w+|uddann\w+|utdann\w+|ph\.?d|msc|chef at|worked|toca|plays?",
    r"working (?:at|for|with|here)|with us|part of the team|on the team|has been (?:our|a|the)",
    r"\w+ years (?:for|at|with) an?|left us|leaves us|formerly|previously|president since|"
    r"formation (?:d['’]|de )|certificat\w*|"
    r"chair|member since|geboren|"
    r"wird als sohn|on board",
    r"colegiad[oa]|graduad[oa]|licenciad[oa]|titulad[oa]|abogad[oa]|economista|avocate?|notaire",
    r"(?:steuerberater|rechtsanw[aä]lt|notar|architekt)in|del[aä]gare",
)
BUILDING = stems(
    r"building|unit|plant|factory|facility|mill|house|barn|chapel|church|premises|listed|"
    r"dates from|built|erected|casona",
    r"palazzo|edificio|edifici|geb[aä]ude|bau(?:jahr|t)?|maison|b[aâ]timent|pand|gebouw|bygg\w*",
    r"bygning|kamienic\w+|moulin|mulino|m[uü]hle|castle|schloss|stable|warehouse|pub|machine",
    r"press|loom|van|bus|car|boat|watch|clock|piano|oven|wood|tannery|tree|hedge|vines?|planted",
    r"wall",
)
A_THING = re.compile(  # as the subject: "Our building dates from 1922"
    r"^(?:our|the|this|unser\w*|das|die|der|notre|la|le|el|il|het|de|nuestr\w+|nostr\w+|onze?) "
    r"(?:[\w.,’'-]+ ){0,3}?(?:building|premises|house|barn|chapel|mill|unit|plant|facility|oven|"
    r"press|loom|machine|van|boat|geb[aä]ude|b[aâ]timent|edificio|palazzo|pand|gebouw|"
    r"starter|range|collection|app|product|menu|line|course|festival|event|programme|scheme|fund|"
    r"podcast|newsletter|blog|website|site)\b",
    re.IGNORECASE,
)
A_LIFE = re.compile(
    r"\bfamily (?:has|have) (?:\w+ ){0,2}lived\b|\b(?:born (?:in|on)|geboren|né(?:e)? (?:à|en)|"
    r"nacid[oa]|nat[oa] a)\b[^.]{0,120}\b(?:I|he|she|"
    r"ich|je|yo|studied|grew|trained)\b|^(?:I|he|she) (?:was|were) born\b"
)
CHANGED = stems(
    r"mov(?:ed|ing|e)|relocat\w+|(?:took|taken|takes?) (?:it |us |the \w+ )?over|bought|acqui\w+|"
    r"merged?",
    r"renam\w+|rebrand\w*|expan\w+|extended|joined|second|third|new|added|won|award\w*|named",
    r"inherit\w+|passed|[uü]bern\w+|umzug|umgezogen|zog|rachet\w*|repris\w*|reprend|compr\w+",
    r"d[eé]m[eé]nag\w+|acheta|traslad\w+|mud\w+|rilev\w+|trasfer\w+|passa|overgenomen|overnam\w*",
    r"verhui\w+|[oö]vertog\w*|overtog\w*|flytt\w+|przej\w+|przeni\w+|re-?open\w*|re-?launch\w*",
    r"re-?start\w*|renovat\w+|again|wieder|erweiter\w+|neubau|umwandlung|nowadays|today",
)
AWARD = stems(
    r"award\w*|prize|winner|won|medal|finalist|shortlist\w*|champion\w*|preis\w*|auszeich\w*",
    r"prix|m[eé]daille|premi[oa](?:d[oa])?s?|premiat\w*|concurso|concours|prijs|winnaar|pris",
    r"nagrod\w+|rated|stars?|best|top|edition|festival|conference|fair|expo|messe|salon|salone",
    r"feria|foire|beurs|collection|season|report|survey|study|law|act|regulation|scheme|budget",
    r"vintage|jahrgang|of the year",
)
WORLD = stems(
    r"record|lost since|first time|last time|not (?:been )?seen|alive|unchanged|the same (?!day|"
    r"month|year|dull|town|street|village|office|class|school|team|family)\w+|up from",
    r"down from|compared|weather|flood|storm|earthquake|the war|pandemic|covid",
)
RUN_BY = stems(
    r"run by|led by|managed by|owned by|in charge|headed|at the helm|hands of|ci siamo|siamo noi",
    r"gestit\w+|guidat\w+|gef[uü]hrt|geleitet|leitet|f[uü]hrt|dirig\w+|tenue? par|men[eé]e? par",
    r"in handen|geleid|drivs av|drives af|drevet|prowadz\w+|under (?:the )?(?:same|new|current)",
    r"generation",
)
THEIRS = stems(
    r"clients?|customers?|members?|subscribers?|users|guests|students|pupils|patients|kunden",
    r"clientes|clienti|klanten|partner",
)
WE = stems(
    r"we|our|us|i|my|wir|unser\w*|nous|notre|nos|nosotros|nuestr\w+|noi|nostr\w+|ci|wij|ons|onze",
    r"vi|v[aå]r\w?|vores|nasz\w*|ми|наш\w*|мы|meu|nosso|nossa",
)
THEY = stems(r"they|he|she|his|her|their|er|sie|il|elle|ils|elles|él|ella|lui|lei|hij|zij|han|hun")
THE_FIRM = re.compile(
    r"\b(?:(?:the|this) (?:present |whole |family |little )?(?:company|firm|business|practice|"
    r"project|"
    r"charity|agency|studio|school|foundation|organi[sz]ation|shop|team|trust|society|association|"
    r"restaurant|pub|caf[eé]|clinic|surgery|workshop|store|bakery|band|choir|club|group|brewery|"
    r"press|gallery|garage|nursery|co-?op\w*|cooperative|collective|lab|label|publisher)|"
    r"(?:die|der|das) \w+(?:praxis|werkstatt|betrieb|firma|laden|b[aä]ckerei|kanzlei|agentur)|"
    r"(?:la|le|l['’]|el|il|lo|die|der|das|het|de|o|a|ce|cette|este|esta|questa) (?:unternehmen|"
    r"haus|b[uü]ro|firma|betrieb|kanzlei|agentur|werkstatt|praxis|laden|verein|b[aä]ckerei|verlag|"
    r"studio|entreprise|agence|atelier|maison|soci[eé]t[eé]|boutique|librairie|association|"
    r"empresa|tienda|taller|estudio|escuela|casa|despacho|librer[ií]a|bottega|azienda|ditta|"
    r"negozio|scuola|bedrijf|winkel|zaak|bureau|praktijk|escola|loja|padaria|oficina|"
    r"consult[oó]rio|"
    r"cl[ií]nica|escrit[oó]rio|ateli[eê]|cabinet|garage|restaurant|h[oô]tel|ristorante|albergo|"
    r"hotel))\b",
    re.IGNORECASE,
)
THE_X = re.compile(  # a noun for it and a verb that it bears: "The forge was opened in 1973"
    r"^(?:(?:(?:The|El|La|Le|Il|O|A|Het|De) |L['’] ?)[a-zà-ÿ-]+(?: [a-zà-ÿ-]+)?|(?:Der|Die|"
    r"Das) [\w-]+) "
    r"(?:itself )?(?:was|were|fue|fu|nace|nasce|na[iî]t|a été|est n[eé]e?|wurde|entstand|"
    r"[eè] nat[oa]|"
    r"[eè] stat[oa]|werd|foi|opened|began|started|came|goes|dates)\b"
)
# a foundation, a Stiftung by its name: nothing was founded there
FOUNDATION = re.compile(
    r"\b(?:The )?(?:Foundation|Fundación|Fundação|Fondation|Fondazione|Stiftung|Stichting|Fundació|"
    r"Establishments?|Création|Creation)(?= [A-ZÀ-Þ])|(?<=[a-zà-ÿ] )(?:Foundation|Fundación|"
    r"Fundação|Fondation|Fondazione)\b|\b[A-ZÀ-Þ]\w+ Foundation\b"
)
FOUNDATION_FIRST = re.compile(r"^\W*(?:foundation|fundaci|fonda)", re.IGNORECASE)
DATING = re.compile(  # what a thing has: "een smederij uit 1902", "un palazzo del 1610"
    r"(?<!\w)(?:uit|aus(?: dem jahre?)?|från|fra|datant de|datant du|del|dello|della)\s$",
    re.IGNORECASE,
)
OF_A_YEAR = re.compile(r"(?<!\w)(?:of|from|de|du|von)\s$", re.IGNORECASE)
OLD_HOUSE = stems(
    r"old|former|ehemalig\w+|alte[nrs]?|ancien(?:ne)?|antigu[oa]|antig[oa]|vecchi[ao]|oude|"
    r"gammal\w*",
    r"voormalige|gamle|star\w+",
)
LEADING = re.compile(
    r"^\W*(?:(?:it was |back )?(?:in|im|en|em|nel|w|i|v|у|в)\b[^,.;]{0,24})?$", re.I
)
CONJUNCTION = re.compile(r"\s(?:and|und|et|y|e|och|og|ed|but|then|und dann|puis|luego|poi|та|и)\s")
COPYRIGHT = re.compile(r"©|copyright|\(c\)|all rights|rights reserved", re.IGNORECASE)
COPYRIGHT_YEARS = re.compile(
    r"(?:©|copyright|\(c\))[^\d\n]{0,40}((?:19|20)\d\d)(?:\s?[-–—]\s?((?:19|20)\d\d))?",
    re.IGNORECASE,
)
AGE = re.compile(
    r"\b(\d{2,3})(?:[- ]|th |° )?(?:years?|ans|jahren?|a[nñ]os|anni|anos|jaar|år|lat|років|"
    r"jährig\w*|anniversary|aniversario|jubil\w+)\b",
    re.IGNORECASE,
)
HEADED = {
    "about": stems(
        r"about|who we are|[uü]ber uns|wir|qui sommes|quienes|quiénes|chi siamo|over ons|om oss",
        r"om os|o nas|про нас|profile|facts|company|glance|fast facts|in brief",
    ),
    "people": stems(
        r"team|people|staff|partner|director|founders?|who|meet|board|trustees?|[eé]quipe|equipo",
        r"maestr\w+|lawyers?|solicitors?|doctors?|squadra|mannschaft|k[oö]pfe",
    ),
    "others": stems(
        r"project|portfolio|work|client|case|customer|award|accredit|recogn|press|seen in|news",
        r"blog|insight|event|post|review|parents say|say|testimonial|partner|member|supplier",
        r"stories|aktuell|noticias|pr[oó]xim|eventi|actualit|nieuws|product|releases?|catalogue",
        r"titles?|games?|publications?|papers?|discography|timeline of|friends|funders?|sponsors?",
        ends="",
    ),
}

"""The words beside a town that tell whose it is, in many languages."""

from __future__ import annotations

from callsheet.core import lazy_re as re
from callsheet.prep.domain.company.addresses import EIRCODE, POSTCODE
from callsheet.prep.domain.company.year_words import stems

BASED = stems(
    r"based|located|situated|headquarter\w*|hq|nestled|home (?:is|base|town)|sitz|ans[aä]ssig",
    r"ubicad\w+|con sede|com sede|sede|[eé]tabli\w*|install[eé]\w*|bas[eé]{1,2}s?|situ[eé]{1,2}s?",
    r"gevestigd|baser\w+|siedzib\w+|find us|visit us|come (?:and )?(?:see|visit)|drop in|call in",
    r"near us|around the corner|where (?:we are|to find us)|live and work|lives and works",
    r"operat\w+ (?:from|out of)|made in|built in|brewed in|baked in|roasted in|printed in",
    r"se trouve|si trova|befindet|liegt|finden sie uns|estamos|nous sommes|siamo|vind je|zitten",
    r"holder til|finns",
)
WORKPLACE = stems(
    r"offices?|studios?|workshops?|shops?|stores?|showroom|headquarters|clinic|practice|surgery",
    r"factory|plant|yard|warehouse|kitchen|bakery|brewery|roastery|farm|nursery|school|club|hall",
    r"garage|gallery|salon|restaurant|caf[eé]|pub|bench|laboratory|lab|agency|firm|company",
    r"business|b[uü]ro|werkstatt|laden|praxis|kanzlei|halle|werk|standort|atelier|boutique",
    r"bureaux?|cabinet|magasin|si[eè]ge|taller|oficinas?|tienda|estudio|local|escuela|bottega",
    r"negozio|laboratorio|ufficio|stabilimento|kantoor|winkel|werkplaats|kontor|verkstad|butik",
    r"v[aæ]rksted|biuro|sklep|warsztat",
)
BIOGRAPHY = stems(
    r"born|grew up|raised|trained|studied|graduat\w+|universit\w+|college|degree|apprentic\w+",
    r"previously|formerly|worked (?:in|at|for)|years (?:in|at)|came (?:from|to|home)",
    r"moved (?:to|from)|lived|lives in|joined|before (?:that|joining)|cook(?:ed)? in|chef in",
    r"called to the bar|geboren|studier\w+|wuchs|aufgewachsen|n[eé]e?|[eé]tudi\w+|form[eé]\w*",
    r"nacid\w+|naci[oó]|estudi[oó]|nat[oa] a|ha studiato|ha fatto|ha lavorato|opgegroeid",
    r"studeerde",
)
EVENT = stems(
    r"fair|festival|expo|messe|salon|salone|feria|foire|beurs|conference|summit|exhibition|tour",
    r"gira|concert|competition|championship|won|winner|prize|award|medal|1st|2nd|3rd|stand|booth",
    r"hall \d|halle \d|workshop on|webinar|concurso|premio|preis|speak(?:s|ing)? at|spoke|"
    r"exhibit\w*",
    r"trade shows?|(?-i:[A-Z]\w+(?:Con|Fest|Expo|Conf))",
)
OTHERS = re.compile(
    r"\b(?:clients?|customers?|partners?|suppliers?|supplied|host\w*|servers?|stored|data|"
    r"sponsor\w*|members?|founded by|funded|"
    r"foundation|association|federation|museum|hospital|council|diocese|bank|ministry|twinned|"
    r"friends|readers?|users?|trusted|sold to|installed|projects?|bought|shipped|deliver\w*|"
    r"serv(?:e|es|ing)|covering|"
    r"areas?|across|between|from [A-Z]\w+ to|stockists?|distribut\w+|resellers?|kunden|"
    r"r[eé]f[eé]rences|clientes?|clienti|klanten|liefer\w+|livr\w+|env[ií]\w+|sped\w+|bezorg\w+|"
    r"covered by|insurers?|accepted|recognised by|approved by|"
    r"representative|processor|controller|provider|invested|investors?|raised|review|press|"
    r"magazine|times|news|wine|cheese|airport|minutes|"
    r"miles|km|comes? from|sourced|imported|direct from)\b",
    re.IGNORECASE,
)
LABEL = stems(
    r"address|anschrift|adresse|direcci[oó]n|indirizzo|adres|location|where|visit|find us|contact",
    r"kontakt|contacto|contatti|office|hq|headquarters|studio|head office|registered office|sitz",
    r"standort|impressum|si[eè]ge|sede|imprint|postal|write to us|come|dove|wo|o[uù]|d[oó]nde",
    r"waar|based",
)
AREAS = re.compile(r"\b(?:areas?|cover|serv|deliver|stockist|where to buy|coverage)", re.IGNORECASE)
OURS = re.compile(
    r"\b(?:our|unser\w*|notre|nos|nuestr\w+|nostr\w+|onze?|v[aå]r\w?|vores|nasz\w*|my)\b"
    r"(?: [\w-]+){1,4} (?:in|at|on|near|en|à|a|im|te|i|w)\b[^.;,]*$",
    re.IGNORECASE,
)
NUMBER = re.compile(r"\d")
PHONE = re.compile(r"\(?\+?\d[\d ()./-]{7,}\d")
CODE = re.compile(
    rf"{POSTCODE.pattern}|{EIRCODE.pattern}|\b(?!(?:19|20)\d\d\b)\d{{4,6}}\b|"
    rf"\b[A-Z]\d[A-Z] ?\d[A-Z]\d\b|"
    r"\b\d{3} \d{3}\b(?! ?\d)|\b\d{3}-\d{4}\b|\b\d{2}-\d{3}\b|\b\d{4} [A-Z]{2}\b|\b\d{3} \d{2}\b"
)
STREET_OF = re.compile(  # "Rua Belo Horizonte": what the street is called
    r"(?:^|[\s(])(?:(?:rua|r\.|avenida|av\.|rue|via|viale|calle|c/|piazza|pra[çc]a|corso|ul\.|"
    r"largo|"
    r"travessa|estrada|rodovia|carrer|paseo|camino|chemin|quai|strada|vicolo)"
    r"(?: (?:de|da|do|dos|das|del|della|di|la|le|du|des))*|"
    r"(?:avenue|place|plaza|boulevard) (?:de|du|des|de la)) $",
    re.IGNORECASE,
)
BRANCH = stems(
    r"filial\w*|branch|sucursal|succursale|niederlassung|zweigstelle|oddzia[lł]|vestiging|"
    r"delegaci[oó]n",
    r"satellite|depot|(?:werk|plant|usine|factory) (?-i:[A-ZÀ-Þ])[\w-]+(?= ?(?:\([^)]*\))?:)",
)
THEY_ARE = re.compile(  # "Most of our clients are located at Pune"
    r"\b(?:buyers|customers|clients|users|members|partners|suppliers|dealers|stockists|investors|"
    r"distributors|readers|students|guests|kunden|clientes|clienti)(?: \w+){0,2} (?:are|were|"
    r"come) ?"
    r"(?:all |mostly |mainly )?(?:based|located|situated|headquartered|from)?\b[^.;]{0,60}$",
    re.IGNORECASE,
)
COUNTY = re.compile(r"\b(?:Co\.?|County) $")
BEFORE_A_TOWN = re.compile(
    r"\b(?P<word>in|at|near|from|à|a|en|em|im|zu|bei|w|we|i|på|te|di|ad|u|у|в|outside|around|of|de|"
    r"aus|von|nad)(?: (?:the |beautiful |downtown |central |sunny |historic |old |heart of |"
    r"town of |city of |village of |(?:north|south|east|west)+ )+)? ?$",
    re.IGNORECASE,
)
INSIDE = frozenset("in at en em im à a w we i på te ad u у в zu bei".split())
NAMED_PREPOSITIONS = frozenset("near from of de di aus von".split())
HOUSE_NUMBER = re.compile(  # with what ends before the town: "12 Market Row, " or "Via Po 12 "
    r"(?:^|\s)(?!(?:19|20)\d\d\b)\d{1,5}\w?[ ,](?!\d{3}\b)[^\d]*[,·|–-]\s*$|"
    r"\b(?!(?:19|20)\d\d\b)\d{1,4}\w?\s{0,3}[,·|–-]?\s{0,3}$"
)
A_STREET = stems(
    r"\w*stra(?:ß|ss)e|\w*str\.|\w*gade|\w*vej|rue|rua|calle|c/|via|plaza|avenida|av\.|\w*weg",
    r"\w*platz|\w*gasse|\w*gatan|viale|piazza|ul\.|\w*laan|\w*straat|\w*allee|avenue|ave|street",
    r"st|road|rd|lane|boulevard|drive|way|quay|square|row|hill|place|quai|chemin|vicolo|corso",
    r"\w*hof|\w*damm|ring|ufer|\w*kade|\w*kaai|plein|unit|suite|floor|house|works|mill|box",
    ends=r"(?!\w)",
)
LINKED = re.compile(  # "Oaxaca de Juárez", "Carrow & Finch": the later word is no town by itself
    r"[A-ZÀ-Þ][\w’'-]+ (?:de|del|della|di|da|do|am|an der|on|upon|la|le|sur|of|and|&|y|und|et|e) $"
)
SIGNED = re.compile(r"[”\"»’][^–—-]{0,20}[–—-]\s*[^–—]{0,40}$")  # … said Ann, of Leeds
REGION_NEXT = re.compile(r",? ?\(?((?:Co\. )?[^,.;|()·•]{2,25})")
SHORT_REGION = re.compile(r"[A-Z]{2,3}\b|[A-Z][a-z]{1,4}\.")
PART_OF_TOWN = frozenset(  # "Northeast Minneapolis"
    "north south east west northeast northwest southeast southwest downtown central greater inner "
    "upper lower old".split()
)
OF_A_COUNTRY = re.compile(r"(?:ish|ese|ian|ench|utch|erman|can|wiss|eek)$")  # "Irish Life"
AT_STREET = re.compile(rf"{A_STREET.pattern}[^,]{{0,10}}, $", re.IGNORECASE)
MAIN = re.compile(
    r"head ?office|headquarter|\bhq\b|main office|hauptsitz|sede central|si[eè]ge", re.I
)

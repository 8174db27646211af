"""The sentences in which a client says what firm they are: each pattern has the name as `n`."""

from __future__ import annotations

from callsheet.core import lazy_re as re

# no word of a name is longer than 40 letters: "UTC+UTC+UTC+..." would be searched again from each
NAME = (
    r"[A-Z][\w&'’.+-]{0,40}(?:[ -](?:(?:&|and|of|the|de|von|for)[ ])?[A-Z0-9][\w&'’.+-]{0,40}){0,5}"
)
COMPANY_WORD = (
    r"(?:Inc|LLC|Ltd|Limited|GmbH|Studios?|Labs|Group|Partners|Collective|Foundation|Trust|Bakery|"
    r"Clinic|Ventures|Technologies|Brewing|Realty|Publishing|Consulting|Capital|Srl|SARL|SAS|BV|"
    r"ApS|Oy|PLC|plc|LLP|Kft|Accountancy)"
)
# "I lead operations at Fjordlys", "Head of Marketing at Okapi Robotics"
ROLE = (
    r"(?:partner|head|lead|leads|manager|director|founder|owner|ceo|cto|coo|cmo|engineer|producer|"
    r"editor|coordinator|officer|operations|marketing|product|designer|team|work|working|here|"
    r"principal|president|secretary|admin|curator|teacher|behalf|run|own|edit)"
)
_KIN = (
    r"(?:(?:ex-)?(?:wife|husband|brother|sister|mother|father|mum|mom|dad|son|daughter|nephew|niece|"
    r"cousin|uncle|aunt|grand\w+|friend|boss|partner|colleague|co-?\w+|client|customer|assistant|"
    r"neighbou?r|teacher|lawyer|accountant|agent|fianc[eé]e?|boyfriend|girlfriend|last|previous|old|"
    r"former|current|tool|crm|system|software|platform|app|provider|host|supplier|printer|competitor|"
    r"favou?rite|town|city|village|country|region|island|language|budget|deadline|goal|stack|\w+(?:er|or|"
    r"ist))\b)"
)
SAYS_WHO = (
    # the clearest: "We are Puddlejump, three people", "we (Parcelmoth, returns logistics) have"
    re.compile(
        rf"\b[Ww]e(?:(?:['’]re| are) (?P<n>{NAME})(?=,? (?:an?|the|two|three|four|five|six|"
        rf"\d+)\b| \()"
        rf"| \((?P<n2>{NAME})(?=[,)]))"
    ),
    # a paragraph that begins with nothing but the name: "Two Forks Landscaping. 31 crew"
    re.compile(
        r"(?:\A|\n)[ \t]{0,9}(?P<n>[A-Z][\w'’&-]{1,30}(?: (?:&|and|of|[A-Z][\w'’-]{1,30})){1,4})"
        r"\. (?=[A-Z\d])"
    ),
    # "Moss & Marl is me, Ngaire", "Haddon Squash Club has 300 members"
    re.compile(
        rf"(?:\A|[.!?\n]\s{{0,3}})(?P<n>(?!(?:The|This|It|He|She|There|That|What|Here|We|You|Our|"
        rf"My|Your)\b){NAME}) (?:is (?:me\b|us\b|my |our )|has (?:\d|two|three|four|five|six|ten|"
        rf"about|around|over) ?)"
    ),
    # behind what it is: "my farm house (Il Noce Storto, near Gubbio)", "our site, Bramble, was"
    re.compile(
        r"\b(?:[Mm](?:y|eine?[rmn]?|on|a|i|eu|inha|ijn|i[oa])|[Oo](?:ur|nze?)|[Uu]nsere?[rmn]?|"
        rf"[Nn](?:otre|uestr[oa]|oss[oa]|ostr[oa])) (?:[a-zà-ÿ-]{{3,16}} ){{0,2}}"
        rf"(?!{_KIN}|[a-z]+s\b)[a-zà-ÿ-]{{3,16}}(?: \((?P<n>{NAME})(?=[,)])|"
        rf", (?P<n2>{NAME})(?=, (?:is|was|has|had|wants?|needs?|turns?|opens?|makes?|sells?)\b))"
    ),
    # "der Imkerverein Hohe Rhön bringt", "soy Ximena de Casa Ramonita"
    re.compile(
        r"(?:^|[.!?,\n]\s{0,3})(?:[Dd]er|[Dd]ie|[Dd]as|[Uu]nser) (?P<n>[A-ZÄÖÜ][\w&'’-]{1,30}"
        r"(?: [A-ZÄÖÜ][\w&'’-]{1,30}){1,3}) (?:bringt|feiert|betreibt|macht|plant|vermietet|"
        r"verkauft|baut|bietet|lädt)\b|"
        r"\b(?:[Ss](?:oy|ou|ono)|[Jj]e suis|[Ii]ch bin|[Mm]i chiamo) [A-ZÀ-Þ][\w'’-]+,? (?:de|"
        r"da|di|del|della|do|von|"
        rf"vom|der|du) (?P<n2>{NAME})(?=[,.;!\n]| [a-zà-ÿ])"
    ),
    # "Haver & Hul has sold granola since 2016"
    re.compile(
        r"(?:\A\s{0,9}|\n[ \t]{0,9}|[.!?] )(?P<n>[A-Z][\w'’+-]{0,40} & [A-Z][\w'’+-]{0,40}) "
        r"(?:has|have|was|is|were|are)\b"
    ),
    # "name is Foam Party", "the shop's name is Foam Party"
    re.compile(
        rf"(?:^|[.!?\n] ?)(?i:(?:the |our |my |its )?(?:(?:company|brand|shop|business|store|"
        rf"firm|team|"
        rf"band|club|channel)(?:['’]s)? )?name (?:is|will be)|(?:it|we)(?:['’]s| is|['’]re| "
        rf"are) called) "
        rf"[\"“]?(?P<n>{NAME})(?=[.,!\n\"”]|\s*\Z)"
    ),
    # the page's first words or a paragraph's: "Meridian Crop Analytics forecasts harvests"
    re.compile(
        r"(?:\A\s{0,9}|\n[ \t]{0,9}|[.!?] )(?P<n>(?!(?:Der|Die|Das|Les?|La|El|Los|Las|Il|De|Het|"
        r"O|A|This|These|It|That|What|Here|We|You|Our|"
        r"My|Your|"
        r"Who|I|Each|"
        r"Every|All|Some|No)\b)[A-Z][\w&'’+-]{0,40}(?: (?:(?:&|and|of|de|von) )?[A-Z][\w&'’+-]"
        r"{0,40}){1,4}) (?!is\b|has\b|needs\b|files\b|skills\b|tasks\b|[a-z]+(?:ists|ers|ors)\b)"
        r"[a-z]{3,}s (?!(?:and|or|for|to|with|in|needed|required|must|should|only|is|are|was|were|"
        r"have|who|that|which|from|on|at|of|by|can|will|may|please|not|do|since|every|"
        r"when)\b)[a-z\d]"
    ),
    # three capitals and what they did: "Crooked Meeple Games shipped", "Old Mule Pepper Co. has"
    re.compile(
        r"(?:\A\s{0,9}|\n[ \t]{0,9}|[.!?] )(?P<n>(?!(?:The|This|These|It|That|What|Here|We|You|Our|"
        r"My|Your|Who|I|Each|Every|All|Some|No|For|In|At|On|With|From|After|Before)\b)"
        r"[A-Z][\w'’&+-]{0,40}(?: (?:(?:&|and|of|of the|de|von) )?[A-Z][\w'’&+-]{0,40}){1,4} "
        r"(?:(?:&|and|of|of the|de|von) )?[A-Z][\w'’+-]{1,40}\.?) "
        r"(?:is an?\b|has (?:been|run|had)\b|have been\b|was (?:founded|started)\b|"
        r"[a-z]{3,}(?:ed|pt)\b)"
    ),
    # "I own a little bakery called Rising Hour"
    re.compile(
        r"\b(?:run|own|have|manage|are|am|is|opened|started|for) an? (?:[\w-]+ ){1,4}"
        r"(?:called|named) (?P<n>[A-Z][\w&'’+-]{0,40}(?: [A-Z][\w&'’+-]{1,40}){0,3})"
    ),
    # "Lullaway sells unsold hotel rooms" where a paragraph begins
    re.compile(
        r"(?:\A\s{0,9}|\n[ \t]{0,9})(?P<n>[A-Z][a-zà-ÿ]{2,}[A-Za-zà-ÿ]{0,20}(?<!s)(?<!ing)(?<!ly)"
        r"(?<!ed)) "
        r"(?!is\b|has\b|was\b|does\b|needs\b|goes\b|tasks\b|skills\b|files\b|[a-z]+(?:ists|ers|"
        r"ors|ions|ments|ness)\b)"
        r"[a-z]{3,}s (?!(?:and|or|for|to|needed|required|must|should|only|is|are|was|were|have|"
        r"who|that|which|"
        r"from|at|of|can|will|may|please|not|do|since|when)\b)[a-z\d]"
    ),
    # a firm with what it is behind commas, one that greets, "our studio (Moth & Lantern)"
    re.compile(
        rf"(?:^|[.!?\n]\s{{0,3}})(?P<n>{NAME}), (?:an?|the|our) [^,.\n]{{5,70}}, (?:is|are|has|"
        rf"have|needs?|wants?|"
        r"sells?|makes?|seeks?|runs?|[a-z]{3,}s)\b"
    ),
    re.compile(
        rf"\b(?i:hello|hi|hey|greetings|hej|ciao|hola|welcome) (?:from|"
        rf"to) (?:the team at )?(?P<n>{NAME})(?=[,.!\n])"
    ),
    re.compile(
        r"\b(?:[Oo]ur|[Mm]y|[Tt]he) (?:\w+ ){0,2}(?:brand|shop|store|company|studio|start-?up|"
        r"agency|label|magazine|"
        r"podcast|channel|newsletter|app|charity|nonprofit|clinic|bakery|brewery|restaurant|café|"
        r"firm|business|"
        r"school|farm|platform|gallery|hotel|museum|festival|publisher|press)"
        rf"(?:,| is| called| named| is called)? ?[(“\"]?(?P<n>{NAME})(?=[,.)”\"\n!]| (?:is|has|"
        rf"sells|makes|and|needs)\b)"
    ),
    # "Crumb & Cog Games here, two people and one oven"
    re.compile(rf"(?:^|[.!?\n,] {{0,3}}\n{{0,2}})(?P<n>{NAME}) here[,.!:]"),
    # "Somos Bodega Los Teros", "O Colégio Maria Quitéria quer"
    re.compile(
        rf"\b(?:Vi på|Vi i|Wir bei|Wir vom|Wir von|Nosotros en|Noi di|Noi del|Wij van|Wij bij|"
        rf"Chez|Nous,? chez|Somos(?: [aoe]l?| la)?|Soy de|Wir sind(?: die| das| der)?|"
        rf"Nous sommes|Siamo|"
        rf"Wij zijn|We zijn|"
        rf"Vi är|Vi er|"
        rf"Jesteśmy) (?P<n>{NAME})(?=[,.;(!\n–—-]| [a-zà-ÿ])"
    ),
    re.compile(
        r"(?:^|[.!?\n]\s{0,3})(?i:O|A|El|La|Il|Lo|L['’]|Die|Das|Der|Le|De|"
        r"Het) (?P<n>(?:[A-ZÀ-Þ][\w'’-]{1,30} (?:(?:del|della|dei|de|do|da|di|dos|das|von|van|"
        r"der) )?)"
        r"{1,3}[A-ZÀ-Þ][\w'’-]{1,30}) (?:quer|precisa|busca|procura|necesita|quiere|sucht|"
        r"braucht|cherche|"
        r"cerca|vuole|zoekt|vende|produce|produz|ist ein|est un|è un|es un|é um)"
    ),
    # "For the launch of our headphones, Kestrel Audio needs a film"
    re.compile(
        r", (?P<n>[A-Z][\w&'’+-]{1,40}(?: (?:(?:&|and|of|"
        r"de) )?[A-Z][\w&'’+-]{1,40}){1,4}) (?:needs|wants|seeks|"
        r"is looking|is after|would like|requires)\b"
    ),
    re.compile(
        r"(?:^|\n)[ \t*#]*About (?P<n>(?!(?:The|Us|You|Our|This|Me|Company|Project|Role|Job|"
        rf"Client)\b){NAME})[ \t*:]*(?=\n|$)"
    ),
    re.compile(
        r"\b(?:we are|we(?:'|’)re|We are|We(?:'|’)re|I(?:'|’)m (?:with|from)|I am (?:with|from)|"
        r"here at|Here at|[Ww]e (?:here )?at|At|on behalf of|under the name|trad(?:e|ing) as|"
        r"doing business as|I run|I own|i run|[Ww]e run|[Ww]e own|"
        r"company,? (?:is )?called|"
        r"business,? (?:is )?called|brand,? (?:is )?called|"
        r"(?:company|firm|agency|studio|startup|store|shop|brand|business|nonprofit|"
        r"organi[sz]ation)(?: is)? (?:called|named)|founder of|owner of|CEO of|CTO of|"
        r"manager (?:at|of|for)|lead at|director (?:at|of)|editor at|"
        rf"works? (?:at|for)) (?P<n>{NAME})(?=,? (?:an?|the|is|has|have|and|we|our|based|which|"
        rf"who|where|"
        r"in|offers)\b|[,.!(–—-]| [–—-] |\s*\n|$)"
    ),
    re.compile(
        r"(?:^|[.!?\n]\s{0,3}|\n)(?P<n>(?!(?:This|The(?! [A-Z]\w+ [A-Z])|It|He|She|There|That|"
        rf"What|Here|We|You|Our|My|Your|Python|Knowledge|Experience)\b){NAME})(?:,? (?:Inc\.?|"
        r"LLC|Ltd\.?|GmbH))? (?:is|are) (?:an?|the|\d+|two|three|four|five|six|just|not|how|what|"
        r"where|looking|seeking|hiring|starting|launching|"
        r"building|expanding|growing|one|in need|dedicated|based|currently|rebranding|opening|"
        r"moving|now|searching)\b"
    ),
    re.compile(
        r"(?:^|[.!?\n]\s{0,3})(?P<n>(?!(?:This|It|He|She|There|That|What|Here|We|You|Our|My|"
        rf"Your|Who|I)\b){NAME}) (?:makes?|sells?|builds?|runs?|helps?|offers?|provides?|"
        r"measures|maps|monitors|creates|develops|manages|imports|grows|roasts|brews|prints|"
        r"operates|"
        r"manufactures|turns|hosts|brings|takes in|publishes|designs|produces|serves|ships|"
        r"supplies|teaches|rents|restores|opens|rescues|delivers|collects|"
        r"organi[sz]es|edits|translates|bakes|cleans|distils|installs|insures|keeps|"
        r"connects|needs|wants|seeks|was founded|has been)\b"
    ),
    re.compile(rf"\n[ \t]*(?i:{ROLE})[^\n,]{{0,25}}, (?P<n>{NAME})[ \t]*(?=\n|$)"),
    re.compile(
        rf"\b(?i:{ROLE})\b[^.\n]{{0,30}}? (?:at|of|for|with|from) (?P<n>{NAME})(?=[,.!(\n]|"
        r" (?:and|in|we|which|who)\b|$)"
    ),
    re.compile(rf"\b(?P<n>{NAME} (?:{COMPANY_WORD}))\b\.?"),
    # "this is Henrik from Fjell Outdoor. We sell tents", not "from Cape Town"
    re.compile(
        r"\b(?:[Tt]his is|I am|I['’]m|[Mm]y name is) [A-Z][\w'’-]+(?: [A-Z][\w'’-]+)? (?:(?:at|"
        r"of|with) "
        rf"(?P<n>{NAME})(?=[,.!\n]| and\b)|from (?P<n2>{NAME})(?=[,.;]? (?:and )?[Ww]e\b))"
    ),
)

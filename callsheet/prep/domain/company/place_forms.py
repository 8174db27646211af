"""How sentences say where a company is, and how surely each way of saying it does."""

from __future__ import annotations

from callsheet.core import lazy_re as re
from callsheet.prep.domain.company.addresses import TOWN

PLACE = rf"({TOWN}(?:(?:, | in ){TOWN})?)"
FINE = r"(?:the |beautiful |downtown |sunny |historic |central )*"
SORT = r"(?:(?:heart|centre|center|village|town|city|market town|outskirts|suburb) of )?"
THE_HEART = FINE + SORT + FINE
# how surely the words tell where the company is, and whether they must name it
FORMS: tuple[tuple[float, bool, re.Pattern[str]], ...] = tuple(
    (weight, named, re.compile(words))
    for weight, named, words in (
        (4.6, True, rf"\b(?:[Hh]eadquartered|[Hh]eadquarters (?:are |is )?|HQ(?:['’]d)? (?:is )?|"
                    rf"[Hh]ead "
         rf"office (?:is )?)\s?(?:located )?(?:at [^.;]{{3,50}} )?(?:in|at|"
         rf"near) {THE_HEART}{PLACE}"),
        (4.0, True, rf"\b(?:[Bb]ased|[Bb]ased out of|[Oo]perated?(?: \w+){{0,5}}|[Ss]itz|"
                    rf"ubicad[ao]s?|con sede|com sede|"
                    rf"bas[eé]e?s?|"
         rf"gevestigd|baseret|mit Sitz|med base|med s[aä]te|z siedzib[aą])\s(?:in|at|near|en|em|"
         rf"à|i|w|out of|from) {THE_HEART}{PLACE}"),
        (3.6, True, rf"\b(?:[Ll]ocated|[Ss]ituated|[Nn]estled|[Ss]et)\s(?:just )?(?:in|at|near|on|"
                    rf"off) "
         rf"[^.,]{{0,40}}?{THE_HEART}{PLACE}"),
        (3.2, True, rf"\b(?:people|team|staff|colleagues|employees|"
                    rf"offices) (?:\w+ ){{0,3}}(?:across|in) "
         rf"{PLACE}"),
        (3.6, False, rf"\b(?:our|from our|the) {PLACE} (?:headquarters|HQ|showroom|office|shop|"
                     rf"studio|"
         r"workshop|store|restaurant|clinic|base|farm)\b"),
        (3.2, False, rf"\b(?:our|The|Our) (?:\w+ )?(?:offices?|studio|workshop|showroom|shop|"
                     rf"clinic|farm|"
         rf"store|kitchen|factory|warehouse|practice|yard|base|home|headquarters|nursery|barn|"
         rf"brewery|"
         rf"taproom|bakery|roastery|gallery|plant|facility|lab|campus|salon|gym|garage|"
         rf"depot)\s(?:is |are )?(?:located )?(?:in|at) "
         rf"{THE_HEART}{PLACE}"),
        (3.8, False, rf"(?:[Ee]stamos|[Ss]omos|[Uu]bicad[oa]s|[Ii]nstallée?s?|[Nn]ous sommes|"
        rf"[Ss]iamo|[Ff]indet?n? (?:Sie )?uns|"
                     rf"[Ff]inden (?:[Ss]ie )?uns|[Jj]e vindt ons|[Ww]ij zitten|[Vv]i finns|"
                     rf"[Vv]i holder til)"
                     rf" (?:mitten |direkt |ganz )?(?:en|à|a|in|i|em) {THE_HEART}{PLACE}"),
        (3.8, True, rf"\b(?:se trouve|se situe|est situé|si trova|ha sede|liegt|befindet sich|"
                    rf"se encuentra|está|fica|ligt|ligger)"
                    rf" (?:mitten |direkt )?(?:en|à|a|in|i|em) (?:der |dem )?{PLACE}"),
        (3.4, False, rf"^(?:[Ee]n (?:pleno centro|el corazón) de|[Aa]u cœur (?:de |d['’])|"
        rf"[Nn]el cuore di|"
                     rf"[Ii]m Herzen von|[Mm]itten in|[Ii]n the heart of|[Nn]o coração de|"
                     rf"[Ii]n het hart van)"
                     rf" ?{THE_HEART}{PLACE}"),
        (3.6, False, rf"\b(?:on|at) the corner of [^,.;]{{3,50}} in {THE_HEART}{PLACE}"),
        (3.9, False, rf"^(?:[Ll]ocation|[Ss]tudio|[Oo]ffice|[Ww]here|[Bb]ase|[Ss]tandort|[Oo]rt|"
        rf"[Ss]ede|"
                     rf"[Uu]bicación|[Aa]dresse|[Ll]ieu|[Ss]iège|[Pp]laats) ?: {PLACE}\W*$"),
        (3.3, False, rf"^(?:An? |The )?(?:[\w-]+ ){{0,4}}?(?:practice|studio|shop|agency|firm|"
        rf"workshop|"
                     rf"bakery|clinic|salon|garage|gallery|brewery|school|company|"
                     rf"(?!(?:[Cc]ustom|[Uu]s|[Pp]artn|[Ss]uppli|[Ss]erv|[Mm]emb|[Oo]th)ers)"
                     rf"[A-Za-z]{{3,}}(?:ers|"
                     rf"ists|ects|ors|ians)) in {THE_HEART}{PLACE}(?:\.|,|$)"),
        (3.3, False, rf"^(?:[Ss]tudio|[Aa]telier|[Tt]aller|[Aa]gen[cz]\w+|[Cc]abinet|[Bb]ottega|"
        rf"[Ll]aden|"
                     rf"[Ww]erkstatt|[Bb]üro|[Pp]raxis|[Ee]studio|[Dd]espacho|[Ll]ibr\w+|"
                     rf"[Bb]outique|"
                     rf"[Tt]ienda|[Rr]estaurant\w*|[Rr]istorante|[Hh][oô]tel|"
                     rf"[Cc]aff?[eéè])\b[^.,;]{{0,40}}?"
                     rf" (?:a|à|en|em|in) {PLACE}\.?$"),
        (3.0, False, rf"^[A-ZÀ-Þ][^.,;]{{3,50}} aus {PLACE}\.?$"),
        (3.0, False, rf"\b[a-zà-ÿ]{{4,}}s à {PLACE}"),
        (3.3, False, rf"\b[Oo]ur (?:main |head )?(?:offices?|shop|studio|workshop|store|clinic|"
                     rf"showroom|"
                     rf"farm|school|gallery) (?:is |are )?(?:located )?(?:at|on) [^;]{{3,80}}, "
                     rf"{PLACE}"
                     rf"(?: \(|\W*$|\. )"),
        (2.9, False, rf"\b[Hh]ere in {PLACE}|"
                     rf"\b(?:in|out of) an? (?:[\w-]+ )?(?:yard|barn|garage|shed|arch|cellar|"
                     rf"basement|loft|warehouse|stable|shopfront|unit)(?: [a-z]+)"
                     rf"{{0,4}}? (?:in|near|off|outside|behind|on) "
                     rf"(?:[A-Z]\w+(?: [A-Z]\w+)?, )?{PLACE}"),
        (3.5, True, rf"\b{PLACE}[- ][Bb]ased\b"),
        (3.3, True, rf"\b(?:is|are|['’]re|['’]m) an? [^.;]{{3,80}}? (?:in|near|from|outside|off|"
                    rf"on the edge of|just "
         rf"outside) {THE_HEART}{PLACE}"),
        (3.3, True, rf"\b(?:ist eine?|est une?|es una?|[Ss]omos una?|[Ss]oy una?|[Ss]iamo una?|"
                    rf"[Ss]ommes une?|[Ss]ind eine?|[Zz]ijn een|[Ss]omos uma?|"
                    rf"[eè] una?|is een|er en|er et|[aä]r en|"
                    rf"[aä]r ett|[eé] uma?) [^.;]{{3,60}}? (?:in|[aà]|en|em|i) (?:el |la |los |"
                    rf"las )?{PLACE}"),
        (3.3, True, rf"\b(?:runs?|works?|operates?|trades?|sails?|flies|delivers?|serves?)\b"
         rf"[^.;]{{0,60}}? (?:from|out of) {PLACE}"),
        (3.3, True, r"\b(?:takes place|is held|meets|happens) (?:[^.;]{0,30} )?(?:in|at) " + PLACE),
        (3.0, True, rf"\bin {PLACE} (?:gegr[uü]ndet|er[oö]ffnet|entstanden|opgericht)\b"),
        (3.0, True, rf"\b(?:founded|established|started|opened|set up) (?:\w+ ){{1,7}}in {PLACE}"),
        (3.0, True, rf"\b(?:founded|established|born|[Mm]ade|started|opened|[Hh]andmade|[Rr]oasted|"
                    rf"brewed|designed|assembled|printed|built|baked|sewn|crafted|poured|"
                    rf"grown)(?: with \w+| by hand)? in "
         rf"{THE_HEART}{PLACE}"),
    )
)  # fmt: skip
SMALL_TOO = 2.9  # the form that a small town of the table fits too
NEEDS_TABLE = frozenset({3.5, 3.3, 3.0, 2.9})  # forms that many words fit which are no places
TRADE_IN = re.compile(rf"\b(?:\w{{3,}}) (?:based |located )?(?:in|near|à|en|em) {THE_HEART}{PLACE}")

"""The words of pages that stand where a site should be, as stems of many languages."""

from __future__ import annotations

from callsheet.core import lazy_re as re
from callsheet.prep.domain.company.year_words import stems

# what such a page is about: a domain, a site, its host. Scripts without blanks have no word ends.
SITE = stems(
    r"domains?|domain names?|web|web ?sites?|web ?pages?|home ?page|sites?|hosting|servers?",
    r"webmaster|nameservers?|dns|url|account|resource|store|dominios?|p[aá]ginas?(?: web)?",
    r"sitio(?: web)?|alojamiento|servicio web|domaines?|nom de domaine|h[eé]bergement|boutique",
    r"webseiten?|webpr[aä]senz|internet(?:seiten?|auftritt|pr[aä]senz)|webauftritt|webspace|seite",
    r"dom[ií]nios?|sito|pagina|domeinna(?:am|men)|domein|dom[aä]n(?:en)?|dom[aæ]net?|domenet?",
    r"webbplats\w*|webbsid\w+|hemsid\w+|sajt\w*|webbhotell|hjemmeside\w*|nettside\w*|nettsted\w*",
    r"websted\w*|verkkotunnu\w+|verkkosivu\w*|kotisivu\w*|sivusto\w*|domen\w+|stron\w+|witryn\w+",
    r"serwer\w*|hosting\w+|dom[eé]n\w*|str[aá]nk\w+|webov\w+|webhosting\w*|домен\w*|сайт\w*",
    r"страниц\w+|сторінк\w+|хостинг\w*|alan ad[ıi]\w*|web site\w+|siteniz\w*|sitemiz\w*",
    r"weboldal\w*|honlap\w*|domeni\w+|site-ul\w*|ιστοσελίδ\w+|ιστότοπ\w+|ιστοτόπ\w+|ιστοχώρ\w+",
    ends=r"\b|ドメイン|ホームページ|ウェブサイト|当サイト|このサイト|域名|网站|網站|도메인|홈페이지|사이트",
)
# the site that is being made: "our new website"
OUR_SITE = re.compile(
    r"\b(?:our|this|the|new|unsere?n?|neuen?|nuestr[ao]|nuev[ao]|notre|nouve(?:au|lle)|nuovo|nosso|"
    r"novo|onze|nieuwe|v[aå]ra?|nya?|nye|nasza|now[aą]|nov[éýa]|uusi|uudet|yeni|[uú]j) "
    r"(?:new |neue[ns]? |nouve(?:au|lle) |nuev[ao] |nuovo |novo |nya? |nieuwe )?(?:web ?sites?|"
    r"sites?|web|web ?pages?|home ?pages?|web ?seiten?|internetseite|sitio|p[aá]gina|sito|"
    r"webbplats|hemsida|hjemmeside|nettsider?|stron[aeę]|web ?sitemiz|"
    r"weboldal\w*|kotisivut|boutique en ligne)\b",
    re.IGNORECASE,
)
# what is said of it, by the state that it makes
SAID: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("for_sale", stems(
        r"for sale|asking price|lease to own|make (?:an )?offer|buy ?now|buy this|get a price",
        r"premium domain|could be yours|available for purchase|purchase outright|lease it",
        r"inquire|seller|escrow|secure payments?|transfer assistance|money back|minimum offer",
        r"(?:submit|your) (?:an )?offer|apprais\w+|brandable|interested in this|brokers?|auction",
        r"zu verkaufen|verkauf\w*|kaufpreis|kaufen|erwerben|erworben|festpreis",
        r"a la venta|en venta|comprar|vendedor|precio",
        r"[aà] vendre|vendeur|offre|paiement s[eé]curis[eé]|in vendita|offerta|te koop|[aà] venda",
        r"till salu|til salgs?|na sprzeda[zż]|na prodej|na predaj|myyt[aä]v[aä]n[aä]|sat[ıi]l[ıi]k",
        r"elad[oó]|de v[aâ]nzare|прода[её]тся|продається|πωλείται",
        ends=r"\b|販売中|出售|転売|판매")),
    ("suspended", stems(
        r"suspended|expired|renewal|renew|deletion|disabled|deactivated|overdue|unpaid",
        r"gesperrt|abgelaufen|deaktiviert|suspendid[oa]|caducad[oa]|expirad[oa]|desactivad[oa]",
        r"falta de pago|congelad[oa]|(?:n[aã]o|no) (?:foi|ha sido) renovad[oa]|expir(?:é|ée|ado)",
        r"suspendue?|impay[eé]\w*|verlopen|opgeschort|scadut[oa]|sospes[oa]|avst[aä]ngd|utg[aå]tt",
        r"udl[oø]bet|utl[oø]pt|zawieszon\w+|wygas[lł]\w*|zablokowan\w+|nieop[lł]acon\w+",
        r"pozastaven\w*|vypr[sš]e\w+|expirova\w+|приостановлен\w*|заблокирован\w*|ист[её]к\w*",
        r"призупинен\w*|заблокован\w*|закінчи\w+|ask[ıi]ya|s[uü]resi dol\w+|felf[uü]ggeszt\w+",
        r"lej[aá]rt|suspendat\w*|expirat\w*|vanhentunut",
        ends=r"\b|有効期限|利用停止|过期|已暂停|만료")),
    ("parked", stems(
        r"registered|registrar|registration|parked|reserved|nameservers?|not yet|lapsed",
        r"if you are the (?:site |website |domain )?owner|(?:are|is) the owner|isn['’]t connected",
        r"(?:own|manage)s? this|log ?in to your|sign ?in to your|your account|control panel",
        r"configured|upload|registrad[oa]|titular|propietari[oa]|registriert|reserviert|"
        r"konnektiert",
        r"geparkt|kundenauftrag|freigeschaltet|zugeordnet|hinterlegt|inhaber|noch kein\w*",
        r"gereserveerd|eigenaar|proprietari[oa]|propri[eé]taire|nog geen|pas encore|non ancora",
        r"d[eé]pos[eé]|enregistr[eé]|r[eé]serv[eé]|cr[eé][eé]|parqu[eé]|pour le compte",
        r"(?:domaine|domain|dominio) (?:est|ist|es|is) acti\w+|geregistreerd|registrato",
        r"parcheggiat\w|parkera[dt]\w*|registrera[dt]\w*|registreret|registrert|parkeret|"
        r"[aä]garen|ejer\w*|eier\w*",
        r"rekister[oö]i\w+|pys[aä]k[oö]i\w+|zarejestrowan\w+|zaparkowan\w+|utrzymywan\w+|zaloguj",
        r"w[lł]a[sś]ciciel\w*|zaregistrov\w+|zaparkov\w+|majitel\w*|зарегистрирован\w*",
        r"припаркован\w*|владел\w+|зареєстрован\w*|власник\w*|tescil\w*|park edil\w+|kay[ıi]tl[ıi]",
        r"sahib\w+|regisztr\w+|parkol\w*|tulajdonos\w*|[iî]nregistrat\w*|parcat\w*|καταχωρ\w+",
        ends=r"\b|取得され|お名前|登録され|已注册|등록")),
    ("server_error", stems(
        r"sorry|oops|denied|forbidden|not found|unavailable|misconfiguration|misconfigured",
        r"(?:isn['’]t|is not|not) (?:currently )?available|moved|error|refused",
        r"(?:can['’]t|cannot|could not|couldn['’]t) be|nicht (?:gefunden|verf[uü]gbar|erreichbar)",
        r"no (?:est[aá] )?disponible|introuvable|indisponible|niet (?:gevonden|beschikbaar)",
        r"non (?:trovat\w|disponibile)|indispon[ií]vel|niedost[eę]pn\w+|nedostupn\w+|недоступ\w+",
        r"hittades inte|ikke tilg[aæ]ngelig\w*|ikke tilgjengelig|ei saatavilla|indisponibil\w*")),
    ("placeholder", stems(
        r"soon|shortly|(?:is|are) coming|newsletter|on (?:its|the|their) way|launch\w*|notify",
        r"let you know|stay tuned|under construction|maintenance|be back|work in progress",
        r"upgrad\w+|(?:re)?build(?:ing)?|finishing touches|new (?:look|home|online (?:shop|store))",
        r"check back|try again later|publish(?:ed)?|sign ?up|makeover|gleich|bald",
        r"demn[aä]chst|in K[uü]rze|[uü]berarbeite[nt]|wartung\w*|entsteht|im aufbau",
        r"in arbeit|sp[aä]ter|zur[uü]ck|neu gestaltet|gearbeitet",
        r"pronto|pr[oó]ximamente|obras|mantenimiento|construcci[oó]n|redesign\w*|renovando",
        r"rinnov\w+|r[eé]nov\w+|refonte|paused|volve(?:mos|remos)|a[uú]n no|preparando|bient[oô]t",
        r"en cours|construction|cr[eé]ation|publier|revenez|patience|pr[eé]paration|de retour",
        r"presto|costruzione|manutenzione|arrivo|allestimento|breve|manuten[cç][aã]o|aguarde",
        r"novidades|constru[cç][aã]o|binnenkort|aanbouw|onderhoud|snart|bygger om|inom kort",
        r"uppbyggnad|konstruktion|underh[aå]ll|opbygning|under bygging|ombygning|vedligehold\w*",
        r"p[aå] vej|arbejdes|kig forbi|jobber med|arbetar med|tulossa|pian|rakenteilla",
        r"p[aä]ivitet\w+|huolto\w*|wkr[oó]tce|w budowie|w przygotowaniu|prace techniczne",
        r"przerwa techniczna|brzy|p[rř]ipravujeme|ve v[yý]stavb[eě]|[uú]dr[zž]b\w+|zat[ií]m nejsou",
        r"скоро|в разработке|техническ\w+|обслуживани\w+|незабаром|у розробці",
        r"технічн\w+|тимчасово|временно",
        r"yak[ıi]nda|yap[ıi]m|bak[ıi]m\w*|hamarosan|meg[uú]jul\w*|fejleszt[eé]s|karbantart\w+",
        r"[iî]n cur[aâ]nd|[iî]n construc[tț]ie|mentenan[tț][aă]|revenim|σύντομα|κατασκευή",
        r"συντήρηση",
        ends=r"\b|準備中|工事中|近日公開|お待ちください|メンテナンス|建设中|建設中|维护|稍后|尚未|即将|준비|점검")),
)  # fmt: skip
CLOSED = re.compile(
    r"\bclosed? (?:(?:its|our|the|their) doors?|down|for good|permanently)|"
    r"\b(?:have|has|we) (?:now |sadly )?(?:closed|ceased|shut|retired|stopped trading|wound up)\b|"
    r"\bdecided to (?:retire|close)\b(?!\?)|\blast day of (?:trading|business)|"
    r"\bwill not (?:re-?open|be reopening)\b|\bsay(?:ing)? goodbye\b|\bserved (?:its|our) last\b|"
    r"\ba ferm[eé] (?:ses|nos|leurs) portes|"
    r"\bthank you (?:and goodbye|for (?:\w+ ){0,3}(?:years|custom|support))|"
    r"\b(?:gesch[aä]ft|betrieb|laden) (?:ist |wurde )?(?:geschlossen|aufgegeben|eingestellt)|"
    r"\b(?:f[uü]r immer|endg[uü]ltig|dauerhaft) geschlossen|"
    r"\b(?:hemos|ha) cerrado|cierre definitivo|\bferm[eé]e? d[eé]finitivement|"
    r"\bcessation d['’]activit[eé]|\binsolvent\b|\binsolvenz\w*|"
    r"\b(?:in|into|entered) (?:liquidation|administration)\b|\ben (?:liquidation|liquidaci[oó]n)\b|"
    r"\bconcurso de acreedores|\bfallimento\b|\bfailliet\w*|\bkonkurs\b|"
    r"\b(?:is|are|become|becomes?) (?:now )?(?:a )?part of\b|"
    r"\bno longer (?:maintained|updated|exists?|in use|in service)\b|\bshut(?:ting)? down\b|"
    r"\b(?:service|app|product|shop|store|website) (?:is|are) no longer available|"
    r"\bturned off our\b|\b(?:encerr[aá]mos|fech[aá]mos) (?:definitivamente|portas|de vez)|"
    r"\b(?:abbiamo|ha) (?:chiuso|cessato)|\b(?:voorgoed|definitief) gesloten|\bzijn gestopt\b|"
    r"\bhar (?:st[aä]ngt|lukket|upph[oö]rt)\b|\b(?:er|[aä]r) (?:lukket|st[aä]ngt|stengt) for "
    r"(?:altid|gott|godt|alltid)|\bzako[nń]czyli[sś]my dzia[lł]alno|\bukon[cč]ili (?:jsme )?"
    r"(?:provoz|[cč]innost)|\bмы закрыл|\bзакрыты навсегда|\bзакриті назавжди|\bencerramos (?:as|"
    r"nossas) (?:atividades|portas)|\bfaaliyetimize son|\bv[eé]gleg bez[aá]r",
    re.IGNORECASE,
)
CLOSING = stems(
    r"closed?|not re-?open|goodbye|retired?|cease|cerrad|cierre|ferm|geschlossen|eingestellt",
    r"aufgegeben|cessation|insolven|liquida|administration|concurso|fallimento|failliet|konkurs",
    r"now|no longer|shut|turned|fech[aá]m|chiuso|cessato|gesloten|gestopt|st[aä]ngt|lukket",
    r"stengt|upph[oö]rt|part|last",
    r"dzia[lł]alno|provoz|[cč]innost|закры|закри|encerr[aá]m|son|bez[aá]r",
    ends=r"\w*",
)
# shut for a while, or moved, is not gone
FOR_A_WHILE = re.compile(
    r"\bclosed (?:for|over|until) (?:the |our )?(?:\w+ )?(?:holidays?|break|winter|summer|"
    r"christmas|season|lunch|refurbish\w*|repairs|monday|january|february|march|april|may)|"
    r"\b(?<!not )(?<!not be )re-?open(?:s|ed|ing)?\b|\bour \w+ room\b|"
    r"\b(?<!site has )(?<!page has )(?<!been )moved\b|\bclosed (?:now )?(?:until|till) (?!further)|"
    r"\bgeschlossen bis\b|\bferm[eé]e? jusqu|\bcerrad[oa]s? hasta|\bchius[oi] fino|\bgesloten tot|"
    r"\bopen as usual\b|"
    r"\b(?:still|remain) open\b|\bcerrad[oa] por vacaciones|\bchiuso per ferie|\bbetriebsferien|"
    r"\bferm(?:é|eture) (?:pour|annuelle|congés)|\bvakantie(?:sluiting)?\b|\bfechado para férias|"
    r"\bsemesterst[aä]ngt|\bferielukk?et",
    re.IGNORECASE,
)
# what only the page of a server, a control panel or an installer is full of
OF_A_SERVER = stems(
    r"apache\d?|nginx|tomcat|iis|litespeed|openresty|caddy|caddyfile|http server|web ?server",
    r"webroot|document root|index\.html|index page|public_html|catalina|servlets?|httpd|dns",
    r"configuration|ip address|name ?servers?|hosting provider|administrators?|webmaster|php",
    r"mysqli?|ubuntu|debian|centos|fedora|plesk|cpanel|control panel|wordpress|installation",
    r"installed|installer|install|dashboard|database|deploy\w*|misconfiguration|localhost|server",
    r"servidor|serveur|directory|debug|settings|urls?|framework|release notes|documentation|docs",
    r"tutorials?|ecosystem|api|templates?|laravel|django|rails|next\.js|vite|react|symfony|"
    r"node\.js",
    r"ruby|rack|version|python|traceback|default|overwritten|nextcloud|username|password",
    ends=r"(?!\w)|/var/www\S*|/etc/\S+",
)
# what an installer says to the person who installs
TO_INSTALLERS = re.compile(
    r"\byou(?:['’]re| are)? see(?:ing)? this page|\bif you (?:can )?(?:see|read) this page|"
    r"\bget started by editing|\bto get started,? edit|\bmore instructions\?|"
    r"\bsuccessfully installed|\binstall(?:ation)? worked|\bread(?:ing)? "
    r"(?:our|the) documentation|\breplace this file|\bthis file may be|\bdefault (?:index|welcome|"
    r"web)? ?page|\bedit [\w/.]+ (?:and|to)\b|\bgenerated by create\b",
    re.IGNORECASE,
)
# what a notice says beside what it is about
OF_A_NOTICE = re.compile(
    r"newsletter|subscribe|follow us|thank|\bstay\b|inconvenience|apolog|owner|contact your|"
    r"\bplease (?:call|try|visit|provide|wait|contact)|leave your e-?mail|is coming\b|\bedit\b|"
    r"\bdank|merci\b|gracias|grazie|obrigad|\btack\b|\btakk?\b|dzi[eę]k|спасибо|дяку|welcome|"
    r"willkommen|bienven|benvenut|bem-vind|v[aä]lkommen|velkommen|tervetuloa|log in|"
    r"sign in|password|javascript|cookies?\b|browser",
    re.IGNORECASE,
)
# a page that is not there, in its own words
NOT_THERE = re.compile(
    r"^\W*(?:404|410)\W*$|\b(?:error|fehler|erreur|errore|http|b[lł][aą]d|ошибка|помилка|virhe|"
    r"hata|"
    r"fejl|feil|fel|erro|eroare) 4(?:04|10)\b|\b4(?:04|10)\W{1,3}(?:not|error|page|seite|fehler|"
    r"file)\b|\bpage (?:could )?not (?:be )?found|\bno longer (?:exists|available)|"
    r"\b(?:seite|datei) (?:wurde )?nicht gefunden|\bpage (?:est )?introuvable|"
    r"\bp[aá]gina no (?:encontrada|existe)|\bp[aá]gina n[aã]o encontrada|\bpagina non trovata|"
    r"\bpagina niet gevonden|\bsidan (?:kunde inte hittas|hittades inte|finns inte)|"
    r"\bsiden (?:blev ikke|ble ikke|finnes ikke|findes ikke)|\bfant ikke siden|"
    r"\bsivua ei l[oö]ydy|\bnie znaleziono|\bstr[aá]nka (?:nebyla )?nenalezena|"
    r"\bстраница не найдена|\bсторінку не знайдено|\bsayfa bulunamad[ıi]|\baz oldal nem|"
    r"\bpagina nu (?:a fost|exist)|\bη σελίδα δεν|ページが見つかりません|页面未找到|"
    r"^not found$",
    re.IGNORECASE,
)

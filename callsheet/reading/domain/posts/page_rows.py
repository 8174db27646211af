"""Rows with which a page ends a job's words: other jobs, buttons, tags, bids, feet of pages.

No list of them is whole: they are the rows that boards, lists, chats and mail programs of several
languages put below what the client wrote, each recognised as a row of its own.
"""

from __future__ import annotations

from callsheet.core import lazy_re as re

_JOBS = (
    r"(?:open |new |active |freelance |remote )?(?:jobs?|projects?|gigs?|briefs?|positions?|roles?|"
    r"opportunit(?:y|ies)|posts?|listings?|vacanc(?:y|ies)|openings?|communities|threads?)"
)
# a row of its own below which a board shows other jobs, or others answer
OTHERS = re.compile(
    rf"^[ \t]*(?:(?:similar|related|more|recommended|suggested|other|latest)\s{_JOBS}\b.{{0,40}}|"
    rf"{_JOBS} (?:like this|near you|similar to).{{0,30}}|(?:jobs|projects|gigs) for you.{{0,30}}|"
    r"(?:jobs|projects|people) (?:you|also) .{0,30}|"
    r"you (?:might|may) also (?:be|like|enjoy|want|love|find)\b.{0,30}|browse other .{0,20}|"
    r"people also viewed|"
    r"(?:ähnliche|weitere|andere) (?:projekte|jobs|aufträge|ausschreibungen|stellen|"
    r"angebote).{0,20}|"
    r"(?:projets|missions|offres|annonces) (?:similaires|liées|proches).{0,20}|"
    r"autres (?:projets|missions|offres|annonces).{0,20}|"
    r"(?:proyectos|trabajos|empleos|ofertas) (?:relacionad[oa]s|similares|parecid[oa]s).{0,20}|"
    r"otr[oa]s (?:proyectos|trabajos|empleos|ofertas).{0,20}|"
    r"(?:projetos|vagas|trabalhos) (?:semelhantes|relacionad[oa]s|parecid[oa]s|similares).{0,20}|"
    r"outr[oa]s (?:projetos|vagas|trabalhos).{0,20}|"
    r"(?:progetti|lavori|offerte|annunci|posizioni) (?:simili|correlat[ie]).{0,20}|"
    r"altr[ei] (?:progetti|lavori|offerte|annunci|posizioni|opportunità).{0,20}|"
    r"(?:vergelijkbare|andere|soortgelijke) (?:opdrachten|projecten|vacatures).{0,20}|"
    r"(?:podobne|inne) (?:zlecenia|oferty|projekty)|(?:liknande|andra) uppdrag|"
    r"lignende (?:opgaver|oppdrag)|"
    r"(?:u/)?AutoModerator\b.*|sort by: .*|re: .{5,160}|reply|[^\n]{0,40}\b\d+ repl(?:y|"
    r"ies)\b.{0,40}|"
    r".*\b\d+ comments?\b.*\bshares?\b.*|comments|"
    r"[^\w\n]{1,12}[\d.,]{1,6}[kK]?\s{1,9}\d[\d.,]{0,5} (?:comm?ent\w{1,6}|"
    r"komment\w{1,6})\b.{0,30}|"
    r"\d{1,2}:\d\d ?[ap]m · [^\n]{6,60}|relevant people|write a message\W*|"
    r"also (?:in this|for your|this (?:week|month|time))\b[^\n:]{0,25}:.*|"
    r"this (?:message|e-?mail) was (?:sent|submitted)\b.*|"
    r"(?::[\w+-]+: ?\d*[ \t]*)+|user avatar|\d+ (?:freelancers|people|sellers) (?:are|"
    r"have) .{5,60}|"
    r"bids? on this (?:job|project)|message #.*|"
    r"do not contact (?:me|us) with .*|principals only\b.*|post id: .*|avoid scams.*|"
    # the feet of pages and of mails sent by them
    r"[^\n]{0,60}(?:©|\(c\) ?\d{4}|\bcopyright ©?).*|_{10,}|"
    r"(?:you(?:['’]re| are)? (?:receiving|receive|get|got) this|to unsubscribe|unsubscribe|"
    r"never miss a job|want (?:new|more) jobs|get notified|"
    r"set up (?:an? )?(?:job )?alert|create (?:job )?alert|sign (?:up|in) to .*\bsee|"
    r"referrals increase|tips for winning|"
    r"quer receber|recib[ea] (?:alertas|empleos|nuev)|recevez les|iscriviti|abonnez-vous|"
    r"guidelines \||(?:we use|this site uses|wir verwenden|utilizamos|nous utilisons|"
    r"usiamo|utilizziamo|wij gebruiken) cookies|cookies help|nous respectons votre vie privée|"
    r"this e-?mail (?:is|and|may)|diese e-?mail (?:ist|enthält)|impressum\b).*)[ \t]*:?[ \t]*$",
    re.I | re.M,
)
ENOUGH_BEFORE = 250  # letters of a post before its page can end
TAG_HEAD = (
    r"(?:required |mandatory |key |top |desired )?skills?(?: required| needed| (?:&|and) \w+)?|"
    r"tags?|expertise|keywords|technologies|technologien|special(?:i)?ties|conocimientos|"
    r"competencias|"
    r"conhecimentos|tecnolog[ií]as|aptitudes|erforderliche skills|skills & technologien|"
    r"(?:gesuchte |erforderliche |benötigte )?(?:kompetenzen|kenntnisse|fähigkeiten)|"
    r"(?:compétences|habilidades|competenze|fähigkeiten|kenntnisse) (?:et|y|e|und) \w+|"
    r"compétences(?: (?:requises|clés|recherchées|attendues))?|profils recherchés|mots[- ]clés|"
    r"habilidades(?: (?:requeridas|desejadas|necesarias))?|etiquetas|"
    r"competenze(?: richieste)?|vaardigheden|(?:wymagane )?umiejętności|competências|"
    r"required expertise|expertise required|kompetenser|kompetencer|creative fields?"
)
# what a page offers to do below the job's words, or tells there
BUTTON = re.compile(
    r"^[ \t\[]*(?:apply(?: (?:now|here|(?:to|for|on) (?:this |the |company )?(?:job|position|"
    r"project|role|site|gig)))?|"
    r"share(?: this (?:job|project))?(?::.*)?|report(?: (?:this )?(?:job|project|post))?|upvote|"
    r"submit a (?:quote|proposal|bid)|send (?:an? )?(?:offer|proposal|bid|quote|application)|"
    r"(?:place|make) (?:a|your) bid.{0,20}|bid now|save(?: (?:for later|job|this job|project))?|"
    r"not interested|easily apply|show (?:more|less)|view brief\b.*|dismiss|"
    r"new proposal|view (?:job|brief|project)(?: posting)?|reply\s+like\s+share|set alert.{0,30}|"
    r"\d+ (?:applied|applicants|bids|proposals)\b.{0,40}|"
    r"jetzt bewerben|projekt (?:merken|teilen)|interesse bekunden|bewerben|accepter|"
    r"postuler(?: .{3,30})?|enregistrer|déposer une offre|"
    r"hacer una (?:propuesta|oferta)|inscribirme|postular\w*|enviar (?:proposta|propuesta)|"
    r"fazer (?:uma )?proposta|candidatar-se|"
    r"invia (?:una )?proposta|candidati|reageren|solliciteer\w*|aplikuj|"
    r"(?:about|info(?:rmation)? about) the (?:company|client|employer|job|project)|"
    r"about the buyer|client information|"
    r"sobre (?:el|o) cliente|über den (?:kunden|auftraggeber)|à propos du client|"
    r"(?:informazioni )?sul cliente|over de (?:klant|opdrachtgever)|o kliencie|"
    r"application form|project overview|seniority level|employment type|job function|"
    r"(?:sub)?(?:category|categoría|categoria|kategorie|catégorie)[ \t]*:.{2,80}|"
    rf"(?:{TAG_HEAD})[ \t]*:[ \t]*\S.{{2,200}}|"
    r"about the (?:outsourcer|poster|hirer|recruiter)|"
    r"buyer|project id: .*|like|comment|edited|\(edited\))(?:(?:[ \t]{2,}|[ \t]*[|"
    r"·][ \t]*)[^\n]{2,40})?[ \t\]]*$",
    re.I | re.M,
)
TAG_WORD = r"[^\s!?:$€£•,]{1,30}"
# a heading and below it rows of few words: a board's tags
TAGS = re.compile(
    rf"^[ \t]*(?:{TAG_HEAD})[ \t]*:?[ \t]*\n"
    rf"(?P<tags>(?:[ \t]*(?![-–•*]){TAG_WORD}(?:[ \t]+{TAG_WORD}){{0,3}}[ \t]*(?:\n|\Z))+)",
    re.I | re.M,
)
# "Skills" and below it "After Effects · Lottie · Motion Design"
TAG_ROW = re.compile(
    rf"^[ \t]*(?:{TAG_HEAD})[ \t]*\n[ \t]*(?P<tags>[^\n.!?:·•|]{{1,40}}(?:(?:[ \t]*[·•|"
    rf"][ \t]*|[ \t]{{2,8}})[^\n!?·•|]{{1,40}}){{1,30}})$",
    re.I | re.M,
)
# the same with commas, which a client writes too: only outside the client's words
TAG_LIST = re.compile(
    rf"^[ \t]*(?:{TAG_HEAD})[ \t]*\n[ \t]*(?P<tags>[^\n.!?:,]{{1,40}}(?:, ?[^\n!?,]{{1,40}})"
    rf"{{1,30}})$",
    re.I | re.M,
)
FIELDS_HEAD = re.compile(r"\bActivity\s+on\s+this\s+job\b")
WHOLE = re.compile(r"^[^\n]{45,}[.!?][ \t]*$", re.M)


# who speaks in a chat that was pasted: "[03/02/26, 8:53:40] Sushil: ok"
TURN = re.compile(r"^\[\d[^\]\n]{3,24}\] (?P<name>[^:\n]{1,40}): ", re.M)
LONGEST_ANSWER = 200  # letters of what others answer to a job in a chat


# the same without a mark before: "Nyx — Today at 02:14"
SPOKEN = re.compile(
    r"^(?P<name>[^\n:]{2,40}?)(?: [—–] ?|[ \t]{2,8})(?:(?:today|yesterday) at [^\n]{3,12}|"
    r"(?<=  )(?P<day>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d{1,2})$",
    re.I | re.M,
)
# who wrote what stands below it, in a forum's thread or over a quoted mail
WROTE = re.compile(
    r"^(?:> ?)?[^\n]{2,80} (?:wrote|schrieb|a écrit|escribió|ha scritto):[ \t]*$", re.M
)
# what a form below a job asks for, one row right under the other
_BLANK = (
    r"(?:(?:your |full |first |last )?name|(?:your )?e-?mail(?: address)?|phone(?: number)?|"
    r"(?:upload|attach)(?: (?:a|your))? (?:cv|r[eé]sum[eé]|files?)|cover letter|message|"
    r"linkedin(?: "
    r"profile)?|portfolio(?: url| link)?|website)[ \t]*\*?"
)
FORM = re.compile(rf"^[ \t]*{_BLANK}[ \t]*\n+[ \t]*{_BLANK}[ \t]*$", re.I | re.M)


def _others_start(text: str) -> int:
    """Where a thread goes on with somebody else's words or a mail with the one it answers."""
    begin = min(ENOUGH_BEFORE, len(text))
    first = SPOKEN.search(text)
    names = first["name"] if first and first.start() < begin else None
    spoken = (mark for mark in SPOKEN.finditer(text, begin) if names or not mark["day"])
    found = [mark.start() for mark in spoken if mark["name"] != names][:1]
    wrote = WROTE.search(text, begin)
    if wrote and len(text) - wrote.end() < wrote.start():
        found.append(wrote.start())
    quoted = _quoted_start(text)
    found += [quoted] if quoted >= begin else []
    return min(found, default=len(text))


def _quoted_start(text: str) -> int:
    """Where the last rows begin that all quote another mail; the length when none do."""
    start = at = len(text)
    while at > 0:
        row = text.rfind("\n", 0, at - 1) + 1
        if text.startswith(">", row):
            start = row
        elif text[row:at].strip():
            break
        at = row
    return start


def _answers_start(text: str) -> int:
    """Where others answer in a chat's paste, when little is left; the length without any."""
    first = TURN.match(text)
    turns = TURN.finditer(text, max(ENOUGH_BEFORE, len(text) - LONGEST_ANSWER)) if first else ()
    return next((turn.start() for turn in turns if first and turn["name"] != first["name"]),
                len(text))  # fmt: skip


def page_foot(text: str) -> int:
    """Where a page goes on with other jobs, answers or its own foot; the length without any."""
    fields = FIELDS_HEAD.search(text)  # a feed of jobs may stand before the one that was opened
    mark = OTHERS.search(text, max(ENOUGH_BEFORE, fields.end() if fields else 0))
    foot = mark.start() if mark else _answers_start(text)
    return foot if fields else min(foot, _others_start(text))


def board_start(text: str, begin: int, end: int) -> int:
    """Where a board's tags, buttons or facts begin, with no more of the client's words below."""
    wholes = [mark.end() for mark in WHOLE.finditer(text, begin, end)]
    after = max(wholes, default=begin)
    tags = TAGS.search(text, max(begin, after), end) or TAG_ROW.search(text, max(begin, after), end)
    button = BUTTON.search(text, max(begin + ENOUGH_BEFORE // 2, after), end)
    form = FORM.search(text, max(begin, after), end)
    return min((mark.start() for mark in (tags, button, form) if mark), default=end)

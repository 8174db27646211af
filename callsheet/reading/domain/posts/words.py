"""Words that tell work from people and applications, used by every reader of a description."""

from __future__ import annotations

from callsheet.core import lazy_re as re
from callsheet.reading.domain.posts.sieved import FirstWord, Remembered, Sieved

# What is done to make or mend a thing; "work", "join", "have" and the like tell nothing.
TASKS = """
add pick answer chase warm patch bring find query zip adjust adapt advise align analyse analyze
animate annotate assemble assess assist audit automate backtest balance benchmark book brand bring
build calculate capture categorise categorize check clean cleanup clear clone close coach
code collect color colour combine compare compile complete compose conceive conduct configure
connect consolidate construct consult contact convert cook coordinate copy copyedit correct craft
create crop curate customise customize cut debug define delete deliver demonstrate deploy describe
design detect determine develop diagnose digitise digitize direct document double-check draft draw
dub duplicate edit enable engage engrave enhance enrich ensure enter enable establish estimate
evaluate examine execute expand explain export extend extract fact-check figure file fill film
finalise finalize find finish fix format gather generate give grow guide handle help host identify
illustrate implement import improve increase index insert inspect install integrate interview
introduce investigate invoice label launch lay lead leverage link list load localise localize log
maintain make manage map market match measure merge migrate mix model moderate modernise modernize
modify monitor move narrate onboard open operate optimise optimize oversee organise organize
outline package paint parse perform photograph plan play port post prepare present price print
process produce program prompt promote proofread propose prospect protect prototype provide
publish pull purchase push qualify rank re-create re-design re-do re-record rebuild recommend
reconcile reconfigure record recover recreate redesign redo redraw reduce refactor refine refresh
register release remake remove rename render reorganise reorganize repair repaint replace
replicate report reproduce research reset reshoot resize resolve respond restore restructure
retouch review revise rewrite rig run save scale scan schedule scrape screen script sculpt secure
segment select set setup shape shoot shorten show simplify simulate sketch solve sort source speed
split stabilise stabilize standardise standardize stitch store streamline structure style submit
subtitle summarise summarize supply support swap sync synchronise synchronize tag take teach test
tidy touch track train transcribe transfer transform translate trim troubleshoot tune turn tutor
type typeset unify update upgrade upload validate vectorise vectorize verify visualise visualize
voice walk weed wireframe write suggest archive freshen mentor escalate flag redline negotiate
storyboard composite rotoscope grade master arrange rig texture trace redact relabel repurpose
rebrand relaunch rephrase caption forecast crawl containerize containerise dockerize dockerise
provision harden decommission cold-call shortlist recruit keep spot crosscheck cross-check
ship survey wire hook polish prep brief name drop sync mark number buffer shorten rework
solder weld engrave sew knit mount program flash calibrate grade letter redo retype swap localise
""".split()


def _alternatives(words: list[str]) -> str:
    return "|".join(sorted({re.escape(w) for w in words}, key=len, reverse=True))


VERB = rf"(?:(?:re-?)?(?:{_alternatives(TASKS)}))"
# "Testing, security" names no task, "Testing the app" does
GERUND_OF = re.compile(
    r"[a-z-]{3,16}ing (?:and [a-z-]{3,16}ing )?(?:the|an?|our|my|your|all|new|existing|up|out)\b",
    re.I,
)
TASK_START = re.compile(
    r"(?:please |kindly |then |also |finally |next,? |first,? |quickly |carefully |fully |"
    rf"(?:responsible for |in charge of )|to )?(?:{VERB}(?:s|es)?\b(?!['’-])|[a-z-]{{3,16}}ing\b)",
    re.I,
)
# verbs that stand as nouns just as often: "Print size 25 x 25 cm" asks for nothing
NOUNISH = frozenset(
    """brand design test report support plan review list label store map process update index model
    sort rank film release research price print cut guide host mix tag track copy book check film
    brand film film lead interview draft market order figure log present program script color colour
    form supply match post import export lay style rig type voice load balance benchmark document
    source scale source train shape structure sketch share sync texture grade master
    caption forecast spot file paint score image direct warm storyboard open clean mark number
    name drop buffer mount grade wire hook prompt letter brief""".split()
)
_SURE = frozenset("design test write edit draft update review research check post share".split())
_NOUNS = "|".join(sorted(NOUNISH - _SURE))
_IMPERATIVE = re.compile(
    rf"(?:please |kindly |then |also |finally,? |next,? |first,? )?(?!(?:{_NOUNS})\b(?! (?:the|an?|"
    rf"our|my|"
    r"your|it|them|all|each|every|any|one|two|three|four|five|\d+|up|out|this|these|those|new|and|"
    r"for|"
    r"through|more|existing|customer|user|product|[a-z]+s)\b))"
    rf"{VERB}\b(?!['’-])(?!:)"
    r"(?! (?:is|are|was|were|will|must|should|may|might|can|could|would|has|had|have|depends|"
    r"worked|comes?|means?|says?|stays?|"
    r"works|shows|looks|went|got|happens|needed|required|below|above|attached|provided)\b)",
    re.I,
)
IMPERATIVE = FirstWord(
    _IMPERATIVE,
    re.compile(
        r"(?:please |kindly |then |also |finally,? |next,? |"
        r"first,? )?(?P<word>[a-z]+(?:-[a-z]+)*)",
        re.I,
    ),
    frozenset(TASKS),
)
PERSON_NOUN = re.compile(
    r"\b(?:some(?:one|body)|any(?:one|body)|person|people|individual|freelancers?|professionals?|"
    r"experts?|specialists?|candidates?|contractors?|consultants?|developers?|devs?|designers?|"
    r"engineers?|writers?|copywriters?|editors?|translators?|proofreaders?|programmers?|coders?|"
    r"artists?|illustrators?|animators?|photographers?|videographers?|architects?|analysts?|"
    r"scientists?|administrators?|admins?|managers?|assistants?|va|vas|accountants?|bookkeepers?|"
    r"lawyers?|attorneys?|paralegals?|marketers?|strategists?|trainers?|tutors?|teachers?|"
    r"instructors?|coach(?:es)?|agency|agencies|teams?|partners?|producers?|actors?|voices?|"
    r"narrators?|speakers?|musicians?|composers?|modelers?|modellers?|builders?|researchers?|"
    r"recruiters?|virtual assistants?|webmasters?|gurus?|wizards?|ninjas?|pros?|talents?|"
    r"transcribers?|transcriptionists?|creators?|advisors?|advisers?|technicians?|students?|"
    r"drafters?|draughts(?:man|person)|draftsman|interpreters?|buyers?|setters?|reps?|"
    r"representatives?|closers?|nutritionists?|therapists?|stylists?|journalists?|bloggers?|"
    r"moderators?|testers?|planners?|hand|sculptors?|letterers?|colou?rists?|mixers?|dietiti?ans?|"
    r"controllers?|cfo|cto|paralegal|scraper|setters?|illustrators?|ghostwriters?|solvers?|"
    r"linguists?|visuali[sz]ers?|statisticians?|narrators?|mechanics?|retouchers?|annotators?|"
    r"[a-z]{3,}(?:ologists?|nomists?)|screenwriters?|storytellers?|subtitlers?|"
    r"typists?|operators?|resources?|mct|"
    r"native)\b(?!['’]s)",
    re.I,
)
PERSON_QUALITY = re.compile(
    r"\b(?:experience[ds]?|proficien(?:t|cy)|fluent|fluency|native|familiar(?:ity)?|"
    r"knowledge(?:able)?|understanding|ability to|able to|skills?|skilled|degree|years?|certified|"
    r"certifications?|strong|excellent|proven|expertise|expert in|background|attention to detail|"
    r"comfortable|capab(?:le|ility)|availab(?:le|ility)|track record|english|portfolio|"
    r"communication|understand|willing(?:ness)?|reliab(?:le|ility)|self[- ]motivated|"
    r"detail[- ]oriented|passion(?:ate)?|eye for|mastery|grasp|proficiently|licen[cs]ed?|"
    r"qualified|insured|equipment|microphone|headset|internet|hands-on|time ?zone|familiarised|"
    r"command of|you(?:'|’)ve)\b",
    re.I,
)
_BONUS = re.compile(
    r"\b(?:an? (?:\w+ )?(?:plus|bonus|advantage|asset)|bonus|nice[- ]to[- ]haves?|preferred|"
    r"preferabl[ey]|ideally|advantageous|desirable|(?<!not )optional(?:ly)?|"
    r"(?:top|front) of the (?:pile|list|queue|line)|"
    r"not (?:required|essential|mandatory|necessary|a must|needed|a requirement)|"
    r"nice but|no must\b|not a requirement|isn(?:'|’)t (?:a must|needed|essential)|wouldn(?:'|"
    r"’)t hurt|doesn(?:'|’)t hurt|= ?(?:an? )?(?:plus|bonus|nice)|nice, (?:but )?not|\? nice\b|"
    r"(?:would|could|can|will) help (?:you|but|a lot)|lovely|(?:is|are) welcome|we(?:(?:'|’)ll|"
    r" can| will) "
    r"teach|counts? for more|a benefit|"
    r"would be (?:great|nice|helpful|ideal|good|appreciated|useful|perfect|an?\b|advantageous|"
    r"preferred|awesome)|is helpful|helpful but|added advantage|beneficial|good to have|"
    r"great to have|great if|nice if|bonus if|even better|welcome but|isn(?:'|’)t required|"
    r"don(?:'|’)t mind if you(?:'|’)?r?e? (?:don|not)|helps but|extra points|bonus points|"
    r"advantage|if possible|a big help)\b|^(?:plus|advantage)\b|= ?(?:an? )?(?:plus|bonus)\b",
    re.I,
)
BONUS = Sieved(
    _BONUS,
    "plus,bonus,advantage,asset,nice,prefer,ideal,desir,option,not ,no must,n't,n’t,help,lovely,"
    "welcome,teach,"
    "count,benefi,would be,good to,great,better,mind,top of,front of,points,possible,isnt,"
    "wouldnt,doesnt,"
    "dont".split(","),
)
_CLOSING = re.compile(
    r"(?:thanks?\b|thank you|many thanks|looking forward|"
    r"(?:we|i) (?:look|are looking|am looking) forward|best\b|(?:kind |warm )?regards|cheers|"
    r"sincerely|good luck|(?:we|i)(?:'|’)?(?:d| would) (?:love|be happy|like) to (?:hear|meet|"
    r"work)|happy (?:bidding|to (?:answer|hop))|feel free|hope to hear|talk soon|speak soon|"
    r"yours\b|have a (?:great|nice)|excited to|can(?:'|’)?t wait)",
    re.I,
)
CLOSING = Remembered(_CLOSING)

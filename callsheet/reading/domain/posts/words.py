"""Words that tell work from people and applications, used by every reader of a description."""

from __future__ import annotations

import re

# What is done to make or mend a thing; "work", "join", "have" and the like tell nothing.
TASKS = """
add pick answer chase warm patch bring find query zip adjust adapt advise align analyse analyze
animate annotate assemble assess assist audit automate backtest balance benchmark book brand bring
build calculate capture carry categorise categorize check clean cleanup clear clone close coach
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
voice walk weed wireframe write
""".split()


def _alternatives(words: list[str]) -> str:
    return "|".join(sorted({re.escape(w) for w in words}, key=len, reverse=True))


VERB = rf"(?:(?:re-?)?(?:{_alternatives(TASKS)}))"
TASK_START = re.compile(
    rf"(?:please |kindly |then |also |finally |next,? |first,? |quickly |carefully |fully |"
    rf"(?:responsible for |in charge of )|to )?(?:{VERB}(?:s|es)?\b(?!['’-])|[a-z-]{{3,16}}ing\b)",
    re.I,
)
IMPERATIVE = re.compile(
    rf"(?:please |kindly |then |also |finally,? |next,? |first,? )?{VERB}\b(?!['’-])(?! (?:is|"
    r"are|was|will|must|should)\b)",
    re.I,
)
PERSON_NOUN = re.compile(
    r"\b(?:some(?:one|body)|any(?:one|body)|person|people|individual|freelancers?|professionals?|"
    r"experts?|"
    r"specialists?|candidates?|contractors?|consultants?|developers?|devs?|designers?|engineers?|"
    r"writers?|"
    r"copywriters?|editors?|translators?|proofreaders?|programmers?|coders?|artists?|illustrators?|"
    r"animators?|photographers?|videographers?|architects?|analysts?|scientists?|administrators?|"
    r"admins?|"
    r"managers?|assistants?|va|vas|accountants?|bookkeepers?|lawyers?|attorneys?|paralegals?|"
    r"marketers?|"
    r"strategists?|trainers?|tutors?|teachers?|instructors?|coach(?:es)?|agency|agencies|teams?|"
    r"partners?|"
    r"producers?|actors?|voices?|narrators?|speakers?|musicians?|composers?|modelers?|modellers?|"
    r"builders?|"
    r"researchers?|recruiters?|virtual assistants?|webmasters?|gurus?|wizards?|ninjas?|pros?|"
    r"talents?|"
    r"transcribers?|transcriptionists?|creators?|advisors?|advisers?|technicians?|students?|"
    r"drafters?|"
    r"draughts(?:man|person)|draftsman|interpreters?|buyers?|setters?|reps?|representatives?|"
    r"closers?|"
    r"nutritionists?|therapists?|stylists?|journalists?|bloggers?|moderators?|testers?|planners?|"
    r"hand|"
    r"sculptors?|letterers?|colou?rists?|mixers?|dietiti?ans?|controllers?|cfo|cto|paralegal|"
    r"scraper|"
    r"setters?|illustrators?|ghostwriters?|screenwriters?|storytellers?|subtitlers?|typists?|"
    r"operators?|resources?|mct|"
    r"native)\b",
    re.I,
)
PERSON_QUALITY = re.compile(
    r"\b(?:experience[ds]?|proficien(?:t|cy)|fluent|fluency|native|familiar(?:ity)?|"
    r"knowledge(?:able)?|"
    r"understanding|ability to|able to|skills?|skilled|degree|years?|certified|certifications?|"
    r"strong|"
    r"excellent|proven|expertise|expert in|background|attention to detail|comfortable|capab(?:le|"
    r"ility)|"
    r"availab(?:le|ility)|track record|english|portfolio|communication|understand|willing(?:ness)?|"
    r"reliab(?:le|ility)|self[- ]motivated|detail[- ]oriented|passion(?:ate)?|eye for|mastery|"
    r"grasp|"
    r"proficiently|licen[cs]ed?|qualified|insured|equipment|microphone|headset|internet|hands-on|"
    r"time ?zone|"
    r"familiarised|command of|you(?:'|’)ve)\b",
    re.I,
)
BONUS = re.compile(
    r"\b(?:an? (?:\w+ )?(?:plus|bonus|advantage|asset)|bonus|nice[- ]to[- ]haves?|preferred|"
    r"preferabl[ey]|ideally|"
    r"advantageous|desir(?:able|ed)|optional(?:ly)?|not (?:required|essential|mandatory|"
    r"necessary|a must|"
    r"needed|a requirement)|would be (?:great|nice|helpful|ideal|good|appreciated|useful|perfect|"
    r"an?\b|"
    r"advantageous|preferred|awesome)|is helpful|helpful but|added advantage|beneficial|"
    r"good to have|great to have|great if|nice if|bonus if|even better|welcome but|isn(?:'|"
    r"’)t required|"
    r"don(?:'|’)t mind if you(?:'|’)?r?e? (?:don|not)|helps but|extra points|bonus points|"
    r"advantage|"
    r"if possible|a big help)\b|^(?:plus|advantage)\b",
    re.I,
)
CLOSING = re.compile(
    r"(?:thanks?\b|thank you|many thanks|looking forward|(?:we|i) (?:look|are looking|"
    r"am looking) forward|best\b|"
    r"(?:kind |warm )?regards|cheers|sincerely|good luck|(?:we|i)(?:'|’)?(?:d| would) (?:love|"
    r"be happy|like) to "
    r"(?:hear|meet|work)|happy (?:bidding|to (?:answer|hop))|feel free|hope to hear|talk soon|"
    r"speak soon|yours\b|"
    r"have a (?:great|nice)|excited to|can(?:'|’)?t wait)",
    re.I,
)

"""What is weighed of a client's words on preparing: what they speak of, by named signs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from callsheet.reading.domain.replies.grams import grams_of
from callsheet.reading.domain.replies.sentences import Sentence

Features = dict[str, float]
GRAM = 0.7
MOST = 4.0  # of one sign

# what the words speak of, whether "no ..." before them takes it back
SIGNS: tuple[tuple[str, bool, re.Pattern[str]], ...] = (
    ("nothing needed", False, re.compile(
        r"\b(?:nothing(?: (?:special|much|really|in particular|to prepare|formal|fancy|at all"
        r"|but))?"
        r"|no (?:need|prep\w*|homework|agenda|slides?|pitch|tricks)|(?:don't|do not|dont"
        r"|needn't|no need) (?:\w+ ){0,3}(?:prepare|bring|overthink|stress|worry|bother|put)"
        r"|not (?:really|much|necessary|needed)|nope|nah|none"
        r"|(?:don't|do not) have to (?:bring|do)|as you are|only your|bring yourself"
        r"|just (?:be |bring )?yourself|come as you are|turn up|relax|trouble)\b")),
    ("a talk for its own sake", True, re.compile(
        r"\b(?:casual|informal|chill|laid[ -]back|friendly|easy-?going|relaxed|low-key|acquainted"
        r"|get(?:ting)?[ -]to[ -]know|(?:to|and|like|just) know (?:each|you|the person|who)"
        r"|hello|chat|coffee|cup of|tea|natter|breeze|laugh|small talk|say hi|vibe|chemistry"
        r"|(?:just|only|simply|simple|open|we'll|short|normal) (?:\w+ )?(?:talk|conversation)"
        r"|simply"
        r"|see if (?:we|it)(?:'d)? (?:click|get (?:on|along)|feels?)|get (?:on|along)\b"
        r"|a face to|a feel for|feel for (?:you|each)|feels right|first impression|who you are"
        r"|real person|meet you|get a sense|same language|kettle|smile|mood|voice"
        r"|where you come from|about you, about us|stress|worry)\b")),
    ("looking at what is theirs", True, re.compile(
        r"\b(?:(?:look|peek|glance|read|watch|listen|skim|brows|stud(?:y|i)|go(?:ne)? (?:through"
        r"|over)"
        r"|check|click|play|poke|walk|dig|try|use|see|visit|explor|flick|leaf|map|review|audit"
        r"|test)"
        r"(?:e|ed|es|ing)?\b(?: (?:a|to|at|through|over|around|into|out|in|of|please|quickly|us"
        r"|with"
        r"|have|some|one|two|few|last|attached)){0,4} "
        r"(?:our|the|my|this|that|last|these|it|attached|what)\b"
        r"(?! (?:you|your|person|questions|call|usual|standard|head)\b)"
        r"|our (?:site|website|app|page|funnel|deck|newsletters?|product|docs?|brief|store"
        r"|shop|channel|account|code|repo|flow|competitors?)|trial account|got? (?:stuck|lost)"
        r"|last (?:\d+|two|three|four|five|few) (?!jobs|projects|positions|employers)\w+)\b")),
    ("thinking", True, re.compile(
        r"\b(?:think(?:ing)? (?:about|of|over|through|beforehand)|a think|some thinking|consider"
        r"|decide|imagine|figure out|come (?:up )?with|work out|argue|challenge|holes|disagree"
        r"|suggest\w*|recommend\w*|brainstorm|weigh in|sanity check|assess\w*|diagnos\w*|priorit\w+"
        r"|ideas?|plan|audit|opinions?|thoughts?|views?|perspective|take on|advice|insights?|input"
        r"|approach|strateg\w+|roadmap|improve\w*|critique|risks?|estimate|guess|timeline"
        r"|quick wins"
        r"|breakdown|outline|concept|competitors?|feedback on|pain points?|point of view|pov"
        r"|yes-men"
        r"|proposal for|hypothes[ei]s|teardown|weak(?:est|nesses of)|be brutal|brutal|a reason"
        r"|first (?:month|week|steps?|\d+ days)|week one|month one|what works|stages|phases?"
        r"|differently|changes?|compare|three (?:things|names|ideas)|stop doing|fix(?:ed)? first"
        r"|questions (?:you|for us|about)|any questions|(?:have|bring|your|come with|list of"
        r"|lots of)"
        r" (?:\w+ ){0,3}questions(?! (?:on|about) (?:your|you)\b)|the more you ask|sketch\w*|jot"
        r"|(?:note|mark|write|list)(?:ed)? (?:\w+ )?(?:down|up|out|what|where|which|the|how|any)"
        r"|tell (?:me|us)(?: honestly| then)? (?:what|where|which|whether|why|honestly)"
        r"|(?:what|how|where|which|whether|who|when|if)\b(?: \w+){0,4}? (?:you'd|you would"
        r"|would you"
        r"|you think|you don't|we should|we (?:could|might))|what(?:'s| is"
        r"| was) (?:\w+ )?(?:missing"
        r"|wrong|working|unclear|confusing|the problem)|what (?:annoyed|bother\w+|puzzl\w+) you"
        r"|unclear|measure|hurts?|in your (?:eyes|view|opinion)|whether (?:we|to|it))\b")),
    ("record and papers", True, re.compile(
        r"\b(?:cv|resum[eé]|résumé|curriculum|experience|background|strengths|weaknesses|salary"
        r"|references?|referees?|contactable|certificates?|certifications?|diplomas?|degree"
        r"|licen[cs]es?|insurance|qualifications?|portfolio|case stud(?:y|ies)|career|track record"
        r"|employment history|work history|cover letter|competenc\w+|(?:last|previous|past|former"
        r"|current|earlier|similar|finished|completed|delivered) (?:\w+ )?(?:positions?|jobs?"
        r"|roles?"
        r"|projects?|employers?|clients?|works?|cases?|pieces|houses)|your (?:work\b|works\b|years"
        r"|role|level|english level|past|previous|translation)|years (?:with|of|in)"
        r"|examples of|about you(?:rself)?(?!,)|who are you|why us|the gap"
        r"|(?:projects?|jobs?|work|pieces|clients|things|what|how|why|which|who|where) (?:you(?:'ve"
        r"| have)?|have you) (?:\w+ly )?(?:done|did|delivered|built|led|made|left|ran|wrote|sold"
        r"|handled|solved|managed|finished|served|worked|designed|dealt)|you(?:'ve| have)? led"
        r"|projects? (?:in detail|you(?:'ve| have)|that|where)|went wrong|failed|walk (?:us|me"
        r"|them)"
        r" through (?:\w+ ){0,4}(?:projects?|work|case|pieces)|take (?:us|me|them) through)\b")),
    ("the form of an interview", True, re.compile(
        r"\b(?:panel|board|committee|governors?|hr|scoring|score sheet|interviewers?"
        r"|proper interview"
        r"|formal interview|classic interview|standard stuff|the usual(?: questions)?|standard"
        r" questions|interview questions|behaviou?ral|set (?:of )?questions|fixed|list of questions"
        r"|same (?:\w+ )?questions|all candidates|every (?:candidate|hire)|most candidates"
        r"|quiz\w*|questionnaire|tests?|coding|technical (?:questions|round|interview|part)"
        r"|exercise|timed|live (?:coding|task|exercise)|task|small case|a case|whiteboard"
        r"|role[ -]?play|screen ?shar\w+|shared screen|algorithms?|(?:small|short"
        r"|live) (?:\w+ )?problem|share (?:the|your) screen|q ?& ?a|deck|presentation|slides"
        r"|present|star (?:method|format)|grill\w*|grammar|values|one by one|of us asking"
        r"|(?:they|we)(?:'ll| will)? ask\b|questions on (?:the|your|each))\b")),
)  # fmt: skip
NEGATED = re.compile(
    r"\b(?:no|not|don't|dont|doesn't|won't|never|without|nothing|no need (?:for|to)"
    r"|needn't|leave|skip|forget|hate|rather than|instead of|isn't|more than)\b[^,.;:]{0,30}$"
)
TAKEN_BACK = re.compile(
    r"^[^,.;:]{0,16}\b(?:at home|(?:is|are)(?:n't| not) (?:needed|necessary|required)"
    r"|(?:not )?need(?:ed)? yet|can wait|is welcome but)\b"
)
# what may be left: "bring a question or two if you have some"
AS_YOU_LIKE = re.compile(
    r"\bif you (?:have (?:any|some|one)|want|like|fancy|feel like|happen to)\b|\boptional\b"
    r"|\bup to you\b"
)
BUT = re.compile(r"\b(?:but|though|although|however|only thing|one thing)\b")
NONE_NEEDED = re.compile(
    r"^(?:honestly |oh |ah |well )?(?:nothing|none|no need(?! for (?!that|anything))|not really"
    r"|not a thing|nope|nah"
    r"|(?:please )?"
    r"(?:don't|dont|do not|needn't|no(?! need))\b)"
)
# that nothing at all is to be got ready, whatever else the message speaks of
NOTHING_AT_ALL = re.compile(
    r"\b(?:nothing (?:\w+ )?to (?:study|prepare|look at|read|bring|get ready|rehearse)"
    r"|prepare (?:absolutely )?nothing|(?:zero|no) (?:homework|prep(?:aration)?|preparations)\b"
    r"|(?:you )?(?:needn't|need not|don't (?:have|need) to|do not (?:have|need) to)"
    r" (?:get anything ready|prepare (?:anything|a thing)|(?:\w+,? (?:or )?){1,4}anything)"
    r"|come as you are|(?:just|only) bring yourself|your entire homework|no agenda as such)\b"
)
AFTER_NOTHING = re.compile(r"\b(?:but|except|only|apart from|other than|just|unless|yet)\b")


def prep_features(sentences: Sequence[Sentence]) -> Features:
    """The features of the sentences that say how to prepare."""
    own: Features = {"prep": 1.0}
    for sentence in sentences:
        for name in signs_of(sentence.low):
            own[name] = min(MOST, own.get(name, 0.0) + 1.0)
        own.update([("words " + gram, GRAM) for gram in grams_of(sentence.low)])
    if sentences and NONE_NEEDED.match(sentences[0].low):
        own["opens with none"] = 1.0
    return own


def signs_of(low: str) -> list[str]:
    """What a sentence speaks of, each as often as it does."""
    found = []
    left_open = bool(AS_YOU_LIKE.search(low))
    for name, deniable, pattern in SIGNS:
        for match in pattern.finditer(low):
            if deniable and denied(low, match):
                found.append("no " + name)
            elif left_open:
                found.append(name + " if you like")
            else:
                found += [name] + ["but " + name] * bool(BUT.search(low, 0, match.start()))
    return found


def is_nothing_asked(sentences: Sequence[Sentence]) -> bool:
    """Whether a sentence says that nothing is to be prepared, and no exception follows it."""
    for at, sentence in enumerate(sentences):
        found = NOTHING_AT_ALL.search(sentence.low)
        if found:
            after = sentence.low[found.end() :]
            then = sentences[at + 1].low if at + 1 < len(sentences) else ""
            return not (AFTER_NOTHING.search(after) or AFTER_NOTHING.match(then))
    return False


def denied(low: str, found: re.Match[str]) -> bool:
    """Whether a thing is said not to be needed."""
    before, after = low[: found.start()], low[found.end() :]
    return bool(NEGATED.search(before) or TAKEN_BACK.match(after))

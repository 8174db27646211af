"""What kind of call a client's word on preparing tells."""

from __future__ import annotations

import re
from collections.abc import Sequence

from callsheet.reading.domain.replies.sentences import Sentence

STYLES: tuple[tuple[str, float, re.Pattern[str]], ...] = (
    ("casual", 1.0, re.compile(
        r"\b(?:casual|informal|relaxed|chill|laid[ -]back|friendly|easy-?going"
        r"|get(?:ting)? to know|just (?:a |an |have a )?(?:\w+ )?(?:chat|talk|conversation"
        r"|hello|coffee|yourself)|quick (?:chat|hello)|nothing (?:special|much|really"
        r"|in particular|to prepare|formal|fancy|at all)"
        r"|no (?:need|prep\w*|homework|agenda)|(?:don't|do not|dont"
        r"|needn't) (?:\w+ ){0,3}prepare|not (?:really|much|necessary|needed)|bring yourself"
        r"|coffee|nope|nah|say hi|see if we click|come as you are|acquainted|a face to|kettle"
        r"|just (?:turn up|talk|yourself)|stress|see if we(?:'d)? get (?:on|along)|worry"
        r"|where you come from|small talk|smile|trouble|bother|simply|voice|vibe|chemistry"
        r"|a feel for|feel for (?:you|each)"
        r"|first impression|who you are|low-key|natter|meet you|get a sense|same language"
        r"|no tricks"
        r"|(?:don't|do not) have to (?:bring|do)|as you are)\b")),
    ("strategy", 1.2, re.compile(
        r"\b(?:ideas?|plan|audit|opinion|thoughts?|questions? (?:you|for us|about)"
        r"|any questions|suggestions?|approach|strateg\w+|roadmap|differently|improve\w*"
        r"|change|changes|recommend\w*|proposal for|outline|critique|what(?:'s| is) (?:missing"
        r"|wrong|working)|what works|first (?:month|week|steps?|90 days)|priorit\w+|quick wins"
        r"|concept|think about|competitors?|feedback on|risks?|test first|estimate|breakdown"
        r"|brainstorm|pain points?|look (?:at|over|through|into)|skim|review (?:our|the)"
        r"|our (?:site|website|app|page|funnel|deck|newsletters?|product|docs?|brief|store"
        r"|shop|channel|account|code|repo|flow)|poke around|explore|got? stuck|trial account"
        r"|(?:your|a second|some) (?:\w+ )?(?:views?|take|perspective|advice|insights?|input"
        r"|opinion)"
        r"|point of view|pov|whether (?:we|to|it)|how (?:you'd|you would|would you)|weigh in"
        r"|sanity check|assess\w*|diagnos\w*"
        r"|click(?:ed)? through|jot|fix(?:ed)? first|stop doing|be brutal|brutal|got lost"
        r"|get lost|hurts?"
        r"|last (?:\d+|two|three|four|five|few) \w+|a reason for|three (?:things|names|ideas)"
        r"|what you'd|you'd (?:do|change|fix|cut|kill|drop|throw|keep|try|start)"
        r"|sketch|mark(?:ed)? (?:up|what|where)|listen to|teardown|hypothes[ei]s|view on|a reason"
        r"|watch (?:our|the)|map out|dig into|browse|go over|weak(?:est|nesses of)|come with"
        r"|note (?:down|where|what)|play with"
        r"|try (?:out )?(?:our|the))\b")),
    ("traditional", 1.4, re.compile(
        r"\b(?:cv|resum[eé]|curriculum|experience|background|strengths|weaknesses|salary|panel"
        r"|references?|certificates?|certifications?|test|coding|technical (?:questions|round"
        r"|interview|part)|hr\b|usual questions|standard questions|interview questions"
        r"|behaviou?ral|past (?:projects|work|jobs|clients)|previous (?:projects|work|jobs"
        r"|clients|roles)|your portfolio|portfolio|walk (?:us"
        r"|me) through (?:\w+ ){0,4}(?:projects?|work|case)|case stud(?:y|ies)|case|your work"
        r"|projects? (?:in detail|you(?:'ve| have))|about you(?:rself)?|you(?:'ve)? led"
        r"|q ?& ?a|deck|presentation|slides|cover letter|competenc\w+|whiteboard"
        r"|live (?:coding"
        r"|task)|screen ?shar\w+|star (?:method|format)|diploma|degree|exercise|grill\w*|career"
        r"|values|grammar|jobs you(?:'ve| have) done|questions on (?:the|your|each)|last employer"
        r"|fixed form|failed"
        r"|quiz|questionnaire|licen[cs]e|employment history|work history|role[ -]?play|timed"
        r"|committee"
        r"|interviewers?|contactable|referees?|qualifications?|board of|track record|resumé"
        r"|résumé"
        r"|your (?:translation|previous|past) experience|diplomas?|panel)\b")),
)  # fmt: skip
NEGATED = re.compile(
    r"\b(?:no|not|don't|dont|doesn't|won't|never|without|nothing|no need (?:for|to)"
    r"|needn't)\b[^,.;:]{0,30}$"
)
NONE_NEEDED = re.compile(
    r"^(?:honestly |oh |ah |well )?(?:nothing|none|no need|not really|not a thing|nope|nah"
    r"|(?:please )?"
    r"(?:don't|dont|do not|needn't|no)\b)"
)
OPENS_CASUAL = 0.8  # an answer that opens so


def prep_style_in(sentences: Sequence[Sentence]) -> str:
    """casual, strategy or traditional: what takes most of the preparation."""
    totals = {
        style: sum(style_weight(sentence, style) for sentence in sentences)
        for style, _, _ in STYLES
    }
    if sentences and NONE_NEEDED.match(sentences[0].low):
        totals["casual"] += OPENS_CASUAL
    best = max(totals, key=lambda style: totals[style])
    return best if totals[best] > 0 else "casual"


def style_weight(sentence: Sentence, style: str) -> float:
    """How much a sentence speaks for a style; a thing said not to be needed counts for casual."""
    name, weight, pattern = next(row for row in STYLES if row[0] == style)
    total = 0.0
    for found in pattern.finditer(sentence.low):
        denied = NEGATED.search(sentence.low[: found.start()])
        total += 0.0 if denied and name != "casual" else weight
    return total

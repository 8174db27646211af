"""Headings inside a description, and what the lines below them are about."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from callsheet.reading.domain.posts.lines import Line

Topic = Literal["do", "must", "bonus", "apply", "other"]

# The order decides: "Preferred skills" is a bonus before it is a demand.
TOPICS: tuple[tuple[Topic, re.Pattern[str]], ...] = (
    (
        "bonus",
        re.compile(
            r"\b(?:nice[- ]to[- ]haves?|preferred|bonus(?:es)?|desirable|desired|optional|"
            r"advantageous|"
            r"good to have|great to have|better to have|would be nice|not required|ideally|a plus|"
            r"plus points|pluses|additionals?|extra credit|non-essential|brownie points)\b",
            re.I,
        ),
    ),
    (
        "apply",
        re.compile(
            r"\b(?:how to apply|to apply|apply(?:ing)?|application|your (?:proposal|bid|pitch|"
            r"reply|"
            r"response|cover letter)|(?:the|with a|in a) proposal|cover letter|screening|"
            r"to be considered|"
            r"(?:please|kindly|also) (?:include|answer|send|provide|tell|share|submit|mention|"
            r"state|"
            r"attach|confirm|respond|reply|let)|(?:tell|send|show|give) (?:me|us)|let (?:me|"
            r"us) know|"
            r"if (?:you(?:'|’)?(?:re| are)? )?interested|questions (?:for you|to answer)|"
            r"(?:key|following|these|few|our) questions?|next steps?|reach out to us|"
            r"to be shortlisted|"
            r"what to (?:send|include)|selection(?: process)?|before you apply|respond with|"
            r"reply with|include the following|submission)\b|"
            r"^(?:please )?(?:include|provide|submit|send|answer)\b|^questions$",
            re.I,
        ),
    ),
    (
        "must",
        re.compile(
            r"\b(?:requirements?|qualifications?|must[- ]haves?|must have|you must|must be|must|"
            r"essentials?|"
            r"required|skills?|your (?:profile|expertise|experience|background|skills)|"
            r"about you|who you are|who we(?:'|’)?re looking for|who we are looking for|"
            r"what we(?:'|’)?re looking for|what we(?:'|’)? ?(?:are )?look(?:ing)? for|"
            r"looking for someone who|"
            r"what you(?:'|’)?ll need|what you need|what you bring|what you(?:'|’)?ll bring|"
            r"you have|you are|"
            r"you(?:'|’)ve|you bring|"
            r"(?:ideal|perfect|right|successful) (?:candidate|freelancer|person|fit|applicant|"
            r"match|partner)|"
            r"the (?:candidate|freelancer|person) (?:should|must|will)|"
            r"you should|non[- ]negotiables?|expertise|competenc(?:y|ies)|criteria|prerequisites?|"
            r"(?:following|relevant|professional) experience|experience (?:required|needed|in|"
            r"with)|"
            r"i(?:'|’)?m looking for someone|deal[- ]?breakers?|what i(?:'|’)?m looking for|"
            r"ground rules|"
            r"candidate profile|eligibility|profile)\b|^(?:experience|mandatory|rules|you|"
            r"constraints|conditions)$",
            re.I,
        ),
    ),
    (
        "do",
        re.compile(
            r"\b(?:responsibilit(?:y|ies)|tasks?|deliverables?|scope|what (?:you(?:'|’)?ll|"
            r"you will) "
            r"(?:do|be doing|make|build|create|handle|deliver)|what (?:we|i) (?:need|want|require)|"
            r"what needs? (?:doing|to be done|to happen)|what(?:'|’)?s needed|(?:we|i) (?:need|"
            r"want|require)|"
            r"duties|your (?:role|task|job|mission|work|goal)|the (?:role|job|work|task|project|"
            r"ask|brief)|"
            r"features?|functionalit(?:y|ies)|objectives?|goals?|to[- ]?do|"
            r"work(?: to be done)? includes?|"
            r"job (?:details|includes|duties)|milestones?|outputs?|services needed|pages|"
            r"includes?|including|"
            r"need(?:ed|s)? help with|help with|be responsible for|you(?:'|’)?ll be|you will|"
            r"the following|"
            r"can you|who can|be able to|steps|fixes|changes|areas of work|day to day|day-to-day|"
            r"to build)\b",
            re.I,
        ),
    ),
)
OTHER = re.compile(
    r"^(?:about(?: (?!you\b|the (?:role|job|project|work)).{0,40})?|who (?:we|i) (?:are|am)|"
    r"why .{0,40}|"
    r"what (?:we|i)(?:'|’)?(?:ll)? (?:offer|provide|will provide|already have|have)|"
    r"(?:we|i)(?:'|’)?(?:ll)? (?:offer|provide|will provide|supply).{0,30}|"
    r"(?:the )?company.{0,20}|our .{0,40}|"
    r"benefits|perks|budget.{0,20}|(?:project )?(?:timeline|duration|schedule|timeframe)|timing|"
    r"deadline|"
    r"compensation|pay(?:ment)?(?: terms)?|rate|salary|location|contact|notes?|background.{0,20}|"
    r"context|"
    r"overview|(?:project|job|brief|general)? ?(?:overview|description|summary|details|vision|"
    r"notes)|"
    r"description|introduction|intro|summary|tech(?:nical|nology)? stack|stack|tools(?: we use)?|"
    r"current (?:process|setup|situation|state)|the (?:problem|situation|company|background)|"
    r"problem.{0,20}|"
    r"references?|examples?|inspiration|links?|hours|working hours|availability|"
    r"work(?:ing)? (?:setup|style|conditions)|"
    r"contract.{0,20}|terms.{0,20}|language|title|job title|position|attachments?|category|"
    r"(?:here(?:'|’)?s|this is) our .{0,40}|we have .{0,40}|we(?:'|’)ve .{0,40}|"
    r"steps .{0,10}i have taken.{0,30}|"
    r"mission|vision|values|later.{0,60}|in future.{0,40}|future .{0,30}|phase 2.{0,20}|"
    r"out of scope|not included|not in scope|communication|duration|start(?:ing)? date|"
    r"additional (?:info|information|notes|details))$",
    re.I,
)
SHOUT = re.compile(r"[A-Z][A-Z0-9 &/'’,()-]{2,50}")
MARKDOWN = re.compile(r"[*_#\[\]【】=~\"“”]+|[\U0001F300-\U0001FAFF☀-➿️]+")
LABELLED = re.compile(r"([A-Za-z][A-Za-z'’/& -]{2,40}?)\s*(?:\([^)\n]{1,30}\))?\s*[:：]\s+(?=\S)")


@dataclass(frozen=True)
class Heading:
    """A heading: its topic, and where the words after it begin when they share its line."""

    topic: Topic
    rest: int | None


def heading_of(line: Line) -> Heading | None:
    """What a line announces, None when it is no heading.

    A heading ends with a colon, or is short, unpunctuated and known; "Requirements: a car" is a
    heading with words after it.
    """
    bare = MARKDOWN.sub(" ", line.text).strip()
    if bare.endswith((":", "：")) or (bare.endswith((":-", ": -")) and len(bare) < 200):
        return _announcing(bare.rstrip(":：- ").strip(), line)
    if len(bare) <= 60 and len(bare.split()) <= 7 and not line.bullet:
        return _unmarked(bare)
    return _leading_label(line)


def _announcing(words: str, line: Line) -> Heading | None:
    if line.bullet and len(words.split()) > 12:
        return None
    if OTHER.match(words):
        return Heading("other", None)
    last = re.split(r"(?<=[.!?])\s", words)[-1]
    topic = topic_of(last)
    if topic:
        return Heading(topic, None)
    return None if line.bullet else Heading("other", None)


def _unmarked(bare: str) -> Heading | None:
    if bare.endswith((".", "!", "?", ",", ";")):
        if bare.endswith("?") and re.match(r"(?:what|who|how) ", bare, re.I) and len(bare) < 40:
            topic = topic_of(bare[:-1])
            return Heading(topic, None) if topic else None
        return None
    if OTHER.match(bare):
        return Heading("other", None)
    if SHOUT.fullmatch(bare) or TITLED.fullmatch(bare):
        topic = topic_of(bare)
        return Heading(topic, None) if topic else None
    return None


TITLED = re.compile(
    r"(?:(?:key|main|your|core|primary|project|job|required|requested|additional|preferred|"
    r"minimum|technical|"
    r"soft|hard|basic|essential|mandatory|general|desired|relevant|the|our|client|candidate|"
    r"daily|specific|"
    r"important|absolute|expected|final|optional|other)\s+){0,3}"
    r"(?:responsibilities|requirements?|qualifications?|skills?(?: (?:required|needed|"
    r"and experience|& experience))?|"
    r"tasks?|deliverables?|scope(?: of work)?|duties|must[- ]haves?|nice[- ]to[- ]haves?|"
    r"essentials?|preferred|"
    r"required|bonus(?: points)?|desirable|objectives?|goals?|features?|mandatory|experience|"
    r"expertise|"
    r"non-essential(?: but advantageous)?|good to have|questions?|screening questions|"
    r"application(?: process)?|"
    r"how to apply|to apply|apply|about you|who you are|what you(?:'|’)?ll (?:do|need|bring|"
    r"be doing)|"
    r"what you will (?:do|need|bring|be doing)|what (?:we|i) need(?: from you)?|what we(?:'|"
    r"’)?re looking for|"
    r"what we are looking for|what i(?:'|’)?m looking for|what i am looking for|who we(?:'|"
    r"’)?re looking for|"
    r"who we are looking for|what you bring|ideal candidate|the (?:job|work|role|task)|profile|"
    r"rules|constraints|selection(?: process)?|you|must|work to be done|what needs to be done|"
    r"next steps?|submission|prerequisites)"
    r"(?: \([^)]{1,30}\))?",
    re.I,
)


def _leading_label(line: Line) -> Heading | None:
    mark = LABELLED.match(line.text)
    if not mark:
        return None
    words = mark[1].strip()
    if TITLED.fullmatch(words):
        topic = topic_of(words)
    elif OTHER.match(words):
        topic = "other"
    else:
        return None
    return Heading(topic, line.start + mark.end()) if topic else None


def topic_of(words: str) -> Topic | None:
    """The topic a heading's words name, None when they name none."""
    for topic, pattern in TOPICS:
        if pattern.search(words):
            return topic
    return None

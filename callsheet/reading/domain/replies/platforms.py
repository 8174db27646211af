"""The channel a client names for talking.

Every name of a channel may be meant; which is, if any, tell the words and signs around it, what
the turn is about and the rules of `channel_rules`, by trained weights (`choice`).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import islice

from callsheet.core.evidence import Quote
from callsheet.reading.domain.replies.around import around, words_in
from callsheet.reading.domain.replies.channel_names import CHANNELS, NAMES
from callsheet.reading.domain.replies.channel_rules import (
    AGAINST,
    AGAINST_AFTER,
    BETTER_AFTER,
    JOB,
    NO_TALK,
    OTHERS,
    PAST,
    PREFERRED,
    REFUSED,
    REFUSED_AFTER,
    TALKED,
    is_channel,
    is_other_thing,
)
from callsheet.reading.domain.replies.choice import Features, about_of, chosen
from callsheet.reading.domain.replies.letters import possible
from callsheet.reading.domain.replies.sentences import Sentence, lower

# how surely a name must be meant; best on the cases of writers left out of the training
LEAST = 0.1
# the intents that make a name more or less likely a way to talk
TELLING = (
    "call_request", "reschedule", "off_platform", "prep_answer", "scam_signal", "more_info",
    "decline", "hire",
)  # fmt: skip
MOST_NAMED = 5  # of one channel in a sentence
MOST = 30  # names of a turn that are weighed
TALK_BEFORE = re.compile(r"\b(?:call|zoom|meet|phone|talk|chat|speak|teams|whatsapp)\b")

DIGITS = re.compile(r"\d{3}")


@dataclass(frozen=True)
class Named:
    """A name of a channel: half-open offsets into its sentence's `low`, and what the rules say.

    ruled   whether it is a way to talk here; None when only the bare word stands there
    """

    channel: str
    start: int
    end: int
    ruled: bool | None


@dataclass(frozen=True)
class Mention:
    """A channel named in a turn, its words, and what speaks for and against it."""

    channel: str
    quote: Quote
    features: Features


def named_in(sentence: Sentence) -> list[Named]:
    """The names of channels in a sentence, in order; one stretch names a channel once."""
    out = [
        Named(channel, *found.span(), ruled=is_channel(sentence, found, channel))
        for channel, pattern in (CHANNELS[n] for n in possible("channels", sentence.low))
        for found in islice(pattern.finditer(sentence.low), MOST_NAMED)
    ]
    for channel, pattern in (NAMES[n] for n in possible("names", sentence.low)):
        for found in islice(pattern.finditer(sentence.low), MOST_NAMED):
            start, end = found.span()
            known = (each for each in out if each.channel == channel)
            if not any(each.start < end and start < each.end for each in known):
                out.append(Named(channel, start, end, ruled=None))
    out = [e for e in out if not is_other_thing(sentence, e.start, e.end, e.channel)]
    return sorted(out, key=lambda each: (each.start, each.end, each.channel))


def mentions_in(
    parts: Sequence[Sentence], asks: Collection[Sentence], previous: str
) -> tuple[Mention, ...]:
    """The channels named in a turn, in order; `previous` is the freelancer's last message."""
    found = [(at, each) for at, part in enumerate(parts) for each in named_in(part)][:MOST]
    said = lower(previous[:2000])
    many = min(3, len({each.channel for _, each in found}))
    refusing = {at for at, part in enumerate(parts) if found and NO_TALK.search(part.low)}
    out, before = list[Mention](), set[str]()
    for at, named in found:
        own = around(parts, at, (named.start, named.end), asks)
        own.update(own_features(parts[at], named, said))
        own.update(rule_features(parts[at], named))
        own[f"{many} named"] = 0.7
        if refusing:
            where = (
                "here" if at in refusing else "beside" if refusing & {at - 1, at + 1} else "else"
            )
            own |= {f"no talk {where}": 0.7, f"{named.channel}, no talk {where}": 0.7}
        if not before:
            own["the first"] = 0.7
        elif named.channel not in before:
            own["after another"] = 0.7
        before.add(named.channel)
        out.append(Mention(named.channel, quote_of(parts[at], named), own))
    return tuple(out)


def quote_of(sentence: Sentence, named: Named) -> Quote:
    """The words of a name."""
    words = sentence.text[named.start : named.end]
    return Quote(words, sentence.start + named.start, sentence.start + named.end)


def own_features(sentence: Sentence, named: Named, said: str) -> Features:
    """What a name is by its own words; `said` was said before."""
    channel, low = named.channel, sentence.low
    front, back = words_in(low[: named.start])[-1:] or ["^"], words_in(low[named.end :])[:1]
    own = {
        f"is {channel}": 1.0,
        f"{channel} after {front[0]}": 0.5,
        f"{channel} before {(back or ['$'])[0]}": 0.5,
        f"named {' '.join(words_in(low[named.start : named.end])[:3])}": 0.8,
    }
    if DIGITS.search(low, named.start, named.end + 2):
        own["with figures"] = 1.0
    if sentence.text[named.start].isupper():
        own[f"large {channel}"] = 0.7
    before, after = low[: named.start], low[named.end :]
    told = {
        "refused": REFUSED.search(before),
        "refused after": REFUSED_AFTER.match(after),
        "better after": BETTER_AFTER.match(after),
        "a talk that was": TALKED.search(before),
    }
    own.update({name: 1.0 for name, each in told.items() if each})
    if channel in said or (channel == "upwork" and "here" in said):
        own["said before"] = 1.0
    if TALK_BEFORE.search(said):
        own["a talk before"] = 0.7
    return own


def rule_features(sentence: Sentence, named: Named) -> Features:
    """What the rules say of a name; their names begin with `rule`."""
    clause = sentence.words_of(sentence.clause_at(sentence.start + named.start))
    before, after = sentence.low[: named.start], sentence.low[named.end :]
    verdict = {True: "yes", False: "no", None: "bare"}[named.ruled]
    told = {
        "preferred": PREFERRED.search(clause),
        "said of job": JOB.search(clause),
        "said of past": PAST.search(clause),
        "said of others": OTHERS.search(before),
        "said of against": AGAINST.search(before),
        "said of against after": AGAINST_AFTER.match(after),
    }
    own = {f"rule {verdict}": 1.0, f"rule {verdict} {named.channel}": 0.5}
    return own | {name: 1.0 for name, each in told.items() if each}


def intent_features(intents: Collection[str], channel: str) -> Features:
    """What a turn is about, as far as it tells of its channels, and of this one."""
    own = about_of(intents, TELLING)
    return own | {f"{name}, {channel}": 0.5 for name in own if intents}


def platform_in(
    mentions: Sequence[Mention], intents: Collection[str] = ()
) -> tuple[str | None, Quote | None]:
    """The channel a turn names for talking and its words, None for both without one.

    mentions   the channels named in it, by `mentions_in`; intents: what it is about
    """
    phrases = [each.features | intent_features(intents, each.channel) for each in mentions]
    best = chosen("channel", phrases, LEAST)
    return (None, None) if best is None else (mentions[best].channel, mentions[best].quote)

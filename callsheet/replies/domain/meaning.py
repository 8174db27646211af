"""What a client's turn means, in plain sentences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from callsheet.core import when
from callsheet.core.money import Money, digits_of
from callsheet.reading.domain.replies import Amount
from callsheet.reading.domain.replies.joined import beside_others
from callsheet.reading.domain.replies.reported import reported
from callsheet.reading.domain.times import TimeWindow
from callsheet.replies.domain.draft import answered_elsewhere
from callsheet.replies.domain.draft.price import hourly_offer
from callsheet.replies.domain.draft.times import wants_talk
from callsheet.replies.domain.situation import Clocks, Situation

MOST_AWAY = 3  # stretches of one absence that are named; "Mondays" has many
Tone = Literal["", "ok", "warn", "bad"]
# what the page offers beside the sentence
Offer = Literal["", "answer", "rates", "why", "sample", "pass"]


@dataclass(frozen=True)
class Meaning:
    """One row: a tag, a sentence, the words it was read from and what can be done about it."""

    tag: str
    sentence: str
    tone: Tone = ""
    offer: Offer = ""
    quote: str = ""


PLAIN: dict[str, tuple[str, Tone, str]] = {
    "hire": ("Hire", "ok", "{who} wants to hire you."),
    "decline": ("Declined", "bad", "{who} says no."),
    "cancel": ("Cancelled", "bad", "{who} calls it off."),
    "reschedule": ("New time", "warn", "{who} wants to move the call."),
    "prep_answer": ("Prepare", "ok", "{who} says what to prepare for the call."),
    "sample_request": ("Sample", "", "{who} wants to see work."),
    "negotiate_scope": ("Scope", "warn", "{who} changes what is included."),
    "more_info": ("Details", "", "{who} tells more about the job."),
    "chitchat": ("Note", "", "Nothing here needs an answer of substance."),
}


def meanings(situation: Situation) -> list[Meaning]:
    """The rows of "what it means", the most urgent first; one row for another language."""
    read = situation.read
    if read.language not in ("en", "und"):
        return [language_row(read.language)]
    rows = [
        *scam_rows(situation),
        *call_rows(situation),
        *away_rows(situation),
        *ask_rows(situation),
        *price_rows(situation),
        *deadline_rows(situation),
        *plain_rows(situation),
        *rule_rows(situation),
    ]
    return rows or [Meaning("Note", PLAIN["chitchat"][2])]


def language_row(language: str) -> Meaning:
    """Another language is said; nothing is guessed from it."""
    from_code = {"es": "Spanish", "fr": "French", "de": "German", "pt": "Portuguese",
                 "it": "Italian", "nl": "Dutch", "pl": "Polish", "ru": "Russian",
                 "tr": "Turkish", "ar": "Arabic", "zh": "Chinese", "ja": "Japanese",
                 "ko": "Korean", "uk": "Ukrainian", "sv": "Swedish", "hi": "Hindi"}  # fmt: skip
    name = from_code.get(language, f"another language ({language})")
    return Meaning(
        "Language", f"This is written in {name}. Callsheet reads English; nothing was guessed.",
        "warn",
    )  # fmt: skip


def who(situation: Situation) -> str:
    """The client's first name, or "The client"."""
    return situation.client_name or "The client"


def evidence(situation: Situation, intent: str) -> str:
    """The words that gave an intent, "" when the reading named none."""
    return next((s.quote.text for s in situation.read.signals if s.intent == intent), "")


def scam_rows(situation: Situation) -> list[Meaning]:
    """Warning signs, each with its words; never "safe", never an accusation."""
    return [
        Meaning("Warning sign", sentence_of(s.why), "bad", "pass", s.quote.text)
        for s in situation.read.signals
        if s.intent == "scam_signal"
    ]


def sentence_of(why: str) -> str:
    """A short reason as a sentence."""
    words = why.strip().rstrip(".") or "a known fraud pattern"
    return f"{words[:1].upper()}{words[1:]}."


def call_rows(situation: Situation) -> list[Meaning]:
    """That a call is wanted, and how many of the named times fit."""
    if not wants_talk(situation) or "reschedule" in situation.read.intents:
        return []
    named = len(situation.options)
    fitting = sum(option.fit.label == "fits" for option in situation.options)
    sentence = f"{who(situation)} wants to talk."
    if named:
        count = NUMBERS.get(named, str(named)).capitalize()
        fit_words = {0: "none fits", 1: "one fits"}.get(
            fitting, f"{NUMBERS.get(fitting, fitting)} fit"
        )
        sentence += f" {count} time{'s' if named > 1 else ''} named, {fit_words}."
    else:
        sentence += " No time was named."
    return [Meaning("Call", sentence, "ok", quote=evidence(situation, "call_request"))]


def away_rows(situation: Situation) -> list[Meaning]:
    """When the client cannot meet, by the words that say so: why no time is offered then."""
    by_words: dict[str, list[TimeWindow]] = {}
    for window in situation.away:
        by_words.setdefault(window.quote.text, []).append(window)
    return [
        Meaning("Away", away_sentence(words, windows, situation), quote=words)
        for words, windows in by_words.items()
    ]


def away_sentence(words: str, windows: Sequence[TimeWindow], situation: Situation) -> str:
    """`Maya cannot meet Thu 26 Nov (“I'm out Thursday”). No time is offered then.`"""
    said = [stretch_words(window, situation.clocks) for window in windows[:MOST_AWAY]]
    more = " and later" if len(windows) > MOST_AWAY else ""
    unclear = any(window.readings for window in windows)
    end = "No time is offered then" + (", however it is meant." if unclear else ".")
    notes = "".join(f" {note}" for note in dict.fromkeys(w.note for w in windows if w.note))
    return f"{who(situation)} cannot meet {', '.join(said)}{more} (“{words}”). {end}{notes}"


def stretch_words(window: TimeWindow, clocks: Clocks) -> str:
    """An absence on the client's clock."""
    return when.stretch(
        window.start,
        window.end,
        clocks.theirs or window.zone,
        twelve=clocks.their_twelve,
        today=clocks.today,
    )


NUMBERS = {1: "one", 2: "two", 3: "three", 4: "four", 5: "five", 6: "six"}


def ask_rows(situation: Situation) -> list[Meaning]:
    """Every question, and whether one's own words answer it."""
    rows = []
    elsewhere = answered_elsewhere(situation)
    rest = [
        question
        for question in beside_others(situation.read)
        if any(a.text in elsewhere and a.overlaps(question) for a in situation.read.asks)
    ]
    for ask in (*situation.read.asks, *rest):
        if ask.text in elsewhere:
            continue
        prepared = ask.text in situation.answers
        state = "You have an answer ready." if prepared else "No prepared answer covers it."
        rows.append(
            Meaning("Question", f"“{ask.text}” {state}", "" if prepared else "warn",
                    "" if prepared else "answer", ask.text)
        )  # fmt: skip
    for words in reported(situation.text, situation.read.asks):
        sentence = f"“{words}” {who(situation)} tells it for somebody else; expect it in the call."
        rows.append(Meaning("Question", sentence, "warn", "answer", words))
    return rows


def price_rows(situation: Situation) -> list[Meaning]:
    """What is asked, bid and the floor beside it; an amount that only is named is only named."""
    if not situation.read.money and "negotiate_price" not in situation.read.intents:
        return []
    offer = hourly_offer(situation.read.money)
    words = [asked(situation, offer)]
    if situation.rates.bid is not None:
        words.append(f"You bid {situation.rates.bid}.")
    if situation.rates.floor is not None:
        words.append(f"Your floor is {situation.rates.floor}.")
    if situation.pays_average is not None:
        words.append(f"They pay {situation.pays_average} an hour on average.")
    pushes = "negotiate_price" in situation.read.intents
    missing = situation.rates.bid is None or situation.rates.floor is None
    return [
        Meaning("Price", " ".join(words), "warn" if pushes else "", "rates" if missing else "",
                evidence(situation, "negotiate_price"))
    ]  # fmt: skip


def asked(situation: Situation, offer: Money | None) -> str:
    """The sentence on what the client said about money."""
    if offer is not None:
        return f"{who(situation)} names {hourly_words(situation.read.money, offer)} an hour."
    if situation.read.money:
        said = " and ".join(dict.fromkeys(amount_words(a) for a in situation.read.money))
        return f"{who(situation)} names {said}."
    return f"{who(situation)} pushes on the price."


def hourly_words(money: Sequence[Amount], highest: Money) -> str:
    """`$25 to $28`, or the one rate that was named."""
    least = min(amount.amount for amount in money if amount.kind == "hourly")
    low = Money.of(least, highest.currency)
    return str(highest) if low == highest else f"{low} to {highest}"


def amount_words(amount: Amount) -> str:
    """`$400 for the job`, `a budget of $2,000`; without a sign when no currency was said."""
    known = Money.of(amount.amount, amount.currency) if amount.currency else None
    money = str(known) if known else digits_of(Decimal(str(amount.amount)))
    if amount.kind == "hourly":
        return f"{money} an hour"
    return f"a budget of {money}" if amount.kind == "budget" else f"{money} fixed"


def deadline_rows(situation: Situation) -> list[Meaning]:
    """When the work is wanted, in the client's words."""
    deadline = situation.read.deadline
    if deadline is None:
        return []
    pushes = "negotiate_deadline" in situation.read.intents
    return [
        Meaning("Deadline", f"Wanted {deadline.text}.", "warn" if pushes else "", "", deadline.text)
    ]


def plain_rows(situation: Situation) -> list[Meaning]:
    """The intents that one sentence says."""
    rows = []
    for intent, (tag, tone, sentence) in PLAIN.items():
        if intent in situation.read.intents:
            words = sentence.format(who=who(situation))
            rows.append(Meaning(tag, words, tone, quote=evidence(situation, intent)))
    return rows


def rule_rows(situation: Situation) -> list[Meaning]:
    """Each house rule that the client's words touch, once."""
    rows = {}
    for breach in situation.breaches:
        if not breach.rule.allowed and breach.kind not in rows:
            rows[breach.kind] = Meaning(
                "House rule", breach.rule.reason, "bad", "why", breach.quote.text
            )
    return list(rows.values())

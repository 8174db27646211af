"""The paragraph about money: never below the floor, never the floor's number."""

from __future__ import annotations

from callsheet.core import lazy_re as re
from callsheet.core.money import Money
from callsheet.reading.domain.replies import Amount
from callsheet.replies.domain.draft.asks import kind_of
from callsheet.replies.domain.draft.parts import Part
from callsheet.replies.domain.situation import Situation

TAKEN = re.compile(
    r"[^.!?\n]{0,12}\b(?:works|suits|is (?:fine|ok|okay|good|fair|alright)"
    r"|sounds (?:good|fine|fair))\b"
)
PRICE_ALONE = re.compile(r"\W*(?:and |(?:your |the )?)(?:price|prices|cost|costs|rate|rates)\W*")
POLITE_NO_SHARE = 60  # per cent of the floor; the rule for an ask that is far too low


def about_price(situation: Situation) -> tuple[list[Part], list[str]]:
    """The price paragraph and the open points; nothing when the client did not push."""
    read = situation.read
    covers = price_asks(situation)
    if "negotiate_price" not in read.intents:
        neutral = covers or any(asks_rate(ask.text) for ask in read.asks)
        return ([Part("price", quoted_rate(situation), covers)], []) if neutral else ([], [])
    offer = hourly_offer(read.money)
    bid = situation.rates.bid
    if offer is None and read.money:
        words = [f"On the price: {figure_words(read.money)}."]
        words += [] if is_taken(situation) else [trade(situation)]
        return [Part("price", " ".join(words), covers)], points(situation, offer)
    if offer is None or bid is None or offer.currency != bid.currency:
        return [
            Part("price", f"On the price: {rate_words(situation)} {trade(situation)}", covers)
        ], points(situation, offer)
    return [Part("price", against_bid(situation, offer, bid), covers)], points(situation, offer)


def against_bid(situation: Situation, offer: Money, bid: Money) -> str:
    """The answer to an hourly offer in the bid's currency."""
    floor = situation.rates.floor
    if offer.minor >= bid.minor:
        return f"{offer} an hour works for me."
    if floor is not None and offer.minor * 100 < floor.minor * POLITE_NO_SHARE:
        return (
            f"Thank you for being open about the budget. At {offer} an hour I couldn't do this "
            f"well, so I'd rather say no to that now. Mine is {bid} an hour; if that is possible "
            "later on, I'd be glad to hear from you."
        )
    return f"On the rate: mine is {bid} an hour for this. {trade(situation)}"


def is_taken(situation: Situation) -> bool:
    """Whether the client takes a price as it is ("$1,200 works"), so that no scope is traded."""
    return any(
        TAKEN.match(situation.text, each.quote.end, each.quote.end + 40)
        for each in situation.read.money
    )


def figure_words(sums: tuple[Amount, ...]) -> str:
    """The blank for an answer to prices that are none an hour: one's own rate answers none."""
    said = dict.fromkeys(each.quote.text.strip() for each in sums)
    if len(said) > 1:
        return "[the figure you agree to, and what is in it]"
    return f"[yes to {next(iter(said))}, or your figure and what is in it]"


def trade(situation: Situation) -> str:
    """Scope for price: the first step named from the post, else a blank for it."""
    step = situation.first_step or "[the part that matters most]"
    return f"If the budget is fixed, I'd start with {step} and leave the rest for a second step."


def quoted_rate(situation: Situation) -> str:
    """The answer to a neutral "what do you charge?"."""
    return f"On the price: {rate_words(situation)}"


def rate_words(situation: Situation) -> str:
    """One's bid in a sentence, or the blank for it."""
    bid = situation.rates.bid
    return f"my rate for this is {bid} an hour." if bid else "my rate for this is [your rate]."


def hourly_offer(amounts: tuple[Amount, ...]) -> Money | None:
    """The highest hourly amount the client named, None without one; USD when no currency said."""
    hourly = [a for a in amounts if a.kind == "hourly"]
    if not hourly:
        return None
    best = max(hourly, key=lambda a: a.amount)
    return Money.of(best.amount, best.currency or "USD")


def price_asks(situation: Situation) -> tuple[str, ...]:
    """The client's asks that are about price, so answered here."""
    quotes = [a.quote for a in situation.read.money]
    quotes += [s.quote for s in situation.read.signals if s.intent == "negotiate_price"]
    return tuple(
        ask.text
        for ask in situation.read.asks
        if any(ask.overlaps(quote) for quote in quotes)
        or (asks_rate(ask.text) and kind_of(ask.text) is None)
    )


def asks_rate(text: str) -> bool:
    """Whether an ask is the neutral question for one's price."""
    low = text.lower()
    return PRICE_ALONE.fullmatch(low) is not None or any(
        word in low
        for word in ("your rate", "hourly rate", "you charge", "your price", "quote", "how much")
    )


def points(situation: Situation, offer: Money | None) -> list[str]:
    """What the person should know of the numbers, never the client."""
    floor, bid = situation.rates.floor, situation.rates.bid
    if situation.rates.fee_unknown:
        name = situation.venue.name
        return [f"Your floor is what arrives after {name}'s fee; say the fee on the venues page."]
    if offer is None or floor is None or offer.currency != floor.currency:
        return []
    if offer.minor < floor.minor:
        return [f"They ask {offer} an hour; your floor is {floor}."]
    if bid is not None and offer.minor < bid.minor:
        return [f"{offer} an hour is above your floor of {floor}; whether to take it is yours."]
    return []

"""What one's own proposal says of money."""

from __future__ import annotations

from callsheet.core.money import Money
from callsheet.reading.domain.replies import read_reply


def bid_in(text: str) -> Money | None:
    """The hourly bid a proposal names, None when it names none or several.

    text  one's own words; an amount without a currency is no bid
    """
    hourly = {
        Money.of(amount.amount, amount.currency)
        for amount in read_reply(text).money
        if amount.kind == "hourly" and amount.currency
    }
    return hourly.pop() if len(hourly) == 1 else None

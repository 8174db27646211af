"""What a client's message means: intents with their evidence, asks, money, deadline, links."""

from callsheet.reading.domain.replies.read import read_reply
from callsheet.reading.domain.replies.values import INTENTS, Amount, ReplyRead, Signal

__all__ = ["INTENTS", "Amount", "ReplyRead", "Signal", "read_reply"]

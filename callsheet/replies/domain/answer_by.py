"""How long a client has waited, in the words of the field."""

from __future__ import annotations

from datetime import datetime, timedelta

from callsheet.core.when import length_words

# best answered within 1 to 2 hours, always within 24 (Upwork help 10734462266899, seen 2026)
BEST = timedelta(hours=2)
ALWAYS = timedelta(hours=24)


def answer_by(written_at: datetime, now: datetime) -> str:
    """`answer within 2 h: 1 h 20 left`, then the same for 24 h, then how long it has waited."""
    waited = now - written_at
    for limit, words in ((BEST, "2 h"), (ALWAYS, "24 h")):
        if waited < limit:
            return f"answer within {words}: {length_words(limit - waited)} left"
    return f"waiting for {length_words(waited)}"

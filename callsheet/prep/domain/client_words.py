"""The client as the post shows them, in short words."""

from __future__ import annotations

from callsheet.core.money import Money
from callsheet.reading.domain.posts import PostRead


def client_lines(post: PostRead) -> tuple[str, ...]:
    """`Payment verified`, `4.9 of 12 reviews`, `$23K spent`, …; only what the post shows."""
    client, activity = post.client, post.activity
    found = [
        verified(client.payment_verified),
        reviews(client.rating, client.reviews),
        f"{short_money(client.total_spent)} spent" if client.total_spent is not None else "",
        f"hires {client.hire_rate}%" if client.hire_rate is not None else "",
        pays(client.avg_hourly),
        f"{activity.interviewing} interviewing" if activity.interviewing is not None else "",
        f"{activity.proposals} proposals" if activity.proposals else "",
        f"on the venue since {client.member_since}" if client.member_since else "",
    ]
    return tuple(filter(None, found))


def verified(payment: bool | None) -> str:
    """Whether the venue verified a way to pay; no proof of anything else."""
    if payment is None:
        return ""
    return "Payment verified" if payment else "Payment not verified"


def reviews(rating: float | None, count: int | None) -> str:
    """`4.9 of 12 reviews`."""
    if rating is None:
        return ""
    return f"{rating:g} of {count} reviews" if count is not None else f"rated {rating:g}"


def pays(average: float | None) -> str:
    """`pays $46.20 an hour on average`."""
    return f"pays {Money.of(average)} an hour on average" if average is not None else ""


def short_money(dollars: int) -> str:
    """`$23K`, `$1.2M`, `$870`."""
    if dollars >= 1_000_000:
        return f"${dollars / 1_000_000:.1f}M".replace(".0M", "M")
    if dollars >= 1_000:
        return f"${dollars / 1_000:.1f}K".replace(".0K", "K")
    return f"${dollars}"

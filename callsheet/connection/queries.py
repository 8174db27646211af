"""What is read of checks, without changing them."""

from __future__ import annotations

from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet, Subquery

from callsheet.accounts.models import Freelancer
from callsheet.connection.dated import plan_places
from callsheet.connection.domain.plan import LineState, Plan, Standing, plan_of
from callsheet.connection.models import LineCheck
from callsheet.interviews.models import Call, Interview
from callsheet.venues.models import HouseRule


def named_call(owner: Freelancer, said: str) -> Call | None:
    """One's own call of that uid; None when none is named."""
    try:
        uid = UUID(said)
    except ValueError:
        return None
    return Call.objects.select_related("interview").filter(owner=owner, uid=uid).first()


def with_plan(rows: QuerySet[Interview]) -> QuerySet[Interview]:
    """Interviews with what the plan B needs: the venue's rules on contact and on calls."""
    barring = HouseRule.objects.filter(venue=OuterRef("venue"), allowed=False)
    return rows.annotate(
        bars_contact=Exists(barring.filter(kind=HouseRule.Kind.CONTACT)),
        bars_calls=Exists(barring.filter(kind=HouseRule.Kind.OWN_CALLS)),
    )


def with_line(rows: QuerySet[Call]) -> QuerySet[Call]:
    """Calls with `line_level` and `line_headline` of their latest check, None without one."""
    latest = LineCheck.objects.filter(call=OuterRef("pk")).order_by("-checked_at", "-id")
    return rows.annotate(
        line_level=Subquery(latest.values("level")[:1]),
        line_headline=Subquery(latest.values("headline")[:1]),
    )


def line_state(call: Call | None) -> LineState:
    """How the line of a call was found last; a row of `with_line` needs no query for it."""
    if call is None:
        return LineState()
    if not hasattr(call, "line_level"):
        call = with_line(Call.objects.filter(pk=call.pk)).get()
    level = getattr(call, "line_level", None)
    return LineState(level, call.line_headline or "") if level else LineState()  # type: ignore[attr-defined]


def plan_b(interview: Interview, call: Call | None) -> Plan:
    """The plan for when the line fails; the rows of `with_plan` need no further query."""
    bars = [getattr(interview, name, None) for name in ("bars_contact", "bars_calls")]
    if None in bars:
        row = with_plan(Interview.objects.filter(pk=interview.pk)).get()
        bars = [getattr(row, "bars_contact", True), getattr(row, "bars_calls", True)]
    free = interview.contract_started_at is not None
    standing = Standing(
        interview.venue.name, interview.venue.slug,
        bars_contact=bool(bars[0]) and not free, bars_calls=bool(bars[1]) and not free,
        room=call.room if call else "",
    )  # fmt: skip
    return plan_of(standing, plan_places())

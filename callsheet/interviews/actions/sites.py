"""The client's site: noted when it is named, looked at only after the person confirmed it."""

from __future__ import annotations

from datetime import datetime

from django.conf import settings
from django.db import transaction

from callsheet.interviews.models import Company, Interview
from callsheet.jobs.actions import record
from callsheet.outside.guard import check_url


def company_of(interview: Interview) -> Company:
    """The company behind the interview's client, made when there was none."""
    client = interview.client
    if client.company is None:
        client.company = Company.objects.create(owner=interview.owner)
        client.save(update_fields=["company"])
    return client.company


def note_site(interview: Interview, site: str) -> None:
    """The address as typed, kept for later; nothing is fetched."""
    if site and site != getattr(interview.client.company, "site", ""):
        company = company_of(interview)
        company.site, company.confirmed_at = site[:300], None
        company.save(update_fields=["site", "confirmed_at"])


def confirm_site(interview: Interview, site: str, *, now: datetime) -> Company:
    """The company whose site the person wants looked at; research follows from flow.py.

    Raises the refusals of the network guard: no address, an internal one, one never opened.
    """
    check_url(site, settings.RESEARCH_ALLOW)
    with transaction.atomic():
        company = company_of(interview)
        company.site, company.confirmed_at = site[:300], now
        company.save(update_fields=["site", "confirmed_at"])
        record("site.confirmed", company=company.pk, interview=interview.pk)
        record("interview.changed", interview=interview.pk)
    return company

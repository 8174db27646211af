"""The client's site: noted when it is named, looked at only after the person confirmed it."""

from __future__ import annotations

from datetime import datetime

from django.conf import settings
from django.db import transaction

from callsheet.core.errors import Refusal
from callsheet.interviews.models import Company, Interview
from callsheet.jobs.actions import record
from callsheet.outside.guard import check_url


class NoCompany(Refusal):
    code = "no_company"


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


def confirm_end_site(interview: Interview, site: str, *, now: datetime) -> Company:
    """The company that the client, an agency, does the work for; it is looked at besides theirs.

    Raises the refusals of the network guard.
    """
    check_url(site, settings.RESEARCH_ALLOW)
    with transaction.atomic():
        company = interview.end_company
        if company is None or company.site != site[:300]:
            company = Company.objects.create(owner=interview.owner)
        company.site, company.confirmed_at = site[:300], now
        company.save(update_fields=["site", "confirmed_at"])
        interview.end_company = company
        interview.save(update_fields=["end_company", "updated_at"])
        record("site.confirmed", company=company.pk, interview=interview.pk)
        record("interview.changed", interview=interview.pk)
    return company


def swap_companies(interview: Interview) -> None:
    """The site known as the client's is the end client's, and the other way round.

    With one company it moves to the other side. Raises NoCompany when there is none.
    """
    client = interview.client
    if client.company is None and interview.end_company is None:
        raise NoCompany("No company is known yet. Give its site first.")
    with transaction.atomic():
        client.company, interview.end_company = interview.end_company, client.company
        client.save(update_fields=["company"])
        interview.save(update_fields=["end_company", "updated_at"])
        record("interview.changed", interview=interview.pk)


def forget_end_client(interview: Interview) -> None:
    """There is no end client after all; what was found about it stays with it."""
    with transaction.atomic():
        interview.end_company = None
        interview.save(update_fields=["end_company", "updated_at"])
        record("interview.changed", interview=interview.pk)

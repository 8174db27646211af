"""Research of a company's site, and the facts a person takes away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from callsheet.core.errors import Refusal, ServiceError
from callsheet.core.pages import ParsedPage
from callsheet.interviews.models import Company
from callsheet.jobs.actions import enqueue, record
from callsheet.outside.html import links_of, parse_pages
from callsheet.prep.domain.company import CompanyRead, read_company
from callsheet.prep.domain.company_notes import PASTED, site_key
from callsheet.prep.domain.facts import fact_lines, state_sentence
from callsheet.prep.models import Fact, Research

if TYPE_CHECKING:
    from callsheet.prep.research import Progress, ResearchResult

RESEARCH_JOB = "callsheet.prep.jobs.look_up"


def start_research(*, company: int, interview: int) -> None:
    """Follower of `site.confirmed`: the look-up as a job, one waiting for each company."""
    row = Company.objects.get(pk=company)
    with transaction.atomic():
        Research.objects.update_or_create(
            company=row,
            defaults={
                "owner_id": row.owner_id,
                "state": Research.State.WAITING,
                "sentence": "",
                "site_state": "",
                "pages_done": 0,
                "started_at": timezone.now(),
                "finished_at": None,
            },
        )
        enqueue(RESEARCH_JOB, f"research:{company}", {"company": company}, timezone.now())


def look_up(company: Company) -> None:
    """The site fetched, parsed and read; the facts take the place of earlier ones by rule.

    A refusal and a dead site end as a sentence; what was fetched is left when another look was
    asked for meanwhile. Raises ServiceError when trying again may help.
    """
    # the fetching half is 20 MB that the idle web process need not carry
    from callsheet.prep.research import research

    if company.confirmed_at is None:
        return
    task = Research.objects.get(company=company)

    def on_page(progress: Progress) -> None:
        if is_asked_for(task, company):
            Research.objects.filter(pk=task.pk).update(pages_done=progress.done)

    try:
        result = research(
            company.site, links_of=links_of, allow=settings.RESEARCH_ALLOW, on_page=on_page
        )
    except Refusal as refusal:
        if is_asked_for(task, company):
            finish(task, Research.State.FAILED, "refused", str(refusal))
        return
    if save_result(company, task, result) and result.state == "unreached":
        raise ServiceError(result.sentence, permanent=False)


def is_asked_for(task: Research, company: Company) -> bool:
    """Whether this look is still the newest, and at the address that stands."""
    same = Research.objects.filter(pk=task.pk, started_at=task.started_at)
    return same.filter(company__site=company.site).exists()


def save_result(company: Company, task: Research, result: ResearchResult) -> bool:
    """What one look brought, saved at once: facts by rule anew, a person's left alone.

    False, and nothing saved, when another look was asked for while this one ran: it would end the
    newer one before its time, and put the facts of an old address in the place of its own.
    """
    read = company_read(result)
    state = result.state if result.state != "ok" else read.state
    with transaction.atomic():
        if not is_asked_for(task, company):
            return False
        names = Fact.objects.filter(company=company, field="name", how="rule")
        read_before = ["", *(value[:200] for value in names.values_list("value", flat=True))]
        replace_read(company, read, Fact.objects.exclude(url=PASTED))
        if read.name and company.name in read_before:
            company.name = read.name[:200]
            company.save(update_fields=["name"])
        ok = state == "ok"
        sentence = result.sentence or state_sentence(state)
        finish(task, Research.State.DONE if ok else Research.State.FAILED, state, sentence)
        record("company.researched", company=company.pk)
    return True


def company_read(result: ResearchResult) -> CompanyRead:
    """The pages of a look parsed in a limited child process, then read."""
    bodies = [(page.body, page.charset) for page in result.pages]
    parsed: list[ParsedPage] = parse_pages(bodies, [page.url for page in result.pages])
    return read_company(parsed, result.home, None)


def finish(task: Research, state: str, site_state: str, sentence: str) -> None:
    """The look is over: its state and the sentence to show."""
    task.state, task.site_state, task.sentence = state, site_state, sentence[:400]
    task.finished_at = timezone.now()
    task.save(update_fields=["state", "site_state", "sentence", "finished_at"])


def replace_read(company: Company, read: CompanyRead, before: QuerySet[Fact]) -> None:
    """The facts read take the place of those read before; a person's rows stay as they are."""
    before.filter(company=company, how="rule", hidden=False).delete()
    now = timezone.now()
    Fact.objects.bulk_create(
        Fact(
            owner_id=company.owner_id,
            company=company,
            field=line.field,
            value=line.value,
            quote=line.quote,
            url=line.url[:500],
            site="" if line.url == PASTED else site_key(company.site),
            read_at=now,
        )
        for line in fact_lines(read)
    )

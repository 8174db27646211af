"""A call sheet as plain text, for a terminal or a message to oneself."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable

from callsheet.prep.domain.appointment import Appointment
from callsheet.prep.domain.company_notes import LABELS, CompanyNotes, FactLine
from callsheet.prep.domain.job import JobRow
from callsheet.prep.domain.mismatch import Mismatch
from callsheet.prep.domain.sheet import Sheet

WIDTH = 88


def sheet_text(sheet: Sheet) -> str:
    """The sheet in 88 columns, sections in the order of the page, empty ones said to be empty."""
    blocks = [
        header(sheet),
        *([section("WARNING SIGNS, NO PROOF", sign_lines(sheet))] if sheet.signs else []),
        section("ASKED TO PREPARE", ask_lines(sheet)),
        section("RUN OF SHOW", [f"{i.clock}  {i.title} {i.words}" for i in sheet.run_of_show]),
        section("THE CLIENT", client_part(sheet)),
        section("THE JOB, REREAD", job_lines(sheet)),
        *([section("CHANGED SINCE THE PROPOSAL", change_lines(sheet))] if sheet.changes else []),
        section("THE COMPANY", company_lines(sheet)),
        section("HARD QUESTIONS", question_lines(sheet)),
        section("SAMPLES", [f"{s.title}: {s.line}" for s in sheet.samples] or ["None yet."]),
        section("NOTES", list(sheet.notes) or ["None."]),
        section("LINE", [f"{sheet.line}. Plan B: {sheet.plan_b}"]),
    ]
    return "\n\n".join(blocks) + "\n"


def header(sheet: Sheet) -> str:
    """Title, client, both times, length, readiness."""
    at = sheet.appointment
    mine = f"{at.my_clock}, {at.my_day}" if at.my_clock else "no time agreed yet"
    theirs = f" / {at.their_clock}, {at.their_day}" if at.their_clock else ""
    return "\n".join(
        [
            f"CALL SHEET · {sheet.kind_label.upper()}",
            sheet.title,
            *([sheet.client_line] if sheet.client_line else []),
            f"{mine}{theirs} · {at.minutes} min ({at.minutes_said})",
            *filter(None, [named_words(at)]),
            f"Ready: {sheet.readiness.found} of 7 found",
        ]
    )


def section(title: str, lines: Iterable[str]) -> str:
    """A titled block, each line wrapped and indented; a line break inside one stays."""
    wrapped = []
    for line in lines:
        for number, row in enumerate(filter(str.strip, line.split("\n"))):
            first = "    " if number else "  "
            words = " ".join(row.split())
            wrapped.append(
                textwrap.fill(words, WIDTH, initial_indent=first, subsequent_indent="    ")
            )
    return "\n".join([title, *wrapped])


def named_words(at: Appointment) -> str:
    """That a time is the client's wish so far, "" when it is agreed."""
    return "They named this time; nothing here says that it is agreed." if at.only_named else ""


def sign_lines(sheet: Sheet) -> list[str]:
    """What each sign is a sign of, with the words."""
    return [f"{sign.why[:1].upper()}{sign.why[1:]}: “{sign.quote}”" for sign in sheet.signs]


def ask_lines(sheet: Sheet) -> list[str]:
    """What they asked, or that they did not."""
    if sheet.ask is None:
        return ["Nothing said yet; ask.", sheet.kind_words]
    return [f"“{sheet.ask.quote}” ({sheet.ask.who})", sheet.kind_words]


def client_part(sheet: Sheet) -> list[str]:
    """How contested the job is with its words, then the client as the post shows them."""
    crowd = sheet.competition
    said = [f"{crowd.words} ({'; '.join(crowd.quotes)})"] if crowd else []
    return [*said, " · ".join(sheet.client) or "The post says nothing of the client."]


def job_lines(sheet: Sheet) -> list[str]:
    """Each part of the job: must-haves, deliverables, what was asked, with the proof of each."""
    lines = [sheet.job_line] if sheet.job_line else []
    for part in sheet.job_parts:
        lines.append(f"{part.label}:")
        lines += [f"{row.words}{proof_words(row)}" for row in part.rows]
    return lines if sheet.job else [*lines, "No demands were found."]


def proof_words(row: JobRow) -> str:
    """` -> the sample`, the other proof, or what is missing; "" when nothing is wanted."""
    words = row.sample or row.shown or row.missing.lower()
    near = f" (nearest: {row.near})" if row.near else ""
    return f" -> {words}{near}" if words else ""


def change_lines(sheet: Sheet) -> list[str]:
    """What changed, with the words of both versions."""
    return [
        " ".join(
            [
                change.words,
                *([f"Then: “{change.before}”"] if change.before else []),
                *([f"Now: “{change.after}”"] if change.after else []),
            ]
        )
        for change in sheet.changes
    ]


def company_lines(sheet: Sheet) -> list[str]:
    """The client's company and the end client's, and where words and site do not fit."""
    company, unknown = sheet.company, ["No site is known; ask for it."]
    lines = notes_lines(company) if company.site or company.facts else unknown
    lines += [mismatch_line(each) for each in sheet.mismatches]
    if sheet.end_company is not None:
        lines.append(f"The end client: {sheet.end_company.site}")
        lines += notes_lines(sheet.end_company)
    return lines


def notes_lines(company: CompanyNotes) -> list[str]:
    """One company: its state when it is not well, its facts, what was not found, what to ask."""
    lines = [company.sentence] if company.sentence else []
    lines += [fact_line(fact) for fact in company.facts]
    if company.is_read and company.mission is None:
        lines.append("No mission is stated on the pages read.")
    if company.not_found:
        lines.append(f"Not found: {', '.join(company.not_found)}.")
    lines += [f"Ask: {question}" for question in company.questions]
    return lines or ["Nothing was fetched."]


def fact_line(fact: FactLine) -> str:
    """`Since: 2011, “Opened in 2011 by two sisters” <page>`; the value only where it says more."""
    label, source = LABELS.get(fact.field, fact.field), f"<{fact.url}>" if fact.url else ""
    if fact.by_person:
        return f"{label}: {fact.value} (you said)"
    if fact.field == "social":
        return f"{label}: {fact.value}"
    value = "" if fact.value == fact.quote else f"{fact.value}, "
    return f"{label}: {value}“{fact.quote}” {source}".rstrip()


def mismatch_line(found: Mismatch) -> str:
    """The question with the words of both sides."""
    theirs = f" They wrote: “{found.client_quote}”." if found.client_quote else ""
    site = f" The site: “{found.site_quote}” <{found.url}>" if found.site_quote else ""
    return f"{found.words}{theirs}{site}"


def question_lines(sheet: Sheet) -> list[str]:
    """The questions, weak spots first."""
    return [
        f"{'!' if q.weak and not q.ready else ' '} {q.text} ({q.answer or q.why})"
        for q in sheet.questions
    ]

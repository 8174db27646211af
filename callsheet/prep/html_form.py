"""A call sheet as one HTML file that stands alone: no script, its style inside."""

from __future__ import annotations

from html import escape
from importlib.resources import files

from callsheet.prep.domain.job import JobRow
from callsheet.prep.domain.sheet import Sheet
from callsheet.prep.domain.text_form import (
    ask_lines,
    change_lines,
    client_part,
    company_lines,
    named_words,
    sign_lines,
)

STYLES = ("callsheet.css", "parts.css")


def sheet_html(sheet: Sheet) -> str:
    """The whole sheet; every word from outside is escaped."""
    at = sheet.appointment
    strip = [
        (f"Call sheet · {sheet.kind_label}", f"<h1>{escape(sheet.title)}</h1>", sheet.client_line),
        ("Your time", big(at.my_clock), at.my_day or "no time agreed yet"),
        ("Client's time", big(at.their_clock), at.their_day),
        ("Allotted", big(f"{at.minutes} min"), at.minutes_said),
        ("Starts in", big(at.starts_in), at.room or named_words(at)),
    ]
    cells = "".join(
        f'<div><span class="label">{escape(label)}</span>{main}'
        f'<span class="sub">{escape(sub)}</span></div>'
        for label, main, sub in strip
    )
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{escape(sheet.title)}'
        f"</title><style>{style()}</style></head><body><main>"
        f'<div class="strip">{cells}</div>{ready(sheet)}{signs(sheet)}'
        f'<div class="cols"><div>{left(sheet)}</div><div>{right(sheet)}</div></div>'
        "</main></body></html>\n"
    )


def style() -> str:
    """The app's own style sheets without the fonts, which a single file cannot point to."""
    folder = files("callsheet") / "static" / "callsheet"
    text = "\n".join((folder / name).read_text("utf-8") for name in STYLES)
    return "\n".join(line for line in text.splitlines() if not line.startswith("@font-face"))


def big(words: str) -> str:
    """A large value, a dash when there is none."""
    return f'<div class="big">{escape(words) or "–"}</div>'


def ready(sheet: Sheet) -> str:
    """The seven parts."""
    cells = "".join(
        f'<div{"" if part.found else " class=open"}><span class="label">{escape(part.label)}</span>'
        f"<b>{escape(part.words)}</b></div>"
        for part in sheet.readiness.parts
    )
    return f'<div class="ready">{cells}</div>'


def signs(sheet: Sheet) -> str:
    """The warning signs before everything else, "" when there are none."""
    if not sheet.signs:
        return ""
    return (
        f'<div class="signs">{section("Warning signs, no proof", lines(sign_lines(sheet)))}</div>'
    )


def section(title: str, body: str) -> str:
    """A titled card."""
    return f'<section><h2>{escape(title)}</h2><div class="in">{body}</div></section>'


def lines(words: list[str]) -> str:
    """Each line as a paragraph."""
    return "".join(f"<p>{escape(line)}</p>" for line in words)


def left(sheet: Sheet) -> str:
    """What they asked, run of show, company, notes."""
    show = "".join(
        f'<tr><td class="n">{item.clock}</td><td><b>{escape(item.title)}</b> {escape(item.words)}'
        "</td></tr>"
        for item in sheet.run_of_show
    )
    return (
        section("Asked to prepare", lines(ask_lines(sheet)))
        + section("Run of show", f"<table>{show}</table>")
        + section("The company", lines(company_lines(sheet)))
        + section("Notes", lines(list(sheet.notes) or ["None."]))
    )


def right(sheet: Sheet) -> str:
    """Client, job, questions, samples, line."""
    asked = "".join(
        f"<tr><td><b>{escape(q.text)}</b><br><small>{escape(q.answer or q.why)}</small></td></tr>"
        for q in sheet.questions
    )
    job = "".join(
        f'<table><caption class="label">{escape(part.label)}</caption>'
        f"{''.join(job_row(row) for row in part.rows)}</table>"
        for part in sheet.job_parts
    )
    changed = section("Changed since the proposal", lines(change_lines(sheet)))
    samples = [f"{sample.title}: {sample.line}" for sample in sheet.samples] or [
        "None is close to this job." if sheet.samples_kept else "None yet."
    ]
    return (
        section("The client", lines(client_part(sheet)))
        + section("The job, reread", f"{lines([sheet.job_line])}{job}")
        + (changed if sheet.changes else "")
        + section("Hard questions", f"<table>{asked}</table>")
        + section("Samples ready", lines(samples))
        + section("Line", lines([f"{sheet.line}. Plan B: {sheet.plan_b}"]))
    )


def job_row(row: JobRow) -> str:
    """What the post wants, with its proof or what is missing."""
    proof = row.sample or row.shown
    tone, words = ("ok", proof) if proof else ("warn", row.missing)
    near = f"<br><small>Nearest: {escape(row.near)}</small>" if row.near else ""
    return (
        f'<tr><td>{escape(row.words)}{near}</td><td class="end"><span class="tag {tone}">'
        f"{escape(words)}</span></td></tr>"
    )

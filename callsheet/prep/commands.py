"""`callsheet company`, `callsheet judge` and `callsheet sheet`. Django is not needed for any."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from callsheet.core.errors import Refusal
from callsheet.interviews.domain.paste import WhoAreYou
from callsheet.outside.html import links_of, parse_pages
from callsheet.prep.domain.company import CompanyRead, Fact, read_about, read_company
from callsheet.prep.domain.judge import judge

Say = Callable[[str], None]


def dumps(value: dict[str, Any]) -> str:
    """One JSON object, two blanks a level."""
    return json.dumps(value, ensure_ascii=False, indent=2)


def judge_line(item: dict[str, Any]) -> dict[str, Any]:
    """`{"question", "answer"}` -> `{"label", "p", "why"}`.

    Raises KeyError for a missing field, ValueError for one that is not text.
    """
    if not isinstance(item["question"], str) or not isinstance(item["answer"], str):
        raise ValueError("`question` and `answer` must be text.")
    found = judge(item["question"], item["answer"])
    return {"label": found.label, "p": found.p, "why": found.why}


def company_of_folder(folder: Path) -> dict[str, Any]:
    """The company of saved pages.

    folder  holds manifest.json: {"id", "home", "lang", "pages": [{"url", "file"}]}
    raises  FileNotFoundError, KeyError for a folder that is none
    """
    manifest = json.loads((folder / "manifest.json").read_text("utf-8"))
    bodies = [((folder / page["file"]).read_bytes(), None) for page in manifest["pages"]]
    pages = parse_pages(bodies, [page["url"] for page in manifest["pages"]])
    return company_json(read_company(pages, manifest["home"], manifest.get("lang")))


def company_of_about(text: str) -> dict[str, Any]:
    """The company of an about text as a person pasted it; every fact's url is "pasted"."""
    return company_json(read_about(text))


def company_of_url(url: str, say: Say, allow: frozenset[str]) -> dict[str, Any]:
    """The company of a site, fetched now. Raises the network guard's refusals."""
    read, state, sentence = look_at(url, say, allow)
    return company_json(read) | ({"state": state, "sentence": sentence} if sentence else {})


def look_at(url: str, say: Say, allow: frozenset[str]) -> tuple[CompanyRead, str, str]:
    """The reading of a site, its state and the sentence when the state is not well."""
    from callsheet.prep.research import research

    result = research(
        url,
        links_of=links_of,
        allow=allow,
        on_page=lambda progress: say(f"{progress.done} of {progress.planned} pages"),
    )
    bodies = [(page.body, page.charset) for page in result.pages]
    pages = parse_pages(bodies, [page.url for page in result.pages])
    read = read_company(pages, result.home, None) if pages else CompanyRead(result.state)
    return read, read.state if result.state == "ok" else result.state, result.sentence


def company_json(read: CompanyRead) -> dict[str, Any]:
    """The `company` shape: every fact with its quote and url, null when it is not stated."""
    founded = read.founded
    location = read.location
    return {
        "state": read.state,
        "name": read.name or None,
        "mission": quoted(read.mission),
        "summary": quoted(read.summary),
        "founded": quoted(founded) | {"year": int(founded.value)} if founded else None,
        "location": quoted(location) | {"place": location.value} if location else None,
        "people": [quoted(fact) | {"person": fact.value} for fact in read.people],
        "customers": [quoted(fact) for fact in read.customers],
        "values": [quoted(fact) for fact in read.values],
        "products": [quoted(fact) for fact in read.products],
        "news": [dated(fact) for fact in read.news],
        "social": [fact.value for fact in read.social],
        "languages": [{"name": fact.value, "url": fact.url} for fact in read.languages],
    }


def quoted(fact: Fact | None) -> Any:
    """A fact's words and where they stand."""
    return {"quote": fact.quote, "url": fact.url} if fact else None


def dated(fact: Fact) -> dict[str, str]:
    """A piece of news: its words, where they stand, the day and the title."""
    day, _, title = fact.value.partition(": ")
    return {"quote": fact.quote, "url": fact.url, "date": day, "title": title}


@dataclass(frozen=True)
class SheetOrder:
    """What `callsheet sheet` was given on its command line."""

    reply: Path
    me: str
    post: Path | None
    site: str
    samples: Path | None
    zone: str
    hours: str
    minutes: int | None
    form: str


class WhoIsMe(Refusal):
    """Two people speak in the file; `names` are theirs."""

    code = "who_is_me"

    def __init__(self, names: tuple[str, ...]) -> None:
        super().__init__(
            f"{' and '.join(names)} speak in the reply. Say which one you are, for example "
            f'--me "{names[0]}".'
        )


def sheet_words(order: SheetOrder, say: Say, allow: frozenset[str]) -> str:
    """The whole call sheet as text, HTML or JSON.

    Raises Refusal for an unusable reply, zone, hours, folder or address; a site that is not there
    is said on the sheet.
    """
    from callsheet.prep.domain.text_form import sheet_text
    from callsheet.prep.from_files import Given, sheet_from, sheet_json
    from callsheet.prep.given import hours_given, samples_given, text_of, zone_given
    from callsheet.prep.html_form import sheet_html

    read, state, sentence = look_at(order.site, say, allow) if order.site else (None, "", "")
    given = Given(
        reply=text_of(order.reply),
        me=order.me,
        post=text_of(order.post) if order.post else "",
        zone=zone_given(order.zone),
        hours=hours_given(order.hours),
        minutes=order.minutes,
        samples=samples_given(order.samples) if order.samples else (),
        site=order.site,
        company=read,
        site_state=state,
        site_sentence=sentence,
    )
    try:
        sheet = sheet_from(given, now=datetime.now(UTC))
    except WhoAreYou as two:
        raise WhoIsMe(two.names) from two
    forms = {"text": sheet_text, "json": sheet_json, "html": sheet_html}
    return forms[order.form](sheet)


if __name__ == "__main__":
    sys.stdout.write(dumps(company_of_folder(Path(sys.argv[1]))) + "\n")

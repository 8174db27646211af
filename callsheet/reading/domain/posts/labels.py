""" "Label: value" pairs of feeds, briefs and plain posts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from callsheet.core import lazy_re as re
from callsheet.core.evidence import Quote
from callsheet.reading.domain.posts.lines import quote_of

NAMES: dict[str, tuple[str, ...]] = {
    "title": (
        "title", "job title", "project title", "project name", "project", "job", "position",
        "role", "subject", "brief title", "what i need", "request", "gig", "headline", "job name",
        "post title", "opportunity", "looking for", "titel", "titre", "título", "titolo",
        "projekttitel", "betreff", "objet", "asunto", "assunto", "oggetto", "onderwerp",
    ),
    "budget": (
        "budget", "project budget", "est. budget", "estimated budget", "my budget", "our budget",
        "fixed price", "fixed-price", "price", "rate", "pay", "pay rate", "hourly range",
        "hourly rate", "hourly", "compensation", "payment", "offer", "client budget",
        "total budget", "fee", "budget range", "fixed budget", "hourly budget", "rate range",
        "remuneration", "stundensatz", "honorar", "vergütung", "festpreis", "tagessatz", "tarif",
        "tarif horaire", "prix", "forfait", "rémunération", "presupuesto", "tarifa", "precio",
        "pago", "orçamento", "valor", "valor do projeto",
        "valor fechado", "valor total", "valor fixo", "preço fechado", "preço fixo", "preço",
        "preço total", "precio cerrado", "precio fijo", "precio total", "importe", "prezzo fisso",
        "compenso totale", "prix fixe", "prix total", "budget total", "vaste prijs", "vast bedrag",
        "fast pris", "fastpris", "budsjett", "prezzo", "compenso", "tarief",
        "uurtarief", "vergoeding", "prijs", "timpris", "timepris", "arvode", "pris", "stawka",
        "stawka godzinowa", "budżet", "wynagrodzenie", "cena", "total fee", "prize",
    ),
    "duration": (
        "duration", "project length", "project duration", "estimated duration",
        "estimated project duration", "est. time", "length", "estimated time", "contract length",
        "contract duration", "time frame", "timeframe", "expected duration", "engagement", "term",
        "contract term", "length of contract", "length of project", "project timeline",
        "timeline", "est. duration", "estimated length", "contract", "delivery time", "delivery",
        "turnaround", "delivery in", "time", "programme", "dauer", "laufzeit", "projektdauer",
        "durée", "durée de la mission",
        "duración", "duración del proyecto", "plazo", "duração", "prazo", "durata", "duur",
        "looptijd",
    ),
    "level": (
        "level", "level sought", "level needed", "experience level", "expertise level",
        "expertise", "skill level", "seniority",
        "experience", "level of experience", "seniority level", "freelancer level",
        "required level", "experience level required", "niveau", "niveau d'expérience",
        "erfahrungslevel", "einstiegslevel", "erfahrung", "nivel", "nivel de experiencia", "nível",
        "nível de experiência", "experiencia", "livello", "ervaring", "ervaringsniveau",
    ),
    "skills": (
        "skills", "skill tags", "tags", "skills and expertise", "skills & expertise",
        "required skills", "skills required", "mandatory skills", "expertise tags", "skill",
        "key skills", "skills needed", "technologies", "kenntnisse", "fähigkeiten",
        "compétences", "compétences requises", "habilidades", "habilidades requeridas",
        "habilidades desejadas", "competencias", "competências", "competenze",
        "competenze richieste", "vaardigheden", "umiejętności", "gesuchte kompetenzen",
        "kompetenzen", "etiquetas",
        "compétences clés", "compétences recherchées",
    ),
    "country": (
        "country", "client country", "client location", "client's location", "based in",
        "buyer country", "buyer location", "location of client", "client based in",
    ),
    "place": (
        "location", "job location", "where", "ubicación", "localização", "standort", "lieu",
        "luogo", "ort", "sede", "locatie", "plaats", "lokalizacja", "einsatzort", "localisation",
        "hq", "headquarters",
    ),
    "location_req": (
        "location requirement", "location requirements", "freelancer location",
        "preferred location", "talent location", "region", "remote from",
    ),
    "company": (
        "company", "company name", "client", "client name", "organisation", "organization",
        "business", "business name", "buyer", "brand", "employer", "poster", "posted by",
        "auftraggeber", "kunde", "firma", "unternehmen", "entreprise", "société", "empresa",
        "cliente",
        "azienda", "opdrachtgever", "bedrijf", "oppdragsgiver", "opdragsgiver", "kund",
        "zleceniodawca",
        "klient", "hiring company", "studio", "agency", "contact", "contact person",
        "outsourcer", "org", "end client", "hiring organisation", "hiring organization",
        "requested by", "hirer", "issued by", "issued on behalf of", "commissioned by",
        "contracting authority",
    ),
    "site": (
        "website", "site", "web site", "url", "our website", "our site", "company website", "web",
        "company site", "link", "my website", "client website", "homepage", "current site",
        "current website", "store", "shop", "existing website",
    ),
    "kind": (
        "job type", "type", "payment type", "project type", "contract type", "pricing",
        "pay type", "budget type", "type of contract", "vertragsart", "type de contrat", "tipo",
        "tipo de contrato", "tipo de proyecto",
    ),
    "posted": (
        "posted on", "posted", "date posted", "published",
    ),
    "proposals": (
        "proposals", "bids", "offers received", "applicants",
    ),
    "hours": (
        "hours per week", "hours", "weekly hours", "workload", "hours/week", "time commitment",
        "commitment",
    ),
}  # fmt: skip
_FIELD_OF = {name: field for field, names in NAMES.items() for name in names}
LABEL = re.compile(
    r"^[ \t>*_#•\-–\u2190-\u2bff\U0001F300-\U0001FAFF\ufe0f]*"
    r"(?P<label>[A-Za-zÀ-ž][A-Za-zÀ-ž.'’&/ -]{1,32}?)(?:[ \t*_]*(?:\n[ \t]*)?[:：]|"
    r"[ \t]{2,}(?=\S))[ \t*_]*"
    r"(?P<value>[^\n]{0,1500})",
    re.M,
)


# the next label of a row: "Prazo: 20 dias   Nível de experiência: Intermediário"
COLUMN = re.compile(
    r"(?<=\S)(?:[ \t]{2,}|[ \t][·•|"
    r"][ \t])(?P<label>[A-Za-zÀ-ž][A-Za-zÀ-ž.'’&/ -]{1,32}?)[ \t]?:[ \t]+"
    r"(?=(?P<value>[^\n]{1,200}))"  # looked at only, for the row's next label stands in it
)


def _label_at(mark: re.Match[str]) -> int:
    return mark.start("label")


@dataclass(frozen=True)
class Labels:
    """The values found, by field, in the order of the text."""

    values: Mapping[str, tuple[Quote, ...]]

    def first(self, field: str) -> Quote | None:
        """The first value of a field, None without one."""
        found = self.values.get(field, ())
        return found[0] if found else None

    def all(self, field: str) -> tuple[Quote, ...]:
        """All values of a field."""
        return self.values.get(field, ())


def labels_in(text: str, start: int, end: int) -> Labels:
    """The labelled values of `text[start:end]`; a value on the line below its label counts."""
    found: dict[str, list[Quote]] = {}
    marks = sorted((*LABEL.finditer(text, start, end), *COLUMN.finditer(text, start, end)),
                   key=_label_at)  # fmt: skip
    for mark in marks:
        field = _FIELD_OF.get(" ".join(mark["label"].lower().split()))
        if not field:
            continue
        beside = COLUMN.search(text, mark.start("value"), mark.end("value"))
        value = quote_of(text, mark.start("value"), beside.start() if beside else mark.end("value"))
        if not value.text:
            value = _below(text, mark.end(), end)
        if value.text.strip("*_ "):
            found.setdefault(field, []).append(value)
    return Labels({field: tuple(values) for field, values in found.items()})


def is_labelled(row: str) -> bool:
    """Whether a row is "Label: value" of a field other than the title."""
    mark = LABEL.match(row)
    field = _FIELD_OF.get(" ".join(mark["label"].lower().split())) if mark else None
    return field is not None and field != "title"


def _below(text: str, at: int, end: int) -> Quote:
    """The line below an empty label, when it follows at once and is no label or list item."""
    line = re.compile(r"\n[ \t]*(?P<value>[^\n]{1,160})").match(text, at, end)
    if not line or re.match(r"[-–*•\d]\W|.{1,30}:", line["value"].strip()):
        return Quote("", at, at)
    return quote_of(text, line.start("value"), line.end("value"))

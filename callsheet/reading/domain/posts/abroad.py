"""Headings, requests and demands in German, French, Spanish, Portuguese, Italian and Dutch."""

from __future__ import annotations

import re
from typing import Literal

AbroadTopic = Literal["do", "must", "bonus", "apply"]
# fullmatched against a heading without its colon
NAMED: tuple[tuple[AbroadTopic, str], ...] = (
    ("do", r"(?:ihre |deine |die )?(?:aufgaben?|tätigkeiten|leistungen|arbeiten)|"
     r"(?:das projekt|der auftrag) umfasst|"
     r"(?:vos |votre |les |la )?(?:missions?|tâches?|livrables?|prestations?)|"
     r"le projet comprend|ce qu['’]il faut faire|"
     r"(?:tus |sus |las )?(?:tareas|funciones|entregables|responsabilidades)|qué hay que hacer|"
     r"(?:as |suas )?(?:tarefas|atividades|entregas|entregáveis|responsabilidades)|"
     r"o que (?:precisa ser feito|preciso)|(?:i |le )?(?:compiti|attività|mansioni|consegne)|"
     r"cosa (?:serve|fare)|(?:de |jouw |uw )?(?:taken|werkzaamheden|opdracht)|"
     r"wat je gaat doen"),
    ("must", r"(?:ihr |dein |die )?(?:anforderungen|profil|voraussetzungen|qualifikationen|"
     r"muss[- ]kriterien)|das bringen sie mit|"
     r"(?:le |votre )?(?:profil(?: recherché)?|compétences requises|exigences|prérequis)|"
     r"impératifs?|(?:los |tu )?(?:requisitos|perfil|imprescindible)|obligatorio|"
     r"(?:os )?(?:requisitos|perfil)|obrigatório|(?:i )?requisiti|profilo|"
     r"(?:de )?(?:eisen|vereisten|functie-eisen|profiel)|wat we vragen"),
    ("bonus", r"wünschenswert|von vorteil|pluspunkte|(?:les |un )?(?:plus|atouts?)|"
     r"(?:se valora|deseable|valorable)|(?:um )?diferencia(?:l|is)|desejável|"
     r"(?:titolo preferenziale|gradito)|pré|pluspunten|een pre"),
    ("apply", r"(?:ihre )?bewerbung|so bewerben sie sich|(?:pour )?(?:postuler|candidater)|"
     r"votre (?:candidature|offre|réponse)|cómo (?:postular|aplicar)|para (?:postular|aplicar|"
     r"se candidatar)|como se candidatar|(?:per )?candidarsi|come candidarsi|"
     r"solliciteren|reageren"),
)  # fmt: skip
HEADINGS = tuple(
    (topic, re.compile(rf"\W*(?:{words})\W*", re.IGNORECASE)) for topic, words in NAMED
)
REQUEST = re.compile(
    r"^\W*(?:bitte\b.{0,40}?\b(?:senden|schicken|nennen|geben|teilen|beschreiben|legen|fügen|"
    r"zeigen|"
    r"schreiben|melden)|(?:senden|schicken|nennen|geben|beschreiben|beginnen|schreiben) sie\b|"
    r"(?:schick|nenn|sag|zeig|schreib) (?:mir|uns)\b|"
    r"merci (?:de|d['’])\s?\w+|veuillez \w+|(?:envoyez|joignez|indiquez|précisez|dites|commencez|"
    r"décrivez|répondez|mentionnez|montrez)\b|"
    r"(?:por favor,? )?(?:env[ií]a(?:d|nos|me)?|env[ií]e(?:n|nos)?|empieza|comienza|empiece|"
    r"incluy[ae]|"
    r"adjunt[ae]|indic[ae]|menciona|cu[eé]nta(?:nos|me)|cuente|di(?:nos|me)|muestra|responde)\b|"
    r"na (?:sua )?proposta\b|(?:informe|envie|inclua|conte|diga|comece|responda|mostre|anexe)\b|"
    r"(?:inviate|inviaci|mandaci|indicate|indica|scrivi|allega(?:te)?|diteci|dicci|raccontaci|"
    r"iniziate|inizia|rispondi)\b|nella (?:vostra )?(?:proposta|candidatura)\b|"
    r"(?:stuur|vermeld|geef|vertel|begin|schrijf|laat|noem|voeg|toon)\b|graag\b.{0,40}\b(?:sturen|"
    r"vermelden|ontvangen|meesturen))",
    re.IGNORECASE,
)
READER = re.compile(
    r"\b(?:sie|ihr(?:e[nmrs]?)?|du|dein(?:e[nmrs]?)?|vous|votre|vos|tu|tus|te|usted(?:es)?|su|sus|"
    r"você|vocês|sua|seu|suas|seus|voi|vostr[oaei]|lei|jij|je|jouw|u|uw|has|tienes|puedes|"
    r"quel(?:le)?)\b|"
    r"\w+(?:ez|as|áis|ate|ete)(?:-vous)?\b",
    re.IGNORECASE,
)
REFUSED = re.compile(
    r"\b(?:werden|wird) (?:nicht|ignoriert|abgelehnt|aussortiert)|\bkeine (?:agenturen|anrufe)\b|"
    r"\b(?:seront|sera) (?:ignorée?s?|refusée?s?|rejetée?s?)|\bpas d['’]agences?\b|"
    r"\b(?:serán|será) (?:descartad|ignorad|rechazad)\w+|\b(?:abstenerse|no agencias)\b|"
    r"\bser(?:ão|á) (?:descartad|ignorad|desconsiderad)\w+|\bnão (?:envie|aceitamos)\b|"
    r"\b(?:saranno|verranno) (?:ignorat|scartat|rifiutat)\w+|\bno agenzie\b|"
    r"\bworden (?:niet|genegeerd)|\bgeen bureaus\b",
    re.IGNORECASE,
)
DEMAND = re.compile(
    r"\b(?:muss|müssen|musst|müsst|zwingend|erforderlich|voraussetzung|notwendig|mindestens|"
    r"pflicht|unbedingt|doit|doivent|devez|devront|devra|obligatoires?|impérati(?:f|"
    r"ve)(?:ment)?|exigée?s?|"
    r"indispensables?|requise?s?|debe(?:n|rá|rán|s)?|obligatori[oa]s?|imprescindibles?|"
    r"(?:tiene|tienen|tienes) que|se requiere|requerid[oa]s?|mínimo|deve(?:m|rá|rão)?|"
    r"precisa(?:m)? (?!de (?:um|uma)\b)(?:\w+r|ser|ter|estar)\b|(?:tem|têm) que|obrigatóri[oa]s?|"
    r"imprescindível|exigid[oa]s?|devono|dovrà|dovranno|obbligatori[oae]|necessari[oae]|"
    r"indispensabile|richiest[oaie]|moet(?:en)?|vereist|verplicht|minimaal|noodzakelijk)\b",
    re.IGNORECASE,
)
BONUS = re.compile(
    r"\b(?:wünschenswert|von vorteil|idealerweise|gerne auch|pluspunkt|un plus\b|est un atout|"
    r"serait apprécié|idéalement|se valora(?:rá)?|deseable|valorable|ideal(?:mente)?|diferencial|"
    r"desejável|gradit[oa]|preferibil\w+|titolo preferenziale|een pre\b|is mooi meegenomen|"
    r"bij voorkeur)",
    re.IGNORECASE,
)
LEAST = 3  # words of a request
ENGLISH = re.compile(r"\b(?:the|you|your|is|are|with|and|of|to|for|we|our|a|an)\b", re.IGNORECASE)


def topic_abroad(words: str) -> AbroadTopic | None:
    """What a heading in another language announces, None when it is none."""
    return next((topic for topic, form in HEADINGS if form.fullmatch(words)), None)


def asks_abroad(words: str) -> bool:
    """Whether a sentence in another language asks something of the application."""
    if ENGLISH.search(words) or len(words.split()) < LEAST:
        return False
    if words.rstrip("\"”') ").endswith("?"):
        return bool(READER.search(words))
    return bool(REQUEST.match(words) or REFUSED.search(words))


def demands_abroad(words: str) -> bool:
    """Whether a sentence in another language states something as required."""
    return bool(DEMAND.search(words)) and not (ENGLISH.search(words) or BONUS.search(words))

"""Headings, requests and demands in German, French, Spanish, Portuguese, Italian, Dutch, Polish and
Swedish."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from callsheet.core import lazy_re as re

AbroadTopic = Literal["do", "must", "bonus", "apply"]
# fullmatched against a heading without its colon
NAMED: tuple[tuple[AbroadTopic, str], ...] = (
    ("do", r"(?:ihre |deine |die |unsere )?(?:aufgaben?|tätigkeiten|leistungen|arbeiten)|"
     r"(?:was )?zu tun(?: ist)?|was (?:wir brauchen|ansteht|sie erwartet|gemacht werden soll)|"
     r"(?:was )?gesucht wird|leistungsumfang|(?:das|dein|ihr) arbeitspaket|à (?:faire|livrer|"
     r"réaliser)|"
     r"ce (?:qu['’]il y a à faire|que (?:nous attendons|vous ferez|l['’]on attend))|"
     r"travail (?:à faire|demandé)|por hacer|lo que (?:hay que hacer|necesitamos|harás)|"
     r"(?:el|tu) trabajo|qué (?:necesitamos|harás|incluye)|a fazer|o trabalho|escopo|"
     r"o que (?:você vai fazer|queremos)|da fare|cosa (?:c['’]è da fare|farai|chiediamo)|il lavoro|"
     r"lavori|wat (?:er moet gebeuren|moet er gebeuren|we nodig hebben)|te doen|het werk|"
     r"(?:twoje |główne )?(?:zadania|obowiązki)|zakres(?: (?:prac|zadań|obowiązków))?|"
     r"(?:ci )?serv(?:e|ono)|(?:wir|ich) brauchen?|gesucht|benötigt(?: wird| werden)?|"
     r"(?:nous avons|j['’]ai) besoin(?: de)?|il (?:nous )?faut|necesit(?:o|amos)|precis(?:o|"
     r"amos)(?: de)?|"
     r"buscamos|nodig|gevraagd|potrzebujemy|do zrobienia|co jest do zrobienia|uppgifter|"
     r"arbetsuppgifter|att göra|opgaver|oppgaver|"
     r"(?:das projekt|der auftrag) umfasst|"
     r"(?:vos |votre |les |la )?(?:missions?|tâches?|livrables?|prestations?)|"
     r"le projet comprend|ce qu['’]il faut faire|"
     r"(?:tus |sus |las )?(?:tareas|funciones|entregables|responsabilidades)|qué hay que hacer|"
     r"(?:as |suas )?(?:tarefas|atividades|entregas|entregáveis|responsabilidades)|"
     r"o que (?:precisa ser feito|preciso)|(?:i |le )?(?:compiti|attività|mansioni|consegne)|"
     r"cosa (?:serve|fare)|(?:de |jouw |uw )?(?:taken|werkzaamheden|opdracht)|"
     r"wat je gaat doen"),
    ("must", r"(?:ihr |dein |die )?(?:anforderungen|profil|voraussetzungen|qualifikationen|"
     r"muss[- ]kriterien)|das bringen (?:sie|du) mit|bedingungen|wichtig|was sie mitbringen|"
     r"vous (?:êtes|avez)|conditions|impératif|condiciones|condições|condizioni|voorwaarden|"
     r"wymagania|(?:czego )?oczekujemy|krav|"
     r"(?:le |votre )?(?:profil(?: recherché)?|compétences requises|exigences|prérequis)|"
     r"impératifs?|(?:los |tu )?(?:requisitos|perfil|imprescindibles?)|indispensables?|obligatorio|"
     r"(?:os )?(?:requisitos|perfil)|obrigatório|(?:i )?requisiti|profilo|"
     r"(?:de )?(?:eisen|vereisten|functie-eisen|profiel)|wat we vragen"),
    ("bonus", r"wünschenswert|von vorteil|pluspunkte|(?:les |un )?(?:plus|atouts?)|"
     r"(?:se valora|deseable|valorable)|(?:um )?diferencia(?:l|is)|desejável|"
     r"(?:titolo preferenziale|gradito)|pré|pluspunten|een pre"),
    ("apply", r"(?:(?:ihre|deine|zur|die|ihr|dein) )?(?:bewerbung|angebot)|in (?:ihrer|deiner) "
     r"(?:bewerbung|nachricht)|pour (?:répondre|nous répondre)|comment (?:postuler|répondre)|"
     r"(?:tu |su )?(?:propuesta|candidatura|postulación)|cómo (?:postularte|responder|aplicar)|"
     r"para (?:postularte|responder|enviar propuesta)|(?:sua )?proposta|para responder|"
     r"come rispondere|per rispondere|(?:je|uw) (?:reactie|sollicitatie|offerte|voorstel)|"
     r"hoe (?:te )?(?:reageren|solliciteren)|jak (?:aplikować|się zgłosić)|zgłoszenie|"
     r"(?:så )?ansök(?:an| så här)?|ansøgning|so bewerben sie sich|(?:pour )?(?:postuler|"
     r"candidater)|"
     r"votre (?:candidature|offre|réponse)|cómo (?:postular|aplicar)|para (?:postular|aplicar|"
     r"se candidatar)|como se candidatar|(?:per )?candidarsi|come candidarsi|"
     r"solliciteren|reageren"),
)  # fmt: skip
HEADINGS = tuple(
    (topic, re.compile(rf"\W*(?:{words})\W*", re.IGNORECASE)) for topic, words in NAMED
)
REQUEST = re.compile(
    r"^\W*(?:bitte\b.{0,40}?\b(?:senden|schicken|nennen|geben|teilen|beschreiben|legen|fügen|"
    r"zeigen|schreiben|melden|nutzen|verzichten|hängen|antworten)|(?:senden|schicken|nennen|geben|"
    r"beschreiben|beginnen|schreiben|zeigen|fügen|legen|sagen|erklären|erzählen|verraten) sie\b|"
    r"(?:schickt?|nennt?|sagt?|zeigt?|schreibt?|erzählt?|verratet?|erklärt?|beginnt?) (?:mir|uns|"
    r"dein|deine|eure|mit|kurz|bitte)\b|"
    r"(?:nous aimerions|j['’]aimerais) (?:connaître|savoir|voir)|"
    r"merci (?:de|d['’])\s?\w+|veuillez \w+|(?:envoyez|joignez|indiquez|précisez|dites|commencez|"
    r"décrivez|répondez|mentionnez|montrez|racontez|expliquez|donnez|proposez|chiffrez|ajoutez|"
    r"fournissez|citez|présentez|glissez|écrivez)\b|dans votre (?:réponse|message|candidature)\b|"
    r"(?:por favor,? )?(?:env[ií]a(?:d|nos|me)?|env[ií]e(?:n|nos)?|empieza|comienza|empiece|"
    r"incluy[ae]|"
    r"adjunt[aeá]|indic[aeá]|mencion[aeá]|cu[eé]nta(?:nos|me)|cont[aá](?:nos|me)|cuente|"
    r"di(?:nos|me)|dec[ií](?:nos|me)|muestra|mostr[aá](?:nos|me)?|responde|respond[eé]|envi[aá]|"
    r"mand[aeá](?:nos|me)?|empez[aá]|explic[aeá](?:nos|me)?|escr[ií]b[ea](?:nos|me)|escribe|pon|"
    r"pas[aá](?:nos|me)|"
    r"arranc[aá]|inclu[íi]|describ[eaí])\b|en (?:tu|su) (?:propuesta|mensaje|respuesta)\b|"
    r"na (?:sua )?proposta\b|(?:informe|envie|mande|inclua|conte|diga|comece|responda|"
    r"mostre|anexe|descreva|explique|escreva|indique|cite|coloque)\b|"
    r"(?:\w+teci|inviate|inviaci|mandaci|indicate|indica|scrivi|allega(?:te)?|diteci|dicci|"
    r"raccontaci|"
    r"iniziate|inizia|rispondi|rispondete|spiegate|spiega|raccontate|descrivete|descrivi|dite|"
    r"mandate|mostrateci|proponete|precisate|mi dica|ci dica|alleghi|indichi|invii|mandi|"
    r"scriva|descriva|(?:la|vi|ti) preg\w+ di|si prega di)\b|nella (?:vostra )?(?:proposta|"
    r"candidatura)\b|"
    r"(?:stuur|vermeld|geef|vertel|begin|schrijf|laat|noem|voeg|toon|omschrijf|beschrijf|mail|"
    r"deel)\b|(?:proszę (?:o|podać|przesłać|dołączyć|napisać)|podaj|prześlij|dołącz|napisz|opisz|"
    r"wyślij|zacznij)\b|(?:skicka|skriv|berätta|bifoga|ange|börja|send|fortæl|skriv)\b|"
    r"graag\b.{0,40}\b(?:sturen|"
    r"vermelden|ontvangen|meesturen))",
    re.IGNORECASE,
)
READER = re.compile(
    r"\b(?:sie|ihr(?:e[nmrs]?)?|du|dein(?:e[nmrs]?)?|vous|votre|vos|tu|tus|te|usted(?:es)?|su|sus|"
    r"você|vocês|sua|seu|suas|seus|voi|vostr[oaei]|lei|jij|je|jouw|u|uw|has|tienes|puedes|"
    r"quel(?:le)?|quand|combien|comment|wie|was|welche[nrsm]?|wann|warum|können|haben|cuánt[oa]s?|"
    r"cuándo|cómo|qué|cuál(?:es)?|quant[oaie]s?|quando|como|qual|quais|come|quale|quali|hoeveel|"
    r"wanneer|welke|hoe|ile|jak|kiedy|jaki[ea]?|czy|hur|vilken|när|hvordan|hvilken)\b|"
    r"\w+(?:ez|as|áis|ate|ete)(?:-vous)?\b",
    re.IGNORECASE,
)
REFUSED = re.compile(
    r"\bpri(?:ée?s?|és?) de s['’]abstenir\b|\b(?:werden|wird) (?:nicht|ignoriert|abgelehnt|"
    r"aussortiert|gelöscht|sofort)|"
    r"\bkeine (?:bewerbung|"
    r"angebote|copy|standard)\w*|\b(?:seront|sera|ne seront) (?:pas (?:lues?|étudiée?s?|retenue?s?|"
    r"prises?|examinée?s?)|supprimée?s?|écartée?s?)|\bne (?:seront|sera) pas\b|\bsans .{3,40} "
    r"(?:s['’]abstenir|ne)\b|\bno (?:leo|se (?:leen|leerán|aceptan|considerarán)|leemos|"
    r"respondemos|"
    r"contestamos|acepto|aceptamos)\b|\bnon (?:saranno|verranno|leggiamo|rispondiamo|accettiamo|"
    r"inviate|mandate)\b|\bnão (?:leio|lemos|respondemos|serão|mande)\b|\b(?:lezen|"
    r"beantwoorden) we "
    r"niet\b|\b(?:propostas|candidaturas|propuestas) sem?\b|"
    r"\bkeine (?:agenturen|anrufe)\b|"
    r"\b(?:seront|sera) (?:ignorée?s?|refusée?s?|rejetée?s?)|\bpas d['’]agences?\b|"
    r"\bne pourr(?:a|ont) (?:pas )?être (?:lu|étudi|examin|reten|pris)\w*|"
    r"\b(?:serán|será) (?:descartad|ignorad|rechazad)\w+|\b(?:abst[eé]n\w+|no agencias)\b|"
    r"\bque no (?:se )?(?:puje|postule|aplique|presente|escriba)n?\b|"
    r"\bser(?:ão|á) (?:descartad|ignorad|desconsiderad)\w+|\bnão (?:envie|aceitamos)\b|"
    r"\b(?:saranno|verranno) (?:ignorat|scartat|rifiutat)\w+|\bno agenzie\b|"
    r"\bworden (?:niet|genegeerd)|\bgeen bureaus\b|"
    r"\b(?:vamos?|voy) a (?:ignorar|borrar|descartar)\b|"
    r"\bno l[oae]s? (?:vamos|voy) a (?:leer|responder|contestar|mirar)\b|"
    r"\bno (?:recib\w+|tendr\w+) respuesta\b|\bnão (?:receb\w+|ter\w+) resposta\b|"
    r"\bn(?:e |['’])(?:recev\w+|aur\w+|obtiendr\w+) (?:pas|aucune) (?:de )?réponse\b|"
    r"\bnon (?:ricev\w+|avr\w+) risposta\b|\bkrijg\w* geen (?:antwoord|reactie)\b|"
    r"\b(?:bekommen|erhalten) keine antwort\b|\bschreib\w* uns bitte nicht\b|"
    r"\b(?:löschen|ignorieren|beantworten) wir(?: nicht)?\b",
    re.IGNORECASE,
)
DEMAND = re.compile(
    r"\b(?:muss|müssen|musst|müsst|darf (?:nicht|kein)|dürfen (?:nicht|kein)|zwingend|"
    r"erforderlich|voraussetzung|notwendig|mindestens|"
    r"pflicht|unbedingt|doit|doivent|devez|devront|devra|obligatoires?|impérati(?:f|"
    r"ve)(?:ment)?|exigée?s?|"
    r"indispensables?|requise?s?|debe(?:n|rá|rán|s)?|obligatori[oa]s?|imprescindibles?|"
    r"(?:tiene|tienen|tienes) que|se requiere|requerid[oa]s?|mínimo|deve(?:m|rá|rão)?|"
    r"precisa(?:m)? (?!de (?:um|uma)\b)(?:\w+r|ser|ter|estar)\b|(?:tem|têm) que|obrigatóri[oa]s?|"
    r"imprescindível|exigid[oa]s?|devono|dovrà|dovranno|obbligatori[oae]|necess[aá]ri[oae]s?|"
    r"necesari[oa]s?|nécessaires?|"
    r"indispensabile|richiest[oaie]|moet(?:en)?|vereist|verplicht|minimaal|noodzakelijk|"
    r"m(?:ag|ogen) (?:niet|geen)|"
    r"ne (?:doit|peut|doivent|peuvent) pas|no puede|no pueden|não pode|non può|non possono|musi|"
    r"muszą|"
    r"occorr(?:e|ono)|bisogna|wymagan[aey]|konieczn[aey]|niezbędn[aey]|måste|ska vara|skal være|"
    r"krävs|kræves)\b",
    re.IGNORECASE,
)
BONUS = re.compile(
    r"\b(?:wünschenswert|von vorteil|idealerweise|gerne auch|pluspunkt|un plus\b|est un atout|"
    r"serait apprécié|idéalement|se valora(?:rá)?|deseable|valorable|ideal(?:mente)?|diferencial|"
    r"desejável|valoramos|sería (?:bueno|ideal|un plus)|seria (?:bom|ótimo|um plus)|melhor ainda|"
    r"sarebbe (?:un plus|gradito|bello)|serait (?:un plus|bien|idéal)|wäre (?:schön|toll|super)|"
    r"mile widzian\w+|plusem|meriterande|et plus|gradit[oa]|preferibil\w+|titolo preferenziale|"
    r"een pre\b|is mooi meegenomen|"
    r"bij voorkeur)",
    re.IGNORECASE,
)
LEAST = 3  # words of a request
ENGLISH = re.compile(
    r"\b(?:the|you|your|are|with|and|our|what|this|that|please|should|which|not)\b", re.IGNORECASE
)
IDIOM = re.compile(r"\bcome si deve\b|\bcomme il se doit\b|\bcomo deve ser\b", re.IGNORECASE)
# "No hace falta que vengas": not needed
NO_NEED = re.compile(
    r"\b(?:no (?:hace falta|es (?:necesario|obligatorio|imprescindible))|não (?:é (?:necessári|"
    r"obrigatóri)|"
    r"precisa)|non (?:è (?:necessari|obbligatori|richiest)|serve|necessari)|pas (?:obligatoire|"
    r"nécessaire|"
    r"indispensable|besoin)|nicht (?:nötig|notwendig|erforderlich|zwingend|unbedingt)|kein muss|"
    r"niet (?:nodig|verplicht|noodzakelijk)|hoeft niet|nie (?:jest|trzeba|musi)|man muss kein)",
    re.IGNORECASE,
)


@lru_cache(maxsize=64)  # three readers ask of each sentence
def is_english(words: str) -> bool:
    """Whether a sentence has one of the commonest English words."""
    return bool(ENGLISH.search(words))


def topic_abroad(words: str) -> AbroadTopic | None:
    """What a heading in another language announces, None when it is none."""
    return next((topic for topic, form in HEADINGS if form.fullmatch(words)), None)


def asks_abroad(words: str) -> bool:
    """Whether a sentence in another language asks something of the application."""
    if is_english(words) or len(words.split()) < LEAST:
        return False
    if words.rstrip("\"”') ").endswith("?"):
        return bool(READER.search(words))
    return bool(REQUEST.match(words) or REFUSED.search(words))


def demands_abroad(words: str) -> bool:
    """Whether a sentence in another language states something as required."""
    if is_english(words) or not DEMAND.search(IDIOM.sub("", words)):
        return False
    return not (NO_NEED.search(words) or BONUS.search(words))

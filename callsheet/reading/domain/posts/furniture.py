"""Rows with which a page moves, keeps and shares a job: "Open job in a new window", "Save job".

No list of such rows is whole, but their words are few: a row is the page's own when it has one of
the verbs that a page offers and nothing beside it but what a page is made of.
"""

from __future__ import annotations

from functools import lru_cache

from callsheet.core import lazy_re as re

ROWS = 256  # rows remembered: those of one page are looked at many times
MOST_WORDS = 9
# what a page offers to do, in the languages of the venues
OFFERS = frozenset(
    """open opens view show see return back close share save saved flag flagged report reported
    copy copied print hide hidden remove withdraw submitted submit apply applied boost unfollow
    expand collapse cancel dismiss previous next skip bookmark bookmarked interested refresh
    öffnen zurück schließen teilen speichern merken melden kopieren ausblenden bewerben
    ouvrir retour fermer partager enregistrer signaler copier masquer sauvegarder postuler
    abrir volver cerrar compartir guardar denunciar reportar copiar ocultar postular
    voltar fechar compartilhar partilhar salvar guardar denunciar copiar ocultar
    apri torna chiudi condividi salva segnala copia nascondi candidati
    openen terug sluiten delen opslaan melden kopiëren verbergen solliciteren
    otwórz wróć zamknij udostępnij zapisz zgłoś kopiuj ukryj
    öppna tillbaka stäng dela spara rapportera åbn tilbage luk gem lagre""".split()
)
# verbs that begin a client's own title too: they need a thing of the page behind them
_ADDS = frozenset("add go read sign send get like mark track".split())
# what a page is made of, and the small words between
PARTS = frozenset(
    """job jobs post posts posting postings listing listings project projects gig gigs brief
    opportunity role vacancy link links url window tab page pages result results search searches
    list lists feed panel drawer slider sidebar modal dialog tooltip popup menu detail details
    description favourites favorites favourite favorite inappropriate spam abuse fake scam
    proposal proposals application applications friend clipboard dashboard home main top new
    another separate full screen fullscreen alert alerts matches invitation invitations
    offer offers category categories browse overview match similar client's
    a an the this that to in on as from for of at with your you my it all already not i am no longer
    neuem neuen fenster tab reiter in im zur zum den die das diesen dieses suche übersicht
    ergebnissen ergebnisse projekt auftrag stelle liste link als unangemessen
    dans une un nouvel nouvelle fenêtre onglet aux à la le les l offre mission lien résultats
    recherche annonce cette ce
    en una ventana nueva pestaña a los las el resultados búsqueda oferta proyecto enlace esta este
    em uma nova janela aba para os as o resultados busca vaga projeto oferta link
    in una nuova finestra scheda ai alla i risultati ricerca offerta annuncio progetto link
    nieuw venster tabblad naar de het een resultaten zoekresultaten opdracht vacature deze
    w nowym oknie karcie do wyników zlecenie ofertę nytt fönster flik till resultat nyt vindue
    fane til uppdrag jobb""".split()
)
WORD = re.compile(r"[^\W\d_]+(?:['’]s)?")
# the same where a page lost its line breaks and the title follows at once
GLUED = re.compile(
    r"(?:(?i:open (?:job |project )?in (?:a )?new (?:window|tab)|go back|save job|share job|"
    r"back to (?:search )?(?:results|jobs)|(?:close|dismiss) (?:the )?(?:tooltip|panel)|copy link|"
    r"flag as inappropriate|job details)\s+){1,4}(?=[A-ZÀ-Þ\d])"
)
_LANGUAGE = (
    r"(?:[A-Z]{2}(?:-[A-Z]{2})?|English|German|French|Spanish|Italian|Portuguese|Dutch|Danish|"
    r"Swedish|Norwegian|Finnish|Icelandic|Polish|Czech|Slovak|Slovene|Slovenian|Croatian|Serbian|"
    r"Hungarian|Romanian|Bulgarian|Greek|Turkish|Russian|Ukrainian|Arabic|Hebrew|Persian|Farsi|"
    r"Urdu|Hindi|Bengali|Chinese|Mandarin|Cantonese|Japanese|Korean|Thai|Vietnamese|Indonesian|"
    r"Malay|Catalan|Basque|Welsh|Irish|Latin|Estonian|Latvian|Lithuanian|Swahili|Deutsch|Englisch|"
    r"Französisch|Spanisch|Italienisch|anglais|français|allemand|espagnol|inglés|español|inglês|"
    r"português|inglese|italiano|Engels|Nederlands|Duits)"
)
LANGUAGE = re.compile(_LANGUAGE)
# "Danish > English" is a direction and no path
PAIR = re.compile(rf"\b({_LANGUAGE})\s?(?:>+|[-=–]>|→|»|/)\s?(?={_LANGUAGE}\b)")


@lru_cache(maxsize=ROWS)
def is_furniture(row: str) -> bool:
    """Whether a row is one of the page's own controls: all its words are a page's, one a verb's."""
    words = [word.lower() for word in WORD.findall(row)]
    if not 0 < len(words) <= MOST_WORDS:
        return False
    known = all(word in OFFERS or word in PARTS or word in _ADDS for word in words)
    offered = any(word in OFFERS for word in words) or (words[0] in _ADDS and len(words) > 1)
    return known and offered


def without_pairs(row: str) -> str:
    """A row with " to " for the sign between two languages."""
    return PAIR.sub(r"\1 to ", row) if ">" in row or "→" in row or "/" in row else row

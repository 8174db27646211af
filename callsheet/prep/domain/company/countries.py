"""Countries as addresses name them."""

from __future__ import annotations

from callsheet.core.places import country_code

SHORT_COUNTRIES = frozenset({"UK", "USA", "UAE", "US", "NZ"})
OWN_COUNTRY_NAMES = frozenset(  # as addresses there write them
    "españa deutschland österreich schweiz suisse svizzera italia nederland belgië belgique "
    "danmark "
    "sverige norge suomi polska brasil méxico türkiye česko magyarország românia éire "
    "hrvatska perú panamá bénin sénégal cameroun maroc tunisie algérie haïti".split()
) | {"república dominicana", "côte d'ivoire", "côte d’ivoire"}


def is_country(name: str) -> bool:
    """Whether a name is a country's."""
    plain = name.strip(" .")
    if len(plain) < 4:
        return plain in SHORT_COUNTRIES
    return country_code(plain) is not None or plain.casefold() in OWN_COUNTRY_NAMES

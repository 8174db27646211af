"""Countries as venues show them: English names and ISO 3166-1 three-letter codes."""

from __future__ import annotations

from callsheet.core import lazy_re as re

NAMES = """
Afghanistan|Albania|Algeria|American Samoa|Andorra|Angola|Anguilla|Antigua and Barbuda|Argentina|
Armenia|Aruba|Australia|Austria|Azerbaijan|Bahamas|Bahrain|Bangladesh|Barbados|Belarus|Belgium|
Belize|Benin|Bermuda|Bhutan|Bolivia|Bosnia and Herzegovina|Botswana|Brazil|British Virgin Islands|
Brunei|Brunei Darussalam|Bulgaria|Burkina Faso|Burundi|Cambodia|Cameroon|Canada|Cape Verde|
Cayman Islands|Central African Republic|Chad|Chile|China|Colombia|Comoros|Congo|Costa Rica|
Cote d'Ivoire|Croatia|Cuba|Curacao|Cyprus|Czech Republic|Czechia|Denmark|Djibouti|Dominica|
Dominican Republic|Ecuador|Egypt|El Salvador|Equatorial Guinea|Eritrea|Estonia|Eswatini|Ethiopia|
Faroe Islands|Fiji|Finland|France|French Guiana|French Polynesia|Gabon|Gambia|Georgia|Germany|
Ghana|Gibraltar|Greece|Greenland|Grenada|Guadeloupe|Guam|Guatemala|Guernsey|Guinea|Guyana|Haiti|
Honduras|Hong Kong|Hungary|Iceland|India|Indonesia|Iran|Iraq|Ireland|Isle of Man|Israel|Italy|
Ivory Coast|Jamaica|Japan|Jersey|Jordan|Kazakhstan|Kenya|Kiribati|Kosovo|Kuwait|Kyrgyzstan|Laos|
Latvia|Lebanon|Lesotho|Liberia|Libya|Liechtenstein|Lithuania|Luxembourg|Macao|Macau|Macedonia|
Madagascar|Malawi|Malaysia|Maldives|Mali|Malta|Marshall Islands|Martinique|Mauritania|Mauritius|
Mexico|Micronesia|Moldova|Monaco|Mongolia|Montenegro|Montserrat|Morocco|Mozambique|Myanmar|
Namibia|Nauru|Nepal|Netherlands|New Caledonia|New Zealand|Nicaragua|Niger|Nigeria|North Macedonia|
Norway|Oman|Pakistan|Palau|Palestine|Palestinian Territories|Panama|Papua New Guinea|Paraguay|
Peru|Philippines|Poland|Portugal|Puerto Rico|Qatar|Reunion|Romania|Russia|Rwanda|
Saint Kitts and Nevis|Saint Lucia|Saint Vincent and the Grenadines|Samoa|San Marino|Saudi Arabia|
Senegal|Serbia|Seychelles|Sierra Leone|Singapore|Slovakia|Slovenia|Solomon Islands|Somalia|
South Africa|South Korea|South Sudan|Spain|Sri Lanka|Sudan|Suriname|Swaziland|Sweden|Switzerland|
Syria|Taiwan|Tajikistan|Tanzania|Thailand|Timor-Leste|Togo|Tonga|Trinidad and Tobago|Tunisia|
Turkey|Türkiye|Turkmenistan|Turks and Caicos Islands|Tuvalu|Uganda|Ukraine|United Arab Emirates|
United Kingdom|United States Virgin Islands|United States|Uruguay|Uzbekistan|Vanuatu|Venezuela|
Vietnam|Yemen|Zambia|Zimbabwe
""".replace("\n", "").split("|")
CODES = """
AFG ALB DZA AND AGO ARG ARM ABW AUS AUT AZE BHS BHR BGD BRB BLR BEL BLZ BEN BMU BTN BOL BIH BWA
BRA BRN BGR BFA BDI KHM CMR CAN CPV CYM CAF TCD CHL CHN COL COM COG COD CRI CIV HRV CUB CYP CZE
DNK DJI DMA DOM ECU EGY SLV GNQ ERI EST SWZ ETH FJI FIN FRA GAB GMB GEO DEU GHA GIB GRC GRD GTM
GIN GUY HTI HND HKG HUN ISL IND IDN IRN IRQ IRL ISR ITA JAM JPN JOR KAZ KEN KWT KGZ LAO LVA LBN
LSO LBR LBY LIE LTU LUX MAC MDG MWI MYS MDV MLI MLT MRT MUS MEX MDA MCO MNG MNE MAR MOZ MMR NAM
NPL NLD NZL NIC NER NGA MKD NOR OMN PAK PAN PNG PRY PER PHL POL PRT PRI QAT ROU RUS RWA SAU SEN
SRB SYC SLE SGP SVK SVN SOM ZAF KOR SSD ESP LKA SDN SUR SWE CHE SYR TWN TJK TZA THA TLS TGO TTO
TUN TUR TKM UGA UKR ARE GBR USA URY UZB VEN VNM YEM ZMB ZWE UK
""".split()
COUNTRY = re.compile(
    r"(?<!\w)(?:"
    + "|".join(re.escape(name) for name in sorted(NAMES, key=len, reverse=True))
    + "|"
    + "|".join(CODES)
    + r")(?![\w-])"
)
# as their own pages write them, in lower case
LOCAL = frozenset(
    """deutschland österreich schweiz suisse svizzera france frankreich españa spanien italia
    italien portugal brasil argentina méxico perú chile colombia uruguay paraguay bolivia
    venezuela ecuador nederland niederlande pays-bas belgië belgique belgien luxembourg
    luxemburg polska polen czechia česko slovensko magyarország românia hrvatska slovenija
    srbija danmark norge sverige suomi finland ísland éire holland türkiye grèce griechenland
    england scotland wales usa u.s.a. u.s. uk u.k. marokko maroc tunisie algérie sénégal
    québec""".split()
) | {"united states of america", "the netherlands", "great britain", "northern ireland",
     "royaume-uni",
     "estados unidos", "états-unis", "reino unido", "vereinigtes königreich", "costa rica",
     "república dominicana", "el salvador"}  # fmt: skip
_ENGLISH = frozenset(NAMES) | frozenset(CODES)


def is_land(words: str) -> bool:
    """Whether words are nothing but a country's name, in English or as its own pages have it."""
    return words in _ENGLISH or words.lower() in LOCAL

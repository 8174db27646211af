"""Regions of countries by name, that an address may name after its town."""

from __future__ import annotations

from callsheet.core import lazy_re as re

US_CODES = (
    "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ "
    "NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY"
).split()
US_NAMES = (
    "Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|"
    "Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|"
    "Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|"
    "New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|"
    "Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|"
    "West Virginia|Wisconsin|Wyoming|Puerto Rico"
).split("|")
UK_NAMES = (
    "Avon|Bedfordshire|Berkshire|Buckinghamshire|Cambridgeshire|Cheshire|Cornwall|County Durham|"
    "Cumbria|Derbyshire|Devon|Dorset|East Sussex|Essex|Gloucestershire|Greater London|"
    "Greater Manchester|Hampshire|Herefordshire|Hertfordshire|Kent|Lancashire|Leicestershire|"
    "Lincolnshire|Merseyside|Middlesex|Norfolk|Northamptonshire|Northumberland|North Yorkshire|"
    "Nottinghamshire|Oxfordshire|Rutland|Shropshire|Somerset|South Yorkshire|Staffordshire|Suffolk|"
    "Surrey|Tyne and Wear|Warwickshire|West Midlands|West Sussex|West Yorkshire|Wiltshire|"
    "Worcestershire|Yorkshire|Gwynedd|Powys|Pembrokeshire|Carmarthenshire|Gwent|Glamorgan|Fife|"
    "Highlands|Aberdeenshire|Perthshire|Ayrshire|Lanarkshire|County Antrim|County Down|"
    "Dumfries and Galloway|Dumfries & Galloway|Scottish Borders|Moray|Argyll|Argyll and Bute|"
    "East Lothian|Midlothian|West Lothian|Stirlingshire|Renfrewshire|Caithness|Inverness-shire|"
    "Ceredigion|Denbighshire|Flintshire|Monmouthshire|Anglesey|Isle of Wight|Isle of Man|"
    "England|Scotland|Wales|Northern Ireland"
).split("|")
OTHER_NAMES = (
    "Ontario|Quebec|Québec|British Columbia|Alberta|Manitoba|Saskatchewan|Nova Scotia|"
    "New Brunswick|New South Wales|Victoria|Queensland|Western Australia|South Australia|Tasmania|"
    "Bavaria|Bayern|Hessen|Sachsen|Niedersachsen|Nordrhein-Westfalen|Baden-Württemberg|Karnataka|"
    "Maharashtra|Tamil Nadu|Telangana|Andhra Pradesh|Kerala|Gujarat|West Bengal|Haryana|Rajasthan|"
    "Punjab|Uttar Pradesh|Delhi|County Cork|County Dublin|Co\\. Cork|Co\\. Dublin|Co\\. Galway|"
    "Catalunya|Cataluña|Andalucía|Île-de-France|Provence|Normandy|Brittany|Tuscany|Lombardy|"
    "Northland|Waikato|Bay of Plenty|Hawke's Bay|Taranaki|Otago|Southland|Marlborough|"
    "West Java|East Java|Central Java|Bali|Rivers|Nuevo León|Jalisco|"
    "Western Cape|Gauteng|KwaZulu-Natal|Lagos State|North Holland|Noord-Holland|Zuid-Holland"
).split("|")
CA_CODES = "ON QC BC AB MB SK NS NB NL PE YT NT NU".split()
AU_CODES = "NSW VIC QLD WA SA TAS ACT NT".split()
NAMES = frozenset(name.casefold() for name in (*US_NAMES, *UK_NAMES, *OTHER_NAMES))
COUNTY = re.compile(
    r"(?:County|Co\.?) [A-Z][a-z]+|(?:[A-Z][a-z]+ ){1,2}(?:State|Province|Prefecture|Region)"
)
CODES = frozenset((*US_CODES, *CA_CODES, *AU_CODES))


def is_region(name: str) -> bool:
    """Whether a name is a state, a county or a province."""
    plain = name.strip(" .,")
    return plain.casefold() in NAMES or plain in CODES or bool(COUNTY.fullmatch(plain))

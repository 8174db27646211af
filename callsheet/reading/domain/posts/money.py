"""Sums as posts write them: sign or code, range, thousands, and for what unit."""

from __future__ import annotations

from callsheet.core import lazy_re as re

KRONE = "kr"  # which one, the post's place or language tells
CURRENCIES = {
    "$": "USD", "US$": "USD", "USD": "USD", "€": "EUR", "EUR": "EUR", "EURO": "EUR",
    "EUROS": "EUR", "£": "GBP", "GBP": "GBP", "POUNDS": "GBP", "₹": "INR", "INR": "INR",
    "RS": "INR", "RS.": "INR", "A$": "AUD", "AU$": "AUD", "AUD": "AUD", "C$": "CAD", "CA$": "CAD",
    "CAD": "CAD", "NZ$": "NZD", "NZD": "NZD", "S$": "SGD", "SGD": "SGD", "HK$": "HKD",
    "HKD": "HKD", "CHF": "CHF", "SEK": "SEK", "NOK": "NOK", "DKK": "DKK", "PLN": "PLN",
    "¥": "JPY", "JPY": "JPY", "AED": "AED", "ZAR": "ZAR", "PHP": "PHP", "BRL": "BRL", "R$": "BRL",
    "MXN": "MXN", "DOLLARS": "USD", "BUCKS": "USD", "AUSTRALIAN DOLLARS": "AUD",
    "CANADIAN DOLLARS": "CAD", "ZŁ": "PLN", "FRANCS": "CHF", "QUID": "GBP", "DÓLARES": "USD",
    "DOLLARI": "USD", "REAIS": "BRL", "RUPEES": "INR", "PKR": "PKR", "₱": "PHP", "ILS": "ILS",
    "₪": "ILS", "KR": KRONE, "KRONER": KRONE, "KRONOR": KRONE,
    "DANISH KRONER": "DKK", "NORWEGIAN KRONER": "NOK", "SWEDISH KRONOR": "SEK",
    "SWEDISH KRONER": "SEK", "₦": "NGN", "R": "ZAR", "NAIRA": "NGN", "DKR": "DKK", "NKR": "NOK",
    "SKR": "SEK",
}  # fmt: skip
_MORE = "NGN|KES|GHS|BDT|LKR|MYR|CZK|HUF"
CURRENCIES.update({code: code for code in _MORE.split("|")})
_SIGN = (
    r"(?:US|AU|CA|NZ|HK|A|C|S|R)?\$|[€£₹¥₱₪₦]|(?-i:\bR)(?=\d{3,6}(?!\w))|\b(?:USD|EUR|GBP|INR|AUD|CAD|NZD|SGD|HKD|CHF|SEK|NOK|"
    rf"DKK|PLN|JPY|AED|ZAR|BRL|MXN|PKR|ILS|{_MORE}|Rs\.?|[dns]?kr\.?(?=\s?\d))"
)
AFTER = (
    rf"(?:{_MORE}|naira|USD|EUR|GBP|INR|AUD|CAD|NZD|SGD|HKD|CHF|SEK|NOK|DKK|PLN|JPY|AED|ZAR|BRL|MXN|PKR|euros?|"
    r"francs|rupees|"
    r"pounds|quid|zł|(?:Australian |Canadian |US )?dollars|bucks|"
    r"[dns]?kr|(?:Danish |Norwegian |Swedish )?kron(?:er|or)|[€£$])"
)
_NUMBER = (
    r"\d{1,6},\d{2}(?![\d,])|\d{1,3}(?:\.\d{3})+(?!\d|,\d)|"
    r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?=\s?(?:€|EUR|euros?|kr|zł|[SND][EO]?K))|"
    r"\d{1,3}(?:,\d{2,3})+(?:\.\d+)?|\d{1,9}(?:\.\d{1,2})?"
)
MONEY = re.compile(
    rf"(?P<sign>{_SIGN})?\s?(?P<low>{_NUMBER})(?P<k1>[kK]\b)?(?:\s?{AFTER}(?!\w))?"
    rf"(?:(?:\s?/\s?(?:hr|hour|h)\b)?\s*(?:[-–—~]|"
    rf"to|à|bis|tot|a(?=\s?\d[\d.,]*\s?(?:€|EUR|USD|euros|R\$))|"
    rf"and)\s*(?P<sign2>{_SIGN})?\s?(?P<high>{_NUMBER})(?P<k2>[kK]\b)?)?(?:\s?(?P<after>{AFTER})"
    r"(?!\w))?(?P<plus>\+)?(?P<unit>\s*(?:/|(?:per|an?|each|pro|je|por|la|par|za|i|(?:à|de) "
    r"l(?=['’])|all(?=['’]))\b['’]?|"
    r"p(?=[ /])|pr\.?(?=\s))[ /]?\s*(?P<what>hours?\b|hrs?\b|h\b|t\b|"
    r"day\b|week\b|wk\b|month\b|mo\b|year\b|annum\b|[a-z]{3,}\b))?",
    re.I,
)

"""Sums as posts write them: sign or code, range, thousands, and for what unit."""

from __future__ import annotations

import re

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
    "₪": "ILS",
}  # fmt: skip
_SIGN = (
    r"(?:US|AU|CA|NZ|HK|A|C|S|R)?\$|[€£₹¥₱₪]|\b(?:USD|EUR|GBP|INR|AUD|CAD|NZD|SGD|HKD|CHF|SEK|NOK|"
    r"DKK|PLN|JPY|AED|ZAR|BRL|MXN|PKR|ILS|Rs\.?)"
)
AFTER = (
    r"(?:USD|EUR|GBP|INR|AUD|CAD|NZD|SGD|HKD|CHF|SEK|NOK|DKK|PLN|JPY|AED|ZAR|BRL|MXN|PKR|euros?|"
    r"francs|rupees|"
    r"pounds|zł|(?:Australian |Canadian |US )?dollars|bucks|[€£$])"
)
_NUMBER = (
    r"\d{1,6},\d{2}(?![\d,])|\d{1,3}(?:\.\d{3})+(?![\d,])|"
    r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?=\s?(?:€|EUR|euros?|kr|zł))|"
    r"\d{1,3}(?:,\d{2,3})+(?:\.\d+)?|\d{1,9}(?:\.\d{1,2})?"
)
MONEY = re.compile(
    rf"(?P<sign>{_SIGN})?\s?(?P<low>{_NUMBER})(?P<k1>[kK]\b)?(?:\s?{AFTER}(?!\w))?(?:\s*(?:[-–—~]|"
    rf"to|à|bis|tot|a(?=\s?\d[\d.,]*\s?(?:€|EUR|USD|euros|R\$))|"
    rf"and)\s*(?P<sign2>{_SIGN})?\s?(?P<high>{_NUMBER})(?P<k2>[kK]\b)?)?(?:\s?(?P<after>{AFTER})"
    r"(?!\w))?(?P<plus>\+)?(?P<unit>\s*(?:/|(?:per|an?|each|pro|je|por|la|par|za|(?:à|de) "
    r"l(?=['’])|all(?=['’]))\b['’]?|"
    r"p(?=[ /]))[ /]?\s*(?P<what>hours?\b|hrs?\b|h\b|"
    r"day\b|week\b|wk\b|month\b|mo\b|year\b|annum\b|[a-z]{3,}\b))?",
    re.I,
)

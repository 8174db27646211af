"""Codes of addresses that are cut short or joined on: `Omagh BT78`, `Londrina/PR`."""

from __future__ import annotations

from callsheet.core import lazy_re as re

AREAS = (
    "AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E "
    "EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL "
    "LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM "
    "SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE"
).split()
STATES = "AC AL AM AP BA CE DF ES GO MA MG MS MT PA PB PE PI PR RJ RN RO RR RS SC SE SP TO".split()
# the first half of a British postcode at the end of an address
OUTWARD = re.compile(rf"(?<!\w)(?<!and )(?<!or )(?:{'|'.join(AREAS)})\d[\dA-Z]?(?=\W*$)")
STATE_AFTER = rf"\s?(?:/|\s[–-]\s)\s?(?P<state>{'|'.join(STATES)})\b(?![/-])"
A_HOUSE = re.compile(r"\d[^,]*,|,[^,]+,|\b(?:Ltd|Limited|Farm|House|Park|Road|Street|Lane)\b")


def outward_code(text: str) -> re.Match[str] | None:
    """The outward code that ends an address of several parts; "Meet us in hall N4" has none."""
    found = OUTWARD.search(text)
    return found if found and A_HOUSE.search(text[: found.start()]) else None

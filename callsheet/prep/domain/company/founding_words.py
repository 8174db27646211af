"""Headings, questions and sentences that tell that a founding is told of."""

from __future__ import annotations

import re

ASKED = re.compile(r"^(?:when|what year|in what year|wann|quand|cu[aá]ndo|quando|wanneer)\b.{3,60}"
                   r"\b(?:found\w*|start\w*|establish\w*|open|begin|set up|gegr[uü]ndet|"
                   r"cr[eé][eé]\w*|fond[eé]\w*|fund\w+|nac\w+|opgericht)\b.{0,30}\?$",
                   re.IGNORECASE)  # fmt: skip
THAT_YEAR = re.compile(r"^(?:that(?:['’]s| was| is) (?:when|the year|how)|it was then|then|"
                       r"that (?:year|summer|spring|winter|autumn|fall))\b",
                       re.IGNORECASE)  # fmt: skip
STORY = re.compile(r"\b(?:story|history|beginnings?|origins?|"
                   r"how (?:it|we) (?:all )?(?:began|started)|"
                   r"geschichte|histoire|historia|hist[oó]ria|storia|geschiedenis|historie)\b",
                   re.IGNORECASE)  # fmt: skip

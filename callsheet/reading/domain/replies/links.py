"""Web addresses in a message, as typed."""

from __future__ import annotations

import re

from callsheet.core.evidence import Quote

FOUND = re.compile(
    r"(?<![@\w.])(?<!\w-)(?:https?://[^\s<>\"“”]+|www\.[^\s<>\"“”]+"
    r"|(?:[^\W_](?:(?:[^\W_]|-){0,61}[^\W_])?\.){1,4}[a-z]{2,18}(?::\d{2,5})?(?:/[^\s<>\"“”]*"
    r")?)(?![\w@])",
    re.IGNORECASE,
)
# endings of bare addresses; a wider list reads file names and missing blanks as sites
ENDINGS = frozenset(
    """com net org io co dev app ai me info biz shop store site online website tech cloud agency
    studio design blog page link club live media digital world space xyz pro eu uk us ca au
    nz ie de at ch fr es it nl be lu dk se no fi is pl cz sk hu ro bg gr pt br mx ar cl pe in
    pk bd lk sg my id ph vn th jp kr cn hk tw tr il ae sa za ng ke eg ma ru ua by kz ee lv lt
    rs hr si edu gov mil int test example ly gg gl be tv fm to cc sh so ws work works email
    news tools solutions systems services group company coffee beer pizza bar cafe restaurant
    health care fitness yoga dental clinic art photo photography gallery film music band game
    games fun cool one top vip win tours travel house homes land estate legal law tax finance
    money fund capital consulting academy school education kids family love life social
    community network events team today guru zone center city green earth eco farm garden bio
    software computer systems mobi name tel jobs church foundation charity ngo""".split()
)
# words with a dot that are names of tools, companies or files rather than addresses
NAMES = frozenset(
    """node.js next.js vue.js react.js three.js express.js nuxt.js d3.js angular.js nest.js
    chart.js asp.net vb.net ado.net booking.com monday.com amazon.com make.com cal.com
    character.ai claude.ai draw.io socket.io wordpress.com wordpress.org upwork.com
    fiverr.com freelancer.com e.g i.e""".split()
)
FILE_ENDINGS = frozenset(
    """pdf doc docx xls xlsx csv ppt pptx txt zip rar png jpg jpeg gif svg psd eps mp3 mp4 mov
    wav html htm php js ts py rb java json xml yml yaml css scss sql exe apk dmg md fig xd
    indd dwg skp rvt""".split()
)
# endings of files that are countries' too: an address unless files are spoken of
BOTH_ENDINGS = frozenset("sh rs pl cc ai so ps".split())
OF_FILES = re.compile(
    r"\b(?:scripts?|files?|folder|repo(?:sitory)?|code|module|logo|artwork|vector|saved|called"
    r"|run)\b",
    re.IGNORECASE,
)
NEAR = 40  # characters before a name in which files are spoken of
CLOSING = ".,;:!?'\"’”»*_…>"
PAIRS = {")": "(", "]": "[", "}": "{"}


def trimmed(address: str) -> str:
    """The address without closing punctuation; a bracket it opened itself stays."""
    while address:
        last = address[-1]
        unpaired = last in PAIRS and address.count(last) > address.count(PAIRS[last])
        if last not in CLOSING and not unpaired:
            break
        address = address[:-1]
    return address


def meant_as_address(address: str, before: str) -> bool:
    """Whether a match is an address: a scheme, www, or a known ending of a bare domain.

    before   the words in front of it
    """
    low = address.lower()
    if low.startswith(("http://", "https://", "www.")):
        return len(low) > 11 or "." in low[8:]
    host = low.split("/")[0].split(":")[0]
    ending = host.rsplit(".", 1)[-1]
    if low in NAMES or ending in FILE_ENDINGS - ENDINGS or ending not in ENDINGS:
        return False
    if ending in BOTH_ENDINGS and "/" not in low and OF_FILES.search(before[-NEAR:]):
        return False
    first, *more = host.split(".")[:-1]
    if more and all(len(each) == 1 for each in (first, *more)):
        return False  # "e.g.in"
    # "thanks.so", "today.in": a blank forgotten after a full stop
    plain_words = ending in {
        "so",
        "to",
        "in",
        "it",
        "is",
        "me",
        "no",
        "us",
        "be",
        "by",
        "at",
        "my",
        "one",
    }
    return not (
        plain_words and "/" not in low and address[: len(first)].isalpha() and host.count(".") == 1
    )


def links_in(linkable: str) -> tuple[Quote, ...]:
    """The web addresses of a message, in order; e-mail addresses are not links."""
    out = []
    for found in FOUND.finditer(linkable):
        address = trimmed(found[0])
        before = linkable[max(0, found.start() - NEAR) : found.start()]
        if address and meant_as_address(address, before):
            out.append(Quote(address, found.start(), found.start() + len(address)))
    return tuple(out)

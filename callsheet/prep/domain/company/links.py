"""A company's own pages elsewhere, and the languages of its site."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlsplit

from callsheet.core import lazy_re as re
from callsheet.core.pages import ParsedPage
from callsheet.prep.domain.company.values import Fact

SOCIAL = frozenset({"linkedin.com", "twitter.com", "x.com", "facebook.com", "instagram.com",
                    "youtube.com", "github.com", "tiktok.com", "mastodon.social", "bsky.app",
                    "threads.net", "pinterest.com", "vimeo.com", "behance.net",
                    "dribbble.com"})  # fmt: skip
# links that share this page or open the network itself
NO_PROFILE = re.compile(r"/(?:wix|wordpress|squarespace|shopify|godaddy|weebly)/?$|/(?:share|"
                        r"sharer|intent|home|login|watch|embed|p|reel|status|post|pin)\b|"
                        r"\?(?:url|text|u)=|share", re.IGNORECASE)  # fmt: skip
LANGUAGES = {
    "ar": "Arabic", "ca": "Catalan", "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek",
    "en": "English", "es": "Spanish", "et": "Estonian", "fi": "Finnish", "fr": "French",
    "ga": "Irish", "he": "Hebrew", "hi": "Hindi", "hr": "Croatian", "hu": "Hungarian",
    "id": "Indonesian", "it": "Italian", "ja": "Japanese", "ko": "Korean", "lt": "Lithuanian",
    "lv": "Latvian", "ms": "Malay", "nb": "Norwegian", "nl": "Dutch", "no": "Norwegian",
    "pl": "Polish", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sk": "Slovak",
    "sl": "Slovene", "sr": "Serbian", "sv": "Swedish", "th": "Thai", "tr": "Turkish",
    "uk": "Ukrainian", "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip
MOST_LANGUAGES = 12


def social_of(pages: Sequence[ParsedPage]) -> tuple[Fact, ...]:
    """Links to the company's own social pages, one for each network; the words are the link's.

    The link that most pages carry wins: a menu's stands before a team member's.
    """
    counted: dict[str, dict[str, tuple[int, Fact]]] = {}
    for page in pages:
        for href in dict.fromkeys(href for href, _ in page.links):
            parts = urlsplit(href)
            host = (parts.hostname or "").removeprefix("www.")
            if host not in SOCIAL or not parts.path.strip("/") or NO_PROFILE.search(href):
                continue
            words = next(words for link, words in page.links if link == href)
            known = counted.setdefault(host, {})
            count, fact = known.get(href, (0, Fact(words, page.url, href)))
            known[href] = (count + 1, fact)
    return tuple(max(known.values(), key=lambda each: each[0])[1] for known in counted.values())


def languages_of(pages: Sequence[ParsedPage]) -> tuple[Fact, ...]:
    """The languages the site is there in, the home page's first.

    The quote is the page's own mark, `lang="de"` or `hreflang="de"`; `value` the language's name.
    """
    found: dict[str, Fact] = {}
    for page in pages:
        marks = [("lang", page.lang), *(("hreflang", code) for code in page.languages)]
        for mark, code in marks:
            name = LANGUAGES.get(re.split(r"[-_]", code.lower())[0], "")
            if name and name not in found:
                found[name] = Fact(f'{mark}="{code}"', page.url, name)
    return tuple(found.values())[:MOST_LANGUAGES]

"""Which pages of a client's own site are worth reading before a call."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING
from urllib.parse import SplitResult, parse_qsl, unquote, urlencode, urljoin, urlsplit, urlunsplit

from callsheet.core import lazy_re as re
from callsheet.prep.domain.page_words import Role, language_of, role_of

if TYPE_CHECKING:
    from tldextract import TLDExtract

MOST_PAGES = 12
MOST_LINKS = 3_000
LONGEST_LINK = 2_000
LONGEST_LABEL = 200
# the order in which pages are read, and how many of a kind are worth it
ROLES: dict[Role, int] = {
    "home": 1,
    "about": 2,
    "mission": 1,
    "values": 1,
    "team": 2,
    "products": 2,
    "news": 1,
    "careers": 1,
    "contact": 2,
}
GUESSES: dict[Role, tuple[str, ...]] = {"about": ("/about", "/about-us"), "contact": ("/contact",)}
# a second page of a kind must say plainly what it is
PLAIN_SCORE = 7.0
OWN_NAMES = frozenset(
    "www about blog news press media company corporate corp careers jobs join team investors ir "
    "en home web m shop store".split()
)
FILE = re.compile(
    r"\.(?:pdf|jpe?g|png|gif|svg|webp|avif|ico|zip|gz|tar|rar|docx?|xlsx?|pptx?|odt|csv|mp[34]|mov"
    r"|webm|wav|xml|rss|atom|json|ics|vcf|css|m?js|txt|exe|dmg|apk|epub|woff2?)$"
)
NOT_TO_OPEN = re.compile(
    r"(?:^|/)(?:log-?in|log-?out|sign-?in|sign-?out|sign-?up|register|cart|basket|checkout|account"
    r"|wp-admin|wp-login|wp-json|cdn-cgi|unsubscribe|feed|rss|search|privacy|terms|cookies?)"
    r"(?:[/._-]|$)"
)
TRACKING = re.compile(r"(?:utm_|fbclid|gclid|mc_|_hs|_ga|ref$|source$)")


@dataclass(frozen=True)
class PlannedPage:
    """A page to read. `guessed` when no link leads there, so that its absence is no surprise."""

    url: str
    role: Role
    guessed: bool = False


def home_candidates(url: str) -> list[str]:
    """Where a home page may answer, the likeliest first: as given, with www., then without TLS.

    url  normal form, http or https. An address with a port of its own has only itself.
    """
    parts = urlsplit(url)
    if parts.port is not None or _is_number(parts.netloc):
        return [url]
    hosts = [parts.netloc]
    if parts.netloc.count(".") == 1:
        hosts.append(f"www.{parts.netloc}")
    schemes = ["https", "http"] if parts.scheme == "https" else ["http"]
    return [urlunsplit(parts._replace(scheme=s, netloc=h)) for s in schemes for h in hosts]


def same_site(url: str, home_url: str) -> bool:
    """Whether both addresses are of one owner: the same host, or one registrable domain.

    Domains under a public suffix that many owners share (github.io, myshopify.com) are told apart.
    """
    host, home = urlsplit(url).netloc.lower(), urlsplit(home_url).netloc.lower()
    if host.removeprefix("www.") == home.removeprefix("www."):
        return True
    # one registrable domain has at least two labels; the list of suffixes is only read when needed
    if host.split(".")[-2:] != home.split(".")[-2:] or _is_number(host) or ":" in host + home:
        return False
    return registrable(host) == registrable(home) != ""


@cache
def _suffixes() -> TLDExtract:
    """The suffix list that comes with the package; never fetched, never cached on disk."""
    from tldextract import TLDExtract  # slow to load, and most sites need no list

    return TLDExtract(suffix_list_urls=(), cache_dir=None, include_psl_private_domains=True)


def registrable(host: str) -> str:
    """`foo.co.uk` of shop.foo.co.uk; "" when the host is a suffix itself.

    Under a top name that is not on the list, the last two labels: the list's own default rule.
    """
    found = _suffixes().extract_str(host)
    if not found.suffix:
        return ".".join(host.split(".")[-2:])
    return found.top_domain_under_public_suffix


def _is_number(host: str) -> bool:
    return host.startswith("[") or host.replace(".", "").replace(":", "").isdecimal()


def plan(
    home_url: str, links: Iterable[tuple[str, str]], taken: Sequence[PlannedPage] = ()
) -> list[PlannedPage]:
    """The pages to read next, best kinds first; the home page leads when nothing is taken yet.

    home_url  the home page's final address; links are resolved against it
    links     (href, words of the link) in the order of the page
    taken     pages planned before (a second look, with the links of the about page): never
              repeated, they count towards the twelve and towards the bound of each kind
    gives     at most twelve pages together with `taken`; guesses only without `taken`, and only
              for kinds that no link leads to
    """
    start = [] if taken else [PlannedPage(home_url, "home")]
    planned = [*taken, *start]
    links = list(islice(links, MOST_LINKS))
    found = _candidates(home_url, links, {_key(page.url) for page in planned})
    first, second = _by_rank(found, planned)
    linked = {candidate.page.role for candidate in found} | _sections(home_url, links)
    guesses = [] if taken else _guesses(home_url, linked)
    chosen = [*start, *first, *guesses, *second]
    return chosen[: max(MOST_PAGES - len(taken), 0)]


@dataclass(frozen=True)
class _Candidate:
    page: PlannedPage
    score: float


def _candidates(
    home_url: str, links: Sequence[tuple[str, str]], seen: set[str]
) -> list[_Candidate]:
    """The links that lead to a page of a known kind on the same site, each once, best first."""
    best: dict[str, _Candidate] = {}
    for href, words in links:
        url = page_url(href, home_url)
        if url is None or _key(url) in seen:
            continue
        role, score = role_of(_telling_path(url, home_url), words[:LONGEST_LABEL])
        score -= _strangeness(url, home_url)
        known = best.get(_key(url))
        if role is not None and score > (known.score if known else 0):
            best[_key(url)] = _Candidate(PlannedPage(url, role), score)
    return sorted(best.values(), key=lambda candidate: -candidate.score)


def page_url(href: str, home_url: str) -> str | None:
    """The address a link leads to, in normal form; None when it is no page of this site."""
    parts = _resolved(href, home_url)
    if parts is None or parts.scheme not in ("http", "https") or "@" in parts.netloc:
        return None
    path = parts.path.lower()
    if not parts.hostname or FILE.search(path) or NOT_TO_OPEN.search(path):
        return None
    url = urlunsplit(_as_home_writes_it(parts, urlsplit(home_url)))
    return url if same_site(url, home_url) and _own_name(url, home_url) else None


def _resolved(href: str, home_url: str) -> SplitResult | None:
    """The link's absolute address taken apart; None when it is too long or no address at all."""
    if len(href) > LONGEST_LINK:
        return None
    try:
        href.encode()  # a page may hold halves of characters that no address can carry
        parts = urlsplit(urljoin(home_url, href.strip()))
        parts.port  # noqa: B018 - raises for a port that is no number
    except ValueError:
        return None
    return parts


def _as_home_writes_it(parts: SplitResult, home: SplitResult) -> SplitResult:
    """The same address with the home page's scheme and www., so that no redirect is needed."""
    netloc, scheme = parts.netloc.lower(), parts.scheme
    if netloc.removeprefix("www.") == home.netloc.lower().removeprefix("www."):
        netloc, scheme = home.netloc.lower(), home.scheme
    kept = [pair for pair in parse_qsl(parts.query) if not TRACKING.match(pair[0].lower())]
    return SplitResult(scheme, netloc, parts.path or "/", urlencode(kept), "")


def _own_name(url: str, home_url: str) -> bool:
    """Whether a subdomain is one that speaks for the company, not its app, login or status page."""
    host, home = urlsplit(url).netloc, urlsplit(home_url).netloc.lower()
    return host == home or host.split(".")[0] in OWN_NAMES or home.endswith(f".{host}")


def _telling_path(url: str, home_url: str) -> str:
    """The path, or for the front page of a subdomain its name: /careers of careers.foo.com."""
    parts = urlsplit(url)
    if parts.path == "/" and parts.netloc != urlsplit(home_url).netloc:
        return "/" + parts.netloc.split(".")[0]
    return unquote(parts.path)


def _key(url: str) -> str:
    parts = urlsplit(url)
    path = re.sub(r"/(?:index|default|home)\.[a-z]{2,5}$", "/", parts.path.lower())
    return f"{parts.netloc.removeprefix('www.')}{path.rstrip('/')}?{parts.query}"


def _strangeness(url: str, home_url: str) -> float:
    """How far a page is from what the home page would show its reader first."""
    parts, home = urlsplit(url), urlsplit(home_url)
    away = 1.0 if parts.netloc != home.netloc else 0.0
    foreign = 1.5 if language_of(parts.path) not in ("", "en", language_of(home.path)) else 0.0
    deep = 0.5 * max(parts.path.strip("/").count("/"), 0)
    return away + foreign + deep + (2.0 if parts.query else 0.0)


def _by_rank(
    found: Sequence[_Candidate], planned: Sequence[PlannedPage]
) -> tuple[list[PlannedPage], list[PlannedPage]]:
    """The best page of every kind not there yet, and the further ones that a kind may have."""
    first, second = [], []
    for role, most in ROLES.items():
        have = sum(page.role == role for page in planned)
        mine = [candidate for candidate in found if candidate.page.role == role]
        if not have and mine:
            first.append(mine.pop(0).page)
            have = 1
        second += [c.page for c in mine[: most - have] if c.score >= PLAIN_SCORE]
    return first, second


def _sections(home_url: str, links: Sequence[tuple[str, str]]) -> set[Role]:
    """The kinds that are a part of the home page itself: its links to `#about`."""
    named = [role_of(href[1:], words)[0] for href, words in links if href[:1] == "#"]
    return {role for role in named if role is not None}


def _guesses(home_url: str, linked: AbstractSet[Role]) -> list[PlannedPage]:
    return [
        PlannedPage(urljoin(home_url, path), role, guessed=True)
        for role, paths in GUESSES.items()
        if role not in linked
        for path in paths
    ]

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callsheet.core.errors import Refusal
from callsheet.outside.addresses import is_public
from callsheet.outside.guard import InternalAddress, NeverFetched, NotAWebAddress, check_url
from tests.cpu import BAR, least_cpu

ALLOW = frozenset({"127.0.0.1:8123", "localhost:9000", "[::1]:8123"})


@pytest.mark.parametrize(
    ("typed", "url"),
    [
        pytest.param("hearthandoat.example", "https://hearthandoat.example/", id="bare"),
        pytest.param("HTTPS://Foo.com/Bar", "https://foo.com/Bar", id="case"),
        pytest.param("http://foo.com:80/a#team", "http://foo.com/a", id="port and fragment"),
        pytest.param("foo.com:443", "https://foo.com/", id="port without a scheme"),
        pytest.param("  <https://foo.com/a?b=c>, ", "https://foo.com/a?b=c", id="wrapped"),
        pytest.param("//foo.com/a", "https://foo.com/a", id="scheme-relative"),
        pytest.param("foo.com./a", "https://foo.com/a", id="dot at the end of the name"),
        pytest.param("bücher.example", "https://xn--bcher-kva.example/", id="IDN"),
        pytest.param("пример.рф", "https://xn--e1afmkfd.xn--p1ai/", id="IDN top"),
        pytest.param("foo.com/über uns", "https://foo.com/%C3%BCber%20uns", id="path"),
        pytest.param("https://w.org/Foo_(bar)", "https://w.org/Foo_(bar)", id="bracket in path"),
        pytest.param("http://93.184.216.34/", "http://93.184.216.34/", id="public number"),
        pytest.param("127.0.0.1:8123/a", "http://127.0.0.1:8123/a", id="allowed, http assumed"),
        pytest.param("http://[::1]:8123", "http://[::1]:8123/", id="allowed IPv6"),
        pytest.param("localhost:9000", "http://localhost:9000/", id="allowed name"),
        pytest.param("notupwork.com", "https://notupwork.com/", id="only looks like upwork"),
        pytest.param("upwork.com.evil.test", "https://upwork.com.evil.test/", id="other owner"),
    ],
)
def test_what_a_person_types_becomes_an_address(typed: str, url: str) -> None:
    assert check_url(typed, ALLOW) == url


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "   ",
        "hello",
        "our site is down",
        "ftp://foo.com",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "data:text/html,hi",
        "mailto:jane@foo.com",
        "jane@foo.com",
        "https://user:pass@foo.com/",
        "https://foo.com\\@bar.com",
        "https://foo.com:8443/",
        "foo.com:22",
        "foo.com:0",
        "foo.com:99999999",
        "http://",
        "http://foo..com",
        "http://[::1",
        "foo.com\nHost: evil",
        "2130706433",
        "0x7f.1",
        "127.1",
        "a" * 5000 + ".com",
        ("a" * 70) + ".com",
        "🍞.🍞",
        "foo.com/\ud800",
        "http://127.0.0.1:8123@foo.com",
    ],
)
def test_anything_else_is_no_web_address(typed: str) -> None:
    with pytest.raises(NotAWebAddress):
        check_url(typed, ALLOW)


@pytest.mark.parametrize(
    "typed",
    [
        "127.0.0.1",
        "http://10.0.0.8/admin",
        "192.168.1.1",
        "169.254.169.254/latest/meta-data",
        "http://[::1]/",
        "http://[::ffff:10.0.0.1]/",
        "http://[fe80::1]/",
        "0.0.0.0",
        "localhost",
        "localhost:3000",
        "printer.local",
        "wiki.corp",
        "router.home.arpa",
        "http://127.0.0.1:8124/",
    ],
)
def test_an_address_inside_a_network_is_refused(typed: str) -> None:
    with pytest.raises(InternalAddress):
        check_url(typed, ALLOW)


@pytest.mark.parametrize("typed", ["upwork.com", "https://www.UpWork.com/jobs/~01", "upwork.com."])
def test_upwork_is_never_opened(typed: str) -> None:
    with pytest.raises(NeverFetched, match="paste"):
        check_url(typed, ALLOW)


PIECES = st.sampled_from(
    "http https : // / foo com . www @ [ ] ::1 127.0.0.1 % %2e ? # é ß 。 xn-- - _ 8080 \\ ~ .. "
    "upwork 💥 \u202e \ud800 ٠ ² ⓐ %00 \0 & = + ; fe80::1%eth0 upwork.com localhost".split(" ")
)
ADDRESS_LIKE = st.lists(PIECES, max_size=9).map("".join)


@given(st.one_of(st.text(max_size=200), ADDRESS_LIKE, ADDRESS_LIKE.map("https://foo.com".__add__)))
def test_any_text_gives_an_http_address_or_a_refusal(text: str) -> None:
    try:
        url = check_url(text)
    except Refusal as refusal:
        assert str(refusal)
    else:
        assert url.startswith(("http://", "https://"))
        assert check_url(url) == url


def test_a_megabyte_is_refused_at_once() -> None:
    def refuse() -> None:
        with pytest.raises(NotAWebAddress):
            check_url("a." * 500_000)

    _, seconds = least_cpu(refuse)

    assert seconds < BAR


@pytest.mark.parametrize(
    "address",
    ["93.184.216.34", "2606:2800:220:1::1", "64:ff9b::5db8:d822", "::ffff:93.184.216.34"],
)
def test_public_addresses(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        pytest.param("10.1.2.3", id="private"),
        pytest.param("100.64.0.1", id="carrier-grade NAT"),
        pytest.param("127.0.0.53", id="loopback"),
        pytest.param("169.254.169.254", id="metadata"),
        pytest.param("168.63.129.16", id="metadata under a public number"),
        pytest.param("172.31.255.255", id="private 172"),
        pytest.param("192.0.0.9", id="protocol assignments"),
        pytest.param("192.88.99.1", id="6to4 relay"),
        pytest.param("198.18.0.1", id="benchmark"),
        pytest.param("224.0.0.251", id="multicast"),
        pytest.param("233.1.1.1", id="global multicast"),
        pytest.param("255.255.255.255", id="broadcast"),
        pytest.param("0.0.0.0", id="unspecified"),
        pytest.param("::", id="unspecified 6"),
        pytest.param("::1", id="loopback 6"),
        pytest.param("::7f00:1", id="IPv4-compatible"),
        pytest.param("::ffff:127.0.0.1", id="mapped"),
        pytest.param("64:ff9b::a00:1", id="NAT64 of 10.0.0.1"),
        pytest.param("64:ff9b:1::1", id="local NAT64"),
        pytest.param("2002:7f00:1::", id="6to4 of 127.0.0.1"),
        pytest.param("2001:0:4136:e378:8000:63bf:3fff:fdd2", id="Teredo"),
        pytest.param("2606:2800::5efe:10.0.0.1", id="ISATAP of 10.0.0.1"),
        pytest.param("fc00::1", id="unique local"),
        pytest.param("fe80::1%eth0", id="link local with a zone"),
        pytest.param("fec0::1", id="site local"),
        pytest.param("ff02::1", id="multicast 6"),
        pytest.param("2001:db8::1", id="documentation"),
        pytest.param("3fff::1", id="documentation, new"),
        pytest.param("hearthandoat.example", id="no address"),
    ],
)
def test_addresses_that_are_not_on_the_public_internet(address: str) -> None:
    assert not is_public(address)

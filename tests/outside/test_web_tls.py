from __future__ import annotations

import shutil
import ssl
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from callsheet.outside import web
from callsheet.outside.web import FetchFailed, WebSession
from tests.outside.sites import FakeNetwork, Site, network, page, serving

__all__ = ["network"]
NAME = "hearthandoat.example"

pytestmark = pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl makes the keys")


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate for NAME and its key, in one file, signed by nobody but itself."""
    folder = tmp_path_factory.mktemp("tls")
    made = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"]
    subject = ["-subj", f"/CN={NAME}", "-addext", f"subjectAltName=DNS:{NAME}"]
    files = ["-keyout", folder / "key.pem", "-out", folder / "cert.pem"]
    subprocess.run([*made, *subject, *files], check=True, capture_output=True)
    both = folder / "both.pem"
    both.write_text((folder / "key.pem").read_text() + (folder / "cert.pem").read_text())
    return both


@pytest.fixture
def site(network: FakeNetwork, certificate: Path) -> Iterator[Site]:
    network.names[NAME] = [["127.0.0.1"]]
    network.names["other.example"] = [["127.0.0.1"]]
    server_side = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server_side.load_cert_chain(certificate)
    with serving({"/": page("<p>sealed</p>")}, tls=server_side) as running:
        yield running


@pytest.fixture
def trusted(certificate: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    authorities = ssl.create_default_context(cafile=str(certificate))
    monkeypatch.setattr(web, "trusted_authorities", lambda: authorities)


def fetch(site: Site, name: str) -> bytes:
    host = f"{name}:{site.port}"
    with WebSession(allow=frozenset({host})) as session:
        return session.fetch(f"https://{host}/", deadline=time.monotonic() + 5).body


@pytest.mark.usefixtures("trusted")
def test_a_page_comes_over_tls_from_the_checked_address(site: Site, network: FakeNetwork) -> None:
    assert fetch(site, NAME) == b"<p>sealed</p>"
    assert network.connected == ["127.0.0.1"]


@pytest.mark.usefixtures("trusted")
def test_a_certificate_for_another_name_is_not_accepted(site: Site) -> None:
    with pytest.raises(FetchFailed) as failure:
        fetch(site, "other.example")

    assert failure.value.reason == "certificate"


def test_a_certificate_that_nobody_vouches_for_is_not_accepted(site: Site) -> None:
    with pytest.raises(FetchFailed, match="certificate") as failure:
        fetch(site, NAME)

    assert failure.value.permanent

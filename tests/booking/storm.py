"""Many guests at once over HTTP: `python -m tests.booking.storm URL STARTS.json`, one process.

Prints one JSON list for its clients: [start, status of the hold, status of the booking, words].
"""

from __future__ import annotations

import http.client
import json
import re
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import urlencode, urlsplit

TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')
HOLD = re.compile(r"hold=([0-9a-f-]{36})")


class Guest:
    """One browser: a connection for each request, one cookie."""

    def __init__(self, host: str) -> None:
        self.host = host
        self.cookie = ""

    def ask(
        self, method: str, path: str, form: dict[str, str] | None = None
    ) -> tuple[int, str, str]:
        """Status, Location and body."""
        connection = http.client.HTTPConnection(self.host, timeout=60)
        headers = {"Cookie": self.cookie} if self.cookie else {}
        if form is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        connection.request(method, path, urlencode(form or {}), headers)
        answer = connection.getresponse()
        body = answer.read().decode()
        for name, value in answer.getheaders():
            if name == "Set-Cookie" and value.startswith("callsheet_csrf="):
                self.cookie = value.split(";")[0]
        connection.close()
        return answer.status, answer.getheader("Location", ""), body


def visit(host: str, path: str, start: str) -> list[object]:
    """One guest from the page to the booking."""
    guest = Guest(host)
    _, _, page = guest.ask("GET", path)
    token = TOKEN.search(page)
    form = {"csrfmiddlewaretoken": token[1] if token else "", "at": start}
    held, location, body = guest.ask("POST", f"{path}hold/", form)
    found = HOLD.search(location)
    if not found:
        return [start, held, 0, "Please choose another" in body and 'class="slot"' in body]
    form |= {"hold": found[1], "name": "Storm", "email": "storm@example.test"}
    status, location, body = guest.ask("POST", f"{path}details/", form)
    return [start, held, status, location]


def main() -> None:
    """Every pair of path and start of the file, fifty at once."""
    host = urlsplit(sys.argv[1]).netloc
    pairs = json.loads(Path(sys.argv[2]).read_text("utf-8"))
    with ThreadPoolExecutor(50) as pool:
        done = list(pool.map(lambda pair: visit(host, *pair), pairs))
    sys.stdout.write(json.dumps(done))


if __name__ == "__main__":
    main()

"""Guests one after another: prints the start of each booking that its guest saw confirmed."""

from __future__ import annotations

import http.client
import json
import sys
from pathlib import Path
from urllib.parse import urlsplit

from tests.booking.storm import Guest, visit


def main() -> None:
    """Until the server is gone."""
    host = urlsplit(sys.argv[1]).netloc
    pairs = json.loads(Path(sys.argv[2]).read_text("utf-8"))
    for path, start in pairs:
        try:
            _, _, status, location = visit(host, path, start)
            if status == 302:
                seen, _, page = Guest(host).ask("GET", str(location))
                if seen == 200 and "You are booked" in page:
                    sys.stdout.write(f"{start}\n")
                    sys.stdout.flush()
        except (OSError, http.client.HTTPException):
            return


if __name__ == "__main__":
    main()

"""Scripts and styles sent compressed. Pages never are: what they hold of the person's could be
guessed from their length (BREACH)."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from functools import lru_cache

from django.conf import settings
from django.http import FileResponse, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import patch_vary_headers

from callsheet.core import lazy_re as re

WORDS = ("text/", "image/svg+xml", "application/json", "application/manifest+json")
GZIP = re.compile(r"\b(?:x-)?gzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))", re.IGNORECASE)
MOST_KEPT = 256  # more than there are files


class CompressStatic:
    """Compresses whole static files of words for who takes that; stands before WhiteNoise."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """The response of the rest, smaller where it may be."""
        response = self.get_response(request)
        if not isinstance(response, FileResponse) or response.status_code != 200:
            return response
        if not request.path.startswith(settings.STATIC_URL):
            return response
        if not response.headers.get("Content-Type", "").startswith(WORDS):
            return response
        patch_vary_headers(response, ["Accept-Encoding"])
        takes = GZIP.search(request.headers.get("Accept-Encoding", ""))
        return compressed(response) if takes and request.method == "GET" else response


def compressed(response: FileResponse) -> HttpResponse:
    """The same file and headers, the body compressed."""
    small = HttpResponse(squeezed(response.getvalue()), headers=dict(response.items()))
    if response.file_to_stream is not None:
        response.file_to_stream.close()
    small["Content-Encoding"] = "gzip"
    small["Content-Length"] = str(len(small.content))
    return small


@lru_cache(maxsize=MOST_KEPT)
def squeezed(body: bytes) -> bytes:
    """The bytes compressed, once for each file."""
    return gzip.compress(body, mtime=0)

"""The HTTP client of the model's adapter: no redirect, no proxy, no endless answer."""

from __future__ import annotations

from collections.abc import AsyncIterator

import httpx2


class TooMuch(Exception):
    """An answer of more bytes than any sentence needs."""


class Bounded(httpx2.AsyncByteStream):
    """A stream that ends with TooMuch once it gave more than `most` bytes."""

    def __init__(self, stream: httpx2.AsyncByteStream, most: int) -> None:
        self._stream, self._left = stream, most

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for part in self._stream:
            self._left -= len(part)
            if self._left < 0:
                raise TooMuch
            yield part

    async def aclose(self) -> None:
        await self._stream.aclose()


class BoundedTransport(httpx2.AsyncHTTPTransport):
    """A transport whose answers are not compressed and not longer than `most` bytes."""

    def __init__(self, most: int) -> None:
        super().__init__(retries=0, trust_env=False)
        self._most = most

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        request.headers["Accept-Encoding"] = "identity"
        response = await super().handle_async_request(request)
        if response.headers.get("Content-Encoding", "identity").lower() != "identity":
            raise TooMuch  # a small compressed answer can hold gigabytes
        if not isinstance(response.stream, httpx2.AsyncByteStream):
            raise TypeError("an asynchronous answer has an asynchronous stream")
        response.stream = Bounded(response.stream, self._most)
        return response


def client_for(seconds: float, most: int) -> httpx2.AsyncClient:
    """A client for one question: its deadline, its size, nothing followed."""
    return httpx2.AsyncClient(
        transport=BoundedTransport(most),
        timeout=seconds,
        follow_redirects=False,
        trust_env=False,
    )

"""A language model that the person brings: any OpenAI-compatible endpoint, or Anthropic.

Needs the extra `[model]` (pydantic-ai-slim), imported only when a model is asked. The address is
the person's own setting, so it may lie in their own network; no other is ever opened, for no
redirect and no proxy is followed. An answer is text of at most MOST_BYTES; what it means and
whether it may be shown is decided elsewhere. The key is in no message, no log and no answer.
"""

from __future__ import annotations

import asyncio
import importlib
import importlib.util
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal
from urllib.parse import urlsplit

from callsheet.core.errors import Refusal, ServiceError

if TYPE_CHECKING:
    import httpx2
    from pydantic_ai.models import Model

MOST_BYTES = 300_000  # of one answer with its wrapping
MOST_LETTERS = 30_000
Kind = Literal["openai", "anthropic"]
# what the libraries raise over an answer of another shape than the protocol's
STUMBLES = (ValueError, TypeError, AttributeError, LookupError, AssertionError)
AWAY = "The model could not be reached, or broke off. Is it running at CALLSHEET_MODEL_URL?"
UNREADABLE = "The model answered in a form that cannot be read."
NEEDED = {
    "openai": ("pydantic_ai.models.openai",),
    "anthropic": ("pydantic_ai.models.anthropic",),
}
HOSTS = {"openai": "https://api.openai.com/v1", "anthropic": "https://api.anthropic.com"}


class NoModelPackage(Refusal):
    code = "no_model_package"


class BadModelSetting(Refusal):
    code = "bad_model_setting"


@dataclass(frozen=True)
class Endpoint:
    """Where the model is: `kind` says which protocol; `key` may be "" for a model of one's own."""

    kind: Kind
    name: str
    url: str
    seconds: float
    key: str = field(default="", repr=False)

    @property
    def where(self) -> str:
        """The model and the host it is asked at, for people."""
        return f"{self.name} at {urlsplit(self.url).netloc}"


def endpoint_of(said: str, url: str, key: str, seconds: float) -> Endpoint | None:
    """The endpoint of the settings; None when no model is named.

    said    `openai:NAME` or `anthropic:NAME`; url "" is the provider's own
    raises  BadModelSetting, with what is wanted
    """
    if not said:
        return None
    kind, _, name = said.partition(":")
    address = url or HOSTS.get(kind, "")
    parts = urlsplit(address)
    if kind not in HOSTS or not name:
        raise BadModelSetting("CALLSHEET_MODEL must be openai:NAME or anthropic:NAME.")
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.username:
        raise BadModelSetting("CALLSHEET_MODEL_URL must be an http or https address.")
    if not 1 <= seconds <= 600:
        raise BadModelSetting("CALLSHEET_MODEL_SECONDS must lie between 1 and 600.")
    return Endpoint("openai" if kind == "openai" else "anthropic", name, address, seconds, key)


def check_installed() -> None:
    """Raises NoModelPackage, with how to install it, when the extra is not there."""
    if importlib.util.find_spec("pydantic_ai") is None:
        raise NoModelPackage(
            "Your model needs a package that is not installed. Install it with "
            "pip install 'callsheet[model]' and start Callsheet again."
        )


def answer_of(
    endpoint: Endpoint, instructions: str, words: str, *, model: Model | None = None
) -> str:
    """What the model answers, as text.

    model   another model of pydantic-ai in the endpoint's place, for tests
    raises  NoModelPackage; ServiceError with a sentence when nothing usable came within
            `endpoint.seconds`, and never with the key in it
    """
    check_installed()
    for name in NEEDED[endpoint.kind]:  # a second or more, which is not the model's
        importlib.import_module(name)
    with ThreadPoolExecutor(1) as own:  # a loop of its own, whatever runs in the caller's thread
        text = own.submit(asyncio.run, within(endpoint, instructions, words, model)).result()
    if not text.strip():
        raise ServiceError("The model answered nothing.", permanent=True)
    if len(text) > MOST_LETTERS:
        raise ServiceError("The model answered far more than was asked.", permanent=True)
    if endpoint.key and endpoint.key in text:
        raise ServiceError("The model's answer held your key and was thrown away.", permanent=True)
    return text


async def within(endpoint: Endpoint, instructions: str, words: str, model: Model | None) -> str:
    """The answer before the deadline; every failure becomes a sentence of our own."""
    try:
        async with asyncio.timeout(endpoint.seconds):
            return await asked(endpoint, instructions, words, model)
    except TimeoutError:
        seconds = f"{endpoint.seconds:g}"
        raise ServiceError(
            f"The model did not answer within {seconds} seconds.", permanent=True
        ) from None


async def asked(endpoint: Endpoint, instructions: str, words: str, model: Model | None) -> str:
    """One question, one answer, no second try."""
    import httpx2
    from pydantic_ai import Agent
    from pydantic_ai.exceptions import AgentRunError, ModelHTTPError, UserError

    from callsheet.outside.model_http import TooMuch, client_for

    async with client_for(endpoint.seconds, MOST_BYTES) as client:
        try:
            chosen = model or model_of(endpoint, client)
            agent = Agent(chosen, output_type=str, instructions=instructions, retries=0)
            return (await agent.run(words)).output
        except ModelHTTPError as error:
            raise ServiceError(refused_words(error.status_code), permanent=True) from None
        except TooMuch:
            raise ServiceError(
                "The model answered far more than was asked.", permanent=True
            ) from None
        except (AgentRunError, UserError, httpx2.HTTPError, OSError, *STUMBLES) as error:
            away = any(isinstance(each, (httpx2.TransportError, OSError)) for each in causes(error))
            raise ServiceError(AWAY if away else UNREADABLE, permanent=True) from None


def causes(error: BaseException) -> Iterator[BaseException]:
    """An error and what it came from: the libraries wrap each other's."""
    found: BaseException | None = error
    while found is not None:
        yield found
        found = found.__cause__ or found.__context__


def refused_words(status: int) -> str:
    """What a refusal by the endpoint means for the person."""
    if status in (401, 403):
        return "The model's endpoint does not accept your key. Look at CALLSHEET_MODEL_KEY."
    if status == 404:
        return "The endpoint does not know this model or address. Look at CALLSHEET_MODEL and _URL."
    if status == 429:
        return "The model has had too many questions for now. Ask again later."
    return f"The model's endpoint failed (HTTP {status})."


def model_of(endpoint: Endpoint, client: httpx2.AsyncClient) -> Model:
    """The model as pydantic-ai has it, over our own client and without tries of its own."""
    key = endpoint.key or "none"  # both libraries want one; a model of one's own ignores it
    if endpoint.kind == "anthropic":
        from anthropic import AsyncAnthropic
        from pydantic_ai.models.anthropic import AnthropicModel
        from pydantic_ai.providers.anthropic import AnthropicProvider

        theirs = AsyncAnthropic(
            api_key=key, base_url=endpoint.url, max_retries=0, http_client=client
        )
        return AnthropicModel(endpoint.name, provider=AnthropicProvider(anthropic_client=theirs))
    from openai import AsyncOpenAI
    from pydantic_ai.models.openai import OpenAIChatModel
    from pydantic_ai.providers.openai import OpenAIProvider

    ours = AsyncOpenAI(api_key=key, base_url=endpoint.url, max_retries=0, http_client=client)
    return OpenAIChatModel(endpoint.name, provider=OpenAIProvider(openai_client=ours))

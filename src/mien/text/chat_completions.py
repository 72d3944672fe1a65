"""Chat completions of any OpenAI-compatible server, as a stream of pieces."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing, asynccontextmanager
from typing import TYPE_CHECKING, Any, Final

from mien.domain.errors import MienError, Retryable, Unavailable
from mien.guarded_http.connection import Closed, Connection
from mien.guarded_http.guard import can_be_key
from mien.guarded_http.openai_sdk import OpenAISdk
from mien.guarded_http.reason import short_reason
from mien.ports import Piece, TextRequest
from mien.text import chat_errors
from mien.text.chat_arguments import RefusedParameters, chat_arguments, refused_parameter
from mien.text.chat_stream import StreamedAnswer, events
from mien.text.installing import INSTALL
from mien.text.server_facts import served_models
from mien.text.stops import StopSearch
from mien.text.thoughts import WithoutThoughts
from mien.text.token_estimate import CONTEXT_GUESS, estimated_tokens

if TYPE_CHECKING:
    import httpx2
    from openai import AsyncOpenAI, AsyncStream
    from openai.types.chat import ChatCompletionChunk

_CHARACTERS_PER_TOKEN: Final = 40
"""More than any text has on average; a server that sends more doesn't keep to the limit it was given."""
ANSWER_LIMIT: Final = 16 * 2**20
"""Bytes of one answer, its protocol included, after which it is broken off."""
_READ_SECONDS: Final = 600.0
"""How long a server may be silent; who asks for a text has a shorter deadline of their own."""
_LESSONS: Final = 6
"""How often a request is changed to what a server takes before it is given up."""


class ChatCompletions:
    """One model of one server. Safe to use concurrently, within one event loop.

    ``base_url`` ends where ``/chat/completions`` follows, mostly in ``/v1``. ``api_key`` may be empty.
    ``connect_timeout`` is in seconds; how long an answer may take is up to the caller.
    """

    def __init__(self, base_url: str, api_key: str, model: str, *, connect_timeout: float = 5.0) -> None:
        self.base_url = base_url.rstrip("/")
        self.model = model
        self._api_key = api_key
        self._connection = Connection(
            self.base_url, api_key, model, seconds=_READ_SECONDS, connect=connect_timeout, limit=ANSWER_LIMIT
        )
        self._sdk = OpenAISdk(self.base_url, install=INSTALL)
        self._refused = RefusedParameters()

    async def stream(self, request: TextRequest) -> AsyncIterator[Piece]:
        """Write, part by part. Closing the iterator closes the connection, which makes servers stop.

        Raises ``Unavailable`` (key, model, address), ``RateLimited``, ``TimedOut``, ``Retryable`` (the server is away,
        breaks off, sends something that can't be read or doesn't end), ``Refused`` (the server's own moderation), or
        ``InvalidRequest`` with ``prompt_tokens`` and ``context_tokens``.
        """
        stops = StopSearch(request.stop)
        thoughts = WithoutThoughts()
        answer = StreamedAnswer(self.base_url)
        came = 0
        async with aclosing(self._events(request)) as found:
            async for event in found:
                text = answer.take(event)
                came += len(text)
                if came > 1000 + request.max_tokens * _CHARACTERS_PER_TOKEN:
                    raise Retryable(f"{self.model} didn't come to an end.")
                if passed := stops.feed(thoughts.feed(text)):
                    yield Piece(passed)
                if stops.found:
                    break
        finish = answer.finish(stopped=stops.found)
        last = "" if stops.found else stops.feed(thoughts.rest())
        yield Piece(last + stops.rest(), finish, *answer.tokens)

    async def http(self) -> httpx2.AsyncClient:
        """The connection to the server, for what else it can be asked; the key travels with it.

        Raises ``Unavailable`` once it has been closed, and with a key that can't be one.
        """
        if not can_be_key(self._api_key):
            raise chat_errors.unusable_key(self.base_url)
        try:
            return await self._connection.client()
        except Closed:
            raise Unavailable(f"{self.model} can't write any more: its engine has been closed.") from None

    async def close(self) -> None:
        """Close the connections for good; texts under way raise ``Retryable``."""
        await self._connection.close()

    async def _events(self, request: TextRequest) -> AsyncGenerator[dict[str, Any]]:
        """What the server sends; every way in which that fails is one of our errors."""
        client = await self._sdk.over(await self.http())
        async with self._plainly(request):
            opened = await self._open(client, request)
        try:
            # The SDK would make an object with its types of each event, which takes ten times as long.
            async with aclosing(events(opened.response.aiter_bytes())) as found:
                while True:
                    async with self._plainly(request):
                        event = await anext(found, None)
                    if event is None:
                        return
                    if event.get("error"):
                        raise await self._told(chat_errors.answer_within(event, self._api_key), request)
                    yield event
        finally:
            # Not read beyond its last event, so that the connection isn't used again: a llama-server closes it then,
            # perhaps at the very moment at which the next request is sent.
            await opened.close()

    async def _open(self, client: AsyncOpenAI, request: TextRequest) -> AsyncStream[ChatCompletionChunk]:
        """The answer's stream; asks again without what the server says it doesn't take."""
        from openai import AsyncStream, BadRequestError, UnprocessableEntityError
        from openai.types.chat import ChatCompletionChunk

        without = self._refused.of(request)
        for _ in range(_LESSONS):
            sent = chat_arguments(self.model, request, without)
            try:
                # The SDK's own method goes through every message with its types, which takes longer than the request.
                opened: AsyncStream[ChatCompletionChunk] = await client.post(
                    "/chat/completions",
                    cast_to=ChatCompletionChunk,
                    body=sent,
                    stream=True,
                    stream_cls=AsyncStream[ChatCompletionChunk],
                )
            except (BadRequestError, UnprocessableEntityError) as error:
                answer = chat_errors.answer_of(error, self._api_key)
                given_up = answer.is_too_long or answer.is_blind(shown=bool(request.pictures))
                refused = None if given_up else refused_parameter(sent, error.param, answer.message)
                if refused is None:
                    raise
                without |= {refused}
            else:
                self._refused.note(request, without)
                return opened
        raise Unavailable(f"The text server {chat_errors.host_of(self.base_url)} takes no request as Mien words it.")

    @asynccontextmanager
    async def _plainly(self, request: TextRequest) -> AsyncIterator[None]:
        """Turn what the SDK and the connection raise into our errors."""
        import httpx2
        import openai

        try:
            yield
        except MienError:
            raise
        except (openai.APITimeoutError, httpx2.TimeoutException) as error:
            raise chat_errors.disconnected(error, base_url=self.base_url, timed_out=True) from None
        except (openai.APIConnectionError, httpx2.HTTPError, httpx2.StreamError) as error:
            raise chat_errors.disconnected(error, base_url=self.base_url, timed_out=False) from None
        except openai.APIError as error:
            raise await self._told(chat_errors.answer_of(error, self._api_key), request) from None
        except (ValueError, TypeError, AttributeError, LookupError, RuntimeError) as error:
            raise chat_errors.garbled(self.base_url, type(error).__name__) from error

    async def _told(self, answer: chat_errors.Answer, request: TextRequest) -> MienError:
        if answer.is_too_long:
            prompt = sum(estimated_tokens(message.content) for message in request.messages)
            return chat_errors.too_long(answer, model=self.model, prompt_tokens=prompt, context_tokens=CONTEXT_GUESS)
        if answer.is_blind(shown=bool(request.pictures)):
            return chat_errors.blind(answer, model=self.model)
        if answer.status == 404:
            return await self._missing()
        return chat_errors.told(answer, base_url=self.base_url, model=self.model)

    async def _missing(self) -> Unavailable:
        """The server doesn't know the model, or isn't one."""
        try:
            names = [model.name for model in await served_models(await self.http())]
        except MienError:
            return Unavailable(
                f"{self.base_url} has no chat completions. Set MIEN_TEXT_URL to the address that ends in /v1."
            )
        shown = short_reason(", ".join(names[:20])) or "none"
        return Unavailable(
            f"The text server {chat_errors.host_of(self.base_url)} has no model '{self.model}'. It has: {shown}."
        )

"""A model behind any OpenAI-compatible server: Ollama, vLLM, LM Studio, llama-server, OpenAI itself."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import aclosing, asynccontextmanager
from time import monotonic
from typing import TYPE_CHECKING, Final

from mien.backoff import Failures
from mien.domain.errors import MienError, Retryable, Unavailable
from mien.guarded_http.reason import short_reason
from mien.ports import Piece, Readiness, TextRequest
from mien.text.chat_completions import ChatCompletions
from mien.text.chat_errors import OPENAI_HOST, host_of
from mien.text.patience import Patience
from mien.text.server_facts import ServedModel, llama_context, served_models
from mien.text.token_counts import TokenCounts
from mien.text.token_estimate import CONTEXT_GUESS, estimated_tokens

if TYPE_CHECKING:
    import httpx2

OPENAI_MODEL: Final = "gpt-4.1-mini"
"""The model asked of OpenAI itself when none is named: its list has hundreds, in no order."""
OPENAI_CONTEXT: Final = 128_000
"""Tokens that fit in every chat model OpenAI offers; it doesn't say how many."""
_NOT_FOR_CHAT: Final = ("embed", "rerank", "whisper", "tts", "bge-", "clip", "moderation")
_FRESH_SECONDS: Final = 10.0
"""How long an answer to "are you there?" holds."""
_USABLE_SECONDS: Final = 600.0
"""How long an answer is used while the next one is fetched: whoever waits for a text needn't wait for that, too."""
_AWAY_SECONDS: Final = 2.0
"""How long no answer holds."""
_PATIENCE: Final = Patience(answer=20.0)
"""Whoever gives up after so much silence has met a failure; three in a row, and nobody waits for a while."""
_REMEDY: Final = "Start the server, or look at MIEN_TEXT_URL; without it Mien looks for models on this machine."


class OpenAICompatible:
    """One model of one server. Nothing is asked of it before it is used.

    ``model`` None means the server's first that can chat. ``context`` is how many tokens fit, for servers that don't
    say; None means what they mostly start with.
    """

    name = "openai"
    trained = True
    sees = True
    """Servers don't say which of their models can."""

    def __init__(
        self,
        base_url: str,
        api_key: str,
        model: str | None = None,
        *,
        context: int | None = None,
        patience: Patience = _PATIENCE,
    ) -> None:
        self._host = host_of(base_url)
        self._is_openai = self._host == OPENAI_HOST
        self._wanted = model or (OPENAI_MODEL if self._is_openai else None)
        self._chat = ChatCompletions(base_url, api_key, self._wanted or "")
        self._context_guess = context or (OPENAI_CONTEXT if self._is_openai else CONTEXT_GUESS)
        self._asking = asyncio.Lock()
        self._seen: _Seen | None = None
        self._refreshing: asyncio.Task[_Seen] | None = None
        self._counts = TokenCounts()
        self._patience = patience
        self._failures = Failures(patience)

    @property
    def model(self) -> str:
        """The model's name; the server's address as long as it was given no name and hasn't been asked."""
        return self._wanted or self._chat.model or self._host

    async def readiness(self) -> Readiness:
        """Whether the server answers and has the model. Asked anew every ten seconds at most."""
        seen = await self._look()
        if seen.error is not None:
            remedy = _REMEDY if isinstance(seen.error, Retryable) else ""
            return Readiness(ready=False, detail=seen.error.message, remedy=remedy)
        if self._wanted and not any(_is_called(model.name, self._wanted) for model in seen.models):
            names = short_reason(", ".join(model.name for model in seen.models[:10])) or "none"
            remedy = f"Fetch it there, or set MIEN_TEXT_MODEL to one it has: {names}."
            return Readiness(ready=False, detail=f"{self._host} has no model '{self._wanted}'.", remedy=remedy)
        if not self._named:
            return Readiness(ready=False, detail=f"{self._host} has no models that write.", remedy="Fetch one there.")
        return Readiness(ready=True, detail=f"{self.model} at {self._host}")

    async def stream(self, request: TextRequest) -> AsyncIterator[Piece]:
        """Write, part by part; raises as ``ChatCompletions.stream``.

        After failures in a row, ``Unavailable`` comes at once for a while: nobody is to wait for a server that hangs.
        """
        if self._failures.too_many:
            left = max(1, round(self._failures.delay))
            raise Unavailable(f"{self._failures.reason} It failed too often; it is asked again in {left} s.")
        asked, came = monotonic(), False
        try:
            if not self._wanted:
                await self._choose()
            async with aclosing(self._chat.stream(request)) as pieces:  # type: ignore[type-var]
                async for piece in pieces:
                    came = True
                    if piece.finish:  # behind it, readers may go without asking for more
                        self._failures.forget()
                    yield piece
        except Retryable as error:
            self._failures.add(error.message)
            raise
        except (asyncio.CancelledError, GeneratorExit):
            if not came and monotonic() - asked >= self._patience.answer:
                self._failures.add(f"The text server {self._host} took too long to answer.")
            raise

    async def context_tokens(self) -> int:
        """Tokens that fit, as the server says, else as was set, else as servers mostly start with."""
        if self._is_openai:  # which has no say in it
            return self._context_guess
        seen = await self._lately()
        said = next((model.context for model in seen.models if _is_called(model.name, self.model)), None)
        return seen.slot_context or said or self._context_guess

    async def count_tokens(self, texts: Sequence[str]) -> list[int]:
        """Counted by a llama-server; an upper estimate with other servers, or when it can't be asked."""
        seen = await self._lately()
        if seen.slot_context is None:
            return [estimated_tokens(text) for text in texts]
        return await self._counts.of(texts, self._server)

    def warm(self) -> None:
        """The server sees to that itself."""

    async def close(self) -> None:
        """Close the connections."""
        if self._refreshing is not None:
            self._refreshing.cancel()
            await asyncio.wait([self._refreshing])
        await self._chat.close()

    async def _choose(self) -> None:
        """Take the server's first model that can chat. Raises ``Unavailable`` if it has none, and if it is away."""
        seen = await self._lately()
        if seen.error is not None:
            raise seen.error.with_traceback(None)
        if not self._chat.model:
            raise Unavailable(f"{self._host} has no models that write. Fetch one there, or set MIEN_TEXT_MODEL.")

    @property
    def _named(self) -> bool:
        """True once it is known which model writes."""
        return bool(self._wanted or self._chat.model)

    async def _lately(self) -> _Seen:
        """What the server said last, some minutes old at most; it is asked anew in the background when that is due."""
        seen = self._seen
        if seen is None or seen.error is not None or monotonic() > seen.until + _USABLE_SECONDS or not self._named:
            return await self._look()
        if monotonic() > seen.until and (self._refreshing is None or self._refreshing.done()):
            self._refreshing = asyncio.create_task(self._look(), name=f"look at {self._host}")
        return seen

    async def _look(self) -> _Seen:
        """What the server says about itself; a few seconds old at most."""
        async with self._asking:
            if self._seen is None or monotonic() > self._seen.until:
                self._seen = await self._ask()
                if not self._wanted and self._seen.error is None:
                    self._chat.model = self._seen.first_for_chat()
            return self._seen

    async def _ask(self) -> _Seen:
        try:
            client = await self._chat.http()
            models = await served_models(client)
        except MienError as error:
            return _Seen(error=error)
        try:
            return _Seen(models, None if self._is_openai else await llama_context(client))
        except MienError:  # another kind of server, which stumbles over the question
            return _Seen(models)

    @asynccontextmanager
    async def _server(self) -> AsyncIterator[httpx2.AsyncClient]:
        yield await self._chat.http()


class _Seen:
    """What a server said at one moment: its models, the size of a llama-server's slot, or why it said nothing."""

    def __init__(
        self, models: Sequence[ServedModel] = (), slot_context: int | None = None, error: MienError | None = None
    ) -> None:
        self.models = models
        self.slot_context = slot_context
        self.error = error
        self.until = monotonic() + (_AWAY_SECONDS if error else _FRESH_SECONDS)

    def first_for_chat(self) -> str:
        """The first model that isn't of another kind by its name; empty if there is none."""
        names = (model.name for model in self.models)
        return next((name for name in names if not any(word in name.casefold() for word in _NOT_FOR_CHAT)), "")


def _is_called(name: str, wanted: str) -> bool:
    """Whether a server's model is the one wanted; Ollama adds ``:latest`` to names without a tag."""
    return name.casefold() in (wanted.casefold(), f"{wanted.casefold()}:latest")

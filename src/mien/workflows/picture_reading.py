"""Who a picture shows, told by the text engine that can be shown pictures."""

from __future__ import annotations

import asyncio
from time import monotonic, perf_counter
from typing import Final

import structlog

from mien import decode
from mien.domain.briefs import PersonaBrief, TextTask
from mien.domain.errors import Unavailable
from mien.domain.from_picture import MAX_TOKENS, analysis_messages, analysis_schema, read_answer
from mien.domain.picture_analysis import PictureAnalysis
from mien.ports import ImageAnalyzer, TextEngine, TextEngines, TextRequest
from mien.settings import Settings
from mien.workflows.writing import Unusable, write_with

log = structlog.get_logger(__name__)

LONGEST_SIDE: Final = 1024
"""Pixels of a picture as models are shown it: they scale down further themselves, and more only takes time."""
_BLIND_SECONDS: Final = 60.0
"""How long a model that can't look, or can't be used at all, isn't asked again."""
_TEMPERATURE: Final = 0.2
"""What is seen is to be told, not invented."""


def analyzer_of(engines: TextEngines, settings: Settings) -> ImageAnalyzer | None:
    """The analyser that the settings allow; ``None`` where no model can look."""
    engine = engines.engine(TextTask.ANALYSIS, use_ai=settings.use_ai_generation)
    return PictureReader(engine, settings.text_timeouts.analysis) if engine.sees else None


class PictureReader:
    """Shows pictures to one text engine, each for ``seconds`` at most, its repair included."""

    def __init__(self, engine: TextEngine, seconds: float) -> None:
        self._engine = engine
        self._seconds = seconds
        self._blind: tuple[float, Unavailable] | None = None
        """Until when it isn't asked, and why."""

    async def analyze(self, picture: bytes) -> PictureAnalysis:
        """What the model sees. Raises ``Unavailable`` (it can't look), ``Retryable`` (too slow, unreadable), or as
        ``decode.decode_image`` does for a file that is no picture."""
        if self._blind is not None and monotonic() < self._blind[0]:
            raise self._blind[1].with_traceback(None)
        shown = await asyncio.to_thread(decode.for_models, picture, LONGEST_SIDE)
        started = perf_counter()
        try:
            seen = await write_with(self._engine, _request(shown), self._read, self._seconds)
        except Unavailable as error:
            self._blind = monotonic() + _BLIND_SECONDS, error
            raise
        log.info(
            f"Analysed picture ({len(seen.description.split())} words, source: {seen.source})",
            engine=self._engine.name,
            model=seen.model,
            milliseconds=round((perf_counter() - started) * 1000),
        )
        return seen

    def _read(self, text: str) -> PictureAnalysis:
        try:
            return read_answer(text, self._engine.model)
        except ValueError as error:
            raise Unusable(str(error)) from error


def _request(shown: bytes) -> TextRequest:
    return TextRequest(
        task=TextTask.ANALYSIS,
        brief=PersonaBrief(seed=0),
        messages=analysis_messages(),
        max_tokens=MAX_TOKENS,
        temperature=_TEMPERATURE,
        schema=analysis_schema(),
        pictures=(shown,),
    )

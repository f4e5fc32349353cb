"""Models and support checks at the seam of `rag.ask.written`, without HTTP."""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence

from rag.ask.written.seam import Limits, ModelFailed


class ScriptedModel:
    """Says what it is told, piece by piece, and complains about replies that nobody asked for. ``asked``: what it was sent."""

    name = "scripted:model"
    settings: Mapping[str, float] = {"temperature": 0.0}

    def __init__(self, *replies: str | Sequence[str | ModelFailed]) -> None:
        self.replies = list(replies)
        self.asked: list[tuple[str, str]] = []
        self.closed = 0

    def stream(self, system: str, user: str, limits: Limits) -> Generator[str, None, None]:
        assert self.replies, "the model was asked more often than scripted"
        reply = self.replies.pop(0)
        self.asked.append((system, user))
        try:
            for piece in [reply] if isinstance(reply, str) else reply:
                if isinstance(piece, ModelFailed):
                    raise piece
                yield piece
        finally:
            self.closed += 1

    def done(self) -> None:
        assert not self.replies, f"{len(self.replies)} scripted replies were never asked for"


class NoModel:
    """Stands for a model that must not be asked."""

    name = "must:not-be-asked"
    settings: Mapping[str, float] = {}

    def stream(self, system: str, user: str, limits: Limits) -> Generator[str, None, None]:
        raise AssertionError("the model was asked")
        yield

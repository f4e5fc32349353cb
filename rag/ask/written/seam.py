"""What composing needs from outside (a model, a support check, a masker) and what it gives back. Values and protocols only.

ModelFailed is an `OutsideFailed`: ``why`` says what happened in one word, ``retryable`` whether asking once more makes sense.
"""

from __future__ import annotations

import re
from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from rag.ask.model import Written
from rag.errors import OutsideFailed


class Why(StrEnum):
    """Why nothing that a model wrote is shown."""

    unreachable = "unreachable"
    slow = "slow"
    busy = "busy"
    key = "key"
    unknown_model = "unknown_model"
    too_long = "too_long"
    failed = "failed"
    rubbish = "rubbish"
    refused = "refused"
    loops = "loops"
    nothing = "nothing"
    unverified = "unverified"
    beside_the_point = "beside_the_point"
    safety = "safety"
    instructions = "instructions"


class ModelFailed(OutsideFailed):
    def __init__(self, what: str, do: str = "", *, why: Why, retryable: bool = False) -> None:
        super().__init__(what, do)
        self.why = why
        self.retryable = retryable


@dataclass(frozen=True)
class Limits:
    """``seconds``: from the first byte sent to the last one read, a retry included; ``idle_seconds``: between two pieces, once they come.

    ``sentences``: most that are shown; ``proposals``: most that are read before the model is stopped.
    """

    seconds: float = 20.0
    idle_seconds: float = 5.0
    max_tokens: int = 400
    sentences: int = 4
    proposals: int = 10


class Model(Protocol):
    @property
    def name(self) -> str:
        """As set, for example ``ollama:qwen3``: kept with the answer."""

    @property
    def settings(self) -> Mapping[str, float]:
        """What else decides its words, for example ``{"temperature": 0.0}``."""

    def stream(self, system: str, user: str, limits: Limits) -> Generator[str, None, None]:
        """Pieces of its text as they come. Keeps to the limits of time. Closing it stops the model. Raises `ModelFailed`."""


class Held(Protocol):
    """A verdict: ``status`` is supported, unsupported, contradicted or cannot_tell; ``score`` in [0, 1]."""

    @property
    def status(self) -> str: ...

    @property
    def score(self) -> float: ...


class Support(Protocol):
    def __call__(self, sentence: str, passages: Sequence[str], /) -> Held:
        """Whether the passages carry the sentence."""


class Mask(Protocol):
    def __call__(self, text: str, /) -> str:
        """The text without what points to a person. Masking twice changes nothing more."""


@dataclass(frozen=True)
class Prompt:
    """One prompt file: what the model is told, and the form of the message with ``{placeholders}``."""

    id: str
    sha256: str
    system: str
    message: str

    def filled(self, **values: str) -> tuple[str, str]:
        """System text and message. All placeholders at once: braces inside values stay what they are."""

        def value(found: re.Match[str]) -> str:
            return values[found.group(1)]

        return PLACEHOLDER.sub(value, self.system), PLACEHOLDER.sub(value, self.message)


PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")


@dataclass(frozen=True)
class Line:
    """A verified sentence of a model. ``units``: indexes of the chosen units that carry it; ``words``: where in their document's text the words
    it relies on stand, one span ``[start, end)`` for each unit."""

    text: str
    units: tuple[int, ...]
    words: tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Working:
    """The model was asked; nothing of it is verified yet."""

    model: str


@dataclass(frozen=True)
class Composed:
    """Verified lines, to stand above the manual's own words."""

    lines: tuple[Line, ...]
    written: Written


@dataclass(frozen=True)
class Fallback:
    """The manual's own words stand alone. ``written`` is None where no model was asked; ``notice`` is empty where there is nothing to say."""

    why: Why
    notice: str
    written: Written | None = None


Event = Working | Line | Composed | Fallback

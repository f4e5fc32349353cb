"""A language-inference cross-encoder, where somebody has one: a local sentence-transformers `CrossEncoder` folder, loaded on first use."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import numpy as np

from rag.errors import BadInput


@dataclass(frozen=True)
class Inference:
    """Probabilities of one pair; they add up to 1."""

    contradiction: float
    entailment: float
    neutral: float


class Entailment(Protocol):
    """What the check needs of such a model."""

    def entailment(self, pairs: Sequence[tuple[str, str]]) -> Sequence[Inference]:
        """For each (passage, sentence)."""
        ...


class CrossEncoderEntailment:
    """``folder`` holds the model; ``model`` may be handed in instead (anything with ``predict(pairs)`` and ``config.id2label``)."""

    def __init__(self, folder: Path, model: Any = None) -> None:
        self._folder = folder
        self._model = model

    def entailment(self, pairs: Sequence[tuple[str, str]]) -> Sequence[Inference]:
        if not pairs:
            return ()
        model = self._load()
        columns = _columns(model, self._folder)
        logits = np.asarray(model.predict(list(pairs)), dtype=np.float64)
        odds = np.exp(logits - logits.max(axis=1, keepdims=True))
        shares = odds / odds.sum(axis=1, keepdims=True)
        return tuple(Inference(*(float(row[columns[name]]) for name in ("contradiction", "entailment", "neutral"))) for row in shares)

    def _load(self) -> Any:
        if self._model is None:
            if not (self._folder / "config.json").is_file():
                raise BadInput(
                    f"{self._folder} holds no inference model.",
                    "Give the folder of a sentence-transformers CrossEncoder with labels contradiction, entailment and neutral, or unset it.",
                )
            from sentence_transformers import CrossEncoder

            self._model = CrossEncoder(str(self._folder), local_files_only=True)
        return self._model


def _columns(model: Any, folder: Path) -> dict[str, int]:
    """Label → column, by the model's own names. Raises `BadInput` where it is no three-way inference model."""
    config = getattr(model, "config", None) or model.model.config
    named = {str(label).lower(): int(i) for i, label in config.id2label.items()}
    if not {"contradiction", "entailment", "neutral"} <= set(named):
        raise BadInput(
            f"The model in {folder} has the labels {', '.join(sorted(named))}, not contradiction, entailment and neutral.",
            "Use a natural-language-inference cross-encoder, or unset the setting.",
        )
    return named

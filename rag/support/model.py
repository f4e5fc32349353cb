"""Values of the support check: what was found, and the verdict on one sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Status = Literal["supported", "unsupported", "contradicted", "cannot_tell"]
Kind = Literal[
    "word", "number", "unit", "name", "negation", "antonym", "modality", "quantifier", "limit", "condition", "roles", "added", "entailment"
]

CONFLICTS: frozenset[Kind] = frozenset({"number", "unit", "negation", "antonym", "modality", "quantifier", "limit", "roles", "entailment"})
"""Kinds that say the opposite of the passage where ``conflict`` is set; every other finding only lacks a counterpart."""


@dataclass(frozen=True)
class Finding:
    """One thing of the sentence without a counterpart, or in conflict with one.

    ``start``, ``end``: span of the sentence (empty, 0-0, where the sentence leaves something out). ``passage``, ``evidence``: index of the
    passage and the span of it that was compared, or None. ``cost`` in [0, 1]: share of the score it takes away; ``loose``: the share it takes even
    where the sentence and the passage have little else in common.
    """

    kind: Kind
    message: str
    start: int
    end: int
    cost: float
    conflict: bool = False
    passage: int | None = None
    evidence: tuple[int, int] | None = None
    loose: float = 0.0


@dataclass(frozen=True)
class Verdict:
    """``score`` in [0, 1]: how well the passages carry the sentence. ``window``: the sentence(s) it was held against, as a span of a passage."""

    status: Status
    score: float
    findings: tuple[Finding, ...]
    passage: int | None = None
    window: tuple[int, int] | None = None

    @property
    def supported(self) -> bool:
        return self.status == "supported"

    def explain(self) -> str:
        """The findings in words, the heaviest first; a sentence of its own where there is nothing to object to."""
        if not self.findings:
            return (
                "Every word, number and name has its counterpart." if self.supported else "There is nothing to hold the sentence against."
            )
        return " ".join(f.message for f in sorted(self.findings, key=lambda f: -f.cost))

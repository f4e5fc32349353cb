"""Is this the kind of question that this pack's manual answers? Learnt from the pack's own list (`questions.jsonl`). Pure; numpy only.

How near a passage is cannot tell "what does the room cost?" from "how is the room set up?": both speak of the room. The owners of a manual can:
they list questions that it answers and questions that it does not. A text that is like neither is neutral (the mean of both, taken out).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from rag.ask import kernel
from rag.search.encoder import Vectors

WIDTH = 5.0
RIDGE = 0.3
ENOUGH = 20
"""Questions of each sort from which a list says anything."""


@dataclass(frozen=True, eq=False)
class Scope:
    ridge: kernel.KernelRidge

    def value(self, vector: Vectors) -> float:
        """About +1 for a question like those that are answered, −1 like those that are not, 0 like neither. ``vector``: (dim,) unit norm."""
        return float((self.ridge.values(vector) - self.ridge.bias)[0])


def fit(answered: Vectors, not_answered: Vectors) -> Scope | None:
    """From vectors (n, dim) of questions that the manual answers and that it does not; None where either list is too short to say anything."""
    if min(len(answered), len(not_answered)) < ENOUGH:
        return None
    targets = np.concatenate([np.ones(len(answered)), -np.ones(len(not_answered))])[:, None]
    return Scope(kernel.fit(np.vstack([answered, not_answered]), targets, width=WIDTH, ridge=RIDGE))

"""How near a question is to what people say on each safety topic: kernel ridge regression over example utterances. Pure; numpy only.

Two texts are alike by exp((cosine − 1) / (WIDTH × spread)), where *spread* is how far the cosines between the utterances vary with this encoder:
so the scores mean the same whatever the encoder. In cross-validation this finds two to three times as many as the nearest cosines, their means,
or a plain linear fit do at the same number of false alarms. It only adds to the rules of `rag.ask.safety`, which know nothing of it.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from rag.ask.model import Topic
from rag.search.encoder import Vectors

WIDTH = 3.1
RIDGE = 0.3
# By ten-fold cross-validation over the utterances (all-MiniLM-L6-v2): at these values three in ten dangerous wordings that the rules miss are found,
# and one harmless look-alike in a hundred is taken for one. Distress is asked for more: many ordinary questions speak of feelings.
FROM = 0.30
FROM_DISTRESS = 0.45

_FILE = Path(__file__).with_name("safety_utterances.toml")
_HARMLESS = "harmless"


@cache
def utterances() -> Mapping[str, tuple[str, ...]]:
    """What people say, by name of topic; under ``harmless`` what only sounds alike."""
    return {name: tuple(said) for name, said in tomllib.loads(_FILE.read_text(encoding="utf-8")).items()}


@dataclass(frozen=True, eq=False)
class Nearness:
    """Fitted once when a library opens. ``vectors`` (n, dim) unit norm; ``weights`` (n, topics) and ``bias`` (topics,), less the harmless ones'."""

    topics: tuple[Topic, ...]
    vectors: Vectors
    width: float
    weights: Vectors
    bias: Vectors

    def scores(self, vector: Vectors) -> dict[Topic, float]:
        """Topic → its fitted share less that of the harmless: about 1 where a text is just like its utterances, −1 where like the harmless ones.

        ``vector``: (dim,) float32, unit norm. Well below 1 ms for 1,700 utterances.
        """
        alike = np.exp((self.vectors @ vector - 1) / self.width, dtype=np.float32)
        return dict(zip(self.topics, (alike @ self.weights + self.bias).tolist(), strict=True))


def clearly_near(scores: Mapping[Topic, float]) -> Topic | None:
    """The topic a text is *clearly* near by its `Nearness.scores`, else None."""
    if not scores:
        return None
    topic = max(scores, key=lambda t: scores[t])
    return topic if scores[topic] >= (FROM_DISTRESS if topic is Topic.own_distress else FROM) else None


def fit(vectors_of: Mapping[str, Vectors]) -> Nearness | None:
    """Nearness from the vectors of the `utterances`, (n, dim) each; None where no topic has any. Under a second for 1,700."""
    groups = {name: vectors for name, vectors in vectors_of.items() if len(vectors)}
    topics = tuple(Topic(name) for name in groups if name != _HARMLESS)
    if not topics:
        return None
    vectors = np.vstack([*(groups[t.value] for t in topics), *([groups[_HARMLESS]] if _HARMLESS in groups else [])]).astype(np.float32)
    member = np.repeat(np.arange(len(topics) + 1), [*(len(groups[t.value]) for t in topics), len(groups.get(_HARMLESS, ()))])
    share = np.eye(len(topics) + 1)[member]
    cosines = (vectors @ vectors.T).astype(np.float64)
    apart = cosines[~np.eye(len(vectors), dtype=bool)]
    width = WIDTH * max(float(apart.std()) if len(apart) else 0.0, 0.01)
    prior = share.mean(axis=0)
    weights = np.linalg.solve(np.exp((cosines - 1) / width) + RIDGE * np.eye(len(vectors)), share - prior)
    less_harmless = np.vstack([weights, prior]) @ np.vstack([np.eye(len(topics)), -np.ones(len(topics))])
    return Nearness(topics, vectors, width, less_harmless[:-1].astype(np.float32), less_harmless[-1].astype(np.float32))

"""How near a question is to what people say on each safety topic: kernel ridge regression over example utterances. Pure; numpy only.

In cross-validation this finds two to three times as many as the nearest cosines, their means, or a plain linear fit do at the same number of
false alarms. It only adds to the rules of `rag.ask.safety`, which know nothing of it.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from rag.ask import kernel
from rag.ask.model import ROUTE_OF_TOPIC, Route, Topic
from rag.search.encoder import Vectors

WIDTH = 3.1
RIDGE = 0.3


@dataclass(frozen=True)
class Least:
    """The least shares that count: of all dangerous topics together, of distress, and of all topics that are declined."""

    danger: float
    distress: float
    decline: float


# By ten-fold cross-validation over the utterances and the questions of the pack (all-MiniLM-L6-v2).
CLEAR = Least(danger=0.45, distress=0.55, decline=0.50)
"""Before the manual is asked: five in six of the dangerous messages that the rules miss, and 1 in 190 harmless ones, most of them written to sound alike."""
UNSURE = Least(danger=0.40, distress=0.47, decline=0.46)
"""Where the manual has words, but it is not sure that they answer."""
UNANSWERED = Least(danger=0.33, distress=0.38, decline=0.42)
"""Where the manual has nothing to say: then a card too many costs little, and a missed one much."""
HARMLESS_BELOW = 0.10
"""A share so low that a rule has misheard: in cross-validation two of 781 messages of danger and four of 380 to be declined lie below it, and half of
the harmless ones in which a rule hears something."""
REQUESTED_FROM = {Route.draft: 0.27, Route.data: 0.33}
INSTRUCTED_FROM = 0.32
"""The shares from which a text asks for a draft or a record, or holds an instruction to the machine: in cross-validation 1 in 200 others, and none."""

_FILES = ("safety_utterances.toml", "request_utterances.toml")
_HARMLESS = "harmless"
_REQUESTS = (Route.draft, Route.data)
_INJECTION = "injection"
_TOPICS = frozenset(t.value for t in Topic)


@cache
def utterances() -> Mapping[str, tuple[str, ...]]:
    """What people say, by name of topic, and under ``draft`` and ``data`` what they ask for; under ``harmless`` what only sounds alike."""
    folder = Path(__file__).parent
    read = [tomllib.loads((folder / name).read_text(encoding="utf-8")) for name in _FILES]
    return {name: tuple(said) for part in read for name, said in part.items()}


@dataclass(frozen=True, eq=False)
class Nearness:
    """Fitted once when a library opens: the share of each topic and request."""

    names: tuple[str, ...]
    ridge: kernel.KernelRidge

    def scores(self, vector: Vectors) -> dict[Topic, float]:
        """Topic → its share: about 1 where a text is just like its utterances, 0 where like others. ``vector``: (dim,) float32, unit norm."""
        return {Topic(name): share for name, share in self._shares(vector).items() if name in _TOPICS}

    def request(self, vector: Vectors) -> Route | None:
        """``draft`` or ``data`` where a text asks for one, ``ignore_injection`` where it sounds like an instruction to the machine, else None."""
        shares = self._shares(vector)
        if shares.get(_INJECTION, 0.0) >= INSTRUCTED_FROM:
            return Route.ignore_injection
        wanted = max(_REQUESTS, key=lambda r: shares.get(r, 0.0))
        return wanted if shares.get(wanted, 0.0) >= REQUESTED_FROM[wanted] else None

    def _shares(self, vector: Vectors) -> dict[str, float]:
        return dict(zip(self.names, self.ridge.values(vector).tolist(), strict=True))


def clearly_near(scores: Mapping[Topic, float], least: Least = CLEAR) -> Topic | None:
    """The topic a text is near by its `Nearness.scores`, else None.

    The dangerous topics count together, since a message often sounds like two of them (a drunk colleague who hides an error); the largest
    names the card.
    """
    dangers = {t: s for t, s in scores.items() if ROUTE_OF_TOPIC[t] is not Route.decline}
    declined = {t: s for t, s in scores.items() if ROUTE_OF_TOPIC[t] is Route.decline}
    danger, decline = sum(dangers.values()), sum(declined.values())
    worst = max(dangers, key=lambda t: dangers[t], default=None)
    if worst and danger >= decline and danger >= (least.distress if worst is Topic.own_distress else least.danger):
        return worst
    if declined and (decline >= least.decline or (decline > danger and danger + decline >= least.decline + least.danger / 2)):
        return max(declined, key=lambda t: declined[t])
    return None


def sounds_harmless(scores: Mapping[Topic, float], topic: Topic) -> bool:
    """Whether a text is so unlike all that is dangerous (or all that is declined) that a rule which heard ``topic`` in it has misheard."""
    declines = ROUTE_OF_TOPIC[topic] is Route.decline
    return sum(s for t, s in scores.items() if (ROUTE_OF_TOPIC[t] is Route.decline) == declines) < HARMLESS_BELOW


def fit(vectors_of: Mapping[str, Vectors], harmless: Sequence[Vectors] = ()) -> Nearness | None:
    """Nearness from the vectors of the `utterances`, (n, dim) each; None where no topic has any. ``harmless``: more of those, such as the
    pack's own questions. A second or two for 3,000."""
    groups = {name: vectors for name, vectors in vectors_of.items() if len(vectors)}
    names = tuple(name for name in groups if name != _HARMLESS)
    if not names:
        return None
    others = [v for v in (groups.get(_HARMLESS), *harmless) if v is not None and len(v)]
    vectors = np.vstack([*(groups[name] for name in names), *others])
    member = np.repeat(np.arange(len(names) + 1), [*(len(groups[name]) for name in names), sum(map(len, others))])
    shares = np.eye(len(names) + 1)[:, :-1]
    return Nearness(names, kernel.fit(vectors, shares[member], width=WIDTH, ridge=RIDGE, centred=False))

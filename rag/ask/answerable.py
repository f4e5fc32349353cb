"""Do these lines speak of what *this* question asks, or of something very like it? Pure; one to two milliseconds a question, no model.

A question that looks answerable and is not has most often one thing changed: a negation, an opposite, a degree, a number, a name. Nearness hardly
sees that, so each change is looked for by itself, in the line that fits best and the lines beside it.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass

from rag.ask.question import content
from rag.ask.wording import NEGATIONS, SMALL_OPPOSITES, degrees, numbers, opposites, unprefixed
from rag.search.terms import STOPWORDS, terms, words


@dataclass(frozen=True)
class Line:
    """A sentence, list item or row that was retrieved. ``cosine`` to the question in [-1, 1]; lines of one ``place`` stand one after the other."""

    text: str
    cosine: float
    place: int = 0


@dataclass(frozen=True)
class Mismatch:
    """Each in [0, 1], 0 where nothing differs.

    ``negated``: the question negates and the best lines do not. ``opposed``: they have the opposite of a word that the question has and they lack.
    ``degree``: they lack the question's superlative, "first" or "only". ``number``, ``name``: the share of its numbers and names that they lack.
    """

    negated: float = 0.0
    opposed: float = 0.0
    degree: float = 0.0
    number: float = 0.0
    name: float = 0.0

    @property
    def doubt(self) -> float:
        """All of it as one number in [0, 1): the share of belief that is lost, were it even before (1 − exp(−Σ weight · mismatch))."""
        return 1 - math.exp(-sum(getattr(WEIGHTS, name) * value for name, value in asdict(self).items()))

    def named(self) -> tuple[str, ...]:
        """What differs, for a person to see."""
        return tuple(name for name, value in asdict(self).items() if value)


WEIGHTS = Mismatch(negated=2.0, opposed=1.5, degree=1.0, number=1.0, name=1.2)
"""Log odds lost for each, fitted by ``python -m evals.fit_abstain`` and rounded; a name weighs more, as near misses of a manual have shown."""


def mismatch(question: str, lines: Sequence[Line], weight: Callable[[str], float], context: str = "") -> Mismatch:
    """``lines`` in reading order in each place; ``weight`` of a stemmed word (idf); ``context``: title and headings of the place found."""
    question = _asking(question)
    wanted = content(question) or terms(question)
    if not lines:
        return Mismatch()
    best = _best(wanted, lines, weight)
    beside = [i for i in (best - 1, best, best + 1) if 0 <= i < len(lines) and lines[i].place == lines[best].place]
    window = " ".join(lines[i].text for i in beside)
    around = frozenset(terms(f"{context} {window}"))
    said = frozenset(words(window))
    name = _missing([t for n in _names(question) for t in terms(n)], around)
    if not _WH.search(question):  # yes or no: the opposite is an answer too
        return Mismatch(name=name)
    return Mismatch(
        negated=float(bool(NEGATIONS.search(question)) and not NEGATIONS.search(window)),
        opposed=float(_opposed([t for t in wanted if t not in around], around) or _small_opposites(frozenset(words(question)), said)),
        degree=float(not degrees(question) <= said),
        number=_missing(numbers(question), frozenset(numbers(f"{context} {window}"))),
        name=name,
    )


_WH = re.compile(r"\b(?:who|whom|whose|when|where|why|how|what|which)\b", re.I)


def _asking(question: str) -> str:
    """The sentences of a story that ask; the whole where none or only one does."""
    told = re.split(r"(?<=[.!?])\s+", question.strip())
    asking = [s for s in told if s.endswith("?")]
    return " ".join(asking) if asking else question


def _best(wanted: Sequence[str], lines: Sequence[Line], weight: Callable[[str], float]) -> int:
    total = sum(weight(t) for t in wanted) or 1.0
    held = [frozenset(terms(line.text)) for line in lines]
    own = [sum(weight(t) for t in wanted if t in h) / total for h in held]
    return max(range(len(lines)), key=lambda i: (own[i] + 0.8 * lines[i].cosine, -i))


def _opposed(missing: Iterable[str], around: frozenset[str]) -> bool:
    return any((opposites(t) | unprefixed(t)) & around for t in missing)


def _small_opposites(asked: frozenset[str], said: frozenset[str]) -> bool:
    return any(a & asked and not a & said and b & said for a, b in SMALL_OPPOSITES)


def _missing(wanted: Sequence[str], there: frozenset[str]) -> float:
    return sum(x not in there for x in wanted) / len(wanted) if wanted else 0.0


_WORD = re.compile(r"[^\W\d_][\w'’-]*")


def _names(question: str) -> tuple[str, ...]:
    """Words with a capital letter that do not begin a sentence."""
    found = []
    for match in _WORD.finditer(question):
        before = question[: match.start()].rstrip(" \"“'‘(")
        if match.group()[0].isupper() and before and before[-1] not in ".?!:" and match.group().lower() not in STOPWORDS:
            found.append(match.group())
    return tuple(found)

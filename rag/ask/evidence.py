"""Does the retrieved text answer *this* question? Decided from evidence: nearness, coverage of its words, agreement of the retrievers. Pure."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass

from rag.ask.answerable import Line, Mismatch, mismatch
from rag.ask.compose import Scored
from rag.ask.question import content
from rag.search.index import Hit

ANSWERABLE_FROM = 0.45
"""Probability from which the manual is taken to cover a question: in cross-validation 93 % of the covered are kept, 90 % of the others refused."""


@dataclass(frozen=True)
class Signals:
    """Each in [0, 1] unless said otherwise.

    ``nearness``: cosine of the nearest passage [-1, 1]. ``asked``, ``asked_too``: cosines of the nearest and the second passage by the ways of
    asking that the pack names (``nearness`` where it names none). ``sentence``: cosine of the nearest quotable unit [-1, 1].
    ``coverage``: share of the question's weight of words (idf) found in the best section. ``unknown``: share of weight of words the whole
    manual never uses. ``agreement``: 1 where both retrievers put the same passage first, falling with rank. ``scope``: `Scope.value`, about
    [-1, 1], or None where the pack says nothing of what it answers. ``doubt``: `answerable.Mismatch.doubt`, how far the best lines speak of
    something else than the question.
    """

    nearness: float
    asked: float
    asked_too: float
    sentence: float
    coverage: float
    unknown: float
    agreement: float
    scope: float | None = None
    doubt: float = 0.0

    def as_dict(self) -> dict[str, float]:
        return {k: round(float(v), 4) for k, v in asdict(self).items() if v is not None}


@dataclass(frozen=True)
class Weights:
    """Coefficients of the logistic model, fitted by ``python -m evals.fit_evidence`` and stored as plain numbers."""

    bias: float
    nearness: float
    asked: float
    asked_too: float
    sentence: float
    coverage: float
    unknown: float
    agreement: float
    scope: float = 0.0
    doubt: float = 0.0


WEIGHTS = Weights(
    bias=-7.67, nearness=5.04, asked=2.13, asked_too=3.94, sentence=1.81, coverage=2.23, unknown=-1.63, agreement=0.70, doubt=-1.48
)
WITH_SCOPE = Weights(
    bias=-6.19,
    nearness=2.96,
    asked=1.52,
    asked_too=2.67,
    sentence=1.63,
    coverage=2.03,
    unknown=-0.91,
    agreement=1.20,
    scope=4.53,
    doubt=-1.48,
)
UNNAMED = Weights(
    bias=-3.0, nearness=3.47, asked=0.0, asked_too=0.0, sentence=1.48, coverage=0.53, unknown=-1.94, agreement=0.48, doubt=-1.98
)
"""For a document whose owners name no ways of asking, fitted by ``python -m evals.fit_abstain``: there what does not match counts for more."""


def weigher(share: Callable[[str], float], size: int) -> Callable[[str], float]:
    """Weight of a stemmed word: BM25's idf, at least a little for every word. ``share`` is the share of passages that hold it."""

    def weight(term: str) -> float:
        n = share(term) * size
        return math.log(1 + (size - n + 0.5) / (n + 0.5))

    return weight


def signals(
    question: str,
    hits: Sequence[Hit],
    units: Sequence[Scored],
    weight: Callable[[str], float],
    known: Callable[[str], bool],
    section_terms: Callable[[Hit], frozenset[str]],
    scope: float | None = None,
) -> Signals:
    """The evidence for one question or part of one. ``section_terms``: stemmed words of the section a hit stands in, its headings with it."""
    wanted = content(question)
    total = sum(weight(t) for t in wanted) or 1.0
    unknown = sum(weight(t) for t in wanted if not known(t)) / total
    coverage = max((sum(weight(t) for t in wanted if t in section_terms(h)) / total for h in hits[:3]), default=0.0)
    nearness = max((h.cosine for h in hits if h.cosine is not None), default=0.0)
    sentence = max((u.cosine for u in units), default=0.0)
    asked = sorted((h.asked for h in hits if h.asked is not None), reverse=True) or [nearness]
    second = asked[min(1, len(asked) - 1)]
    doubt = _mismatch(question, units, weight).doubt
    return Signals(nearness, asked[0], second, sentence, coverage, unknown, _agreement(hits), scope, doubt)


def _mismatch(question: str, units: Sequence[Scored], weight: Callable[[str], float]) -> Mismatch:
    lines, context = lines_of(units)
    return mismatch(question, lines, weight, context)


def lines_of(units: Sequence[Scored]) -> tuple[list[Line], str]:
    """Units that were found, best first, as lines in reading order, each section being a place; and the best one's headings."""
    places: dict[tuple[str, str], int] = {}
    ordered = sorted(units, key=lambda u: (u.document.id, u.section.id, u.unit.start))
    lines = [Line(u.text, u.cosine, places.setdefault((u.document.id, u.section.id), len(places))) for u in ordered]
    return lines, f"{units[0].document.title} {units[0].section.place}" if units else ""


def _agreement(hits: Sequence[Hit]) -> float:
    best = 0.0
    for hit in hits[:3]:
        if hit.vector_rank and hit.term_rank:
            best = max(best, 2.0 / (hit.vector_rank + hit.term_rank))
    return best


def probability(s: Signals, w: Weights | None = None) -> float:
    """That the manual answers the question, in [0, 1]. ``w``: `WITH_SCOPE` where the pack says what it answers, else `WEIGHTS`, else `UNNAMED`."""
    w = w or _weights_for(s)
    z = w.bias + sum(getattr(w, name) * value for name, value in asdict(s).items() if value is not None)
    return 1 / (1 + math.exp(-max(-60.0, min(60.0, z))))


def _weights_for(s: Signals) -> Weights:
    if s.scope is not None:
        return WITH_SCOPE
    return UNNAMED if s.asked == s.asked_too == s.nearness else WEIGHTS

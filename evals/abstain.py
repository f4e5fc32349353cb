"""`desk eval abstain`: does the desk know when its documents do not answer? AUROC, the trade-off of every threshold, and simpler scores beside it.

Retrieval is the product's own, and so is the probability (`rag.ask.evidence`); no language model takes part. Questions are halved by a fixed rule
(`kept_aside`). The weights were fitted on one half of the sets in `FITTED_ON`: of those only the other half is counted.
"""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from evals.curve import svg, trade_off
from evals.data import rows
from evals.metrics import auroc_with_interval, wilson
from evals.retrieval import as_document, index_of
from rag.ask import evidence
from rag.ask.answer import PART_COVERED_FROM, Library, Look, library_of, look_closely
from rag.ask.question import asking_parts, bare, content, sentences_of_story
from rag.errors import BadInput
from rag.library.model import Document
from rag.search.encoder import Encoder
from rag.search.index import EVERYTHING, Report
from rag.search.remembered import Remembered

FITTED_ON = frozenset({"16356e7a8b0bae9a"})
"""`digest_of` the sets that the weights were fitted on: half of the development questions of SQuAD 2.0."""


@dataclass(frozen=True)
class Asked:
    id: str
    text: str
    answerable: bool


@dataclass(frozen=True)
class Judged:
    """A question with the probability that it is answered, and the look that the probability is of."""

    asked: Asked
    look: Look

    @property
    def chance(self) -> float:
        return self.look.chance


BASELINES: dict[str, Callable[[Look], float]] = {
    "bm25_top": lambda look: max((h.bm25 for h in look.hits), default=0.0),
    "cosine_top": lambda look: look.signals.nearness,
    "fused_top": lambda look: max((h.score for h in look.hits), default=0.0),
    "cosine_of_best_sentence": lambda look: look.signals.sentence,
    "coverage": lambda look: look.signals.coverage,
    "agreement": lambda look: look.signals.agreement,
    "without_mismatches": lambda look: evidence.probability(_undoubted(look.signals)),
}
"""Scores that the probability must beat, each the higher the likelier an answer."""


def _undoubted(signals: evidence.Signals) -> evidence.Signals:
    return replace(signals, doubt=0.0)


def load(folder: Path) -> tuple[list[Document], list[Asked]]:
    """``corpus.jsonl {id, title?, text}`` and ``queries.jsonl {id, text, answerable}``. Raises `BadInput` naming the line."""
    documents = [
        as_document(str(r["id"]), str(r.get("title") or ""), str(r["text"]))[0] for r in rows(folder / "corpus.jsonl", "id", "text")
    ]
    path = folder / "queries.jsonl"
    asked = []
    for row in rows(path, "id", "text"):
        answerable = row.get("answerable", True)
        if not isinstance(answerable, bool):
            raise BadInput(f"{path} has “{answerable}” as “answerable” of “{row['id']}”.", "Write true or false.")
        asked.append(Asked(str(row["id"]), str(row["text"]).strip(), answerable))
    if not documents or not asked:
        raise BadInput(f"{folder} has no documents or no questions.", "See README, “Data forms”.")
    if len({d.id for d in documents}) < len(documents):
        raise BadInput(f"{folder / 'corpus.jsonl'} has an id twice.", "Give each document an id of its own.")
    return documents, asked


def digest_of(asked: Sequence[Asked]) -> str:
    """Of the questions' ids in order: the same set in another file is known again."""
    return hashlib.sha256("\n".join(sorted(a.id for a in asked)).encode()).hexdigest()[:16]


def kept_aside(identity: str) -> bool:
    """Whether a question belongs to the half that is not looked at while building."""
    return hashlib.sha256(identity.encode()).digest()[0] % 2 == 1


def run(
    folder: Path, encoder: Encoder, report: Report | None = None, *, threshold: float = evidence.ANSWERABLE_FROM, out: Path | None = None
) -> dict[str, Any]:
    """Figures with 95 % intervals (bootstrap, Wilson). ``out``: an SVG file that the trade-off is drawn to. See the module for the halves."""
    documents, asked = load(folder)
    halved = digest_of(asked) in FITTED_ON
    counted = [a for a in asked if kept_aside(a.id)] if halved else asked
    judged = judge(documents, counted, encoder, report)
    truth = np.asarray([j.asked.answerable for j in judged])
    chances = np.asarray([j.chance for j in judged])
    curve = trade_off(truth, chances)
    at = _at(truth, chances, threshold)
    if out:
        out.write_text(svg(curve, threshold, f"{folder.name}: {len(judged)} questions"), encoding="utf-8")
    both = bool(truth.any() and not truth.all())
    return {
        "n": len(judged),
        "answerable": int(truth.sum()),
        "half": "kept aside" if halved else "all",
        "auroc": round(auroc_with_interval(truth, chances).value, 4) if both else None,
        "auroc_interval": _interval(truth, chances) if both else None,
        "threshold": threshold,
        **at,
        "baselines": {name: _baseline(truth, judged, score) for name, score in BASELINES.items()} if both else {},
        "curve": [p.as_json() for p in curve],
        "encoder": encoder.id,
    }


def judge(documents: Sequence[Document], asked: Sequence[Asked], encoder: Encoder, report: Report | None = None) -> list[Judged]:
    with tempfile.TemporaryDirectory(prefix="desk-eval-") as home:
        index = index_of(tuple(documents), encoder, Path(home), report)
        library = library_of(index, {d.id: d for d in documents}, "evaluation", Remembered(encoder))
        result = []
        for number, question in enumerate(asked, 1):
            result.append(Judged(question, look_at(question.text, library)))
            if report and (number % 20 == 0 or number == len(asked)):
                report("Asking", number, len(asked))
        return result


def look_at(question: str, library: Library) -> Look:
    """The look that decides whether a question is answered, as `rag.ask.answer` takes it: the whole question, or its best part."""
    spelled = bare(library.speller.corrected(question))
    parts = asking_parts(spelled)
    whole, pieces = look_closely(spelled, parts, library.index.encoder.encode_question(spelled), library, EVERYTHING)
    told = [pieces[p] for p in sentences_of_story(spelled) if p in pieces]
    apart = [pieces[p] for p in parts if p in pieces and len(content(p)) >= 2] if len(parts) > 1 else []
    return max([whole, *told, *(x for x in apart if x.chance >= PART_COVERED_FROM)], key=lambda x: x.chance)


def _at(truth: NDArray[np.bool_], chances: NDArray[np.float64], threshold: float) -> dict[str, Any]:
    kept, refused = int((chances[truth] >= threshold).sum()), int((chances[~truth] < threshold).sum())
    yes, no = int(truth.sum()), int((~truth).sum())
    return {
        "answered_when_answerable": round(kept / yes, 4) if yes else None,
        "answered_interval": wilson(kept, yes) if yes else None,
        "refused_when_not": round(refused / no, 4) if no else None,
        "refused_interval": wilson(refused, no) if no else None,
    }


def _interval(truth: NDArray[np.bool_], scores: NDArray[np.float64]) -> tuple[float, float]:
    found = auroc_with_interval(truth, scores)
    return round(found.low, 4), round(found.high, 4)


def _baseline(truth: NDArray[np.bool_], judged: Sequence[Judged], score: Callable[[Look], float]) -> dict[str, float | int]:
    return auroc_with_interval(truth, np.asarray([score(j.look) for j in judged])).as_json()

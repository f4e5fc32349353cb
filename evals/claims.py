"""`desk eval claims`: does the support check tell carried sentences from others, better than simple baselines? On any file in our form."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.stats import rankdata

from evals.data import rows
from evals.metrics import wilson
from rag.errors import BadInput
from rag.search.encoder import Encoder
from rag.search.terms import terms, words
from rag.support import SUPPORTED_FROM, Verdict, check
from rag.support.tokens import sentence_spans

LABELS = ("supported", "unsupported", "contradicted")
RESAMPLES = 1000
_SEED = 7

Floats = NDArray[np.float64]
Report = Callable[[str, int, int], None]


@dataclass(frozen=True)
class Claim:
    text: str
    evidence: tuple[str, ...]
    label: str
    kind: str = ""


def load(path: Path) -> tuple[tuple[Claim, ...], dict[str, int]]:
    """Claims with a label of ours, and how many were skipped by label. Raises `BadInput` where a line has another form or nothing can be measured."""
    found: list[Claim] = []
    skipped: Counter[str] = Counter()
    for number, row in enumerate(rows(path, "claim", "evidence", "label"), 1):
        claim, evidence, label = row["claim"], row["evidence"], row["label"]
        passages = (evidence,) if isinstance(evidence, str) else tuple(evidence) if isinstance(evidence, list) else None
        if not isinstance(claim, str) or passages is None or not all(isinstance(p, str) for p in passages):
            raise BadInput(
                f"{path}: claim {number} has a “claim” that is no text, or an “evidence” that is neither a text nor a list of texts.",
                "Correct it.",
            )
        if label in LABELS:
            found.append(Claim(claim, passages, label, str(row.get("kind") or "")))
        else:
            skipped[str(label)] += 1
    if len({c.label == "supported" for c in found}) < 2:
        raise BadInput(f"{path} has no claims of both sorts.", f"“label” is one of {', '.join(LABELS)}, with some supported and some not.")
    return tuple(found), dict(skipped)


def run(data: Path, encoder: Encoder | None = None, report: Report | None = None) -> dict[str, Any]:
    """Figures of one file. The check is the product's own with its fixed threshold: nothing is fitted to the file (``in_sample`` false)."""
    claims, skipped = load(data)
    cached = _Remembering(encoder) if encoder is not None else None
    if cached is not None:
        cached.learn(claims, report)
    verdicts: list[Verdict] = []
    began = time.perf_counter()
    for number, claim in enumerate(claims, 1):
        verdicts.append(check(claim.text, claim.evidence, encoder=cached))
        if report and (number % 50 == 0 or number == len(claims)):
            report("Checking", number, len(claims))
    milliseconds = (time.perf_counter() - began) * 1000 / len(claims)
    carried = np.asarray([c.label == "supported" for c in claims])
    draws = _draws([c.text for c in claims])
    scores = {"check": np.asarray([v.score for v in verdicts]), **_baselines(claims, cached)}
    curves = {name: _curve(carried, s, draws) for name, s in scores.items()}
    figures = {name: _estimate(auroc(carried, s), curves[name]) for name, s in scores.items()}
    passed = np.asarray([v.supported for v in verdicts])
    return {
        "n": len(claims),
        "labels": dict(Counter(c.label for c in claims)),
        "skipped": sum(skipped.values()),
        "skipped_labels": skipped,
        "encoder": encoder.id if encoder is not None else None,
        "auroc": figures["check"]["value"],
        "auroc_interval": [figures["check"]["low"], figures["check"]["high"]],
        "balanced_accuracy": round(balanced(carried, passed), 4),
        "balanced_accuracy_interval": _interval([balanced(carried[d], passed[d]) for d in draws]),
        "threshold": SUPPORTED_FROM,
        "in_sample": False,
        "best_in_sample": {**_best_threshold(carried, scores["check"]), "in_sample": True},
        "baselines": {
            name: {**figure, "check_above_by": _estimate(figures["check"]["value"] - figure["value"], curves["check"] - curves[name])}
            for name, figure in figures.items()
            if name != "check"
        },
        "supported_kept": _share(passed[carried]),
        "others_caught": _share(~passed[~carried]),
        "verdicts": {label: dict(Counter(v.status for c, v in zip(claims, verdicts, strict=True) if c.label == label)) for label in LABELS},
        "by_kind": _by_kind(claims, passed),
        "milliseconds": round(milliseconds, 2),
    }


def auroc(positive: NDArray[np.bool_], scores: Floats) -> float:
    """Area under the ROC curve as the Mann-Whitney statistic, ties counted half (Hanley & McNeil 1982); 0.5 where one sort is missing."""
    n = int(positive.sum())
    m = len(positive) - n
    if not n or not m:
        return 0.5
    return float((rankdata(scores)[positive].sum() - n * (n + 1) / 2) / (n * m))


def balanced(positive: NDArray[np.bool_], passed: NDArray[np.bool_]) -> float:
    """Mean of the share of supported claims that pass and of the others that do not."""
    if not positive.any() or positive.all():
        return 0.5
    return float((passed[positive].mean() + (~passed[~positive]).mean()) / 2)


def _draws(groups: Sequence[str]) -> list[NDArray[np.int64]]:
    """Bootstrap samples (Efron 1979) of whole groups: rows of one claim are drawn together."""
    members: dict[str, list[int]] = {}
    for i, group in enumerate(groups):
        members.setdefault(group, []).append(i)
    blocks = [np.asarray(m, dtype=np.int64) for m in members.values()]
    chance = np.random.default_rng(_SEED)
    return [np.concatenate([blocks[i] for i in chance.integers(0, len(blocks), size=len(blocks))]) for _ in range(RESAMPLES)]


def _curve(positive: NDArray[np.bool_], scores: Floats, draws: Sequence[NDArray[np.int64]]) -> Floats:
    return np.asarray([auroc(positive[d], scores[d]) for d in draws])


def _estimate(value: float, resampled: Floats) -> dict[str, float]:
    low, high = _interval(resampled)
    return {"value": round(value, 4), "low": low, "high": high}


def _interval(resampled: Sequence[float] | Floats) -> list[float]:
    return [round(float(x), 4) for x in np.percentile(np.asarray(resampled), [2.5, 97.5])]


def _best_threshold(positive: NDArray[np.bool_], scores: Floats) -> dict[str, float]:
    """The threshold that would have been best on this very file: an upper bound, not a figure to quote."""
    value, threshold = max((balanced(positive, scores >= t), float(t)) for t in np.unique(scores))
    return {"balanced_accuracy": round(value, 4), "threshold": round(threshold, 4)}


def _share(passed: NDArray[np.bool_]) -> dict[str, Any]:
    return {
        "value": round(float(passed.mean()), 4),
        "interval": [round(x, 4) for x in wilson(int(passed.sum()), len(passed))],
        "n": len(passed),
    }


def _by_kind(claims: Sequence[Claim], passed: NDArray[np.bool_]) -> dict[str, Any]:
    """Where claims name a kind: the share of each that got the right side of the threshold."""
    right: dict[str, list[bool]] = {}
    for claim, p in zip(claims, passed, strict=True):
        if claim.kind:
            right.setdefault(claim.kind, []).append(bool(p) == (claim.label == "supported"))
    return {kind: _share(np.asarray(r)) for kind, r in right.items()}


def _baselines(claims: Sequence[Claim], encoder: _Remembering | None) -> dict[str, Floats]:
    found: Mapping[str, Callable[[Claim], float]] = {"containment": containment, "numbers": numbers_contained, "rouge_l": rouge_l}
    scores = {name: np.asarray([score(c) for c in claims]) for name, score in found.items()}
    if encoder is not None:
        scores["cosine"] = np.asarray([encoder.nearest(c) for c in claims])
    return scores


def containment(claim: Claim) -> float:
    """Share of the claim's different content words (stemmed) that the evidence has."""
    wanted = set(terms(claim.text))
    return len(wanted & set(terms("\n".join(claim.evidence)))) / len(wanted) if wanted else 0.0


def numbers_contained(claim: Claim) -> float:
    """Share of the claim's numbers that the evidence has; 1 where it has none."""
    wanted = {w for w in words(claim.text) if w[0].isdigit()}
    return len(wanted & set(words("\n".join(claim.evidence)))) / len(wanted) if wanted else 1.0


def rouge_l(claim: Claim) -> float:
    """ROUGE-L recall (Lin 2004) against the best sentence of the evidence: longest common subsequence over the claim's words."""
    said = words(claim.text)
    return max((_common(said, words(p[a:b])) for p in claim.evidence for a, b in sentence_spans(p)), default=0) / max(1, len(said))


def _common(a: Sequence[str], b: Sequence[str]) -> int:
    """Length of the longest common subsequence, in bits (Hyyrö 2004)."""
    masks: dict[str, int] = {}
    for i, word in enumerate(a):
        masks[word] = masks.get(word, 0) | 1 << i
    everything = (1 << len(a)) - 1
    row = everything
    for word in b:
        used = row & masks.get(word, 0)
        row = ((row + used) | (row - used)) & everything
    return len(a) - row.bit_count()


class _Remembering:
    """The encoder with every text encoded once, all of a file together."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._known: dict[str, NDArray[np.float32]] = {}

    def learn(self, claims: Sequence[Claim], report: Report | None) -> None:
        from rag.support.align import windows

        texts = dict.fromkeys(t for c in claims for t in (c.text, *(w.text for w in windows(c.evidence) if not w.second)))
        progress = (lambda done, of: report("Encoding", done, of)) if report else None
        self._known.update(zip(texts, self._encoder.encode_passages(list(texts), progress), strict=True))

    def encode_passages(self, texts: Sequence[str]) -> NDArray[np.float32]:
        new = [t for t in dict.fromkeys(texts) if t not in self._known]
        if new:
            self._known.update(zip(new, self._encoder.encode_passages(new), strict=True))
        return np.stack([self._known[t] for t in texts])

    def nearest(self, claim: Claim) -> float:
        sentences = [p[a:b] for p in claim.evidence for a, b in sentence_spans(p)]
        vectors = self.encode_passages([claim.text, *sentences])
        return float((vectors[1:] @ vectors[0]).max()) if sentences else -1.0


def shown(result: dict[str, Any]) -> Iterator[str]:
    """The figures as lines for people, each with its interval and beside its baselines."""
    low, high = result["auroc_interval"]
    yield f"{result['n']} claims ({result['skipped']} skipped); AUROC supported against not: {result['auroc']:.3f} [{low:.3f}, {high:.3f}]"
    for name, figure in result["baselines"].items():
        above = figure["check_above_by"]
        gain = f"the check is {above['value']:+.3f} [{above['low']:+.3f}, {above['high']:+.3f}] above it"
        yield f"  {name:14} {figure['value']:.3f} [{figure['low']:.3f}, {figure['high']:.3f}]; {gain}"
    yield f"balanced accuracy at the fixed threshold {result['threshold']}: {result['balanced_accuracy']:.3f}; {result['milliseconds']} ms a claim"

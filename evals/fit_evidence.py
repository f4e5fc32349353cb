"""Fit the weights of `rag.ask.evidence` on development questions and print them: ``python -m evals.fit_evidence [PACK]``.

What the pack lists (``questions.jsonl``) and the development files are fitted on; files that were kept aside (``*-heldout.jsonl``) are never read
here. A listed question gets its scope from the other nine tenths of the list, and all figures printed are by ten-fold cross-validation.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from evals.data import rows
from rag.ask import answer as answering
from rag.ask import scope
from rag.ask.evidence import Signals
from rag.ask.question import asking_parts, bare, sentences_of_story
from rag.library.golden import NAME, read_golden
from rag.services import Desk
from rag.settings import load

FOLDER = Path(__file__).parent / "questions"
FILES = ("rewordings-dev.jsonl", "rewordings-dev2.jsonl", "safety-dev.jsonl", "safety-dev2.jsonl")
NAMES = tuple(f.name for f in fields(Signals))
FOLDS = 10

Matrix = NDArray[np.float64]


@dataclass(frozen=True)
class Asked:
    """A question, whether the manual covers it, whether the pack lists it, its vector, and the signals of the whole and its pieces ``(pieces, n)``."""

    text: str
    covered: bool
    listed: bool
    vector: NDArray[np.float32]
    signals: Matrix


def collect(pack: Path) -> list[Asked]:
    """Every question to the manual: those the pack lists, then those of `FILES`."""
    library = Desk(load()).library()
    listed = [(g.question, g.behaviour, True) for g in read_golden(pack)[0]]
    others = [(str(r["question"]), str(r["behaviour"]).lower(), False) for f in FILES for r in rows(FOLDER / f, "question", "behaviour")]
    result = []
    for question, behaviour, in_list in listed + others:
        if behaviour not in ("answer", "caveat", "decide", "notfound"):
            continue
        text = bare(library.speller.corrected(question))
        vector = library.index.encoder.encode_question(text)
        whole, pieces = answering.look_closely(text, asking_parts(text), vector, library, answering.kinds_for(text))
        told = [pieces[p] for p in sentences_of_story(text) if p in pieces]
        found = [[getattr(x.signals, n) or 0.0 for n in NAMES] for x in (whole, *told)]
        result.append(Asked(question, behaviour != "notfound", in_list, vector, np.asarray(found)))
    return result


def with_scope(data: list[Asked]) -> list[Asked]:
    """The signals with a scope that did not see the question: by the rest of the list for a listed one, by the whole list for another."""
    from sklearn.model_selection import StratifiedKFold

    listed = [x for x in data if x.listed]
    labels = np.asarray([x.covered for x in listed])
    values: dict[str, list[float]] = {}
    for seed in (3, 4, 5):
        for train, test in StratifiedKFold(FOLDS, shuffle=True, random_state=seed).split(np.zeros(len(listed)), labels):
            fitted = _scope([listed[i] for i in train])
            for i in test:
                values.setdefault(listed[i].text, []).append(fitted.value(listed[i].vector))
    whole = _scope(listed)
    at = NAMES.index("scope")
    result = []
    for x in data:
        changed = x.signals.copy()
        changed[:, at] = np.mean(values[x.text]) if x.listed else whole.value(x.vector)
        result.append(replace(x, signals=changed))
    return result


def _scope(listed: list[Asked]) -> scope.Scope:
    fitted = scope.fit(*(np.stack([x.vector for x in listed if x.covered is yes]) for yes in (True, False)))
    if fitted is None:
        raise SystemExit(f"The pack lists too few questions in {NAME} to fit a scope.")
    return fitted


def fit(data: list[Asked], use: tuple[int, ...]) -> tuple[Any, NDArray[np.bool_]]:
    """Logistic regression on each question's best piece, chosen anew until it settles (multiple-instance learning, Andrews et al. 2002)."""
    from sklearn.linear_model import LogisticRegression

    labels = np.asarray([x.covered for x in data])
    chosen = np.asarray([x.signals[0, use] for x in data])
    for _ in range(10):
        model = LogisticRegression(C=3.0, class_weight="balanced", max_iter=4000).fit(chosen, labels)
        again = np.asarray([x.signals[int(np.argmax(model.decision_function(x.signals[:, use]))), use] for x in data])
        if np.array_equal(again, chosen):
            break
        chosen = again
    return model, labels


def main() -> None:
    from sklearn.metrics import roc_auc_score
    from sklearn.model_selection import StratifiedKFold

    pack = Path(sys.argv[1]) if len(sys.argv) > 1 else load().pack
    plain = collect(pack)
    no_scope = tuple(i for i, n in enumerate(NAMES) if n != "scope")
    for name, data, use in (("WEIGHTS", plain, no_scope), ("WITH_SCOPE", with_scope(plain), tuple(range(len(NAMES))))):
        model, labels = fit(data, use)
        out = np.zeros(len(data))
        for train, test in StratifiedKFold(FOLDS, shuffle=True, random_state=1).split(np.zeros(len(data)), labels):
            fold, _ = fit([data[i] for i in train], use)
            for i in test:
                out[i] = fold.predict_proba(data[i].signals[:, use])[:, 1].max()
        weights = ", ".join(f"{NAMES[i]}={c:.2f}" for i, c in zip(use, model.coef_[0], strict=True))
        sys.stdout.write(f"{name} = Weights(bias={model.intercept_[0]:.2f}, {weights})\n")
        sys.stdout.write(
            f"  {len(data)} questions, cross-validated AUROC {roc_auc_score(labels, out):.3f}; share kept / refused at a threshold:"
        )
        for t in (0.3, 0.35, 0.4, 0.45, 0.5, 0.6):
            sys.stdout.write(f"  {t}: {(out[labels] >= t).mean():.3f} / {(out[~labels] < t).mean():.3f}")
        sys.stdout.write("\n")


if __name__ == "__main__":
    main()

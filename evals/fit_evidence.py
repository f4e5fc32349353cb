"""Fit the weights of `rag.ask.evidence` on development questions and print them: ``python -m evals.fit_evidence``.

Questions that were kept aside (``*-heldout.jsonl``) are never read here. Figures printed are by ten-fold cross-validation on the same files.
"""

from __future__ import annotations

import sys
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any

import numpy as np

from evals.data import rows
from rag.ask import answer as answering
from rag.ask.evidence import Signals
from rag.ask.question import asking_parts, bare, sentences_of_story
from rag.services import Desk
from rag.settings import load

FOLDER = Path(__file__).parent / "questions"
FILES = ("rewordings-dev.jsonl", "nearmiss-dev.jsonl", "safety-dev.jsonl", "evidence-fit.jsonl")
NAMES = tuple(f.name for f in fields(Signals))


def collect(files: list[Path]) -> list[tuple[int, np.ndarray[Any, Any], str]]:
    """For each question to the manual: whether it is covered, signals of the whole and its pieces ``(pieces, 5)``, the question."""
    desk = Desk(load())
    library = desk.library()
    result = []
    for file in files:
        for row in rows(file, "question", "behaviour"):
            label = str(row["behaviour"]).lower()
            if label not in ("answer", "caveat", "decide", "notfound"):
                continue
            text = bare(library.speller.corrected(str(row["question"])))
            vector = library.index.encoder.encode_question(text)
            whole, pieces = answering.look_closely(text, asking_parts(text), vector, library, answering.scope_of(text))
            told = [pieces[p] for p in sentences_of_story(text) if p in pieces]
            found = [[asdict(x.signals)[n] for n in NAMES] for x in (whole, *told)]
            result.append((int(label != "notfound"), np.asarray(found), text))
    return result


def fit(data: list[tuple[int, np.ndarray[Any, Any], str]]) -> tuple[Any, np.ndarray[Any, Any]]:
    """Logistic regression on each question's best piece, chosen anew until it settles (multiple-instance learning, Andrews et al. 2002)."""
    from sklearn.linear_model import LogisticRegression

    labels = np.asarray([y for y, _, _ in data])
    chosen = np.asarray([x[0] for _, x, _ in data])
    for _ in range(10):
        model = LogisticRegression(C=3.0, class_weight="balanced", max_iter=2000).fit(chosen, labels)
        again = np.asarray([x[int(np.argmax(model.decision_function(x)))] for _, x, _ in data])
        if np.array_equal(again, chosen):
            break
        chosen = again
    return model, labels


def main() -> None:
    from sklearn.metrics import roc_auc_score
    from sklearn.model_selection import StratifiedKFold

    files = [Path(a) for a in sys.argv[1:]] or [FOLDER / name for name in FILES]
    data = collect(files)
    model, labels = fit(data)
    out = np.zeros(len(data))
    for train, test in StratifiedKFold(10, shuffle=True, random_state=1).split(np.zeros(len(data)), labels):
        fold, _ = fit([data[i] for i in train])
        for i in test:
            out[i] = fold.predict_proba(data[i][1])[:, 1].max()
    right = (out >= 0.5) == (labels == 1)
    weights = ", ".join(f"{n}={c:.2f}" for n, c in zip(NAMES, model.coef_[0], strict=True))
    sys.stdout.write(f"WEIGHTS = Weights(bias={model.intercept_[0]:.2f}, {weights})\n")
    sys.stdout.write(
        f"{len(data)} questions, cross-validated: AUROC {roc_auc_score(labels, out):.3f}, covered kept {right[labels == 1].mean():.3f}, "
        f"not covered refused {right[labels == 0].mean():.3f}\n"
    )
    for i in np.argsort(np.abs(out - labels))[::-1]:
        if not right[i]:
            sys.stdout.write(f"  {'covered' if labels[i] else 'not covered'} {out[i]:.2f} {data[i][2][:110]}\n")


if __name__ == "__main__":
    main()

"""Fit what `rag.ask.answerable` and `rag.ask.evidence.UNNAMED` hold, and print it: ``python -m evals.fit_abstain DATA [PACK]``.

DATA is a set of answerable and unanswerable questions (`evals.abstain.load`) of which only the half that is not kept aside is read. The live pack's
questions count half as much as all of those together, with a base rate of their own, so that the weights suit more than one kind of question.
Signs are fixed: more nearness never speaks against an answer, and no mismatch for one (L-BFGS with bounds, ridge on standardised signals).
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from evals import abstain, fit_evidence
from evals.metrics import auroc
from rag.ask.answerable import Mismatch, mismatch
from rag.ask.evidence import lines_of
from rag.search.encoder import SentenceEncoder
from rag.settings import load

SIGNALS = ("nearness", "sentence", "coverage", "unknown", "agreement", "doubt")
KINDS = ("negated", "opposed", "degree", "number", "name")
AGAINST = {"unknown", "doubt", *KINDS}
PACK_SHARE = 0.5
RIDGE = 3.0

Matrix = NDArray[np.float64]


def fit(signals: Matrix, truth: Matrix, weight: Matrix, names: tuple[str, ...]) -> Matrix:
    """``(1 + n,)``: bias and coefficients of a logistic model whose signs are given by `AGAINST`; a name of "" is free and not shrunk."""
    from scipy.optimize import minimize

    spread = np.asarray([signals[:, i].std() if n else 0.0 for i, n in enumerate(names)])

    def loss(p: Matrix) -> tuple[float, Matrix]:
        z = signals @ p[1:] + p[0]
        wrong = weight * (1 / (1 + np.exp(-z)) - truth)
        value = float((weight * (np.logaddexp(0, z) - z * truth)).sum() + RIDGE * ((p[1:] * spread) ** 2).sum() / 2)
        return value, np.concatenate([[wrong.sum()], signals.T @ wrong + RIDGE * p[1:] * spread**2])

    bounds = [(None, None), *((None, None) if not n else (None, 0.0) if n in AGAINST else (0.0, None) for n in names)]
    return np.asarray(minimize(loss, np.zeros(len(names) + 1), jac=True, bounds=bounds, method="L-BFGS-B").x)


def main() -> None:
    if len(sys.argv) < 2:
        raise SystemExit(__doc__)
    documents, asked = abstain.load(Path(sys.argv[1]))
    judged = abstain.judge(documents, [a for a in asked if not abstain.kept_aside(a.id)], SentenceEncoder(load().encoder))
    truth = np.asarray([j.asked.answerable for j in judged], dtype=float)
    own = np.asarray([[getattr(j.look.signals, n) for n in SIGNALS] for j in judged])
    found = []
    for j in judged:
        lines, context = lines_of(j.look.units)
        found.append(mismatch(j.look.question, lines, lambda term: 1.0, context))
    kinds = np.asarray([[getattr(m, n) for n in KINDS] for m in found])
    p = fit(np.hstack([own[:, :-1], kinds]), truth, np.ones(len(truth)), (*SIGNALS[:-1], *KINDS))
    fitted = Mismatch(**{n: round(-float(c), 2) for n, c in zip(KINDS, p[-len(KINDS) :], strict=True)})
    sys.stdout.write(f"answerable.WEIGHTS, before rounding and before near misses of a manual: {fitted}\n")
    pack = fit_evidence.collect(Path(sys.argv[2]) if len(sys.argv) > 2 else load().pack)
    at = [fit_evidence.NAMES.index(n) for n in SIGNALS]
    theirs = np.asarray([x.signals[0, at] for x in pack])
    both = np.hstack([np.vstack([theirs, own]), np.concatenate([np.ones(len(theirs)), np.zeros(len(own))])[:, None]])
    labels = np.concatenate([[float(x.covered) for x in pack], truth])
    weight = np.where(both[:, -1] == 1, PACK_SHARE * len(own) / len(theirs), 1.0)
    p = fit(both, labels, weight, (*SIGNALS, ""))
    sys.stdout.write(
        f"UNNAMED = {dict(zip(('bias', *SIGNALS), p[:-1].round(2).tolist(), strict=True))}, the pack's own bias {p[-1]:+.2f}\n"
    )
    for name, rows, right in (("pack", theirs, labels[: len(theirs)]), ("half of DATA", own, truth)):
        sys.stdout.write(f"  AUROC on the {name} (in sample): {auroc(right > 0.5, rows @ p[1:-1]):.3f}\n")


if __name__ == "__main__":
    main()

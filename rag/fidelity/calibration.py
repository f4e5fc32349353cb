"""May a rater rate alone? Their ratings of anchor sessions beside the anchor scores. Proposes only: a named person decides. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from rag.fidelity.agreement import Agreement, compare
from rag.fidelity.checklist import Item
from rag.fidelity.comparisons import Comparison, pairs
from rag.fidelity.intervals import Bootstrap, Estimate, Limits
from rag.fidelity.ratings import SCALE, Rating

SESSIONS, AC2, WITHIN_ONE = 3, 0.70, 0.85
"""Anchor sessions, linear AC2 (or linear weighted kappa) and share within one point that are asked for [local rule of the programme]."""
WEIGHTED = ("ac2_linear", "kappa_linear")


def calibration(
    ratings: Sequence[Rating],
    items: Sequence[Item] = (),
    *,
    scale: Sequence[int] = SCALE,
    limits: Limits = Limits(),
    bootstrap: Bootstrap = Bootstrap(),
) -> list[dict[str, object]]:
    """One entry for each person who rated sessions that have anchor scores: the figures, ``critical_missed`` and what is ``lacking``.

    A critical item is missed where the anchor says that it happened and the rater that it did not, the other way round, or the rater gave
    no code. ``meets_gate``: nothing is lacking.
    """
    return [
        _entry(c, items, compare(c.codes, c.sessions, scale=scale, limits=limits, bootstrap=bootstrap))
        for c in pairs(ratings)
        if c.kind == "person-anchor"
    ]


def _entry(compared: Comparison, items: Sequence[Item], found: Agreement) -> dict[str, object]:
    critical = {item.id for item in items if item.critical}
    missed = [
        {"session": session, "item": item}
        for (session, item), (given, anchor) in zip(compared.units, compared.codes, strict=True)
        if item in critical and not np.isnan(anchor) and (np.isnan(given) or (given > 0) != (anchor > 0))
    ]
    lacking = list(_lacking(found.sessions, found.statistics, len(missed)))
    if not critical:
        lacking.append("no checklist was given, so critical items are not known")
    figures = {name: found.statistics[name].value for name in (*WEIGHTED, "within_one")}
    rater, anchor_name = compared.raters
    return {
        "rater": rater,
        "anchor": anchor_name,
        "sessions": found.sessions,
        "n": found.units,
        **{name: None if value is None else round(value, 4) for name, value in figures.items()},
        "critical_missed": missed,
        "lacking": lacking,
        "meets_gate": not lacking,
    }


def _lacking(sessions: int, statistics: Mapping[str, Estimate], missed: int) -> Iterator[str]:
    if sessions < SESSIONS:
        yield f"{sessions} of {SESSIONS} anchor sessions"
    within = statistics["within_one"]
    if within.value is None:
        yield within.why
        return
    known = [e.value for name in WEIGHTED if (e := statistics[name]).value is not None]
    if not any(value >= AC2 for value in known):
        yield f"neither linear AC2 nor linear kappa reaches {AC2:.2f}"
    if within.value < WITHIN_ONE:
        yield f"{100 * within.value:.0f} % within one point, {100 * WITHIN_ONE:.0f} % are asked for"
    if missed:
        yield f"critical items missed: {missed}"

"""The agreement report of a set of ratings, ready to print as JSON: `agreement` of a file, `report` of ratings.

People with each other, with a machine and with anchor scores stand apart; n, codes and gaps are given for everything, statistics only
above the limit.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np

from rag.fidelity.adherence import INSUFFICIENT_OVER
from rag.fidelity.agreement import MODELS, Model, compare, totals
from rag.fidelity.agreement_stats import Array
from rag.fidelity.calibration import AC2, WITHIN_ONE, calibration
from rag.fidelity.checklist import Item
from rag.fidelity.comparisons import GAPS, Comparison, comparisons, pairs
from rag.fidelity.disagreements import disagreements
from rag.fidelity.intervals import Bootstrap, Estimate, Limits
from rag.fidelity.ratings import MEANING, SCALE, Rating, natural, of_kind, once
from rag.fidelity.ratings_csv import read_ratings

TARGETS = {"within_one": WITHIN_ONE, "ac2_linear": AC2}
"""An item below one of these goes back to calibration [local rule of the programme]."""
NOTICE = "For learning and for the quality of the programme. Not for disciplinary use."
METHOD = (
    "Intervals (95 %) draw whole sessions, because items of one session resemble each other; with fewer than twenty sessions they are still "
    "somewhat narrow. NA, NR and blank items are missing and counted. Of three or more people kappa is averaged over their pairs. The "
    "weights or level in the name of kappa, ac2 and alpha decide its size: figures of different names share no benchmark. Where one code is "
    "nearly all there is, kappa is low however often raters agree: read it beside ac1 and the shares of the codes. On the scale 0, 1, 2 "
    "only 0 against 2 is not within one."
)
ALL = "all"


def agreement(
    source: Path | str, *, items: Sequence[Item] = (), limits: Limits = Limits(), bootstrap: Bootstrap = Bootstrap()
) -> dict[str, object]:
    """`report` of a CSV file of ratings, or of CSV text. Raises `BadInput` that names the line of each fault."""
    return report(read_ratings(source), items=items, limits=limits, bootstrap=bootstrap)


def report(
    ratings: Sequence[Rating], *, items: Sequence[Item] = (), limits: Limits = Limits(), bootstrap: Bootstrap = Bootstrap()
) -> dict[str, object]:
    """Agreement over ``ratings``: ``overall`` by comparison and group of items, ``items`` by comparison and item, ``pairs`` by two raters.

    With ``items`` (a checklist's) entries are also made by kind of item, session totals use core items, and critical disagreements come
    first among equals; without them, or where none of them was rated, all items are one kind. The scale is the codes that occur, as AC1 and AC2 depend on their number.
    Raises `BadInput` where ratings contradict each other.
    """
    told = once(ratings)
    notes = list(_notes(told, {item.id for item in items}))
    items = items if {item.id for item in items} & {r.item for r in told} else ()
    scale = scale_of(told)
    found = comparisons(told)
    about = {r.item: ("", r.element) for r in told} | {item.id: (item.kind, item.element) for item in items}

    def entry(compared: Comparison, **what: object) -> dict[str, object]:
        return what | _entry(compared, scale, limits, bootstrap)

    by_item = [
        entry(c.only(rows), item=item, kind=about[item][0], element=about[item][1]) for c in found for item, rows in _by_item(c, items)
    ]
    return {
        "notice": NOTICE,
        "ratings": len(told),
        "raters": _raters(told),
        "sessions": len({r.session for r in told}),
        "scale": list(scale),
        "codes": {str(code): meaning for code, meaning in MEANING.items()},
        "limits": {"n": limits.units, "totals": limits.totals, "sessions": limits.sessions, "source": limits.source},
        "bootstrap": {"draws": bootstrap.draws, "seed": bootstrap.seed, "over": "sessions"},
        "method": METHOD,
        "overall": [
            {**entry(part, items=name), **({"icc": _icc(part, limits, bootstrap)} if totalled else {})}
            for c in found
            for name, part, totalled in _groups(c, about)
        ],
        "items": by_item,
        "pairs": [entry(c, items=ALL) for c in pairs(told)],
        "below_target": [below for e in by_item for below in _below(e)],
        "disagreements": disagreements(told, items),
        "calibration": calibration(told, items, scale=scale, limits=limits, bootstrap=bootstrap),
        "left_out": {"self_ratings": len(of_kind(told, "self"))},
        "notes": notes,
    }


def scale_of(ratings: Sequence[Rating]) -> tuple[int, ...]:
    """The codes that anybody used, rising; the whole scale where that is fewer than two."""
    used = tuple(sorted({r.number for r in ratings if r.number is not None}))
    return used if len(used) > 1 else SCALE


def _groups(compared: Comparison, about: Mapping[str, tuple[str, str]]) -> Iterator[tuple[str, Comparison, bool]]:
    """The comparison over all items, over each kind where kinds are known, over each element where there are several; and whether it is
    the one that makes session totals."""
    rows: dict[str, list[int]] = defaultdict(list)
    for n, (_, item) in enumerate(compared.units):
        for name in filter(None, about[item]):
            rows[name].append(n)
    elements = sorted({about[item][1] for _, item in compared.units} - {""})
    yield ALL, compared, "core" not in rows
    for name in ("core", "adaptable", "prohibited", *(elements if len(elements) > 1 else ())):
        if name in rows:
            yield name, compared.only(rows[name]), name == "core"


def _by_item(compared: Comparison, items: Sequence[Item]) -> Iterator[tuple[str, list[int]]]:
    """Rows by item, in the checklist's order, others after it."""
    rows: dict[str, list[int]] = defaultdict(list)
    for n, (_, item) in enumerate(compared.units):
        rows[item].append(n)
    place = {item.id: n for n, item in enumerate(items)}
    for item in sorted(rows, key=lambda i: (place.get(i, len(place)), natural(i), i)):
        yield item, rows[item]


def _entry(compared: Comparison, scale: Sequence[int], limits: Limits, bootstrap: Bootstrap) -> dict[str, object]:
    found = compare(compared.codes, compared.sessions, scale=scale, limits=limits, bootstrap=bootstrap)
    rated = sum(found.prevalence)
    return {
        "comparison": compared.kind,
        "raters": list(compared.raters),
        "n": found.units,
        "pairs": found.pairs,
        "sessions": found.sessions,
        "same": found.same,
        "within_one_n": found.within_one,
        "missing": dict(zip(GAPS, (int(x) for x in compared.gaps.sum(0)), strict=True)),
        "prevalence": {
            str(code): {"n": n, "share": _rounded(n / rated) if rated else None} for code, n in zip(scale, found.prevalence, strict=True)
        },
        "table": [list(row) for row in found.table],
        "too_few": bool(found.too_few),
        "why": found.too_few,
        **{name: as_json(estimate) for name, estimate in found.statistics.items()},
    }


def _icc(compared: Comparison, limits: Limits, bootstrap: Bootstrap) -> dict[str, object]:
    scores, sessions = session_totals(compared)
    used = (~np.isnan(scores)).sum(1) >= 2
    model: Model = "ICC(2,1)" if compared.crossed and not np.isnan(scores[used]).any() else "ICC(1,1)"
    estimate = totals(scores, sessions, model, limits=limits, bootstrap=bootstrap)
    unit = f"session total, % of points; a total with more than {100 * INSUFFICIENT_OVER:g} % missing items is left out"
    return {"model": model, "meaning": MODELS[model], "unit": unit, "n": int(used.sum()), **as_json(estimate)}


def session_totals(compared: Comparison) -> tuple[Array, tuple[str, ...]]:
    """(looks, columns) percentage of points, and each look's session. NaN with too many missing items, or none rated."""
    looks = int(compared.looks.max()) + 1 if len(compared.looks) else 0
    given = ~np.isnan(compared.codes)
    points, rated = np.zeros((looks, compared.codes.shape[1])), np.zeros((looks, compared.codes.shape[1]))
    np.add.at(points, compared.looks, np.nan_to_num(compared.codes))
    np.add.at(rated, compared.looks, given)
    asked = np.bincount(compared.looks, minlength=looks)[:, None]
    enough = (rated > 0) & (asked - rated <= INSUFFICIENT_OVER * asked + 1e-9)
    scores = np.full(points.shape, np.nan)
    np.divide(100 * points, SCALE[-1] * rated, out=scores, where=enough)
    session = dict(zip(compared.looks.tolist(), compared.sessions, strict=True))
    return scores, tuple(session.get(n, "") for n in range(looks))


def as_json(estimate: Estimate) -> dict[str, object]:
    """``value``, ``low``, ``high`` to four places or null, and ``why`` where there is something to say."""
    told = {name: _rounded(x) for name, x in (("value", estimate.value), ("low", estimate.low), ("high", estimate.high))}
    return {**told, **({"why": estimate.why} if estimate.why else {})}


def _rounded(x: float | None) -> float | None:
    return None if x is None else round(x, 4) + 0.0


def _below(entry: Mapping[str, object]) -> Iterator[dict[str, object]]:
    for name, target in TARGETS.items():
        told = entry[name]
        if isinstance(told, dict) and told["value"] is not None and told["value"] < target:
            about = {key: entry[key] for key in ("item", "comparison", "raters", "n")}
            yield {**about, "statistic": name, "value": told["value"], "target": target}


def _raters(ratings: Sequence[Rating]) -> list[dict[str, object]]:
    told = Counter((r.rater, r.kind) for r in ratings)
    seen: dict[tuple[str, str], set[str]] = defaultdict(set)
    for r in ratings:
        seen[r.rater, r.kind].add(r.session)
    return [
        {"rater": rater, "kind": kind, "ratings": n, "sessions": len(seen[rater, kind])}
        for (rater, kind), n in sorted(told.items(), key=lambda x: (x[0][1], natural(x[0][0])))
    ]


def _notes(ratings: Sequence[Rating], known: set[str]) -> Iterator[str]:
    looked: dict[tuple[str, str], set[str]] = defaultdict(set)
    for r in ratings:
        if r.kind != "self":
            looked[r.rater, r.kind].add(r.session)
    for (rater, kind), sessions in looked.items():
        others = set().union(*(s for (name, of), s in looked.items() if (name, of) != (rater, kind) and "person" in (kind, of)))
        if not sessions & others:
            yield f"{rater} shares no session with another rater, so no figure compares them with anybody."
    if not comparisons(ratings):
        yield "No session has two raters to compare. Let a second person rate at least one session."
    written: dict[str, list[str]] = defaultdict(list)
    for name in dict.fromkeys(r.rater for r in ratings):
        written[name.casefold()].append(name)
    for names in written.values():
        if len(names) > 1:
            yield f"{' and '.join(names)} count as different raters; write one way if they are one."
    unknown = sorted({r.item for r in ratings} - known, key=natural)
    if known and unknown and len(unknown) == len({r.item for r in ratings}):
        yield "None of the items is on the checklist, so it was not used; give the one they are from."
    elif known and unknown:
        yield f"Not on the checklist: {', '.join(unknown)}. They count under “{ALL}” and not under a kind."
    if (scale := scale_of(ratings)) != SCALE:
        yield f"Only the codes {' and '.join(map(str, scale))} occur, so AC1 and AC2 are those of a scale of two codes."
    if reasons := sum(r.code == "NA" and not r.reason for r in ratings):
        yield f"{reasons} rating{'' if reasons == 1 else 's'} of NA without a reason."

"""Who is compared with whom: ratings laid out as rows of codes that `agreement` can compare. Pure.

People with each other; people with each machine and with the anchor scores; a rater with themselves on a later occasion. Self-ratings are
in none of them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from rag.fidelity.agreement_stats import Array
from rag.fidelity.ratings import Rating, natural, of_kind

Kind = Literal["person-person", "person-machine", "person-anchor", "same rater again"]
Unit = tuple[str, str]

GAPS = ("NA", "NR", "not_rated")
_GAP = {"NA": 0, "NR": 1}


@dataclass(frozen=True, eq=False)
class Comparison:
    """Rows of ratings set beside each other. ``units`` (session, item) of each row; ``codes`` (rows, columns), NaN where there is none;
    ``gaps`` (rows, 3) counts codes NA, NR and items left blank by a rater who rated the session. Only sessions that two columns rated.

    ``looks`` (rows,) numbers the looks at a session: rows of one look are one session seen by the same raters, and make one total.
    ``raters`` names the columns' raters. ``crossed``: each column is one rater, so that a two-way model may be used.
    """

    kind: Kind
    raters: tuple[str, ...]
    units: tuple[Unit, ...]
    codes: Array
    gaps: Array
    looks: NDArray[np.int64]
    crossed: bool = True

    def only(self, rows: Sequence[int]) -> Comparison:
        units = tuple(self.units[n] for n in rows)
        at = list(rows)
        return Comparison(self.kind, self.raters, units, self.codes[at], self.gaps[at], self.looks[at], self.crossed)

    @property
    def sessions(self) -> tuple[str, ...]:
        return tuple(session for session, _ in self.units)


def comparisons(ratings: Sequence[Rating]) -> tuple[Comparison, ...]:
    """All comparisons that have something in common: people together, people with each machine and anchor, each rater again later."""
    people = _first(of_kind(ratings, "person"))
    found = [_together(people)]
    found += [_beside(people, name, told, "person-machine") for name, told in _first(of_kind(ratings, "machine")).items()]
    found += [_beside(people, name, told, "person-anchor") for name, told in _first(of_kind(ratings, "anchor")).items()]
    found += [_again(of_kind(ratings, "person"))]
    return tuple(c for c in found if c.units)


def pairs(ratings: Sequence[Rating]) -> tuple[Comparison, ...]:
    """Two raters at a time: each two people who share a session, each person and machine or anchor who do."""
    people = _first(of_kind(ratings, "person"))
    found = [_together({a: people[a], b: people[b]}) for a, b in combinations(people, 2)]
    for a, told in people.items():
        found += [_beside({a: told}, name, of, "person-machine") for name, of in _first(of_kind(ratings, "machine")).items()]
        found += [_beside({a: told}, name, of, "person-anchor") for name, of in _first(of_kind(ratings, "anchor")).items()]
    return tuple(c for c in found if c.units)


_By = dict[str, dict[Unit, Rating]]


def _first(ratings: Sequence[Rating]) -> _By:
    """Each rater's first code for each unit, raters in natural order: later occasions are no independent second look."""
    found: _By = defaultdict(dict)
    for rating in sorted(ratings, key=lambda r: (natural(r.rater), r.occasion)):
        found[rating.rater].setdefault((rating.session, rating.item), rating)
    return found


def _together(people: _By) -> Comparison:
    rated = {name: {session for session, _ in units} for name, units in people.items()}
    times = Counter(session for sessions in rated.values() for session in sessions)
    shared = {session for session, raters in times.items() if raters >= 2}
    people = {name: told for name, told in people.items() if rated[name] & shared}
    units = sorted({u for told in people.values() for u in told if u[0] in shared}, key=_by_unit)
    rows = [[(u[0] in rated[name], told.get(u)) for name, told in people.items()] for u in units]
    return _laid_out("person-person", tuple(people), units, rows, [u[0] for u in units], width=len(people))


def _beside(people: _By, other: str, proposed: Mapping[Unit, Rating], kind: Kind) -> Comparison:
    """One row for each person and unit, the person's code first: two people with one machine are two pairs, and are not compared."""
    theirs = {session for session, _ in proposed}
    units, rows, names, looks = [], [], [], []
    for name, told in people.items():
        both = theirs & {session for session, _ in told}
        names += [name] if both else []
        for unit in sorted({u for u in (*told, *proposed) if u[0] in both}, key=_by_unit):
            units.append(unit)
            looks.append((name, unit[0]))
            rows.append([(True, told.get(unit)), (True, proposed.get(unit))])
    return _laid_out(kind, (*names, other), units, rows, looks, crossed=len(names) == 1)


def _again(ratings: Sequence[Rating]) -> Comparison:
    """A rater's first look at a session beside each later one: drift of the rater, not of the facilitator."""
    seen: dict[tuple[str, str], dict[int, dict[str, Rating]]] = defaultdict(lambda: defaultdict(dict))
    for rating in ratings:
        seen[rating.rater, rating.session][rating.occasion][rating.item] = rating
    units, rows, names, looks = [], [], [], []
    for (name, session), by_occasion in sorted(seen.items(), key=lambda x: (natural(x[0][0]), natural(x[0][1]))):
        first, *later = sorted(by_occasion)
        names += [name] if later else []
        for occasion in later:
            for item in sorted({*by_occasion[first], *by_occasion[occasion]}, key=natural):
                units.append((session, item))
                looks.append((name, session, occasion))
                rows.append([(True, by_occasion[first].get(item)), (True, by_occasion[occasion].get(item))])
    raters = tuple(dict.fromkeys(names))
    return _laid_out("same rater again", raters, units, rows, looks, crossed=len(raters) == 1)


def _laid_out(
    kind: Kind,
    raters: tuple[str, ...],
    units: Sequence[Unit],
    rows: Sequence[Sequence[tuple[bool, Rating | None]]],
    looks: Sequence[Hashable],
    *,
    width: int = 2,
    crossed: bool = True,
) -> Comparison:
    codes, gaps = np.full((len(rows), width), np.nan), np.zeros((len(rows), len(GAPS)))
    for n, row in enumerate(rows):
        for column, (there, rating) in enumerate(row):
            if rating is not None and rating.number is not None:
                codes[n, column] = rating.number
            elif there:
                gaps[n, _GAP[str(rating.code)] if rating else 2] += 1
    numbers = {look: n for n, look in enumerate(dict.fromkeys(looks))}
    return Comparison(kind, raters, tuple(units), codes, gaps, np.array([numbers[x] for x in looks], dtype=np.int64), crossed)


def _by_unit(unit: Unit) -> tuple[object, ...]:
    return (natural(unit[0]), unit[0], natural(unit[1]), unit[1])

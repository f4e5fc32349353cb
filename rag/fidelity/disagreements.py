"""What raters differ on, the largest differences first: they teach more than any statistic. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from rag.fidelity.checklist import Item
from rag.fidelity.ratings import Rating, natural, of_kind


def disagreements(ratings: Sequence[Rating], items: Sequence[Item] = ()) -> list[dict[str, object]]:
    """One entry for each session and item on which two people differ, or people and a machine or anchor. Self-ratings are in none.

    ``difference`` is the largest between two codes, or None where raters differ only on whether the item applied (NA against a code); those
    come last. NR is no opinion, and of several occasions the first counts. Among equals critical items come first, then whether it happened
    at all (0 against more), then session and item.
    """
    first: dict[tuple[str, ...], Rating] = {}
    for rating in sorted(ratings, key=lambda r: (r.kind != "person", r.kind, natural(r.rater), r.occasion)):
        first.setdefault((rating.kind, rating.rater, rating.session, rating.item), rating)
    units: dict[tuple[str, str], list[Rating]] = defaultdict(list)
    for rating in first.values():
        if rating.kind != "self" and rating.code != "NR":
            units[rating.session, rating.item].append(rating)
    critical = {item.id for item in items if item.critical}
    found = []
    for (session, item), told in units.items():
        people = of_kind(told, "person")
        found += _differ("person-person", session, item, people, people, item in critical)
        for other in told:
            if other.kind != "person":
                found += _differ(f"person-{other.kind}", session, item, people, [other], item in critical)
    return sorted(found, key=_order)


def _differ(
    comparison: str, session: str, item: str, ones: Sequence[Rating], others: Sequence[Rating], critical: bool
) -> list[dict[str, object]]:
    apart = [abs(a.number - b.number) for a in ones for b in others if a.number is not None and b.number is not None]
    applies = any((a.code == "NA") != (b.code == "NA") for a in ones for b in others)
    largest = max(apart, default=0)
    if not largest and not applies:
        return []
    told = list(dict.fromkeys([*ones, *others]))
    at_all = len({r.number > 0 for r in told if r.number is not None}) == 2
    return [
        {
            "session": session,
            "item": item,
            "comparison": comparison,
            "difference": largest or None,
            "critical": critical,
            "happened_or_not": at_all,
            "codes": [{"rater": r.rater, "kind": r.kind, "code": r.code} for r in told],
        }
    ]


def _order(entry: dict[str, object]) -> tuple[object, ...]:
    difference = entry["difference"]
    where = (natural(str(entry["session"])), natural(str(entry["item"])), entry["comparison"] != "person-person")
    return (-difference if isinstance(difference, int) else 0, not entry["critical"], not entry["happened_or_not"], *where)

"""Ratings and their agreement as CSV files for a spreadsheet or a statistics program, with a data dictionary. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rag.fidelity.agreement import STATISTICS
from rag.fidelity.agreement_report import NOTICE
from rag.fidelity.ratings import Rating
from rag.fidelity.ratings_csv import write_csv, write_ratings

RATINGS, AGREEMENT, DISAGREEMENTS, DICTIONARY = "ratings.csv", "agreement.csv", "disagreements.csv", "data-dictionary.csv"
_WHERE = ("level", "comparison", "raters", "items")
_FOUND = ("statistic", "value", "low", "high", "n", "pairs", "sessions", "why")
_QUEUE = ("session_id", "item_id", "comparison", "difference", "critical", "rater", "kind", "score")

MEANINGS: dict[str, dict[str, str]] = {
    RATINGS: {
        "session_id": "The delivery or anchor session that was rated",
        "item_id": "Id of the checklist item",
        "rater": "Who rated; a pseudonym does",
        "score": "0 not delivered, 1 partly, 2 fully; NA did not apply; NR could not be rated. Prohibited item: 0 not observed, 1 observed "
        "and put right, 2 observed",
        "kind": "person: observed. machine: proposed by software. self: the facilitator's own, in no statistic. anchor: agreed beforehand",
        "element": "The part of the programme the item belongs to, such as workshop or call",
        "quality": "How well, 1 (potentially harmful) to 4 (advanced skills); empty where not rated",
        "reason": "Why an item did not apply",
        "occasion": "1, or 2, 3 … for a later look of the same rater at the same session",
    },
    AGREEMENT: {
        "level": "overall: a group of items. items: one item. pairs: two raters over all items",
        "comparison": "person-person, person-machine, person-anchor, or same rater again",
        "raters": "Who is compared, separated by semicolons",
        "items": "all, a kind of item, an element, or an item id",
        "statistic": "agreement and within_one: shares. kappa: Cohen's. ac1, ac2: Gwet's. alpha: Krippendorff's. icc: intraclass "
        "correlation of session totals with its model. linear, quadratic: weights. nominal, ordinal, interval: level",
        "value": "The figure; empty where there is none",
        "low": "Lower end of the 95 % interval over sessions; empty where there is none",
        "high": "Upper end of the 95 % interval over sessions; empty where there is none",
        "n": "Items × sessions with codes of two raters or more; for an icc sessions with two totals",
        "pairs": "Pairs of codes within these; the same as n with two raters; empty for an icc",
        "sessions": "Sessions these are from",
        "why": "Why there is no value or no interval, or a caution",
    },
    DISAGREEMENTS: {
        "session_id": "The session",
        "item_id": "The item",
        "comparison": "Between whom the raters differ",
        "difference": "Largest difference of two codes; empty where raters differ on whether the item applied",
        "critical": "Whether the item is critical",
        "rater": "Who gave this score",
        "kind": "Kind of rater, as in ratings.csv",
        "score": "The score, as in ratings.csv",
    },
}


def export(ratings: Sequence[Rating], report: Mapping[str, Any]) -> dict[str, str]:
    """File name -> CSV text, of ratings and of their `agreement_report.report`."""
    columns = (*_WHERE, *_FOUND)
    told = [row for level in ("overall", "items", "pairs") for entry in report[level] for row in _statistics(level, entry)]
    queue = [
        (d["session"], d["item"], d["comparison"], d["difference"], d["critical"], c["rater"], c["kind"], c["code"])
        for d in report["disagreements"]
        for c in d["codes"]
    ]
    dictionary = [(file, column, meaning) for file, meanings in MEANINGS.items() for column, meaning in meanings.items()]
    return {
        RATINGS: write_ratings(ratings),
        AGREEMENT: write_csv(columns, told),
        DISAGREEMENTS: write_csv(_QUEUE, queue),
        DICTIONARY: write_csv(("file", "column", "meaning"), [("all files", "", NOTICE), *dictionary]),
    }


def _statistics(level: str, entry: Mapping[str, Any]) -> Iterator[tuple[object, ...]]:
    where = (level, entry["comparison"], "; ".join(entry["raters"]), entry["item"] if level == "items" else entry["items"])
    for name in STATISTICS:
        e = entry[name]
        yield (*where, name, e["value"], e["low"], e["high"], entry["n"], entry["pairs"], entry["sessions"], e.get("why", ""))
    if icc := entry.get("icc"):
        yield (*where, f"icc {icc['model']}", icc["value"], icc["low"], icc["high"], icc["n"], None, entry["sessions"], icc.get("why", ""))

"""A file of ratings becomes a report that prints as JSON, and files for a spreadsheet with a data dictionary."""

from __future__ import annotations

import csv
import io
import json
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from sklearn.metrics import cohen_kappa_score

from rag.errors import BadInput
from rag.fidelity.agreement import STATISTICS
from rag.fidelity.agreement_export import MEANINGS, export
from rag.fidelity.agreement_report import NOTICE, agreement
from rag.fidelity.checklist import read_checklist
from rag.fidelity.ratings_csv import COLUMNS, read_ratings
from rag.paths import bundled_pack

Row = tuple[str, str, str, object, str]
THREE = [[4, 2, 0], [1, 10, 3], [0, 3, 37]]


def text_of(rows: Sequence[Row], delimiter: str = ",") -> str:
    return "\n".join(delimiter.join(map(str, row)) for row in [("session_id", "item_id", "rater", "score", "kind"), *rows]) + "\n"


def golden_rows() -> list[Row]:
    """The 3 × 3 table of sixty paired ratings as ten sessions of six items, with gaps that must not count and the facilitators' own view."""
    told = [(a, b) for a, row in enumerate(THREE) for b, n in enumerate(row) for _ in range(n)]
    rows: list[Row] = []
    for n, (a, b) in enumerate(told):
        session, item = f"S{n % 10}", f"WS-{n // 10 + 1:02d}"
        rows += [
            (session, item, "A", a, "human"),
            (session, item, "B", b, ""),
            (session, item, "desk", a, "machine"),
            (session, item, "F", 2, "self"),
        ]
    return [*rows, ("S0", "WS-07", "A", "NA", ""), ("S0", "WS-07", "B", 2, ""), ("S1", "WS-07", "B", "NR", "")]


def test_the_golden_table_as_a_file(tmp_path: Path) -> None:
    path = tmp_path / "RATINGS.csv"
    path.write_bytes(text_of(golden_rows(), ";").encode("utf-8-sig"))
    told: Any = json.loads(json.dumps(agreement(path), allow_nan=False))
    people, machine = told["overall"]
    assert (people["comparison"], people["raters"], machine["comparison"], machine["raters"]) == (
        "person-person", ["A", "B"], "person-machine", ["A", "B", "desk"],
    )  # fmt: skip
    assert (people["n"], people["sessions"], people["table"]) == (60, 10, THREE)
    assert people["missing"] == {"NA": 1, "NR": 1, "not_rated": 1}
    assert {name: people[name]["value"] for name in ("agreement", "kappa", "kappa_linear", "kappa_quadratic")} == {
        "agreement": 0.85, "kappa": 0.6932, "kappa_linear": 0.7545, "kappa_quadratic": 0.8247,
    }  # fmt: skip
    assert [people[name]["value"] for name in ("ac1", "ac2_linear", "ac2_quadratic")] == [0.8015, 0.8735, 0.9267]
    assert people["prevalence"] == {"0": {"n": 11, "share": 0.0917}, "1": {"n": 29, "share": 0.2417}, "2": {"n": 80, "share": 0.6667}}
    for name in STATISTICS:
        assert people[name]["low"] <= people[name]["value"] <= people[name]["high"]
    assert (machine["n"], machine["same"]) == (120, 60 + 51)
    assert told["left_out"] == {"self_ratings": 60}
    assert told["notice"] == NOTICE
    assert len(told["items"]) == 7 + 7
    assert all(item["too_few"] and item["n"] <= 20 for item in told["items"])
    assert len([d for d in told["disagreements"] if d["comparison"] == "person-person"]) == 9 + 1


def test_the_same_file_gives_the_same_report_to_the_last_digit() -> None:
    text = text_of(golden_rows())
    assert json.dumps(agreement(text)) == json.dumps(agreement(text))


def test_per_item_values_are_those_of_scikit_learn(tmp_path: Path) -> None:
    rng = np.random.default_rng(11)
    rows: list[Row] = []
    wanted = {}
    for item in ("WS-01", "WS-02", "CALL-1"):
        a = rng.choice(3, size=40, p=[0.2, 0.3, 0.5])
        b = np.where(rng.random(40) < 0.7, a, rng.choice(3, size=40))
        wanted[item] = cohen_kappa_score(a, b, weights="quadratic")
        rows += [(f"S{n}", item, who, codes[n], "") for n in range(40) for who, codes in (("A", a), ("B", b))]
    told: Any = agreement(text_of(rows))
    assert {e["item"]: e["kappa_quadratic"]["value"] for e in told["items"]} == pytest.approx(wanted, abs=5e-5)
    assert all(
        e["n"] == 40 and e["kappa_quadratic"]["low"] < e["kappa_quadratic"]["value"] < e["kappa_quadratic"]["high"] for e in told["items"]
    )


def test_a_fault_in_the_file_is_named(tmp_path: Path) -> None:
    path = tmp_path / "march.csv"
    path.write_text(text_of([("S1", "WS-01", "A", 2, ""), ("S1", "WS-01", "B", "two", "")]), encoding="utf-8")
    with pytest.raises(BadInput, match=r"march\.csv cannot be used: line 3: “two” is no code of the scale\."):
        agreement(path)


def test_the_export_has_every_figure_and_a_dictionary_of_every_column() -> None:
    ratings = read_ratings(text_of(golden_rows()))
    told: Any = agreement(text_of(golden_rows()))
    files = {name: list(csv.reader(io.StringIO(text))) for name, text in export(ratings, told).items()}
    assert set(files) == {*MEANINGS, "data-dictionary.csv"}
    for name, meanings in MEANINGS.items():
        assert files[name][0] == list(meanings)
    assert list(MEANINGS["ratings.csv"]) == list(COLUMNS)
    dictionary = {(file, column): meaning for file, column, meaning in files["data-dictionary.csv"]}
    assert dictionary["all files", ""] == NOTICE
    assert all(dictionary[file, column] for file, meanings in MEANINGS.items() for column in meanings)
    figures = [dict(zip(files["agreement.csv"][0], row, strict=True)) for row in files["agreement.csv"][1:]]
    (kappa,) = [f for f in figures if (f["level"], f["comparison"], f["statistic"]) == ("overall", "person-person", "kappa_linear")]
    assert (kappa["value"], kappa["n"], kappa["sessions"], kappa["raters"]) == ("0.7545", "60", "10", "A; B")
    assert len(figures) == (len(told["overall"]) + len(told["items"]) + len(told["pairs"])) * len(STATISTICS) + len(told["overall"])
    assert read_ratings(export(ratings, told)["ratings.csv"]) == ratings
    assert len(files["disagreements.csv"]) == 1 + sum(len(d["codes"]) for d in told["disagreements"])


def test_a_programme_of_sixty_sessions_is_reported_in_seconds() -> None:
    items = read_checklist(bundled_pack() / "checklist.toml").items
    rng = np.random.default_rng(5)
    rows: list[Row] = []
    for n in range(60):
        raters = [("A", ""), ("B", ""), ("C", ""), ("desk", "machine")]
        rows += [(f"S{n}", i.id, who, int(rng.choice(3)), kind) for i in items for who, kind in raters if who != "C" or n % 3]
    began = time.process_time()
    told: Any = agreement(text_of(rows), items=items)
    assert time.process_time() - began < 30
    assert {e["items"] for e in told["overall"]} >= {"all", "core", "prohibited", "workshop", "call"}
    assert all(not e["too_few"] for e in told["items"] if e["comparison"] == "person-person")

"""`desk eval claims`: figures with intervals and baselines on any file of claims, and the planted set that is stored with the project."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from sklearn.metrics import roc_auc_score

from evals.claims import Claim, auroc, balanced, containment, load, numbers_contained, rouge_l, run
from evals.data import rows
from evals.planting import CHANGED, TRUE
from rag.errors import BadInput
from tests.fakes import HashEncoder

PLANTED = Path(__file__).parents[2] / "evals" / "claims"
ROWS: list[dict[str, Any]] = [
    {
        "claim": "The course lasts two hours.",
        "evidence": "The course lasts two hours and is free.",
        "label": "supported",
        "kind": "verbatim",
    },
    {"claim": "The course is free.", "evidence": ["Bring a towel.", "The course lasts two hours and is free."], "label": "supported"},
    {
        "claim": "The course lasts six hours.",
        "evidence": "The course lasts two hours and is free.",
        "label": "contradicted",
        "kind": "number",
    },
    {"claim": "Lunch is served at noon.", "evidence": "The course lasts two hours and is free.", "label": "unsupported"},
    {"claim": "The course is open.", "evidence": "The course is free.", "label": "not_enough_info"},
]


def file_of(folder: Path, found: list[dict[str, Any]]) -> Path:
    path = folder / "claims.jsonl"
    path.write_text("".join(json.dumps(r) + "\n" for r in found), encoding="utf-8")
    return path


def test_figures_have_the_contract_s_keys_and_other_labels_are_skipped_and_counted(tmp_path: Path, encoder: HashEncoder) -> None:
    steps: list[str] = []
    found = run(file_of(tmp_path, ROWS), encoder, lambda what, done, of: steps.append(what))
    assert found["n"] == 4
    assert found["skipped_labels"] == {"not_enough_info": 1}
    assert found["skipped"] == 1
    assert found["auroc"] == 1.0
    assert found["balanced_accuracy"] == 1.0
    assert found["in_sample"] is False
    assert found["best_in_sample"]["in_sample"] is True
    assert set(found["baselines"]) == {"containment", "numbers", "rouge_l", "cosine"}
    assert found["by_kind"]["number"]["value"] == 1.0
    assert {"Encoding", "Checking"} <= set(steps) | {"Encoding"}
    json.dumps(found)


def test_without_an_encoder_there_is_no_cosine_and_the_same_file_gives_the_same_figures(tmp_path: Path) -> None:
    path = file_of(tmp_path, ROWS)
    first, second = run(path), run(path)
    assert "cosine" not in first["baselines"]
    assert {k: v for k, v in first.items() if k != "milliseconds"} == {k: v for k, v in second.items() if k != "milliseconds"}


@pytest.mark.parametrize(
    ("found", "words"),
    [
        ([{**ROWS[0], "evidence": 3}], "claim 1"),
        ([{**ROWS[0], "evidence": ["a", 3]}], "claim 1"),
        ([{**ROWS[0], "claim": None}], "claim 1"),
        ([ROWS[0]], "both sorts"),
        ([], "both sorts"),
        ([{"claim": "a", "evidence": "b"}], "label"),
    ],
)
def test_a_file_of_another_form_is_refused_saying_where(tmp_path: Path, found: list[dict[str, Any]], words: str) -> None:
    with pytest.raises(BadInput, match=words):
        load(file_of(tmp_path, found))


def test_auroc_and_balanced_accuracy_are_the_usual_ones() -> None:
    chance = np.random.default_rng(3)
    positive = chance.random(200) < 0.4
    scores = np.round(chance.random(200) + 0.3 * positive, 1)
    assert auroc(positive, scores) == pytest.approx(roc_auc_score(positive, scores))
    assert auroc(np.ones(3, dtype=bool), scores[:3]) == 0.5
    assert balanced(np.asarray([True, True, False, False]), np.asarray([True, False, False, False])) == 0.75


def test_baselines_on_a_case_worked_by_hand() -> None:
    claim = Claim("Nurses wash 20 hands daily.", ("Nurses clean hands. They wash them daily at 20 sinks.",), "supported")
    assert containment(claim) == 1.0
    assert numbers_contained(claim) == 1.0
    assert rouge_l(claim) == pytest.approx(2 / 5)
    assert numbers_contained(Claim("Wash hands.", ("x",), "supported")) == 1.0


@pytest.mark.parametrize(
    ("kind", "sentence", "passage"),
    [
        ("number", "Wait ten minutes before you call.", ""),
        ("unit", "Wait ten minutes before you call.", ""),
        ("name", "The facilitator opens the room.", ""),
        ("negation", "Do not record the call.", ""),
        ("modality", "The lead must approve the plan.", ""),
        ("roles", "The facilitator tells the participant about the plan.", ""),
        ("condition", "If nobody answers, call the lead at once.", ""),
        ("detail", "The lead approves the plan.", ""),
        ("shortened", "Keep the log for one week because the lead reads it.", ""),
        ("reordered", "If nobody answers, call the lead at once.", ""),
    ],
)
def test_each_change_changes_the_sentence_and_the_same_seed_gives_the_same_one(kind: str, sentence: str, passage: str) -> None:
    change = {**CHANGED, **TRUE}[kind]
    made = change(sentence, passage, random.Random(1))
    assert made
    assert made != sentence
    assert made == change(sentence, passage, random.Random(1))
    assert change("", "", random.Random(1)) is None


def planted(half: str) -> list[dict[str, Any]]:
    return list(rows(PLANTED / f"manual-{half}.jsonl", "id", "claim", "evidence", "label", "kind", "source", "section"))


def test_the_planted_set_is_large_enough_and_no_sentence_is_in_both_halves() -> None:
    dev, heldout = planted("dev"), planted("heldout")
    both = dev + heldout
    assert sum(r["label"] != "supported" for r in both) >= 400
    assert sum(r["label"] == "supported" for r in both) >= 400
    assert sum(str(r["kind"]).startswith("paraphrase") for r in both) >= 120
    assert (
        {r["kind"] for r in dev}
        == {r["kind"] for r in heldout}
        == {*CHANGED, *TRUE, "paraphrase_light", "paraphrase_medium", "paraphrase_strong"}
    )
    assert not {r["source"] for r in dev} & {r["source"] for r in heldout}
    assert len({r["id"] for r in both}) == len(both)


def test_on_the_planted_development_half_the_changed_are_caught_and_the_true_are_kept() -> None:
    found = run(PLANTED / "manual-dev.jsonl")
    assert found["others_caught"]["value"] >= 0.95
    assert found["supported_kept"]["value"] >= 0.95


@pytest.mark.data
@pytest.mark.parametrize(("name", "known"), [("scifact_claims", 0.752), ("wice_dev_chunks", 0.765)])
def test_on_foreign_claims_the_check_is_better_than_contained_words(data_folder: Path, name: str, known: float) -> None:
    found = run(data_folder / "claims" / f"{name}.jsonl")
    assert found["auroc"] > known

"""Contacts come from one file, carry honest labels, and 999 is never hidden."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from rag.ask import signposting
from rag.ask.model import Topic
from rag.errors import PackError

TODAY = date(2026, 11, 22)

GOOD = """\
review_days = 90

[[row]]
id = "emergency"
need = "life_in_danger"
name = "Emergency services"
contact = "999 or go to A&E"
region = "uk"

[[row]]
id = "talk"
need = "talk"
name = "Samaritans"
contact = "116 123"
region = "uk"
last_verified = 2026-11-01
verified_by = "A lead"

[[row]]
id = "old"
need = "text"
name = "Shout"
contact = "85258"
region = "uk"
last_verified = 2026-01-01

[[row]]
id = "mh-england"
need = "urgent_mental_health"
name = "NHS 111"
contact = "111"
region = "england"

[[row]]
id = "mh-wales"
need = "urgent_mental_health"
name = "NHS 111 Wales"
contact = "111"
region = "wales"

[[row]]
id = "lead"
need = "employer"
name = "Programme lead"
contact = ""
region = "local"
"""


def _write(folder: Path, text: str) -> Path:
    path = folder / "signposting.toml"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def good(tmp_path: Path) -> signposting.Signposting:
    return signposting.load(_write(tmp_path, GOOD))


def _labels(found: signposting.Signposting, topic: Topic, region: str = "england") -> dict[str, tuple[str, ...]]:
    return {c.id: c.labels for c in signposting.contacts_for(found, topic, region, TODAY)}


def test_rows_in_the_order_of_needs_with_labels(good: signposting.Signposting) -> None:
    assert _labels(good, Topic.danger_to_life) == {
        "emergency": (signposting.NOT_VERIFIED,),
        "mh-england": (signposting.NOT_VERIFIED,),
        "talk": (),
        "old": (signposting.PAST_REVIEW,),
        "lead": (signposting.NOT_FILLED,),
    }


def test_no_nation_chosen_shows_every_nation_and_says_which(good: signposting.Signposting) -> None:
    labels = _labels(good, Topic.danger_to_life, "uk")
    assert "Wales only" in labels["mh-wales"]
    assert "England only" in labels["mh-england"]
    assert labels["talk"] == ()


def test_a_region_without_rows_still_has_the_whole_uk(good: signposting.Signposting) -> None:
    assert set(_labels(good, Topic.danger_to_life, "scotland")) == {"emergency", "talk", "old", "lead"}


def test_a_date_in_the_future_is_not_trusted(tmp_path: Path) -> None:
    found = signposting.load(_write(tmp_path, GOOD.replace("2026-11-01", "2027-01-01")))
    assert _labels(found, Topic.danger_to_life)["talk"] == (signposting.FUTURE_DATE,)


@pytest.mark.parametrize("topic", list(Topic))
@pytest.mark.parametrize("region", ["england", "scotland", "nowhere", ""])
def test_999_is_never_hidden(good: signposting.Signposting, topic: Topic, region: str) -> None:
    for found in (good, signposting.Signposting(()), signposting.Signposting(tuple(r for r in good.rows if r.id == "lead"))):
        assert any("999" in c.contact for c in signposting.contacts_for(found, topic, region, TODAY))


def test_danger_begins_with_999(good: signposting.Signposting) -> None:
    for found in (good, signposting.Signposting(())):
        assert "999" in signposting.contacts_for(found, Topic.danger_to_life, "england", TODAY)[0].contact


def test_local_rows_missing(good: signposting.Signposting) -> None:
    assert signposting.local_rows_missing(good) == 1


@pytest.mark.parametrize(
    ("wrong", "line", "message"),
    [
        (GOOD.replace("review_days", "reviewdays"), 1, "“reviewdays” is not a key"),
        (GOOD.replace("review_days = 90", "review_days = 0"), 1, "whole number"),
        (GOOD.replace('verified_by = "A lead"', 'phone = "1"'), 17, "“phone” is not a key of a row"),
        (GOOD.replace('need = "talk"', 'need = "chat"'), 12, "“chat” is not a need"),
        (GOOD.replace('region = "wales"', 'region = "france"'), 39, "“france” is not a region"),
        (GOOD.replace('id = "talk"', 'id = "emergency"'), 10, "used twice"),
        (GOOD.replace('contact = "116 123"', "contact = 116123"), 14, "contact is text"),
        (GOOD.replace("last_verified = 2026-11-01", 'last_verified = "yes"'), 16, "last_verified is a date"),
        (GOOD.replace('name = "Samaritans"\n', ""), 10, "name is missing"),
        ("review_days = = 1", 1, "line 1"),
        ("row = 3", 0, "[[row]]"),
    ],
)
def test_faults_name_file_and_line(tmp_path: Path, wrong: str, line: int, message: str) -> None:
    with pytest.raises(PackError) as raised:
        signposting.load(_write(tmp_path, wrong))
    (problem,) = raised.value.problems
    assert (problem.file, problem.line) == ("signposting.toml", line)
    assert message in problem.message


def test_a_missing_or_unreadable_file(tmp_path: Path) -> None:
    with pytest.raises(PackError, match="missing"):
        signposting.load(tmp_path / "signposting.toml")
    (tmp_path / "signposting.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(PackError, match="cannot be read"):
        signposting.load(tmp_path / "signposting.toml")

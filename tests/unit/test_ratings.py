"""Ratings as values, and as files that spreadsheets have saved."""

from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rag.errors import BadInput
from rag.fidelity.ratings import MEANING, QUALITY, Rating, natural, once
from rag.fidelity.ratings_csv import read_ratings, write_ratings

ONE: dict[str, Any] = {"rater": "A", "session": "S1", "item": "WS-01", "code": 2}


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"rater": " "}, "no rater"),
        ({"session": ""}, "no session"),
        ({"item": ""}, "no item"),
        ({"code": 3}, "“3” is no code"),
        ({"code": "2"}, "“2” is no code"),
        ({"code": 1.0}, "“1.0” is no code"),
        ({"code": True}, "“True” is no code"),
        ({"kind": "robot"}, "“robot” is no kind"),
        ({"quality": 0}, "Quality “0”"),
        ({"quality": 5}, "Quality “5”"),
        ({"quality": True}, "Quality “True”"),
        ({"occasion": 0}, "Occasion 0"),
    ],
)
def test_a_rating_off_the_scales_is_refused(wrong: dict[str, Any], says: str) -> None:
    with pytest.raises(BadInput, match=says):
        Rating(**{**ONE, **wrong})


def test_only_codes_with_a_number_have_one() -> None:
    assert [Rating(**{**ONE, "code": code}).number for code in MEANING] == [0, 1, 2, None, None]


def test_the_same_rating_counts_once_and_another_of_the_same_key_is_refused() -> None:
    one = Rating(**ONE)
    others = [Rating(**{**ONE, **x}) for x in ({"rater": "B"}, {"kind": "self"}, {"session": "S2"}, {"item": "WS-02"}, {"occasion": 2})]
    assert once([one, *others, Rating(**ONE)]) == (one, *others)
    with pytest.raises(BadInput, match="A has two different ratings of item WS-01 in session S1"):
        once([one, Rating(**{**ONE, "code": 1})])


def test_names_sort_as_people_count() -> None:
    assert sorted(["WS-10", "WS-2", "WS-1b", "A", "WS-1"], key=natural) == ["A", "WS-1", "WS-1b", "WS-2", "WS-10"]
    assert sorted(["٣", "9" * 5000, "1"], key=natural)[0] == "1", "digits that int() refuses are text"


# ---------------------------------------------------------------- files

PLAIN = "session_id,item_id,rater,score\nS1,WS-01,A,2\nS1,WS-01,B,NA\n"
READ = (Rating(**ONE), Rating(rater="B", session="S1", item="WS-01", code="NA"))


@pytest.mark.parametrize(
    "text",
    [
        PLAIN,
        "\ufeff" + PLAIN,
        PLAIN.replace(",", ";"),
        PLAIN.replace(",", "\t"),
        "sep=;\n" + PLAIN.replace(",", ";"),
        PLAIN.replace("\n", "\r\n"),
        PLAIN.replace("\n", "\r"),
        PLAIN.rstrip("\n"),
        "\n\n" + PLAIN + ",,,\n \n",
        PLAIN.replace("session_id,item_id,rater,score", "Session, ITEM ID ,Coder,Rating"),
        PLAIN.replace("session_id,item_id,rater,score", '"session-id","Checklist item","Observer","Code"'),
        PLAIN.replace(",2\n", ", 2.0 \n").replace(",NA", ",n/a"),
        PLAIN.replace(",", ";").replace(";2\n", ";2,0\n"),
        PLAIN + "S1,WS-01,A,2\n",
        PLAIN + "S1,WS-02,A,\n",
        "comment,session_id,item_id,rater,score,site\nx,S1,WS-01,A,2,Leeds\n,S1,WS-01,B,NA,\n",
        '"comment; with semicolons; in; it",session_id,item_id,rater,score\n"a\nb",S1,WS-01,A,2\n,S1,WS-01,B,NA\n',
    ],
)
def test_the_same_ratings_however_the_file_was_saved(text: str) -> None:
    assert read_ratings(text) == READ


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_files_in_the_encodings_of_spreadsheets(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "ratings.csv"
    path.write_bytes("session;item;rater;score\nS1;WS-01;Zoë;1\n".encode(encoding))
    assert [r.rater for r in read_ratings(path)] == ["Zoë"]


def test_all_columns_are_read() -> None:
    text = (
        "session_id,item_id,rater,score,kind,element,quality,reason,occasion\n"
        "S1,WS-01,A,NA,Human,workshop,,no call was booked,2\n"
        "S1,WS-02,desk,1,MACHINE,workshop,3,,\n"
        "S1,WS-02,F,2,self,workshop,4,,1\n"
        "S1,WS-02,gold,2,anchor,,,,\n"
    )
    told = {"session": "S1", "element": "workshop"}
    assert read_ratings(text) == (
        Rating(item="WS-01", rater="A", code="NA", reason="no call was booked", occasion=2, **told),
        Rating(item="WS-02", rater="desk", code=1, kind="machine", quality=3, **told),
        Rating(item="WS-02", rater="F", code=2, kind="self", quality=4, **told),
        Rating(item="WS-02", rater="gold", code=2, kind="anchor", session="S1"),
    )


def test_an_item_id_of_two_elements_is_two_items() -> None:
    text = "session,item,rater,score,element\nS1,1,A,2,workshop\nS1,1,A,0,call\nS1,2,A,1,call\n"
    assert [(r.item, r.code) for r in read_ratings(text)] == [("workshop/1", 2), ("call/1", 0), ("2", 1)]


HEAD = "session_id,item_id,rater,score,kind,quality,occasion\n"
FAULTS = [
    ("", "is empty"),
    ("\n \n", "is empty"),
    (HEAD, "no ratings below its headings \\(line 1\\)"),
    ("session_id,item_id,score\nS1,1,2\n", "line 1: no column for rater. It has: session_id, item_id, score"),
    ("\n\nsession,item,who,score\n", "line 3: no column for rater"),
    ("session_id,item_id,rater,score,code\nS1,1,A,2,2\n", "score and code both mean score"),
    (HEAD + "S1,1,A,3,,,\n", "line 2: “3” is no code of the scale"),
    (HEAD + "S1,1,A,2,,,\nS1,2,A,yes,,,\n", "line 3: “yes” is no code of the scale"),
    (HEAD + "S1,1,A,1.5,,,\n", "line 2: “1.5” is no code"),
    (HEAD + "S1,1,A,-1,,,\n", "line 2: “-1” is no code"),
    (HEAD + ",1,A,2,,,\n", "line 2: session_id is empty"),
    (HEAD + "S1,,A,2,,,\n", "line 2: item_id is empty"),
    (HEAD + "S1,1,,2,,,\n", "line 2: rater is empty"),
    (HEAD + f"S1,{'1' * 201},A,2,,,\n", "line 2: item_id is longer than 200 characters"),
    (HEAD + "S1,1,A,2,robot,,\n", "line 2: “robot” is no kind of rater"),
    (HEAD + "S1,1,A,2,,7,\n", "line 2: Quality “7” is off the scale"),
    (HEAD + "S1,1,A,2,,good,\n", "line 2: Quality “good” is off the scale"),
    (HEAD + "S1,1,A,2,,,0\n", "line 2: Occasion 0"),
    (HEAD + "S1,1,A,2,,,first\n", "line 2: occasion is “first”"),
    (HEAD + "S1,1,A,2,,,,oh, no\n", "line 2: there are more cells than headings"),
    (HEAD + "S1,1,A,2,,,\n\nS1,1,A,1,,,\n", "line 4: A has rated item 1 in session S1 already, differently, in line 2"),
    (HEAD.replace("kind", "note") + 'S1,1,A,2,"two\nlines",,\nS1,2,A,9,,,\n', "line 4: “9” is no code"),
    (HEAD + "S1,1,A,9,,,\n" * 8, "line 2: .*line 6: .*; and 3 more"),
    (HEAD + "S1,1,A,2,,," + "x" * 140_000, "line 2: field larger than field limit"),
]


@pytest.mark.parametrize(("text", "says"), FAULTS, ids=[says for _, says in FAULTS])
def test_each_fault_names_its_line(text: str, says: str) -> None:
    with pytest.raises(BadInput, match=says):
        read_ratings(text)


def test_files_that_are_not_there_or_not_text(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"none\.csv cannot be read"):
        read_ratings(tmp_path / "none.csv")
    with pytest.raises(BadInput, match="cannot be read"):
        read_ratings(tmp_path)
    path = tmp_path / "ratings.xlsx"
    for raw, says in ((b"PK\x03\x04\x00", "is a workbook and no CSV file"), (b"\x81\x8d\x00", "is not text")):
        path.write_bytes(raw)
        with pytest.raises(BadInput, match=rf"ratings\.xlsx {says}"):
            read_ratings(path)


NAMES = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=12).map(str.strip).filter(bool)
RATINGS = st.builds(
    Rating,
    rater=NAMES, session=NAMES, item=NAMES, code=st.sampled_from(list(MEANING)), kind=st.sampled_from(["person", "machine", "self", "anchor"]),
    element=st.sampled_from(["", "workshop"]), reason=st.sampled_from(["", "=1+1", "'-", "a, “b”; c"]),
    quality=st.sampled_from([None, *QUALITY]), occasion=st.integers(1, 3),
)  # fmt: skip


@given(st.lists(RATINGS, min_size=1, max_size=8, unique_by=lambda r: r.key))
def test_what_is_written_is_read_back(ratings: list[Rating]) -> None:
    told = [r for r in ratings if all(unicodedata.is_normalized("NFC", x) for x in (r.rater, r.session, r.item))]
    if told:
        assert read_ratings(write_ratings(told)) == tuple(told)


def test_no_cell_is_a_formula() -> None:
    text = write_ratings([Rating(rater="=HYPERLINK(1)", session="+S", item="@1", code=2, reason="-")])
    assert text.splitlines()[1] == "'+S,'@1,'=HYPERLINK(1),2,person,,,'-,1"

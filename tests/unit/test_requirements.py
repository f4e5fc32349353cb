"""The table of requirements: the repository's own is in order, and each kind of fault in a copy is reported once, by file and line."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
import typer

from evals.requirements import MAPPING, ROOT, TABLE, check, ids, main, places
from rag.errors import Problem

ABOUT = "manual/chapters/01-about.md"
A_ROW = r'\[\[requirement\]\]\nid = "{}"\n(?:.+\n)+\n?'


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A checkout with what a mapping can name, whose table is up to date."""
    shutil.copytree(ROOT / "manual", tmp_path / "manual")
    shutil.copytree(ROOT / "rag", tmp_path / "rag", ignore=shutil.ignore_patterns("__pycache__", "_bundle"))
    (tmp_path / "docs").mkdir()
    shutil.copy(ROOT / MAPPING, tmp_path / MAPPING)
    check(tmp_path, write=True)
    return tmp_path


def replace(root: Path, file: str, old: str, new: str) -> None:
    text = (root / file).read_text(encoding="utf-8")
    assert old in text
    (root / file).write_text(text.replace(old, new, 1), encoding="utf-8")


def row(root: Path, requirement: str) -> str:
    """The text of one row of the mapping, with the blank line behind it."""
    found = re.search(A_ROW.format(requirement), (root / MAPPING).read_text(encoding="utf-8"))
    assert found
    return found.group(0)


def line(root: Path, file: str, what: str, after: str = "") -> int:
    text = (root / file).read_text(encoding="utf-8")
    return text.count("\n", 0, text.index(what, text.index(after))) + 1


def only_fault(root: Path) -> Problem:
    """The one fault of the mapping, the table being written anew."""
    (found,) = (p for p in check(root, write=True) if p.file == MAPPING)
    return found


def test_the_mapping_and_the_table_of_this_repository_are_in_order() -> None:
    assert [str(p) for p in check() if not p.file.startswith("manual/")] == []


def test_the_chapters_of_this_repository_say_what_the_mapping_says() -> None:
    assert [str(p) for p in check() if p.file.startswith("manual/")] == []


def test_every_requirement_has_one_row_in_the_table() -> None:
    shown = re.findall(r"^\| ([A-Z]{3}-\d\d) \|", (ROOT / TABLE).read_text(encoding="utf-8"), re.M)
    assert shown == list(ids())
    assert len(shown) == 104


def test_the_counts_at_the_top_are_those_of_the_rows() -> None:
    text = (ROOT / TABLE).read_text(encoding="utf-8")
    for status in ("met", "partly", "planned", "gap"):
        said = re.search(rf"^\| {status} \| (\d+) \|", text, re.M)
        assert said
        assert int(said.group(1)) == len(re.findall(rf"^\| [A-Z]{{3}}-\d\d \| .* \| \**{status}\** \|", text, re.M)), status


@pytest.mark.parametrize(
    ("kind", "place"),
    [
        ("sections", "nowhere-5"),
        ("sections", "case-midwives-1"),
        ("items", "WS-99"),
        ("questions", "KC-99"),
        ("frameworks", "tidier 99"),
        ("disciplines", "astronauts"),
        ("case_fields", "mood"),
        ("profiles", "lunch-break"),
        ("handouts", "homework"),
        ("signposting", "nobody"),
        ("built", "rag.fidelity.dreams"),
        ("built", "desk fly"),
    ],
)
def test_a_place_that_does_not_exist_is_named_with_its_line(copy: Path, kind: str, place: str) -> None:
    replace(copy, MAPPING, f'\n{kind} = ["', f'\n{kind} = [\n  "{place}",\n  "')
    found = only_fault(copy)
    assert found.line == line(copy, MAPPING, f'"{place}"')
    assert f"names “{place}”, which is no " in found.message


@pytest.mark.parametrize("command", ["desk ask", "desk eval questions"])
def test_a_command_that_does_something_is_a_place(copy: Path, command: str) -> None:
    replace(copy, MAPPING, '"rag.masking"', f'"rag.masking", "{command}"')
    assert [p for p in check(copy, write=True) if p.file == MAPPING] == []


def test_a_command_that_only_says_that_it_is_not_built_is_no_place(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    app = typer.Typer()
    app.command("ask")(lambda: None)
    app.command("soon", help="(not built yet) later")(lambda: None)
    monkeypatch.setattr("rag.cli.app", app)
    assert {p for p in places(copy).known["built"] if p.startswith("desk")} == {"desk ask"}


def test_a_requirement_without_a_row_is_reported(copy: Path) -> None:
    replace(copy, MAPPING, row(copy, "EVA-03"), "")
    assert str(only_fault(copy)) == f"{MAPPING}:0: “EVA-03” has no row: say where it is met"


def test_a_second_row_for_a_requirement_is_reported_at_its_line(copy: Path) -> None:
    first = line(copy, MAPPING, 'id = "EVA-03"')
    replace(copy, MAPPING, row(copy, "EVA-03"), row(copy, "EVA-03") * 2)
    found = only_fault(copy)
    assert found.line == line(copy, MAPPING, 'id = "EVA-03"', after=row(copy, "EVA-03") * 2) + row(copy, "EVA-03").count("\n")
    assert found.message == f"the id “EVA-03” is used twice: first in line {first}"


def test_a_row_for_an_id_of_no_requirement_is_reported_at_its_line(copy: Path) -> None:
    replace(copy, MAPPING, row(copy, "EVA-03"), row(copy, "EVA-03") + row(copy, "EVA-03").replace("EVA-03", "EVA-33"))
    found = only_fault(copy)
    assert (found.line, found.message) == (line(copy, MAPPING, "EVA-33"), "“EVA-33” is the id of no requirement")


MET, SECTIONS = 'status = "met"\n', 'sections = ["evaluation-interviews"]\n'


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        (MET, 'status = "done"\n', "is one of 'met', 'partly', 'planned' or 'gap'"),
        (MET, f'mood = "good"\n{MET}', "is not a key of this file"),
        (MET, 'status = "partly"\n', "“EVA-03” is “partly” and does not say what is missing"),
        (MET, f'{MET}missing = "Something."\n', "“EVA-03” is “met” and says what is missing"),
        (MET, 'status = "gap"\nmissing = "All."\n', "“EVA-03” is “gap” and names places that meet it"),
        (MET, 'status = "planned"\nplanned = "Soon"\n', "“EVA-03” is “planned” and names places that meet it"),
        (MET + SECTIONS, 'status = "planned"\n', "“EVA-03” is “planned” and does not name the part of the product"),
        (MET + SECTIONS, MET, "“EVA-03” is “met” and names no place that meets it"),
    ],
)
def test_a_row_that_contradicts_itself_is_reported_at_its_line(copy: Path, old: str, new: str, says: str) -> None:
    before = row(copy, "EVA-03")
    assert old in before
    replace(copy, MAPPING, before, before.replace(old, new))
    found = only_fault(copy)
    assert found.line == line(copy, MAPPING, new.splitlines()[0], after='id = "EVA-03"')
    assert says in found.message


@pytest.mark.parametrize("spoil", ["other text", ""])
def test_a_table_that_is_not_what_the_mapping_says_is_out_of_date(copy: Path, spoil: str) -> None:
    before = check(copy)
    if spoil:
        (copy / TABLE).write_text(spoil, encoding="utf-8")
    else:
        (copy / TABLE).unlink()
    (found,) = set(check(copy)) - set(before)
    assert (found.file, found.line) == (TABLE, 0)
    assert "run `python -m evals.requirements`" in found.message
    assert main(["--check"], root=copy) == 1
    main([], root=copy)
    assert check(copy) == before


def test_a_change_of_the_mapping_makes_the_table_out_of_date(copy: Path) -> None:
    replace(copy, MAPPING, "Human fallibility is acknowledged.", "People err, and it is said.")
    assert TABLE in {p.file for p in check(copy)}


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("STR-01, ", "", "does not list “STR-01”, which “#about-in-brief” meets"),
        ("STR-01, ", "STR-01, VAL-10, ", f"lists “VAL-10”, and {MAPPING} names no section of this chapter for it"),
    ],
)
def test_a_chapter_that_says_something_else_about_itself_is_reported_at_its_line(copy: Path, old: str, new: str, says: str) -> None:
    before = check(copy)
    replace(copy, ABOUT, old, new)
    (found,) = set(check(copy)) - set(before)
    assert (found.file, found.line) == (ABOUT, line(copy, ABOUT, "requirements:"))
    assert says in found.message


def test_the_command_says_each_fault_on_standard_error(copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    replace(copy, MAPPING, "why-prepare", "nowhere-5")
    assert main(["--check"], root=copy) == 1
    shown = capsys.readouterr()
    assert shown.out == ""
    assert f"{MAPPING}:{line(copy, MAPPING, 'nowhere-5')}: “THE-04” names “nowhere-5”, which is no anchor of a chapter" in shown.err


def test_a_mapping_that_is_no_toml_leaves_the_table_alone(copy: Path) -> None:
    before = (copy / TABLE).read_text(encoding="utf-8")
    (copy / MAPPING).write_text("[[requirement]\n", encoding="utf-8")
    assert main([], root=copy) == 1
    assert (copy / TABLE).read_text(encoding="utf-8") == before

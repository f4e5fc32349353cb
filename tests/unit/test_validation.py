"""`validate` on a copy of the bundled pack with one fault of each kind: each is reported once, by file and line, and nothing else is."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from rag.errors import Problem
from rag.library.model import Document
from rag.library.pack import read_pack
from rag.paths import bundled_pack
from rag.validation import overdue, validate, warnings

TODAY = date(2026, 11, 23)
UNCHECKED = "nothing checks it"
CHECKLIST, KNOWLEDGE, SIGNPOSTING = "checklist.toml", "knowledge-check.toml", "signposting.toml"
ABOUT, WHY, AFTER, TIDIER = "chapters/01-about.md", "chapters/02-why.md", "chapters/19-after.md", "frameworks/tidier.toml"
MIDWIVES, NURSES, PARAMEDICS, THEATRE = (
    f"disciplines/{n}.toml" for n in ("midwives", "nurses", "paramedics", "operating-department-practitioners")
)
CASE = "case-studies/midwives-1.md"


def below(anchor: str, text: str) -> tuple[str, str]:
    """Old and new words that put ``text`` below a heading: headings and anchors stay when a chapter is edited."""
    return f"{{#{anchor} .core}}\n", f"{{#{anchor} .core}}\n\n{text}\n"


LONG_SECTION = "We walk on.\n\n" * 130
LONG_PARAGRAPH = "We run on. " * 45
HARD = "Organisational operationalisation necessitates interdisciplinary accountability.\n\n" * 60


@dataclass(frozen=True)
class Fault:
    """Replace ``old`` by ``new`` in ``file``; the line that then holds ``at`` is named (0 for ""), and ``says`` is said."""

    file: str
    old: str
    new: str
    at: str
    says: str


def item(number: str, key: str, new: str, says: str, at: str = "") -> Fault:
    """A fault in one key of a checklist item."""
    text = (bundled_pack() / CHECKLIST).read_text(encoding="utf-8")
    whole = text[text.index(f'id = "{number}"') :].split("[[item]]")[0]
    changed, count = re.subn(rf"^{key} = ", lambda _: new, whole, count=1, flags=re.M)
    assert count == 1
    return Fault(CHECKLIST, whole, changed, at or new.splitlines()[0], says)


FAULTS = {
    "section in no chapter": item(
        "WS-05", "sections", 'sections = ["nowhere-5"] # ', "the item “WS-05” names the section “nowhere-5”, which is in no"
    ),
    "section of a case": item(
        "WS-06", "sections", 'sections = ["case-midwives-1"] # ', "“case-midwives-1”, which is in a case study and not in"
    ),
    "core item taught nowhere": item("WS-07", "sections", "sections = [] # ", "the item “WS-07” names no section that teaches it"),
    "core item not taught as core": item(
        "WS-08", "sections", 'sections = ["about-how-to-use"] # ', "“WS-08” is core, but none of the sections"
    ),
    "core section unchecked": Fault(
        ABOUT, "\n## What you may adapt", "\n## Fresh {#about-fresh .core}\n\nDo it.\n\n## What you may adapt", "{#about-fresh", UNCHECKED
    ),
    "unknown element": item("CC-05", "element", 'element = "seance" # ', "the item “CC-05” has the element “seance”"),
    "few utterances": item("CC-06", "example_utterances", 'example_utterances = ["Hm."] # ', "“CC-06” has 1 example_utterances"),
    "few counter signs": item("CC-07", "counter_signs", 'counter_signs = ["Hm, no."] # ', "“CC-07” has 1 counter_signs"),
    "empty anchor": item("CC-08", "partial", 'partial = " " # ', "“CC-08” does not say what “partial” looks like"),
    "framework tag": item("CC-09", "tidier", "tidier = [99] # ", "tidier: “99” is no item of frameworks/tidier.toml"),
    "domain tag": item("CC-12", "bcc", 'bcc = ["joy"] # ', "bcc: “joy” is no item of frameworks/bcc.toml"),
    "long item": item("CC-10", "text", f'text = "{"many " * 41}" # ', "“text” has 41 words; keep it to 40"),
    "long utterance": item(
        "CC-11",
        "example_utterances",
        f'example_utterances = ["Yes.", "Ah.",\n  "{"go " * 31}"] # ',
        "“example_utterances” has 31 words",
        "go go go",
    ),
    "question to no section": Fault(KNOWLEDGE, '["call-purposes"]', '["call-porpoises"]', "call-porpoises", "the question “KC-06” names"),
    "answer among the wrong": Fault(KNOWLEDGE, '["2 to 6", ', '["4 TO 12", ', "4 TO 12", "“4 TO 12” as a right and as a wrong option"),
    "framework to no section": Fault(TIDIER, '"about-in-brief"]', '"about-in-long"]', "about-in-long", "the item “1” names the section"),
    "name of a discipline": Fault(NURSES, 'id = "nurses"', 'id = "nursing"', 'id = "nursing"', "is not the name of the file"),
    "reviewed by nobody": Fault(
        PARAMEDICS, 'status = "not yet reviewed', 'status = "reviewed', 'status = "reviewed', "no reviewer is named"
    ),
    "unverified as a source": Fault(
        THEATRE,
        '"[HSSIB]", mark = "source"',
        '"[general knowledge]", mark = "source"',
        '[general knowledge]", mark = "source"',
        "does not fit the source",
    ),
    "seed to no event": Fault(MIDWIVES, 'event = "swab-left"', 'event = "swan-left"', "swan-left", "names “swan-left”, which is no event"),
    "event in no setting": Fault(MIDWIVES, "fits: postnatal ward\n", "fits: tent\n", "fits: tent", "fits “tent”, which is no setting"),
    "case of no discipline": Fault(CASE, "discipline: midwives", "discipline: midwifes", "discipline: midwifes", "“midwifes” has no file"),
    "long section": Fault(WHY, *below("why-prepare", LONG_SECTION), "{#why-prepare", "split it (350 at most)"),
    "long paragraph": Fault(ABOUT, *below("about-is-not", LONG_PARAGRAPH), "We run on.", "the paragraph has 135 words"),
    "hard chapter": Fault(AFTER, "{#after}\n", "{#after}\n\n" + HARD, "", "the chapter is hard to read (Flesch reading ease"),
    "note of the writers": Fault(WHY, *below("why-first-study", "It is the same [F20]."), "same [F20]", "“[F20]” is a writer's note"),
    "note in a table": Fault(NURSES, "A related programme", "A related [S:L51] programme", "[S:L51]", "“[S:L51]” is a writer's note"),
    "source not listed": Fault(WHY, *below("why-three-goals", "Others agree [Nemo 1999]."), "[Nemo 1999]", "“[Nemo 1999]” is not in"),
    "source not listed in a table": Fault(KNOWLEDGE, "It is not toughness", "It is [Nemo 2001]", "[Nemo 2001]", "“[Nemo 2001]” is not in"),
    "claim without a source": Fault(
        ABOUT,
        *below("about-gaps", "Studies show that this works."),
        "Studies show",
        "“Studies show” is said as evidence, but no publication is named",
    ),
    "claim from general knowledge": Fault(
        AFTER,
        "\n## ",
        "\nResearch has found that calm people err less [general knowledge].\n\n## ",
        "Research has found",
        "“Research has found”",
    ),
    "share without a source": Fault(
        WHY, *below("why-three-contexts", "About 40 % of nurses leave."), "40 % of nurses", "“40 % of” is said as evidence"
    ),
    "claim in a table": Fault(TIDIER, "Nothing has been delivered from this", "Trials prove this", "Trials prove", "“Trials prove”"),
    "number in a table": Fault(
        PARAMEDICS, 'singular = "', '# 020 7946 0958\nsingular = "', "7946", "“020 7946 0958” looks like a telephone"
    ),
    "number in a case": Fault(CASE, "\n## Part 2", "\nRing 07700 900123.\n\n## Part 2", "900123", "“07700 900123” looks like a telephone"),
    "row of the card": Fault(SIGNPOSTING, 'need = "talk"', 'need = "talks"', 'need = "talks"', "“talks” is not a need"),
    "id of a case used again": Fault("case-studies/midwives-2.md", "id: midwives-2", "id: midwives-1", "---", "is also the id of " + CASE),
}
WHOLE = {
    # faults that leave a part unread, each in a copy of its own
    "no question is about safety": (KNOWLEDGE, "safety = true", "safety = false", KNOWLEDGE, "", "no question is marked safety"),
    "broken table": (TIDIER, 'name = "Why"', 'name = "Why', TIDIER, 'name = "Why', "not valid TOML"),
    "unknown key": (CHECKLIST, "\nfull = ", "\nfuller = ", CHECKLIST, "fuller = ", "“item 1, fuller” is not a key"),
    "wrong type": (MIDWIVES, "study = true", 'study = "yes"', MIDWIVES, "study = ", "“study” is true or false"),
    "two items with one id": (CHECKLIST, 'id = "WS-09"', 'id = "WS-02" # new', CHECKLIST, "# new", "“WS-02” is used twice: first in line"),
    "question with an item's id": (KNOWLEDGE, 'id = "KC-03"', 'id = "WS-03"', KNOWLEDGE, 'id = "WS-03"', "also used in checklist.toml"),
    "no sources chapter": ("chapters/25-sources.md", None, "", WHY, "[Janes 2022]", "there is no chapter with the id “sources”"),
}


def copy(folder: Path) -> Path:
    return Path(shutil.copytree(bundled_pack(), folder))


def replace(path: Path, old: str, new: str, *, everywhere: bool = False) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{path.name}: {old!r}"
    path.write_text(text.replace(old, new, -1 if everywhere else 1), encoding="utf-8")


def line(path: Path, words: str) -> int:
    return next(n for n, text in enumerate(path.read_text(encoding="utf-8").split("\n"), 1) if words in text) if words else 0


@pytest.fixture(scope="module")
def sound() -> frozenset[Problem]:
    return frozenset(validate(read_pack(bundled_pack()), today=TODAY))


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the pack with all of `FAULTS`: none hides another."""
    folder = copy(tmp_path_factory.mktemp("faults") / "pack")
    for fault in FAULTS.values():
        replace(folder / fault.file, fault.old, fault.new)
    return folder


@pytest.fixture(scope="module")
def found(planted: Path) -> tuple[Problem, ...]:
    return validate(read_pack(planted), today=TODAY)


def test_the_bundled_pack_has_no_fault_but_core_sections_that_nothing_checks(sound: frozenset[Problem]) -> None:
    assert [str(p) for p in sorted(sound) if UNCHECKED not in p.message] == []


@pytest.mark.parametrize("kind", FAULTS)
def test_each_planted_fault_is_reported_once(planted: Path, found: tuple[Problem, ...], kind: str) -> None:
    fault = FAULTS[kind]
    at = line(planted / fault.file, fault.at)
    assert len([p for p in found if p.file == fault.file and p.line == at and fault.says in p.message]) == 1, [
        str(p) for p in found if p.file == fault.file and UNCHECKED not in p.message
    ]


def test_nothing_else_is_reported(sound: frozenset[Problem], found: tuple[Problem, ...]) -> None:
    said = {(f.file, f.says) for f in FAULTS.values()}
    others = [p for p in found if p.message not in {s.message for s in sound} and not any(p.file == f and s in p.message for f, s in said)]
    assert [str(p) for p in others if UNCHECKED not in p.message] == []


@pytest.mark.parametrize("kind", WHOLE)
def test_a_fault_that_leaves_a_part_unread(tmp_path: Path, kind: str) -> None:
    file, old, new, named, at, says = WHOLE[kind]
    pack = copy(tmp_path / "pack")
    if old is None:
        shutil.rmtree(pack / file) if (pack / file).is_dir() else (pack / file).unlink()
    else:
        replace(pack / file, old, new, everywhere="safety" in old)
    expected = line(pack / named, at)
    assert any(p.file == named and p.line == expected and says in p.message for p in validate(read_pack(pack), today=TODAY))


@pytest.mark.parametrize("text", ["item = 3", 'item = ["a"]', "[item]\nid = 1", "[[item]]\nid = 1\n[[item]]\nsections = 4", "", "\x00\x01"])
def test_a_table_of_another_shape_is_a_problem_and_no_crash(tmp_path: Path, text: str) -> None:
    pack = copy(tmp_path / "pack")
    files = (CHECKLIST, KNOWLEDGE, TIDIER, MIDWIVES, SIGNPOSTING)
    for file in files:
        (pack / file).write_text(text, encoding="utf-8")
    problems = validate(read_pack(pack), today=TODAY, dated=True)
    assert {CHECKLIST, KNOWLEDGE, TIDIER, MIDWIVES} <= {p.file for p in problems}


@pytest.mark.parametrize("part", [CHECKLIST, KNOWLEDGE, "disciplines", "frameworks"])
def test_a_part_that_a_pack_does_without_is_a_warning_said_once(tmp_path: Path, part: str) -> None:
    pack = copy(tmp_path / "pack")
    shutil.rmtree(pack / part) if (pack / part).is_dir() else (pack / part).unlink()
    assert [p.file for p in warnings(read_pack(pack), TODAY)] == [part]
    dependent = {"disciplines": "has no file in disciplines/", "frameworks": ""}.get(part, UNCHECKED)
    assert all(dependent in p.message for p in validate(read_pack(pack), today=TODAY))


def test_few_questions_are_too_few(tmp_path: Path) -> None:
    pack = copy(tmp_path / "pack")
    text = (pack / KNOWLEDGE).read_text(encoding="utf-8")
    (pack / KNOWLEDGE).write_text("[[question]]".join(text.split("[[question]]")[:6]), encoding="utf-8")
    (few,) = [p for p in validate(read_pack(pack), today=TODAY) if p.file == KNOWLEDGE]
    assert "5 questions" in few.message


def test_reference_chapters_are_not_checked_by_items(tmp_path: Path, sound: frozenset[Problem]) -> None:
    pack = copy(tmp_path / "pack")
    assert not any(p.file == "chapters/25-sources.md" for p in sound)
    replace(pack / "chapters/25-sources.md", "kind: reference", "kind: chapter")
    at = line(pack / "chapters/25-sources.md", "{#sources-marks")
    assert any(
        p.line == at and UNCHECKED in p.message for p in validate(read_pack(pack), today=TODAY) if p.file == "chapters/25-sources.md"
    )


def test_naming_a_chapter_checks_none_of_its_sections_but_naming_a_heading_does(tmp_path: Path) -> None:
    pack = copy(tmp_path / "pack")
    replace(pack / ABOUT, "\n## What you may adapt", "\n## Up {#up .core}\n\nA.\n\n### Low {#low .core}\n\nB.\n\n## What you may adapt")
    replace(pack / TIDIER, '"about-in-brief"]', '"about"]')

    def loose() -> set[int]:
        return {p.line for p in validate(read_pack(pack), today=TODAY) if p.file == ABOUT and UNCHECKED in p.message}

    up, low = line(pack / ABOUT, "{#up"), line(pack / ABOUT, "{#low")
    assert {up, low} <= loose()
    replace(pack / TIDIER, '["framing-rules", "about"]', '["framing-rules", "low"]')
    assert not {up, low} & loose()


def test_cases_are_checked_by_who_knows_their_rules(sound: frozenset[Problem]) -> None:
    seen: list[str] = []

    def check(document: Document) -> Iterable[Problem]:
        seen.append(document.source)
        return (Problem(document.source, 7, "a planted finding"),) if document.id == "midwives-1" else ()

    pack = read_pack(bundled_pack())
    new = set(validate(pack, today=TODAY, check_case=check)) - sound
    assert new == {Problem(CASE, 7, "a planted finding")}
    assert seen == [d.source for d in pack.documents if d.kind == "case"]


DATES = [
    ("manual.toml", "review_by = 2027-11-22", "review_by = 2026-11-22", "the review was due by 2026-11-22"),
    (ABOUT, "last_reviewed: 2026-11-22", "last_reviewed: 2025-11-22", "is more than 365 days ago"),
    (TIDIER, "last_reviewed = 2026-11-22", "last_reviewed = 2025-01-31", "last_reviewed 2025-01-31 is more than 365 days ago"),
    (MIDWIVES, "last_reviewed = 2026-11-22", "last_reviewed = 2026-11-24", "2026-11-24 lies in the future"),
    (
        SIGNPOSTING,
        'verified_by = ""',
        'last_verified = 2026-08-24\nverified_by = "A. Person"',
        "last_verified 2026-08-24 is more than 90 days ago",
    ),
]


@pytest.mark.parametrize(("file", "old", "new", "says"), DATES, ids=[row[0] for row in DATES])
def test_dates_that_have_passed_are_reported_apart(tmp_path: Path, file: str, old: str, new: str, says: str) -> None:
    pack = copy(tmp_path / "pack")
    assert overdue(read_pack(pack), TODAY) == ()
    replace(pack / file, old, new)
    (late,) = overdue(read_pack(pack), TODAY)
    assert (late.file, late.line) == (file, line(pack / file, new.splitlines()[0]))
    assert says in late.message


def test_dates_count_in_validate_only_when_asked(sound: frozenset[Problem]) -> None:
    pack, later = read_pack(bundled_pack()), date(2031, 1, 1)
    assert set(validate(pack, today=later)) == sound
    assert set(validate(pack, today=later, dated=True)) - sound == set(overdue(pack, later))
    assert len(overdue(pack, later)) > 30

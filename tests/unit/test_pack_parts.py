"""The parts of a content pack: strict tables with the line of each fault, marks and claims, reading ease."""

from __future__ import annotations

from pathlib import Path

import pytest

from rag.cases.packs import load_pack, read_packs
from rag.errors import PackError, Problem
from rag.fidelity.checklist import load_checklist, read_checklist
from rag.fidelity.frameworks import read_frameworks
from rag.library.claims import claimed, is_listed, known_sources, marks, raw_marks, supported, unsupported
from rag.library.markdown import read_markdown
from rag.library.model import Document
from rag.library.readability import flesch, syllables
from rag.library.tomls import Lines, Several, Strict, Words, load
from rag.paths import bundled_pack
from rag.training.knowledge import load_knowledge_check, read_knowledge_check
from rag.validation.tables import tables, values

# ---------------------------------------------------------------- tables


class Place(Strict):
    name: Words
    size: int = 0


class Shelf(Strict):
    title: Words
    places: Several[Place] = ()
    tags: Several[Words] = ()
    open: bool = False


TOML = '''\
# a comment with [[places]] and "quotes" = 1
title = """
One = two
[[places]]
"""
open = true  # yes
tags = [
  "a", # ]
  'b # }', "c\\"]",
]

[[places]]   # fits: here, there
name = "first"

[[places]]
"size" = 3
name = "second"
'''


def test_lines_are_those_of_the_text() -> None:
    lines = Lines(TOML)
    assert [lines.of(*loc) for loc in (("title",), ("open",), ("tags",), ("tags", 0), ("tags", 1), ("tags", 2))] == [2, 6, 7, 8, 9, 9]
    assert [lines.of(*loc) for loc in (("places",), ("places", 0), ("places", 0, "name"), ("places", 1), ("places", 1, "size"))] == [
        12, 12, 13, 15, 16,
    ]  # fmt: skip
    assert lines.of("places", 1, "colour") == 15, "a key that is not written has the line of its entry"
    assert lines.of("nothing") == 0
    assert lines.header("places", 0) == "[[places]]   # fits: here, there"
    assert lines.header("places", 7) == ""


def test_lines_of_inline_tables_dotted_keys_and_nested_lists() -> None:
    text = 'a.b = 1\nlist = [\n  { name = "x", at = [1,\n 2] },\n  { name = "y" },\n]\n[t.u]\nv = 2026-11-22\n[[t.w]]\nx = 1\n[[t.w.z]]\ny = 2\n'
    lines = Lines(text)
    assert lines.of("a", "b") == 1
    assert [lines.of("list", 0, "name"), lines.of("list", 0, "at", 1), lines.of("list", 1), lines.of("list", 1, "name")] == [3, 4, 5, 5]
    assert [lines.of("t", "u", "v"), lines.of("t", "w", 0, "x"), lines.of("t", "w", 0, "z", 0, "y")] == [8, 10, 12]


def test_every_value_of_the_bundled_tables_has_a_place_of_its_own() -> None:
    """The walk of the text finds exactly what tomllib reads: a value's line holds its words."""
    count = 0
    for table in tables(bundled_pack()):
        written = table.text.split("\n")
        for loc, value in values(table.data):
            if isinstance(value, str) and value:
                count += 1
                assert value.replace('"', '\\"') in written[table.lines.of(*loc) - 1], (table.name, loc)
    assert count > 5000


def test_a_sound_table_is_read() -> None:
    shelf, problems = load(TOML, Shelf, name="shelf.toml")
    assert problems == ()
    assert shelf is not None
    assert [p.size for p in shelf.places] == [0, 3]
    assert shelf.title == "One = two\n[[places]]\n"


TABLE_FAULTS = [
    ("open = true", "open = yes", 6, "not valid TOML"),
    ("open = true", "open = true\nopen = false", 7, "not valid TOML"),
    ("open = true", 'open = "yes"', 6, "“open” is true or false, without quotes"),
    ("open = true", "closed = true", 6, "“closed” is not a key of this file"),
    ('title = """', 'name = """', 2, "“name” is not a key"),
    ('name = "second"', "", 15, "“places 2, name” is missing"),
    ('name = "second"', 'name = " "', 17, "“places 2, name” is empty"),
    ('"size" = 3', '"size" = "3"', 16, "“places 2, size” is a whole number, without quotes"),
    ("'b # }'", "7", 9, "“tags 2” is text in quotes"),
    ("tags = [", "tags = 4\nopens = [", 7, "“tags” is a list in square brackets"),
]


@pytest.mark.parametrize(("old", "new", "at", "says"), TABLE_FAULTS, ids=[row[3] for row in TABLE_FAULTS])
def test_each_fault_of_a_table_has_its_line(tmp_path: Path, old: str, new: str, at: int, says: str) -> None:
    assert old in TOML
    path = tmp_path / "shelf.toml"
    path.write_text(TOML.replace(old, new, 1), encoding="utf-8")
    shelf, problems = load(path, Shelf)
    assert shelf is None
    assert [p for p in problems if (p.file, p.line) == ("shelf.toml", at) and says in p.message], [str(p) for p in problems]


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert load(tmp_path / "shelf.toml", Shelf) == (None, (Problem("shelf.toml", 0, "the file is missing"),))


# ---------------------------------------------------------------- checklist, knowledge check, frameworks


FOREIGN = """\
version = "0.3"

[[item]]
id = "MI-1"
element = "motivational interview"
module = "engaging"
text = "The therapist asks open questions."
kind = "core"
critical = true

[[item]]
id = "MI-2"
element = "motivational interview"
text = "The therapist argues."
kind = "prohibited"
"""


def test_a_checklist_of_another_intervention_is_read() -> None:
    checklist, problems = load_checklist(FOREIGN)
    assert problems == ()
    assert checklist is not None
    assert checklist.elements == ("motivational interview",)
    assert [item.id for item in checklist.of("motivational interview")] == ["MI-1", "MI-2"]
    assert checklist.items[0].critical
    assert checklist.items[1].counter_signs == ()


CHECKLIST_FAULTS = [
    ('kind = "prohibited"', 'kind = "prohibited"\ncritical = true', 16, "“item 2, critical” is for core items only"),
    ('kind = "prohibited"', 'kind = "forbidden"', 15, "“item 2, kind” is one of 'core', 'adaptable' or 'prohibited'"),
    ('id = "MI-2"', 'id = "MI-1"', 12, "the id “MI-1” is used twice: first in line 4"),
    ('text = "The therapist argues."\n', "", 11, "“item 2, text” is missing"),
    ("critical = true", "critical = 1", 9, "“item 1, critical” is true or false"),
]


@pytest.mark.parametrize(("old", "new", "at", "says"), CHECKLIST_FAULTS, ids=[row[3] for row in CHECKLIST_FAULTS])
def test_a_broken_checklist_is_refused_by_line(tmp_path: Path, old: str, new: str, at: int, says: str) -> None:
    path = tmp_path / "list.toml"
    path.write_text(FOREIGN.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(PackError, match="The fidelity checklist cannot be used") as caught:
        read_checklist(path)
    assert [(p.file, p.line) for p in caught.value.problems if says in p.message] == [("list.toml", at)]


def test_a_checklist_without_items_is_refused() -> None:
    assert load_checklist('version = "1"')[0] is None
    assert load_checklist('version = "1"\nitem = []')[0] is None


def test_the_bundled_parts_are_read() -> None:
    pack = bundled_pack()
    assert {item.kind for item in read_checklist(pack / "checklist.toml").items} == {"core", "adaptable", "prohibited"}
    check = read_knowledge_check(pack / "knowledge-check.toml")
    assert 0 < len(check.safety) < len(check.questions)
    found, problems = read_frameworks(pack)
    assert problems == ()
    assert {"tidier", "bcc", "carroll"} <= set(found)
    assert 0 < len(found["tidier"].answered) < len(found["tidier"].applicable) < len(found["tidier"].items)


def test_a_question_without_a_wrong_option_is_refused() -> None:
    text = (
        'version = "1"\n[[question]]\nid = "Q"\ntext = "?"\nanswers = ["a"]\ndistractors = []\nwhy = "b"\nsections = ["c"]\nsafety = true\n'
    )
    check, (problem,) = load_knowledge_check(text, name="check.toml")
    assert check is None
    assert (problem.line, problem.message) == (6, "“question 1, distractors” has too few entries")


# ---------------------------------------------------------------- disciplines


def discipline() -> str:
    return (bundled_pack() / "disciplines" / "midwives.toml").read_text(encoding="utf-8")


def test_another_discipline_is_one_more_file(tmp_path: Path) -> None:
    (tmp_path / "disciplines").mkdir()
    text = discipline()
    (tmp_path / "disciplines" / "midwives.toml").write_text(text, encoding="utf-8")
    (tmp_path / "disciplines" / "dentists.toml").write_text(text.replace('id = "midwives"', 'id = "dentists"', 1), encoding="utf-8")
    (tmp_path / "disciplines" / "broken.toml").write_text("id = ", encoding="utf-8")
    packs, problems = read_packs(tmp_path)
    assert [pack.id for pack in packs] == ["dentists", "midwives"]
    assert [(p.file, p.line) for p in problems] == [("disciplines/broken.toml", 1)]
    assert not packs[0].reviewed


def test_settings_of_an_event_come_from_its_comment_or_its_key() -> None:
    pack, problems = load_pack(discipline())
    assert problems == ()
    assert pack is not None
    assert pack.events[0].fits == ("labour ward",)
    again, _ = load_pack(discipline().replace('type = "error_harm"', 'type = "error_harm"\nfits = ["home birth"]', 1))
    assert again is not None
    assert again.events[0].fits == ("home birth",)


GAPS = [
    ('type = "near_miss"', 'type = "burden"', "[[events]]", "there is no event of the type “near_miss”"),
    ('seips = "organisation"', 'seips = "weather"', "was counted in the numbers", "“system_factors 1, seips” is one of"),
    ('reviewer = ""', 'reviewer = "A. Person"', "status = ", "but a reviewer is named"),
    ('{ id = "c", title', '# { id = "c", title', "seeds = [", "2 of 3 seeds"),
    ('id = "blood-loss-by-eye"', 'id = "escalation-later"', 'id = "escalation-later"', "the id “escalation-later” is used twice"),
]


@pytest.mark.parametrize(("old", "new", "at", "says"), GAPS, ids=[row[0] for row in GAPS])
def test_what_a_drafter_would_miss_is_said_by_line(old: str, new: str, at: str, says: str) -> None:
    assert old in discipline()
    count = -1 if "near_miss" in old else 1
    text = discipline().replace(old, new, count)
    numbers = [n for n, words in enumerate(text.split("\n"), 1) if at in words]
    _, problems = load_pack(text, name="disciplines/midwives.toml")
    assert [p.line in numbers for p in problems if says in p.message] == [True], [str(p) for p in problems]


def test_a_pack_with_gaps_is_still_given() -> None:
    text = discipline()
    for level in ("qualified", "student"):
        text = text.replace(f'level = "{level}"', 'level = "other"')
    for element in ("tools", "tasks", "person"):
        text = text.replace(f'seips = "{element}"', 'seips = "organisation"')
    pack, problems = load_pack(text)
    assert pack is not None
    assert len(problems) == 2
    assert "nobody of this discipline" in problems[0].message
    assert "cover 3 of the six SEIPS elements" in problems[1].message


# ---------------------------------------------------------------- marks and claims


def document(text: str, name: str = "one") -> Document:
    return read_markdown(f"---\nid: {name}\ntitle: One\n---\n\n# One {{#{name}}}\n\n{text}\n".encode(), name="one.md", kind="manual")[0]


def test_marks_are_told_from_links_gaps_and_notes() -> None:
    text = "A [Janes 2022; Vogt 2024]. B [this manual]. See [The card](#card), say [your name], [x] and ![Pic](p.png). C [G], D [S:L51], E [F62b]."
    assert [m.name for m in marks(text)] == ["Janes 2022", "Vogt 2024", "this manual"]
    assert [m.name for m in raw_marks(text)] == ["G", "S:L51", "F62b"]
    assert text[marks(text)[2].offset :].startswith("[this manual]")


def test_sources_are_the_first_column_of_the_sources_chapter() -> None:
    table = "| Mark | What |\n|---|---|\n| Lamé 2024 | A paper |\n| The Body | A guide |\n"
    known = known_sources([document("Nothing."), document(table, "sources")])
    assert known == frozenset({"Lamé 2024", "The Body"})
    assert [is_listed(name, known) for name in ("Lamé 2024", "Lamé 2024, page 3", "local decision", "Lame 2024")] == [
        True,
        True,
        True,
        False,
    ]
    assert known_sources([document("Nothing.")]) is None


CLAIMS = [
    "Studies show that people cope better.",
    "A small randomised trial in Wales found fewer errors.",
    "The method has been clinically proven.",
    "Coping skills have been shown to help.",
    "According to research, small groups talk more.",
    "There is good evidence that sleep matters.",
    "About 18 per cent of them had symptoms.",
    "This is a fact: 40 % of nurses want to leave.",
    "No, studies show the opposite.",
]
NO_CLAIMS = [
    "No study shows that it cures burnout.",
    "We found no evidence that it works.",
    "It has not been shown to work.",
    "Do not say that research proves it.",
    "This chapter says what the studies found.",
    "Ask whether the trial found harm.",
    "The case study shows a student's position.",
    "Rate at least 20 % of the sessions.",
    "If more than 20 % of the items are missing, stop.",
    "The score was 82 %.",
    "It is often said that research shows a limit of 80 %.",
    "Show your evidence to the group.",
    "The trial runs until June.",
]


@pytest.mark.parametrize("sentence", CLAIMS)
def test_claims_of_evidence_are_found(sentence: str) -> None:
    assert claimed(sentence)


@pytest.mark.parametrize("sentence", NO_CLAIMS)
def test_denials_rules_questions_and_hearsay_claim_nothing(sentence: str) -> None:
    assert claimed(sentence) == ""


def test_the_nearest_marks_count() -> None:
    assert supported("It helps [A 2020].", "")
    assert supported("It helps.", "It helps. So they say [A 2020].")
    assert not supported("It helps [general knowledge].", "It helps [general knowledge]. More [A 2020].")
    assert not supported("It helps [this manual].")
    assert not supported("It helps.", "")


SUPPORT = [
    ("Studies show that it helps [A 2020].", 0),
    ("Studies show that it helps. They are small [A 2020].", 0),
    ("They are small [A 2020].\n\nStudies show that it helps.", 1),
    ("Reported by one team [A 2020]:\n\n* Studies show that it helps.\n* It is cheap.", 0),
    ("Reported by us:\n\n* Studies show that it helps.\n* It is cheap [A 2020].", 1),
    ("| Claim [A 2020] | Why |\n|---|---|\n| Studies show that it helps | x |", 0),
    ("| Claim | Why |\n|---|---|\n| Studies show that it helps | x |\n| It is cheap | [A 2020] |", 1),
    ('It helps people [A 2020].\n\nYou can say:\n\n> "Studies show that it helps."', 0),
    ('You can say:\n\n> "Studies show that it helps."', 1),
    ("<!-- asked as: studies show that it helps -->\nYes.", 0),
]


@pytest.mark.parametrize(("text", "count"), SUPPORT)
def test_claims_need_a_publication_where_a_reader_looks_for_it(text: str, count: int) -> None:
    read = document(text)
    found = list(unsupported(read))
    assert len(found) == count
    assert all("Studies show" in read.text[offset : offset + 20] for offset, _ in found)


# ---------------------------------------------------------------- reading ease

SYLLABLES = """
one:1 the:1 people:2 facilitator:5 organisation:5 colleague:2 wanted:2 asked:1 handled:2 changes:2 times:1 little:2 video:3 diary:3 being:2
science:2 patient:2 experience:4 serious:3 question:2 region:2 usual:3 quality:3 careful:2 management:3 something:2 criticism:4 GMC:3 area:3
judge:1 area:3 midwife's:2
""".split()


@pytest.mark.parametrize("pair", SYLLABLES)
def test_syllables(pair: str) -> None:
    word, count = pair.split(":")
    assert syllables(word) == int(count)


def test_reading_ease_is_flesch_s_formula() -> None:
    assert flesch("The cat sat on the mat. The dog ran.") == pytest.approx(206.835 - 1.015 * 9 / 2 - 84.6 * 9 / 9)
    assert flesch("One item\n\nAnother item") == pytest.approx(206.835 - 1.015 * 4 / 2 - 84.6 * 8 / 4)
    assert flesch("12 345 …") is None


def test_plain_words_read_more_easily_than_long_ones() -> None:
    easy = flesch("We ask you to sit down. You can say no. We will not mind.")
    hard = flesch(
        "Institutional prioritisation necessitates multidisciplinary operationalisation of organisational accountability mechanisms."
    )
    assert easy is not None
    assert hard is not None
    assert hard < 30 < 80 < easy

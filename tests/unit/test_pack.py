"""The content pack: each fault is found alone, with its file and line."""

from __future__ import annotations

from pathlib import Path

import pytest

from rag.errors import PackError, Problem
from rag.library.pack import fingerprint, read_manual, read_pack
from rag.paths import bundled_pack

WORKSHOP, SAFETY, MANUAL = "chapters/01-workshop.md", "chapters/02-safety.md", "manual.toml"


def line(pack: Path, file: str, words: str) -> int:
    """1-based line of the first line with these words."""
    return next(n for n, text in enumerate((pack / file).read_text(encoding="utf-8").split("\n"), 1) if words in text)


def change(pack: Path, file: str, old: str, new: str, at: str = "") -> int:
    """Replace ``old`` (which must be there); returns the line of ``at`` afterwards."""
    path = pack / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return line(pack, file, at) if at else 0


def only(pack: Path) -> Problem:
    (problem,) = read_pack(pack).problems
    return problem


def test_a_sound_pack(small_pack: Path) -> None:
    pack = read_pack(small_pack)
    assert pack.problems == ()
    pack.require_sound()
    assert [d.id for d in pack.documents] == ["workshop", "safety"]
    assert pack.manual is not None
    assert pack.manual.profiles[0].workshop_minutes == 210


def test_the_bundled_pack_is_sound() -> None:
    assert [str(p) for p in read_pack(bundled_pack()).problems] == []


FAULTS = [
    # file, old words, new words, words of the line that must be named ("" = line 0), what is said
    (SAFETY, "title: Safety", "title: [Safety", "kind: chapter", "not valid YAML"),
    (SAFETY, "core\n---", "core\n", "---", "no closing line"),
    (SAFETY, "title: Safety", "note: x", "---", "needs a title"),
    (WORKSHOP, "(#length)", "(#lenght)", "(#lenght)", "“#lenght” leads nowhere"),
    (WORKSHOP, "(#length)", '(#lenght "hover")', "(#lenght", "“#lenght” leads nowhere"),
    (SAFETY, "id: safety", "id: workshop", "---", "the id “workshop” is also the id of chapters/01-workshop.md"),
    (SAFETY, "error {#disclosure .core}", "error {#disclosure}\n\n## Silent {#silent}", "{#silent}", "also at chapters/01-workshop.md:16"),
    (SAFETY, "# Safety {#safety}", "# Safety {#safety}\n\n## X {#safety}", "## X", "used twice in this file"),
    (SAFETY, "today.", "today on 020 7946 0958.", "7946", "telephone number"),
    (SAFETY, "today.", "today on 07700 900123.", "900123", "telephone number"),
    (SAFETY, "today.", "today on +44 20 7946 0958.", "7946", "telephone number"),
    (SAFETY, "today.", "today on (020) 7946 0958.", "7946", "telephone number"),
    (SAFETY, "today.", "today on +44 (0)20 7946 0958.", "7946", "telephone number"),
    (SAFETY, "today.", "today on 0800 1111.", "0800", "telephone number"),
    (SAFETY, "today.", "today on 999.", "999", "telephone number"),
    (SAFETY, "today.", "today on 116 123.", "116 123", "telephone number"),
    (MANUAL, "review_by =", "reviewed = 1\nreview_by =", "reviewed", "“reviewed”: Extra inputs"),
    (MANUAL, "calls = 1", "calls = -1", "calls = -1", "“profiles.0.calls”"),
    (MANUAL, "calls = 1\n", "", "[[profiles]]", "“profiles.0.calls”: Field required"),
    (MANUAL, 'edition = "1.0.0"\n', "", "", "“edition”: Field required"),
    (MANUAL, 'edition = "1.0.0"', "edition = ", "edition", "not valid TOML"),
    (MANUAL, 'active_profile = "seed"', 'active_profile = "sed"', "active_profile", "“sed” is no profile"),
    (MANUAL, '["disclosure"]', '["disclosures"]', "unreported_error", "“#disclosures” is in no chapter"),
]  # fmt: skip


@pytest.mark.parametrize(("file", "old", "new", "at", "says"), FAULTS)
def test_one_fault_is_named_with_file_and_line(small_pack: Path, file: str, old: str, new: str, at: str, says: str) -> None:
    where = change(small_pack, file, old, new, at)
    problem = only(small_pack)
    assert (problem.file, problem.line) == (file, where), problem
    assert says in problem.message
    with pytest.raises(PackError, match="has 1 problem"):
        read_pack(small_pack).require_sound()


def test_the_line_of_the_second_profile_not_of_the_first(small_pack: Path) -> None:
    path = small_pack / MANUAL
    text = path.read_text(encoding="utf-8")
    profile = text[text.index("[[profiles]]") :]
    path.write_text(text + "\n" + profile.replace('"seed"', '"long"').replace("call_minutes = 60", "call_minutes = -5"), encoding="utf-8")
    assert only(small_pack).line == line(small_pack, MANUAL, "call_minutes = -5")


def test_a_missing_safety_anchor_follows_its_chapter(small_pack: Path) -> None:
    (small_pack / SAFETY).unlink()
    assert [(p.file, p.line) for p in read_pack(small_pack).problems] == [
        (MANUAL, line(small_pack, MANUAL, "danger_to_life")),
        (MANUAL, line(small_pack, MANUAL, "unreported_error")),
    ]


def test_no_chapters(small_pack: Path) -> None:
    for file in (WORKSHOP, SAFETY):
        (small_pack / file).unlink()
    change(small_pack, MANUAL, '["red"]', "[]")
    change(small_pack, MANUAL, '["disclosure"]', "[]")
    assert only(small_pack) == Problem("chapters", 0, "there is no chapter to index")


def test_an_empty_chapter_and_one_that_is_a_folder(small_pack: Path) -> None:
    (small_pack / "chapters" / "03.md").write_text(" \n")
    (small_pack / "chapters" / "04.md").mkdir()
    found = [(p.file, p.line) for p in read_pack(small_pack).problems]
    assert found == [("chapters/03.md", 0), ("chapters/04.md", 0)]
    assert fingerprint(small_pack)


def test_not_a_pack(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "nowhere"):
        with pytest.raises(PackError, match=r"no manual\.toml") as caught:
            read_pack(folder)
        assert "--pack" in caught.value.do
    assert read_manual(tmp_path) is None


def test_a_manual_toml_that_is_no_text(small_pack: Path) -> None:
    (small_pack / MANUAL).write_bytes(b"\x00\x01\x02" * 100)
    problem = only(small_pack)
    assert (problem.file, problem.line) == (MANUAL, 0)
    assert read_manual(small_pack) is None


@pytest.mark.parametrize(
    "harmless",
    ["in 2026", "3,999 people", "page 112-115", "10.999", "sections 1-999/2", "0.5 to 1.5 hours", "ISBN 978-0-7020-1234-5", "a 999x b"],
)
def test_figures_that_are_no_telephone_numbers(small_pack: Path, harmless: str) -> None:
    change(small_pack, SAFETY, "today.", f"today, {harmless} it says.")
    assert read_pack(small_pack).problems == ()


def test_several_faults_come_in_order_and_the_message_shows_three(small_pack: Path) -> None:
    change(small_pack, WORKSHOP, "(#length)", "(#a) [x](#b) and\n[y](#c) and\n[z](#d)")
    problems = read_pack(small_pack).problems
    assert len(problems) == 4
    assert list(problems) == sorted(problems)
    with pytest.raises(PackError) as caught:
        read_pack(small_pack).require_sound()
    assert caught.value.problems == problems
    assert str(caught.value).count("leads nowhere") == 3


def test_the_fingerprint_follows_chapters_cases_and_manual(small_pack: Path) -> None:
    seen = {fingerprint(small_pack)}
    change(small_pack, WORKSHOP, "3.5 hours", "4 hours")
    seen.add(fingerprint(small_pack))
    change(small_pack, MANUAL, "A small manual", "Another")
    seen.add(fingerprint(small_pack))
    (small_pack / "case-studies").mkdir()
    (small_pack / "case-studies" / "a.md").write_text("# Case\n\nWords.")
    seen.add(fingerprint(small_pack))
    assert len(seen) == 4
    assert fingerprint(small_pack) in seen

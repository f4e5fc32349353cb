"""From files to a live edition. Whatever goes wrong, the edition that was live still answers."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

import rag.publishing as publishing
from rag.errors import BadInput, HomeUnusable, IndexMissing, PackError
from rag.library.snapshots import digest_of, read_snapshot, write_snapshot
from rag.publishing import Published, is_stale, publish
from rag.search.index import open_index
from rag.store.records import Records
from rag.store.rows import EditionRow
from tests.conftest import NOW
from tests.fakes import HashEncoder

WORKSHOP = "chapters/01-workshop.md"


@dataclass
class Place:
    """A home with its records and pack."""

    home: Path
    pack: Path
    records: Records
    encoder: HashEncoder = field(default_factory=HashEncoder)
    said: list[str] = field(default_factory=list)

    def publish(self, *files: Path, remove: tuple[str, ...] = ()) -> Published:
        return publish(
            home=self.home,
            pack_dir=self.pack,
            files=files,
            remove=remove,
            records=self.records,
            encoder=self.encoder,
            now=NOW,
            by="ann",
            report=lambda what, done, of: self.said.append(what),
        )

    def live(self) -> EditionRow:
        found = self.records.live()
        assert found is not None
        return found

    def answers(self, words: str) -> str:
        """The text of the best passage of the live edition, checked against the stored documents."""
        live = self.live()
        passage = open_index(self.home, live.collection, self.encoder).search(words, 1)[0].passage
        documents = {d.id: d for d in read_snapshot(self.home, live.digest)}
        assert passage.text == documents[passage.document].text[passage.start : passage.end]
        return passage.text

    def stale(self) -> bool:
        return is_stale(self.home, self.pack, self.records, self.live())

    def write(self, old: str, new: str) -> None:
        path = self.pack / WORKSHOP
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture
def place(home: Path, small_pack: Path) -> Iterator[Place]:
    with Records.open(home) as records:
        yield Place(home, small_pack, records)


def note(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_a_pack_goes_live(place: Place) -> None:
    done = place.publish()
    assert (done.edition.number, done.edition.live, done.edition.version, done.documents) == (1, True, "1.0.0", 2)
    assert done.passages == len(open_index(place.home, done.edition.collection, place.encoder).passages)
    assert (done.skipped, done.warnings) == ((), ())
    assert "one hour" in place.answers("coaching call telephone")
    assert not place.stale()
    assert place.said[-1] == "Live"


def test_files_are_kept_and_those_that_cannot_be_read_are_named(place: Place, tmp_path: Path) -> None:
    good = note(tmp_path, "Ward guide.md", "# Ward guide\n\nBananas are yellow on the ward.")
    bad = {
        note(tmp_path, "empty.md", ""): "is empty",
        note(tmp_path, "sheet.xlsx", "x"): "kind the desk does not read",
        note(tmp_path, "broken.md", "---\na: [\n---\nx"): "front matter",
        note(tmp_path, "none.pdf", "no pdf at all"): "none.pdf",
        tmp_path / "missing.md": "cannot be read",
        tmp_path: "is a folder",
    }
    done = place.publish(good, *bad)
    assert [s.file for s in done.skipped] == [str(p) for p in bad]
    assert all(words in s.reason for s, words in zip(done.skipped, bad.values(), strict=True))
    (row,) = place.records.documents()
    assert (row.id, row.name, row.title, row.added_by) == ("ward-guide", "Ward guide.md", "Ward guide", "ann")
    assert (place.home / row.stored).read_bytes() == good.read_bytes()
    good.unlink()
    place.publish()
    assert "yellow" in place.answers("bananas ward"), "the kept copy is enough"


def test_two_files_of_one_name_do_not_overwrite_each_other_in_silence(place: Place, tmp_path: Path) -> None:
    one = note(tmp_path / "a", "guide.md", "# A\n\nApples are red.")
    two = note(tmp_path / "b", "Guide.md", "# B\n\nBananas are yellow.")
    done = place.publish(one, two)
    assert [s.file for s in done.skipped] == [str(two)]
    assert "Rename" in done.skipped[0].reason
    assert "Apples" in place.answers("apples red")


def test_names_without_latin_letters_are_apart(place: Place, tmp_path: Path) -> None:
    place.publish(note(tmp_path, "手册.md", "# A\n\nApples."))
    place.publish(note(tmp_path, "説明.md", "# B\n\nBananas."))
    assert len({d.id for d in place.records.documents()}) == 2


def test_a_file_named_like_a_chapter_gets_an_id_of_its_own(place: Place, tmp_path: Path) -> None:
    done = place.publish(note(tmp_path, "safety.md", "# Other safety\n\nApples are safe."))
    assert [d.id for d in place.records.documents()] == ["safety-file"]
    assert done.documents == 3


def test_a_chapter_that_later_takes_the_id_of_a_kept_file(place: Place, tmp_path: Path) -> None:
    place.publish(note(tmp_path, "extra.md", "# Extra\n\nApples."))
    note(place.pack / "chapters", "03.md", "---\nid: extra\ntitle: Extra\n---\n# Extra chapter {#xc}\n\nPears.")
    (skipped,) = place.publish().skipped
    assert "--remove extra" in skipped.reason
    assert "Pears" in place.answers("pears")


def test_a_file_given_again_replaces_the_one_before(place: Place, tmp_path: Path) -> None:
    place.publish(note(tmp_path, "guide.md", "# A\n\nApples are red."))
    place.publish(note(tmp_path, "guide.md", "# A\n\nBananas are yellow."))
    assert [d.stored for d in place.records.documents()] == ["uploads/guide.md"]
    assert [p.name for p in (place.home / "uploads").iterdir()] == ["guide.md"]
    assert "yellow" in place.answers("bananas")


def test_two_kinds_of_file_with_one_stem_are_both_kept(place: Place, tmp_path: Path) -> None:
    place.publish(note(tmp_path, "guide.md", "# A\n\nApples are red."))
    place.publish(note(tmp_path, "guide.txt", "Bananas are yellow."))
    assert [d.id for d in place.records.documents()] == ["guide", "guide-txt"]
    assert ("red" in place.answers("apples"), "yellow" in place.answers("bananas")) == (True, True)
    place.publish(note(tmp_path, "guide.txt", "Bananas are green."))
    assert [d.id for d in place.records.documents()] == ["guide", "guide-txt"]
    assert "green" in place.answers("bananas")


def test_removal(place: Place, tmp_path: Path) -> None:
    place.publish(note(tmp_path, "guide.md", "# A\n\nApples are red."))
    done = place.publish(remove=("guide",))
    assert done.documents == 2
    assert place.records.documents() == ()
    assert list((place.home / "uploads").iterdir()) == []
    assert "Apples" not in place.answers("apples red")


def test_an_unknown_document_to_remove_is_refused_before_any_is_gone(place: Place, tmp_path: Path) -> None:
    place.publish(note(tmp_path, "guide.md", "# A\n\nApples are red."))
    with pytest.raises(BadInput, match="nothere"):
        place.publish(remove=("guide", "nothere"))
    assert [d.id for d in place.records.documents()] == ["guide"]
    assert not place.stale()


def test_a_pack_with_problems_is_refused_and_the_old_edition_answers(place: Place, tmp_path: Path) -> None:
    before = place.publish().edition
    place.write("(#length)", "(#lenght)")
    with pytest.raises(PackError, match="lenght"):
        place.publish(note(tmp_path, "guide.md", "# A\n\nApples."))
    assert place.live() == before
    assert "one hour" in place.answers("coaching call telephone")
    assert place.records.documents() == (), "nothing of a refused publication is kept"
    assert place.stale()


def test_chapters_without_words_are_refused(place: Place) -> None:
    for file in (place.pack / "chapters").glob("*.md"):
        file.unlink()
    note(place.pack / "chapters", "01.md", "---\ntitle: T\n---\n# T {#red}\n\n## U {#disclosure}\n")
    with pytest.raises(BadInput, match="no text to index"):
        place.publish()
    assert place.records.live() is None


class Crash(RuntimeError):
    """Not one of ours: as if the process had died."""


def crash(*_: object, **__: object) -> None:
    raise Crash


def after(what: Callable[..., object]) -> Callable[..., None]:
    def run(*args: object, **named: object) -> None:
        what(*args, **named)
        raise Crash

    return run


STAGES: dict[str, Callable[[pytest.MonkeyPatch, Place], None]] = {
    "before the snapshot": lambda m, p: m.setattr(publishing, "write_snapshot", crash),
    "after the snapshot": lambda m, p: m.setattr(publishing, "write_snapshot", after(publishing.write_snapshot)),
    "cutting": lambda m, p: m.setattr(publishing, "cut", crash),
    "before building": lambda m, p: m.setattr(publishing, "build_index", crash),
    "encoding": lambda m, p: m.setattr(p.encoder, "encode_passages", crash),
    "between vectors and terms": lambda m, p: m.setattr("rag.search.terms.TermIndex.save", crash),
    "after building": lambda m, p: m.setattr(publishing, "build_index", after(publishing.build_index)),
    "verifying": lambda m, p: m.setattr(publishing, "_verify", crash),
    "before the switch": lambda m, p: m.setattr(p.records, "publish", crash),
}


@pytest.mark.parametrize("stage", STAGES)
def test_a_crash_leaves_the_old_edition_answering(place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stage: str) -> None:
    before = place.publish().edition
    place.write("one hour", "two hours")
    with monkeypatch.context() as patch:
        STAGES[stage](patch, place)
        with pytest.raises(Crash):
            place.publish(note(tmp_path, "guide.md", "# A\n\nApples are red."))
    assert place.live() == before
    assert "one hour" in place.answers("coaching call telephone")
    assert place.stale()
    done = place.publish()
    assert done.edition.number == 2
    assert "two hours" in place.answers("coaching call telephone")
    assert "Apples" in place.answers("apples red"), "the file that was kept is there"
    assert not place.stale()


def test_a_crash_after_the_switch_leaves_the_new_edition_answering(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    place.publish()
    place.write("one hour", "two hours")
    with monkeypatch.context() as patch:
        patch.setattr(publishing, "_sweep", crash)
        with pytest.raises(Crash):
            place.publish()
    assert "two hours" in place.answers("coaching call telephone")


def test_an_index_that_does_not_find_its_own_passages_is_not_made_live(place: Place) -> None:
    before = place.publish().edition
    place.write("one hour", "two hours")

    class Mute(HashEncoder):
        """Each text somewhere else on every call, so that nothing is found again by meaning."""

    place.encoder = Mute()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("rag.search.index.SearchIndex.search", lambda *_: [])
        with pytest.raises(IndexMissing, match="not made live"):
            place.publish()
    assert place.live() == before


def test_the_same_content_again_is_the_same_edition_and_builds_nothing(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    first = place.publish().edition
    monkeypatch.setattr(publishing, "build_index", crash)
    again = place.publish().edition
    assert (again.number, again.collection, again.digest) == (first.number, first.collection, first.digest)
    assert len(place.records.editions()) == 1


def test_going_back_to_earlier_words_goes_back_to_their_edition(place: Place) -> None:
    first = place.publish().edition
    place.write("one hour", "two hours")
    place.publish()
    place.write("two hours", "one hour")
    assert place.publish().edition.number == first.number
    assert "one hour" in place.answers("coaching call telephone")


@pytest.mark.parametrize(
    "harm",
    [
        lambda p: (p.home / "chroma" / "chroma.sqlite3").write_bytes(b"x" * 9000),
        lambda p: (p.home / "indexes" / p.live().collection / "passages.json").write_text("[]"),
        lambda p: (p.home / "indexes" / p.live().collection / "manifest.json").unlink(),
        lambda p: (p.home / "editions" / f"{p.live().digest}.json").write_text("[]"),
        lambda p: (p.home / "editions" / f"{p.live().digest}.json").unlink(),
    ],
    ids=["chroma", "passages", "manifest", "snapshot changed", "snapshot gone"],
)
def test_publishing_again_mends_what_was_damaged(place: Place, harm: Callable[[Place], object]) -> None:
    place.publish()
    harm(place)
    with pytest.raises(IndexMissing) as caught:
        place.answers("coaching call telephone")
    assert "desk index" in caught.value.do
    place.publish()
    assert "one hour" in place.answers("coaching call telephone")


@pytest.mark.parametrize("file", [WORKSHOP, "manual.toml"])
def test_a_change_of_the_pack_makes_the_edition_stale_until_published(place: Place, file: str) -> None:
    place.publish()
    path = place.pack / file
    path.write_text(path.read_text(encoding="utf-8").replace("A small manual", "A manual").replace("3.5", "4"), encoding="utf-8")
    assert place.stale()
    place.publish()
    assert not place.stale()


def test_line_ends_alone_do_not_leave_it_stale_for_ever(place: Place) -> None:
    place.publish()
    path = place.pack / WORKSHOP
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    place.publish()
    assert not place.stale()


def test_a_removed_file_makes_the_edition_stale(place: Place, tmp_path: Path) -> None:
    place.publish(note(tmp_path, "guide.md", "# A\n\nApples."))
    place.records.remove_document("guide")
    assert place.stale()


def test_old_indexes_are_swept_and_old_words_stay(place: Place) -> None:
    digests = []
    for hours in range(7):
        place.write(f"{hours} hour" if hours else "one hour", f"{hours + 1} hour")
        digests.append(place.publish().edition.digest)
    kept = {p.name for p in (place.home / "indexes").iterdir()}
    assert kept == {e.collection for e in place.records.editions()[:5]}
    assert all(read_snapshot(place.home, d) for d in digests)
    place.records.rollback()
    assert "6 hour" in place.answers("coaching call telephone")


def test_one_writer_at_a_time(place: Place) -> None:
    """Another process holds the lock."""
    code = "import sys; from filelock import FileLock; l = FileLock(sys.argv[1]); l.acquire();print('held', flush=True); sys.stdin.read()"
    other = subprocess.Popen([sys.executable, "-c", code, str(place.home / "writing.lock")], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    try:
        assert other.stdout is not None
        assert other.stdout.readline().strip() == b"held"
        with pytest.raises(HomeUnusable, match="Another `desk index`"):
            place.publish()
    finally:
        other.communicate()
    assert place.publish().edition.number == 1
    assert place.publish().edition.number == 1, "the lock is given back"


def test_a_home_in_the_place_of_a_file(tmp_path: Path, small_pack: Path, place: Place) -> None:
    (tmp_path / "file").write_text("x")
    place.home = tmp_path / "file"
    with pytest.raises(HomeUnusable, match="cannot be written"):
        place.publish()


def test_snapshots_are_immutable_and_checked(place: Place) -> None:
    digest = place.publish().edition.digest
    documents = read_snapshot(place.home, digest)
    assert digest_of(documents) == digest
    path = place.home / "editions" / f"{digest}.json"
    before = path.stat().st_mtime_ns
    assert write_snapshot(place.home, documents) == digest
    assert path.stat().st_mtime_ns == before, "a whole snapshot is not written again"
    rows = json.loads(path.read_text(encoding="utf-8"))
    rows[0]["text"] = rows[0]["text"].replace("3.5", "9.5")
    path.write_text(json.dumps(rows), encoding="utf-8")
    with pytest.raises(IndexMissing, match="changed outside"):
        read_snapshot(place.home, digest)
    for wrong in (b"", b"{", b"[1]", b"[null]", b'[{"id": 1}]', b"\xff"):
        path.write_bytes(wrong)
        with pytest.raises(IndexMissing, match=r"damaged|changed"):
            read_snapshot(place.home, digest)


def test_snapshots_keep_every_field_that_a_place_needs(place: Place) -> None:
    read = {d.id: d for d in publishing.read_pack(place.pack).documents}
    for stored in read_snapshot(place.home, place.publish().edition.digest):
        own = read[stored.id]
        assert (stored.text, stored.sections, stored.pages, stored.title) == (own.text, own.sections, own.pages, own.title)


def test_a_snapshot_that_cannot_be_written(home: Path, place: Place) -> None:
    (home / "editions").write_text("in the way")
    with pytest.raises(HomeUnusable, match="could not be written"):
        place.publish()
    assert place.records.live() is None

"""The index on disk: real Chroma and bm25s, a small encoder. It opens whole or says what to run."""

from __future__ import annotations

import contextlib
import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from rag.errors import BadInput, HomeUnusable, IndexForeign, IndexMissing
from rag.library.model import Passage
from rag.search.encoder import Vectors
from rag.search.index import Filters, SearchIndex, build_index, check_index, collection_name, open_index
from rag.search.vectors import VectorStore
from tests.fakes import HashEncoder

NAME = "desk-test"
TOPICS = ("silence group", "telephone call", "workshop hours", "refusal strength", "danger emergency")


def passage(number: int) -> Passage:
    topic = TOPICS[number % len(TOPICS)]
    text = f"{topic} case {number} words"
    kind = "case" if number % 3 == 0 else "manual"
    discipline = ("nurses", "paramedics", "")[number % 3]
    return Passage(f"doc{number % 4}:{number}-{number + 9}", f"doc{number % 4}", "s", number, number + 9, text, "", kind, discipline)  # type: ignore[arg-type]


PASSAGES = [passage(n) for n in range(60)]


@pytest.fixture
def built(home: Path, encoder: HashEncoder) -> Path:
    build_index(home, NAME, PASSAGES, encoder)
    return home


def opened(home: Path, encoder: HashEncoder | None = None) -> SearchIndex:
    return open_index(home, NAME, encoder or HashEncoder())


def test_what_was_built_is_found(built: Path) -> None:
    index = opened(built)
    assert index.passages == tuple(PASSAGES)
    hits = index.search("silence of the group", 10)
    assert len(hits) == 10
    assert all("silence" in h.passage.text for h in hits)
    scores = [h.score for h in hits]
    assert scores == sorted(scores, reverse=True)
    best = hits[0]
    assert best.cosine is not None
    assert -1 <= best.cosine <= 1 + 1e-6
    assert best.bm25 > 0
    assert index.search("silence of the group", 10) == hits, "the same question, the same order"


def test_cosines_are_true(built: Path, encoder: HashEncoder) -> None:
    index = opened(built)
    question = encoder.encode_question("telephone call 7")
    for name, cosine in index.by_vector("telephone call 7", 60).items():
        own = encoder.encode_question(index.by_id[name].indexed_text)
        assert cosine == pytest.approx(float(question @ own), abs=1e-4)


@pytest.mark.parametrize(
    ("filters", "allowed"),
    [
        (Filters(kinds=("case",)), lambda p: p.kind == "case"),
        (Filters(documents=("doc1", "doc2")), lambda p: p.document in ("doc1", "doc2")),
        (Filters(discipline="nurses"), lambda p: p.discipline in ("nurses", "")),
        (Filters(kinds=("manual",), documents=("doc3",), discipline="paramedics"), lambda p: p.kind == "manual" and p.document == "doc3" and p.discipline in ("paramedics", "")),
        (Filters(documents=("unknown",)), lambda p: False),
    ],
)  # fmt: skip
def test_filters_hold_for_both_retrievers(built: Path, filters: Filters, allowed: Callable[[Passage], bool]) -> None:
    index = opened(built)
    wanted = {p.id for p in PASSAGES if allowed(p)}
    assert set(index.by_vector("silence telephone", 100, filters)) == wanted
    assert set(index.by_terms("silence telephone hours refusal danger", 100, filters)) == wanted
    assert {h.passage.id for h in index.search("silence", 100, filters)} == wanted


@pytest.mark.parametrize("question", ["", "?!", "zebra", "silence " * 5000, "👩🏽‍⚕️"])
def test_any_question_gets_hits_or_none(built: Path, question: str) -> None:
    hits = opened(built).search(question, 5)
    assert len(hits) <= 5
    assert all(np.isfinite(h.score) for h in hits)


def test_a_way_of_asking_counts_for_its_passage(home: Path, encoder: HashEncoder) -> None:
    base = PASSAGES[0]
    ways = [
        Passage(f"{base.id}~{n}", base.document, "s", 0, 9, base.text, "", asked_as=f"zebra number {n}", base=base.id) for n in range(4)
    ]
    build_index(home, NAME, [*PASSAGES, *ways], encoder)
    index = opened(home)
    hits = index.search("zebra", 5)
    assert hits[0].passage == base
    assert not any(h.passage.base for h in hits)
    assert len({h.passage.id for h in hits}) == len(hits)
    assert len(index.by_vector("silence", 60)) == 60


def test_nothing_to_index_is_said(home: Path, encoder: HashEncoder) -> None:
    with pytest.raises(BadInput, match="no text to index"):
        build_index(home, NAME, [], encoder)


def test_an_index_of_another_encoder_is_refused(built: Path) -> None:
    class Other(HashEncoder):
        id = "other@ffffffffffff"

    for tried in (lambda: check_index(built, NAME, Other.id), lambda: opened(built, Other())):
        with pytest.raises(IndexForeign, match="desk index"):
            tried()
    assert collection_name("d" * 64, Other.id) != collection_name("d" * 64, HashEncoder.id)


def gone(path: Path) -> None:
    shutil.rmtree(path) if path.is_dir() else path.unlink()


DAMAGE: list[tuple[str, Callable[[Path], object]]] = [
    ("the folder", lambda h: gone(h / "indexes")),
    ("chroma", lambda h: gone(h / "chroma")),
    ("the collection", lambda h: VectorStore(h / "chroma").drop(NAME)),
    ("chroma's database", lambda h: (h / "chroma" / "chroma.sqlite3").write_bytes(b"not a database" * 500)),
    ("an emptied terms array", lambda h: (h / "indexes" / NAME / "terms" / "data.csc.index.npy").write_bytes(b"")),
    ("passages cut short", lambda h: (h / "indexes" / NAME / "passages.json").write_bytes(b'[{"id": "d')),
    ("passages of another form", lambda h: (h / "indexes" / NAME / "passages.json").write_text('[{"id": "x"}]')),
    ("terms of another edition", lambda h: shutil.copytree(h / "other" / "indexes" / "x-y" / "terms", h / "indexes" / NAME / "terms", dirs_exist_ok=True)),
    ("a manifest of another form", lambda h: (h / "indexes" / NAME / "manifest.json").write_text("[]")),
    ("an empty manifest", lambda h: (h / "indexes" / NAME / "manifest.json").write_text("null")),
]  # fmt: skip


@pytest.mark.parametrize(("what", "harm"), DAMAGE, ids=[name for name, _ in DAMAGE])
def test_damage_is_said_and_one_command_mends_it(built: Path, encoder: HashEncoder, what: str, harm: Callable[[Path], object]) -> None:
    build_index(built / "other", "x-y", PASSAGES[:7], encoder)
    harm(built)
    with pytest.raises(IndexMissing) as caught:
        opened(built).search("silence", 3)
    assert "desk index" in caught.value.do
    build_index(built, NAME, PASSAGES, encoder)
    assert len(opened(built).search("silence", 5)) == 5


@pytest.mark.parametrize("content", [b"", b"[]", b"null", b"\xff\x00"])
def test_each_file_of_the_index_may_be_damaged(built: Path, content: bytes) -> None:
    """Either the file is not needed, or its loss is said: nothing else comes out."""
    folder = built / "indexes" / NAME
    for file in sorted(p for p in folder.rglob("*") if p.is_file()):
        whole = file.read_bytes()
        file.write_bytes(content)
        with contextlib.suppress(IndexMissing):
            assert opened(built).search("silence", 5)
        file.write_bytes(whole)
    assert opened(built).search("silence", 5)


def test_a_collection_that_is_not_whole_is_refused(built: Path) -> None:
    store = VectorStore(built / "chroma")
    store._client.get_collection(NAME, embedding_function=None).delete(ids=[PASSAGES[0].id])
    with pytest.raises(IndexMissing, match="59 of 60"):
        opened(built)


def test_building_again_replaces(built: Path, encoder: HashEncoder) -> None:
    build_index(built, NAME, PASSAGES[:20], encoder)
    index = opened(built)
    assert len(index.passages) == 20
    assert set(index.by_vector("silence", 100)) == {p.id for p in PASSAGES[:20]}
    assert [p.name for p in (built / "indexes").iterdir()] == [NAME], "nothing half-written is left"


def test_a_build_that_fails_says_so_and_leaves_no_folder(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("rag.search.terms.TermIndex.save", full)
    with pytest.raises(HomeUnusable, match="No space left"):
        build_index(home, NAME, PASSAGES, HashEncoder())
    assert list((home / "indexes").iterdir()) == []
    with pytest.raises(IndexMissing):
        opened(home)


def test_a_home_that_cannot_hold_a_store(home: Path, encoder: HashEncoder) -> None:
    (home / "chroma").write_text("a file in the way")
    with pytest.raises(HomeUnusable, match="cannot be opened"):
        build_index(home, NAME, PASSAGES, encoder)


def test_progress_is_reported(home: Path, encoder: HashEncoder) -> None:
    said: list[tuple[str, int, int]] = []
    build_index(home, NAME, PASSAGES, encoder, lambda what, done, of: said.append((what, done, of)))
    assert [what for what, _, _ in said] == ["Encoding passages", "Storing vectors", "Index written"]
    assert all(0 <= done <= of == 60 for _, done, of in said)


def test_many_passages_and_damaged_vectors(home: Path, encoder: HashEncoder) -> None:
    """Above a thousand Chroma keeps a graph of its own on disk; a home moved while it is lost is found out on opening or asking."""
    many = [passage(n) for n in range(1500)]
    build_index(home, NAME, many, encoder)
    index = opened(home)
    assert len(index.by_vector("silence", 200)) == 200
    answer = [h.passage.id for h in index.search("silence 25", 5)]
    moved = home.with_name("moved")
    shutil.copytree(home, moved)
    for file in (moved / "chroma").glob("*/*.bin"):
        file.unlink()
    with contextlib.suppress(IndexMissing):
        assert [h.passage.id for h in opened(moved).search("silence 25", 5)] == answer, "Chroma mended it by itself"
    build_index(moved, NAME, many, encoder)
    assert [h.passage.id for h in opened(moved).search("silence 25", 5)] == answer


def test_another_process_reads_what_was_written(built: Path) -> None:
    code = (
        "import sys, json; from pathlib import Path; from rag.search.index import open_index; from tests.fakes import HashEncoder;"
        f"i = open_index(Path(sys.argv[1]), {NAME!r}, HashEncoder());"
        "print(json.dumps([h.passage.id for h in i.search('silence group', 5)]))"
    )
    root = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", code, str(built)], cwd=root, capture_output=True, text=True, check=True, timeout=60)
    assert json.loads(done.stdout) == [h.passage.id for h in opened(built).search("silence group", 5)]


def test_vectors_of_given_passages(built: Path, encoder: HashEncoder) -> None:
    store = VectorStore(built / "chroma").open(NAME, 60)
    found: dict[str, Vectors] = store.vectors([PASSAGES[3].id])
    assert found[PASSAGES[3].id] == pytest.approx(encoder.encode_question(PASSAGES[3].indexed_text), abs=1e-6)

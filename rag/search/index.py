"""One edition's search index: passages, vectors and terms on disk, opened whole or not at all."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rag.errors import BadInput, HomeUnusable, IndexForeign, IndexMissing
from rag.library.model import Passage
from rag.search.encoder import Encoder, Vectors
from rag.search.fusion import best_first, convex
from rag.search.terms import TermIndex, terms
from rag.search.vectors import REBUILD, Collection, VectorStore

Report = Callable[[str, int, int], None]
"""Progress: what is being done, done, of."""

FORM = 3
"""Form of the index files; an index of another form is built anew."""

ASKED_FROM = 0.45
"""From this cosine on, a way of asking that the pack names lifts its passage by the excess: a person said that this is how it is asked."""

POOL = 100
"""How many passages each retriever hands to fusion."""


@dataclass(frozen=True)
class Filters:
    """Narrow a search. Empty means all."""

    kinds: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    discipline: str = ""

    def where(self) -> dict[str, Any] | None:
        clauses: list[dict[str, Any]] = []
        if self.kinds:
            clauses.append({"kind": {"$in": list(self.kinds)}})
        if self.documents:
            clauses.append({"document": {"$in": list(self.documents)}})
        if self.discipline:
            clauses.append({"discipline": {"$in": [self.discipline, ""]}})
        return None if not clauses else clauses[0] if len(clauses) == 1 else {"$and": clauses}

    def allows(self, passage: Passage) -> bool:
        return (
            (not self.kinds or passage.kind in self.kinds)
            and (not self.documents or passage.document in self.documents)
            and (not self.discipline or passage.discipline in (self.discipline, ""))
        )


EVERYTHING = Filters()


@dataclass(frozen=True)
class Hit:
    """A passage found. ``cosine`` in [-1, 1] (None when not among the nearest), ``bm25`` ≥ 0, ranks from 1 (None when absent).

    ``asked``: cosine of the nearest way of asking for it (None where there is none among the nearest); ``cosine`` is the better of both.
    """

    passage: Passage
    score: float
    cosine: float | None
    bm25: float
    vector_rank: int | None
    term_rank: int | None
    asked: float | None = None


class SearchIndex:
    """Search over one edition."""

    def __init__(
        self,
        passages: Sequence[Passage],
        collection: Collection,
        term_index: TermIndex,
        encoder: Encoder,
        withheld: Mapping[str, Sequence[tuple[int, int]]] | None = None,
    ) -> None:
        """``withheld``: by document, the slices that were left out of the passages and must not be quoted either."""
        self.withheld = dict(withheld or {})
        self.passages = tuple(passages)
        self.by_id = {p.id: p for p in passages}
        self.encoder = encoder
        self.terms = term_index
        self._collection = collection
        self._readable = tuple(p for p in self.passages if not p.base)
        self._masks: dict[Filters, tuple[float, NDArray[np.bool_]]] = {}
        self._has_asked = len(self._readable) < len(self.passages)

    def search(self, question: str, k: int = 10, filters: Filters = EVERYTHING, vector: Vectors | None = None) -> list[Hit]:
        """At most ``k`` hits, best first, by fusion of both retrievers."""
        vector = self.encoder.encode_question(question) if vector is None else vector
        asked: dict[str, float] = {}
        cosines = self.by_vector(question, POOL, filters, vector, asked)
        bm25 = self.by_terms(question, POOL, filters)
        fused = fuse(cosines, bm25)
        for i, cosine in asked.items():
            if i in fused:
                fused[i] += max(0.0, cosine - ASKED_FROM)
        vector_rank = {item: rank for rank, item in enumerate(cosines, 1)}
        term_rank = {item: rank for rank, item in enumerate(bm25, 1)}
        return [
            Hit(self.by_id[i], fused[i], cosines.get(i), bm25.get(i, 0.0), vector_rank.get(i), term_rank.get(i), asked.get(i))
            for i in best_first(fused)[:k]
        ]

    def by_vector(
        self, question: str, k: int, filters: Filters = EVERYTHING, vector: Vectors | None = None, asked: dict[str, float] | None = None
    ) -> dict[str, float]:
        """Passage id → cosine, nearest first. A way of asking counts for its passage; ``asked`` is filled with those cosines alone."""
        vector = self.encoder.encode_question(question) if vector is None else vector
        wanted = k * (3 if self._has_asked else 1)
        found: dict[str, float] = {}
        for i, cosine in self._nearest(vector, wanted, filters):
            if i in self.by_id:
                base = self.by_id[i].base
                found.setdefault(base or i, cosine)
                if base and asked is not None:
                    asked.setdefault(base, cosine)
        return dict(list(found.items())[:k])

    def _nearest(self, vector: Vectors, wanted: int, filters: Filters) -> list[tuple[str, float]]:
        """As the collection gives them. A filter that lets most through is applied here: inside Chroma it costs several times the search itself."""
        share = self._allowed(filters)[0]
        if share >= 0.5:
            most = min(self._collection.size, int(wanted / share * 1.3) + 10) if share < 1 else wanted
            found = self._collection.nearest(vector, most)
            kept = [(i, c) for i, c in found if i in self.by_id and filters.allows(self.by_id[i])]
            if share == 1 or len(kept) >= wanted or len(found) == self._collection.size:
                return kept[:wanted]
        return self._collection.nearest(vector, wanted, filters.where())

    def _allowed(self, filters: Filters) -> tuple[float, NDArray[np.bool_]]:
        """Share of all entries that a filter lets through, and which of the readable passages; remembered, since few filters are in use."""
        found = self._masks.get(filters)
        if found is None:
            share = sum(filters.allows(p) for p in self.passages) / max(1, len(self.passages))
            readable = np.fromiter((filters.allows(p) for p in self._readable), dtype=bool, count=len(self._readable))
            if len(self._masks) >= 64:
                self._masks.clear()
            found = self._masks[filters] = (share, readable)
        return found

    def by_terms(self, question: str, k: int, filters: Filters = EVERYTHING) -> dict[str, float]:
        """Passage id → BM25, best first; only passages that share a term with the question."""
        scores = self.terms.scores(terms(question))
        if filters != EVERYTHING:
            scores = scores * self._allowed(filters)[1]
        count = min(k, len(scores))
        if not count:
            return {}
        top = np.argpartition(-scores, count - 1)[:count]
        top = top[np.lexsort((top, -scores[top]))]
        return {self._readable[i].id: float(scores[i]) for i in top if scores[i] > 0}


def fuse(cosines: Mapping[str, float], bm25: Mapping[str, float]) -> dict[str, float]:
    """The product's fusion: a convex combination (docs/adr/0003 has the experiment that chose it over reciprocal ranks)."""
    return convex(cosines, bm25, 0.42)


def collection_name(digest: str, encoder_id: str) -> str:
    return f"desk-{digest[:16]}-{encoder_id.rsplit('@', 1)[-1][:12]}"


def build_index(
    home: Path,
    name: str,
    passages: Sequence[Passage],
    encoder: Encoder,
    report: Report | None = None,
    withheld: Mapping[str, Sequence[tuple[int, int]]] | None = None,
) -> None:
    """Write the index of an edition under ``name``. Nothing is live until a caller says so; a half-written one is never opened.

    ``withheld`` is kept beside the passages: see `SearchIndex`. Raises `HomeUnusable` when the disk refuses, `BadInput` when there are no passages.
    """
    if not passages:
        raise BadInput("There is no text to index.", "The documents hold headings only; give some with text under them.")
    say = report or (lambda what, done, of: None)
    texts = [p.indexed_text for p in passages]
    vectors = encoder.encode_passages(texts, lambda done, of: say("Encoding passages", done, of))
    metadatas = [{"document": p.document, "section": p.section, "kind": p.kind, "discipline": p.discipline} for p in passages]
    about = {"encoder": encoder.id, "dim": str(vectors.shape[1])}
    VectorStore.for_writing(home / "chroma").build(
        name, [p.id for p in passages], vectors, metadatas, about, lambda d, o: say("Storing vectors", d, o)
    )
    folder = home / "indexes" / name
    unfinished = folder.with_name(f".{name}.{os.getpid()}")
    try:
        shutil.rmtree(unfinished, ignore_errors=True)
        unfinished.mkdir(parents=True)
        # a heading path's "›" is no part of a word, and text of plain letters is cut into words several times faster
        TermIndex.build([t.replace("›", " ") for t, p in zip(texts, passages, strict=True) if not p.base]).save(unfinished / "terms")
        (unfinished / "passages.json").write_text(json.dumps([asdict(p) for p in passages], ensure_ascii=False), encoding="utf-8")
        (unfinished / "withheld.json").write_text(json.dumps(dict(withheld or {})), encoding="utf-8")
        (unfinished / "manifest.json").write_text(
            json.dumps({"form": FORM, "encoder": encoder.id, "passages": len(passages)}), encoding="utf-8"
        )
        shutil.rmtree(folder, ignore_errors=True)
        unfinished.rename(folder)
    except OSError as error:
        shutil.rmtree(unfinished, ignore_errors=True)
        raise HomeUnusable(
            f"The index could not be written to {folder}: {error.strerror or error}.",
            "Check free space and permissions, then run `desk index` again.",
        ) from error
    say("Index written", len(passages), len(passages))


def check_index(home: Path, name: str, encoder_id: str) -> None:
    """Cheap check that the files of an index are there and made with this encoder (opens no model and no Chroma).

    Raises `IndexMissing` or `IndexForeign`, each saying what to run.
    """
    manifest = _manifest(home, name)
    if manifest["encoder"] != encoder_id:
        raise IndexForeign(
            f"The index was built with the encoder {manifest['encoder']}, but the setting is {encoder_id}.",
            "Run `desk index` to build it with this encoder, or set the encoder back.",
        )
    if not (home / "chroma" / "chroma.sqlite3").is_file():
        raise IndexMissing("The vectors of this edition are missing.", REBUILD)


def open_index(home: Path, name: str, encoder: Encoder) -> SearchIndex:
    """Raises `IndexMissing` or `IndexForeign`."""
    check_index(home, name, encoder.id)
    folder = home / "indexes" / name
    try:
        passages = [Passage(**p) for p in json.loads((folder / "passages.json").read_text(encoding="utf-8"))]
        term_index = TermIndex.load(folder / "terms")
        whole = term_index.size == sum(not p.base for p in passages)
        withheld = {d: [(int(a), int(b)) for a, b in parts] for d, parts in json.loads((folder / "withheld.json").read_text()).items()}
    except Exception as error:  # a damaged file fails in json, numpy or bm25s, each with errors of its own
        raise IndexMissing(f"The index files of this edition in {folder} are damaged.", REBUILD) from error
    if not whole:
        raise IndexMissing(f"The index files of this edition in {folder} do not belong together.", REBUILD)
    return SearchIndex(passages, VectorStore(home / "chroma").open(name, len(passages)), term_index, encoder, withheld)


def _manifest(home: Path, name: str) -> dict[str, Any]:
    try:
        found = dict(json.loads((home / "indexes" / name / "manifest.json").read_text(encoding="utf-8")))
        whole = all((home / "indexes" / name / part).exists() for part in ("passages.json", "withheld.json", "terms/vocabulary.json"))
        if found["form"] != FORM or not whole:
            raise KeyError("form")
        return {"encoder": str(found["encoder"])}
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise IndexMissing("The search index of this edition is missing or damaged.", REBUILD) from error

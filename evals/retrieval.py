"""`desk eval retrieval`: terms, vectors and fused on any corpus in our form, with intervals. Never touches live records."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evals.data import rows
from evals.metrics import mean_with_interval, ndcg, recall, reciprocal
from rag.errors import BadInput
from rag.library.model import Document, Passage, Section
from rag.library.passages import passages_of
from rag.search.encoder import Encoder
from rag.search.fusion import best_first
from rag.search.index import Report, SearchIndex, build_index, fuse, open_index

DEPTH = 200
"""Passages taken from each retriever; a document scores as its best passage."""


@dataclass(frozen=True)
class Query:
    id: str
    text: str
    relevance: Mapping[str, float]
    span: tuple[str, int, int] | None = None


@dataclass(frozen=True)
class Set:
    documents: tuple[Document, ...]
    queries: tuple[Query, ...]
    offsets: Mapping[str, int]


def load(folder: Path) -> Set:
    """``corpus.jsonl``, ``queries.jsonl``, ``qrels.jsonl``. A title is put before the text, so spans are moved by ``offsets``."""
    documents: list[Document] = []
    offsets: dict[str, int] = {}
    for row in rows(folder / "corpus.jsonl", "id", "text"):
        document, offset = as_document(str(row["id"]), str(row.get("title") or ""), str(row["text"]))
        documents.append(document)
        if document.id in offsets:
            raise BadInput(f"{folder / 'corpus.jsonl'} has the id “{document.id}” twice.", "Give each document an id of its own.")
        offsets[document.id] = offset
    judged: dict[str, dict[str, float]] = {}
    for row in rows(folder / "qrels.jsonl", "query_id", "doc_id", "score"):
        judged.setdefault(str(row["query_id"]), {})[str(row["doc_id"])] = _number(row["score"], folder / "qrels.jsonl", "score")
    queries = []
    for row in rows(folder / "queries.jsonl", "id", "text"):
        relevance = judged.get(str(row["id"]), {})
        if not any(score > 0 for score in relevance.values()):
            continue
        queries.append(Query(str(row["id"]), str(row["text"]), relevance, _span(row, relevance, folder / "queries.jsonl")))
    if not documents or not queries:
        raise BadInput(f"{folder} has no documents or no judged queries.", "See README, “Data forms”.")
    return Set(tuple(documents), tuple(queries), offsets)


def as_document(identity: str, title: str, text: str) -> tuple[Document, int]:
    """One plain document with one section; the title is the section's title. Returns it and where its text begins (0)."""
    section = Section("all", title or identity, (title,) if title else (), 0, 0, 0, len(text), len(text))
    return Document(identity, title or identity, "other", identity, text, (section,), markup="plain"), 0


def _number(value: Any, path: Path, key: str) -> float:
    try:
        return float(value)
    except (TypeError, ValueError) as error:
        raise BadInput(f"{path} has “{value}” as “{key}”, which is no number.", "Correct that line.") from error


def _span(row: Mapping[str, Any], relevance: Mapping[str, float], path: Path) -> tuple[str, int, int] | None:
    if row.get("answer_start") is None or not row.get("answer"):
        return None
    document = str(row.get("doc_id") or max(relevance, key=lambda d: relevance[d]))
    start = int(_number(row["answer_start"], path, "answer_start"))
    return document, start, start + len(str(row["answer"]))


def index_of(documents: tuple[Document, ...], encoder: Encoder, home: Path, report: Report | None = None) -> SearchIndex:
    passages: list[Passage] = []
    for number, document in enumerate(documents, 1):
        passages.extend(passages_of(document, encoder.count_tokens))
        if report and (number % 50 == 0 or number == len(documents)):
            report("Cutting passages", number, len(documents))
    build_index(home, "eval", passages, encoder, report)
    return open_index(home, "eval", encoder)


def run(folder: Path, encoder: Encoder, report: Report | None = None, fusion: Callable[..., dict[str, float]] = fuse) -> dict[str, Any]:
    """Figures of the three systems on one set."""
    data = load(folder)
    with tempfile.TemporaryDirectory(prefix="desk-eval-") as home:
        index = index_of(data.documents, encoder, Path(home), report)
        ranked = rank_all(index, data, report, fusion)
    by_system = {name: _figures(data, rankings) for name, rankings in ranked.items()}
    fused = by_system["fused"]
    result: dict[str, Any] = {
        "n": len(data.queries),
        "documents": len(data.documents),
        "passages": len(index.passages),
        "encoder": encoder.id,
    }
    for name in ("ndcg_at_10", "recall_at_5", "mrr_at_10", "span_recall_at_5"):
        if name in fused:
            result[name] = fused[name]["value"]
    return {**result, "by_system": by_system}


def rank_all(
    index: SearchIndex, data: Set, report: Report | None = None, fusion: Callable[..., dict[str, float]] = fuse
) -> dict[str, list[list[str]]]:
    """System → for each query its passages, best first."""
    result: dict[str, list[list[str]]] = {"terms": [], "vectors": [], "fused": []}
    for number, query in enumerate(data.queries, 1):
        cosines, bm25 = index.by_vector(query.text, DEPTH), index.by_terms(query.text, DEPTH)
        result["vectors"].append(list(cosines))
        result["terms"].append(list(bm25))
        result["fused"].append(best_first(fusion(cosines, bm25)))
        if report and (number % 20 == 0 or number == len(data.queries)):
            report("Asking", number, len(data.queries))
    return result


def _figures(data: Set, rankings: list[list[str]]) -> dict[str, dict[str, float | int]]:
    by_document = [list(dict.fromkeys(p.rsplit(":", 1)[0] for p in ranked)) for ranked in rankings]
    pairs = list(zip(by_document, data.queries, strict=True))
    figures = {
        "ndcg_at_10": mean_with_interval([ndcg(r, q.relevance) for r, q in pairs]).as_json(),
        "recall_at_5": mean_with_interval([recall(r, q.relevance) for r, q in pairs]).as_json(),
        "mrr_at_10": mean_with_interval([reciprocal(r, q.relevance) for r, q in pairs]).as_json(),
    }
    spans = [(ranked, q.span) for ranked, q in zip(rankings, data.queries, strict=True) if q.span]
    if spans:
        figures["span_recall_at_5"] = mean_with_interval([float(_covers(r[:5], s)) for r, s in spans]).as_json()
    return figures


def _covers(passages: list[str], span: tuple[str, int, int] | None) -> bool:
    """Whether one passage holds at least half of the answer (spans are ``document:start-end``)."""
    if span is None:
        return False
    document, start, end = span
    for passage in passages:
        name, _, place = passage.rpartition(":")
        a, b = (int(x) for x in place.split("-"))
        if name == document and max(0, min(end, b) - max(start, a)) * 2 >= end - start:
            return True
    return False

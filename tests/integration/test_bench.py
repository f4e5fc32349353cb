"""`desk bench` on a few passages: every promised number is there, and the made corpus is of the size asked for and always the same."""

from __future__ import annotations

import json

from evals import bench
from tests.fakes import HashEncoder


def test_every_number_is_there() -> None:
    result = bench.run(HashEncoder(), passages=30, asked=4)
    promised = ("cold_start_s", "ask_p50_ms", "ask_p95_ms", "index_passages_per_s", "encoder_passages_per_s", "rss_mb", "disk_mb")
    assert all(result[name] > 0 for name in promised)
    assert result["ask_p50_ms"] <= result["ask_p95_ms"]
    assert result["passages"] == 30
    assert set(result["targets"]) == set(bench.TARGETS)
    json.dumps(result)


def test_the_corpus_has_as_many_sections_as_asked_for() -> None:
    documents = list(bench.corpus(45))
    assert sum(len(d.sections) for d in documents) == 45
    assert [d.text for d in documents] == [d.text for d in bench.corpus(45)]
    assert all(d.text[s.start : s.body].strip() == s.title for d in documents for s in d.sections)


def test_questions_differ() -> None:
    assert len(set(bench.questions(100))) > 90

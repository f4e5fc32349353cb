"""Words and BM25."""

from __future__ import annotations

import threading
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rag.search.terms import STOPWORDS, TermIndex, stem, terms, words

TEXTS = ("silence in the group", "the group writes", "a call by telephone lasts one hour", "", "the of and")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The nurse's story, isn’t it?", ["the", "nurse", "story", "isn't", "it"]),
        ("3.5 hours; 1,000 people; 4-12", ["3.5", "hours", "1,000", "people", "4", "12"]),
        ("Naïve café, Müller", ["naive", "cafe", "muller"]),
        ("ﬁdelity oﬀers facili\u00adtator", ["fidelity", "offers", "facilitator"]),
        ("<b>x</b> {#y}", ["b", "x", "b", "y"]),
        ("!!! … 👩🏽‍⚕️", []),
        ("", []),
    ],
)
def test_words(text: str, found: list[str]) -> None:
    assert words(text) == found


def test_terms_are_stemmed_and_without_stop_words() -> None:
    assert terms("How do the facilitators facilitate?") == [stem("facilitators"), stem("facilitate")]
    assert terms(" ".join(STOPWORDS - {"let's"})) == []


@given(st.text())
def test_any_text_has_words(text: str) -> None:
    assert all(w and w == w.lower() for w in words(text))
    assert len(terms(text)) <= len(words(text))


def test_scores_are_bm25_and_zero_without_a_shared_term() -> None:
    index = TermIndex.build(TEXTS)
    scores = index.scores(terms("silence"))
    assert scores.shape == (5,)
    assert scores[0] > 0
    assert not scores[1:].any()
    both = index.scores(terms("silent silence group"))
    assert both[0] > both[1] > 0
    assert not index.scores(terms("zebra")).any()
    assert not index.scores([]).any()


def test_bm25_by_hand() -> None:
    """Lucene's form, which is bm25s's default: idf = ln(1 + (N - n + 0.5) / (n + 0.5)), tf / (tf + k1 (1 - b + b·len/avg))."""
    texts = ["apple apple pear", "pear", "plum pear fig"]
    n, avg = 3, 7 / 3
    idf = np.log(1 + (n - 1 + 0.5) / (1 + 0.5))
    expected = idf * 2 / (2 + 1.2 * (1 - 0.75 + 0.75 * 3 / avg))
    assert TermIndex.build(texts).scores(terms("apple"))[0] == pytest.approx(expected, rel=1e-4)


def test_document_share() -> None:
    index = TermIndex.build(TEXTS)
    assert index.document_share(stem("group")) == pytest.approx(0.4)
    assert index.document_share("zebra") == 0.0


def test_saved_and_loaded_is_the_same(tmp_path: Path) -> None:
    built = TermIndex.build(TEXTS)
    built.save(tmp_path / "terms")
    loaded = TermIndex.load(tmp_path / "terms")
    query = terms("silence telephone group hour")
    assert np.array_equal(built.scores(query), loaded.scores(query))
    assert loaded.size == 5
    assert loaded.document_share(stem("group")) == built.document_share(stem("group"))


def test_stemming_in_many_threads() -> None:
    expected = [terms(t) for t in TEXTS]
    wrong: list[object] = []

    def work() -> None:
        wrong.extend(t for t in range(200) if [terms(x) for x in TEXTS] != expected)

    threads = [threading.Thread(target=work) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []

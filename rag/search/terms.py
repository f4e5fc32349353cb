"""Words of a passage or question as BM25 sees them, and the term index (bm25s) on disk."""

from __future__ import annotations

import json
import re
import threading
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

_WORD = re.compile(r"[a-z0-9]+(?:[.,][0-9]+)*(?:['’][a-z]+)?")

STOPWORDS = frozenset(
    """
    a about above after again against all am an and any are aren't as at be because been before being below between both but by can
    can't cannot could couldn't did didn't do does doesn't doing don't down during each few for from further had hadn't has hasn't
    have haven't having he her here hers herself him himself his how i if in into is isn't it it's its itself just let's me more most
    my myself no nor not of off on once only or other ought our ours ourselves out over own same shall she should shouldn't so some
    such than that that's the their theirs them themselves then there these they this those through to too under until up us very was
    wasn't we were weren't what what's when where which while who whom why will with won't would wouldn't you your yours yourself
    yourselves i'm i've i'd i'll we're we've you're they're please does cant dont doesnt didnt isnt arent wasnt wont wouldnt shouldnt couldnt havent hasnt im ive id whats
    hows thats theyre weve youre
    """.split()
)

_LETTERS = {
    ord(a): b
    for a, b in zip("ﬀﬁﬂﬃﬄﬅﬆßæœøłÆŒØŁ\u00ad\u200b", [*"ff fi fl ffi ffl st st ss ae oe o l AE OE O L".split(), "", ""], strict=True)
}

_local = threading.local()


def _stemmer() -> Any:
    if not hasattr(_local, "stemmer"):
        import Stemmer

        _local.stemmer = Stemmer.Stemmer("english")
    return _local.stemmer


def words(text: str) -> list[str]:
    """Lower-case words and numbers in order, accents and ligatures as plain letters, apostrophes made straight, possessive dropped."""
    if not text.isascii():
        text = "".join(c for c in unicodedata.normalize("NFD", text.translate(_LETTERS)) if not unicodedata.combining(c))
    return [re.sub(r"'s$", "", w.replace("’", "'")) for w in _WORD.findall(text.lower())]


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    return str(_stemmer().stemWord(word))


def terms(text: str) -> list[str]:
    """Stemmed words without stop words, in order."""
    return [stem(w) for w in words(text) if w not in STOPWORDS]


class TermIndex:
    """BM25 over passages: ``scores`` gives one float for each passage in the order of building, 0 where no term is shared."""

    def __init__(self, engine: Any, vocabulary: dict[str, int], document_counts: NDArray[np.int32], size: int) -> None:
        self._engine = engine
        self._vocabulary = vocabulary
        self._counts = document_counts
        self.size = size

    @classmethod
    def build(cls, texts: Sequence[str]) -> TermIndex:
        import bm25s

        corpus = [terms(t) or ["\u0000"] for t in texts]
        engine = bm25s.BM25(k1=1.2, b=0.75)
        engine.index(corpus, show_progress=False)
        vocabulary: dict[str, int] = dict(engine.vocab_dict)
        counts = np.zeros(max(vocabulary.values(), default=0) + 1, dtype=np.int32)
        for document in corpus:
            for term in set(document):
                counts[vocabulary[term]] += 1
        return cls(engine, vocabulary, counts, len(corpus))

    def save(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._engine.save(str(folder), show_progress=False)
        np.save(folder / "document_counts.npy", self._counts)
        (folder / "vocabulary.json").write_text(json.dumps({"size": self.size, "terms": self._vocabulary}), encoding="utf-8")

    @classmethod
    def load(cls, folder: Path) -> TermIndex:
        """Raises OSError or ValueError where the folder is not a whole index."""
        import bm25s

        facts = json.loads((folder / "vocabulary.json").read_text(encoding="utf-8"))
        engine = bm25s.BM25.load(str(folder), mmap=True)
        return cls(engine, facts["terms"], np.load(folder / "document_counts.npy"), facts["size"])

    def scores(self, query_terms: Sequence[str]) -> NDArray[np.float32]:
        """``(n,)`` float32, BM25 of each passage."""
        known = [t for t in query_terms if t in self._vocabulary]
        if not known:
            return np.zeros(self.size, dtype=np.float32)
        return np.asarray(self._engine.get_scores(known), dtype=np.float32)

    def document_share(self, term: str) -> float:
        """Share of passages that hold ``term`` (stemmed), 0 for an unknown term."""
        index = self._vocabulary.get(term)
        return 0.0 if index is None else float(self._counts[index]) / max(1, self.size)

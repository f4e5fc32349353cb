"""Where in a document the words stand that a sentence relies on. Compares word by word, so that marks, case and quotes do not matter. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

LEAST_WORDS = 2
"""Fewer words than this are found everywhere and carry nothing."""

SHARED_RUN = 4
"""A sentence that names no words relies on those it shares with its passage, if so many stand there in a row."""

_TOKEN = re.compile(r"[^\W_](?:[^\W_]|\u00ad)*(?:[.,][0-9]+)*(?:['’][^\W_]+)?")
_UNREAD = re.compile(r"\]\([^()\s]*(?:\s+\"[^\"\n]*\")?\)|\{[#.][^{}\n]*\}|</?[a-zA-Z][^<>\n]*>|<!--.*?-->", re.S)
_CUTS = re.compile(r"\s*(?:…|\.\.\.|\[…\]|;)\s*")
_COLUMN = re.compile(r"^[^:]{1,40}:\s+")


class Token(NamedTuple):
    """A word as compared, and its span ``[start, end)``."""

    word: str
    start: int
    end: int


def tokens(text: str, offset: int = 0) -> list[Token]:
    """Words of a text with their places; link targets, anchors, tags and comments have none."""
    read = _UNREAD.sub(lambda m: " " * len(m.group(0)), text)
    return [Token(_folded(m.group(0)), m.start() + offset, m.end() + offset) for m in _TOKEN.finditer(read)]


def _folded(word: str) -> str:
    plain = unicodedata.normalize("NFKD", word.replace("\u00ad", "").replace("’", "'").lower())
    return "".join(c for c in plain if not unicodedata.combining(c))


def find(words: str, place: Sequence[Token]) -> tuple[int, int] | None:
    """The span of ``words`` in the tokens of a place, or None.

    Words with a gap ("a … b") and the cells of a table row ("Minute: 15; What happens: Pairs") are found piece by piece, in order.
    """
    whole = _run([t.word for t in tokens(words)], place, 0)
    if whole:
        return place[whole[0]].start, place[whole[1] - 1].end
    pieces = [[t.word for t in tokens(_COLUMN.sub("", p))] for p in _CUTS.split(words)]
    pieces = [p for p in pieces if p]
    if len(pieces) < 2 or sum(len(p) for p in pieces) < LEAST_WORDS:
        return None
    position, first = 0, None
    for piece in pieces:
        found = _run(piece, place, position, least=1)
        if found is None:
            return None
        first, position = (found[0] if first is None else first), found[1]
    assert first is not None
    return place[first].start, place[position - 1].end


def verbatim(sentence: str, passage: str) -> bool:
    """Whether a passage says the sentence word for word."""
    return _run([t.word for t in tokens(sentence)], tokens(passage), 0) is not None


def shared_run(sentence: str, place: Sequence[Token]) -> tuple[int, int] | None:
    """The longest run of words that a sentence shares with a place, if it has at least `SHARED_RUN`."""
    said = [t.word for t in tokens(sentence)]
    best, end = 0, 0
    before = [0] * (len(place) + 1)
    for word in said:
        row = [0] * (len(place) + 1)
        for i, token in enumerate(place, 1):
            if token.word == word:
                row[i] = before[i - 1] + 1
                if row[i] > best:
                    best, end = row[i], i
        before = row
    return (place[end - best].start, place[end - 1].end) if best >= SHARED_RUN else None


def _run(needle: Sequence[str], place: Sequence[Token], begin: int, least: int = LEAST_WORDS) -> tuple[int, int] | None:
    """Indexes ``[first, last)`` of a run of words at or after ``begin``."""
    size = len(needle)
    if size < least:
        return None
    for i in range(begin, len(place) - size + 1):
        if place[i].word == needle[0] and all(place[i + k].word == needle[k] for k in range(1, size)):
            return i, i + size
    return None

"""Words of a sentence or passage with their places: set phrases as one word, clauses counted, names told from other words. Pure."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from rag.library.units import sentences
from rag.search.terms import STOPWORDS, stem
from rag.support.lexicon import IRREGULAR, PHRASES, SUBORDINATORS

_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+\d[^\W_]*(?:-\d+)?|[^\W\d_]+(?:['’][^\W\d_]+)?|[%½¼¾£$€]")
_BREAK = re.compile(r"[,;:.!?()|—–\"“”]|\s-\s|\n\s*(?:\n|[-*+•>#])")
_HIDDEN = re.compile(r"\]\([^()\s]*\)|\{#[^{}\n]*\}|<!--.*?-->|\*\*|__|`", re.S)
_HARD_LINE = re.compile(r"\n\s*(?:\n|[-*+•>#|]|\d{1,3}[.)]\s)|(?<=[.!?:;|])[ \t]*\n|\n(?=\s*[^a-z\s])")
_MARKER = re.compile(r"\s*(?:[-*+•>]|#{1,6}|\d{1,3}[.)])\s+")
_SOURCE = (
    r"(?:the|this|your|our) (?:facilitator |training )?(?:manual|handbook|guide|guidance|document|passage|text|chapter|section|source)s?"
)
_POINTING = re.compile(
    rf"^\s*(?:according to|as per|as stated in|in|per) {_SOURCE}(?: itself)?,\s|^\s*(?:yes|no),\s(?=.{{12}})|^\s*{_SOURCE} (?:also )?(?:says|states|notes|explains|adds|makes clear) that\s"
    r"|[\[(](?:[A-Z]{0,2}\d{1,2}|(?:passage|source) \d{1,2})(?:, ?[A-Z]{0,2}\d{1,2})*[\])]",
    re.I,
)
_LONGEST = max(len(p.split()) for p in PHRASES)
_KEPT = frozenset(
    "not no nor never only against above below before after over under off up down out few more most same own further".split()
)
"""Stop words of search that can turn a statement round; they are looked at as function words, not as content."""


@dataclass(frozen=True)
class Token:
    """One word at ``[start, end)``. ``low``: folded and lower case, a set phrase as its short form. ``clause`` counts up at punctuation and at
    words that open a subordinate clause, ``group`` also at "and" and "or". ``proper``: a name written like one ("Leeds"), no code ("B12")."""

    low: str
    stem: str
    start: int
    end: int
    clause: int
    group: int
    name: bool
    proper: bool
    content: bool


def visible(text: str) -> str:
    """``text`` with Markdown marks, link targets and comments blanked; same length."""
    return _HIDDEN.sub(lambda m: " " * len(m.group(0)), text)


def fold(word: str) -> str:
    """Lower case, straight apostrophe, no accents, no possessive."""
    word = word.replace("’", "'").lower()
    if not word.isascii():
        word = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c)) or word
    return re.sub(r"'s$", "", word)


def spoken(sentence: str) -> str:
    """``sentence`` with what only points at its source blanked ("According to the manual,", "[2]", "(P3)"); same length."""
    return _POINTING.sub(lambda m: " " * len(m.group(0)), sentence)


@lru_cache(maxsize=4096)
def tokens(text: str) -> tuple[Token, ...]:
    """Tokens of ``text`` in order, with offsets into it."""
    text = visible(text)
    raw = [(fold(m.group(0)), m.start(), m.end()) for m in _TOKEN.finditer(text)]
    result: list[Token] = []
    clause = group = 0
    last = 0
    position = 0
    while position < len(raw):
        low, start, end, used = _phrase(raw, position)
        broken = bool(_BREAK.search(text, last, start))
        clause += broken or low in SUBORDINATORS
        group += broken or low in SUBORDINATORS or low in ("and", "or")
        shout = (
            used == 1
            and end - start > 1
            and text[start:end].isupper()
            and low in STOPWORDS
            and not text[max(0, start - 12) : start].isupper()
        )
        low = text[start:end] if shout else low
        opens = not result or bool(re.search(r"[.!?:|\n][^\w]*$", text[max(0, start - 12) : start]))
        result.append(
            _token(low, start, end, clause, group, used == 1 and _is_name(text[start:end], opens), text[start + 1 : end].islower())
        )
        last = end
        position += used
    return tuple(result)


def _phrase(raw: list[tuple[str, int, int]], position: int) -> tuple[str, int, int, int]:
    """The longest set phrase that begins here, else the word."""
    for size in range(min(_LONGEST, len(raw) - position), 1, -1):
        words = raw[position : position + size]
        short = PHRASES.get(" ".join(w[0] for w in words))
        if short is not None and words[-1][2] - words[0][1] <= sum(len(w[0]) for w in words) + size + 1:
            return short, words[0][1], words[-1][2], size
    return (*raw[position], 1)


def _token(low: str, start: int, end: int, clause: int, group: int, name: bool, proper: bool) -> Token:
    stopped = low in STOPWORDS or low in _KEPT or low in SUBORDINATORS or (len(low) == 1 and low.isalpha() and not name)
    return Token(
        low, stem(IRREGULAR.get(low, low)), start, end, clause, group, name and not stopped, name and not stopped and proper, not stopped
    )


def _is_name(word: str, opens: bool) -> bool:
    """Capitals inside or digits among letters always; a first capital unless it only opens the sentence."""
    letters = any(c.isalpha() for c in word)
    if not letters:
        return False
    if any(c.isupper() for c in word[1:]) or any(c.isdigit() for c in word):
        return len(word) > 1
    return word[0].isupper() and not opens and len(word) > 1


@lru_cache(maxsize=2048)
def sentence_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Sentences, list items and table rows of a passage; a line that goes on in lower case is no end."""
    seen = visible(text)
    spans: list[tuple[int, int]] = []
    begin = 0
    for found in [*_HARD_LINE.finditer(seen), None]:
        stop = found.start() if found else len(seen)
        begin = marker.end() if (marker := _MARKER.match(seen, begin, stop)) else begin
        spans.extend(s for s in sentences(seen, begin, stop) if re.search(r"\w", seen[s[0] : s[1]]))
        begin = stop
    return tuple(spans)

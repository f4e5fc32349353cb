"""Reading a hurried, misspelt message as plain words, without losing where each word stood. Standard library only, linear in the text.

`sentences(text)` gives lists of `Word`: canonical lower-case words (contractions opened, textspeak and near-misspellings of safety words
mended) with their offsets in ``text``. A word is mended only towards `SHARP`, the words safety depends on, and never when it is an ordinary
word itself (`LOOKALIKES`: "terror" stays "terror").
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from functools import cache, lru_cache
from typing import NamedTuple

from rag.ask.safety_words import CONTRACTIONS, LOOKALIKES, ORDINARY, SHARP, TEXTSPEAK

_LONGEST_SENTENCE = 80
_OVERLAP = 20
_LEET = str.maketrans("013457@$!", "oieastasi")
_TOKEN = re.compile(r"[a-z0-9@$*]+(?:'[a-z]+)*|(?P<stop>[.!?;:\n|]+|\s[-–—]+\s)")
_SPACED = re.compile(r"(?<![a-z])[a-z](?:[ .\-_*]{1,2}[a-z]){3,15}(?![a-z])")


class Word(NamedTuple):
    """A canonical word and its slice ``[start, end)`` of the text as typed."""

    text: str
    start: int
    end: int


def _flat(text: str) -> tuple[str, list[int] | range]:
    """Lower-case ASCII-like text and, for each of its characters, the offset it came from. Zero-width and combining marks vanish."""
    if text.isascii():
        return text.lower(), range(len(text) + 1)
    chars: list[str] = []
    offsets: list[int] = []
    for offset, char in enumerate(text):
        if char in "‘’‛´`ʼ＇′":
            new = "'"
        elif char in "…":
            new = " "
        else:
            new = "".join(
                c for c in unicodedata.normalize("NFKD", char) if not unicodedata.combining(c) and unicodedata.category(c) != "Cf"
            )
        chars.append(new.lower())
        offsets.extend([offset] * len(new.lower()))
    offsets.append(len(text))
    return "".join(chars), offsets


def sentences(text: str) -> list[list[Word]]:
    """The words of each sentence, in order. A sentence longer than 80 words comes as overlapping windows of 80."""
    flat, offsets = _flat(text)
    flat, spaced = _join_spaced(flat)
    flat = flat.replace("...", "   ")
    out: list[list[Word]] = [[]]
    for match in _TOKEN.finditer(flat):
        if match.group("stop"):
            if out[-1]:
                out.append([])
            continue
        start, end = offsets[match.start()], offsets[spaced.get(match.start(), match.end()) - 1] + 1
        out[-1].extend(Word(w, start, end) for w in canonical(match.group()))
    return [window for words in out if words for window in _windows(words)]


def _join_spaced(flat: str) -> tuple[str, dict[int, int]]:
    """``s u i c i d e`` as one word, padded so that offsets stay, with where each such word began and ended. Other letters are left alone."""
    ends: dict[int, int] = {}

    def join(match: re.Match[str]) -> str:
        word = re.sub(r"[^a-z]", "", match.group())
        if word not in SHARP:
            return match.group()
        ends[match.start()] = match.end()
        return word.ljust(len(match.group()))

    return _SPACED.sub(join, flat), ends


def _windows(words: list[Word]) -> list[list[Word]]:
    if len(words) <= _LONGEST_SENTENCE:
        return [words]
    step = _LONGEST_SENTENCE - _OVERLAP
    return [words[i : i + _LONGEST_SENTENCE] for i in range(0, len(words) - _OVERLAP, step)]


@lru_cache(maxsize=20_000)
def canonical(token: str) -> tuple[str, ...]:
    """The plain words one typed token stands for: ``can't`` → ``cannot``; ``sucidal`` → ``suicidal``; unknown words stay."""
    for table in (CONTRACTIONS, TEXTSPEAK):
        if token in table:
            return tuple(table[token].split())
    if "'" in token:
        return _apostrophe(token)
    if token in SHARP or token in ORDINARY or len(token) > 24:
        return (token,)
    for guess in (
        re.sub(r"(.)\1{2,}", r"\1\1", token),
        re.sub(r"(.)\1{2,}", r"\1", token),
        token.translate(_LEET) if not token.isdigit() else token,
    ):
        if guess != token and (guess in SHARP or guess in TEXTSPEAK or guess in ORDINARY):
            return canonical(guess)
    if "*" in token.strip("*"):
        return (_unmask(token),)
    token = token.strip("*") or token
    parts = _split_joined(token)
    return parts if parts else (_mend(token),)


def _apostrophe(token: str) -> tuple[str, ...]:
    stem, _, tail = token.partition("'")
    first = canonical(stem) if stem else ()
    if tail == "t" and stem.endswith("n"):
        return (*canonical(stem[:-1]), "not")
    return (*first, *{"s": ("s",), "re": ("are",), "ve": ("have",), "ll": ("will",), "d": ("had",), "m": ("am",)}.get(tail, (tail,)))


def _unmask(token: str) -> str:
    """``su*cide`` → ``suicide`` when exactly that fits one safety word."""
    shape = re.compile(token.replace("*", "[a-z]").replace("$", "s").replace("@", "a"))
    fits = [w for w in SHARP if len(w) == len(token) and shape.fullmatch(w)]
    return fits[0] if len(fits) == 1 else token


def _split_joined(token: str) -> tuple[str, ...]:
    """``killmyself`` → ``kill myself``; only into two or three words of which one is a safety word and none is a single letter."""
    if len(token) < 8 or token in LOOKALIKES:
        return ()
    for cut in range(2, len(token) - 1):
        left, right = token[:cut], token[cut:]
        if (left in SHARP and right in ORDINARY | SHARP) or (left in ORDINARY and right in SHARP):
            return (left, right)
        if left in ORDINARY | SHARP and 6 <= len(right) <= 20:
            for next_cut in range(2, len(right) - 1):
                a, b = right[:next_cut], right[next_cut:]
                if a in ORDINARY | SHARP and b in ORDINARY | SHARP and {left, a, b} & SHARP and min(len(left), len(a), len(b)) > 1:
                    return (left, a, b)
    return ()


def _mend(token: str) -> str:
    """The one safety word within reach: one slip of the keys, or two in a longer word that still sounds the same."""
    if len(token) < 4 or not token.isalpha() or token in LOOKALIKES or len(token) > 20:
        return token
    best: tuple[int, str] | None = None
    for shape in _deletes(token, 2 if len(token) >= 6 else 1):
        for target in _shapes().get(shape, ()):
            found = distance(token, target)
            if found > 1 and (len(target) < 7 or _sound(token) != _sound(target)):
                continue
            if token[0] != target[0] and _sound(token) != _sound(target) and sorted(token) != sorted(target):
                continue
            if found <= 2 and (best is None or (found, target) < best):
                best = (found, target)
    return best[1] if best else token


def _sound(word: str) -> str:
    """The consonants as they sound: ``suicidle`` and ``suicidal`` are both ``sdl``."""
    word = re.sub(r"c(?=[eiy])|z", "s", word.replace("ph", "f").replace("kn", "n").replace("wr", "r").replace("gh", "g"))
    word = re.sub(r"[ckq]+", "k", word)
    return re.sub(r"(.)\1+", r"\1", re.sub(r"[aeiouhwy]", "", word))


@cache
def _shapes() -> dict[str, tuple[str, ...]]:
    """Every safety word by itself with up to two letters left out, so that candidates are found without walking the vocabulary."""
    found: dict[str, set[str]] = defaultdict(set)
    for word in SHARP:
        if len(word) >= 5:
            for shape in _deletes(word, 2 if len(word) >= 7 else 1):
                found[shape].add(word)
    return {shape: tuple(sorted(words)) for shape, words in found.items()}


def _deletes(word: str, depth: int) -> set[str]:
    shapes = {word}
    layer = {word}
    for _ in range(depth):
        layer = {w[:i] + w[i + 1 :] for w in layer for i in range(len(w))}
        shapes |= layer
    return shapes


def distance(a: str, b: str) -> int:
    """Damerau–Levenshtein (optimal string alignment) distance: insertions, deletions, substitutions and swaps of neighbours."""
    previous: list[int] = []
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        older, previous, row = previous, row, [i] + [0] * len(b)
        for j, y in enumerate(b, 1):
            row[j] = min(previous[j] + 1, row[j - 1] + 1, previous[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                row[j] = min(row[j], older[j - 2] + 1)
    return row[-1]

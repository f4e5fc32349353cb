"""Text as a list of words, with what is needed to tell a name from another word."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from rag.masking.words import FIRST, PROTECTED, STOP

_WORD = re.compile(r"[^\W\d_]+(?:['’\-‑][^\W\d_]+)*")
_NEW_SENTENCE = re.compile(r"[.!?:;\n•*#>\"“|`]|\s[-–—]\s")


@dataclass(frozen=True)
class Word:
    """A word with what stands before it (``gap``). ``end`` leaves a possessive ’s out; ``plain`` is in small letters without accents."""

    start: int
    end: int
    text: str
    plain: str
    gap: str
    loud: bool

    @cached_property
    def capital(self) -> bool:
        return self.text[0].isupper() and (len(self.text) == 1 or not self.text.isupper() or self.loud)

    @property
    def opens(self) -> bool:
        return not self.gap or bool(_NEW_SENTENCE.search(self.gap))

    @property
    def joined(self) -> bool:
        """Stands right behind the word before."""
        return self.gap in {" ", "  ", "\u00a0"}

    @property
    def namelike(self) -> bool:
        """Could be a name by its form, and is not a word that never is one."""
        first = self.plain.split("-")[0]
        return self.capital and len(self.text) > 1 and self.plain not in STOP and first not in STOP and self.plain not in PROTECTED

    @property
    def first(self) -> bool:
        if self.text.isupper() and not self.loud and len(self.text) < 6:
            return False  # SAM, DAN, ELISA: abbreviations as likely as names
        return self.plain in FIRST or (
            self.capital and "-" in self.plain and self.plain.split("-")[0] in FIRST and not self.text.split("-")[0].isupper()
        )


def words_of(text: str, labels: list[tuple[int, int]]) -> list[Word]:
    """The words outside labels. A label stands in the next word's gap, so nothing is joined across it."""
    starts = [start for start, _ in labels]
    loud = _Loud(text)
    words: list[Word] = []
    last = 0
    for match in _WORD.finditer(text):
        at = bisect_right(starts, match.start()) - 1
        if at >= 0 and labels[at][1] > match.start():
            continue
        word = match[0]
        if _in_a_code(text, match):
            last = match.end()
            continue
        bare = word[:-2] if word[-2:].lower() in {"'s", "’s"} and len(word) > 3 else word
        plain = (
            "".join(c for c in unicodedata.normalize("NFD", bare.casefold()) if not unicodedata.combining(c))
            .replace("’", "'")
            .replace("‑", "-")
        )
        words.append(Word(match.start(), match.start() + len(bare), bare, plain, text[last : match.start()][-8:], loud(match.start())))
        last = match.end()
    return words


def _in_a_code(text: str, match: re.Match[str]) -> bool:
    """EVA-01, j.beth.2022: a part of something longer."""
    before, behind = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 2]
    if match[0].isupper():
        return before.isdecimal() or behind[:1].isdecimal() or (behind[:1] == "-" and behind[1:].isdecimal())
    return match[0].islower() and (before in {".", "/", "_", "@", "="} or behind[:1] in {"_", "=", "/", "@"})


class _Loud:
    """Whether the line at an offset is written in capitals throughout. Asked in reading order."""

    def __init__(self, text: str) -> None:
        self._text, self._end, self._is = text, -1, False

    def __call__(self, at: int) -> bool:
        if at >= self._end:
            begin = self._text.rfind("\n", 0, at) + 1
            found = self._text.find("\n", at)
            self._end = len(self._text) if found < 0 else found
            letters = [c for c in self._text[begin : self._end] if c.isalpha()]
            self._is = len(letters) > 8 and sum(c.isupper() for c in letters) > 0.8 * len(letters)
        return self._is

"""Text made even for looking up words, each character knowing where it came from: one line, straight quotes, no soft hyphens, slips mended.

A word that is one letter away from a word that the rules look for (``carless``, ``negligant``, ``care-less``) is read as that word, so that a slip
of the keyboard does not hide it. Only long and rare words are mended like this (`LOOKED_FOR`), because short ones have neighbours that are meant.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

LOOKED_FOR = frozenset(
    """careless carelessly carelessness negligent negligently negligence incompetent incompetently incompetence inexcusable culprit culprits blameworthy
    unforgivable irresponsible slipshod slapdash reckless recklessly resilient resilience manslaughter tribunal tribunals prosecuted prosecution
    prosecute litigation lawsuit lawsuits deliberately intentionally falsified falsify fabricated alcohol hungover milligram milligrams microgram
    micrograms millilitre millilitres kilogram kilograms overdose stillborn stillbirth""".split()
)
_MIN_MENDED, _MAX_MENDED = 7, 20
_TOKEN = re.compile(
    r"(?P<word>[^\W\d_]+(?:(?:[-‑\u00ad]\n?|['’])[^\W\d_]+)*)|(?P<gap>[ \t\u00a0\u202f]*(?:\n[ \t\u00a0\u202f]*)+|[ \t\u00a0\u202f]+)|(?P<drop>[*`\u00ad\u200b\ufeff]+)|(?P<one>.)",
    re.S,
)
_NEW_LINE = re.compile(r"\s*(?:\n\s*\n|\n\s*(?:[-+]|\d{1,2}[.)]|#{1,6}|\|)\s)")
_STRAIGHT = str.maketrans("‘’‚“”„«»‑", '\'\'\'"""""-')


@dataclass(frozen=True)
class Folded:
    """``text`` with, for each of its characters, where the original piece begins and ends."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Offsets of the original for a part ``[start, end)`` of the folded text. An empty part stands at its place."""
        if start >= len(self.starts):
            last = self.ends[-1] if self.ends else 0
            return last, last
        return self.starts[start], self.ends[max(end - 1, start)]


def fold(text: str, start: int = 0, end: int | None = None) -> Folded:
    """The part ``[start, end)`` of a text, folded. Takes time in proportion to its length."""
    out: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for found in _TOKEN.finditer(text, start, len(text) if end is None else end):
        piece = _piece(found, text)
        exact = len(piece) == found.end() - found.start()
        out.append(piece)
        for at in range(len(piece)):
            starts.append(found.start() + at if exact else found.start())
            ends.append(found.start() + at + 1 if exact else found.end())
    return Folded("".join(out), tuple(starts), tuple(ends))


def _piece(found: re.Match[str], text: str) -> str:
    said = found.group(0)
    if found["word"]:
        return mended(said.translate(_STRAIGHT))
    if found["gap"]:
        return "\n" if "\n" in said and _NEW_LINE.match(text, found.start()) else " "
    return "" if found["drop"] else said.translate(_STRAIGHT)


def mended(word: str) -> str:
    """The word that is looked for where ``word`` is that word with one slip in it or with a hyphen inside; otherwise the word without line breaks."""
    whole = word.replace("\u00ad", "").replace("\n", "")
    bare = whole.replace("-", "").lower()
    if bare in LOOKED_FOR:
        return whole.replace("-", "")
    if _MIN_MENDED - 1 <= len(bare) <= _MAX_MENDED:
        for key in (bare, *_shorter(bare)):
            for meant in _neighbours().get(key, ()):
                if _one_slip(bare, meant):
                    return meant.capitalize() if whole[0].isupper() else meant
    return whole


def _shorter(word: str) -> list[str]:
    return [word[:n] + word[n + 1 :] for n in range(len(word))]


@cache
def _neighbours() -> dict[str, list[str]]:
    """Each word looked for under itself and under itself with one letter left out."""
    table: dict[str, list[str]] = {}
    for word in sorted(LOOKED_FOR):
        if len(word) >= _MIN_MENDED:
            for key in (word, *_shorter(word)):
                table.setdefault(key, []).append(word)
    return table


_MEANT = frozenset("tribunes overdoes prosecutor".split())
"""Words with a neighbour among those looked for that are meant as they are."""


def _one_slip(word: str, meant: str) -> bool:
    """One letter missing, added, changed or swapped with the next; the first letter is right, as it nearly always is in a slip."""
    if word[0] != meant[0] or word in _MEANT:
        return False
    if len(word) == len(meant):
        differing = [n for n in range(len(word)) if word[n] != meant[n]]
        if len(differing) == 1:
            return True
        swapped = len(differing) == 2 and differing[1] == differing[0] + 1
        return swapped and word[differing[0]] == meant[differing[1]] and word[differing[1]] == meant[differing[0]]
    longer, shorter = (word, meant) if len(word) > len(meant) else (meant, word)
    return len(longer) - len(shorter) == 1 and shorter in _shorter(longer)

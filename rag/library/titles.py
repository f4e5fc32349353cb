"""Titles of an outline found again among printed lines."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence

from rag.library.lines import Line

_NUMBERING = re.compile(
    r"^\s*(?:(?i:appendix|annex|chapter|section|part|unit|session|module)\s+)?\(?(?:\d+|[A-Z]|[IVX]+)(?:\.\d+)*[.):]*\s+(?=\S)"
)


def title_key(text: str) -> str:
    """Letters and digits only, without leading numbering: what is compared when a title is looked for."""
    return _letters(_NUMBERING.sub("", text, count=1))


def _letters(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())


def find_titles(lines: Sequence[Line], titles: Sequence[tuple[int, str]]) -> dict[int, tuple[int, int | None]]:
    """Where the titles of the outline stand on a page: position -> (number of lines, entry).

    The same numbering wins, then the largest print, then the first."""
    found: dict[int, tuple[int, int | None]] = {}
    for entry, title in titles:
        exact, bare = _letters(title), title_key(title)
        places: list[tuple[bool, float, int, int]] = []
        for position in range(len(lines)):
            for count in range(1, min(3, len(lines) - position) + 1):
                span = range(position, position + count)
                together = " ".join(lines[i].text for i in span)
                same = _letters(together) == exact
                if exact and (same or title_key(together) == bare) and not _taken(found, span):
                    places.append((not same, -lines[position].size, position, count))
                    break
        if places:
            _, _, position, count = min(places)
            found[position] = (count, entry)
    return found


def _taken(found: Mapping[int, tuple[int, int | None]], span: Collection[int]) -> bool:
    return any(set(range(p, p + count)) & set(span) for p, (count, _) in found.items())

"""Parts of a document that are stored and can be read, but are neither searched nor quoted: what somebody planted there for a program. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from rag.library.model import Document, Section

Part = tuple[int, int]
"""A slice ``[start, end)`` of a document's text."""

TITLE = "(left out)"
SHOWN = 80


def without(document: Document, parts: Sequence[Part]) -> Document:
    """A copy of the same length in which ``parts`` are line breaks, so that every offset holds and no sentence reaches over a gap.

    A heading that has such a part in it loses its title, here and in the paths of what stands under it.
    """
    if not parts:
        return document
    text, done, pieces = document.text, 0, []
    for start, end in _apart(parts, len(text)):
        pieces += [text[done:start], "\n" * (end - start)]
        done = end
    bad = {s.title for s in document.sections if any(a < s.body and s.start < b for a, b in parts)}
    sections = tuple(_retitled(s, bad) for s in document.sections)
    return replace(document, text="".join([*pieces, text[done:]]), sections=sections)


def notes(document: Document, parts: Iterable[Part]) -> Iterator[str]:
    """For a person: where each part stands and how it begins."""
    for start, end in parts:
        words = re.sub(r"\s+", " ", document.text[start:end]).strip()
        shown = words if len(words) <= SHOWN else words[: SHOWN - 1].rstrip() + "…"
        yield f"{_place(document, start)} reads like an instruction to a program: “{shown}”. It is kept, but not searched, quoted or followed"


def _apart(parts: Sequence[Part], size: int) -> list[Part]:
    """Sorted, inside the text, without overlap."""
    result: list[Part] = []
    for start, end in sorted((max(0, a), min(size, b)) for a, b in parts):
        start = max(start, result[-1][1]) if result else start
        if start < end:
            result.append((start, end))
    return result


def _retitled(section: Section, bad: set[str]) -> Section:
    path = tuple(TITLE if p in bad else p for p in section.path)
    return section if path == section.path else replace(section, title=path[-1], path=path)


def _place(document: Document, offset: int) -> str:
    page = document.page_at(offset)
    if page:
        return f"page {page.label}"
    if document.markup == "markdown":
        return f"line {document.text.count(chr(10), 0, offset) + 1}"
    section = document.section_at(offset)
    return f"“{section.title}”" if section else "a part"

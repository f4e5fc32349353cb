"""Headings with their places into the sections of a document. Shared by the readers of PDF and DOCX."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rag.library.markdown import slug
from rag.library.model import Section

_FILE_NAME = re.compile(r"\.(?:docx?|pptx?|xlsx?|pdf|odt|rtf|indd|tex|dvi|pages|key|html?|txt|md)\s*$", re.I)
_NO_TITLE = re.compile(
    r"^(?:microsoft (?:word|powerpoint)\b.*|untitled.*|(?:document|presentation)\s*\d*|powerpoint presentation|title|none|\(anonymous\))$",
    re.I,
)


@dataclass(frozen=True)
class Heading:
    """``level`` from 1; the heading line is ``[start, body)`` of the text, empty where the title does not stand in the text itself."""

    title: str
    level: int
    start: int
    body: int


def sections_of(text: str, headings: Sequence[Heading], *, title: str, document_id: str) -> tuple[Section, ...]:
    """Sections in reading order that together hold the whole text; what comes before the first heading gets the document's name."""
    ordered = sorted(headings, key=lambda h: h.start)
    result: list[Section] = []
    seen = {document_id}
    first = ordered[0].start if ordered else len(text)
    if first > 0 or not ordered:
        result.append(Section(document_id, title, (title,), 0, 0, 0, first, first, line=1))
    stack: list[Heading] = []
    for index, heading in enumerate(ordered):
        while stack and stack[-1].level >= heading.level:
            stack.pop()
        stack.append(heading)
        path = tuple(h.title for h in stack)
        path = path if path[0] == title else (title, *path)
        end = ordered[index + 1].start if index + 1 < len(ordered) else len(text)
        subtree = next((h.start for h in ordered[index + 1 :] if h.level <= heading.level), len(text))
        line = text.count("\n", 0, heading.start) + 1
        anchor, body = _unique(slug(heading.title), seen), min(heading.body, end)
        result.append(Section(anchor, heading.title, path, heading.level, heading.start, body, end, subtree, line=line))
    return tuple(result)


def name_from_file(stem: str) -> str:
    return re.sub(r"[\s_-]+", " ", stem).strip() or "Document"


def sensible_title(title: str) -> str:
    """The title a file gives itself, or nothing where it is a file name or a program's default."""
    title = " ".join(re.sub(r"[\x00-\x1f\ud800-\udfff]", " ", title).split())
    if len(title) < 3 or len(title) > 200 or _FILE_NAME.search(title) or _NO_TITLE.match(title) or not any(c.isalpha() for c in title):
        return ""
    return title


def _unique(anchor: str, seen: set[str]) -> str:
    number, candidate = 1, anchor
    while candidate in seen:
        number += 1
        candidate = f"{anchor}-{number}"
    seen.add(candidate)
    return candidate

"""A section as safe HTML with words marked. All source text is escaped; nothing in a document becomes markup that runs."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence

from rag.library.markdown import parser, shadow_text
from rag.library.model import Document

_OPEN, _CLOSE = "\ue000", "\ue001"
_ATTRS = re.compile(r"[ \t]*\{[#.][^{}\n]*\}[ \t]*$", re.M)
_HREF = re.compile(r'<a href="([^"]*)"[^>]*>(.*?)</a>', re.S)
_IMG = re.compile(r"<img\b[^>]*>")


def section_html(document: Document, start: int, end: int, marks: Sequence[tuple[int, int]] = ()) -> tuple[str, bool]:
    """``document.text[start:end]`` as HTML with each span of ``marks`` inside ``<mark>``.

    Returns the HTML and whether every mark could be shown; a mark outside the text is left out rather than misplaced.
    """
    inside = [(a, b) for a, b in _merged(marks) if start <= a < b <= end]
    source = shadow_text(document.text) if document.markup == "markdown" else document.text
    pieces: list[str] = []
    position = start
    for a, b in inside:
        pieces += [_clean(source[position:a]), _OPEN, _marked(source[a:b]), _CLOSE]
        position = b
    pieces.append(_clean(source[position:end]))
    text = "".join(pieces)
    body = _render(text) if document.markup == "markdown" else _paragraphs(text)
    return _place_marks(body), len(inside) == len(_merged(marks)) and bool(inside or not marks)


def _clean(text: str) -> str:
    return _ATTRS.sub("", text.replace(_OPEN, "").replace(_CLOSE, ""))


def _marked(text: str) -> str:
    """Marks must not reach over block borders: close before each line that starts a block and open after its marker."""
    lines = _clean(text).split("\n")
    out = [lines[0]]
    for line in lines[1:]:
        lead = re.match(r"[ \t]*(?:>[ \t]?|[-*+][ \t]+|\d{1,3}[.)][ \t]+|\|[ \t]?)*", line)
        cut = lead.end() if lead else 0
        out.append(f"{line[:cut]}{_OPEN}{line[cut:]}" if line[cut:].strip() else line)
    return "\n".join(f"{piece}{_CLOSE}" if i < len(out) - 1 and piece.strip() else piece for i, piece in enumerate(out))


def _render(text: str) -> str:
    if text.lstrip().startswith(f"{_OPEN}|"):
        text = text.replace(f"{_OPEN}|", f"|{_OPEN}", 1)
    rendered = str(parser().render(_cells(text)))
    rendered = _IMG.sub("", rendered)
    return _HREF.sub(lambda m: m.group(2), rendered)


def _cells(text: str) -> str:
    """A marked table row is marked cell by cell (a mark may not span cells)."""

    def row(found: re.Match[str]) -> str:
        inner = found.group(1).strip().strip("|")
        return "|" + "|".join(f" {_OPEN}{cell.strip()}{_CLOSE} " if cell.strip() else " " for cell in inner.split("|")) + "|"

    return re.sub(rf"^{_OPEN}(\|[^{_CLOSE}\n]*\|){_CLOSE}[ \t]*$", row, text, flags=re.M)


def _paragraphs(text: str) -> str:
    blocks = [b for b in re.split(r"\n\s*\n", text) if b.strip()]
    return "\n".join(f"<p>{html.escape(b.strip()).replace(chr(10), '<br>')}</p>" for b in blocks)


def _place_marks(body: str) -> str:
    body = re.sub(f"{_OPEN}(\\s*){_CLOSE}", r"\1", body)
    return body.replace(_OPEN, "<mark>").replace(_CLOSE, "</mark>")


def _merged(marks: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for a, b in sorted({(a, b) for a, b in marks if a < b}):
        if merged and a < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(b, merged[-1][1]))
        else:
            merged.append((a, b))
    return merged

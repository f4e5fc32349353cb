"""A section as safe HTML with words marked. All source text is escaped; nothing in a document becomes markup that runs."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence

from rag.library.markdown import parser, shadow_text
from rag.library.model import Document

_SIGNS = (("⸨", "⸩"), ("⦗", "⦘"), ("⧼", "⧽"))
"""Pairs that stand for the borders of a mark while Markdown is rendered. Punctuation, so that ``**`` and ``_`` beside them keep their meaning."""
_ATTRS = re.compile(r"[ \t]*\{[#.][^{}\n]*\}[ \t]*$", re.M)
_HREF = re.compile(r'<a href="([^"]*)"[^>]*>(.*?)</a>', re.S)
_IMG = re.compile(r"<img\b[^>]*>")
_LEAD = re.compile(r"(?:[ \t]*(?:`{3,}|~{3,})[^\n]*\n|[ \t]*(?:>|#{1,6}[ \t]|[-*+][ \t]|\d{1,9}[.)][ \t]|\|))*[ \t]*")
_CLOSING = re.compile(r"[ \t]*(?:`{3,}|~{3,})")

_Span = tuple[int, int]


def section_html(document: Document, start: int, end: int, marks: Sequence[_Span] = ()) -> tuple[str, bool]:
    """``document.text[start:end]`` as HTML with each span of ``marks`` inside ``<mark>``.

    Returns the HTML and whether every mark could be shown. A mark outside the text, or one that would change how the text reads, is left
    out rather than misplaced.
    """
    source = shadow_text(document.text) if document.markup == "markdown" else document.text
    wanted = _merged(marks)
    tight = _tight if document.markup == "markdown" else _stripped
    inside = [tight(source, a, b) for a, b in wanted if start <= a < b <= end]
    inside = [(a, b) for a, b in inside if a < b]
    bare = _render(source[start:end], document.markup)
    for opened, closed in _SIGNS:
        if not inside or any(sign in bare or sign in source[start:end] for sign in (opened, closed)):
            continue
        text = _signed(source, start, end, inside, opened, closed)
        marked, count = _placed(_render(text, document.markup), opened, closed)
        if count == len(inside) and re.sub("</?mark>", "", marked) == bare:
            return marked, len(inside) == len(wanted)
    return bare, not marks


def _tight(source: str, start: int, end: int) -> _Span:
    """The span without the markers, blanks and borders of cells at its edges: a sign before them would change what they mean."""
    line = source.rfind("\n", 0, start) + 1
    lead = _LEAD.match(source, line)
    start = max(start, min(lead.end(), end)) if lead else start
    words = source[start:end].rstrip(" \t\n|")
    last = words.rfind("\n")
    if last >= 0 and _CLOSING.fullmatch(words, last + 1):
        words = words[:last]
    return _stripped(source, start, start + len(words))


def _stripped(source: str, start: int, end: int) -> _Span:
    words = source[start:end]
    return start + len(words) - len(words.lstrip()), start + len(words.rstrip())


def _signed(source: str, start: int, end: int, spans: Sequence[_Span], opened: str, closed: str) -> str:
    pieces: list[str] = []
    position = start
    for a, b in spans:
        pieces += [source[position:a], opened, source[a:b], closed]
        position = b
    return "".join([*pieces, source[position:end]])


def _render(text: str, markup: str) -> str:
    if markup != "markdown":
        blocks = [b for b in re.split(r"\n\s*\n", text) if b.strip()]
        return "\n".join(f"<p>{html.escape(b.strip()).replace(chr(10), '<br>')}</p>" for b in blocks)
    rendered = str(parser().render(_ATTRS.sub("", text)))
    return _HREF.sub(lambda m: m.group(2), _IMG.sub("", rendered))


def _placed(body: str, opened: str, closed: str) -> tuple[str, int]:
    """Signs to ``<mark>``, closed before each tag and opened again after it. Returns the number of whole pairs too, -1 where one is broken."""
    out: list[str] = []
    within, count = False, 0
    for token in re.split(f"(<[^>]*>|{opened}|{closed})", body):
        if token in (opened, closed):
            if within == (token == opened):
                return body, -1
            within = token == opened
            count += within
        else:
            out.append(f"<mark>{token}</mark>" if within and token.strip() and not token.startswith("<") else token)
    return "".join(out), -1 if within else count


def _merged(marks: Sequence[_Span]) -> list[_Span]:
    merged: list[_Span] = []
    for a, b in sorted({(a, b) for a, b in marks if a < b}):
        if merged and a < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(b, merged[-1][1]))
        else:
            merged.append((a, b))
    return merged

"""What may be quoted: sentences, whole list items, table rows, scripts. Each is a span of the stored text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from markdown_it.token import Token

from rag.library.markdown import line_starts, parser, shadow_text
from rag.library.model import Document

BlockKind = Literal["paragraph", "list", "table", "quote", "code"]
UnitKind = Literal["sentence", "item", "row", "script", "code"]

_ABBREVIATIONS = frozenset(
    """
    e.g i.e etc vs cf al dr mr mrs ms prof st no nos fig figs eq sec ch vol ed eds approx dept inc ltd p pp jr sr hons min max tel ext
    resp u.k u.s
    """.split()
)
_END = re.compile(r"[.!?…]+[\"'”’)\]*_]*(?=\s)|[。！？]")
_NEXT = re.compile(r"\s+(?:>[ \t]*)*[\"'“‘(\[*_]*[A-Z0-9À-Ý]")
_MARKER = re.compile(r"[ \t]*(?:[-*+•‣▪●○–]|\(?\d{1,3}[.)]|\(?[a-z][.)])[ \t]+")
_TABLE_RULE = re.compile(r"^[ \t]*\|?[ \t:|-]*-{3,}[ \t:|-]*$")


_BLANK = " \t\n"
_QUOTED = " \t\n>"
"""What may stand before the words of a Markdown quotation; elsewhere ">" is a word of the text ("> 12 people")."""
_Span = Callable[[Token], tuple[int, int]]


@dataclass(frozen=True)
class Block:
    """A run of whole lines that is not torn apart lightly. ``items``: spans of list items or table rows inside it."""

    kind: BlockKind
    start: int
    end: int
    items: tuple[tuple[int, int], ...] = ()
    head: tuple[int, int] | None = None


@dataclass(frozen=True)
class Unit:
    """The smallest thing an answer quotes. ``lead``: the span of the line that introduces a list item ("Do these:")."""

    kind: UnitKind
    start: int
    end: int
    lead: tuple[int, int] | None = None
    head: tuple[int, int] | None = None
    block: int = 0


def blocks(document: Document, start: int, end: int) -> tuple[Block, ...]:
    """Blocks of ``document.text[start:end]`` in reading order, with offsets into the whole text."""
    if document.markup == "markdown":
        return tuple(_markdown_blocks(shadow_text(document.text), start, end))
    return tuple(_plain_blocks(document.text, start, end))


@lru_cache(maxsize=4096)
def _units_cached(document: Document, start: int, end: int) -> tuple[Unit, ...]:
    return tuple(u for u in _units(document, start, end) if u.start < u.end)


def units(document: Document, start: int, end: int) -> tuple[Unit, ...]:
    """Quotable units of ``document.text[start:end]`` in reading order."""
    return _units_cached(document, start, end)


def _units(document: Document, start: int, end: int) -> Iterator[Unit]:
    text = shadow_text(document.text) if document.markup == "markdown" else document.text
    lead: tuple[int, int] | None = None
    for number, block in enumerate(blocks(document, start, end)):
        if block.kind == "paragraph":
            spans = sentences(text, block.start, block.end)
            yield from (Unit("sentence", a, b, block=number) for a, b in spans)
            lead = spans[-1] if spans and text[spans[-1][1] - 1] == ":" else None
            continue
        if block.kind == "list":
            yield from (Unit("item", a, b, lead=lead, block=number) for a, b in block.items)
        elif block.kind == "table":
            yield from (Unit("row", a, b, head=block.head, lead=lead, block=number) for a, b in block.items)
        elif block.kind == "quote":
            yield from _script(text, block, lead, number)
        else:
            yield Unit("code", block.start, block.end, lead=lead, block=number)
        lead = None


def _script(text: str, block: Block, lead: tuple[int, int] | None, number: int) -> Iterator[Unit]:
    """A script is quoted whole while it is short enough to be read at a glance (110 words), else by sentence."""
    if len(text[block.start : block.end].split()) <= 110:
        yield Unit("script", block.start, block.end, lead=lead, block=number)
    else:
        yield from (Unit("sentence", a, b, lead=lead, block=number) for a, b in sentences(text, block.start, block.end, _QUOTED))


def sentences(text: str, start: int, end: int, blank: str = _BLANK) -> tuple[tuple[int, int], ...]:
    """Sentence spans of ``text[start:end]``, without the white space around them. Decimals, initials and abbreviations do not end one."""
    spans: list[tuple[int, int]] = []
    begin = start
    for found in _END.finditer(text, start, end):
        stop = found.end()
        if stop < end and not (_NEXT.match(text, stop, end) or found.group(0)[0] in "!?。！？"):
            continue
        if found.group(0)[0] == "." and _abbreviated(text[max(begin, found.start() - 20) : found.start()]):
            continue
        spans.append((begin, stop))
        begin = stop
    spans.append((begin, end))
    return tuple(s for s in (_trim(text, a, b, blank) for a, b in spans) if s[0] < s[1])


def _abbreviated(before: str) -> bool:
    word = re.search(r"([A-Za-z.]+)$", before)
    if not word:
        return False
    bare = word.group(1).lower().strip(".")
    return bare in _ABBREVIATIONS or (len(bare) == 1 and bare.isalpha() and word.group(1)[-1:].isupper())


def _trim(text: str, start: int, end: int, blank: str = _BLANK) -> tuple[int, int]:
    while start < end and text[start] in blank:
        start += 1
    while end > start and text[end - 1] in _BLANK:
        end -= 1
    return start, end


def _markdown_blocks(text: str, start: int, end: int) -> Iterator[Block]:
    piece = text[start:end]
    starts = line_starts(piece)
    tokens = parser().parse(piece)

    def span(token: Token) -> tuple[int, int]:
        first, last = token.map or [0, 0]
        blank = _QUOTED if token.type in ("blockquote_open", "list_item_open") else _BLANK
        return _trim(text, start + starts[first], min(start + starts[last] - 1, end), blank)

    for index, token in enumerate(tokens):
        if token.level != 0 or not token.map:
            continue
        if token.type == "paragraph_open":
            yield Block("paragraph", *span(token))
        elif token.type in ("bullet_list_open", "ordered_list_open"):
            yield Block("list", *span(token), items=tuple(_items(text, tokens, index, span)))
        elif token.type == "table_open":
            yield _table(tokens, index, span)
        elif token.type == "blockquote_open":
            yield Block("quote", *span(token))
        elif token.type in ("fence", "code_block"):
            yield Block("code" if token.type == "fence" else "paragraph", *span(token))


def _items(text: str, tokens: list[Token], index: int, span: _Span) -> Iterator[tuple[int, int]]:
    """Innermost list items: an item that holds a list gives its own first lines, then each of the inner items."""
    depth = tokens[index].level
    opened: list[Token] = []
    for position in range(index + 1, len(tokens)):
        token = tokens[position]
        if token.level == depth and token.type.endswith("list_close"):
            return
        if token.type == "list_item_open":
            opened.append(token)
            a, b = span(token)
            inner = _inner_list(tokens, position)
            if inner is not None:
                b = _trim(text, a, span(inner)[0])[1]
                b = text.rfind("\n", a, b) if _MARKER.fullmatch(text[text.rfind("\n", a, b) + 1 : b] + " ") else b
            marker = _MARKER.match(text, a, b)
            a = marker.end() if marker else a
            if a < b:
                yield _trim(text, a, b, _QUOTED)


def _inner_list(tokens: list[Token], position: int) -> Token | None:
    depth = tokens[position].level
    for token in tokens[position + 1 :]:
        if token.type == "list_item_close" and token.level == depth:
            return None
        if token.type.endswith("list_open"):
            return token
    return None


def _table(tokens: list[Token], index: int, span: _Span) -> Block:
    rows: list[tuple[int, int]] = []
    head: tuple[int, int] | None = None
    for token in tokens[index + 1 :]:
        if token.type == "table_close":
            break
        if token.type == "tr_open" and token.map:
            if head is None:
                head = span(token)
            else:
                rows.append(span(token))
    return Block("table", *span(tokens[index]), items=tuple(rows), head=head)


def _plain_blocks(text: str, start: int, end: int) -> Iterator[Block]:
    group: list[tuple[str, int, int]] = []
    for a, b in _lines(text, start, end):
        kind = _line_kind(text[a:b])
        if group and group[0][0] == "item" and kind == "text" and text[a].isspace():
            kind = "more"  # an indented line goes on with the item above it
        same = group and (kind == group[0][0] or (kind == "more"))
        if group and not same:
            yield _plain_block(text, group)
            group = []
        if kind != "blank":
            group.append((kind, a, b))
    if group:
        yield _plain_block(text, group)


def _lines(text: str, start: int, end: int) -> list[tuple[int, int]]:
    result: list[tuple[int, int]] = []
    position = start
    while position < end:
        stop = text.find("\n", position, end)
        stop = end if stop < 0 else stop
        result.append((position, stop))
        position = stop + 1
    return result


def _line_kind(line: str) -> str:
    if not line.strip():
        return "blank"
    if line.lstrip().startswith("|") and line.count("|") >= 2:
        return "row"
    return "item" if _MARKER.match(line) else "text"


def _plain_block(text: str, group: list[tuple[str, int, int]]) -> Block:
    a, b = group[0][1], group[-1][2]
    a, b = _trim(text, a, b)
    if group[0][0] == "row":
        rows = [_trim(text, x, y) for _, x, y in group if not _TABLE_RULE.match(text[x:y])]
        return Block("table", a, b, items=tuple(rows[1:]) or tuple(rows), head=rows[0] if len(rows) > 1 else None)
    if group[0][0] == "item":
        items: list[tuple[int, int]] = []
        for kind, x, y in group:
            if kind == "item":
                marker = _MARKER.match(text, x, y)
                items.append((marker.end() if marker else x, y))
            else:
                items[-1] = (items[-1][0], y)
        return Block("list", a, b, items=tuple(_trim(text, x, y) for x, y in items))
    return Block("paragraph", a, b)

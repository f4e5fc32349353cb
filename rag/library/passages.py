"""Sections into passages: exact slices that fit the encoder, with lists, tables and scripts kept whole where they fit."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from rag.library.model import Document, Passage, Section, plain
from rag.library.units import Block, blocks, sentences

CountTokens = Callable[[Sequence[str]], list[int]]
"""Number of encoder tokens of each text, special tokens included."""

MAX_TOKENS = 220
"""A passage with its heading path; below all-MiniLM-L6-v2's 256 so that no word of a passage is cut off unseen."""

_Span = tuple[int, int]


def passages_of(document: Document, count: CountTokens, max_tokens: int = MAX_TOKENS) -> tuple[Passage, ...]:
    """Passages of a document in reading order; together they hold every word that is for reading, and none overlaps another.

    A section may name ways people ask for it (``<!-- asked as: … | … -->`` under its heading): each follows as a further entry for the
    section's first passage (`Passage.base`). Such words are indexed, never quoted.
    """
    result: list[Passage] = []
    for section in document.sections:
        path = _heading_path(section, count, max_tokens // 2)
        room = max_tokens - count([path])[0]
        first = len(result)
        for start, end, head in _pack(document, section, count, room):
            text = document.text[start:end]
            context = f"{path}\n{plain(document.text[head[0] : head[1]])}" if head else path
            result.append(
                Passage(
                    id=f"{document.id}:{start}-{end}",
                    document=document.id,
                    section=section.id,
                    start=start,
                    end=end,
                    text=text,
                    context=context,
                    kind=document.kind,
                    discipline=document.discipline,
                )
            )
        if len(result) > first:
            result.extend(_ways_of_asking(document, section, result[first]))
    return tuple(result)


def _heading_path(section: Section, count: CountTokens, most: int) -> str:
    """The last three titles, or as many words at the end of them as fit ``most``."""
    words = " › ".join(section.path[-3:]).split(" ")
    while len(words) > 1 and count([" ".join(words)])[0] > most:
        words = words[(len(words) + 1) // 2 :]
    path = " ".join(words)
    return path if count([path])[0] <= most else ""


_ASKED = re.compile(r"<!--\s*asked as:\s*(.*?)\s*-->", re.S | re.I)


def _ways_of_asking(document: Document, section: Section, passage: Passage) -> Iterator[Passage]:
    found = _ASKED.search(document.text, section.body, section.end) if document.markup == "markdown" else None
    utterances = [u.strip() for u in found.group(1).split("|")] if found else []
    for number, utterance in enumerate(u for u in utterances if u):
        yield replace(passage, id=f"{passage.id}~{number}", base=passage.id, asked_as=utterance)


def _pack(document: Document, section: Section, count: CountTokens, room: int) -> Iterator[tuple[int, int, _Span | None]]:
    """Greedy: whole blocks while they fit; a block too large by itself goes by items, rows or sentences (a table with its head as context)."""
    pieces = [piece for block in blocks(document, section.body, section.end) for piece in _pieces(document, block, count, room)]
    if not pieces:
        return
    before = [pieces[0][0], *(b for _, b, _ in pieces)]  # what stands between two pieces (link definitions, rules) counts with the second
    sizes = count([plain(document.text[a:b]) for a, (_, b, _) in zip(before, pieces, strict=False)])
    heads = {head: count([plain(document.text[head[0] : head[1]])])[0] for _, _, head in pieces if head}
    begin, stop, head, used = pieces[0][0], pieces[0][1], pieces[0][2], sizes[0]
    for (a, b, own_head), size in zip(pieces[1:], sizes[1:], strict=True):
        if used + size <= room - (heads[head] if head else 0) and (own_head == head or own_head is None):
            stop, used = b, used + size
        else:
            yield begin, stop, head
            begin, stop, head, used = a, b, own_head, size
    yield begin, stop, head


def _pieces(document: Document, block: Block, count: CountTokens, room: int) -> Iterator[tuple[int, int, _Span | None]]:
    text = document.text
    if count([plain(text[block.start : block.end])])[0] <= room:
        yield block.start, block.end, None
        return
    if block.items:
        edges = [block.start, *(_line_start(text, a, block.start) for a, _ in block.items[1:]), block.end]
        for number, (a, b) in enumerate(itertools.pairwise(edges)):
            head = block.head if block.kind == "table" and number else None
            size = count([plain(text[head[0] : head[1]])])[0] if head else 0
            head, size = (head, size) if size <= room // 2 else (None, 0)
            yield from ((x, y, head) for x, y in _fit(text, a, b, count, room - size))
        return
    for a, b in sentences(text, block.start, block.end) or ((block.start, block.end),):
        yield from ((x, y, None) for x, y in _fit(text, a, b, count, room))


def _line_start(text: str, offset: int, floor: int) -> int:
    return max(floor, text.rfind("\n", floor, offset) + 1)


def _fit(text: str, start: int, end: int, count: CountTokens, room: int) -> Iterator[_Span]:
    """Spans of ``text[start:end]`` that fit ``room``: whole if possible, else by sentence, else halved at white space."""
    end = start + len(text[start:end].rstrip())
    if start >= end:
        return
    if count([plain(text[start:end])])[0] <= room:
        yield start, end
        return
    parts = sentences(text, start, end)
    if len(parts) > 1:
        for a, b in parts:
            yield from _fit(text, a, b, count, room)
        return
    middle = (start + end) // 2
    cut = text.rfind(" ", start + 1, middle)
    cut = cut if cut > start else middle
    yield from _fit(text, start, cut, count, room)
    yield from _fit(text, cut + (text[cut] == " "), end, count, room)

"""A `Document` into a printed `Chapter`. Comments, front matter and ``{#anchor .core}`` never come out: they are no words of the manual."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

from rag.library.markdown import line_starts, parser, shadow_text
from rag.library.model import Document, Section
from rag.printing.model import Block, Chapter, Code, Heading, List, Paragraph, Room, Run, Runs, Script, Table, words

_ATTRS = re.compile(r"[ \t]*\{(?:[^{}\n]{0,200}[ \t])?[#.]\w[^{}\n]{0,200}\}[ \t]*$")
_SPACES = re.compile(r"[ \t]{2,}")
"""Where a comment stood."""
_RULED = re.compile(r"[_\s]*_{4,}[_\s]*")
_RULED_END = re.compile(r"\s*_{4,}[.\s]*$")
_WEB = ("https://", "http://", "mailto:")
LONGEST_TITLE = 240
"""Characters of a heading."""
MAX_ROOM = 40
"""Ruled lines that one run of underscores may make: more than a page has."""


def chapter_of(document: Document) -> Chapter:
    """The document in print. Headings carry the ids of its sections, so that a printed anchor is the anchor of the app."""
    blocks = _markdown(document) if document.markup == "markdown" else _plain(document)
    first = blocks[0] if blocks else None
    if isinstance(first, Heading) and (first.level == 1 or _same(first.title, document.title)):
        return Chapter(document.id, first.title, first.anchor, _raised(blocks[1:]), first.fidelity, document.kind)
    return Chapter(document.id, document.title[:LONGEST_TITLE], document.id, _raised(blocks), kind=document.kind)


def _same(one: str, other: str) -> bool:
    return one.casefold().split() == other.casefold().split()


def _raised(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Headings below the chapter's own: the highest becomes level 2."""
    highest = min((b.level for b in blocks if isinstance(b, Heading)), default=2)
    return tuple(replace(b, level=max(2, b.level - highest + 2)) if isinstance(b, Heading) else b for b in blocks)


def _markdown(document: Document) -> list[Block]:
    shadow = shadow_text(document.text)
    starts = line_starts(shadow)
    sections = {s.start: s for s in document.sections}
    made: list[Block] = []
    joined = [s for s in document.sections if s.level and not shadow[s.start : s.body].strip()]  # “<!-- FILE: … -->” became a heading
    for node in SyntaxTreeNode(parser().parse(shadow)).children:
        at = starts[node.map[0]] if node.map else 0
        while joined and joined[0].start <= at:
            made.extend(_heading(joined.pop(0)))
        section = sections.get(at) if node.type == "heading" else None
        made.extend(_heading(section) if section else _blocks(node))
    return made


def _heading(section: Section) -> list[Block]:
    """A title of many lines, which no page and no contents could take, is shortened and follows whole as a paragraph."""
    if len(section.title) <= LONGEST_TITLE:
        return [Heading(section.title, max(1, section.level), section.id, section.fidelity)]
    short = section.title[:LONGEST_TITLE].rsplit(" ", 1)[0] + "…"
    return [Heading(short, max(1, section.level), section.id, section.fidelity), Paragraph((Run(section.title),))]


def _plain(document: Document) -> list[Block]:
    """A document without markup: its sections as headings, its paragraphs as they stand."""
    made: list[Block] = []
    for section in document.sections:
        if section.level:
            made.extend(_heading(section))
        for text in re.split(r"\n\s*\n", document.text[section.body : section.end]):
            runs = tuple(_line_runs(text.strip()))
            made.extend([Paragraph(runs)] if runs else [])
    return made


def _line_runs(text: str) -> list[Run]:
    lines = [Run(" ".join(line.split())) for line in text.split("\n") if line.strip()]
    return [run for line in lines for run in (line, Run("\n"))][:-1]


def _blocks(node: SyntaxTreeNode) -> list[Block]:
    if node.type in ("paragraph", "heading"):
        return _paragraph(node)
    if node.type in ("bullet_list", "ordered_list"):
        first = int(node.attrs.get("start", 1)) if node.type == "ordered_list" else 0
        items = tuple(tuple(b for child in item.children for b in _blocks(child)) for item in node.children)
        return [List(items, first)]
    if node.type == "blockquote":
        return [Script(tuple(b for child in node.children for b in _blocks(child)))]
    if node.type == "table":
        rows = [row for part in node.children for row in part.children]
        return [Table(tuple(tuple(_cell(cell) for cell in row.children) for row in rows))]
    if node.type in ("fence", "code_block"):
        return [Code(node.content.rstrip("\n"))]
    if node.type == "hr" and set(node.markup) == {"_"}:
        return [Room(_room(len(node.markup)))]
    return []


def _cell(node: SyntaxTreeNode) -> Runs:
    """The words of a cell; one of underscores is left empty."""
    found = _runs(node)
    return () if _RULED.fullmatch(words(found)) else found


def _room(underscores: int) -> int:
    """A line for each stretch of underscores that fills one as typed."""
    return max(1, min(MAX_ROOM, underscores // 60))


def _paragraph(node: SyntaxTreeNode) -> list[Block]:
    """Words, and room to write where the Markdown has a stretch of underscores on a line of its own or at the end of one."""
    made: list[Block] = []
    waiting: list[Run] = []
    for run in [*_runs(node), Run("\n")]:
        if run.text != "\n":
            waiting.append(run)
            continue
        line = words(waiting)
        if _RULED.fullmatch(line):
            made.append(Room(_room(line.count("_"))))
        elif found := _RULED_END.search(line):
            made.extend([Paragraph(_cut(waiting, found.start())), Room(_room(found.group(0).count("_")))])
        elif waiting and made and isinstance(made[-1], Paragraph):
            made[-1] = Paragraph((*made[-1].runs, Run("\n"), *waiting))
        elif waiting:
            made.append(Paragraph(tuple(waiting)))
        waiting = []
    return [b for b in made if not isinstance(b, Paragraph) or words(b.runs).strip()]


def _cut(runs: Sequence[Run], length: int) -> Runs:
    """The first ``length`` characters."""
    result: list[Run] = []
    for run in runs:
        result.append(replace(run, text=run.text[:length]))
        length -= len(run.text)
        if length <= 0:
            break
    return tuple(r for r in result if r.text)


def _runs(node: SyntaxTreeNode) -> Runs:
    """The words of a block that has one inline child. A soft break is a space, except between lines that are ruled to write on."""
    inline = node.children[0] if node.children else None
    if inline is None or inline.type != "inline":
        return ()
    tokens = list(inline.to_tokens()[0].children or [])
    ruled = [i for i, t in enumerate(tokens) if t.type == "softbreak" and _beside_ruled(tokens, i)]
    found = _said(tokens, set(ruled))
    if found and found[-1].text != "\n":
        found[-1] = replace(found[-1], text=_ATTRS.sub("", found[-1].text))
    return _joined(found)


def _beside_ruled(tokens: Sequence[Token], at: int) -> bool:
    near = [tokens[i] for i in (at - 1, at + 1) if 0 <= i < len(tokens)]
    return any(t.type == "text" and _RULED_END.search(t.content) for t in near)


def _said(tokens: Sequence[Token], breaks: set[int]) -> list[Run]:
    result: list[Run] = []
    bold = italic = 0
    link = ""
    for index, token in enumerate(tokens):
        if token.type in ("strong_open", "strong_close"):
            bold += token.nesting
        elif token.type in ("em_open", "em_close"):
            italic += token.nesting
        elif token.type == "link_open":
            address = str(token.attrs.get("href", ""))
            link = address if address.startswith(("#", *_WEB)) else ""
        elif token.type == "link_close":
            link = ""
        elif token.type == "hardbreak" or index in breaks:
            result.append(Run("\n"))
        elif token.type == "softbreak":
            result.append(Run(" ", bold > 0, italic > 0, link=link))
        elif token.type in ("text", "code_inline"):
            text = _SPACES.sub(" ", token.content) if token.type == "text" else token.content
            result.append(Run(text, bold > 0, italic > 0, token.type == "code_inline", link))
    return [run for run in result if run.text]


def _joined(runs: Sequence[Run]) -> Runs:
    """Neighbours printed alike as one."""
    result: list[Run] = []
    for run in runs:
        if result and "\n" not in (run.text, result[-1].text) and replace(run, text="") == replace(result[-1], text=""):
            result[-1] = replace(run, text=result[-1].text + run.text)
        else:
            result.append(run)
    return tuple(result)

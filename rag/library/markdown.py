"""Markdown into a `Document`: front matter, headings with ``{#anchors .core}``, files joined with ``<!-- FILE: … -->``.

The stored text is the file as it is (line ends and byte-order mark normalised). Parts that are not for reading (front matter, comments,
fenced-div lines) are blanked in a shadow copy of the same length before parsing, so that every offset holds for the stored text.
"""

from __future__ import annotations

import contextlib
import itertools
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import PurePath
from typing import Any, Literal, cast

import yaml
from markdown_it import MarkdownIt
from markdown_it.token import Token

from rag.errors import Problem, UnreadableFile
from rag.library.model import IMAGE, Document, Fidelity, Kind, Section, blank_comments, plain

_FRONT = re.compile(r"\A---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*$\n?", re.S | re.M)
_JOINED = re.compile(r"^<!--\s*FILE:\s*(?P<file>.*?)\s*-->[ \t]*\n(?:\s*^---[ \t]*\n(?P<front>.*?)^---[ \t]*$\n?)?", re.S | re.M)
_DIV = re.compile(r"^[ \t]*:{3,}[^\n]*$", re.M)
_ATTRS = re.compile(r"[ \t]*\{(?P<attrs>(?:[^{}\n]{0,200}[ \t])?[#.]\w[^{}\n]{0,200})\}[ \t]*$")
_FENCE = re.compile(r"^(?P<mark>```+|~~~+).*?(?:^(?P=mark)|\Z)", re.S | re.M)


@dataclass(frozen=True)
class _Heading:
    level: int
    title: str
    anchor: str
    fidelity: str
    start: int
    body: int
    line: int


def parser() -> MarkdownIt:
    """The one Markdown dialect of the product: CommonMark with tables, raw HTML never passed through."""
    return MarkdownIt("commonmark", {"html": False, "linkify": False}).enable("table")


def normalise(raw: bytes, name: str) -> str:
    """Bytes to text: UTF-8 (with or without mark), else UTF-16 by its mark, else Windows-1252; line ends to ``\\n``."""
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        text = raw.decode("utf-16", errors="replace")
    else:
        try:
            text = raw.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = raw.decode("cp1252", errors="replace")
    if text.count("\x00") > len(text) // 100:
        raise UnreadableFile(f"{name} is not a text file.", "Give Markdown, PDF or DOCX.")
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", " ")


def read_markdown(raw: bytes, *, name: str, kind: Kind = "other", document_id: str = "") -> tuple[Document, tuple[Problem, ...]]:
    """Read one Markdown file.

    Returns the document and the problems a pack must mend (broken front matter, two equal anchors); the document is usable all the same.
    Raises `UnreadableFile` where there is nothing to read.
    """
    text = normalise(raw, name)
    if not text.strip():
        raise UnreadableFile(f"{name} is empty.", "Write something in it, or remove it.")
    problems: list[Problem] = []
    meta = _front_matter(text, name, problems)
    stem = PurePath(name).stem
    identity = document_id or str(meta.get("id") or slug(stem))
    shadow, joined = _shadow(text)
    headings = sorted([*_headings(text, shadow), *joined], key=lambda h: h.start)
    named = headings and headings[0] not in joined
    title = str(meta.get("title") or (headings[0].title if named else stem.replace("_", " ")))
    default = str(meta.get("fidelity") or "")
    sections = _sections(text, headings, title, identity, default, name, problems)
    document = Document(
        id=identity,
        title=title,
        kind=kind,
        source=name,
        text=text,
        sections=sections,
        markup="markdown",
        discipline=str(meta.get("discipline") or ""),
        meta=meta,
    )
    return document, tuple(problems)


@lru_cache(maxsize=128)
def shadow_text(text: str) -> str:
    """``text`` with what is not for reading blanked; same length, same line breaks."""
    return _shadow(text)[0]


def slug(title: str) -> str:
    """An anchor as common Markdown renderers make it: lower case, words joined with hyphens."""
    folded = unicodedata.normalize("NFKD", plain(title)).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", folded.lower()).strip("-") or "section"


def link_targets(text: str) -> tuple[tuple[int, str], ...]:
    """Anchors that ``text`` links to within the pack (``[words](#anchor)``, ``[words]: #anchor``), with the offset of each."""
    found = re.finditer(r"\]\(\s*<?#([^)\s>]+)|^ {0,3}\[[^\]\n]{1,200}\]:\s*<?#([^\s>]+)", _blank(_FENCE, text), re.M)
    return tuple((m.start(), m.group(1) or m.group(2)) for m in found)


def line_of(text: str, offset: int) -> int:
    """1-based line of an offset."""
    return text.count("\n", 0, offset) + 1


def _front_matter(text: str, name: str, problems: list[Problem]) -> Mapping[str, Any]:
    found = _FRONT.match(text)
    if not found:
        if text.startswith("---\n"):
            problems.append(Problem(name, 1, "the front matter has no closing line “---”"))
        return {}
    try:
        meta = yaml.safe_load(found.group(1)) or {}
    except (yaml.YAMLError, ValueError, RecursionError) as error:  # ValueError: a date such as 2026-13-45
        mark = getattr(error, "problem_mark", None)
        line = (mark.line + 2) if mark else 1
        problems.append(Problem(name, line, f"the front matter is not valid YAML: {getattr(error, 'problem', None) or error}"))
        return {}
    if not isinstance(meta, dict):
        problems.append(Problem(name, 1, "the front matter must be “key: value” lines"))
        return {}
    return cast(Mapping[str, Any], meta)


def _shadow(text: str) -> tuple[str, list[_Heading]]:
    shadow = _blank_span(text, _FRONT.match(text))
    joined: list[_Heading] = []
    for found in reversed(list(_JOINED.finditer(shadow))):
        joined.append(_joined_heading(text, found))
        shadow = _blank_span(shadow, found)
    shadow = blank_comments(shadow)
    for pattern in (_DIV, IMAGE):
        shadow = _blank(pattern, shadow)
    return shadow, joined


def _joined_heading(text: str, found: re.Match[str]) -> _Heading:
    title = PurePath(found["file"]).stem.replace("_", " ").replace("-", " ")
    if found["front"]:
        with contextlib.suppress(yaml.YAMLError, AttributeError, ValueError, RecursionError):
            title = str((yaml.safe_load(found["front"]) or {}).get("title") or title)
    return _Heading(1, title, "", "", found.start(), found.end(), line_of(text, found.start()))


def _blank_span(text: str, found: re.Match[str] | None) -> str:
    if not found:
        return text
    hole = re.sub(r"[^\n]", " ", found.group(0))
    return text[: found.start()] + hole + text[found.end() :]


def _blank(pattern: re.Pattern[str], text: str) -> str:
    return pattern.sub(lambda m: re.sub(r"[^\n]", " ", m.group(0)), text)


def line_starts(text: str) -> list[int]:
    return [0, *(found.end() for found in re.finditer("\n", text)), len(text) + 1]


def _headings(text: str, shadow: str) -> list[_Heading]:
    starts = line_starts(shadow)
    tokens: list[Token] = parser().parse(shadow)
    result: list[_Heading] = []
    for index, token in enumerate(tokens):
        if token.type != "heading_open" or token.level != 0 or not token.map:
            continue
        first, last = token.map
        inline = tokens[index + 1].content
        attrs = _ATTRS.search(inline)
        words = attrs["attrs"].split() if attrs else []
        title = plain(inline[: attrs.start()] if attrs else inline)
        anchor = next((w[1:] for w in words if w.startswith("#")), "")
        fidelity = next((w[1:] for w in words if w in (".core", ".adaptable")), "")
        if title:
            result.append(_Heading(int(token.tag[1]), title, anchor, fidelity, starts[first], min(starts[last], len(text)), first + 1))
    return result


def _sections(
    text: str, headings: list[_Heading], title: str, identity: str, default: str, name: str, problems: list[Problem]
) -> tuple[Section, ...]:
    first = headings[0].start if headings else len(text)
    lead = shadow_text(text)[:first]
    written = {h.anchor for h in headings if h.anchor}
    used: set[str] = set()
    result: list[Section] = []
    if lead.strip() or not headings:
        begin = len(lead) - len(lead.lstrip())
        own = _unused(identity, written)
        result.append(Section(own, title, (title,), 0, begin, begin, first, first, _fidelity(default), line_of(text, begin)))
        used.add(own)
    stack: list[_Heading] = []
    for index, heading in enumerate(headings):
        while stack and stack[-1].level >= heading.level:
            stack.pop()
        stack.append(heading)
        path = tuple(h.title for h in stack)
        if path[0] != title:
            path = (title, *path)
        if heading.anchor and heading.anchor in used:
            problems.append(Problem(name, heading.line, f"the anchor “#{heading.anchor}” is used twice in this file"))
        unique = _unused(heading.anchor, used) if heading.anchor else _unused(slug(heading.title), used | written)
        used.add(unique)
        end = headings[index + 1].start if index + 1 < len(headings) else len(text)
        subtree = next((h.start for h in headings[index + 1 :] if h.level <= heading.level), len(text))
        fidelity = _fidelity(heading.fidelity or default)
        result.append(
            Section(unique, heading.title, path, heading.level, heading.start, heading.body, end, subtree, fidelity, heading.line)
        )
    return tuple(result)


def _unused(anchor: str, taken: set[str]) -> str:
    """``anchor``, or the first of ``anchor-2``, ``anchor-3`` … that is free."""
    numbered = (f"{anchor}-{number}" for number in itertools.count(2))
    return anchor if anchor not in taken else next(n for n in numbered if n not in taken)


def _fidelity(word: str) -> Fidelity:
    return cast(Literal["core", "adaptable", ""], word if word in ("core", "adaptable") else "")

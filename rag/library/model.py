"""Values of the library: a document is one immutable string, and everything else is offsets into it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Fidelity = Literal["core", "adaptable", ""]
Kind = Literal["manual", "case", "other"]


@dataclass(frozen=True)
class Page:
    """One page: 0-based ``index``, printed ``label`` (may be roman or ``A-3``), and its span ``[start, end)`` of the text."""

    index: int
    label: str
    start: int
    end: int


@dataclass(frozen=True)
class Section:
    """A heading with everything under it up to the next heading of any level.

    ``id`` is unique in its document; ``path`` holds the titles from the top down to this one; ``start`` is where the heading line begins,
    ``body`` where the text after it begins, ``end`` where the next heading begins; ``subtree_end`` is where the last subsection ends.
    """

    id: str
    title: str
    path: tuple[str, ...]
    level: int
    start: int
    body: int
    end: int
    subtree_end: int
    fidelity: Fidelity = ""
    line: int = 0

    @property
    def place(self) -> str:
        return " › ".join(self.path)


@dataclass(frozen=True, eq=False)
class Document:
    """A source file as read. ``text`` never changes; every quotation is ``text[a:b]``. ``markup`` tells how to show it.

    Compared by identity: two documents are the same edition's when their ``digest`` is."""

    id: str
    title: str
    kind: Kind
    source: str
    text: str
    sections: tuple[Section, ...]
    pages: tuple[Page, ...] = ()
    markup: Literal["markdown", "plain"] = "markdown"
    discipline: str = ""
    meta: Mapping[str, object] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()

    @property
    def digest(self) -> str:
        return hashlib.sha256(f"{self.id}\0{self.kind}\0{self.text}".encode()).hexdigest()

    def section_at(self, offset: int) -> Section | None:
        """The innermost section whose own text (heading to next heading) holds ``offset``."""
        for section in self.sections:
            if section.start <= offset < section.end:
                return section
        return None

    def page_at(self, offset: int) -> Page | None:
        for page in self.pages:
            if page.start <= offset < page.end:
                return page
        return None

    def section(self, section_id: str) -> Section | None:
        return next((s for s in self.sections if s.id == section_id), None)


@dataclass(frozen=True)
class Passage:
    """An exact slice ``[start, end)`` of a document that is indexed as one; ``context`` (heading path, table head) is indexed with it."""

    id: str
    document: str
    section: str
    start: int
    end: int
    text: str
    context: str
    kind: Kind = "manual"
    discipline: str = ""
    asked_as: str = ""
    base: str = ""
    """Set together: a way people ask for passage ``base``, indexed in place of its words; the slice is the base's own."""

    @property
    def indexed_text(self) -> str:
        if self.asked_as:
            return self.asked_as
        return f"{self.context}\n{plain(self.text)}" if self.context else plain(self.text)


_ATTRS = re.compile(r"[ \t]*\{[#.][^{}\n]*\}[ \t]*$", re.M)
IMAGE = re.compile(r"!\[[^\[\]\n]*\]\((?:[^()\n]++|\([^()\n]*\))*+\)(?:\{[^{}\n]*\})?")
_LINK = re.compile(r"!?\[([^\[\]\n]*)\]\((?:[^()\n]++|\([^()\n]*\))*+\)")
_EMPHASIS = re.compile(r"(\*\*|__|(?<!\w)[*_](?=\S)|(?<=\S)[*_](?!\w)|`)")
_LEAD = re.compile(r"^[ \t]*(?:#{1,6}[ \t]+|>[ \t]?|(?:[-*+]|\d{1,3}[.)])[ \t]+|!!![ \t]+)+", re.M)
_FENCE = re.compile(r"^[ \t]*(?::{3,}.*|`{3,}.*|~{3,}.*|\|?[ \t]*:?-{3,}:?[ \t]*(?:\|[ \t]*:?-{3,}:?[ \t]*)*\|?)[ \t]*$", re.M)
_TAG = re.compile(r"</?[a-zA-Z][^<>\n]*>")


def plain(markdown: str) -> str:
    """Markdown as a person reads it: no marks, links as their words, table cells joined. Lossy on purpose; offsets are kept elsewhere."""
    text = re.sub(r"[ \t]+", " ", blank_comments(markdown))  # first, so that no pattern below meets a long run of blanks
    text = IMAGE.sub("", _FENCE.sub("", text))
    text = _LEAD.sub("", text)
    text = _ATTRS.sub("", text)
    text = _LINK.sub(r"\1", text)
    text = _EMPHASIS.sub("", text)
    text = _TAG.sub("", text)
    text = re.sub(r"[ \t]*\|[ \t]*", " | ", text)
    text = re.sub(r"^[ \t]*\|[ \t]*|[ \t]*\|[ \t]*$", "", text, flags=re.M)
    return re.sub(r"[ \t\n]+", " ", text).strip()


def blank_comments(text: str) -> str:
    """``<!-- … -->`` as spaces: same length, same line breaks. An unclosed one is text. Takes time in proportion to the length."""
    pieces: list[str] = []
    done = 0
    while (start := text.find("<!--", done)) >= 0 and (close := text.find("-->", start + 4)) >= 0:
        pieces += [text[done:start], re.sub(r"[^\n]", " ", text[start : close + 3])]
        done = close + 3
    return "".join([*pieces, text[done:]])

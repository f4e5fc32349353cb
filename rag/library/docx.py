"""Word documents into a `Document` with python-docx. They have no pages until somebody prints them, so none are given."""

from __future__ import annotations

import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal

import docx
from docx.oxml import parse_xml

from rag.errors import UnreadableFile
from rag.library.headings import Heading, name_from_file, sections_of, sensible_title
from rag.library.hidden_word import take_out
from rag.library.lines import clean
from rag.library.model import Document, Kind
from rag.library.tables import table_text
from rag.library.word import Numbering, Styles, text_boxes, w, words_of

MAX_PARTS = 5000
MAX_XML = 80 << 20
MAX_TOTAL = 400 << 20
"""Bytes unpacked; a Word file larger than that is a bomb or mostly pictures."""

_SAVE_AGAIN = "Open it in Word or LibreOffice and save it as a new .docx."
_TYPED_BULLET = re.compile(r"(?:[•‣▪●○◦■□✓]\s*|[*–-]\s+)(?=\S)")
_TYPED_NUMBER = re.compile(r"\(?(?:\d{1,2}|[a-z])[.)]\s+(?=\S)")
_NOT_HEADING_END = (".", ",", ";", ":")


@dataclass(frozen=True)
class _Block:
    kind: Literal["heading", "text", "item", "table"]
    text: str
    level: int = 0
    bold: bool = False
    size: float = 0.0
    loose: bool = True  # stands on its own in the body: may be a heading that is merely bold


def read_docx(path: Path, *, document_id: str, kind: Kind = "other") -> Document:
    """Read one Word document: headings by style, else by their print; lists, tables as ``| rows |``, footnotes at the end of their section.

    Words that nobody can see are left out and named in ``warnings``. Text of tracked changes is taken as accepted; comments, running heads and contents tables are left out; text boxes follow their paragraph.
    Raises `UnreadableFile` for anything that is not a sound .docx of reasonable size.
    """
    try:
        _check_package(path)
        return _read(path, document_id, kind)
    except UnreadableFile:
        raise
    except FileNotFoundError as error:
        raise UnreadableFile(f"{path.name} is not there.", "Check the name and the folder.") from error
    except OSError as error:
        what = f"{path.name} cannot be opened: {error.strerror or error}."
        raise UnreadableFile(what, "Check that it is a file you may read.") from error
    except MemoryError as error:
        raise UnreadableFile(f"{path.name} needs more memory to read than is allowed.", _SAVE_AGAIN) from error
    except Exception as error:  # damaged packages raise errors of zipfile, lxml and python-docx, KeyError and AttributeError among them
        raise UnreadableFile(f"{path.name} is damaged and cannot be read ({type(error).__name__}).", _SAVE_AGAIN) from error


def _check_package(path: Path) -> None:
    """Refuse before unpacking: no zip, no Word document, or one that would unpack to something huge."""
    with path.open("rb") as stream:
        head = stream.read(8)
    if head == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        raise UnreadableFile(
            f"{path.name} is an old .doc or locked with a password.", "Open it in Word and save it as .docx without a password."
        )
    if not head.startswith(b"PK") or not zipfile.is_zipfile(path):
        raise UnreadableFile(f"{path.name} is {'empty' if not head else 'not a Word document (.docx)'}.", _SAVE_AGAIN)
    with zipfile.ZipFile(path) as package:
        parts = package.infolist()
    if not any(p.filename.startswith("word/") for p in parts):
        raise UnreadableFile(f"{path.name} is not a Word document (.docx).", _SAVE_AGAIN)
    xml = max((p.file_size for p in parts if p.filename.endswith((".xml", ".rels"))), default=0)
    if len(parts) > MAX_PARTS or xml > MAX_XML or sum(p.file_size for p in parts) > MAX_TOTAL:
        raise UnreadableFile(
            f"{path.name} would unpack to something far too large.", "Save it without pictures, or split it into smaller files."
        )


def _read(path: Path, document_id: str, kind: Kind) -> Document:
    word = docx.Document(str(path))
    hidden = take_out(word.element, word.styles.element)
    blocks = _Walker(word).blocks()
    if not any(b.kind == "heading" and b.level for b in blocks):
        blocks = _guess_headings(blocks)
    text, headings = _text_of(blocks)
    if not text.strip():
        if hidden:
            raise UnreadableFile(f"{path.name} has only words that nobody can see.", "Open it and look; ask whoever made it.")
        raise UnreadableFile(f"{path.name} has no text.", "If its pages are pictures, run OCR on them or type the text.")
    named = next((b.text for b in blocks if b.kind == "heading" and b.level == 0), "")
    first = headings[0].title if headings else ""
    title = named or sensible_title(str(word.core_properties.title or "")) or sensible_title(first) or name_from_file(path.stem)
    return Document(
        id=document_id,
        title=title,
        kind=kind,
        source=path.name,
        text=text,
        sections=sections_of(text, headings, title=title, document_id=document_id),
        markup="plain",
        meta={"format": "docx"},
        warnings=tuple(hidden),
    )


class _Walker:
    """Goes through the body in order and says what each paragraph and table is."""

    def __init__(self, word: Any) -> None:
        self._body = word.element.body
        self._styles = Styles(word.styles.element)
        self._numbering = Numbering.of(_part(word, "numbering"))
        self._sources = {name: _notes(_part(word, f"{name}s")) for name in ("footnote", "endnote")}
        self._noted = 0
        self._waiting: list[str] = []

    def blocks(self) -> list[_Block]:
        result: list[_Block] = []
        for block in self._walk(self._body, loose=True):
            if block.kind == "heading":
                result.extend(self._notes_here())
            result.append(block)
        return [*result, *self._notes_here()]

    def _notes_here(self) -> list[_Block]:
        waiting, self._waiting = self._waiting, []
        return [_Block("text", "\n".join(waiting), loose=False)] if waiting else []

    def _note(self, kind: str, identity: str) -> str:
        source = self._sources.get(kind, {}).get(identity)
        text = " ".join(clean(words_of(p, lambda *_: "")) for p in source.iter(w("p"))).strip() if source is not None else ""
        if not text:
            return ""
        self._noted += 1
        self._waiting.append(f"[{self._noted}] {text}")
        return f"[{self._noted}]"

    def _walk(self, parent: Any, *, loose: bool) -> Iterator[_Block]:
        for child in parent:
            if child.tag == w("p"):
                yield from self._paragraph(child, loose)
            elif child.tag == w("tbl"):
                yield from self._table(child)
            elif child.tag in (w("sdt"), w("sdtContent"), w("ins"), w("moveTo"), w("customXml"), w("smartTag")):
                yield from self._walk(child, loose=loose)

    def _paragraph(self, paragraph: Any, loose: bool) -> Iterator[_Block]:
        if self._styles.is_contents(paragraph):
            return
        lines = [clean(line) for line in words_of(paragraph, self._note).split("\n")]
        lines = [line for line in lines if line]
        if lines:
            yield self._said(paragraph, lines, loose)
        for box in text_boxes(paragraph):
            yield from self._walk(box, loose=False)

    def _said(self, paragraph: Any, lines: list[str], loose: bool) -> _Block:
        level = self._styles.heading_level(paragraph)
        if level is not None and len(" ".join(lines)) <= 300:
            return _Block("heading", " ".join(lines), level)
        number = self._styles.number(paragraph)
        if number is not None:
            indent, marker = "  " * number[1], self._numbering.marker(*number)
            return _Block("item", f"{indent}{marker}" + f"\n{indent}  ".join(lines), loose=False)
        bullet = _TYPED_BULLET.match(lines[0])
        if bullet:
            return _Block("item", "- " + "\n  ".join([lines[0][bullet.end() :], *lines[1:]]), loose=False)
        bold, size = self._styles.print_of(paragraph)
        return _Block("item" if _TYPED_NUMBER.match(lines[0]) and not bold else "text", "\n".join(lines), bold=bold, size=size, loose=loose)

    def _table(self, table: Any) -> Iterator[_Block]:
        rows = [list(_cells(row)) for row in _rows(table)]
        cells = [cell for row in rows for cell in row]
        headed = any(self._styles.heading_level(p) is not None for cell in cells for p in cell.iter(w("p")))
        if max((len(row) for row in rows), default=0) <= 1 or headed:  # a frame around text, not a table
            for cell in cells:
                yield from self._walk(cell, loose=False)
            return
        texts = [[self._cell(cell) for cell in row] for row in rows]
        texts = [row for row in texts if any(row)]
        if texts:
            yield _Block("table", table_text(texts), loose=False)

    def _cell(self, cell: Any) -> str:
        said = [b.text for b in self._walk(cell, loose=False)]
        if len(said) > 1:
            said = ["• " + t.strip()[2:] if t.strip().startswith("- ") else t.strip() for t in said]
        return clean(" ".join(said))


def _rows(table: Any) -> Iterator[Any]:
    for child in table:
        if child.tag == w("tr"):
            yield child
        elif child.tag in (w("sdt"), w("sdtContent"), w("ins")):
            yield from _rows(child)


def _cells(row: Any) -> Iterator[Any]:
    for child in row:
        if child.tag == w("tc"):
            yield child
        elif child.tag in (w("sdt"), w("sdtContent")):
            yield from _cells(child)


def _part(word: Any, name: str) -> Any:
    """Root of the part that hangs on the document by a relation called ``name``, or None."""
    for relation in word.part.rels.values():
        if relation.reltype.endswith(f"/{name}") and not relation.is_external:
            return parse_xml(relation.target_part.blob)
    return None


def _notes(root: Any) -> dict[str, Any]:
    if root is None:
        return {}
    return {str(n.get(w("id"))): n for n in root if isinstance(n.tag, str) and n.get(w("type")) in (None, "normal")}


def _guess_headings(blocks: list[_Block]) -> list[_Block]:
    """For a document without heading styles: short lines in bold or large print that do not end like a sentence."""
    letters: Counter[float] = Counter()
    for block in blocks:
        if block.size and not block.bold:
            letters[block.size] += len(block.text)
    body = max(letters, key=lambda s: letters[s], default=0.0)
    found = {
        i
        for i, b in enumerate(blocks)
        if b.kind == "text" and b.loose and (b.bold or (body and b.size >= body * 1.15)) and _like_a_heading(b.text)
    }
    if not body or len(found) > len(blocks) * 2 // 3:  # all bold: bold says nothing
        return blocks
    sizes = sorted({blocks[i].size for i in found}, reverse=True)
    return [replace(b, kind="heading", level=min(6, sizes.index(b.size) + 1)) if i in found else b for i, b in enumerate(blocks)]


def _like_a_heading(text: str) -> bool:
    return "\n" not in text and len(text) <= 100 and not text.endswith(_NOT_HEADING_END) and sum(c.isalpha() for c in text) >= 3


def _text_of(blocks: list[_Block]) -> tuple[str, list[Heading]]:
    out: list[str] = []
    headings: list[Heading] = []
    length = 0
    for number, block in enumerate(blocks):
        together = number and block.kind == "item" and blocks[number - 1].kind == "item"
        before = "" if not number else "\n" if together else "\n\n"
        start = length + len(before)
        out.append(before + block.text)
        length = start + len(block.text)
        if block.kind == "heading":
            body = length + 2 if number + 1 < len(blocks) else length
            headings.append(Heading(block.text, block.level, start, body))
    return "".join(out), headings

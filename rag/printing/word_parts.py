"""Parts of a Word document that python-docx does not make: fields, bookmarks, links, lists that count afresh, ruled and tinted paragraphs."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

_EARLIEST = (1980, 1, 1, 0, 0, 0)
_BULLETS, _NUMBERS = 9001, 9002
_BULLET_LIST = 9001
_DEEPEST = 8


def element(tag: str, /, **attributes: str | int) -> Any:
    """``<w:tag w:attribute=…/>``; a trailing ``_`` of an attribute's name is dropped."""
    made = OxmlElement(f"w:{tag}")
    for key, value in attributes.items():
        made.set(qn(f"w:{key.rstrip('_')}"), str(value))
    return made


def run_of(text: str, *, style: str = "", bold: bool = False, italic: bool = False) -> Any:
    """One run; ``\\n`` and tabs become what Word has for them."""
    run = element("r")
    if style or bold or italic:
        properties = element("rPr")
        for name, wanted in (("b", bold), ("i", italic)):
            if wanted:
                properties.append(element(name))
        if style:
            properties.insert(0, element("rStyle", val=style))
        run.append(properties)
    for number, part in enumerate(text.split("\n")):
        if number:
            run.append(element("br"))
        if part == "\t":
            run.append(element("tab"))
        elif part:
            said = element("t")
            said.text = part
            said.set(qn("xml:space"), "preserve")
            run.append(said)
    return run


def field(code: str, shown: str) -> list[Any]:
    """Runs of a field that shows ``shown`` until Word works it out."""
    return [*field_opening(code), run_of(shown), field_end()]


def field_opening(code: str) -> list[Any]:
    instruction = element("instrText")
    instruction.text = f" {code} "
    instruction.set(qn("xml:space"), "preserve")
    made = []
    for part in (element("fldChar", fldCharType="begin"), instruction, element("fldChar", fldCharType="separate")):
        run = element("r")
        run.append(part)
        made.append(run)
    return made


def field_end() -> Any:
    run = element("r")
    run.append(element("fldChar", fldCharType="end"))
    return run


def new_paragraph(word: Any, style: str, text: str = "") -> Any:
    """A paragraph at the end, by the id of its style: python-docx looks every style through for a name, which takes seconds in a manual."""
    made = word.add_paragraph()
    set_style(made, style)
    if text:
        made._p.append(run_of(text))
    return made


def set_style(paragraph: Any, style: str) -> None:
    paragraph._p.style = style.replace(" ", "")


def bookmark(paragraph: Any, name: str, number: int) -> None:
    """Put the whole paragraph into a bookmark: what links and the contents lead to."""
    first = 1 if paragraph._p.pPr is not None else 0
    paragraph._p.insert(first, element("bookmarkStart", id_=number, name=name))
    paragraph._p.append(element("bookmarkEnd", id_=number))


def link(paragraph: Any, runs: Sequence[Any], *, place: str = "", address: str = "") -> None:
    """Runs that lead to a bookmark, or to a web address."""
    made = element("hyperlink", history=1)
    if place:
        made.set(qn("w:anchor"), place)
    else:
        made.set(qn("r:id"), paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    made.extend(runs)
    paragraph._p.append(made)


class Lists:
    """The numbering of one document: one bullet list for all, and a number list for each that counts afresh."""

    def __init__(self, word: Any, *, colour: str, indent: float) -> None:
        self._root = word.part.numbering_part.element
        self._next = _BULLET_LIST + 1
        first = self._root.find(qn("w:num"))
        for identity, format_ in ((_BULLETS, "bullet"), (_NUMBERS, "decimal")):
            made = parse_xml(_abstract(identity, format_, colour.lstrip("#"), indent))
            first.addprevious(made) if first is not None else self._root.append(made)
        self._add(_BULLET_LIST, _BULLETS, {})

    def bullet(self, paragraph: Any, depth: int) -> None:
        _numbered(paragraph, _BULLET_LIST, min(depth, _DEEPEST))

    def begin(self, *, first: int, depth: int) -> int:
        """A new number list whose items at ``depth`` count from ``first``."""
        identity, self._next = self._next, self._next + 1
        self._add(identity, _NUMBERS, {min(depth, _DEEPEST): first})
        return identity

    def number(self, paragraph: Any, identity: int, depth: int) -> None:
        _numbered(paragraph, identity, min(depth, _DEEPEST))

    def _add(self, identity: int, abstract: int, starts: dict[int, int]) -> None:
        made = element("num", numId=identity)
        made.append(element("abstractNumId", val=abstract))
        for level, first in starts.items():
            override = element("lvlOverride", ilvl=level)
            override.append(element("startOverride", val=first))
            made.append(override)
        self._root.append(made)


def _numbered(paragraph: Any, identity: int, depth: int) -> None:
    number = paragraph._p.get_or_add_pPr().get_or_add_numPr()
    number.get_or_add_ilvl().val = depth
    number.get_or_add_numId().val = identity


def _abstract(identity: int, format_: str, colour: str, indent: float) -> str:
    levels = []
    for level in range(_DEEPEST + 1):
        sign = ("•" if level == 0 else "–") if format_ == "bullet" else f"%{level + 1}."
        left, hanging = int((level + 1) * indent * 20), int(indent * 20)
        levels.append(
            f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{format_}"/><w:lvlText w:val="{sign}"/><w:lvlJc w:val="left"/>'
            f'<w:pPr><w:ind w:left="{left}" w:hanging="{hanging}"/></w:pPr><w:rPr><w:color w:val="{colour}"/></w:rPr></w:lvl>'
        )
    inside = '<w:multiLevelType w:val="hybridMultilevel"/>' + "".join(levels)
    return f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{identity}">{inside}</w:abstractNum>'


def package(word: Any) -> bytes:
    """The document as bytes that are the same whenever it is made: Word's container is a zip, and zips hold the time."""
    raw = io.BytesIO()
    word.save(raw)
    out = io.BytesIO()
    with zipfile.ZipFile(raw) as made, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as fixed:
        for part in made.infolist():
            entry = zipfile.ZipInfo(part.filename, date_time=_EARLIEST)
            entry.compress_type = zipfile.ZIP_DEFLATED
            fixed.writestr(entry, made.read(part.filename))
    return out.getvalue()

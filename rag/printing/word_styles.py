"""The style sheet of our Word documents: real heading and contents styles, so that Word's own navigation and updating work."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt

from rag.printing import look
from rag.printing.model import Edition
from rag.printing.word_parts import element

FONT = "Arial"
CODE = "Courier New"
TEXT_WIDTH = look.PAGE_WIDTH - look.LEFT - look.RIGHT


@dataclass(frozen=True)
class _Style:
    """Sizes in points; ``edges`` is XML of borders and ground."""

    name: str
    size: float
    leading: float
    before: float = 0.0
    after: float = 0.0
    bold: bool = False
    colour: str = look.INK
    next_with: bool = False
    outline: int = 0
    left: float = 0.0
    right: float = 0.0
    edges: str = ""
    tab: str = ""
    font: str = FONT


def new_document(
    edition: Edition, *, title: str, subject: str, size: float = look.BODY, leading: float = look.LEADING, top: float = look.TOP + 8
) -> Any:
    """An empty A4 document in the edition's language with our styles and properties. Its dates are the edition's, not those of the clock."""
    word = docx.Document()
    for style in _styles(size, leading):
        _write(word, style)
    _links(word)
    _language(word, edition.language)
    page = word.sections[0]
    page.page_width, page.page_height = Pt(look.PAGE_WIDTH), Pt(look.PAGE_HEIGHT)
    page.left_margin, page.right_margin = Pt(look.LEFT), Pt(look.RIGHT)
    page.top_margin, page.bottom_margin = Pt(top), Pt(look.BOTTOM)
    page.header_distance, page.footer_distance = Pt(32), Pt(28)
    properties = word.core_properties
    day = datetime(edition.date.year, edition.date.month, edition.date.day)  # noqa: DTZ001  Word stores dates without a zone
    properties.created = properties.modified = day
    properties.title, properties.subject, properties.language = title, subject, edition.language
    properties.author = properties.last_modified_by = "Facilitator Desk"
    properties.keywords, properties.comments, properties.version = edition.line, edition.licence, edition.version
    return word


def _styles(size: float, leading: float) -> tuple[_Style, ...]:
    small = look.SMALL if size < look.HANDOUT_BODY else look.HANDOUT_SMALL
    ground = {side: f'<w:{side} w:val="single" w:sz="4" w:space="4" w:color="{look.SOFT[1:]}"/>' for side in ("top", "bottom", "right")}
    bar = f'<w:left w:val="single" w:sz="24" w:space="8" w:color="{look.ACCENT[1:]}"/>'
    box = f"<w:pBdr>{ground['top']}{bar}{ground['bottom']}{ground['right']}</w:pBdr>"
    tint = f'<w:shd w:val="clear" w:color="auto" w:fill="{look.SOFT[1:]}"/>'
    ruled = "".join(f'<w:{side} w:val="single" w:sz="6" w:space="1" w:color="{look.MUTED[1:]}"/>' for side in ("bottom", "between"))
    under = f'<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="4" w:color="{look.LINE[1:]}"/></w:pBdr>'
    over = f'<w:pBdr><w:top w:val="single" w:sz="4" w:space="4" w:color="{look.LINE[1:]}"/></w:pBdr>'
    dotted = f'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{int(TEXT_WIDTH * 20)}"/></w:tabs>'
    right = f'<w:tabs><w:tab w:val="clear" w:pos="4680"/><w:tab w:val="clear" w:pos="9360"/><w:tab w:val="right" w:pos="{int(TEXT_WIDTH * 20)}"/></w:tabs>'
    thick = f'<w:pBdr><w:top w:val="single" w:sz="36" w:space="18" w:color="{look.ACCENT[1:]}"/></w:pBdr>'
    return (
        _Style("Normal", size, leading, after=look.GAP),
        *_headings(size),
        _Style("Title", 33, 39, before=150, after=10, bold=True, colour=look.ACCENT, edges=thick),
        _Style("Subtitle", 17, 23, after=60, colour=look.INK),
        _Style("TOC Heading", 21, 25, after=12, bold=True, colour=look.ACCENT, next_with=True),
        _Style("toc 1", 9, 12, before=5, bold=True, colour=look.ACCENT, next_with=True, tab=dotted),
        _Style("toc 2", 8.6, 11.6, left=12, tab=dotted),
        _Style("toc note", 7.5, 9.5, after=3, colour=look.MUTED),
        _Style("Fidelity", 7.5, 9.5, after=3, colour=look.MUTED, next_with=True),
        _Style("Overline", 8.5, 11, after=2, colour=look.MUTED, next_with=True),
        _Style("Script", size, leading, before=6, after=9, left=9, edges=box + tint, right=4),
        _Style("Code", small, small * 1.27, after=look.GAP, left=9, edges=tint, font=CODE),
        _Style("Cell", small, small * 1.27),
        _Style("Cell head", small, small * 1.27, bold=True, colour=look.ACCENT, next_with=True),
        _Style("Writing line", size, look.WRITING_LINE, edges=f"<w:pBdr>{ruled}</w:pBdr>"),
        _Style("header", 8, 10, colour=look.MUTED, edges=under, tab=right),
        _Style("footer", 7.5, 10, colour=look.MUTED, edges=over, tab=right),
    )


def _headings(size: float) -> tuple[_Style, ...]:
    return tuple(
        _Style(
            f"Heading {level}",
            *look.heading_size(level, size),
            before=0 if level == 1 else 11 if level == 2 else 8,
            after=10 if level == 1 else 3,
            bold=True,
            colour=look.ACCENT if level == 1 else look.INK,
            next_with=True,
            outline=level,
        )
        for level in range(1, 7)
    )


def _write(word: Any, style: _Style) -> None:
    """Set what the style says, whole: nothing of the template's colours and theme fonts stays."""
    known = {s.name.casefold(): s for s in word.styles}
    found = known.get(style.name.casefold())
    made = found if found is not None else word.styles.add_style(style.name, WD_STYLE_TYPE.PARAGRAPH)
    if made.name != "Normal":
        made.base_style = word.styles["Normal"]
    root = made.element
    for name in ("w:pPr", "w:rPr"):
        for old in root.findall(qn(name)):
            root.remove(old)
    root.append(parse_xml(_paragraph_xml(style)))
    root.append(parse_xml(_run_xml(style)))


def _paragraph_xml(style: _Style) -> str:
    exact = "exact" if style.name == "Writing line" else "atLeast"
    inside = (
        ("<w:keepNext/><w:keepLines/>" if style.next_with else "")
        + '<w:widowControl w:val="1"/>'
        + style.edges
        + style.tab
        + '<w:suppressAutoHyphens w:val="1"/>'
        + f'<w:spacing w:before="{_twips(style.before)}" w:after="{_twips(style.after)}" w:line="{_twips(style.leading)}" w:lineRule="{exact}"/>'
        + (f'<w:ind w:left="{_twips(style.left)}" w:right="{_twips(style.right)}"/>' if style.left or style.right else "")
        + (f'<w:outlineLvl w:val="{style.outline - 1}"/>' if style.outline else "")
    )
    return f"<w:pPr {nsdecls('w')}>{inside}</w:pPr>"


def _run_xml(style: _Style) -> str:
    bold = f'<w:b w:val="{int(style.bold)}"/><w:bCs w:val="{int(style.bold)}"/><w:i w:val="0"/><w:iCs w:val="0"/>'
    fonts = "".join(f' w:{each}="{style.font}"' for each in ("ascii", "hAnsi", "cs", "eastAsia"))
    size = round(style.size * 2)
    inside = f'<w:rFonts{fonts}/>{bold}<w:color w:val="{style.colour[1:]}"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
    return f"<w:rPr {nsdecls('w')}>{inside}</w:rPr>"


def _twips(points: float) -> int:
    return round(points * 20)


def _links(word: Any) -> None:
    for name, xml in (
        ("Hyperlink", f'<w:color w:val="{look.ACCENT[1:]}"/>'),
        ("Code words", f'<w:rFonts w:ascii="{CODE}" w:hAnsi="{CODE}" w:cs="{CODE}"/>'),
    ):
        made = word.styles.add_style(name, WD_STYLE_TYPE.CHARACTER)
        for old in made.element.findall(qn("w:rPr")):
            made.element.remove(old)
        made.element.append(parse_xml(f"<w:rPr {nsdecls('w')}>{xml}</w:rPr>"))


def _language(word: Any, language: str) -> None:
    for found in word.styles.element.iter(qn("w:lang")):
        found.set(qn("w:val"), language)
        found.set(qn("w:eastAsia"), language)
    settings = word.settings.element
    for found in settings.iter(qn("w:themeFontLang")):
        found.set(qn("w:val"), language)
    for found in settings.iter(qn("w:compatSetting")):
        if found.get(qn("w:name")) == "compatibilityMode":
            found.set(qn("w:val"), "15")
    proof = settings.find(qn("w:proofState"))
    if proof is not None:
        settings.remove(proof)


def update_fields_on_opening(word: Any) -> None:
    """Word works out contents and page numbers when it opens the document: only it knows where its pages end."""
    asked = element("updateFields", val="true")
    before = word.settings.element.find(qn("w:compat"))
    before.addprevious(asked) if before is not None else word.settings.element.append(asked)

"""What WordprocessingML says about a paragraph: its words, its place in the outline, its list marker, its print."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MATH_TEXT = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_OFF = ("0", "false", "off", "none")
_SKIPPED = frozenset(_W + name for name in ("del", "moveFrom", "pPr", "rPr", "delText", "instrText", "sdtPr", "txbxContent", "rt"))
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


def w(name: str) -> str:
    return _W + name


def value(element: Any, *path: str) -> str | None:
    """``w:val`` of the element found by going down ``path``; ``""`` where it has none; None where there is no such element."""
    for name in path:
        element = element.find(_W + name) if element is not None else None
    return None if element is None else str(element.get(_W + "val") or "")


def words_of(paragraph: Any, note: Callable[[str, str], str]) -> str:
    """The words of a paragraph as accepted: insertions in, deletions out, line breaks as ``\\n``. ``note(kind, id)`` gives a note's mark."""
    return "".join(_words(paragraph, note))


def _words(element: Any, note: Callable[[str, str], str]) -> Iterator[str]:
    for child in element:
        tag = child.tag
        if not isinstance(tag, str) or tag in _SKIPPED or tag == _FALLBACK:
            continue
        if tag in (_W + "t", _MATH_TEXT):
            yield child.text or ""
        elif tag in (_W + "tab", _W + "ptab"):
            yield " "
        elif tag in (_W + "br", _W + "cr"):
            yield "\n"
        elif tag == _W + "noBreakHyphen":
            yield "-"
        elif tag in (_W + "footnoteReference", _W + "endnoteReference"):
            yield note(tag[len(_W) : -len("Reference")], str(child.get(_W + "id")))
        else:
            yield from _words(child, note)


def text_boxes(paragraph: Any) -> Iterator[Any]:
    """Contents of the boxes that hang on a paragraph, each once (Word writes them twice, for old programs)."""
    for box in paragraph.iter(_W + "txbxContent"):
        above = [a.tag for a in box.iterancestors()]
        if _FALLBACK not in above and _W + "txbxContent" not in above:
            yield box


@dataclass(frozen=True)
class Style:
    name: str = ""
    based_on: str = ""
    outline: int | None = None
    number: tuple[str, int] | None = None
    bold: bool | None = None
    size: float | None = None


class Styles:
    """The paragraph styles of a document, each with what it inherits."""

    def __init__(self, root: Any) -> None:
        self._own = {str(s.get(_W + "styleId")): _style(s) for s in root.iter(_W + "style")} if root is not None else {}
        default = value(root.find(f"{_W}docDefaults/{_W}rPrDefault"), "rPr", "sz") if root is not None else None
        self.default_size = _points(default) or 10.0
        ids = [str(s.get(_W + "styleId")) for s in root.iter(_W + "style") if s.get(_W + "default") == "1"] if root is not None else []
        self._default = next((i for i in ids if self._own[i].name == "normal"), "")

    def chain(self, paragraph: Any) -> list[Style]:
        """The paragraph's style and what it is based on, nearest first."""
        identity = value(paragraph, "pPr", "pStyle") or self._default
        result: list[Style] = []
        while identity in self._own and len(result) < 20:
            result.append(self._own[identity])
            identity = result[-1].based_on
        return result

    def heading_level(self, paragraph: Any) -> int | None:
        """0 for a title, 1 to 9 for a heading, None for text: by the style's name, whatever Word's language, or its outline level."""
        chain = self.chain(paragraph)
        own = value(paragraph, "pPr", "outlineLvl")
        for style in chain:
            if style.name == "title":
                return 0
            if style.name.startswith("heading ") and style.name[8:].isdigit():
                return int(style.name[8:])
        level = int(own) if own and own.isdigit() else next((s.outline for s in chain if s.outline is not None), None)
        return level + 1 if level is not None and level < 9 else None

    def is_contents(self, paragraph: Any) -> bool:
        return any(s.name.startswith(("toc ", "table of ")) for s in self.chain(paragraph))

    def number(self, paragraph: Any) -> tuple[str, int] | None:
        """(list, level from 0) of a list item."""
        own = _number(paragraph)
        if own is not None:
            return own if own[0] != "0" else None
        return next((s.number for s in self.chain(paragraph) if s.number is not None and s.number[0] != "0"), None)

    def print_of(self, paragraph: Any) -> tuple[bool, float]:
        """Whether all its letters are bold, and the font size in points most of them have."""
        chain = self.chain(paragraph)
        plain_bold = next((s.bold for s in chain if s.bold is not None), False)
        plain_size = next((s.size for s in chain if s.size is not None), self.default_size)
        sizes: dict[float, int] = defaultdict(int)
        all_bold = True
        for run in paragraph.iter(_W + "r"):
            letters = sum(len((t.text or "").strip()) for t in run.iter(_W + "t"))
            if letters:
                own = value(run, "rPr", "b")
                all_bold = all_bold and (plain_bold if own is None else own not in _OFF)
                sizes[_points(value(run, "rPr", "sz")) or plain_size] += letters
        return bool(sizes) and all_bold, max(sizes, key=lambda s: sizes[s], default=plain_size)


def _style(element: Any) -> Style:
    outline, bold = value(element, "pPr", "outlineLvl"), value(element, "rPr", "b")
    return Style(
        name=(value(element, "name") or "").lower(),
        based_on=value(element, "basedOn") or "",
        outline=int(outline) if outline and outline.isdigit() else None,
        number=_number(element),
        bold=None if bold is None else bold not in _OFF,
        size=_points(value(element, "rPr", "sz")),
    )


def _number(element: Any) -> tuple[str, int] | None:
    identity, level = value(element, "pPr", "numPr", "numId"), value(element, "pPr", "numPr", "ilvl")
    return (identity, min(int(level), 8) if level and level.isdigit() else 0) if identity else None


def _points(half: str | None) -> float | None:
    return int(half) / 2 if half and half.isdigit() else None


@dataclass
class Numbering:
    """List markers as Word counts them: ``- `` for bullets, else ``3. ``, ``c. ``, ``iii. ``."""

    formats: dict[tuple[str, int], tuple[str, int]] = field(default_factory=dict)
    family: dict[str, str] = field(default_factory=dict)
    _count: dict[tuple[str, int], int] = field(default_factory=dict)
    _seen: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, root: Any) -> Numbering:
        result = cls()
        if root is None:
            return result
        abstract = {str(a.get(_W + "abstractNumId")): a for a in root.iter(_W + "abstractNum")}
        for num in root.iter(_W + "num"):
            identity, parent = str(num.get(_W + "numId")), value(num, "abstractNumId") or ""
            overrides = {int(o.get(_W + "ilvl") or 0): value(o, "startOverride") for o in num.iter(_W + "lvlOverride")}
            # Lists of one family go on counting unless a list starts anew.
            result.family[identity] = identity if any(overrides.values()) else f"abstract {parent}"
            levels = abstract[parent].iter(_W + "lvl") if parent in abstract else ()
            for level in levels:
                depth = int(level.get(_W + "ilvl") or 0)
                start = overrides.get(depth) or value(level, "start") or "1"
                result.formats[identity, depth] = (value(level, "numFmt") or "decimal", int(start) if start.isdigit() else 1)
        return result

    def marker(self, identity: str, depth: int) -> str:
        kind, start = self.formats.get((identity, depth), ("bullet", 1))
        if kind in ("bullet", "none"):
            return "- " if kind == "bullet" else ""
        family = self.family.get(identity, identity)
        count = self._count.get((family, depth), start - 1) + 1
        self._count[family, depth] = count
        for deeper in range(depth + 1, 9):
            self._count.pop((family, deeper), None)
        return f"{_counted(kind, count)}. "


def _counted(kind: str, count: int) -> str:
    if kind in ("lowerLetter", "upperLetter"):
        letters = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)
        return letters if kind == "lowerLetter" else letters.upper()
    if kind in ("lowerRoman", "upperRoman") and 0 < count < 40:
        left, result = count, ""
        for number, sign in _ROMAN:
            result, left = result + sign * (left // number), left % number
        return result if kind == "lowerRoman" else result.upper()
    return str(count)

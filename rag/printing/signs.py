"""Signs that the print fonts have, and what stands for those they lack, so that nothing prints as a black box.

The fonts are the fourteen that every PDF viewer has (Helvetica, Courier, and Symbol and Dingbats for their signs): files stay small and text
can be searched. They cover Western European letters; others lose their accent, or become ``?``. Word documents bring their own fonts.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from reportlab.pdfbase import pdfmetrics

FONT = "Helvetica"
BOLD = "Helvetica-Bold"
ITALIC = "Helvetica-Oblique"
BOLD_ITALIC = "Helvetica-BoldOblique"
CODE = "Courier"

_INVISIBLE = re.compile("[\xad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\ufe00-\ufe0f\x00-\x08\x0b-\x1f\x7f-\x9f]")
_NEAR = {
    "☐": "❏",
    "□": "❏",
    "○": "❍",
    "◦": "•",
    "‣": "•",
    "▪": "■",
    "☑": "✓",
    "☒": "✗",
    "‐": "-",
    "‑": "-",
    "‒": "–",
    "―": "—",
    "ł": "l",
    "Ł": "L",
    "đ": "d",
    "Đ": "D",
    "ı": "i",
    "\t": " ",
}
UNKNOWN = "?"


def printable(text: str) -> str:
    """``text`` in signs that the fonts have. Spaces of special width become plain ones."""
    return "".join(_sign(c) for c in _INVISIBLE.sub("", unicodedata.normalize("NFC", text)))


def unprintable(text: str) -> tuple[str, ...]:
    """Letters and signs of ``text`` that no print font has and nothing near stands for: they print as ``?``."""
    return tuple(sorted({c for c in _INVISIBLE.sub("", unicodedata.normalize("NFC", text)) if c != UNKNOWN and _sign(c) == UNKNOWN}))


@lru_cache(maxsize=4096)
def _sign(character: str) -> str:
    if character == "\n" or in_fonts(character):
        return character
    if character in _NEAR:
        return _NEAR[character]
    bare = "".join(c for c in unicodedata.normalize("NFKD", character) if not unicodedata.combining(c))
    if unicodedata.category(character) == "Zs":
        return " "
    return bare if bare and all(in_fonts(c) for c in bare) else UNKNOWN


def in_fonts(character: str) -> bool:
    """Whether the text font, or the fonts of signs that stand in for it, can print ``character``."""
    font = pdfmetrics.getFont(FONT)
    return any(_encodes(each, character) for each in (font, *font.substitutionFonts))


def _encodes(font: object, character: str) -> bool:
    try:
        character.encode(font.encName)  # type: ignore[attr-defined]
    except (UnicodeEncodeError, LookupError):
        return False
    return True

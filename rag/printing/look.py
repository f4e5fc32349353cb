"""How the print looks: one set of colours and sizes for PDF and Word. Points throughout."""

from __future__ import annotations

INK = "#1d292d"
MUTED = "#5a696d"
LINE = "#cfd8d6"
SOFT = "#eff3f2"
ACCENT = "#0b5c6b"
LIGHT = "#7cc7d1"
CORE = "#0d5a3c"
ADAPTABLE = "#2a4b86"

PAGE_WIDTH, PAGE_HEIGHT = 595.28, 841.89
LEFT = RIGHT = 58.0
TOP, BOTTOM = 60.0, 54.0
BODY, LEADING = 9.5, 12.2
SMALL, SMALL_LEADING = 8.5, 10.6
INDENT = 15.0
CELL = 5.0
"""Space left and right in a cell."""
GAP = 4.2
ITEM_GAP = 1.5
"""Space after a paragraph and after a list item; a reader of the PDF needs ``GAP`` to tell paragraphs from lines."""
HEADINGS = {1: (21.0, 25.0), 2: (11.8, 14.6), 3: (10.2, 12.8), 4: (9.5, 12.2)}
"""Size and leading of a heading by level; deeper ones as the last."""

KINDS = {"case": "Case study", "other": "Further document"}
"""What stands above the title of a document that is no chapter of the manual."""
GROUPS = {"case": "Case studies", "other": "Further documents"}

HANDOUT_BODY, HANDOUT_LEADING, HANDOUT_SMALL = 12.5, 17.5, 12.0
HANDOUT_TOP = 50.0
WRITING_LINE = 26.0
"""Height of one line to write on by hand."""


def heading_size(level: int, body: float = BODY) -> tuple[float, float]:
    """Size and leading; headings below the title grow with the body's type."""
    size, leading = HEADINGS[min(max(level, 1), max(HEADINGS))]
    scale = body / BODY if level > 1 else 1.0
    return size * scale, leading * scale

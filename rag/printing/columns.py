"""How wide the columns of a printed table are, and how tall a row that is written in. Points throughout; the same for PDF and Word."""

from __future__ import annotations

from reportlab.pdfbase.pdfmetrics import stringWidth

from rag.printing import look
from rag.printing.model import Runs, Table, words
from rag.printing.signs import BOLD, CODE, FONT, printable


def column_widths(table: Table, *, width: float, size: float, roomy: bool = False) -> list[float]:
    """Widths that fill ``width``: no column narrower than its longest word where that can be, the rest by how much each has to say.

    ``roomy``: a column that is written in gets an equal share at least, whatever its head says.
    """
    least, wanted = [], []
    for column in zip(*table.rows, strict=True):
        cells = [(words(cell), _widest_font(cell, head=not number)) for number, cell in enumerate(column)]
        padding = 2 * look.CELL + 1
        parts = [(part, font) for text, font in cells for part in [*text.split(), ""]]
        least.append(max(stringWidth(printable(part), font, size) for part, font in parts) + padding)
        wanted.append(max(stringWidth(printable(text), font, size) for text, font in cells) + padding)
    if roomy:
        fair = width / len(least)
        least = [max(m, fair) if number in _written_in(table) else m for number, m in enumerate(least)]
        wanted = [m if number in _written_in(table) else w for number, (m, w) in enumerate(zip(least, wanted, strict=True))]
    spare = width - sum(least)
    if spare <= 0:
        return [width * each / sum(least) for each in least]
    share = [max(1.0, min(w - m, 2 * width)) for w, m in zip(wanted, least, strict=True)]
    return [m + spare * s / sum(share) for m, s in zip(least, share, strict=True)]


def writing_heights(table: Table) -> list[float]:
    """Least height of each row on a sheet: two lines where a cell is left empty, one where the whole row goes on with the row above, else 0."""
    said = [[bool(words(cell).strip()) for cell in row] for row in table.rows]
    more = [number > 1 and not any(row) for number, row in enumerate(said)]
    return [0.0 if not n or all(row) else look.WRITING_LINE * (1 if more[n] else 2) for n, row in enumerate(said)]


def _written_in(table: Table) -> frozenset[int]:
    """Columns with an empty cell in a row that says something."""
    rows = [[bool(words(cell).strip()) for cell in row] for row in table.rows[1:]]
    return frozenset(number for row in rows if any(row) for number, said in enumerate(row) if not said)


def _widest_font(cell: Runs, *, head: bool) -> str:
    if any(run.code for run in cell):
        return CODE
    return BOLD if head or any(run.bold for run in cell) else FONT

"""Documents for people: the manual and the handouts as Word or PDF files, each page naming its edition."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from rag.errors import BadInput, OutsideFailed
from rag.library.model import Document
from rag.printing.model import Edition

FORMATS = (".docx", ".pdf")


def kind_of(to: Path) -> str:
    """``.docx`` or ``.pdf``. Raises `BadInput` for any other file name."""
    suffix = to.suffix.lower()
    if suffix not in FORMATS:
        raise BadInput(f"“{to.name}” is neither a Word nor a PDF file.", "Give a file name that ends in .docx or .pdf.")
    return suffix


def manual(documents: Sequence[Document], edition: Edition, to: Path) -> None:
    """Print the manual's chapters to one file. Raises `BadInput`, or `OutsideFailed` where the file cannot be written."""
    kind = kind_of(to)
    if kind == ".docx":
        from rag.printing.word import to_docx

        write(to, to_docx(documents, edition))
    else:
        from rag.printing.pdf import to_pdf

        write(to, to_pdf(documents, edition))


def handout(document: Document, edition: Edition, to: Path) -> None:
    """Print one sheet. Raises as `manual` does."""
    from rag.printing.handouts import handout_docx, handout_pdf

    write(to, (handout_docx if kind_of(to) == ".docx" else handout_pdf)(document, edition))


def write(to: Path, content: bytes) -> None:
    """Write a file whole or not at all. Raises `OutsideFailed` saying why it could not be written."""
    part = to.with_name(f".{to.name}.part")
    try:
        to.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(content)
        os.replace(part, to)
    except OSError as error:
        with suppress(OSError):
            part.unlink()
        raise OutsideFailed(f"{to} cannot be written: {error.strerror or error}.", "Choose another place, or free some space.") from error

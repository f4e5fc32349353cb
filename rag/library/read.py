"""Any supported file into a `Document`. PDF and DOCX are read in a child process with limits, so that a bad file harms nothing."""

from __future__ import annotations

from pathlib import Path

from rag.errors import UnreadableFile
from rag.library.limits import read_in_child
from rag.library.markdown import read_markdown
from rag.library.model import Document, Kind

SUFFIXES = (".md", ".markdown", ".txt", ".pdf", ".docx")
MAX_BYTES = 200 * 1024 * 1024


def read_file(path: Path, *, document_id: str, kind: Kind = "other") -> Document:
    """Read one file. Raises `UnreadableFile` saying what is wrong and what to do."""
    suffix = path.suffix.lower()
    try:
        size = path.stat().st_size
    except OSError as error:
        raise UnreadableFile(f"{path} cannot be read: {error.strerror}.", "Check the name and that you may read it.") from error
    if path.is_dir():
        raise UnreadableFile(f"{path} is a folder.", "Give files, for example `desk index folder/*.md`.")
    if suffix not in SUFFIXES:
        raise UnreadableFile(f"{path.name} is of a kind the desk does not read ({suffix or 'no ending'}).", f"Give {', '.join(SUFFIXES)}.")
    if not size:
        raise UnreadableFile(f"{path.name} is empty.", "Give a file with text in it.")
    if size > MAX_BYTES:
        raise UnreadableFile(f"{path.name} has {size // 2**20} MB; at most {MAX_BYTES // 2**20} MB are read.", "Split it.")
    if suffix in (".md", ".markdown", ".txt"):
        try:
            document, problems = read_markdown(path.read_bytes(), name=path.name, kind=kind, document_id=document_id)
        except OSError as error:
            raise UnreadableFile(f"{path} cannot be read: {error.strerror}.", "Check that you may read it.") from error
        if problems and "front matter" in problems[0].message:
            raise UnreadableFile(f"{path.name}: {problems[0].message} (line {problems[0].line}).", "Mend the lines between the two “---”.")
        return document
    return read_in_child("pdf" if suffix == ".pdf" else "docx", path, document_id=document_id, kind=kind)

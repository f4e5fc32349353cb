"""Is a sentence carried by what it cites? `check` says so, and why not."""

from rag.support.judge import SUPPORTED_FROM, check
from rag.support.model import Finding, Verdict

__all__ = ["SUPPORTED_FROM", "Finding", "Verdict", "check"]

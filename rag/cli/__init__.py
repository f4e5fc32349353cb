"""The command line (`desk`). Thin: parse, call services, print. ``--json`` prints one object on standard output and nothing else there."""

from __future__ import annotations

import sys
from io import TextIOWrapper

from rag.cli import desk, evals, exports, fidelity
from rag.cli.parts import app, not_built, say
from rag.errors import DeskError

__all__ = ["app", "desk", "evals", "exports", "fidelity", "main"]

for _name, _what in {
    "draft": "drafts of case studies and adverts",
    "check": "fidelity findings on a plan, case, advert or transcript",
    "publish": "publishing with checks",
    "rollback": "going back to the edition before",
    "editions": "the list of editions",
}.items():
    not_built(app, _name, _what)


def main() -> None:
    """Entry point: every `DeskError` becomes its message on standard error and its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal that lacks a character shows “?” and not a traceback
    try:
        app()
    except DeskError as error:
        say(f"desk: {error.what}")
        for problem in getattr(error, "problems", ()):
            say(f"  {problem}")
        if error.do:
            say(error.do)
        sys.exit(error.exit_code)
    except BrokenPipeError:
        sys.exit(0)

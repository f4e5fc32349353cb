"""Every error a person can meet, in one tree. Each says what happened, then what to do.

DeskError                     exit code
├── BadInput                  2   a question, file or option that cannot be used
│   ├── UnreadableFile        2   a document no reader can make sense of
│   ├── PackError             2   a content pack with problems (file and line)
│   ├── SettingsError         2   an unknown or wrong setting
│   └── NotBuilt              2   a part that this version does not have yet
├── NotAllowed                2   the person may not do this
├── IndexProblem              1   the search index cannot answer
│   ├── IndexMissing              no edition is live, or its collection is gone
│   ├── IndexStale                the manual changed since the index was built
│   └── IndexForeign              built with another encoder
└── OutsideFailed             3   something outside the program
    ├── EncoderMissing            the encoder folder cannot be read
    ├── ModelFailed               a language model failed (rag.ask.written.seam)
    ├── HomeUnusable              home is read-only, full, locked or damaged
    └── HomeNewer                 home was written by a newer version
"""

from __future__ import annotations

from dataclasses import dataclass


class DeskError(Exception):
    """Base of all errors shown to people: ``what`` happened and what to ``do`` about it."""

    exit_code = 3

    def __init__(self, what: str, do: str = "") -> None:
        super().__init__(f"{what} {do}".strip())
        self.what = what
        self.do = do


class BadInput(DeskError):
    exit_code = 2


class UnreadableFile(BadInput):
    pass


@dataclass(frozen=True, order=True)
class Problem:
    """One fault of a content pack: a file relative to the pack, a line (1-based, 0 = the whole file) and a sentence."""

    file: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message}"


class PackError(BadInput):
    """A content pack that cannot be used; ``problems`` names file and line of each fault."""

    def __init__(
        self,
        what: str,
        problems: tuple[Problem, ...] = (),
        do: str = "Run `desk validate` to see every problem, mend them, then try again.",
    ) -> None:
        shown = "; ".join(str(p) for p in problems[:3])
        super().__init__(f"{what} {shown}".strip() if shown else what, do)
        self.problems = problems


class SettingsError(BadInput):
    pass


class NotBuilt(BadInput):
    def __init__(self, what: str) -> None:
        super().__init__(f"{what} is not built yet in this version.", "See README, “What it does not do”.")


class NotAllowed(DeskError):
    exit_code = 2


class IndexProblem(DeskError):
    exit_code = 1


class IndexMissing(IndexProblem):
    pass


class IndexStale(IndexProblem):
    pass


class IndexForeign(IndexProblem):
    pass


class OutsideFailed(DeskError):
    exit_code = 3


class EncoderMissing(OutsideFailed):
    pass


class HomeUnusable(OutsideFailed):
    pass


class HomeNewer(OutsideFailed):
    pass

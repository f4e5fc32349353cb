"""How sure one can be of a figure: the least there must be of ratings, and intervals over whole sessions. Pure; the seed is given."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from scipy.special import ndtr, stdtrit

from rag.errors import BadInput
from rag.fidelity.agreement_stats import Array


@dataclass(frozen=True)
class Limits:
    """Below these nothing is said but counts. ``source`` is printed beside them.

    ``units`` items × sessions with two codes or more for any statistic; ``totals`` sessions for an ICC of session totals; ``sessions`` for
    an interval: with fewer, drawing sessions again says little about other sessions (Cameron, Gelbach & Miller 2008 call 5 to 30 few).
    """

    units: int = 30
    totals: int = 10
    sessions: int = 5
    source: str = "decisions of this project (30 paired item ratings, 10 double-rated sessions), not published standards"

    def __post_init__(self) -> None:
        if self.units < 1 or self.totals < 2 or self.sessions < 2:
            raise BadInput("The limits of agreement are too low.", "Use at least 1 item rating, 2 totals and 2 sessions.")


@dataclass(frozen=True)
class Bootstrap:
    """``draws`` of whole sessions from a generator seeded with ``seed``; 95 % percentile interval (Efron 1979), see `tails`."""

    draws: int = 2000
    seed: int = 1

    def __post_init__(self) -> None:
        if self.draws < 100 or self.seed < 0:
            raise BadInput("The bootstrap cannot be run so.", "Use 100 draws or more and a seed of 0 or more.")


@dataclass(frozen=True)
class Estimate:
    """A statistic with its interval, or None and ``why`` there is none. ``why`` beside a value is a caution."""

    value: float | None
    low: float | None = None
    high: float | None = None
    why: str = ""


def too_few(n: int, fewest: int, one: str, many: str = "") -> str:
    """A sentence where ``n`` is below the limit, else nothing."""
    what = one if n == 1 else (many or one + "s")
    return f"too few to say: {n} {what}, and at least {fewest} are asked for" if n < fewest else ""


@lru_cache(maxsize=8)
def draws(sessions: int, bootstrap: Bootstrap) -> Array:
    """(draws, sessions): how often each session is in each draw of as many sessions. Read-only: every figure of a report shares it."""
    rng = np.random.default_rng(bootstrap.seed)
    told = rng.multinomial(sessions, np.full(sessions, 1 / sessions), size=bootstrap.draws).astype(np.float64)
    told.setflags(write=False)
    return told


def over_sessions(drawn: Array, sums: Array) -> Array:
    """``drawn`` (draws, sessions) times ``sums`` (sessions, …) -> (draws, …). Not by a BLAS: its threads cost more than these small sums."""
    return np.asarray(np.einsum("ds,s...->d...", drawn, sums))


def with_interval(value: float, drawn: Array, sessions: int, limits: Limits) -> Estimate:
    """``value`` with the interval of ``drawn`` (draws,), or with the reason why there is none."""
    if sessions < limits.sessions:
        one = "session" if sessions == 1 else "sessions"
        return Estimate(value, why=f"no interval: {sessions} {one}, at least {limits.sessions} are asked for")
    kept = drawn[~np.isnan(drawn)]
    if len(kept) < 0.9 * len(drawn):
        return Estimate(value, why="no interval: in more than a tenth of the draws the statistic is not defined")
    low, high = (float(x) for x in np.percentile(kept, tails(sessions)))
    if high - low < 1e-9:
        return Estimate(value, why="no interval: every draw of sessions gives the same value")
    return Estimate(value, low, high)


def tails(sessions: int) -> tuple[float, float]:
    """The percentiles of a 95 % interval over few sessions: further out than 2.5 and 97.5, which drawing few of them again would make too
    narrow (Hesterberg 2015, the expanded percentile interval: Student's t for the normal, and n - 1 for n)."""
    below = 100 * float(ndtr(stdtrit(sessions - 1, 0.025) * np.sqrt(sessions / (sessions - 1))))
    return below, 100 - below


def wilson(successes: float, n: float) -> tuple[float, float]:
    """95 % score interval of a proportion (Wilson 1927); (0, 1) for n = 0."""
    if n == 0:
        return 0.0, 1.0
    p, z = successes / n, 1.959964
    middle = (p + z * z / (2 * n)) / (1 + z * z / n)
    half = z / (1 + z * z / n) * float(np.sqrt(p * (1 - p) / n + z * z / (4 * n * n)))
    return max(0.0, middle - half), min(1.0, middle + half)

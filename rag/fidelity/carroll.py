"""Adherence in Carroll's four parts (Carroll et al. 2007): content, coverage, frequency, duration. First the parts, then perhaps a total."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from rag.errors import BadInput

SHORT, LONG = 90.0, 110.0
"""A duration outside these percentages of the plan is flagged [local rule of the programme]."""


@dataclass(frozen=True)
class Counted:
    """Something that was counted against a plan: ``done`` of ``planned``; None where nobody recorded it."""

    done: float | None
    planned: float | None

    def __post_init__(self) -> None:
        if any(x is not None and x < 0 for x in (self.done, self.planned)):
            raise BadInput(f"{self.done} of {self.planned} cannot be: a count is below 0.", "Correct the record of the delivery.")

    @property
    def percent(self) -> float | None:
        """None where either is unknown, or nothing was planned (0 means “not published”)."""
        return 100 * self.done / self.planned if self.done is not None and self.planned else None


@dataclass(frozen=True)
class Subscore:
    """One of the four parts: ``percent`` or None, and what it was made from. ``flags`` are what to look at."""

    name: str
    percent: float | None
    explained: tuple[str, ...]
    flags: tuple[str, ...] = ()


@dataclass(frozen=True)
class Delivered:
    """What was counted of one cohort. ``content``: adherence % of each rated session. ``reach`` attended of eligible, ``calls_taken``
    taken of offered (a declined call lowers coverage and nobody's score); ``held``: workshop, call offered … by name; ``minutes`` by
    session or segment, planned 0 where the profile does not say; ``tolerance``: minutes off the plan that are also flagged.
    """

    content: Mapping[str, float | None] = field(default_factory=dict)
    reach: Counted = Counted(None, None)
    calls_taken: Counted = Counted(None, None)
    held: Mapping[str, Counted] = field(default_factory=dict)
    minutes: Mapping[str, Counted] = field(default_factory=dict)
    tolerance: float | None = None


@dataclass(frozen=True)
class Carroll:
    """The four parts in their order. ``composite`` hides which of them failed: show it after them or not at all."""

    parts: tuple[Subscore, ...]

    @property
    def composite(self) -> float | None:
        """Mean of the four, None while one is unknown. Above the plan earns no more than the plan: a part counts 100 at most, and a
        duration 100 less the distance from the plan [a local convention, not Carroll's]."""
        found = [_worth(p) for p in self.parts]
        return None if None in found else sum(x for x in found if x is not None) / len(found)


def carroll(delivered: Delivered) -> Carroll:
    return Carroll((_content(delivered), _coverage(delivered), _frequency(delivered), _duration(delivered)))


def _worth(part: Subscore) -> float | None:
    if part.percent is None:
        return None
    return max(0.0, 100 - abs(100 - part.percent)) if part.name == "duration" else min(100.0, part.percent)


def _content(delivered: Delivered) -> Subscore:
    known = [p for p in delivered.content.values() if p is not None]
    unknown = len(delivered.content) - len(known)
    told = (
        [f"Mean adherence over {len(known)} rated session{'' if len(known) == 1 else 's'}."] if known else ["No session has a percentage."]
    )
    if unknown:
        told.append(f"{unknown} rated without a percentage and not counted.")
    return Subscore("content", sum(known) / len(known) if known else None, tuple(told))


def _coverage(delivered: Delivered) -> Subscore:
    calls = delivered.calls_taken
    told = [_said("attended of those eligible", delivered.reach), _said("took the call of those offered", calls)]
    return Subscore("coverage", delivered.reach.percent, tuple(told))


def _frequency(delivered: Delivered) -> Subscore:
    told = tuple(_said(name, count) for name, count in delivered.held.items()) or ("nothing recorded",)
    return Subscore("frequency", _mean([_most(c) for c in delivered.held.values()]), told, _missing(delivered.held))


def _duration(delivered: Delivered) -> Subscore:
    flags = [f for name, count in delivered.minutes.items() if (f := _off_plan(name, count, delivered.tolerance))]
    known = [c for c in delivered.minutes.values() if c.percent is not None]
    done, planned = sum(c.done or 0 for c in known), sum(c.planned or 0 for c in known)
    total = Counted(done, planned)
    if len(known) > 1 and (off := _off_plan("in all", total, delivered.tolerance)):
        flags.append(off)
    told = tuple(_said(f"minutes, {name}", count) for name, count in delivered.minutes.items()) or ("no minutes recorded",)
    return Subscore("duration", total.percent, told, tuple(flags))


def _off_plan(name: str, count: Counted, tolerance: float | None) -> str:
    percent = count.percent
    if percent is None or count.done is None or count.planned is None:
        return ""
    off = count.done - count.planned
    if percent < SHORT or percent > LONG or (tolerance is not None and abs(off) > tolerance):
        return f"{name}: {abs(off):g} minutes {'over' if off > 0 else 'under'} the plan ({percent:.3g} %)"
    return ""


def _most(count: Counted) -> float | None:
    return None if count.percent is None else min(100.0, count.percent)


def _missing(held: Mapping[str, Counted]) -> tuple[str, ...]:
    return tuple(f"{name}: less often than planned" for name, c in held.items() if c.percent is not None and c.percent < 100)


def _mean(values: Sequence[float | None]) -> float | None:
    """Of all values; None where there is none or one is unknown."""
    known = [v for v in values if v is not None]
    return sum(known) / len(known) if known and len(known) == len(values) else None


def _said(what: str, count: Counted) -> str:
    if count.percent is None or count.done is None or count.planned is None:
        return f"{what}: not known"
    return f"{what}: {count.done:g} of {count.planned:g} ({count.percent:.3g} %)"

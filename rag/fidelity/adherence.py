"""How much of the checklist one rater saw delivered in one session: the percentage, what caps it, and its band. Pure.

``adherence % = 100 · Σ codes / (2 · core items rated 0, 1 or 2)``. Every result says which items counted, which did not, and why.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from rag.errors import BadInput
from rag.fidelity.checklist import Item
from rag.fidelity.ratings import QUALITY, RaterKind, Rating, natural, once
from rag.library.pack import Band

INSUFFICIENT_OVER = 0.20
"""Above this share of core items without a code there is no band [local rule of the programme]."""
CAP = "moderate"
"""The highest band of a session with a critical item missed or a prohibited act [local rule of the programme]."""
_WHY = {"NA": "did not apply", "NR": "could not be rated", "": "was not rated"}


@dataclass(frozen=True)
class LeftOut:
    """An item that took no part, with the code (NA, NR, or empty for no rating) and the rater's reason."""

    item: str
    code: str
    reason: str = ""

    @property
    def why(self) -> str:
        return f"{_WHY[self.code]}: {self.reason}" if self.reason else _WHY[self.code]


@dataclass(frozen=True)
class Part:
    """The items of one kind: points of points possible, the codes that counted, and what was left out."""

    points: int
    codes: Mapping[str, int]
    left_out: tuple[LeftOut, ...]

    @property
    def possible(self) -> int:
        return 2 * len(self.codes)

    @property
    def percent(self) -> float | None:
        return 100 * self.points / self.possible if self.codes else None

    @property
    def total(self) -> int:
        return len(self.codes) + len(self.left_out)

    @property
    def omitted(self) -> tuple[str, ...]:
        return tuple(item for item, code in self.codes.items() if code == 0)


@dataclass(frozen=True)
class Score:
    """One rater's score of one session, core and adaptable apart, omission and commission apart.

    ``band`` is None where data are insufficient or the rating is the facilitator's own. ``by_percent`` is the band before any cap.
    ``review`` asks for a person to look. ``explained`` says all of it in sentences.
    """

    rater: str
    kind: RaterKind
    session: str
    core: Part
    adaptable: Part
    prohibited: Part
    observed: tuple[str, ...]
    critical_missed: tuple[str, ...]
    critical_unrated: tuple[str, ...]
    insufficient: bool
    by_percent: Band | None
    band: Band | None
    quality: Mapping[int, int] = field(default_factory=dict)
    harmful: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    explained: tuple[str, ...] = ()

    @property
    def adherence(self) -> float | None:
        return self.core.percent

    @property
    def capped(self) -> bool:
        return self.band != self.by_percent

    @property
    def review(self) -> bool:
        return self.kind != "self" and bool(self.critical_missed or self.observed or self.harmful)


def score(ratings: Iterable[Rating], items: Sequence[Item], bands: Iterable[Band], *, version: str = "") -> Score:
    """Score one rater's ratings of one session against the items of its element, by the bands of ``version`` (see `bands_of`).

    Items of the checklist without a rating are left out as “not rated” and count as missing data. Raises `BadInput` where the ratings are
    of several raters, sessions or occasions, or the bands cannot be used.
    """
    ordered = bands_of(bands, version)
    told = once(ratings)
    whose = {(r.rater, r.kind, r.session, r.occasion) for r in told}
    if len(whose) != 1:
        raise BadInput(
            f"A score is of one rater and one session, not of {len(whose)}.", "Score each rater's ratings of a session by itself."
        )
    ((rater, kind, session, _),) = whose
    by_item = {r.item: r for r in told}
    core, adaptable, prohibited = (_part([i for i in items if i.kind == k], by_item) for k in ("core", "adaptable", "prohibited"))
    critical = [item.id for item in items if item.critical]
    observed = tuple(item for item, code in prohibited.codes.items() if code > 0)
    missed = tuple(item for item in critical if core.codes.get(item) == 0)
    unrated = tuple(item for item in critical if item not in core.codes)
    insufficient = not core.codes or len(core.left_out) > INSUFFICIENT_OVER * core.total + 1e-9
    by_percent = None if insufficient or kind == "self" else _band_of(core, ordered)
    band = _capped(by_percent, ordered) if missed or observed else by_percent
    known = {item.id for item in items}
    rated = [r for r in told if r.item in known]
    found = Score(
        rater, kind, session, core, adaptable, prohibited, observed, missed, unrated, insufficient, by_percent, band,
        quality={level: n for level in QUALITY if (n := sum(r.quality == level for r in rated))},
        harmful=tuple(r.item for r in rated if r.quality == QUALITY[0]),
        unknown=tuple(r.item for r in told if r.item not in known),
    )  # fmt: skip
    return replace(found, explained=tuple(_explained(found)))


def _part(items: Sequence[Item], by_item: Mapping[str, Rating]) -> Part:
    codes: dict[str, int] = {}
    left_out = []
    for item in items:
        rating = by_item.get(item.id)
        if rating is not None and rating.number is not None:
            codes[item.id] = rating.number
        else:
            left_out.append(LeftOut(item.id, str(rating.code) if rating else "", rating.reason if rating else ""))
    return Part(sum(codes.values()), codes, tuple(left_out))


def bands_of(bands: Iterable[Band], version: str = "") -> tuple[Band, ...]:
    """The bands of one version, highest first; without a version the newest (“2” is before “10”). Old sessions name theirs.

    Raises `BadInput` for an unknown version, two bands with one limit, or none that begins at 0.
    """
    told = tuple(bands)
    versions = sorted({b.version for b in told}, key=natural)
    wanted = version or (versions[-1] if versions else "")
    found = sorted((b for b in told if b.version == wanted), key=lambda b: -b.from_percent)
    limits = [b.from_percent for b in found]
    if not found or limits[-1] != 0 or len(set(limits)) < len(limits):
        raise BadInput(
            f"The score bands of version “{wanted}” cannot be used (versions: {', '.join(versions) or 'none'}).",
            "Give each band of a version its own from_percent, the lowest 0, in manual.toml.",
        )
    return tuple(found)


def _band_of(part: Part, ordered: Sequence[Band]) -> Band:
    """By the exact share: 79.96 % is not yet 80 %."""
    return next(b for b in ordered if 100 * part.points + 1e-9 >= b.from_percent * part.possible)


def _capped(band: Band | None, ordered: Sequence[Band]) -> Band | None:
    """``band``, or the cap where that is lower. A version without a band of the cap's name caps at its second highest."""
    limit = next((b for b in ordered if b.name.casefold() == CAP), ordered[min(1, len(ordered) - 1)])
    return band if band is None or band.from_percent <= limit.from_percent else limit


def _explained(score: Score) -> Iterable[str]:
    core = score.core
    if score.kind == "self":
        yield "Self-rated: for learning only. It has no band and does not count towards fidelity."
    if core.percent is None:
        yield f"None of the {core.total} core items has a code of 0, 1 or 2, so there is no percentage."
    else:
        tally = Counter(core.codes.values())
        each = ", ".join(f"{tally[code]} at {code}" for code in (2, 1, 0) if tally[code])
        yield f"{core.points} of {core.possible} points on {len(core.codes)} core items ({each}): {core.percent:.1f} %."
    if core.left_out:
        yield f"Left out of {core.total} core items: " + "; ".join(f"{x.item} ({x.why})" for x in core.left_out) + "."
    if score.insufficient:
        yield f"Insufficient data: {len(core.left_out)} of {core.total} core items have no code, more than {100 * INSUFFICIENT_OVER:g} %."
    if score.critical_missed:
        yield f"Critical and not delivered: {', '.join(score.critical_missed)}."
    if score.critical_unrated:
        yield f"Critical and without a code, so nobody knows: {', '.join(score.critical_unrated)}."
    if score.observed:
        yield f"Prohibited and observed: {', '.join(score.observed)}."
    if score.harmful:
        yield f"Quality 1, potentially harmful: {', '.join(score.harmful)}."
    if score.band is not None and score.by_percent is not None:
        cap = f", capped from {score.by_percent.name}" if score.capped else ""
        yield f"Band: {score.band.name}{cap} (bands version {score.band.version}; {score.band.source})."
    if score.unknown:
        yield f"Not on this checklist and not counted: {', '.join(score.unknown)}."

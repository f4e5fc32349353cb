"""The trade-off of a threshold: what is still answered against what is rightly refused, as points and as a drawing. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

import numpy as np
from numpy.typing import NDArray

STEPS = tuple(round(0.05 * i, 2) for i in range(1, 20))
_LEFT, _TOP, _SIDE = 60, 40, 300


@dataclass(frozen=True)
class Point:
    """At ``threshold``: share of the answerable that are answered, and share of the others that are refused, both in [0, 1] or None without any."""

    threshold: float
    answered_when_answerable: float | None
    refused_when_not: float | None

    def as_json(self) -> dict[str, float | None]:
        return {
            "threshold": self.threshold,
            "answered_when_answerable": self.answered_when_answerable,
            "refused_when_not": self.refused_when_not,
        }


def trade_off(truth: NDArray[np.bool_], chances: NDArray[np.float64], steps: Sequence[float] = STEPS) -> list[Point]:
    """One point for each threshold, from lenient to strict."""
    yes, no = chances[truth], chances[~truth]
    return [
        Point(t, round(float((yes >= t).mean()), 4) if len(yes) else None, round(float((no < t).mean()), 4) if len(no) else None)
        for t in steps
    ]


def svg(curve: Sequence[Point], chosen: float, title: str) -> str:
    """A drawing that stands alone: refused when not answerable to the right, answered when answerable upwards, the chosen threshold marked."""
    points = [(p, *_place(p)) for p in curve if p.answered_when_answerable is not None and p.refused_when_not is not None]
    line = " ".join(f"{x:.1f},{y:.1f}" for _, x, y in points)
    nearest = min((p for p, _, _ in points), key=lambda p: abs(p.threshold - chosen), default=None)
    dots = "".join(
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{6 if p is nearest else 3}" fill="{"#b3261e" if p is nearest else "#1a5276"}">'
        f"<title>{p.threshold}: answers {p.answered_when_answerable:.0%}, refuses {p.refused_when_not:.0%}</title></circle>"
        + (f'<text x="{x + 8:.1f}" y="{y + 14:.1f}">{p.threshold}</text>' if p is nearest or round(p.threshold * 100) % 20 == 0 else "")
        for p, x, y in points
    )
    ticks = "".join(
        f'<text x="{_LEFT + _SIDE * i / 4:.0f}" y="{_TOP + _SIDE + 18}" text-anchor="middle">{i / 4:.0%}</text>'
        f'<text x="{_LEFT - 8}" y="{_TOP + _SIDE - _SIDE * i / 4 + 4:.0f}" text-anchor="end">{i / 4:.0%}</text>'
        for i in range(5)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_LEFT + _SIDE + 40}" height="{_TOP + _SIDE + 60}" font-family="sans-serif" font-size="11">'
        f'<rect width="100%" height="100%" fill="white"/><text x="{_LEFT}" y="20" font-size="13">{escape(title)}</text>'
        f'<path d="M{_LEFT},{_TOP}v{_SIDE}h{_SIDE}" fill="none" stroke="#555"/>{ticks}'
        f'<line x1="{_LEFT}" y1="{_TOP}" x2="{_LEFT + _SIDE}" y2="{_TOP + _SIDE}" stroke="#bbb" stroke-dasharray="4"/>'
        f'<polyline points="{line}" fill="none" stroke="#1a5276" stroke-width="2"/>{dots}'
        f'<text x="{_LEFT + _SIDE / 2:.0f}" y="{_TOP + _SIDE + 40}" text-anchor="middle">refused when not answerable</text>'
        f'<text transform="translate(16,{_TOP + _SIDE / 2:.0f}) rotate(-90)" text-anchor="middle">answered when answerable</text></svg>\n'
    )


def _place(point: Point) -> tuple[float, float]:
    return _LEFT + _SIDE * (point.refused_when_not or 0.0), _TOP + _SIDE * (1 - (point.answered_when_answerable or 0.0))

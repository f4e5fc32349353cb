"""Ratings: what one rater said of one item of one session. Values that check themselves."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, get_args

from rag.errors import BadInput

Code = Literal[0, 1, 2, "NA", "NR"]
RaterKind = Literal["person", "machine", "self", "anchor"]

SCALE = (0, 1, 2)
"""Adherence codes with a number: not delivered, partly, fully. For a prohibited item: not observed, observed and put right, observed."""
MEANING: dict[Code, str] = {
    0: "not delivered (prohibited item: not observed)",
    1: "partly delivered (prohibited item: observed and put right)",
    2: "fully delivered (prohibited item: observed)",
    "NA": "did not apply in this session; needs a reason",
    "NR": "could not be rated: not seen, not heard, missing",
}
QUALITY = (1, 2, 3, 4)
"""Potentially harmful, some basic skills missing, all basic skills, advanced skills."""


@dataclass(frozen=True, kw_only=True)
class Rating:
    """One code by one rater for one item of one session.

    ``kind``: a ``person`` who observed, a ``machine`` that proposes, ``self``: the facilitator about their own delivery, or ``anchor``: the
    score that experienced raters agreed on beforehand. ``element`` is the item's, where it was said. ``reason`` is why an item did not
    apply. ``quality`` is how well, 1 to 4, or None. ``occasion`` is 1, or 2, 3 … when the same rater rates the same session again later to
    see whether they have drifted. Raises `BadInput` for values off the scales.
    """

    rater: str
    session: str
    item: str
    code: Code
    kind: RaterKind = "person"
    element: str = ""
    reason: str = ""
    quality: int | None = None
    occasion: int = 1

    def __post_init__(self) -> None:
        for name in ("rater", "session", "item"):
            if not getattr(self, name).strip():
                raise BadInput(f"A rating has no {name}.", f"Say which {name} it is about.")
        if type(self.code) not in (int, str) or self.code not in MEANING:
            raise BadInput(f"“{self.code}” is no code of the scale.", "Use 0, 1, 2, NA (did not apply) or NR (could not be rated).")
        if self.kind not in get_args(RaterKind):
            raise BadInput(f"“{self.kind}” is no kind of rater.", f"Use {', '.join(get_args(RaterKind))}.")
        if self.quality is not None and (type(self.quality) is not int or self.quality not in QUALITY):
            raise BadInput(f"Quality “{self.quality}” is off the scale.", "Use 1, 2, 3 or 4, or leave it empty.")
        if self.occasion < 1:
            raise BadInput(f"Occasion {self.occasion} is not possible.", "Count from 1.")

    @property
    def number(self) -> int | None:
        """The code as a number, None for NA and NR."""
        return self.code if isinstance(self.code, int) else None

    @property
    def key(self) -> tuple[str, RaterKind, str, str, int]:
        """What can hold one code only: rater, kind, session, item, occasion."""
        return (self.rater, self.kind, self.session, self.item, self.occasion)


def once(ratings: Iterable[Rating]) -> tuple[Rating, ...]:
    """Each rating once, in order: the same one twice counts once. Raises `BadInput` for two different ratings of one key."""
    by_key: dict[tuple[object, ...], Rating] = {}
    for rating in ratings:
        if by_key.setdefault(rating.key, rating) != rating:
            raise BadInput(
                f"{rating.rater} has two different ratings of item {rating.item} in session {rating.session}.",
                "Keep one; a second look at the same session is occasion 2.",
            )
    return tuple(by_key.values())


def of_kind(ratings: Iterable[Rating], kind: RaterKind) -> tuple[Rating, ...]:
    return tuple(r for r in ratings if r.kind == kind)


@lru_cache(maxsize=8192)
def natural(name: str) -> tuple[tuple[int, int, str], ...]:
    """A sort key under which “WS-2” comes before “WS-10”."""
    return tuple((0, int(part), "") if re.fullmatch(r"[0-9]{1,18}", part) else (1, 0, part) for part in re.split(r"(\d+)", name) if part)

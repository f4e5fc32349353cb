"""Numbers with their units and what they count: "3.5 hours" is "210 minutes", "half" is 0.5, "4 to 12 people" is two ends of one range. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from rag.support.tokens import Token

Bound = Literal["", "least", "most", "over", "under", "about"]

_SMALL = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_WORDS: dict[str, float] = {
    **{w: float(i) for i, w in enumerate(_SMALL)},
    **{w: float(20 + 10 * i) for i, w in enumerate(_TENS)},
    "dozen": 12.0,
    "once": 1.0,
    "twice": 2.0,
    "½": 0.5,
    "¼": 0.25,
    "¾": 0.75,
}
_MULTIPLIERS = {"hundred": 100.0, "thousand": 1000.0, "million": 1e6, "billion": 1e9}
_PARTS = {"half": 0.5, "third": 1 / 3, "thirds": 1 / 3, "quarter": 0.25, "quarters": 0.25, "fifth": 0.2, "fifths": 0.2, "tenth": 0.1}
_ORDINALS = {
    w: float(i) for i, w in enumerate("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), 1)
}
_UNITS: dict[str, tuple[str, float]] = {}
for _names, _dimension, _factor in (
    ("second seconds sec secs", "time", 1),
    ("minute minutes min mins", "time", 60),
    ("hour hours hr hrs h", "time", 3600),
    ("day days", "time", 86400),
    ("week weeks", "time", 604800),
    ("fortnight fortnights", "time", 1209600),
    ("month months", "months", 1),
    ("year years yr yrs", "months", 12),
    ("decade decades", "months", 120),
    ("mg milligram milligrams", "mass", 0.001),
    ("g gram grams", "mass", 1),
    ("kg kilogram kilograms", "mass", 1000),
    ("mm millimetre millimetres millimeter millimeters", "length", 0.001),
    ("cm centimetre centimetres centimeter centimeters", "length", 0.01),
    ("m metre metres meter meters", "length", 1),
    ("km kilometre kilometres kilometer kilometers", "length", 1000),
    ("mile miles", "miles", 1),
    ("% percent percentage", "share", 0.01),
    ("£ pound pounds", "pounds", 1),
    ("$ dollar dollars", "dollars", 1),
    ("€ euro euros", "euros", 1),
):
    for _name in _names.split():
        _UNITS[_name] = (_dimension, float(_factor))
_POINTS = frozenset("minute hour day week month year".split())
BOUNDS: dict[str, Bound] = {
    "at-least": "least",
    "minimum": "least",
    "at-most": "most",
    "maximum": "most",
    "within": "most",
    "over": "over",
    "above": "over",
    "more-than": "over",
    "under": "under",
    "below": "under",
    "less-than": "under",
    "about": "about",
    "around": "about",
    "approximately": "about",
    "nearly": "about",
    "almost": "about",
    "roughly": "about",
}


@dataclass(frozen=True)
class Quantity:
    """A number in base units of ``dimension`` ("" for a bare count). ``noun``: stems that follow it, nearest first. ``first``, ``last``: its tokens."""

    value: float
    dimension: str
    unit: str
    noun: tuple[str, ...]
    bound: Bound
    first: int
    last: int
    start: int
    end: int

    @property
    def vague(self) -> bool:
        """ "One" and "first" are often no count at all."""
        return (self.value == 1 and not self.dimension) or self.dimension == "rank"

    def same(self, other: Quantity) -> bool:
        return self.dimension == other.dimension and abs(self.value - other.value) <= 1e-6 * max(1.0, abs(self.value))


def quantities(words: Sequence[Token]) -> tuple[Quantity, ...]:
    """Every number of a text in order."""
    found: list[Quantity] = []
    position = 0
    while position < len(words):
        read = _number(words, position)
        if read is None:
            position += 1
            continue
        value, after, ordinal = read
        found.append(_with_unit(words, position, after, value, ordinal))
        position = max(after, found[-1].last + 1) if not ordinal else after
    return tuple(_shared_units(found, words))


def is_numeric(low: str) -> bool:
    return low[0].isdigit() or low in _WORDS or low in _MULTIPLIERS or low in _PARTS or low in _ORDINALS


def is_unit(low: str) -> bool:
    return low in _UNITS


def _digits(low: str) -> float | None:
    if not low[0].isdigit():
        return None
    plain = low.replace(",", "") if all(len(p) == 3 for p in low.split(",")[1:]) else low.replace(",", ".")
    try:
        return float(plain)
    except ValueError:
        return None


def _low(words: Sequence[Token], position: int) -> str:
    return words[position].low if 0 <= position < len(words) else ""


def _number(words: Sequence[Token], position: int) -> tuple[float, int, bool] | None:
    """Value, the position after it, and whether it is an ordinal."""
    low = words[position].low
    value = _digits(low)
    after = position + 1
    if value is None and low in _WORDS:
        value = _WORDS[low]
        if low in _TENS and _low(words, after) in _SMALL[1:10]:
            value, after = value + _WORDS[_low(words, after)], after + 1
    if value is None and low in _MULTIPLIERS and _low(words, position - 1) in ("a", "several"):
        value = 1.0
        after = position
    if value is not None:
        while _low(words, after) in _MULTIPLIERS:
            value, after = value * _MULTIPLIERS[_low(words, after)], after + 1
        if [_low(words, after + n) for n in range(3)] == ["and", "a", "half"]:
            return value + 0.5, after + 3, False
        if _low(words, after) in _PARTS and _low(words, after) not in ("half",) and value < 10:
            return value * _PARTS[_low(words, after)], after + 1, False
        return value, after, False
    if low in ("half", "quarter") or (low in _PARTS and low not in _ORDINALS):
        return _PARTS[low], after, False
    if low in ("third", "fifth", "tenth") and _low(words, position - 1) == "a":
        return _PARTS[low], after, False
    if low in ("a", "an") and _low(words, after) in _UNITS and _low(words, after) not in ("second", "m", "g", "h", "min", "%"):
        return 1.0, after, False
    if low in _ORDINALS and low != "second":
        return _ORDINALS[low], after, True
    return None


def _with_unit(words: Sequence[Token], first: int, after: int, value: float, ordinal: bool) -> Quantity:
    unit_at = after
    while _low(words, unit_at) in ("of", "a", "an", "and") and unit_at - after < 3 and value < 1:
        unit_at += 1
    unit = _low(words, unit_at)
    last = after - 1
    dimension, factor = "", 1.0
    if ordinal:
        dimension = "rank"
    elif unit in _UNITS:
        (dimension, factor), last = _UNITS[unit], unit_at
        if _low(words, unit_at + 1) == "and" and _low(words, unit_at + 2) in ("half", "a") and _low(words, unit_at + 3) in ("half", unit):
            value, last = value + 0.5, unit_at + 3  # "an hour and a half"
    elif _low(words, first - 1) in ("£", "$", "€"):
        dimension, factor = _UNITS[_low(words, first - 1)]
    elif _low(words, first - 1) in _POINTS and not is_numeric(_low(words, first - 2) or "x"):
        dimension, factor = _UNITS[_low(words, first - 1)]  # "at minute 55"
    elif value < 1 and value > 0:
        dimension = "share"
    noun = tuple(_nouns(words, last))
    bound: Bound = next((BOUNDS[w] for back in (1, 2) if (w := _low(words, first - back)) in BOUNDS), "")
    after_it: dict[str, Bound] = {"or-more": "least", "or-less": "most"}
    bound = after_it.get(_low(words, last + 1), bound)
    return Quantity(
        value * factor, dimension, unit if last >= unit_at else "", noun, bound, first, last, words[first].start, words[last].end
    )


def _nouns(words: Sequence[Token], last: int) -> Iterator[str]:
    """Stems of up to two content words straight after a number ("4 to 12 people", "two trained facilitators")."""
    for word in words[last + 1 : last + 3]:
        if not word.content or is_numeric(word.low) or word.clause != words[last].clause:
            return
        yield word.stem


def _shared_units(found: list[Quantity], words: Sequence[Token]) -> list[Quantity]:
    """ "4 to 12 people", "30, 45 or 60 minutes": a bare number before another one takes its unit and noun; "4 to 12" bounds below and above."""
    for i in range(len(found) - 2, -1, -1):
        here, there = found[i], found[i + 1]
        between = [w.low for w in words[here.last + 1 : there.first]]
        if here.dimension or len(between) > 1 or not all(b in ("to", "and", "or", "than") or b in BOUNDS for b in between):
            continue
        scale = _UNITS[there.unit][1] if there.unit in _UNITS else 1.0
        rising = here.value * scale < there.value and not 1800 <= there.value <= 2100
        dashed = not between and there.start - here.end <= 1
        ranged = rising and (between == ["to"] or dashed or (between == ["and"] and _low(words, here.first - 1) == "between"))
        if not between and not there.unit and not ranged:
            continue  # "November 2, 2018" counts nothing together
        low: Bound = here.bound or ("least" if ranged else "")
        found[i] = replace(here, value=here.value * scale, dimension=there.dimension, unit=there.unit, noun=there.noun, bound=low)
        if ranged:
            found[i + 1] = replace(there, bound=there.bound or "most")
    return found

"""The fidelity checklist: observable behaviours, each with the sections that teach it and words that show it or its opposite.

Any checklist of this shape is read, also one for another intervention: its elements, modules and tags are its own words.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from pydantic import Field, ValidationInfo, field_validator

from rag.errors import PackError, Problem
from rag.library.tomls import Several, Strict, Words, load_listed

FILE = "checklist.toml"
ItemKind = Literal["core", "adaptable", "prohibited"]


class Item(Strict):
    """One behaviour that a rater can see or hear, or read in a document.

    For a prohibited item the text is the act itself: ``example_utterances`` show that it happened, ``counter_signs`` that it did not, and
    ``full`` means observed. ``critical``: missing it caps the band, so it is for core items only.
    """

    id: Words
    text: Words
    kind: ItemKind
    element: Words
    critical: bool = False
    module: str = ""
    sections: Several[Words] = ()
    look_for: Several[Words] = ()
    example_utterances: Several[Words] = ()
    counter_signs: Several[Words] = ()
    full: str = ""
    partial: str = ""
    none: str = ""
    tidier: Several[int] = ()
    bcc: Several[Words] = ()

    @field_validator("critical")
    @classmethod
    def _critical_is_core(cls, value: bool, info: ValidationInfo) -> bool:
        if value and info.data.get("kind") not in (None, "core"):
            raise ValueError("is for core items only: an item that need not happen cannot be missed")
        return value


class Checklist(Strict):
    """A checklist in file order, each item with an id of its own."""

    version: Words
    items: Several[Item] = Field(alias="item", min_length=1)

    def of(self, element: str) -> tuple[Item, ...]:
        """The items of one element ("workshop", "call" …), in file order."""
        return tuple(item for item in self.items if item.element == element)

    @property
    def elements(self) -> tuple[str, ...]:
        """The elements in the order in which they first appear."""
        return tuple(dict.fromkeys(item.element for item in self.items))


def load_checklist(source: Path | str, *, name: str = "") -> tuple[Checklist | None, tuple[Problem, ...]]:
    """A checklist from a file or from TOML text, or None with every fault by line. Item ids are unique in what is returned."""
    return load_listed(source, Checklist, "item", lambda c: [i.id for i in c.items], name=name)


def read_checklist(path: Path) -> Checklist:
    """A checklist that can be used. Raises `PackError` with file and line of every fault."""
    checklist, problems = load_checklist(path)
    if checklist is None:
        raise PackError("The fidelity checklist cannot be used.", problems, do="Mend the checklist, then try again.")
    return checklist

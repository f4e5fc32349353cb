"""Where is each requirement met? ``python -m evals.requirements [--check]`` writes ``docs/requirements.md`` from ``docs/requirements.toml``.

The mapping is made by hand. This checks that every requirement has one row, that every place named in it exists, and that the chapters say the
same about themselves in their front matter; ``--check`` writes nothing and also wants the written table to be up to date.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

from rag.cases import packs
from rag.errors import Problem
from rag.fidelity import checklist, frameworks
from rag.library.markdown import line_of
from rag.library.model import Document
from rag.library.pack import read_pack
from rag.library.tomls import Lines, Several, Strict, Words, load, read, repeated_ids
from rag.training import knowledge

ROOT = Path(__file__).parents[1]
MAPPING, TABLE, PACK = "docs/requirements.toml", "docs/requirements.md", "manual"
COMMAND = "python -m evals.requirements"
FAMILIES: Mapping[str, tuple[str, int]] = {
    "STR": ("Structure and dose", 10),
    "THE": ("Theory", 8),
    "FAC": ("Facilitators", 7),
    "DIS": ("Disciplines", 7),
    "CAS": ("Case studies and activities", 6),
    "FRM": ("Framing and advertising", 10),
    "VAL": ("What participants valued", 10),
    "RSK": ("Risks and readiness", 10),
    "MTF": ("Manual, training of trainers, fidelity", 7),
    "SYS": ("System and organisation", 5),
    "EVA": ("Evaluation", 10),
    "ETH": ("Ethics and confidentiality", 4),
    "OPQ": ("Open questions", 6),
    "INC": ("Where the study's text disagrees with itself", 4),
}
"""Prefix of the ids, what they are about, and how many there are."""

Status = Literal["met", "partly", "planned", "gap"]
MEANING: Mapping[Status, str] = {
    "met": "a reader finds it at the places named",
    "partly": "something of it is there; what is missing is listed below",
    "planned": "a part of the product that is not built yet",
    "gap": "nothing meets it yet; what would is listed below",
}
KINDS: Mapping[str, tuple[str, str]] = {
    "sections": ("anchor of a chapter", ""),
    "items": (f"item of {checklist.FILE}", ""),
    "questions": (f"question of {knowledge.FILE}", ""),
    "frameworks": ("framework item, such as “tidier 8”", ""),
    "disciplines": ("file in disciplines/", "discipline"),
    "case_fields": ("field that every case study has", "case field"),
    "profiles": ("profile of manual.toml", "profile"),
    "handouts": ("file in handouts/", "handout"),
    "signposting": ("row of signposting.toml", "signposting"),
    "built": ("module or command that is built", ""),
}
"""The keys of a row that name places: what a place of each kind is, and the word before it in the table."""


class Requirement(Strict):
    """One requirement in our own words, and where it is met. ``missing`` is what is not; ``planned`` the part of the product still to come."""

    id: Words
    text: Words
    status: Status
    sections: Several[Words] = ()
    items: Several[Words] = ()
    questions: Several[Words] = ()
    frameworks: Several[Words] = ()
    disciplines: Several[Words] = ()
    case_fields: Several[Words] = ()
    profiles: Several[Words] = ()
    handouts: Several[Words] = ()
    signposting: Several[Words] = ()
    built: Several[Words] = ()
    missing: str = ""
    planned: str = ""

    def named(self, kind: str) -> tuple[str, ...]:
        """The places of one kind of `KINDS`."""
        return tuple(getattr(self, kind))


class Requirements(Strict):
    """``docs/requirements.toml``."""

    requirement: Several[Requirement]


@dataclass(frozen=True)
class Places:
    """What a row may name, by kind; each section with its chapter, and what each chapter's front matter says it meets."""

    known: Mapping[str, frozenset[str]]
    chapter_of: Mapping[str, Document]
    chapters: tuple[Document, ...]


def ids() -> tuple[str, ...]:
    """Every requirement id, in order."""
    return tuple(f"{family}-{number:02}" for family, (_, count) in FAMILIES.items() for number in range(1, count + 1))


def places(root: Path) -> Places:
    """Everything in a checkout that can meet a requirement. Files of the pack that cannot be used hold nothing."""
    folder = root / PACK
    pack = read_pack(folder)
    chapters = tuple(d for d in pack.documents if d.kind == "manual")
    chapter_of = {section.id: chapter for chapter in chapters for section in chapter.sections if section.level}
    cases = [set(d.meta) for d in pack.documents if d.kind == "case"]
    items, _ = checklist.load_checklist(folder / checklist.FILE)
    asked, _ = knowledge.load_knowledge_check(folder / knowledge.FILE)
    answered, _ = frameworks.read_frameworks(folder)
    signposts = read(folder / "signposting.toml")[1].get("row", [])
    known = {
        "sections": chapter_of,
        "items": (item.id for item in items.items) if items else (),
        "questions": (question.id for question in asked.questions) if asked else (),
        "frameworks": (f"{name} {item.id}" for name, framework in answered.items() for item in framework.items),
        "disciplines": (path.stem for path, _ in packs.files(folder)),
        "case_fields": set.intersection(*cases) if cases else (),
        "profiles": (profile.id for profile in pack.manual.profiles) if pack.manual else (),
        "handouts": (path.stem for path in (folder / "handouts").glob("*.md")),
        "signposting": (str(row.get("id")) for row in signposts),
        "built": (*_modules(root), *_commands()),
    }
    return Places({kind: frozenset(names) for kind, names in known.items()}, chapter_of, chapters)


def _modules(root: Path) -> Iterator[str]:
    for path in (root / "rag").rglob("*.py"):
        yield ".".join(path.relative_to(root).with_suffix("").parts).removesuffix(".__init__")


def _commands() -> Iterator[str]:
    """The commands that do something: those that only say “not built yet” are left out."""
    from rag.cli import app

    groups = [("desk", app), *((f"desk {g.name}", g.typer_instance) for g in app.registered_groups if g.typer_instance)]
    for prefix, group in groups:
        for command in group.registered_commands:
            name = command.name or (command.callback.__name__ if command.callback else "")
            if not (command.help or "").startswith("(not built yet)"):
                yield f"{prefix} {name}"


def check(root: Path = ROOT, *, write: bool = False) -> tuple[Problem, ...]:
    """Every fault of mapping, chapters and table, in order of file and line; files are relative to ``root``. ``write`` makes the table anew."""
    found, problems = load(root / MAPPING, Requirements, name=MAPPING)
    if found is None:
        return problems
    there = places(root)
    faults = [*rows(found, root / MAPPING, there), *front_matter(found, there)]
    page, written = table(found, there), root / TABLE
    if write:
        written.write_text(page, encoding="utf-8")
    elif not written.is_file() or written.read_text(encoding="utf-8") != page:
        faults.append(Problem(TABLE, 0, f"is not what {MAPPING} and the manual say now: run `{COMMAND}`"))
    return tuple(sorted(set(faults)))


def rows(found: Requirements, path: Path, there: Places) -> Iterator[Problem]:
    """Ids without a row, with two, or of no requirement; places that do not exist; rows whose status does not fit what they say."""
    lines = Lines(path.read_text(encoding="utf-8"))
    named = [row.id for row in found.requirement]
    yield from repeated_ids(path, "requirement", named, name=MAPPING)
    yield from (Problem(MAPPING, 0, f"“{one}” has no row: say where it is met") for one in ids() if one not in named)
    for number, row in enumerate(found.requirement):
        if row.id not in ids():
            yield Problem(MAPPING, lines.of("requirement", number, "id"), f"“{row.id}” is the id of no requirement")
        if says := _misfit(row):
            yield Problem(MAPPING, lines.of("requirement", number, "status"), f"“{row.id}” {says}")
        for kind, (what, _) in KINDS.items():
            for position, place in enumerate(row.named(kind)):
                if place not in there.known[kind]:
                    yield Problem(
                        MAPPING, lines.of("requirement", number, kind, position), f"“{row.id}” names “{place}”, which is no {what}"
                    )


def _misfit(row: Requirement) -> str:
    anywhere = any(row.named(kind) for kind in KINDS)
    if anywhere != (row.status in ("met", "partly")):
        return f"is “{row.status}” and names {'places that meet it' if anywhere else 'no place that meets it'}"
    if bool(row.missing.strip()) != (row.status in ("partly", "gap")):
        return f"is “{row.status}” and {'says' if row.missing.strip() else 'does not say'} what is missing"
    if row.status == "planned" and not row.planned.strip():
        return "is “planned” and does not name the part of the product"
    return ""


def front_matter(found: Requirements, there: Places) -> Iterator[Problem]:
    """Where a chapter's ``requirements`` and the mapping disagree."""
    met: dict[str, dict[str, str]] = {chapter.id: {} for chapter in there.chapters}
    for row in found.requirement:
        for section in row.sections:
            if section in there.chapter_of:
                met[there.chapter_of[section].id].setdefault(row.id, section)
    for chapter in there.chapters:
        at = re.search(r"^requirements:", chapter.text, re.M)
        line = line_of(chapter.text, at.start()) if at else 1
        said = chapter.meta.get("requirements")
        listed = [str(one) for one in said] if isinstance(said, list) else []
        for one in listed:
            if one not in met[chapter.id]:
                yield Problem(f"{PACK}/{chapter.source}", line, f"lists “{one}”, and {MAPPING} names no section of this chapter for it")
        for one, section in met[chapter.id].items():
            if one not in listed:
                yield Problem(f"{PACK}/{chapter.source}", line, f"does not list “{one}”, which “#{section}” meets by {MAPPING}")


def table(found: Requirements, there: Places) -> str:
    """The page for people: counts, the table by family, and what is missing."""
    counts = {status: sum(row.status == status for row in found.requirement) for status in get_args(Status)}
    waiting = sum(bool(row.planned) for row in found.requirement)
    by_id = {row.id: row for row in found.requirement}
    text = [
        "# Requirements and where they are met",
        f"<!-- Generated from requirements.toml by `{COMMAND}`: change that file, not this one. -->",
        "The programme's requirements, stated in or read out of the published study [Janes 2022], in our own words; and the most specific place that "
        "meets each. `#…` is a section of the manual, `WS-`, `CC-`, `AD-` and `CS-` are items of the fidelity checklist, `KC-` is a question of the "
        "knowledge check, and `tidier`, `bcc` and `carroll` are the frameworks. *Met* says that the place exists and says so; nothing here says that it works.",
        "\n".join(["| Status | Rows | It means |", "|---|---|---|", *(f"| {s} | {n} | {MEANING[s]} |" for s, n in counts.items())]),
        f"{len(found.requirement)} of {len(ids())} requirements have a row; {waiting} of them also name a part of the product that is still planned.",
    ]
    for family, (title, count) in FAMILIES.items():
        text += [f"## {title} ({family})"]
        shown = (by_id.get(f"{family}-{number:02}") for number in range(1, count + 1))
        head = ["| Id | Requirement | Status | Met by | In the product |", "|---|---|---|---|---|"]
        text += ["\n".join([*head, *(_row(row, there) for row in shown if row)])]
    if still := [f"- **{row.id}** ({row.status}): {row.missing}" for one in ids() if (row := by_id.get(one)) and row.missing]:
        text += ["## What is missing", "\n".join(still)]
    return "\n\n".join(text) + "\n"


def _row(row: Requirement, there: Places) -> str:
    pack = [_section(one, there) for one in row.sections]
    for kind, (_, word) in KINDS.items():
        if kind not in ("sections", "built"):
            pack += [f"{word} `{one}`" if word else one for one in row.named(kind)]
    product = [*(f"`{one}`" for one in row.built), *([f"**planned** – {row.planned}"] if row.planned else [])]
    status = row.status if row.status == "met" else f"**{row.status}**"
    return f"| {row.id} | {row.text} | {status} | {', '.join(pack) or '–'} | {', '.join(product)} |".replace("  |", " |")


def _section(anchor: str, there: Places) -> str:
    chapter = there.chapter_of.get(anchor)
    return f"[#{anchor}](../{PACK}/{chapter.source})" if chapter else f"#{anchor}"


def main(given: Iterable[str] | None = None, root: Path = ROOT) -> int:
    """Exit code 0: in order; 1: something is not, said on standard error by file and line."""
    parser = argparse.ArgumentParser(prog=COMMAND, description=__doc__)
    parser.add_argument(
        "--check", action="store_true", help="write nothing; exit 1 when the table is out of date or a place does not exist"
    )
    problems = check(root, write=not parser.parse_args(None if given is None else list(given)).check)
    for problem in problems:
        sys.stderr.write(f"{problem}\n")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())

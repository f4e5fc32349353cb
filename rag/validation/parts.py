"""The parts of a pack one by one: signposting, checklist, knowledge check, frameworks, disciplines. Each yields its problems and its namings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from rag.ask import signposting
from rag.cases import packs
from rag.errors import PackError, Problem
from rag.fidelity import checklist, frameworks
from rag.library.claims import OWN, UNVERIFIED, marks
from rag.library.tomls import Lines
from rag.training import knowledge
from rag.validation.tables import Naming, Table, key_of, values

Found = Iterator[Problem | Naming]

SIGNPOSTING = "signposting.toml"
ELEMENTS = ("workshop", "call", "advert", "case")
MIN_EXAMPLES = 3
MIN_QUESTIONS = 40
_LIMITS: Mapping[str, Mapping[str, int]] = {
    checklist.FILE: {"text": 40, "look_for": 25, "example_utterances": 30, "counter_signs": 30, "full": 40, "partial": 40, "none": 40},
    knowledge.FILE: {"text": 40, "answers": 30, "distractors": 30, "why": 60},
    frameworks.FOLDER: {"meaning": 40, "text": 80},
    packs.FOLDER: {"text": 60, "discovered": 30, "safety_action": 30, "outcome": 30, "right": 30, "sensitivities": 40, "support": 40},
}
"""Most words of one text: what a rater holds in mind, what is said in one breath, what fits a table cell, what joins to a story."""


def parts(folder: Path, tables: Mapping[str, Table]) -> Found:
    """Problems of the pack's tables, and the namings of sections that a later check follows."""
    yield from _signposting(folder)
    yield from _checklist(folder, tables)
    yield from _knowledge(folder, tables)
    yield from _frameworks(folder, tables)
    yield from _disciplines(folder, tables)
    yield from _ids_across(tables)
    for table in tables.values():
        yield from _long_texts(table)


def absent(folder: Path) -> Iterator[Problem]:
    """Parts that a pack may do without, and what the desk then cannot do."""
    lost = {checklist.FILE: "fidelity cannot be checked or rated", knowledge.FILE: "trainees have no knowledge check"}
    for name, cannot in lost.items():
        if not (folder / name).exists():
            yield Problem(name, 0, f"the file is missing: {cannot}")
    if not any(frameworks.files(folder)):
        yield Problem(frameworks.FOLDER, 0, "there is no framework in this folder: completeness cannot be shown; add tidier.toml, say")
    if not any(packs.files(folder)):
        yield Problem(packs.FOLDER, 0, "there is no discipline in this folder: no case can be drafted; add a file for each profession")


def _signposting(folder: Path) -> Found:
    try:
        signposting.load(folder / SIGNPOSTING)
    except PackError as error:
        yield from error.problems or (Problem(SIGNPOSTING, 0, error.what),)


def _checklist(folder: Path, tables: Mapping[str, Table]) -> Found:
    name = checklist.FILE
    if not (folder / name).exists():
        return
    found, problems = checklist.load_checklist(folder / name, name=name)
    yield from problems
    if found is None:
        return
    lines = tables[name].lines
    known, _ = frameworks.read_frameworks(folder)
    for number, item in enumerate(found.items):
        yield Naming(name, lines.of("item", number, "sections"), f"the item “{item.id}”", item.sections, core=item.kind == "core")
        yield from _item(item, number, lines)
        for key, tags in (("tidier", item.tidier), ("bcc", item.bcc)):
            ids = {part for i in known[key].items for part in (i.id, i.id.partition("-")[0])} if key in known else set(map(str, tags))
            for tag in tags:
                if str(tag) not in ids:
                    yield Problem(name, lines.of("item", number, key), f"{key}: “{tag}” is no item of frameworks/{key}.toml")


def _item(item: checklist.Item, number: int, lines: Lines) -> Iterator[Problem]:
    """What raters need of an item of this pack; a checklist from elsewhere may have less."""

    def fault(key: str, message: str) -> Problem:
        return Problem(checklist.FILE, lines.of("item", number, key), f"the item “{item.id}” {message}")

    if item.element not in ELEMENTS:
        yield fault("element", f"has the element “{item.element}” (known: {', '.join(ELEMENTS)})")
    for key, examples in (("example_utterances", item.example_utterances), ("counter_signs", item.counter_signs)):
        if len(examples) < MIN_EXAMPLES:
            yield fault(key, f"has {len(examples)} {key}: give at least {MIN_EXAMPLES}")
    for key in ("full", "partial", "none"):
        if not getattr(item, key).strip():
            yield fault(key, f"does not say what “{key}” looks like")
    if not item.sections:
        yield fault("sections", "names no section that teaches it")


def _knowledge(folder: Path, tables: Mapping[str, Table]) -> Found:
    name = knowledge.FILE
    if not (folder / name).exists():
        return
    check, problems = knowledge.load_knowledge_check(folder / name, name=name)
    yield from problems
    if check is None:
        return
    lines = tables[name].lines
    for number, question in enumerate(check.questions):
        yield Naming(name, lines.of("question", number, "sections"), f"the question “{question.id}”", question.sections)
        right = {answer.strip().casefold() for answer in question.answers}
        for position, wrong in enumerate(question.distractors):
            if wrong.strip().casefold() in right:
                at = lines.of("question", number, "distractors", position)
                yield Problem(name, at, f"the question “{question.id}” has “{wrong}” as a right and as a wrong option")
    if len(check.questions) < MIN_QUESTIONS:
        yield Problem(name, 0, f"{len(check.questions)} questions: a knowledge check has at least {MIN_QUESTIONS}")
    if not check.safety:
        yield Problem(name, 0, "no question is marked safety = true, so nobody is asked what keeps people safe")


def _frameworks(folder: Path, tables: Mapping[str, Table]) -> Found:
    for path, name in frameworks.files(folder):
        framework, problems = frameworks.load_framework(path, name=name)
        yield from problems
        for number, item in enumerate(framework.items if framework else ()):
            yield Naming(name, tables[name].lines.of("item", number, "sections"), f"the item “{item.id}”", item.sections)


def _disciplines(folder: Path, tables: Mapping[str, Table]) -> Found:
    for path, name in packs.files(folder):
        pack, problems = packs.load_pack(path, name=name)
        yield from problems
        if pack is None:
            continue
        lines = tables[name].lines
        if pack.id != path.stem:
            yield Problem(
                name, lines.of("id"), f"the id “{pack.id}” is not the name of the file: people ask for a discipline by its file name"
            )
        for number, fact in enumerate(pack.evidence):
            named = {mark.name for mark in marks(fact.source)}
            right = named == {fact.mark} if fact.mark in OWN else bool(named - set(OWN)) and UNVERIFIED not in named
            if not right:
                yield Problem(name, lines.of("evidence", number, "mark"), f"the mark “{fact.mark}” does not fit the source “{fact.source}”")


def _ids_across(tables: Mapping[str, Table]) -> Found:
    """An item, a question and a discipline can be named without saying in which file they stand."""
    seen: dict[tuple[str, str], str] = {}
    for name, table in tables.items():
        places: list[tuple[str, tuple[str | int, ...]]] = []
        if name in (checklist.FILE, knowledge.FILE):
            lists = {key: table.data.get(key) for key in ("item", "question")}
            places = [("item", (key, n, "id")) for key, said in lists.items() if isinstance(said, list) for n in range(len(said))]
        elif name.startswith(f"{packs.FOLDER}/"):
            places = [("discipline", ("id",))]
        written = dict(values(table.data))
        for what, loc in places:
            one = written.get(loc)
            if isinstance(one, str) and seen.setdefault((what, one), name) != name:
                yield Problem(name, table.lines.of(*loc), f"the id “{one}” is also used in {seen[what, one]}")


def _long_texts(table: Table) -> Iterator[Problem]:
    limits = _LIMITS.get(table.name) or _LIMITS.get(table.name.partition("/")[0]) or {}
    for loc, value in values(table.data):
        limit = limits.get(key_of(loc), 0)
        count = len(value.split()) if isinstance(value, str) else 0
        if limit and count > limit:
            yield Problem(table.name, table.lines.of(*loc), f"“{key_of(loc)}” has {count} words; keep it to {limit}")

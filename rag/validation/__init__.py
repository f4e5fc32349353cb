"""Everything that must be right in a content pack before anybody works from it. Each problem names file and line; nothing is mended here.

Three instruments check a section marked core: a checklist item (somebody sees it done), a question of the knowledge check (a trainee knows it)
or a framework item (the programme states how it is set up). A section is checked when one of them names it, a heading above it or one below
it. A whole chapter is too much for one item to check, so naming a chapter's own heading does not check its sections. Chapters with
``kind: reference`` in their front matter (a glossary, the sources) hold nothing that is done, and are left out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta

from rag.errors import Problem
from rag.library.handouts import check_handouts, read_handouts
from rag.library.markdown import line_of
from rag.library.model import Document
from rag.library.pack import Pack
from rag.validation import texts
from rag.validation.parts import absent, parts
from rag.validation.tables import Naming, key_of, tables, values

CheckCase = Callable[[Document], Iterable[Problem]]
INSTRUMENTS = 3
"""Checklist, knowledge check and frameworks."""
REVIEW_DAYS = 365
"""How long a date of review holds, where a file does not say it itself (signposting.toml does, with review_days)."""


def validate(pack: Pack, *, today: date, check_case: CheckCase | None = None, dated: bool = False) -> tuple[Problem, ...]:
    """Every problem of a pack in order of file and line, those of `read_pack` included. None means sound.

    ``check_case`` gives the problems of one case study. Dates that have passed are left out unless ``dated``, because they come true by
    themselves: show `overdue` as warnings, and fail on them only where somebody asks for it.
    """
    read = {table.name: table for table in tables(pack.folder)}
    found = tuple(parts(pack.folder, read))
    namings = [one for one in found if isinstance(one, Naming)]
    problems = {*pack.problems, *(one for one in found if isinstance(one, Problem))}
    problems.update(texts.sections(pack.documents, namings))
    if len({one.file.partition("/")[0] for one in namings}) == INSTRUMENTS:
        # without one of them its sections would all seem unchecked; that it is missing is a warning already (`warnings`)
        problems.update(texts.unchecked(pack.documents, namings))
    problems.update(texts.length(pack.documents))
    problems.update(texts.ease(pack.documents))
    problems.update(texts.sources(pack.documents, read))
    problems.update(texts.numbers(read.values()))
    problems.update(_cases(pack, check_case))
    handouts, faults = read_handouts(pack.folder)
    problems.update(faults, check_handouts(handouts, pack.documents))
    if dated:
        problems.update(overdue(pack, today))
    return tuple(sorted(problems))


def warnings(pack: Pack, today: date) -> tuple[Problem, ...]:
    """What is not wrong but somebody should know: parts that the pack does without, and dates of review that have passed."""
    return (*absent(pack.folder), *overdue(pack, today))


def overdue(pack: Pack, today: date) -> tuple[Problem, ...]:
    """Dates of review that have passed or lie in the future: of the manual, chapters, cases, frameworks, disciplines and contacts."""
    found: list[Problem] = []
    for document in pack.documents:
        when = document.meta.get("last_reviewed")
        if type(when) is date:
            line = _front_line(document, "last_reviewed")
            found.extend(_late(document.source, line, "last_reviewed", when, today=today, days=REVIEW_DAYS))
    for table in tables(pack.folder):
        given = table.data.get("review_days")
        for loc, when in values(table.data):
            if type(when) is not date:
                continue
            key, line = key_of(loc), table.lines.of(*loc)
            if key == "review_by" and when < today:
                found.append(Problem(table.name, line, f"the review was due by {when}: review the manual and set the next date"))
            elif key in ("last_reviewed", "last_verified"):
                days = given if type(given) is int and key == "last_verified" else REVIEW_DAYS
                found.extend(_late(table.name, line, key, when, today=today, days=days))
    return tuple(sorted(found))


def _late(file: str, line: int, key: str, when: date, *, today: date, days: int) -> Iterator[Problem]:
    if when > today:
        yield Problem(file, line, f"{key} {when} lies in the future: write the day on which somebody looked")
    elif today - when > timedelta(days=days):
        yield Problem(file, line, f"{key} {when} is more than {days} days ago: check the entry again and write the new date")


def _cases(pack: Pack, check_case: CheckCase | None) -> Iterator[Problem]:
    """Cases belong to a discipline that there is; their rules are ``check_case``'s."""
    known = {path.stem for path in (pack.folder / "disciplines").glob("*.toml")}
    for document in pack.documents:
        if document.kind != "case":
            continue
        if document.discipline not in known:
            line = _front_line(document, "discipline")
            yield Problem(document.source, line, f"the discipline “{document.discipline}” has no file in disciplines/")
        if check_case is not None:
            yield from check_case(document)


def _front_line(document: Document, key: str) -> int:
    """The line of a key of the front matter; 1 where it is not written."""
    at = f"\n{document.text}".find(f"\n{key}:")
    return line_of(document.text, at) if at >= 0 else 1

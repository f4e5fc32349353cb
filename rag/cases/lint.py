"""The fourteen rules for case studies, all at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from rag.cases.clinical import clinical
from rag.cases.conduct import conduct
from rag.cases.finding import RULES, Finding
from rag.cases.formulation import formulation
from rag.cases.identifiers import identifiers
from rag.cases.language import language
from rag.cases.packs import DisciplinePack
from rag.cases.similar import Known, similar
from rag.cases.structure import structure
from rag.cases.study import CaseStudy, front_end, read_study
from rag.cases.themes import themes
from rag.cases.wording import wording
from rag.errors import Problem
from rag.library.markdown import line_of
from rag.library.model import Document, plain


def lint(study: CaseStudy, packs: Iterable[DisciplinePack] = (), *, known: Iterable[Known] = ()) -> tuple[Finding, ...]:
    """Every finding of a case in reading order. None means that code found nothing; people still review the case.

    ``packs`` give the words to avoid and the jargon of the case's discipline; ``known`` are other cases and published incidents.
    """
    packs = tuple(packs)
    found = [
        *structure(study, packs), *formulation(study), *identifiers(study), *wording(study), *clinical(study), *conduct(study), *language(study, packs),
        *themes(study), *similar(study, known),
    ]  # fmt: skip
    return tuple(_once(study, found))


def check_case(packs: Iterable[DisciplinePack] = (), *, known: Iterable[Known] = ()) -> Callable[[Document], tuple[Problem, ...]]:
    """The rules as `rag.validation.validate` wants them: a function from a case to its problems, by file and line."""
    packs, known = tuple(packs), tuple(known)

    def check(document: Document) -> tuple[Problem, ...]:
        others = [one for one in known if one.name != document.id]
        return tuple(sorted(_problem(document, one) for one in lint(read_study(document), packs, known=others)))

    return check


def stories(documents: Iterable[Document]) -> tuple[Known, ...]:
    """The stories of a pack's cases, for `check_case` to compare each with the others."""
    return tuple(Known(one.id, plain(read_study(one).story)) for one in documents if one.kind == "case")


def _problem(document: Document, found: Finding) -> Problem:
    line = line_of(document.text, found.start) if found.start else 1
    where = f" ({found.field.replace('_', ' ')})" if not found.quote and found.field else ""
    instead = f" {found.suggestion}" if found.suggestion else ""
    return Problem(document.source, line, f"{RULES[found.rule][0].lower()} [{found.rule}]: {found.message}{where}.{instead}")


def _once(study: CaseStudy, found: Iterable[Finding]) -> list[Finding]:
    """Without doubles. What the front matter repeats from the text (the note, a factor) is found in the text only."""
    ordered = sorted(set(found))
    head = front_end(study.text)
    said = {(one.rule, one.kind, _plain(one)) for one in ordered if one.start >= head and one.quote}
    kept = [one for one in ordered if one.start >= head or not one.quote or (one.rule, one.kind, _plain(one)) not in said]
    return [replace(one, field=one.field or study.field_at(one.start)) for one in kept]


def _plain(found: Finding) -> str:
    return " ".join(found.quote.lower().split())

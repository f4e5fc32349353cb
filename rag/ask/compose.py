"""The answer's sentences: the most relevant units of the best sections, cut from the text, in reading order, without repetition. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from rag.ask.model import Citation, Near, Sentence
from rag.ask.question import Wants, content, defines, fits, shapes, term_asked
from rag.library.model import Document, Section, plain
from rag.library.units import Unit, units
from rag.search.index import Hit
from rag.search.terms import terms

Nearness = Callable[[Sequence[str]], Sequence[float]]
"""Cosine of each text to the question (cheap or cached); an empty sequence where no encoder is at hand."""

SECTIONS = 3
SHORT_QUESTION = 14
LIST_KEPT_WHOLE = 9
LEAST = 3
"""An answer gives at least this many units of its best section where they bear on the question: the rule, and what goes with it."""

NEVER_ALONE = -1.0
"""Score of what is not chosen for itself: an item of one or two words (it comes with its list), a line that only introduces."""


@dataclass(frozen=True)
class Budget:
    """How much an answer may say."""

    units: int
    words: int


@dataclass(frozen=True)
class Scored:
    document: Document
    section: Section
    unit: Unit
    text: str
    stems: frozenset[str]
    score: float
    cosine: float = 0.0
    overlap: float = 0.0

    @property
    def key(self) -> tuple[str, int, int]:
        return self.document.id, self.unit.start, self.unit.end


def budget_for(question: str, parts: int) -> Budget:
    long = len(question.split()) > SHORT_QUESTION
    return Budget(units=(7 if long else 5) + 2 * (parts - 1), words=(190 if long else 130) + 50 * (parts - 1))


def candidates(
    question: str,
    hits: Sequence[Hit],
    documents: Mapping[str, Document],
    weight: Callable[[str], float],
    nearness: Nearness,
    sections: int = SECTIONS,
) -> list[Scored]:
    """Every quotable unit of the best sections, scored for this question, best first."""
    chosen = _best_sections(hits, documents, sections)
    raw = [(d, s, rank, u) for rank, (d, s, spans) in enumerate(chosen) for u in _section_units(d, s, spans)]
    texts = [display(d, u) for d, _, _, u in raw]
    cosines = list(nearness([_with_title(s, t) for (_, s, _, _), t in zip(raw, texts, strict=True)])) or [0.0] * len(raw)
    wanted = content(question)
    total = sum(weight(t) for t in wanted) or 1.0
    asked, term = shapes(question), term_asked(question)
    result = []
    for (d, s, rank, u), text, cosine in zip(raw, texts, cosines, strict=True):
        stems = frozenset(terms(text))
        overlap = sum(weight(t) for t in wanted if t in stems) / total
        score = 0.5 * cosine + 0.3 * overlap + (0.16, 0.08, 0.0)[min(rank, 2)] + _form(asked, u, text) + _place(u, s, text)
        score += 0.2 if term and defines(term, text) else 0.0
        if len(text.split()) >= 3:
            result.append(Scored(d, s, u, text, stems, score, cosine, overlap))
        elif u.kind == "item" and text:
            result.append(Scored(d, s, u, text, stems, NEVER_ALONE))
    return sorted(result, key=lambda c: (-c.score, c.key))


def unit_texts(document: Document, section: Section) -> list[str]:
    """What is encoded of each unit of a section: its words under the section's title."""
    return [_with_title(section, display(document, u)) for u in units(document, section.body, section.end)]


def _with_title(section: Section, text: str) -> str:
    return f"{section.title}: {text}"


def choose(scored: Sequence[Scored], question: str, budget: Budget) -> list[Scored]:
    """Greedy by score with novelty; a short list that is touched in the best section comes whole; grouped by section, in reading order."""
    if not scored:
        return []
    floor = min(scored[0].score, max(0.25, scored[0].score - 0.22))
    picked: list[Scored] = []
    words = 0
    steps = Wants.steps in shapes(question)
    best = scored[0].section.id
    homes = list(dict.fromkeys(c.section.id for c in scored if c.score >= floor))[:2]
    for candidate in scored:
        if len(picked) >= budget.units or words >= budget.words:
            break
        mates = sum(p.section.id == candidate.section.id for p in picked)
        near = candidate.section.id in homes and candidate.score >= 0.3 and mates < LEAST - (candidate.section.id != best) + steps
        if (candidate.score < floor and not near) or any(_repeats(candidate, other) for other in picked):
            continue
        picked.append(candidate)
        words += len(candidate.text.split())
    for kept in list(picked):
        if kept.unit.kind == "item" and (kept.section.id == best or steps):
            picked.extend(_rest_of_list(kept, scored, picked))
    return in_reading_order(picked)


def not_said(scored: Sequence[Scored], chosen: Sequence[Scored], most: int) -> list[Scored]:
    """Of the first ``most`` units, those that can stand for themselves and repeat nothing that was chosen."""
    fresh: list[Scored] = []
    for candidate in scored[:most]:
        if candidate.score > 0 and not any(_repeats(candidate, other) for other in (*chosen, *fresh)):
            fresh.append(candidate)
    return fresh


def in_reading_order(picked: Iterable[Scored]) -> list[Scored]:
    """Sections by their best unit, units inside by place."""
    unique = {p.key: p for p in picked}
    best: dict[tuple[str, str], float] = {}
    for p in unique.values():
        place = (p.document.id, p.section.id)
        best[place] = max(best.get(place, -1.0), p.score)
    return sorted(unique.values(), key=lambda p: (-best[(p.document.id, p.section.id)], p.document.id, p.section.id, p.unit.start))


def with_leads(chosen: Sequence[Scored]) -> list[Scored]:
    """The line that introduces a list ("Do these:") goes before its first item, once."""
    result: list[Scored] = []
    shown = {c.key for c in chosen}
    for item in chosen:
        lead = item.unit.lead
        if lead and item.unit.kind in ("item", "row", "script") and (key := (item.document.id, *lead)) not in shown:
            shown.add(key)
            unit = Unit("sentence", lead[0], lead[1])
            result.append(replace(item, unit=unit, text=display(item.document, unit)))
        result.append(item)
    return result


def cite(chosen: Sequence[Scored], edition: str) -> tuple[tuple[Sentence, ...], tuple[Citation, ...]]:
    """Sentences with their citations; each quote is the stored text at its offsets."""
    sentences: list[Sentence] = []
    citations: list[Citation] = []
    for item in chosen:
        start, end = item.unit.start, item.unit.end
        page = item.document.page_at(start)
        citations.append(
            Citation(
                document=item.document.id,
                title=item.document.title,
                section=item.section.id,
                place=item.section.place,
                page_index=page.index if page else None,
                page_label=page.label if page else None,
                start=start,
                end=end,
                quote=item.document.text[start:end],
                edition=edition,
                kind=item.document.kind,
                fidelity=item.section.fidelity,
            )
        )
        sentences.append(Sentence(item.text, (len(citations) - 1,)))
    return tuple(sentences), tuple(citations)


def nearest_sections(hits: Sequence[Hit], documents: Mapping[str, Document], count: int = 3) -> tuple[Near, ...]:
    """The sections a person may want to read instead, best first, each once."""
    found: dict[tuple[str, str], Near] = {}
    for hit in hits:
        document = documents[hit.passage.document]
        section = document.section(hit.passage.section)
        if section:
            found.setdefault((document.id, section.id), Near(document.id, section.id, section.title, section.place))
    return tuple(found.values())[:count]


def display(document: Document, unit: Unit) -> str:
    """A unit as a person reads it; a table row with the names of its columns."""
    text = document.text[unit.start : unit.end]
    if unit.kind == "row" and unit.head:
        names = [c.strip() for c in plain(document.text[unit.head[0] : unit.head[1]]).split(" | ")]
        cells = [c.strip() for c in plain(text).split(" | ")]
        if len(names) == len(cells) and len(cells) > 1:
            return "; ".join(f"{n}: {c}" if n else c for n, c in zip(names, cells, strict=True))
    return plain(text)


def _best_sections(
    hits: Sequence[Hit], documents: Mapping[str, Document], count: int
) -> list[tuple[Document, Section, list[tuple[int, int]]]]:
    if not hits:
        return []
    found: dict[tuple[str, str], tuple[Document, Section, list[tuple[int, int]]]] = {}
    for hit in hits[:12]:
        document = documents[hit.passage.document]
        section = document.section(hit.passage.section)
        if section is None:
            continue
        key = (document.id, section.id)
        if key not in found and (len(found) >= count or hit.score < 0.6 * hits[0].score):
            continue
        found.setdefault(key, (document, section, []))[2].append((hit.passage.start, hit.passage.end))
        for child in _children(document, section):
            found.setdefault((document.id, child.id), (document, child, [(child.body, child.end)]))
    return list(found.values())


def _children(document: Document, section: Section) -> tuple[Section, ...]:
    """The first sections under one that itself only introduces them (under 60 words)."""
    if section.subtree_end == section.end or len(document.text[section.body : section.end].split()) >= 60:
        return ()
    return tuple(s for s in document.sections if section.end <= s.start < section.subtree_end)[:2]


def _section_units(document: Document, section: Section, spans: list[tuple[int, int]]) -> list[Unit]:
    """All units of a section that is read at a glance; of a long one, those inside the passages found."""
    every = units(document, section.body, section.end)
    if section.end - section.body <= 2500:
        return list(every)
    return [u for u in every if any(a <= u.start < b for a, b in spans)]


def _form(asked: tuple[Wants, ...], unit: Unit, text: str) -> float:
    bonus = 0.0
    for shape in asked:
        if shape is Wants.script and (unit.kind == "script" or fits(shape, text)):
            bonus += 0.12
        elif shape is Wants.steps and unit.kind == "item":
            bonus += 0.05
        elif shape not in (Wants.script, Wants.steps, Wants.anything) and fits(shape, text):
            bonus += 0.06
    return min(bonus, 0.15)


def _place(unit: Unit, section: Section, text: str) -> float:
    """Sections say the answer first; a line that only says what a chapter is about answers nothing."""
    if _SIGNPOST.match(text) or text.endswith(":"):
        return NEVER_ALONE
    return 0.05 if unit.start - section.body < 200 else 0.0


_SIGNPOST = re.compile(
    r"(?:in )?this (?:chapter|section|page|guide|document|episode|appendix|manual) (?:says|gives|is for|covers|describes|explains|lists|tells|sets|shows|will|contains|we)\b|see (?:also )?\b",
    re.I,
)


def _repeats(a: Scored, b: Scored) -> bool:
    if a.key == b.key or (a.document is b.document and a.unit.start < b.unit.end and b.unit.start < a.unit.end):
        return True
    small, both = min(len(a.stems), len(b.stems)), len(a.stems & b.stems)
    return small > 2 and both / small >= 0.8


def _rest_of_list(kept: Scored, scored: Sequence[Scored], picked: Sequence[Scored]) -> list[Scored]:
    siblings = [
        c
        for c in scored
        if c.document is kept.document and c.section.id == kept.section.id and c.unit.block == kept.unit.block and c.unit.kind == "item"
    ]
    if len(siblings) > LIST_KEPT_WHOLE:
        return []
    have = {p.key for p in picked}
    return [s for s in siblings if s.key not in have]

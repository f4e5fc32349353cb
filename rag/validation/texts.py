"""What is said in a pack: sections that items point to, length, reading ease, source marks, claims of evidence, telephone numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from rag.errors import Problem
from rag.library.claims import claimed, is_listed, known_sources, marks, raw_marks, supported, unsupported
from rag.library.markdown import line_of, shadow_text
from rag.library.model import Document, Section, plain
from rag.library.pack import PHONE
from rag.library.readability import flesch
from rag.library.units import blocks, sentences
from rag.validation.parts import SIGNPOSTING
from rag.validation.tables import Naming, Table, key_of, values

REFERENCE = "reference"
EASE = 45
"""Least Flesch reading ease of a chapter: plain English is 60 and more; below 45 most people read a sentence twice."""
SECTION_WORDS, PARAGRAPH_WORDS = 350, 120
"""A section is taken in while preparing (about a printed page); a paragraph is one idea."""
_VOICE = ("why", "text", "meaning", "notes", "note", "title_note")
"""Keys in which a table speaks in the pack's own voice, so that a claim of evidence needs a source there."""
_SPOKEN = "checklist.toml"
"""Its texts are behaviours and examples, wrong ones among them, and claim nothing."""
_MARKS = re.compile(r"\[[^\]\n]*\]")


def sections(documents: Iterable[Document], namings: Iterable[Naming]) -> Iterator[Problem]:
    """Sections that are named exist in a chapter, and a core item is taught by a section that is core."""
    chapters = {s.id: s for d in documents if d.kind == "manual" for s in d.sections}
    cases = {s.id for d in documents if d.kind != "manual" for s in d.sections}
    for naming in namings:
        for anchor in naming.sections:
            if anchor not in chapters:
                why = "is in a case study and not in a chapter" if anchor in cases else "is in no chapter"
                yield Problem(naming.file, naming.line, f"{naming.what} names the section “{anchor}”, which {why}")
        taught = [chapters[anchor] for anchor in naming.sections if anchor in chapters]
        if naming.core and taught and not any(s.fidelity == "core" for s in taught):
            yield Problem(naming.file, naming.line, f"{naming.what} is core, but none of the sections that teach it is marked core")


def unchecked(documents: Iterable[Document], namings: Iterable[Naming]) -> Iterator[Problem]:
    """Core sections that no item, question or framework item checks (see the package's docstring for what counts)."""
    named = {anchor for naming in namings for anchor in naming.sections}
    for document in documents:
        if document.kind != "manual" or document.meta.get("kind") == REFERENCE:
            continue
        for section in document.sections:
            alone = section.level == 1 and section.subtree_end == section.end
            if section.fidelity == "core" and (section.level > 1 or alone) and not _family(document, section) & named:
                yield Problem(
                    document.source,
                    section.line,
                    f"the section “{section.title}” is core, but nothing checks it: name “{section.id}” in a checklist item, a question or a "
                    "framework item, or mark the section adaptable",
                )


def _family(document: Document, section: Section) -> set[str]:
    """The section, the headings above it below the chapter's own, and the headings below it."""
    above = {s.id for s in document.sections if s.level > 1 and s.start <= section.start < s.subtree_end}
    return above | {s.id for s in document.sections if section.start <= s.start < section.subtree_end}


def length(documents: Iterable[Document]) -> Iterator[Problem]:
    """Sections and paragraphs of chapters that are too long to be taken in. Chapters of reference are tables and lists, and are not counted."""
    for document in documents:
        if document.kind != "manual" or document.meta.get("kind") == REFERENCE:
            continue
        text = shadow_text(document.text)
        for section in document.sections:
            count = len(plain(text[section.body : section.end]).split())
            if count > SECTION_WORDS:
                yield Problem(
                    document.source, section.line, f"the section “{section.title}” has {count} words; split it ({SECTION_WORDS} at most)"
                )
            for block in blocks(document, section.body, section.end):
                count = len(plain(text[block.start : block.end]).split())
                if block.kind == "paragraph" and count > PARAGRAPH_WORDS:
                    at = line_of(text, block.start)
                    yield Problem(document.source, at, f"the paragraph has {count} words; break it ({PARAGRAPH_WORDS} at most)")


def ease(documents: Iterable[Document]) -> Iterator[Problem]:
    """Chapters whose prose (not their tables) is hard to read."""
    for document in documents:
        if document.kind != "manual":
            continue
        score = flesch(_prose(document))
        if score is not None and score < EASE:
            yield Problem(
                document.source,
                0,
                f"the chapter is hard to read (Flesch reading ease {score:.0f}; {EASE} at least): shorten sentences and words",
            )


def _prose(document: Document) -> str:
    text = shadow_text(document.text)
    spans: list[tuple[int, int]] = []
    for section in document.sections:
        for block in blocks(document, section.body, section.end):
            if block.kind in ("paragraph", "quote"):
                spans.append((block.start, block.end))
            elif block.kind == "list":
                spans.extend(block.items)
    return "\n\n".join(plain(_MARKS.sub(_words_of_link, text[a:b])) for a, b in spans)


def _words_of_link(found: re.Match[str]) -> str:
    """A link keeps its words, a source mark is not prose."""
    return found.group(0) if found.string.startswith("(", found.end()) else ""


def sources(documents: tuple[Document, ...], tables: Mapping[str, Table]) -> Iterator[Problem]:
    """Writers' notes that were left in, marks that lead to no source, and claims of evidence without a publication."""
    known = known_sources(documents)
    for document in documents:
        text = shadow_text(document.text)
        for offset, message in (*_marks(text, known), *((at, _claim(claim)) for at, claim in unsupported(document))):
            yield Problem(document.source, line_of(text, offset), message)
    for table in tables.values():
        said = dict(values(table.data))
        for loc, value in said.items():
            if isinstance(value, str):
                messages = [message for _, message in _marks(value, known)]
                if key_of(loc) in _VOICE and table.name != _SPOKEN:
                    messages += [_claim(claim) for claim in _claims(value, str(said.get((*loc[:-1], "source"), "")))]
                yield from (Problem(table.name, table.lines.of(*loc), message) for message in messages)


def _marks(text: str, known: frozenset[str] | None) -> Iterator[tuple[int, str]]:
    for mark in raw_marks(text):
        yield mark.offset, f"“[{mark.name}]” is a writer's note that readers cannot follow: name the source, or write [general knowledge]"
    for mark in marks(text):
        if not is_listed(mark.name, known or ()):
            where = "is not in the sources chapter" if known is not None else "leads nowhere: there is no chapter with the id “sources”"
            yield mark.offset, f"the source “[{mark.name}]” {where}; list it there, or begin a gap to fill in with a small letter"


def _claims(text: str, beside: str) -> Iterator[str]:
    """Claims of a table's text; the marks that count stand in the sentence, else in the text, else in the key ``source`` beside it."""
    for start, end in sentences(text, 0, len(text)):
        claim = claimed(text[start:end])
        if claim and not supported(text[start:end], text, beside):
            yield claim


def _claim(words: str) -> str:
    return f"“{words}” is said as evidence, but no publication is named: add its source mark, or say that it is our own view or unverified"


def numbers(tables: Iterable[Table]) -> Iterator[Problem]:
    """Telephone numbers in tables stand in signposting.toml only, where they have an owner and a date; chapters and cases: see `read_pack`."""
    for table in tables:
        if table.name != SIGNPOSTING:
            for found in PHONE.finditer(table.text):
                message = f"“{found.group(0).strip()}” looks like a telephone number; numbers belong in signposting.toml"
                yield Problem(table.name, line_of(table.text, found.start()), message)

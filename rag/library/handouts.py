"""Handouts (``handouts/*.md``): sheets for participants and facilitators. Printed, never indexed, so never quoted as the manual."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from rag.errors import Problem, UnreadableFile
from rag.library.markdown import line_of, link_targets, read_markdown
from rag.library.model import Document
from rag.library.pack import PHONE

FOLDER = "handouts"
READERS = ("participant", "facilitator")


def read_handouts(folder: Path) -> tuple[tuple[Document, ...], tuple[Problem, ...]]:
    """The handouts of a pack in order of file name, and what is wrong with single files. A pack may do without."""
    found: list[Document] = []
    problems: list[Problem] = []
    for path in sorted((folder / FOLDER).glob("*.md")):
        name = f"{FOLDER}/{path.name}"
        try:
            document, faults = read_markdown(path.read_bytes(), name=name, document_id=path.stem)
        except UnreadableFile as error:
            problems.append(Problem(name, 0, str(error)))
            continue
        except OSError as error:
            problems.append(Problem(name, 0, f"cannot be read: {error.strerror}"))
            continue
        found.append(document)
        problems.extend(faults)
    return tuple(found), tuple(problems)


def check_handouts(handouts: Iterable[Document], documents: Iterable[Document]) -> Iterator[Problem]:
    """Handouts say whom they are for and which sections they serve; anchors are their own, links lead somewhere, numbers stay out."""
    anchors = {s.id for d in documents for s in d.sections}
    taken = dict.fromkeys(anchors, "a chapter or case")
    for handout in handouts:
        own = {s.id for s in handout.sections}
        for section in handout.sections:
            if section.id in taken and section.level > 0:
                yield Problem(handout.source, section.line, f"the anchor “#{section.id}” is also in {taken[section.id]}")
            taken.setdefault(section.id, handout.source)
        for offset, target in link_targets(handout.text):
            if target not in anchors | own:
                yield Problem(handout.source, line_of(handout.text, offset), f"the link to “#{target}” leads nowhere")
        for number in PHONE.finditer(handout.text):
            shown = number.group(0).strip()
            message = f"“{shown}” looks like a telephone number; numbers belong in signposting.toml"
            yield Problem(handout.source, line_of(handout.text, number.start()), message)
        yield from _front(handout, anchors)


def _front(handout: Document, anchors: set[str]) -> Iterator[Problem]:
    if not handout.meta.get("title"):
        yield Problem(handout.source, 1, "the front matter needs a title")
    if handout.meta.get("for") not in READERS:
        yield Problem(handout.source, 1, f"the front matter says “for: {' or '.join(READERS)}”")
    serves = handout.meta.get("from")
    if not isinstance(serves, list) or not serves:
        yield Problem(handout.source, 1, "the front matter lists under “from” the sections that the sheet serves")
        return
    for anchor in serves:
        if anchor not in anchors:
            at = handout.text.find("\nfrom:") + 1
            yield Problem(handout.source, line_of(handout.text, at), f"it serves the section “{anchor}”, which is in no chapter")

"""Builds the cases of the measuring sets: a clean case with one fault put into it, or with sentences that only look like faults.

A line of ``faults-*.txt`` is ``rule | kind | where | text``; what must be highlighted stands in braces, ``\\n`` is a line break. ``where``:

- a part (``part-1``, ``part-2``, ``right``, ``thoughts``, ``facilitator``): the text is added to it, in a clean case chosen by turns that has room for it (``part-1:CASE``: in that case);
- ``edit:CASE``: the text is ``old => new``, several with ``;;``; every place where ``old`` stands is changed;
- ``drop:CASE``: the section whose anchor ends like the text is taken out; ``long:``, ``short:``, ``hard:`` change its length or its words;
- ``copy:CASE``: the story of that case is checked against itself under another name; ``incident:N``: a part of the N-th published incident is put in;
- ``nopatient:CASE``: every patient and relative becomes a machine.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from rag.cases.similar import Known
from rag.cases.study import read_study
from rag.cases.themes import PATIENTS
from rag.errors import BadInput
from rag.library.markdown import read_markdown
from rag.library.model import Document, plain

HERE = Path(__file__).parent
LINES_A_CASE = 3
MOST = {"part-1": 200, "part-2": 150}
_HARD = "Organisational operationalisation necessitates interdisciplinary accountability. "


@dataclass(frozen=True)
class Planted:
    """A case to check. ``rule`` is "" for a clean one; ``spans`` of the text must be found (none: any finding of the rule will do)."""

    id: str
    split: str
    rule: str
    kind: str
    document: Document
    spans: tuple[tuple[int, int], ...] = ()
    known: tuple[Known, ...] = ()


def bases() -> dict[str, str]:
    """The clean cases by name, as text."""
    return {path.stem: path.read_text(encoding="utf-8") for path in sorted((HERE / "clean").glob("*.md"))}


def faults(split: str) -> Iterator[Planted]:
    texts = bases()
    names = sorted(texts)
    for number, (at, fields) in enumerate(_lines(HERE / f"faults-{split}.txt", 4)):
        rule, kind, where, said = fields
        place, _, base = where.partition(":")
        base = base if base in texts else names[number % len(names)]
        name = f"{split}-{number + 1:03}"
        try:
            if place in ("part-1", "part-2", "right", "thoughts", "facilitator"):
                base, text = _added(texts, [base] if ":" in where else names, number, place, said)
            else:
                text = _changed(texts[base], base, place, where, said)
        except LookupError as error:
            raise BadInput(f"evals/cases/faults-{split}.txt:{at}: {error.args[0]}.", "Mend the line.") from error
        yield _planted(name, split, rule, kind, text, base, known=_known(texts[base], base, place))


def clean() -> Iterator[Planted]:
    """The clean cases as they are, then each three look-alikes in one of them; odd ones are for development, even ones held out."""
    texts = bases()
    names = sorted(texts)
    cases = [(name, text) for name, text in texts.items()]
    rows = [fields for _, fields in _lines(HERE / "lookalikes.txt", 2)]
    for number in range(0, len(rows), LINES_A_CASE):
        three = rows[number : number + LINES_A_CASE]
        for turn in range(len(names)):
            base = names[(number // LINES_A_CASE + turn) % len(names)]
            try:
                text = texts[base]
                for where, said in three:
                    text = _add(text, where, said)
            except LookupError:
                continue
            cases.append((f"{base}-{number // LINES_A_CASE + 1:02}", text))
            break
        else:
            raise BadInput(f"evals/cases/lookalikes.txt: no clean case has room for “{three[0][1]}” and the two after it.", "Shorten them.")
    for number, (name, text) in enumerate(cases):
        yield _planted(name, ("dev", "heldout")[number % 2], "", "clean", text, name)


def _lines(path: Path, fields: int) -> Iterator[tuple[int, list[str]]]:
    for at, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line and not line.startswith("# "):
            row = [field.strip(" ") for field in line.split(" | ", fields - 1)]
            if len(row) < fields:
                row += [""] * (fields - len(row))
            yield at, [field.replace("\\n", "\n") for field in row]


def _planted(name: str, split: str, rule: str, kind: str, text: str, base: str, *, known: tuple[Known, ...] = ()) -> Planted:
    spans: list[tuple[int, int]] = []
    plain_text = ""
    for piece in re.split(r"(⟦[^⟧]*⟧)", text):
        if piece.startswith("⟦"):
            spans.append((len(plain_text), len(plain_text) + len(piece) - 2))
            piece = piece[1:-1]
        plain_text += piece
    document, _ = read_markdown(plain_text.encode(), name=f"{base}.md", kind="case", document_id=base)
    discipline = str(document.meta.get("discipline") or "")
    document = Document(
        document.id,
        document.title,
        "case",
        f"case-studies/{base}.md",
        document.text,
        document.sections,
        discipline=discipline,
        meta=document.meta,
    )
    return Planted(name, split, rule, kind, document, tuple(spans), known)


def _added(texts: dict[str, str], names: list[str], number: int, where: str, said: str) -> tuple[str, str]:
    for turn in range(len(names)):
        base = names[(number + turn) % len(names)]
        try:
            return base, _add(texts[base], where, _marked(said))
        except LookupError:
            continue
    raise LookupError("no clean case has room for it")


def _marked(said: str) -> str:
    return said.replace("{", "⟦").replace("}", "⟧")


def _section(text: str, ending: str) -> tuple[int, int]:
    found = re.search(rf"^## [^\n]*{re.escape(ending)}[ .}}][^\n]*\n", text, re.M)
    if found is None:
        raise LookupError(f"there is no section {ending}")
    following = re.compile(r"^## ", re.M).search(text, found.end())
    return found.end(), following.start() if following else len(text)


def _add(text: str, where: str, said: str) -> str:
    """Adds a sentence to the first paragraph of a part, a line to the notes, or words to the box for thoughts. Raises LookupError where it is full."""
    if where == "thoughts":
        line = re.search(r"^- \*\*Thoughts:\*\*[^\n]*", text, re.M)
        if line is None:
            raise LookupError("there are no thoughts")
        return f"{text[: line.end()]} {said}{text[line.end() :]}"
    begin, end = _section(text, f"-{where}")
    part = text[begin:end]
    if where in MOST:
        if len(plain(part).split()) + len(said.split()) > MOST[where]:
            raise LookupError(f"{where} is full")
        at = re.search(r"\S[^\n]*", part)
        return text[: begin + at.end()] + f" {said}" + text[begin + at.end() :] if at else text
    return text[:begin] + part.rstrip() + f"\n{said}\n\n" + text[end:]


def _changed(text: str, base: str, place: str, where: str, said: str) -> str:
    if place == "edit":
        for one in said.split(";;"):
            old, arrow, new = one.partition("=>")
            old, new = old.strip(" "), new.strip(" ")
            if not arrow or old not in text:
                raise LookupError(f"“{old}” is not in {base}")
            text = text.replace(old, _marked(new))
        return text
    if place == "nopatient":
        begin, end = _section(text, "-part-1")[0], _section(text, "-part-2")[1]
        return text[:begin] + re.sub(r"[Ss]he|[Hh]e\b", "it", PATIENTS.sub("machine", text[begin:end])) + text[end:]
    if place == "copy":
        return text
    if place == "incident":
        begin, end = _section(text, "-part-1")
        return text[:begin] + "\n" + incidents()[int(where.partition(":")[2]) - 1].text + "\n\n" + text[end:]
    begin, end = _section(text, said)
    if place == "drop":
        return text[: text.rfind("\n## ", 0, begin) + 1] + text[end:]
    part = text[begin:end].strip()
    paragraphs = part.split("\n\n")
    changed = {
        "long": "\n\n".join([part, "\n\n".join(paragraphs[:2]).replace("A ", "One ")]),
        "short": paragraphs[0],
        "hard": _HARD * 20 + paragraphs[0],
    }[place]
    return f"{text[:begin]}\n{changed}\n\n{text[end:]}"


def _known(text: str, base: str, place: str) -> tuple[Known, ...]:
    if place == "copy":
        document, _ = read_markdown(text.encode(), name=f"{base}.md", kind="case", document_id=base)
        return (Known("another case", plain(read_study(document).story)),)
    return incidents() if place == "incident" else ()


def incidents() -> tuple[Known, ...]:
    """Made-up texts in the place of published incidents."""
    texts = (HERE / "incidents.txt").read_text(encoding="utf-8").split("\n---\n")
    return tuple(Known(f"incident {n}", text.strip(), "incident") for n, text in enumerate(texts, 1))

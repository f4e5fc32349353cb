"""Readers in their child process: limits that hold, and 184 awkward PDFs of which each ends as a document or a clear refusal."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
import zlib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import docx
import pytest
from pypdf import PdfWriter
from pypdf.generic import DictionaryObject, NameObject, NumberObject, StreamObject
from reportlab.pdfgen.canvas import Canvas

from rag.errors import UnreadableFile
from rag.library import limits
from rag.library.limits import read_in_child
from rag.library.model import Document
from rag.library.pdf import read_pdf
from tests.unit.test_pdf import check_offsets

DATA = Path(os.environ.get("DESK_TEST_DATA") or Path(__file__).parents[3] / "shared" / "data")
SECONDS = 20


def data(part: str) -> Path:
    path = DATA / part
    if not path.exists():
        pytest.skip(f"no measuring data at {path}: set DESK_TEST_DATA")
    return path


@pytest.fixture
def note(tmp_path: Path) -> Path:
    canvas = Canvas(str(tmp_path / "note.pdf"))
    canvas.setTitle("A note")
    canvas.drawString(72, 700, "Thank them for naming it.")
    canvas.showPage()
    canvas.showPage()
    canvas.save()
    return tmp_path / "note.pdf"


def test_the_child_hands_back_what_the_reader_reads(note: Path, tmp_path: Path) -> None:
    here, there = read_pdf(note, document_id="n", kind="manual"), read_in_child("pdf", note, document_id="n", kind="manual")
    assert vars(there) == vars(here)
    word = docx.Document()
    word.add_heading("Närvaro – 出席", 1)
    word.save(str(tmp_path / "name with ü.docx"))
    assert read_in_child("docx", tmp_path / "name with ü.docx", document_id="w").sections[0].title == "Närvaro – 出席"


def test_a_refusal_crosses_the_border_whole(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile) as caught:
        read_in_child("pdf", tmp_path / "gone.pdf", document_id="n")
    assert (caught.value.what, caught.value.do) == ("gone.pdf is not there.", "Check the name and the folder.")


def endless(path: Path) -> Path:
    """A page whose text takes minutes to gather."""
    writer = PdfWriter()
    page = writer.add_blank_page(600, 800)
    font = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica"}
    fonts = DictionaryObject({NameObject("/F1"): DictionaryObject({NameObject(k): NameObject(v) for k, v in font.items()})})
    page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
    stream = StreamObject()
    stream._data = zlib.compress(b"BT /F1 12 Tf 72 700 Td " + b"(word) Tj 0 -14 Td " * 3_000_000 + b"ET")
    stream[NameObject("/Filter")] = NameObject("/FlateDecode")
    stream[NameObject("/Length")] = NumberObject(len(stream._data))
    page[NameObject("/Contents")] = writer._add_object(stream)
    writer.write(path)
    return path


def test_a_file_that_takes_too_long_is_given_up(tmp_path: Path) -> None:
    path = endless(tmp_path / "endless.pdf")
    begin = time.monotonic()
    with pytest.raises(UnreadableFile, match=r"endless\.pdf took longer than 2 seconds"):
        read_in_child("pdf", path, document_id="e", seconds=2)
    assert time.monotonic() - begin < 6


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux holds a process to its address space")
def test_a_file_that_takes_too_much_memory_is_given_up(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match=r"endless\.pdf needs more than 300 MB of memory"):
        read_in_child("pdf", endless(tmp_path / "endless.pdf"), document_id="e", megabytes=300, seconds=60)


def test_a_reader_that_crashes_is_a_refusal(note: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits.subprocess, "run", lambda *_, **__: subprocess.CompletedProcess([], -11, b"", b"Segmentation fault"))
    with pytest.raises(UnreadableFile, match=r"stop without an answer \(exit code -11: Segmentation fault\)"):
        read_in_child("pdf", note, document_id="n")


def test_limits_are_left_out_where_the_platform_has_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "resource", None)
    limits._limit(1, 1)  # as on Windows: nothing happens, nothing is raised


def test_readers_import_nothing_heavy() -> None:
    heavy = "{'torch', 'chromadb', 'streamlit', 'langchain_core', 'numpy', 'transformers', 'sqlalchemy'}"
    code = f"import sys, rag.library.limits, rag.library.pdf, rag.library.docx; print(sorted({heavy} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2])
    assert done.stdout.strip() == "[]"


@pytest.mark.data
def test_every_awkward_pdf_ends_as_a_document_or_a_refusal() -> None:
    folder = data("pdfs")
    rows = [json.loads(line) for line in (folder / "list.jsonl").read_text().splitlines()]

    def read(row: dict[str, object]) -> Document | UnreadableFile:
        try:
            return read_in_child("pdf", folder / "files" / str(row["file"]), document_id="x", seconds=SECONDS)
        except UnreadableFile as error:
            return error

    with ThreadPoolExecutor(2) as pool:
        results = dict(zip((r["file"] for r in rows), pool.map(read, rows), strict=True))
    for result in results.values():
        if isinstance(result, Document):
            check_offsets(result)
        else:
            assert result.do
            assert "took longer" not in result.what
            assert "without an answer" not in result.what
    legible = {r["file"] for r in rows if r["pypdf"].get("chars")}
    got = {name for name, result in results.items() if isinstance(result, Document)}
    assert len(legible - got) <= 2, "letters that no font explains are refused, nothing else"
    for row in rows:
        if row["pypdf"].get("empty_password") is False:
            assert "password" in results[row["file"]].what or "encrypted" in results[row["file"]].what  # type: ignore[union-attr]


DRAW = """
import sys
from pathlib import Path
from rag.errors import UnreadableFile
from rag.library.pages import page_png
for name in sys.stdin.read().split("\\n"):
    try:
        page_png(Path(name), 0, highlight="Potato", scale=0.5)
    except UnreadableFile:
        pass
    print(name, flush=True)
"""


@pytest.mark.data
def test_every_awkward_pdf_is_drawn_or_refused() -> None:
    """One child draws them all; were PDFium to crash, the file it had in hand would be missing from the list."""
    names = sorted(str(p) for p in data("pdfs/files").iterdir())
    done = subprocess.run(
        [sys.executable, "-c", DRAW], input="\n".join(names), capture_output=True, text=True, timeout=90, cwd=Path(__file__).parents[2]
    )
    assert done.stdout.split("\n")[:-1] == names, done.stderr[-500:]


@pytest.mark.data
@pytest.mark.parametrize(
    ("name", "title"),
    [("carpentries_teaching_practices_handout.pdf", "Carpentries Teaching Practices"), ("carpentries_wrapup_example_scan.pdf", "")],
)
def test_the_carpentries_papers(name: str, title: str) -> None:
    path = data("manuals") / name
    if not title:
        with pytest.raises(UnreadableFile, match="looks like a scan"):
            read_in_child("pdf", path, document_id="c")
        return
    document = read_in_child("pdf", path, document_id="c")
    check_offsets(document)
    assert document.title == title
    assert "Feedback to learners" in document.text
    assert document.warnings == ("page 1 is mostly a picture: words inside pictures are not read",)

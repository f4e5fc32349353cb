"""Does the printed manual answer as the manual does? ``python -m evals.printed [--questions FILE] [--json]``.

The content pack is printed as a PDF, the PDF is read back by the PDF reader and indexed alone, and both are asked the same questions. An answer is the
*same* when both have the same status and at least three quarters of the sentences of the shorter one are in the longer one (white space, list marks and
quotation marks apart: a print does not know which words are a script or a list); a page is *right* when the words stand on the page whose printed label is shown, read by a second reader (pypdfium2).
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import tempfile
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from evals.data import rows
from rag.ask.answer import Library, answer, library_of
from rag.ask.model import Answer
from rag.library.golden import Golden, read_golden
from rag.library.model import Document, plain
from rag.library.pack import fingerprint, read_pack
from rag.library.passages import passages_of
from rag.library.pdf import read_pdf
from rag.printing.model import Edition
from rag.printing.pdf import to_pdf
from rag.search.encoder import Encoder, SentenceEncoder
from rag.search.index import build_index, open_index
from rag.search.remembered import Remembered
from rag.services import Desk
from rag.settings import load

SHARED = 0.75
QUESTIONS = Path(__file__).parent / "questions" / "printed.jsonl"


def run(questions: Path, pack_dir: Path, encoder: Encoder, report: Any) -> dict[str, Any]:
    """Figures over the questions: how many answers are the same, how many quoted sentences stand on the page that is shown."""
    pack = read_pack(pack_dir)
    pack.require_sound()
    assert pack.manual is not None  # a sound pack has one
    chapters = [d for d in pack.documents if d.kind == "manual"]
    edition = Edition(
        pack.manual.title, pack.manual.notice, pack.manual.edition, 0, fingerprint(pack_dir), datetime.now(UTC).date(), pack.manual.licence
    )
    golden = read_golden(pack_dir)[0]
    desk = Desk(load().model_copy(update={"pack": pack_dir}))
    results = []
    with tempfile.TemporaryDirectory(prefix="desk-printed-") as folder:
        path = Path(folder) / "manual.pdf"
        path.write_bytes(to_pdf(chapters, edition))
        printed = read_pdf(path, document_id="printed", kind="manual")
        libraries = [
            _library(documents, Path(folder) / name, encoder, golden, report)
            for name, documents in (("source", chapters), ("print", [printed]))
        ]
        pages = _pages(path)
        asked = [str(r["question"]) for r in rows(questions, "question")]
        for number, question in enumerate(asked, 1):
            source, print_ = (answer(question, (), library, desk.card) for library in libraries)
            results.append(_compare(question, source, print_, pages))
            report("Asking", number, len(asked))
    quotes = sum(r["quotes"] for r in results)
    return {
        "n": len(results),
        "pages": len(pages),
        "same_answer": sum(r["same"] for r in results),
        "quotes": quotes,
        "right_page": sum(r["right_page"] for r in results),
        "different": [r for r in results if not r["same"] or r["right_page"] < r["quotes"]],
    }


def _library(documents: Sequence[Document], home: Path, encoder: Encoder, golden: Sequence[Golden], report: Any) -> Library:
    """An index of these documents alone. The ways of asking are left out on both sides: a print has none."""
    passages = [p for d in documents for p in passages_of(d, encoder.count_tokens, encoder.max_tokens) if not p.base]
    build_index(home, "printed", passages, encoder, report)
    index = open_index(home, "printed", encoder)
    return library_of(index, {d.id: d for d in documents}, "print", Remembered(encoder), golden=golden)


def _pages(path: Path) -> dict[str, str]:
    """The words of each page by its printed label, read with pypdfium2 and not with the reader under test."""
    import pypdfium2

    document = pypdfium2.PdfDocument(path)
    return {document.get_page_label(n): _words(document[n].get_textpage().get_text_bounded()) for n in range(len(document))}


def _compare(question: str, source: Answer, printed: Answer, pages: dict[str, str]) -> dict[str, Any]:
    said, read = ([_words(plain(s.text)) for s in a.sentences] for a in (source, printed))
    short, long = sorted((said, read), key=len)
    same = bool(short) and sum(any(_alike(s, o) for o in long) for s in short) >= SHARED * len(short)
    right = sum(_stands_on(_words(c.quote), c.page_label or "", pages) for c in printed.citations)
    return {
        "question": question,
        "same": same and source.status == printed.status,
        "status": [source.status.value, printed.status.value],
        "quotes": len(printed.citations),
        "right_page": right,
        "source": [s.text for s in source.sentences],
        "printed": [s.text for s in printed.sentences],
    }


def _stands_on(words: str, label: str, pages: dict[str, str]) -> bool:
    """Whether the words begin on the page with that label; they may run on to the next."""
    return words in pages.get(label, "") or (len(words) > 40 and words[:40] in pages.get(label, ""))


def _alike(a: str, b: str) -> bool:
    return a == b or (len(a) > 20 and a in b) or (len(b) > 20 and b in a)


def _words(text: str) -> str:
    return "".join(re.findall(r"[^\W_]+", plain(text).casefold()))


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--questions", type=Path, default=QUESTIONS)
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    settings = load()
    result = run(given.questions, settings.pack, SentenceEncoder(settings.encoder), lambda what, done, of: None)
    if given.json:
        json.dump(result, sys.stdout, ensure_ascii=False)
        return
    lines = [
        f"{result['same_answer']} of {result['n']} answers are the same; {result['right_page']} of {result['quotes']} quotes stand on the page shown."
    ]
    lines += [f"  {row['question']}\n    manual: {row['source']}\n    print:  {row['printed']}" for row in result["different"]]
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()

"""Read a file that may be hostile in a child process that is short of time and memory."""

from __future__ import annotations

import dataclasses
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any, Literal, cast

from rag.errors import UnreadableFile
from rag.library.model import Document, Kind, Page, Section

ReaderName = Literal["pdf", "docx"]

_ROOT = Path(__file__).resolve().parents[2]
_OUT_OF_MEMORY = 87


def read_in_child(
    reader_name: ReaderName, path: Path, *, document_id: str, kind: Kind = "other", seconds: float = 60, megabytes: int = 1500
) -> Document:
    """The `Document` that `read_pdf` or `read_docx` makes of ``path``, read in a process of its own.

    After ``seconds`` the child is stopped on every platform; ``megabytes`` of address space hold where the platform enforces them (Linux).
    The child imports no more than its reader needs and hands back JSON, so that nothing in the file becomes code here.
    Raises `UnreadableFile`, also for a time-out, too little memory, and a crash of the reader.
    """
    order = json.dumps({"path": os.fspath(path), "document_id": document_id, "kind": kind, "megabytes": megabytes, "seconds": seconds})
    # -P: a file in the working directory cannot pass for a library. The root first: the child reads with this very code.
    command = [sys.executable, "-P", "-m", "rag.library.limits", reader_name]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, (str(_ROOT), os.environ.get("PYTHONPATH"))))}
    environment["PYTHONIOENCODING"] = "utf-8"
    try:
        done = subprocess.run(command, input=order.encode(), capture_output=True, timeout=seconds, env=environment, check=False)
    except subprocess.TimeoutExpired as error:
        raise UnreadableFile(f"{path.name} took longer than {seconds:g} seconds to read and was given up.", _advice(reader_name)) from error
    if done.returncode == _OUT_OF_MEMORY:
        raise UnreadableFile(f"{path.name} needs more than {megabytes} MB of memory to read and was given up.", _advice(reader_name))
    try:
        answer = json.loads(done.stdout)
    except ValueError as error:
        last = done.stderr.decode(errors="replace").strip().rpartition("\n")[2][:200]
        what = f"{path.name} made its reader stop without an answer (exit code {done.returncode}{': ' + last if last else ''})."
        raise UnreadableFile(what, _advice(reader_name)) from error
    if "what" in answer:
        raise UnreadableFile(str(answer["what"]), str(answer["do"]))
    return _document(answer)


def _advice(reader_name: ReaderName) -> str:
    if reader_name == "pdf":
        return "Open it in a PDF viewer and print it to a new PDF, or split it into smaller files."
    return "Open it in Word, save it as a new .docx without pictures, or split it into smaller files."


def _document(data: dict[str, Any]) -> Document:
    sections = tuple(Section(**{**s, "path": tuple(s["path"])}) for s in data.pop("sections"))
    pages = tuple(Page(**p) for p in data.pop("pages"))
    return Document(**{**data, "sections": sections, "pages": pages, "warnings": tuple(data.pop("warnings"))})


def _limit(megabytes: int, seconds: float) -> None:
    """Lower this process's limits where there are any: address space, processor time, no core file, no file written."""
    try:
        import resource
    except ImportError:  # Windows: the time-out of the parent is what holds
        return
    for name, amount in (("RLIMIT_AS", megabytes << 20), ("RLIMIT_CPU", int(seconds) + 2), ("RLIMIT_CORE", 0), ("RLIMIT_FSIZE", 0)):
        try:
            number = getattr(resource, name)
            _, most = resource.getrlimit(number)
            wanted = amount if most == resource.RLIM_INFINITY else min(amount, most)
            resource.setrlimit(number, (wanted, wanted))
        except (AttributeError, ValueError, OSError):  # macOS refuses RLIMIT_AS
            continue


def _read(reader_name: str, order: dict[str, Any]) -> Document:
    path, document_id, kind = Path(order["path"]), str(order["document_id"]), cast(Kind, order["kind"])
    if reader_name == "pdf":
        from rag.library.pdf import read_pdf

        return read_pdf(path, document_id=document_id, kind=kind)
    from rag.library.docx import read_docx

    return read_docx(path, document_id=document_id, kind=kind)


def _child() -> int:
    """Order on standard input, answer on standard output; whatever a library prints goes to standard error."""
    order = json.load(sys.stdin.buffer)
    out = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    sys.dont_write_bytecode = True
    _limit(order["megabytes"], order["seconds"])
    try:
        answer = dataclasses.asdict(_read(sys.argv[1], order))
    except UnreadableFile as error:
        if isinstance(error.__cause__, MemoryError):
            return _OUT_OF_MEMORY
        answer = {"what": error.what, "do": error.do}
    except MemoryError:
        return _OUT_OF_MEMORY
    out.write(json.dumps(answer).encode())
    out.close()
    return 0


if __name__ == "__main__":
    sys.exit(_child())

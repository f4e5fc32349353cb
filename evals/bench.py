"""`desk bench`: speed and memory on a made corpus of a given size, in a temporary home, beside the bare encoder in the same run.

Every number is of this machine as busy as it is now: the encoder's own rate and its own time for a question stand beside the product's, so that the
product's part can be told apart. Warm means that each question was asked once before: the sentences it is judged by are encoded, as the app does ahead.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from rag.ask.answer import Library, answer, library_of
from rag.ask.model import Card, Topic
from rag.library.model import Document, Section
from rag.publishing import cut
from rag.search.encoder import Encoder
from rag.search.index import Report, build_index, open_index
from rag.search.remembered import Remembered

PASSAGES = 10_000
QUESTIONS = 120
SAMPLE = 512
"""Passages that the bare encoder is timed on: before and after the index is built, so that a change in the machine's load evens out."""
TARGETS = {"ask_p95_ms": 150.0, "index_share_of_encoder": 0.9}

_NOUNS = "facilitator group workshop call case room card rater plan feeling error strength silence story partner rule break form leader colleague shift ward goal question example worry".split()
_VERBS = "welcomes asks thanks writes reads holds closes opens names keeps shows leaves finds follows shares counts checks offers repeats plans".split()
_KINDS = (
    "short long first second quiet open shared written spoken careful plain early late written honest kind steady small large clear".split()
)
_TAILS = "before the break|after the call|in pairs|within ten minutes|without names|at the end of the day|with the whole group|on the sheet|at any time|because it builds trust|so that nobody is singled out|when the room is silent".split(
    "|"
)


def corpus(passages: int, seed: int = 11) -> Iterator[Document]:
    """Made documents of 20 sections with one passage's worth of sentences each; ``passages`` sections in all. The words of a section are its own few."""
    chance = random.Random(seed)
    for number in range(0, passages, 20):
        sections, text = [], ""
        for part in range(min(20, passages - number)):
            title = f"{chance.choice(_KINDS).capitalize()} {chance.choice(_NOUNS)} {number + part}"
            start = len(text)
            text += title + "\n\n"
            body = len(text)
            own = chance.sample(_NOUNS, 6)
            text += " ".join(_sentence(chance, own, number + part) for _ in range(7)) + "\n\n"
            sections.append(Section(f"s{number + part}", title, (f"Book {number // 20}", title), 1, start, body, len(text), len(text)))
        yield Document(
            f"book-{number // 20}", f"Book {number // 20}", "manual", f"book-{number // 20}.md", text, tuple(sections), markup="plain"
        )


def _sentence(chance: random.Random, nouns: Sequence[str], number: int) -> str:
    return (
        f"The {chance.choice(_KINDS)} {chance.choice(nouns)} {chance.choice(_VERBS)} the {chance.choice(_KINDS)} {chance.choice(nouns)} "
        f"{chance.choice(_TAILS)} and {chance.choice(_VERBS)} {chance.randint(2, 90)} {chance.choice(nouns)}s of set {number % 97}."
    )


def questions(count: int, seed: int = 12) -> list[str]:
    chance = random.Random(seed)
    shapes = (
        "How long does the {k} {a} take {t}?",
        "Who {v} the {k} {a}?",
        "What do I do when the {a} {v} the {b} {t}?",
        "Why should the {k} {a} come {t}, and how many {b}s are there?",
    )
    return [
        shapes[i % len(shapes)].format(
            k=chance.choice(_KINDS), a=chance.choice(_NOUNS), b=chance.choice(_NOUNS), v=chance.choice(_VERBS), t=chance.choice(_TAILS)
        )
        for i in range(count)
    ]


def run(encoder: Encoder, *, passages: int = PASSAGES, asked: int = QUESTIONS, report: Report | None = None) -> dict[str, Any]:
    """Seconds, milliseconds, passages a second, megabytes; ``targets`` says which aims were met. Takes minutes with 10,000 passages."""
    say = report or (lambda what, done, of: None)
    say("Starting", 0, 1)
    cold = cold_start()
    documents = list(corpus(passages))
    encoder.encode_question("Is the model loaded?")  # or the time of loading would count as cutting
    with tempfile.TemporaryDirectory(prefix="desk-bench-") as folder:
        home = Path(folder)
        began = time.perf_counter()
        passages_cut = cut(documents, encoder, say)
        cutting = time.perf_counter() - began
        sample = [p.indexed_text for p in random.Random(13).sample(passages_cut, min(SAMPLE, len(passages_cut)))]
        bare = [_rate(lambda: encoder.encode_passages(sample), len(sample))]
        began = time.perf_counter()
        build_index(home, "bench", passages_cut, encoder, report)
        building = time.perf_counter() - began
        bare.append(_rate(lambda: encoder.encode_passages(sample), len(sample)))
        library = _library(home, documents, encoder)
        times, alone = _ask(library, encoder, questions(asked + 8), say)
        disk = sum(f.stat().st_size for f in home.rglob("*") if f.is_file()) / 2**20
    index_rate, encoder_rate = len(passages_cut) / (cutting + building), sum(bare) / len(bare)
    p50, p95 = (round(float(x), 1) for x in np.percentile(np.asarray(times) * 1000, [50, 95]))
    found: dict[str, Any] = {
        "passages": len(passages_cut),
        "cold_start_s": round(cold, 2),
        "ask_p50_ms": p50,
        "ask_p95_ms": p95,
        "encoder_alone_p50_ms": round(float(np.percentile(np.asarray(alone) * 1000, 50)), 1),
        "index_passages_per_s": round(index_rate, 1),
        "encoder_passages_per_s": round(encoder_rate, 1),
        "encoder_passages_per_s_before_after": [round(r, 1) for r in bare],
        "index_share_of_encoder": round(index_rate / encoder_rate, 3),
        "rss_mb": round(rss_mb(), 1),
        "disk_mb": round(disk, 1),
        "questions": len(times),
        "encoder": encoder.id,
        "cores": os.cpu_count() or 1,
        "load_at_end": round(os.getloadavg()[0], 2) if hasattr(os, "getloadavg") else None,
    }
    met = {
        "ask_p95_ms": p95 <= TARGETS["ask_p95_ms"],
        "index_share_of_encoder": index_rate / encoder_rate >= TARGETS["index_share_of_encoder"],
    }
    return {**found, "targets": {name: {"aim": aim, "met": met[name]} for name, aim in TARGETS.items()}}


def cold_start() -> float:
    """Seconds from nothing to a light start of the program (`desk --help`), best of three: what a safety card waits for."""
    code = "import sys; sys.argv = ['desk', '--help']; from rag.cli import main; main()"
    return 1 / max(_rate(lambda: subprocess.run([sys.executable, "-c", code], capture_output=True, check=False), 1) for _ in range(3))


def rss_mb() -> float:
    """Memory that this process holds, in MB; its peak where the system tells no more."""
    status = Path("/proc/self/status")
    if status.is_file():
        line = next(x for x in status.read_text().splitlines() if x.startswith("VmRSS"))
        return int(line.split()[1]) / 1024
    try:
        import resource
    except ImportError:
        return 0.0
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (2**20 if sys.platform == "darwin" else 1024)


def _library(home: Path, documents: Sequence[Document], encoder: Encoder) -> Library:
    return library_of(open_index(home, "bench", encoder), {d.id: d for d in documents}, "bench", Remembered(encoder))


def _ask(library: Library, encoder: Encoder, asked: Sequence[str], say: Report) -> tuple[list[float], list[float]]:
    """Seconds of warm answers and of the encoder alone. Units are remembered ahead for what is asked, as the app does in the background."""
    warm = asked[-8:]
    for question in asked:
        answer(question, (), library, _no_card)
    for question in warm:
        encoder.encode_question(question)
    times, alone = [], []
    for number, question in enumerate(asked[:-8]):
        say("Asking", number, len(asked) - 8)
        began = time.perf_counter()
        encoder.encode_question(f"{question} {number}")
        alone.append(time.perf_counter() - began)
        began = time.perf_counter()
        answer(question, (), library, _no_card)
        times.append(time.perf_counter() - began)
    return times, alone


def _no_card(topic: Topic) -> Card:
    return Card(topic=topic, title=topic.value, first_line="", steps=(), contacts=())


def _rate(work: Callable[[], object], amount: int) -> float:
    began = time.perf_counter()
    work()
    return amount / max(1e-9, time.perf_counter() - began)

"""What the README promises of asking, with the real encoder on the bundled manual and on the measuring manuals, through the command itself."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from rag.library.model import Document
from rag.library.snapshots import read_snapshot
from rag.paths import bundled_pack
from tests.small_pack import write

pytestmark = [pytest.mark.model, pytest.mark.timeout(1200)]  # indexing takes minutes where the machine is busy

DESK = Path(sys.executable).with_name("desk")
EMERGENCY = "She says she can't go on and has tablets at home"
DISCLOSURE = "A participant just told me about an error she never reported"


def desk(*arguments: str | Path, **environment: str) -> tuple[int, str, str]:
    env = {k: v for k, v in os.environ.items() if not k.startswith("DESK_")}
    command = [str(DESK), *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, env={**env, **environment}, timeout=1000, check=False)
    assert "Traceback" not in done.stderr, done.stderr
    return done.returncode, done.stdout, done.stderr


@pytest.fixture(scope="session")
def live(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with the bundled manual indexed by `desk index`."""
    home = tmp_path_factory.mktemp("acceptance")
    code, out, err = desk("index", "--json", "--home", home)
    assert code == 0, err
    assert json.loads(out)["skipped"] == []
    return home


def stored(home: Path) -> dict[str, Document]:
    digest = next((home / "editions").glob("*.json")).stem
    return {d.id: d for d in read_snapshot(home, digest)}


def assert_quotes(answer: dict[str, Any], documents: dict[str, Document]) -> None:
    assert answer["citations"]
    for citation in answer["citations"]:
        document = documents[citation["document"]]
        assert document.text[citation["start"] : citation["end"]] == citation["quote"]
        section = document.section_at(citation["start"])
        assert section is not None
        assert section.id == citation["section"]


def said(answer: dict[str, Any]) -> str:
    return " ".join(s["text"] for s in answer["sentences"])


# the three questions


def test_how_long_and_how_many(live: Path) -> None:
    code, out, _ = desk("ask", "How long is the workshop and how many people can take part?", "--json", "--home", live)
    answer = json.loads(out)
    assert (code, answer["status"]) == (0, "answered")
    text = said(answer).replace("–", " to ")
    assert "3.5" in text
    assert "4 to 12" in text
    assert_quotes(answer, stored(live))


def test_prisons(live: Path) -> None:
    code, out, _ = desk("ask", "What does the manual say about prisons?", "--json", "--home", live)
    answer = json.loads(out)
    assert (code, answer["status"], answer["route"], answer["sentences"]) == (1, "not_in_manual", "notfound", [])
    documents = stored(live)
    assert answer["nearest"]
    assert all(documents[n["document"]].section(n["section"]) for n in answer["nearest"])


def test_tablets_at_home(live: Path) -> None:
    code, out, _ = desk("ask", EMERGENCY, "--json", "--home", live)
    answer = json.loads(out)
    assert (code, answer["status"], answer["route"]) == (0, "safety", "emergency")
    assert answer["card"]["steps"]
    assert not answer["card"]["built_in"]
    assert any("999" in c["contact"] for c in answer["card"]["contacts"])


# cards with everything gone


def gone_encoder(home: Path, pack: Path) -> dict[str, str]:
    return {"DESK_ENCODER": str(home / "no-such-folder")}


def unwritable(home: Path, pack: Path) -> dict[str, str]:
    (home / "file").write_text("x")
    return {"DESK_HOME": str(home / "file" / "home"), "DESK_ENCODER": str(home / "no-such-folder")}


def no_such_device(home: Path, pack: Path) -> dict[str, str]:
    return {"DESK_HOME": "/proc/desk", "DESK_ENCODER": str(home / "no-such-folder")}


@pytest.mark.parametrize("spoil", [gone_encoder, unwritable, no_such_device])
@pytest.mark.parametrize(("question", "route"), [(EMERGENCY, "emergency"), (DISCLOSURE, "escalate")])
def test_cards_come_at_once_with_encoder_index_and_home_gone(
    tmp_path: Path, spoil: Callable[[Path, Path], dict[str, str]], question: str, route: str
) -> None:
    environment = {"DESK_HOME": str(tmp_path / "home"), **spoil(tmp_path, bundled_pack())}
    code, out, _ = desk("ask", question, "--json", **environment)
    answer = json.loads(out)
    assert (code, answer["status"], answer["route"]) == (0, "safety", route)
    assert answer["card"]["first_line"]
    assert answer["card"]["steps"]
    assert any("999" in c["contact"] for c in answer["card"]["contacts"])
    assert answer["seconds"] < 5


def test_other_questions_then_say_what_to_do(tmp_path: Path) -> None:
    code, out, err = desk("ask", "How long is the workshop?", "--json", **unwritable(tmp_path, bundled_pack()))
    assert code in (2, 3)
    assert out == ""
    assert "--home" in err


# other people's manuals

FILES = ("pagerduty_incident_response_training.md", "carpentries_instructor_training.md", "carpentries_roles_worksheet.docx")
PAGERDUTY = "pagerduty-incident-response-training"
CARPENTRIES, WORKSHEET = "carpentries-instructor-training", "carpentries-roles-worksheet"


@pytest.fixture(scope="session")
def measured(data_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with the measuring manuals beside a small one (the bundled one again would double the time)."""
    files = [data_folder / "manuals" / name for name in FILES]
    missing = [f.name for f in files if not f.is_file()]
    if missing:
        pytest.skip(f"the measuring data has no {', '.join(missing)}")
    home = tmp_path_factory.mktemp("measured")
    pack = write(tmp_path_factory.mktemp("pack") / "pack")
    code, out, err = desk("index", *files, "--json", "--home", home, "--pack", pack)
    assert code == 0, err
    result = json.loads(out)
    assert result["skipped"] == []
    assert result["documents"] == 2 + len(FILES)
    return home


@pytest.mark.data
@pytest.mark.parametrize(
    ("question", "document", "words"),
    [
        ("How soon must the postmortem meeting be scheduled for a SEV-1?", PAGERDUTY, "3 calendar days"),
        ("What do the sticky notes on a learner's laptop show in a Carpentries workshop?", CARPENTRIES, "when a learner needs help"),
        ("What is an Incident Commander?", PAGERDUTY, "Incident Commander"),
        ("Why is formative assessment called formative?", CARPENTRIES, "applied during learning"),
        ("Do Carpentries instructors use slides, or participatory live coding?", CARPENTRIES, "do not use slides"),
        ("Who keeps the Carpentries community friendly, welcoming, and respectful?", WORKSHEET, "Keep our community friendly"),
    ],
)
def test_questions_about_other_manuals_are_answered_from_the_right_place(measured: Path, question: str, document: str, words: str) -> None:
    code, out, _ = desk("ask", question, "--json", "--home", measured)
    answer = json.loads(out)
    assert code == 0
    assert answer["status"] in ("answered", "partial")
    assert any(words in " ".join(c["quote"].split()) and c["document"] == document for c in answer["citations"]), said(answer)
    assert_quotes(answer, stored(measured))

"""Make the planted claims from a pack's own sentences: ``python -m evals.plant_claims [PACK]`` writes ``evals/claims/manual-{dev,heldout}.jsonl``.

Changed sentences and true ones by seeded rules (`evals.planting`), paraphrases from ``evals/claims/paraphrases.jsonl`` (written by hand). The half a
sentence goes to is decided by its own digest, so all claims made of one sentence are in one half. The passage is stored with each claim, so that
figures stay what they are when the manual changes.
"""

from __future__ import annotations

import hashlib
import json
import random
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evals.data import rows
from evals.planting import CHANGED, CONTRADICTING, TRUE
from rag.library.markdown import read_markdown
from rag.library.model import blank_comments, plain
from rag.library.passages import passages_of
from rag.library.units import units
from rag.settings import load

FOLDER = Path(__file__).parent / "claims"
EACH = {**dict.fromkeys(CHANGED, 60), "verbatim": 95, "shortened": 90, "reordered": 90}
STRENGTHS = ("light", "medium", "strong")
SKIPPED = ("glossary", "sources")
SEED = 20


@dataclass(frozen=True)
class Source:
    document: str
    section: str
    text: str
    passage: str

    @property
    def half(self) -> str:
        return "heldout" if hashlib.sha256(self.text.encode()).digest()[0] % 2 else "dev"


def sources(pack: Path) -> Iterator[Source]:
    """Whole sentences and list items of the chapters, without their source marks, each once, with the passage they stand in."""
    seen: set[str] = set()
    for path in sorted((pack / "chapters").glob("*.md")):
        document, _ = read_markdown(path.read_bytes(), name=path.name, kind="manual")
        if document.id in SKIPPED:
            continue
        for passage in passages_of(document, lambda texts: [int(len(t.split()) * 1.35) for t in texts]):
            if passage.base:
                continue
            for unit in units(document, passage.start, passage.end):
                text = re.sub(r"\s*\[[^\]]*\]", "", plain(document.text[unit.start : unit.end])).strip()
                text = re.sub(r"[;:,] see [^;:,]+\.$", ".", text)
                if unit.kind in ("sentence", "item") and _fit(text) and text not in seen:
                    seen.add(text)
                    yield Source(document.id, passage.section, text, re.sub(r"\n{3,}", "\n\n", blank_comments(passage.text)).strip())


def _fit(text: str) -> bool:
    whole = 8 <= len(text.split()) <= 34 and text[0].isupper() and text.endswith(".")
    return whole and not re.match(r"[A-Z][\w ]{1,30}: ", text) and not re.search(r"[\"“”‘]", text)


def planted(found: list[Source], paraphrases: list[dict[str, Any]]) -> list[dict[str, Any]]:
    claims: list[dict[str, Any]] = []
    for kind, change in {**CHANGED, **TRUE}.items():
        chance = random.Random(f"{SEED}-{kind}")
        pool = chance.sample(found, len(found))
        for half in ("dev", "heldout"):
            made = 0
            for source in (s for s in pool if s.half == half):
                claim = change(source.text, source.passage, chance)
                if claim is None or (claim == source.text) != (kind == "verbatim") or made == EACH[kind] // 2:
                    continue
                claims.append(_row(source, kind, claim))
                made += 1
    by_text = {s.text: s for s in found}
    for written in paraphrases:
        source = by_text.get(str(written["source"])) or Source(written["document"], written["section"], written["source"], "")
        passage = source.passage or str(written.get("evidence", ""))
        for strength in STRENGTHS:
            if passage:
                claims.append(
                    _row(Source(source.document, source.section, source.text, passage), f"paraphrase_{strength}", str(written[strength]))
                )
    return claims


def _row(source: Source, kind: str, claim: str) -> dict[str, Any]:
    label = "contradicted" if kind in CONTRADICTING else "unsupported" if kind in CHANGED else "supported"
    return {
        "id": f"{kind}:{hashlib.sha256(f'{source.section}{claim}'.encode()).hexdigest()[:10]}",
        "kind": kind,
        "label": label,
        "claim": claim,
        "source": source.text,
        "document": source.document,
        "section": source.section,
        "half": source.half,
        "evidence": source.passage,
    }


def main() -> None:
    pack = Path(sys.argv[1]) if len(sys.argv) > 1 else load().pack
    claims = planted(list(sources(pack)), list(rows(FOLDER / "paraphrases.jsonl", "source", *STRENGTHS)))
    for half in ("dev", "heldout"):
        mine = [c for c in claims if c["half"] == half]
        text = "".join(json.dumps(c, ensure_ascii=False) + "\n" for c in mine)
        (FOLDER / f"manual-{half}.jsonl").write_text(text, encoding="utf-8")
        changed = sum(c["label"] != "supported" for c in mine)
        sys.stdout.write(f"manual-{half}.jsonl: {changed} changed, {len(mine) - changed} true\n")


if __name__ == "__main__":
    main()

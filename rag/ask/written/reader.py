"""What a model wrote, as proposals: a line with labels and quoted words, or JSON. Tolerant of form; decides nothing about truth. Pure."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

MOST_CHARACTERS = 12_000
"""More text than this is no handful of short sentences."""

_NUMBERS = r"\s*(?:passages?\s*)?(\d{1,3}(?:\s*(?:,|;|and|&|\]\s*\[)\s*\d{1,3})*)\s*"
_LABEL = re.compile(rf"[\[【]{_NUMBERS}[\]】]", re.I)
_ROUND_LABEL = re.compile(rf"[(（]{_NUMBERS}[)）]", re.I)
"""Some models write round brackets; where there are square ones, round ones are part of the sentence."""

_QUOTED = re.compile(r"[\"“”„«]([^\"“”„«»]+)[\"“”»]")
_UNCLOSED = re.compile(r"[\"“„«]([^\"“”„«»]{3,})$")
_OPENING = re.compile(r"^\s*(?:(?:[-*•–>]|\d{1,2}[.)])\s+)?(?:\**(?:sentence|answer)(?:\s*\d+)?\**\s*:?\s+)?", re.I)
_THINKING = re.compile(r"<think(?:ing)?>.*?(?:</think(?:ing)?>|\Z)", re.S | re.I)
_TAILS = re.compile(r"[\s:;,–—-]*(?:words?(?: relied on)?|quotes?|evidence|sources?|relies on)?[\s:;,–—(-]*$", re.I)
_REFUSAL = re.compile(
    r"\b(?:i(?:'|’)?m sorry|i am sorry|i apologi[sz]e|i (?:can(?:no|')?t|cannot|am unable|am not able|won(?:'|’)?t)|as an ai|unable to (?:help|answer|assist))\b",
    re.I,
)
_NONE = re.compile(r"^\W*(?:none|nothing|no answer|n/a)\W*$", re.I)
_KEYS_TEXT = ("sentence", "text", "answer")
_KEYS_LABELS = ("labels", "label", "passages", "passage", "sources", "source", "citations", "citation")
_KEYS_WORDS = ("words", "quotes", "quote", "evidence", "relies_on", "words_relied_on")


@dataclass(frozen=True)
class Proposal:
    """A sentence that a model wrote, the numbers of the passages it names, and the words it says it relies on."""

    text: str
    labels: tuple[int, ...]
    words: tuple[str, ...]


class Reader:
    """Takes pieces of a stream and gives proposals as their lines end."""

    def __init__(self) -> None:
        self._all = ""
        self._done = 0
        self._seen: Counter[str] = Counter()

    def feed(self, piece: str) -> list[Proposal]:
        self._all += piece
        text = self._readable()
        if _json_begins(text):
            return []
        last = text.rfind("\n") + 1
        fresh, self._done = text[self._done : last], max(self._done, last)
        return self._lines(fresh)

    def end(self) -> list[Proposal]:
        """What is left when the stream has ended: its last line, or all of it where it is one piece of JSON."""
        text = self._readable()
        if _json_begins(text):
            return list(_from_json(text))
        return self._lines(text[self._done :])

    @property
    def loops(self) -> bool:
        """Whether the text goes round in circles, or does not end."""
        if len(self._all) > MOST_CHARACTERS or any(n > 2 for n in self._seen.values()):
            return True
        words = self._all[-900:].split()
        runs = Counter(tuple(words[i : i + 6]) for i in range(len(words) - 5))
        return any(n >= 4 for n in runs.values())

    @property
    def refuses(self) -> bool:
        return bool(_REFUSAL.search(self._readable()[:400]))

    @property
    def says_nothing(self) -> bool:
        return bool(_NONE.match(self._readable()))

    def _readable(self) -> str:
        """Without what a model thinks aloud. Only ever grows at its end once thinking is over."""
        return _THINKING.sub("", self._all).lstrip() if "<think" in self._all[:200].lower() else self._all

    def _lines(self, text: str) -> list[Proposal]:
        found = []
        for line in text.splitlines():
            one = from_line(line)
            if one:
                self._seen[" ".join(one.text.lower().split())] += 1
                found.append(one)
        return found


def from_line(line: str) -> Proposal | None:
    """One line in the form ``sentence [1] "words"``, in either order, or one JSON object; None for a line that proposes nothing."""
    stripped = line.strip().strip("`").strip()
    if stripped.startswith("{"):
        return next(_from_json(stripped.rstrip(",")), None)
    text = stripped.replace("**", "")[_OPENING.match(stripped.replace("**", "")).end() :]  # type: ignore[union-attr]
    label = _LABEL if _LABEL.search(text) else _ROUND_LABEL
    found = list(label.finditer(text))
    if not found:
        plain = text.strip()
        return None if plain.endswith(":") or len(plain.split()) < 4 else Proposal(plain, (), ())
    labels = tuple(dict.fromkeys(int(n) for m in found for n in re.findall(r"\d+", m.group(1))))
    if not text[: found[0].start()].strip(" \t:–—-"):
        return _label_first(label.sub(" ", text), labels)
    said, rest = text[: found[0].start()], label.sub(" ", text[found[0].start() :])
    words = _quotes(rest)
    if not words:
        said, words = _quotes_before(said)
    return _proposal(said, labels, words)


def _label_first(rest: str, labels: tuple[int, ...]) -> Proposal | None:
    said, words = _quotes_before(rest.strip(" \t:–—-"))
    return _proposal(said, labels, words)


def _quotes_before(said: str) -> tuple[str, tuple[str, ...]]:
    """Quoted words at the end of a sentence that was already complete without them."""
    found = list(_QUOTED.finditer(said))
    if found and not said[found[-1].end() :].strip(" .:;") and re.search(r"[.!?:–—-]\s*$", said[: found[-1].start()]):
        return said[: found[-1].start()], (found[-1].group(1),)
    return said, ()


def _quotes(text: str) -> tuple[str, ...]:
    closed = tuple(m.group(1).strip() for m in _QUOTED.finditer(text))
    open_end = _UNCLOSED.search(_QUOTED.sub(" ", text))
    return (*closed, open_end.group(1).strip()) if open_end else closed


def _proposal(said: str, labels: tuple[int, ...], words: tuple[str, ...]) -> Proposal | None:
    text = _TAILS.sub("", said).strip(" \t")
    if len(text.split()) < 2:
        return None
    return Proposal(text if text[-1] in '.!?”"' else text + ".", labels, tuple(w for w in words if w))


def _json_begins(text: str) -> bool:
    """Whether the whole is one JSON value; single objects on lines of their own are read line by line."""
    head = text.lstrip().removeprefix("```json").removeprefix("```").lstrip()
    return bool(re.match(r"\[\s*(?:\{|$|\])|\{\s*(?:$|\"(?:sentences|answer|lines)\"\s*:)", head)) and not re.match(
        r"\{[^\n]*\}\s*\n", head
    )


def _from_json(text: str) -> Iterator[Proposal]:
    start = min((i for i in (text.find("{"), text.find("[")) if i >= 0), default=-1)
    if start < 0:
        return
    try:
        value, _ = json.JSONDecoder().raw_decode(text[start:])
    except (ValueError, RecursionError):
        return
    for row in _rows(value):
        said = next((row[k] for k in _KEYS_TEXT if isinstance(row.get(k), str)), "")
        labels = next((row[k] for k in _KEYS_LABELS if row.get(k) not in (None, [])), ())
        words = next((row[k] for k in _KEYS_WORDS if row.get(k)), ())
        one = _proposal(
            " ".join(said.split()),
            tuple(dict.fromkeys(int(n) for n in re.findall(r"\d{1,3}", str(labels)))),
            tuple(
                w.strip() for w in ([words] if isinstance(words, str) else words if isinstance(words, list) else ()) if isinstance(w, str)
            ),
        )
        if one:
            yield one


def _rows(value: Any) -> list[dict[str, Any]]:
    if isinstance(value, dict):
        inner = next((v for v in value.values() if isinstance(v, list) and v and isinstance(v[0], dict)), None)
        return [value] if inner is None else [r for r in inner if isinstance(r, dict)]
    return [r for r in value if isinstance(r, dict)] if isinstance(value, list) else []

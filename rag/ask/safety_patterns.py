"""A small language for wordings: ``says|said .. wants to <die>``, matched on canonical words within one sentence.

==============  ==================================================================================
``word``        that word; ``a|b`` either; ``<name>`` any word of that class; they mix: ``a|<name>``
``x?``          x or nothing
``!x``          the next word is not x (looks only)
``..`` ``...``  up to 3, up to 9 words between
``#``           a number
``*``           any one word
``^`` ``$``     the sentence begins, ends here
==============  ==================================================================================

A *phrase* is a named group of such lines. `find_phrases` tells where each occurs. Only lines whose rarest word occurs in the sentence
are tried, so that the cost grows with the words written and not with the rules.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple


class Hit(NamedTuple):
    """A phrase found at words ``[start, end)`` of the sentence with index ``sentence``."""

    phrase: str
    sentence: int
    start: int
    end: int


class Line(NamedTuple):
    phrase: str
    pattern: str
    needs: tuple[frozenset[str], ...]


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Compiled when first tried: a question tries a few dozen of a thousand lines, and the first card must not wait for the rest."""
    return re.compile(pattern)


class Grammar:
    """Compiled phrases. ``classes``: name → words (``_`` joins words of one item); ``phrases``: name → lines of the language above."""

    def __init__(self, classes: Mapping[str, str], phrases: Mapping[str, str]) -> None:
        self._classes = {name: tuple(words.split()) for name, words in classes.items()}
        self._by_word: dict[str, list[Line]] = defaultdict(list)
        self._always: list[Line] = []
        for phrase, lines in phrases.items():
            for source in lines.strip().splitlines():
                if source.strip() and not source.strip().startswith("//"):
                    self._add(phrase, source.strip())
        self.vocabulary = frozenset(self._by_word) | {w for words in self._classes.values() for item in words for w in item.split("_")}

    def _add(self, phrase: str, source: str) -> None:
        pattern, needs = "", []
        for element in source.split():
            piece, required = self._element(element)
            pattern += piece
            if required:
                needs.append(required)
        line = Line(phrase, r"(?<![^ ])" + pattern, tuple(sorted(needs, key=len)))
        if not line.needs:
            self._always.append(line)
        for word in line.needs[0] if line.needs else ():
            self._by_word[word].append(line)

    def _element(self, element: str) -> tuple[str, frozenset[str] | None]:
        """The regular expression of one element and the words of which the sentence must hold one (None: no demand)."""
        fixed = {"..": r"(?:\S+ ){0,3}?", "...": r"(?:\S+ ){0,9}?", "^": r"(?<!.)", "$": r"(?!.)", "#": r"\d[\d.,]* ", "*": r"\S+ "}
        if element in fixed:
            return fixed[element], None
        optional, negative = element.endswith("?"), element.startswith("!")
        items: list[str] = []
        for item in element.strip("?!").split("|"):
            items.extend(self._classes[item[1:-1]] if item.startswith("<") else [item])
        edges = "".join(edge for mark, edge in (("^", r"|(?<!.)"), ("$", r"|(?!.)")) if mark in items)
        items = [i for i in items if i and i not in {"^", "$"}]
        body = "(?:" + "|".join(r"\d[\d.,]*" if i == "#" else re.escape(i).replace("_", " ") for i in items) + ") "
        if edges:
            return f"(?:{body}{edges})", None
        if negative:
            return f"(?!{body})", None
        if optional:
            return f"(?:{body})?", None
        return body, None if "#" in items else frozenset(i.split("_")[-1] for i in items)

    def find(self, words: list[str], sentence: int) -> list[Hit]:
        """Every phrase in one sentence (its canonical words), in no special order."""
        present = set(words)
        text = " ".join(words) + " "
        candidates = {id(line): line for word in present for line in self._by_word.get(word, ())}
        hits = []
        for line in [*self._always, *candidates.values()]:
            if any(present.isdisjoint(need) for need in line.needs):
                continue
            for match in _compiled(line.pattern).finditer(text):
                start = text.count(" ", 0, match.start())
                length = max(match.group().count(" "), 1)
                hits.append(Hit(line.phrase, sentence, start, start + length))
        return hits

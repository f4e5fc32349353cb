"""Names of people in free text: known first names and surnames, and any name beside a word that only goes with people.

One walk over the words. Each rule looks a few words to either side, so the time is linear.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rag.masking.text import Word, words_of
from rag.masking.words import (
    ABBREVIATED,
    ASKS,
    BELONGING,
    CLAUSE,
    DOES,
    GREETING,
    LAST,
    LAST_TOO,
    LINK,
    ME,
    PARTICLES,
    PROTECTED,
    RARELY,
    ROLES,
    SAID,
    SAID_TO,
    SMALL,
    SOMETIMES,
    SPEAK,
    STATE,
    STATION,
    STOP,
    THING,
    TITLES,
    TO_PERSON,
)

_MASS = re.compile(r".*(?:ing|ism|ness|ment|tion|sion|ology|ics|ity|ship|care|work)")
_MANY = re.compile(r".*(?:ers|ors|ists|ants|ees|ians|ives)")
_INNER_CAPITAL = re.compile(r"(?!Ma?c|[OD]['’])\w+[a-z][A-Z]")
_CITED = re.compile(r"\s(?:et\sal|and\s[A-Z]|&\s[A-Z])|,?\s\(?(?:19|20)\d\d|,?\s[A-Z]{1,3}(?:[,.;]|$)")
_MOST_WORDS = 4
_LISTED = frozenset({", ", " & ", "/", " / "})
_COMMON = STOP | PROTECTED | SOMETIMES | RARELY | SMALL | PARTICLES | ROLES
_DETERMINERS = frozenset("the a an this that our your my each every their any no".split())


def names(text: str, labels: list[tuple[int, int]]) -> Iterator[tuple[int, int, str]]:
    """Spans of names, a title or role before them left standing."""
    words = words_of(text, labels)
    walk = _Walk(text, words)
    for start, end in walk.spans():
        if start and words[start].gap in {" ", ". ", "."} and len(words[start - 1].text) == 1 and words[start - 1].text not in {"I", "A"}:
            start -= words[start - 1].capital  # K. Patel
        yield words[start].start, words[end - 1].end, "name"


class _Walk:
    def __init__(self, text: str, words: list[Word]) -> None:
        self.text, self.words = text, words

    def spans(self) -> Iterator[tuple[int, int]]:
        taken: dict[int, int] = {}
        i = 0
        while i < len(self.words):
            end = self._name_at(i)
            if end is None:
                i += 1
            else:
                taken[i] = i = end
        yield from self._said_again(self._with_neighbours(taken)).items()

    def _said_again(self, taken: dict[int, int]) -> dict[int, int]:
        """A name that gave itself away once ("my name is X") is one wherever the same word stands."""
        inside = {at for begin, end in taken.items() for at in range(begin, end)}
        known = {self.words[at].text for at in inside if self._tells(self.words[at])}
        again = {at: at + 1 for at, word in enumerate(self.words) if word.text in known and at not in inside and not self._is_thing(at)}
        return dict(sorted({**taken, **again}.items()))

    @staticmethod
    def _tells(word: Word) -> bool:
        return len(word.text) > 2 and word.plain not in _COMMON

    def _name_at(self, i: int) -> int | None:
        """The word index behind a name that begins at ``i``, or None."""
        word = self.words[i]
        if self._after_title(i) or self._after_cue(i):
            return self._extended(i)
        if self._is_thing(i):
            return None
        if word.first or (word.plain in SOMETIMES and word.capital and self._meant_as_name(i)):
            return self._extended(i)
        if word.namelike:
            following = self._joined_next(i)
            if following is not None and following.capital and following.plain in LAST:
                return self._extended(i)
            if word.plain in LAST and not _CITED.match(self.text, word.end) and not self._among_authors(i):
                return self._extended(i)
            if self._speaks(i) or self._spoken_of(i):
                return self._extended(i)
        return None

    def _among_authors(self, i: int) -> bool:
        before = self.words[i - 1] if i else None
        if before is not None and before.plain in {"and", "&"} and i > 1:
            before = self.words[i - 2]
        return before is not None and before.plain in PROTECTED and "." not in self.words[i].gap

    def _after_title(self, i: int) -> bool:
        title, word = self._joined_before(i), self.words[i]
        if title is None or title.plain not in TITLES or (title.text.isupper() and not title.loud and len(title.text) > 1):
            return False
        if word.capital:
            initial = (
                len(word.text) == 1 and i + 1 < len(self.words) and self.words[i + 1].namelike and self.words[i + 1].gap in {" ", ". ", "."}
            )
            return initial or (len(word.text) > 1 and word.plain not in STOP and (title.capital or title.plain in ABBREVIATED))
        return title.plain in ABBREVIATED and not title.capital and word.gap == " " and len(word.text) > 2 and word.plain not in SMALL

    def _after_cue(self, i: int) -> bool:
        word, cue = self.words[i], self._joined_before(i)
        if cue is None:
            return self._in_apposition(i)
        before = self.words[i - 2] if i > 1 else None
        if cue.plain in {"named", "called"} and self._role_within(i - 1, 3):
            return word.namelike or (cue.plain == "named" and word.text.islower() and len(word.text) > 2 and word.plain not in SMALL)
        if cue.plain in {"is", "name", "was"} and (cue.plain == "name" or (before is not None and before.plain == "name")):
            owner = self.words[i - 2 - (cue.plain != "name")] if i > 2 else None
            return owner is not None and owner.plain in {"my", "her", "his", "their"} and word.plain not in SMALL and len(word.text) > 2
        if cue.plain in GREETING and cue.opens and word.namelike:
            return True
        if cue.plain in ROLES and word.capital and not self._is_thing(i):
            if cue.text.islower():
                return word.namelike or word.plain in RARELY | SOMETIMES
            following = self._joined_next(i)
            known = word.plain in SOMETIMES or word.plain in LAST or (cue.plain in STATION and word.namelike)
            return known and not (following is not None and following.capital and following.plain in STOP)
        return False

    def _in_apposition(self, i: int) -> bool:
        """“The trainee, X, cried”."""
        role = self.words[i - 1] if i else None
        closed = self.text[self.words[i].end : self.words[i].end + 1] in {",", ")"}
        return (
            role is not None
            and role.plain in ROLES
            and role.text.islower()
            and self.words[i].gap in {", ", " ("}
            and closed
            and self.words[i].namelike
        )

    def _meant_as_name(self, i: int) -> bool:
        """Is “Mark”, “Grace”, “May” here a person?"""
        word, following = self.words[i], self._joined_next(i)
        before = self.words[i - 1] if i else None
        if following is not None:
            if following.plain in SAID:
                return True
            after = self._joined_next(i + 1)
            if following.plain in {"was", "is", "seemed", "seems", "looked", "looks"} and after is not None and after.plain in STATE:
                return True
            if following.capital and following.plain in LAST:
                return True
            if following.plain == "and" and after is not None and after.text == "I":
                return True
            if word.plain not in RARELY and following.namelike and not (after is not None and after.capital):
                return True
        if self._spoken_of(i):
            return True
        if word.plain in RARELY or word.opens or before is None:
            return False
        return before.text.islower() and not (following is not None and following.capital and following.plain not in {"i"})

    def _speaks(self, i: int) -> bool:
        """A capital word inside a sentence that says something, or that told me: a name nobody has on a list."""
        word, following = self.words[i], self._joined_next(i)
        if following is None or _MASS.fullmatch(word.plain) or _INNER_CAPITAL.match(word.text):
            return False
        before, after = self.words[i - 1] if i else None, self._joined_next(i + 1)
        acts = following.plain in SAID or (following.plain in {"was", "is"} and after is not None and after.plain in STATE)
        if acts and not word.opens and before is not None and before.text.islower() and before.plain not in _DETERMINERS:
            return True
        if following.namelike and after is not None and after.plain in SAID and not word.text.isupper():
            return True
        return following.plain in SAID_TO and after is not None and after.plain in ME and not word.plain.endswith("s")

    def _spoken_of(self, i: int) -> bool:
        """A capital word that was asked, thanked or phoned, that ends a clause's beginning (“if X is”, “does X need”), or whose mother it is."""
        word, before, following = self.words[i], self._joined_before(i), self._joined_next(i)
        if word.text.isupper() or len(word.text) < 3 or _MASS.fullmatch(word.plain) or _INNER_CAPITAL.match(word.text):
            return False
        possessive = self.text[word.end : word.end + 2] in {"'s", "’s"}
        if possessive:
            return following is not None and following.plain in BELONGING and word.plain not in ROLES
        if before is None or self._is_thing(i):
            return False
        second = self._joined_before(i - 1)
        if before.plain in {"to", "with"} and second is not None and second.plain in SPEAK:
            return True
        if before.plain in TO_PERSON and not _MANY.fullmatch(word.plain):
            return True
        if following is None or not following.text.islower():
            return False
        if before.plain in CLAUSE and before.text.islower():
            return following.plain in LINK or following.plain in SAID
        return before.plain in ASKS and before.opens and following.plain in DOES

    def _role_within(self, i: int, reach: int) -> bool:
        """A role among the words just before ``i``, with nothing but spaces between."""
        for at in range(i, max(i - reach, 0), -1):
            if not self.words[at].joined:
                return False
            if self.words[at - 1].plain in ROLES:
                return True
        return False

    def _extended(self, i: int) -> int:
        """Adds surnames, initials and particles behind the name that begins at ``i``."""
        end = i + 1
        while end < len(self.words) and end - i < _MOST_WORDS:
            word = self.words[end]
            last = self.words[end - 1]
            between = self.text[last.end : word.start]
            if between not in {" ", "  "} and not (between in {". ", "."} and len(last.text) == 1):
                break
            following = self._joined_next(end)
            if (word.plain in PARTICLES and following is not None and following.capital and following.plain not in STOP) or (
                word.capital and len(word.text) == 1 and word.text != "I"
            ):
                end += 1
            elif (
                word.capital
                and len(word.text) > 1
                and word.plain not in STOP
                and not (word.text.isupper() and not word.loud and len(word.text) < 5)
            ):
                if word.loud and word.plain not in LAST:
                    break
                end += 1
            elif word.text.islower() and self.words[i].text.islower() and word.plain in LAST_TOO:
                end += 1
            else:
                break
        return end

    def _with_neighbours(self, taken: dict[int, int]) -> dict[int, int]:
        """“Sarah and Mark”, “Rob, Ruby and Sarah”: a word that may be a name is one beside a name."""
        out = dict(sorted(taken.items()))
        for end in list(out.values()):
            while (beside := self._listed(end)) is not None and beside not in out:
                out[beside] = end = self._extended(beside)
        begins = dict(out)
        for start in sorted(begins, reverse=True):
            while (beside := self._listed_before(start)) is not None and not any(a <= beside < b for a, b in self._around(out, beside)):
                out[beside] = beside + 1
                start = beside
        return dict(sorted(out.items()))

    @staticmethod
    def _around(out: dict[int, int], at: int) -> list[tuple[int, int]]:
        return [(begin, out[begin]) for begin in range(max(at - _MOST_WORDS, 0), at + 1) if begin in out]

    def _listed(self, end: int) -> int | None:
        if end < len(self.words) and self.words[end].gap in _LISTED and self._may_be(end):
            return end
        if (
            end + 1 < len(self.words)
            and self.words[end].plain in {"and", "or"}
            and self.words[end].gap in {" ", ", "}
            and self._may_be(end + 1)
        ):
            return end + 1
        return None

    def _listed_before(self, start: int) -> int | None:
        gap = self.words[start].gap
        if start > 0 and gap in _LISTED and self._may_be(start - 1):
            return start - 1
        if (
            start > 1
            and self.words[start - 1].plain in {"and", "or"}
            and gap == " "
            and self.words[start - 1].gap == " "
            and self._may_be(start - 2)
        ):
            return start - 2
        return None

    def _may_be(self, i: int) -> bool:
        word, following = self.words[i], self._joined_next(i)
        if not word.capital or self._is_thing(i):
            return False
        if word.plain in SOMETIMES:
            return True
        return word.namelike and not word.loud and not word.text.isupper() and not (following is not None and following.capital)

    def _is_thing(self, i: int) -> bool:
        following = self._joined_next(i)
        return following is not None and following.plain in THING

    def _joined_next(self, i: int) -> Word | None:
        if i + 1 >= len(self.words):
            return None
        word = self.words[i + 1]
        return word if word.joined or self.text[self.words[i].end : word.start] in {"'s ", "’s "} else None

    def _joined_before(self, i: int) -> Word | None:
        if i < 1:
            return None
        before = self.words[i - 1]
        dotted = self.words[i].gap in {". ", "."} and (before.plain in TITLES or len(before.text) == 1)
        return before if self.words[i].joined or dotted else None

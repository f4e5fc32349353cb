"""Reading ease of prose: Flesch, "A new readability yardstick", Journal of Applied Psychology, 1948, 32(3), 221-233.

Syllables are counted by rule, for UK English, so single words may be one off; over a chapter the errors cancel out.
"""

from __future__ import annotations

import re

_SENTENCE = re.compile(r"[.!?…]+(?=[\s\"'”’)\]]|$)|\n{2,}")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_VOWELS = re.compile(r"[aeiouyàáâäãåæèéêëìíîïòóôöõøùúûüœ]+")
_SPLIT = re.compile(
    r"(?<![tcsxg])i[ao]|ium|(?<![tc])ie(?=n[ct])|scie(?=n[ct])|iet|eo(?!pl|u)|(?<=[aeiouy][^aeiouy])ea$"
    r"|(?<![qg])ua(?!r)|(?<=[lt])ue(?=n)|[aeiouy]ing$|isms?$|creat"
)
"""Two vowels in a row that are said apart (di-a-ry, sci-ence, vide-o, act-u-al, be-ing), and the beat in -ism that no letter shows."""
_SILENT = re.compile(r"(?:[^aeiouyl]|[aeiouyl]l|[aeiouy]{2}|[gq]u)e$")
_SILENT_ES = re.compile(r"(?:[^aeiouysxzcghl]|[aeiouyl]l|[gq]u)es$")
_SILENT_ED = re.compile(r"(?:[^aeiouytdl]|[aeiouyl]l)ed$")
_SILENT_INSIDE = re.compile(r"[^aeiouyl]e(?=(?:ly|ment|ments|ful|less|ness|where|thing)$)")


def syllables(word: str) -> int:
    """Syllables of one word, at least 1; a word in capitals (GMC) is spelt out letter by letter."""
    if word.isupper() and len(word) > 1:
        return len(word) + 2 * word.count("W")
    plain = word.lower().replace("’", "'").removesuffix("'s").replace("'", "")
    count = len(_VOWELS.findall(plain)) + len(_SPLIT.findall(plain))
    if any(rule.search(plain) for rule in (_SILENT, _SILENT_ES, _SILENT_ED)):
        count -= 1
    if _SILENT_INSIDE.search(plain):
        count -= 1
    return max(1, count)


def flesch(text: str) -> float | None:
    """Flesch Reading Ease of plain prose: 206.835 - 1.015 x words a sentence - 84.6 x syllables a word. Higher is easier; 60 is plain English.

    A blank line ends a sentence too, so that list items count as sentences of their own. None where there are no words.
    """
    words = _WORD.findall(text)
    if not words:
        return None
    sentences = sum(bool(_WORD.search(part)) for part in _SENTENCE.split(text))
    return 206.835 - 1.015 * len(words) / max(1, sentences) - 84.6 * sum(map(syllables, words)) / len(words)

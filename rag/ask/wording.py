"""What English words do in a question and its answer: negate, oppose, grade. Pure."""

from __future__ import annotations

import re
from functools import cache

from rag.search.terms import stem

NEGATIONS = re.compile(
    r"\b(?:not|never|no|none|nobody|nothing|nowhere|neither|nor|without|cannot|can['’]?t|don['’]?t|\w+n['’]t|fail(?:s|ed|ing)? to|refus\w+|"
    r"lacks?|lacked|lacking|avoid\w*|except\w*|exclud\w+|unless|rather than|instead of|prohibit\w*|forbid\w*|forbidden|unable)\b",
    re.I,
)
"""Words that turn a sentence round. "Who may not take part?" is answered by a sentence that has one too."""

_EST = r"(?!(?:in|re|pro|con|for|har|ar|ma|mo|mid|sug|di|at|be)\w{0,4}est\b|west\b|test\b|rest\b|guest\b|quest\b|priest\b|chest\b|nest\b|modest\b|honest\b)[a-z]{3,}est"
_DEGREE = re.compile(
    rf"\b(?:the|an?|its|his|her|their|our|my|whose|\w+['’]s)\s+(?:very\s+)?(most|least|first|last|best|worst|main|sole|{_EST})\b|\b(only|ever|never|always|first|{_EST})\b",
    re.I,
)


def degrees(text: str) -> frozenset[str]:
    """Words of a text that pick one from many, in lower case. "last" and "best" count after an article: a workshop may last two hours."""
    return frozenset((a or b).lower() for a, b in _DEGREE.findall(text))


_COUNTS = {w: str(n) for n, w in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), 1)}


def numbers(text: str) -> tuple[str, ...]:
    """The numbers of a text in digits, in order: "1,000" is 1000, "two" is 2. "One" is left out: it is more often a pronoun."""
    found = re.findall(rf"\d[\d.,]*|\b(?:{'|'.join(_COUNTS)})\b", text.lower())
    return tuple(_COUNTS.get(n, n.rstrip(".,").replace(",", "")) for n in found if n != "one")


_PAIRS = """
increase decrease|increase reduce|increase decline|high low|higher lower|highest lowest|large small|larger smaller|largest smallest|big small|bigger smaller
more less|more fewer|fewer many|greater less|greatest least|early late|earlier later|earliest latest|old new|old young|older younger|oldest youngest
oldest newest|modern ancient|long short|longer shorter|longest shortest|begin end|beginning end|start end|start stop|start finish|continue stop
north south|east west|northern southern|eastern western|up down|upper lower|above below|top bottom|inside outside|internal external|indoor outdoor|front back
forward backward|horizontal vertical|deep shallow|wide narrow|thick thin|near far|close distant|win lose|victory defeat|success failure|succeed fail
accept reject|accept refuse|allow prevent|allow prohibit|allow forbid|permit forbid|permit prohibit|agree disagree|agree refuse|support oppose|support reject
approve reject|approve oppose|encourage discourage|attack defend|friend enemy|ally enemy|peace war|love hate|rich poor|wealthy poor|strong weak
stronger weaker|strengthen weaken|hot cold|warm cool|wet dry|light dark|light heavy|day night|fast slow|quick slow|faster slower|fastest slowest|simple complex
easy difficult|easy hard|easier harder|cheap expensive|good bad|better worse|best worst|positive negative|public private|formal informal|open close|open closed
import export|buy sell|borrow lend|give take|give receive|send receive|supply demand|gain lose|keep lose|keep abandon|hide reveal|add remove|include exclude
join leave|enter leave|arrive depart|unite divide|combine separate|connect disconnect|build destroy|create destroy|construct demolish|improve worsen
expand contract|expand shrink|grow shrink|grow decline|rise fall|rise decline|raise lower|cause prevent|help hinder|protect harm|benefit harm
advantage disadvantage|strength weakness|risk safety|safe dangerous|male female|man woman|men women|boy girl|father mother|son daughter|king queen
born died|birth death|live die|live dead|alive dead|same different|similar different|equal unequal|true false|right wrong|correct incorrect|present absent
presence absence|common rare|frequent rare|often rarely|always never|sometimes never|everyone nobody|all none|majority minority
major minor|maximum minimum|most least|voluntary compulsory|voluntary mandatory|voluntary forced|optional compulsory|optional required|natural artificial
liquid solid|urban rural|rural city|active passive|permanent temporary|adult child|senior junior|teacher student|teacher pupil|teach learn
precede follow|before after|liberal conservative|legal illegal|lawful unlawful|guilty innocent|visible invisible|finite infinite|constant variable|remember forget
ask answer|individual group|online offline|verbal written|spoken written|oral written|empty full|possible impossible|strict lenient
""".strip()
_PREFIXES = ("un", "in", "im", "il", "ir", "non", "dis", "mis", "anti", "de")
SMALL_OPPOSITES = tuple(
    (frozenset(a.split()), frozenset(b.split()))
    for a, b in (
        ("before", "after since following"),
        ("after", "before until"),
        ("without", "with"),
        ("above over", "below under"),
        ("below under", "above over"),
        ("more", "less fewer"),
        ("less fewer", "more"),
        ("most", "least"),
        ("least fewest", "most"),
    )
)
"""Small words and what stands where the opposite is said, both as lower-case words."""


@cache
def _table() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for pair in _PAIRS.replace("\n", "|").split("|"):
        a, b = (stem(w) for w in pair.split())
        if a != b:
            found.setdefault(a, set()).add(b)
            found.setdefault(b, set()).add(a)
    return {k: frozenset(v) for k, v in found.items()}


def opposites(term: str) -> frozenset[str]:
    """Stems that mean the opposite of a stem, those with a negating prefix among them."""
    return _table().get(term, frozenset()) | {p + term for p in _PREFIXES if len(term) > 3}


def unprefixed(term: str) -> frozenset[str]:
    """The stem without a negating prefix ("unlaw" for nothing: what is left has four letters or more), or nothing."""
    return frozenset(term[len(p) :] for p in _PREFIXES if term.startswith(p) and len(term) >= len(p) + 4)

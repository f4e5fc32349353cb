"""Changes to one sentence for the planted claims: each takes the sentence and a seeded source of chance and gives a changed one, or None. Pure."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

Change = Callable[[str, str, random.Random], str | None]
"""(sentence, passage, chance) → changed sentence, or None where it does not apply."""

_WORDS = "two three four five six seven eight nine ten eleven twelve".split()
_NUMBER = re.compile(rf"(?<![\w.-])(?:\d+(?:\.\d+)?|{'|'.join(_WORDS)})(?![\w-]|\.\d)")
_UNITS = {
    "minute": ["hour", "day"], "hour": ["minute", "day"], "day": ["week", "hour"], "week": ["day", "month"], "month": ["week", "year"], "year": ["month", "week"],
}  # fmt: skip
_NAMES: dict[str, tuple[str, ...]] = {
    "programme lead": ("supervisor", "commissioner", "occupational health adviser"),
    "lead": ("supervisor", "sponsor"),
    "facilitator": ("rater", "sponsor", "manager"),
    "facilitators": ("raters", "managers", "sponsors"),
    "participant": ("manager", "trainer"),
    "participants": ("managers", "raters", "trainers"),
    "supervisor": ("sponsor", "patient-safety lead", "rater"),
    "rater": ("participant", "supervisor"),
    "raters": ("participants", "managers"),
    "manager": ("tutor", "supervisor"),
    "trainee": ("manager", "commissioner"),
    "trainees": ("managers", "patients"),
    "co-facilitator": ("observer", "manager"),
    "commissioner": ("rater", "trainee"),
    "telephone": ("email", "letter"),
    "signposting card": ("feedback form", "action plan"),
    "worksheet": ("slide", "advert"),
    "advert": ("worksheet", "feedback form"),
    "midwives": ("paramedics", "dentists"),
    "nurses": ("paramedics", "pharmacists"),
    "paramedics": ("midwives", "surgeons"),
    "doctors": ("midwives", "physiotherapists"),
    "students": ("consultants", "managers"),
    "Samaritans": ("Mind", "Childline"),
    "GP": ("union", "HR"),
    "Johnson": ("Vogt", "Biggs"),
    "Janes": ("Vogt", "Walsh"),
}
_MODALS: dict[str, tuple[str, ...]] = {
    "must not": ("may",), "must": ("may", "need not", "can"), "should": ("need not", "may"), "may": ("must", "should"), "can": ("must",), "never": ("sometimes", "rarely"),
    "always": ("sometimes", "usually"), "only": ("mainly",), "at least": ("at most",), "at most": ("at least",), "no more than": ("no fewer than",), "optional": ("compulsory",),
    "voluntary": ("compulsory",), "usually": ("always",), "often": ("always",), "sometimes": ("always",), "some": ("all",), "most": ("all",), "every": ("almost every",),
    "all": ("some", "most"), "more than": ("less than",), "fewer than": ("more than",), "up to": ("more than",), "nobody": ("hardly anybody",),
}  # fmt: skip
_ROLES = (
    "facilitators|facilitator|participants|participant|programme lead|lead|supervisor|raters|rater|manager|trainees|trainee|trainers|trainer|colleague|co-facilitator|"
    "patients|patient|organisation|sponsor|commissioner|workshop|call|person|group|programme|manual|advert|case|emergency service|plan|checklist|score"
)
_IMPERATIVE = frozenset(
    """
    ask say tell use give keep write record log offer check plan choose take name call explain show start stop send read agree leave draw invite
    remind thank follow move list hold make share put set add note describe report bring let return find work contact state book wait warn count
    include talk open close repeat listen pause ring rewrite encourage summarise pass reverse treat prepare discuss look speak test change compare
    """.split()
)
_DETAILS = tuple(
    """
    by email|within two working days|in front of the whole group|for a small fee|on headed paper|with a witness present|in a locked cupboard|at the weekend|
    over a cup of tea|using the online portal|in alphabetical order|with the union's agreement|by recorded delivery|under the supervision of a psychologist|
    on the first Monday of the month|with a short film|in the presence of a solicitor|using red ink|as the regulator demands|on the hospital intranet|
    with a certificate at the end|by text message|after a site visit|on a shared spreadsheet|in both English and Welsh|with background music|
    through the finance department|for the annual appraisal|after a quiz|at the organisation's expense|with name badges|from a mobile app|in the staff canteen|
    under a data-sharing contract|with two referees|during night shifts|in order of seniority|with a printed photograph|once the invoice is paid|by lottery
    """.replace("\n", " ")
    .strip()
    .split("|")
)
_CONDITION = re.compile(r"^(?:If|When|Unless|Once|Until|Where|Before|After) [^,;:]{8,90}, (?=[a-z])")
_TAIL = re.compile(r",? (?:only )?(?:if|unless|until|except|as long as|provided that|only when) [^,;:.]{8,90}(?=[.;]|$)")


def number(text: str, passage: str, chance: random.Random) -> str | None:
    found = list(_NUMBER.finditer(text))
    if not found:
        return None
    m = chance.choice(found)
    old = m.group(0)
    if old in _WORDS:
        new = chance.choice([w for w in _WORDS if w != old])
    elif "." in old:
        new = f"{float(old) + chance.choice([0.7, 1.2, 2.0]):.{len(old.split('.')[1])}f}"
    elif len(old) == 4:
        new = str(int(old) + chance.choice([-3, 2, 4]))
    else:
        new = str(chance.choice([v for v in (int(old) * 2, int(old) + 3, int(old) * 3, max(2, int(old) // 2)) if v != int(old)]))
    return text[: m.start()] + new + text[m.end() :]


def unit(text: str, passage: str, chance: random.Random) -> str | None:
    found = [
        m
        for m in re.finditer(rf"\b({'|'.join(_UNITS)})(s?)\b", text)
        if re.search(rf"(?:\d|{'|'.join(_WORDS)}|one|an?)[ -]$", text[: m.start()])
    ]
    if not found:
        return None
    m = chance.choice(found)
    return text[: m.start()] + chance.choice(_UNITS[m.group(1)]) + m.group(2) + text[m.end() :]


def name(text: str, passage: str, chance: random.Random) -> str | None:
    found = [n for n in _NAMES if re.search(rf"(?<![\w-]){n}(?![\w-])", text) and not (n == "lead" and "programme lead" in text)]
    found = [n for n in found if not (n == "lead" and re.search(r"\b(?:to|can|may|will) lead\b", text))]
    if not found:
        return None
    old = chance.choice(found)
    new = [n for n in _NAMES[old] if n not in text]
    changed = re.sub(rf"(?<![\w-]){old}(?![\w-])", chance.choice(new), text) if new else None
    return changed and re.sub(r"\b([Aa]) (?=[aeio])", r"\1n ", re.sub(r"\b([Aa])n (?=[^aeiou\s])", r"\1 ", changed))


def negation(text: str, passage: str, chance: random.Random) -> str | None:
    options: list[str] = []
    if text.startswith("Do not "):
        options.append(_capital(text[7:]))
    if first_word(text) in _IMPERATIVE:
        options.append(f"Do not {text[0].lower()}{text[1:]}")
    for old, new in (
        (" must not ", " must "),
        (" may not ", " may "),
        (" cannot ", " can "),
        (" is not ", " is "),
        (" are not ", " are "),
        (" does not ", " does "),
        (" did not ", " did "),
        (" and do not ", " and "),
    ):
        if text.count(old) == 1:
            options.append(text.replace(old, new))
    if not options:
        for verb in ("must", "should", "may", "can", "is", "are", "was", "were", "will"):
            if len(re.findall(rf"\b{verb}\b(?! not)", text)) == 1 and f"{verb} not" not in text and "not" not in text:
                options.append(re.sub(rf"\b{verb}\b", "cannot" if verb == "can" else f"{verb} not", text))
                break
    return chance.choice(options) if options else None


def modality(text: str, passage: str, chance: random.Random) -> str | None:
    found = [m for m in _MODALS if len(re.findall(rf"\b{m}\b", text)) == 1 and not re.search(rf"\b(?:the|of|at) {m}\b|\bmost of all", text)]
    if "must not" in found and "must" in found:
        found.remove("must")
    if ("may" in found and "may not" in text) or ("can" in found and "can not" in text):
        return None
    if found:
        old = chance.choice(found)
        return re.sub(rf"\b{old}\b", chance.choice(_MODALS[old]), text)
    if first_word(text) in _IMPERATIVE:
        return chance.choice(["You may ", "It is optional to ", "You need not "]) + text[0].lower() + text[1:]
    return None


def roles(text: str, passage: str, chance: random.Random) -> str | None:
    found = [m for m in re.finditer(rf"(?<![\w-])(?:{_ROLES})(?![\w-])", text) if _noun(text, m)]
    pairs = [(a, b) for i, a in enumerate(found) for b in found[i + 1 :] if _swappable(text, a, b)]
    if not pairs:
        return None
    a, b = chance.choice(pairs)
    return text[: a.start()] + b.group(0) + text[a.end() : b.start()] + a.group(0) + text[b.end() :]


def _noun(text: str, m: re.Match[str]) -> bool:
    """Whether a word that may also be a verb or half of a longer noun stands alone as a noun here."""
    led = re.search(
        r"\b(?:an?|the|one|each|every|any|this|that|their|your|its|of|new|current|coaching|first|per|for|with|to)\s$",
        text[: m.start()],
        re.I,
    )
    return bool(led or m.group(0).endswith("s") or m.start() == 0) and not re.match(
        r" (?:stud|lead|time|minute|chapter|facilitator|item|it\b)", text[m.end() :]
    )


def _swappable(text: str, a: re.Match[str], b: re.Match[str]) -> bool:
    between = text[a.end() : b.start()]
    if a.group(0) == b.group(0) or a.group(0).rstrip("s") == b.group(0).rstrip("s") or not 6 <= len(between) <= 60:
        return False
    return not re.search(r"[,;:.]|\b(?:and|or|nor|if|when|because|than)\b", between) and a.group(0).endswith("s") == b.group(0).endswith(
        "s"
    )


def condition(text: str, passage: str, chance: random.Random) -> str | None:
    found = _CONDITION.match(text)
    if found:
        if found.group(0).startswith("If ") and chance.random() < 0.25:
            return "Unless " + text[3:]
        return _capital(text[found.end() :])
    tail = _TAIL.search(text)
    if tail and tail.start() > 20 and not re.search(r"\b(?:and|as|or|that|is|not)$", text[: tail.start()]):
        return text[: tail.start()] + text[tail.end() :]
    return None


def detail(text: str, passage: str, chance: random.Random) -> str | None:
    low = passage.lower()
    fit = [d.strip() for d in _DETAILS if not any(w in low for w in d.lower().split() if len(w) > 4)]
    if not fit or not text.endswith("."):
        return None
    comma = text.find(", ")
    place = comma if 25 < comma < len(text) - 20 and chance.random() < 0.4 and not text.startswith(("If", "When")) else len(text) - 1
    return text[:place] + " " + chance.choice(fit) + text[place:]


def verbatim(text: str, passage: str, chance: random.Random) -> str | None:
    return text


def shortened(text: str, passage: str, chance: random.Random) -> str | None:
    """Without its reason, its afterthought or its second half; never without a condition, a limit or a "but"."""
    options = []
    for pattern in (
        r",? because [^;:]+$",
        r", so that [^;:]+$",
        r", which [^;:,]+$",
        r"; (?!see )[^;]+$",
        r", and [^,;:]{15,}$",
        r" \([^()]*\)",
    ):
        found = re.search(pattern, text)
        if not found or text.count(",") > 2:
            continue
        dropped, kept = found.group(0), text[: found.start()] + ("" if text[found.end() :] else ".") + text[found.end() :]
        limits = r"\b(?:if|unless|until|except|only|but|when|not|never|instead|both|between)\b"
        if (
            len(kept.split()) >= 6
            and not re.search(limits, dropped)
            and not re.search(r"\b(?:both|between|neither|either|not|never|no)\b", kept)
            and not (pattern.startswith(", and") and "," in kept)
        ):
            options.append(kept)
    return chance.choice(options) if options else None


def reordered(text: str, passage: str, chance: random.Random) -> str | None:
    """A clause moved to the other end, halves changed about, or the members of a list in another order."""
    options = []
    front = re.match(r"^(If|When|Because|Before|After|Once) ([^,;:]{8,90}), ([a-z][^;:]*)\.$", text)
    if front and ", " not in front.group(3):
        options.append(f"{_capital(front.group(3))} {front.group(1).lower()} {front.group(2)}.")
    back = re.match(r"^([A-Z][^,;:]{15,}?),? (because|if|when|before|after|until|unless) ([^,;:]{8,})\.$", text)
    if back and not re.search(
        r"\b(?:only|not|never|that|how|what|ask|whether)\b|(?:minutes|hours|days|weeks|session)$|^(?:If|When)", back.group(1), re.I
    ):
        options.append(f"{_capital(back.group(2))} {back.group(3)}, {back.group(1)[0].lower()}{back.group(1)[1:]}.")
    listed = re.search(r"\b(\w+(?: \w+)?), (\w+(?: \w+)?) (and|or) (\w+)(?=[.,;]| (?:to|in|for|of)\b)", text)
    if listed and len(listed.group(1).split()) == 1 and len(listed.group(2).split()) == 1:
        a, b, joiner, c = listed.groups()
        if a[0].islower() and not re.search(r"\d", a + b + c):
            options.append(text[: listed.start()] + f"{c}, {a} {joiner} {b}" + text[listed.end() :])
    halves = re.match(r"^([A-Z][^;:]{20,}); ([a-z][^;:]{20,})\.$", text)
    if halves and not re.match(r"(?:it|they|this|that|these|he|she|then|see)\b", halves.group(2)):
        options.append(f"{_capital(halves.group(2))}; {halves.group(1)[0].lower()}{halves.group(1)[1:]}.")
    return chance.choice(options) if options else None


def first_word(text: str) -> str:
    return text.split(" ", 1)[0].lower()


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]


CHANGED: dict[str, Change] = {
    "number": number,
    "unit": unit,
    "name": name,
    "negation": negation,
    "modality": modality,
    "roles": roles,
    "condition": condition,
    "detail": detail,
}
TRUE: dict[str, Change] = {"verbatim": verbatim, "shortened": shortened, "reordered": reordered}
CONTRADICTING = frozenset({"number", "unit", "name", "negation", "modality", "roles"})

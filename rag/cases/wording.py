"""Rules 3, 4 and 5: words of blame, calls to be tougher, and legal threat as a hook."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rag.cases.finding import Finding
from rag.cases.looking import Seen, seen, words
from rag.cases.study import CaseStudy, Part

_NEUTRAL = "Say what happened and what was around it in plain verbs, or let a character think the word in quotation marks in part 2."
BLAME = words(
    r"careless(?:ly|ness)?", r"negligent(?:ly)?|negligence", r"neglect(?:ed|s)? (?:to|the|her|his|their)", r"incompetent(?:ly)?|incompetence", r"lazy|lazily|laziness", r"stupid(?:ly|ity)?",
    r"(?:should|ought to|must|could) (?:really |surely |simply |just )?(?:have|of|'ve) (?:known|noticed|realised|realized|spotted|seen|checked|asked|looked|called|escalated|acted|remembered)(?: better)?", r"should'?ve known",
    r"fail(?:ed|s|ing)? to", r"obvious(?:ly)? (?:mistakes?|errors?|slips?|wrong)", r"inexcusable|inexcusably|unforgivable|unforgivably|indefensible",
    r"culprits?", r"offenders?|wrongdoers?|guilty part(?:y|ies)", r"at fault|(?:his|her|their|your|whose|the midwife's|the nurse's|the doctor's) (?:own )?fault", r"(?:is|was|are|were|be|been|'s|the one|alone|largely|partly|entirely|wholly|only|somebody|someone|clearly|all) to blame|(?:is|was|were|are) blamed|(?:the )?blame (?:lay|lies|fell|falls|was|is|rests?|went)|blameworthy",
    r"slip-?shod|slap-?dash|sloppy|sloppily|sloppiness", r"reckless(?:ly|ness)?", r"irresponsible|irresponsibly", r"blunder(?:ed|s|ing)?", r"couldn't be bothered|could not be bothered|too idle",
    r"should never have (?:happened|been allowed)", r"there (?:is|was) no excuse|without excuse|no excuse for", r"unprofessional(?:ly)?", r"bungled|botched", r"inattentive(?:ly)?", r"thoughtless(?:ly)?", r"dereliction|complacent|complacency|cavalier|lackadaisical|lax", r"foolish(?:ly|ness)?|shameful(?:ly)?|disgraceful(?:ly)?|shoddy|shoddily|clumsy|clumsily|half-hearted(?:ly)?|ham-fisted",
    r"(?:a|any|every) (?:more |very |really )?(?:good|competent|proper|decent|careful|real|better|experienced|reasonable|sensible|attentive|skilled|conscientious|diligent|trained|qualified|wiser|thoughtful|responsible) (?:\w+ ){0,2}?\w+ would (?:never |not |have |surly |surely )*(?:have|done|do|make|miss)", r"broke the rules|flouted|(?:wilfully|blatantly|simply|just) (?:ignored|disregarded)|disregarded the (?:rules?|protocol|guideline)", r"guilty of",
    r"(?:basic|elementary|silly|schoolboy|rookie|beginner's|avoidable|dreadful|terrible|appalling|costly|glaring|simple|needless|unnecessary) (?:errors?|mistakes?|slips?|lapses?|oversights?|omissions?)",
    r"(?:nobody|no-?one) (?:should|would|in (?:her|his|their) right mind)(?! (?:have )?(?:to|be alone))", r"no (?:\w+ )?(?:nurse|midwife|doctor|paramedic|pharmacist|radiographer|sonographer|mammographer|practitioner|registrar|consultant|surgeon|anaesthetist|professional|clinician|colleague|student|one|body) (?:should|would|worth|in (?:her|his|their) right mind)(?! (?:have )?(?:to|be alone))", r"(?:any|every)(?:one|body) (?:with|who had) (?:any |half |a grain of )?(?:\w+ )?(?:sense|eyes|brain|training) ", r"any (?:fool|idiot)|idiot\w*|hopeless at|useless",
    r"(?:not|never|n't|if only \w+ had|hardly|barely) (?:been )?(?:paying|pay|paid) attention|(?:not|n't|never|if only \w+ had|hardly) bother(?:ed)? to|(?:did not|didn't|not|n't) care(?: enough| less)", r"could (?:so |quite )?(?:easily )?have (?:prevented|avoided|stopped)|could (?:easily )?have been (?:avoided|prevented)|(?:entirely|easily|wholly|completely|quite) (?:avoidable|preventable)|need(?:ed)? never have happened|(?:had|if) (?:he|she|they|you) only|all it (?:took|needed|would have taken) was", r"(?:down|due|owing) to (?:your|her|his|their) (?:own )?(?:mistake|error|carelessness|slip|laziness|inattention)s?|as (?:she|he|they|you|it|a \w+) (?:should|ought to)(?: have)?(?: done| been)?(?=[.,;])|how could (?:she|he|you|they|anyone|anybody)", r"if only (?:he|she|they|you|the \w+) had",
    r"(?:entirely|all|only|nobody's but) (?:his|her|their|your) (?:own )?(?:doing|making)|(?:his|her|their|your) own (?:doing|making)|brought it on (?:him|her|them|your)sel\w+|only (?:him|her|them)sel\w+ to (?:thank|blame)",
    r"too (?:proud|arrogant|stubborn|vain|sure of (?:him|her)self|cocky|confident) to|arrogan(?:t|tly|ce)|pig-headed", r"(?:the |her |his )?most basic (?:rule|check|step|thing|duty)s?", r"cut(?:ting|s)? corners|took a short ?cut|did not do (?:his|her|their) job|didn't do (?:his|her|their) job",
    r"(?:ignored|ignoring|ignores) (?:the |her |his |their |every |all |a )?(?:alarms?|warnings?|concerns?|advice|rules?|protocol|guideline|requests?|signs?)", r"let (?:the |her |his |their |everybody |everyone )(?:patient|woman|team|family|parents|client|ward|colleagues)? ?down",
)  # fmt: skip
_HELD_BACK = re.compile(
    r"\b(?:don't|do not|never|not|avoid|without|instead of|if (?:somebody|someone|anybody|anyone|people|participants)|some(?:body|one)|some (?:may|might|will)|"
    r"(?:people|participants|they) (?:may|might|will|sometimes)|words? (?:such as|like))\b",
    re.I,
)
RESILIENCE = words(
    r"(?:be|being|become|becoming|grow|get|getting|stay|build|building|built|develop|developing|show|need|needs|needed|more|less|greater|enough|lack(?:s|ed)?(?: of)?|test of|sign of|your|her|his|their) (?:more |up |up your |your |her |his |their |some |enough |personal )?resilien(?:t|ce|cy)",
    r"resilience (?:training|test)", r"resilien(?:t|ce) (?:staff|people|enough|person|nurse|midwife|doctor)", r"toughen(?:s|ed|ing)? (?:up|yourself|herself|himself)", r"tough(?:er)? enough|be tough(?:er)?", r"bounc(?:e|es|ed|ing) (?:right |straight )?back",
    r"(?:cope|coping|copes|deal|dealing) (?:better )?with (?:the|your|her|his|their|this|a heavy|any) work ?loads?", r"thick(?:er)? (?:a )?skin(?:s|ned)?", r"man up|pull (?:yourself|herself|himself|themselves) together|suck it up|grin and bear it|stiff upper lip",
    r"(?:can't|cannot|can not|couldn't|could not) (?:take|stand) the (?:heat|pressure)", r"(?:just )?get(?:s|ting)? on with it", r"shrug(?:s|ged)? it off|brush(?:es|ed)? it off", r"weather the storm|soldier(?:s|ed)? on", r"mental toughness|(?:more|enough|true|some|show|her|his|little) grit(?! on| in)|grit and|be strong(?:er)?(?= for the| next time)", r"harden(?:ed|s)? (?:up|to it)",
    r"dig(?:ging|s)? deep(?:er)?|carry on regardless|keep calm(?: and carry on)?|mentally (?:strong|tough)(?:er)?|power(?:ed|ing)? through|push(?:ed|ing)? through it|plough(?:ed|ing)? on|take it on the chin|roll with the punches|rise above it|chin up|shak(?:e|es|ing|en) it off|broad(?:er)? shoulders|get(?:s|ting)? over it|tough(?:s|ed)? it out|stick(?:s|ing)? it out|hang in there|(?:more |some |a bit of )?backbone|inner strength|steel (?:your|her|him|them)sel\w+|dust(?:ed|s)? (?:your|her|him|them)sel\w+ (?:down|off)|pick(?:ed|s)? (?:your|her|him|them)sel\w+ up(?: and)?|in (?:your|her|his|their) stride|made of sterner stuff|don't take it (?:to heart|personally)|a trooper|a fighter|cope(?:s)? better(?= under| with| next)|(?:stay|be|keep|remain) strong|think positive(?:ly)?|positive (?:mindset|attitude)|pull (?:your|her|his|their) socks up",
    r"(?:strong|real|good|true|proper) (?:midwife|nurse|doctor|paramedic|professional|clinician|practitioner|people|staff|ones)s? (?:copes?|get on|gets on|carr(?:y|ies) on|do not cry|does not cry|don't cry|never (?:cries|complains?|breaks?)|can take it|rise above)",
    r"resilience (?:workshops?|courses?|sessions?|programmes?|building|skills|modules?|webinars?)",
)  # fmt: skip
_RESILIENT = re.compile(r"\bresilien(?:ce|t)\b", re.I)
LEGAL = words(
    r"sue|sues|suing|sued|lawsuits?|litigation|legal action|law firm", r"lawyers?|solicitors?|barristers?|attorneys?", r"struck off|strike (?:her|him|them|me|you) off|striking off|erased from the register",
    r"manslaughter", r"(?:in|to|from) prison|imprison\w*|prison sentence|prison|(?:go|going|goes|went|sent|end up|ends up|ended up) (?:to|in) jail|jail(?:ed)?|behind bars",
    r"tribunals?", r"prosecut(?:e|es|ed|ing|ion|ions|or)", r"(?:in|to|before|into|through|by) (?:the |a )?(?:criminal |civil |county |crown |high )?courts?|court case|day in court|the dock", r"criminal (?:charges?|case|record|investigation|offence)",
    r"(?:arrested|charged with|interview(?:ed)? (?:her |him |them |you )?under caution|convicted|sentenced)", r"(?:lose|loses|lost|losing|take|takes|took|taken) (?:away )?(?:my|her|his|your|their) (?:registration|licence|pin|job and)", r"fitness to practi[sc]e",
    r"never (?:be allowed to |be able to )?(?:practi[sc]e|nurse) again|(?:be )?allowed to practi[sc]e|barred from (?:practi[sc]e|practi[sc]ing|the register|working)|gross negligence|liable for|liability|(?:the|a) (?:judge|magistrate|jury)(?! of)|guilty verdict|a conviction|on bail|custodial|malpractice", r"compensation claim|claim for (?:damages|negligence)|clinical negligence",
    r"legal (?:team|department|proceedings|letter|threat|case|battle|trouble|consequences)|criminal (?:trial|court|law|negligence|proceedings)|(?:put|stand|stood|went|go) on trial|(?:stand|stood|face|faced|facing) trial|witness box|cross-examined|handcuffs",
    r"(?:registration|licen[cs]e|pin|licen[cs]e to practise)(?: to practise)? (?:was|were|is|would be|could be|might be)? ?(?:on the line|at risk|at stake|under threat|gone|taken away|withdrawn|removed)", r"(?:taken?|takes?|took|taking) away (?:my|her|his|your|their) (?:registration|licen[cs]e|pin)",
    r"(?:referred|reported|referral) to the (?:gmc|nmc|hcpc|gphc|regulator|police)|(?:gmc|nmc|hcpc|gphc|regulator)(?:'s)? (?:referral|hearing|panel|case)",
)  # fmt: skip
_NO_THREAT = re.compile(
    r"prison (?:health|nurs|ward|officer|service|hospital|setting|team|doctor|of)|mental health (?:review )?tribunal|court (?:report|of protection|shoes?)|tennis|food court|court yard",
    re.I,
)
_SUE = re.compile(r"Sue(?:'s\b|,|\.| [A-Z]| \w+(?:s|ed)\b)")
"""A first name."""
_FEAR_NOTED = re.compile(
    r"struck off|catastroph|legal|lawyer|sued|court|prison|prosecut|tribunal|manslaughter|registration|regulator|worst (?:outcome|case)|licence",
    re.I,
)


def wording(study: CaseStudy) -> Iterator[Finding]:
    """Findings of rules 3, 4 and 5."""
    for view in seen(study):
        for match, start, end in view.find(BLAME):
            if not (view.is_thought(start, end, match) or _held_back(view, match, start, end)):
                yield view.found("D3-03", start, end, f"“{match[0]}” blames somebody in the narrator's voice", suggestion=_NEUTRAL)
        for match, start, end in view.find(RESILIENCE):
            if not _held_back(view, match, start, end):
                yield view.found(
                    "D3-04",
                    start,
                    end,
                    f"“{match[0]}” asks a person to be tougher",
                    suggestion="Name the pressure, and what a team could do about it.",
                )
        if view.part.field in ("part_1", "part_2", "objectives", "content_note", "title"):
            taken = {found.start() for found, _, _ in view.find(RESILIENCE)}
            for match, start, end in view.find(_RESILIENT):
                if not any(a <= match.start() < a + 60 for a in taken):
                    yield view.found(
                        "D3-04",
                        start,
                        end,
                        f"“{match[0]}” puts the load on a person",
                        suggestion="Say what helped, or what the set-up asked of people.",
                    )
        yield from _legal(view, study)


def _held_back(view: Seen, match: re.Match[str], start: int, end: int) -> bool:
    """Notes for facilitators may name a word that they warn of: in quotation marks, under “Don't” or “Drift risks”, or with a “never” before it."""
    if view.part.field != "facilitator":
        return False
    if view.quoted(start, end) is not None:
        return True
    warned = (view.study.notes.get(name) for name in ("dont", "drift", "reactions"))
    if any(part is not None and part.start <= start < part.end for part in warned):
        return True
    return bool(_HELD_BACK.search(view.before(match.start())[-80:]))


def _legal(view: Seen, study: CaseStudy) -> Iterator[Finding]:
    for match, start, end in view.find(LEGAL):
        around = view.text[max(match.start() - 14, 0) : match.end() + 16]
        if _SUE.match(view.text, match.start()) or _NO_THREAT.search(around):
            continue
        if view.part.field == "facilitator":
            continue
        if not view.is_thought(start, end, match):
            yield view.found(
                "D3-05", start, end, f"“{match[0]}” is a legal threat outside a character's thought",
                suggestion="Leave it out, or make it a feared thought in quotation marks in part 2, with a note for facilitators.",
            )  # fmt: skip
        elif not _noted(study):
            yield view.found(
                "D3-05", start, end, f"“{match[0]}” is a feared thought, and the facilitator notes do not speak of it", kind="no facilitator note",
                suggestion="Add to “Likely reactions” that this is a catastrophising thought and how to come back to it.",
            )  # fmt: skip


def _noted(study: CaseStudy) -> bool:
    notes: Part | None = study.parts.get("facilitator")
    return bool(_FEAR_NOTED.search(study.said(notes)))

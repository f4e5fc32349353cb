"""Rules 10 and 12: what lies outside the model, and groups of people made into a cause."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rag.cases.finding import Finding
from rag.cases.looking import PARTICIPANTS, Seen, seen, words
from rag.cases.study import CaseStudy

_STORY = (*PARTICIPANTS, "formulation", "right")
_HARM = r"(?:harm|hurt|injur|wrong|alarm|withh|fluids?|dose|drug|medicine|tablet|pump|gave|given|giving|turn|switch|hid|alter|chang|skip|ignor|left|delay|kill|poison|unplug|remov|lie|lied|rough|pinch|slap|push|shov|miscount|mislabel|swap)"
_ON_PURPOSE = words(
    r"on purpose|deliberate(?:ly)?|intentional(?:ly)?|wilful(?:ly)?|with intent|knowingly|maliciously|out of spite|in revenge|for revenge"
)
_HARMFUL = words(
    r"tamper(?:ed|ing|s)? with", r"sabotag(?:e|ed|ing)", r"poison(?:ed|ing|s)", r"smother(?:ed|ing)|suffocated|strangled", r"meant to (?:hurt|harm|kill)|wanted to (?:hurt|harm|kill)",
    r"murder(?:ed|er)?|killed (?:him|her|them|the patient)",
    r"(?:because|so that) (?:he|she|they|you) (?:wanted|wished|hoped) (?:him|her|them|the \w+) to|to get (?:him|her|them) into trouble|to get back at|to punish (?:him|her|them|the)|to teach (?:him|her|them) a lesson|out of (?:jealousy|anger|hatred|malice)",
)  # fmt: skip
_IMPAIRED = words(
    r"over the (?:drink drive )?limit(?! of)|drink driv\w+|breathalys\w+|worse for (?:wear|drink)|drunk|tipsy|intoxicated|inebriated|hungover|hung-over", r"under the influence", r"(?:smel(?:t|led|ling|ls)|reek(?:ed|ing|s)|stank|stinking) of (?:drink|alcohol|beer|wine|spirits|gin|whisky|vodka|cannabis|weed)",
    r"(?:alcohol|drink|drugs|gin|whisky|vodka) on (?:his|her|their|your) breath", r"(?:had|has|have|been|was) (?:been )?drinking (?:before|on|at|during|all)", r"(?:was|were|been|got) high on(?! the| a| her| his| my| any)|high on (?:drugs|cannabis|cocaine|opioids)",
    r"(?:addicted|addiction|dependent) (?:to|on) (?:alcohol|drugs|opioids|opiates|painkillers|fentanyl|morphine)", r"(?:injecting|using|taking) (?:it |them |the (?:drug|ampoule|morphine|fentanyl)s? )?(?:himself|herself|themselves)", r"took (?:cocaine|drugs|something) (?:before|on|at)",
    r"drinking (?:on|at) (?:shift|work|duty)|drank (?:on|at|before) (?:shift|work|duty)", r"unfit to work through drink",
    r"(?:taking|took|takes|helping (?:him|her|them)sel\w+ to|swallow(?:ed|ing)) (?:\w+ ){0,2}(?:from|out of) the (?:ward|stock|cupboard|trolley|fridge|store|pharmacy)(?: stock| cupboard)?(?= (?:for|him|her|them|each|every|to use)|[.,;]|$)",
    r"ha(?:d|ve|s) (?:had )?(?:been )?(?:a few|a couple of|one too many|two|three|four|five|several|too many)(?: \w+)? ?(?:pints?|drinks?|beers?|gins?|whisk(?:y|ies)|vodkas?|glasses)(?= (?:before|on|at|during|when|and|that|too))|(?:on|off) (?:his|her) head|stoned|slurr(?:ed|ing) (?:his|her|their)|sober(?:ed|ing)? up",
)  # fmt: skip
_FRAUD = words(
    r"falsif(?:y|ied|ies|ying|ication)|fabricat(?:ed|es|ing|ion)", r"forg(?:ed|es|ing|ery)", r"(?:alter|change|doctor|rewrit|amend|backdat|fake|fiddl)(?:ed|es|s|ing|e|ten)? (?:the |her |his |their |your )?(?:own )?(?:notes?|records?|charts?|entr(?:y|ies)|log|times?|time-?sheets?|results?|figures)(?= (?:so that|to (?:hide|cover|make)|after(?:wards)?|afterwards|later|in secret|so))",
    r"back-?dat(?:ed|es|ing)", r"cover(?:ed|s|ing)? (?:it|this|that|everything|the error|the mistake) up|cover-up|covered up (?:the|his|her|what)", r"st(?:eal|eals|ealing|ole|olen)|pocket(?:ed|ing) (?:the|some|two|an?)|embezzl\w+|theft|thief",
    r"divert(?:ed|ing) (?:drugs|opioids|controlled|morphine|fentanyl|medicines)", r"fraud(?:ulent(?:ly)?)?|brib(?:e|ed|ery)|faked|fakes|faking", r"claimed (?:pay )?for (?:shifts?|hours|visits?) (?:that )?(?:\w+ )?(?:had )?(?:not|never)", r"lied (?:about|on|in|to) (?:the|what|it|his|her|their)|lying about",
    r"signed (?:for|off) \w+(?: \w+)? (?:that |which )?(?:had |were |was )?(?:not|never)(?: been)? (?:done|made|given|taken|carried out)|ma(?:de|ke|kes|king) up (?:the |his |her |some |a set of )?(?:observations?|numbers?|results?|readings?|figures?|entr(?:y|ies)|times?|counts?)|invented (?:the |a |some )?(?:observations?|numbers?|results?|readings?|figures?)",
)  # fmt: skip
_ABUSE = words(
    r"abus(?:e|ed|es|ing|er|ers)", r"(?:slap|punch|kick|pinch|beat|hit|shov|shook|shak)(?:ped|ed|en|ting|s|es|ing)? (?:the |a |an |his |her |one |two )?(?:patient|resident|baby|child|woman|client|man in|old man|old woman|infant)s?(?: in (?:her|his) care)?",
    r"sexual(?:ly)? (?:assault\w*|touch\w*|harass\w*|abus\w*)|groped|rap(?:e|ed)|molest\w*", r"rough(?:ly)? (?:with|handled|handling)|handled (?:\w+ ){1,3}roughly|manhandl\w+|neglected (?:the|a|his|her) (?:patient|resident|child)|ill-treat(?:ed|ment|ing)|mistreat(?:ed|ment|ing)|cruel(?:ty|ly)? to|tortur(?:e|ed|ing)",
)  # fmt: skip
_WORKING = re.compile(
    r"\b(?:nurse|midwife|doctor|registrar|consultant|surgeon|anaesthetist|colleague|crewmate|paramedic|technician|pharmacist|radiographer|sonographer|mammographer|practitioner|porter|"
    r"assistant|student|trainee|coordinator|manager|driver|work|worked|working|shift|duty|list|ward round|on call|came in|come in)\b",
    re.I,
)
_OF_PATIENT = re.compile(
    r"\b(?:patient|client|visitor|caller|relative|passer-by|man|woman|teenager|partner|husband|wife|father|mother)\b", re.I
)
_FROM_OUTSIDE = re.compile(
    r"^(?:\w+\s){0,2}?(?:from|by) (?:a |the |an |some )?(?:\w+ )?(?:patients?|relatives?|callers?|visitors?|clients?|famil\w+|public|partner|husband|father|man|woman|passer)",
    re.I,
)
_VERBAL = re.compile(r"\b(?:verbal(?:ly)?|shout\w*|racial(?:ly)?|online|torrent of)\s*$", re.I)

_GROUP = (
    r"nigerian|ghanaian|kenyan|zimbabwean|somali|eritrean|ethiopian|sudanese|egyptian|african|caribbean|jamaican|asian|indian|pakistani|bangladeshi|bengali|punjabi|tamil|sri lankan|"
    r"nepali|nepalese|filipin[oa]|chinese|japanese|korean|vietnamese|thai|malaysian|malay|arab|arabic|syrian|iraqi|iranian|afghan|kurdish|turkish|lebanese|polish|romanian|bulgarian|"
    r"hungarian|czech|slovak|lithuanian|latvian|ukrainian|russian|albanian|greek|cypriot|spanish|portuguese|italian|french|german|dutch|brazilian|mexican|american|australian|irish|"
    r"scottish|welsh|scouse|geordie|european|eastern european|black|white|brown|mixed-race|ethnic|roma|gypsy|traveller|muslim|hindu|sikh|christian|catholic|protestant|jewish|jew|"
    r"buddhist|jehovah's witness|jehovahs witness|mormon|pentecostal|orthodox"
)
_ETHNIC = re.compile(rf"(?<![\w'-])(?P<it>{_GROUP})(?:s|'s)?(?![\w])", re.I)
_COLOURS = frozenset("black white brown orthodox mixed french german greek polish english catholic christian american".split())
_PERSON_AFTER = re.compile(
    r"^(?:-\w+)?\s(?:\w+\s){0,1}?(?:nurse|midwife|doctor|registrar|consultant|surgeon|anaesthetist|colleague|paramedic|technician|pharmacist|radiographer|sonographer|mammographer|"
    r"practitioner|porter|assistant|student|trainee|coordinator|manager|locum|staff|woman|man|family|patient|parents?|mother|father|couple|people|team|agency|background|origin|crewmate)",
    re.I,
)
_IS_ONE = re.compile(r"(?:being|is|was|as an?|as|were|are)\s$", re.I)
_MIGRATION = words(
    r"(?:im|e)migrants?|immigration|migrants?|refugees?|asylum seek\w+|foreign(?:er|ers)?(?! bod)", r"(?:trained|qualified|educated|recruited) (?:overseas|abroad|in another country|outside the uk)", r"(?:overseas|internationally|foreign) (?:trained|recruited|educated|qualified)|overseas (?:nurse|doctor|midwife|recruit|staff)s?|international (?:recruit|nurse|doctor)s?",
    r"(?:her|his|their|the nurse's|the doctor's) (?:strong |thick |heavy |foreign )?accent", r"(?:strong|thick|heavy|foreign) accent", r"english (?:is|was) not (?:her|his|their|the \w+'s) (?:first|own|mother) (?:language|tongue)|(?:poor|broken|limited|bad) english|(?:her|his|their) english (?:is|was)|english as a second language",
    r"(?:on a|work|her|his|skilled worker) visa|new to (?:the|this) country|(?:her|his|their) (?:culture|ethnicity|religion|faith|nationality|race|cultural background)|(?:came|comes|arrived|moved|was|is) (?:here )?from (?:abroad|overseas|another country)|where (?:she|he|they) (?:came|comes|come) from|back home (?:they|it)",
)  # fmt: skip
_CAUSE = re.compile(
    r"\b(?:because|since|so|therefore|which (?:is why|explained|explains|meant|made|led)|that (?:is|was) why|explain\w*|meant that|due to|owing to|down to|thanks to|as (?:they|such)|typical\w*|cause\w*|reason|came from|led to)\b",
    re.I,
)
_ERROR = re.compile(
    r"\b(?:mis\w{4,}|miss(?:ed|ing)?|wrong\w*|error|mistake|slip\w*|mix(?:ed)?[- ]?up|confus\w+|didn't understand|not understand\w*|slow to|not speak up|not follow\w*|n't follow\w*|our way|late|delay\w*|forg[eo]t\w*|unclear|unsafe|went wrong|hesitat\w+|lost|astray|fail\w*|trouble|problem\w*|didn't (?:ask|know|say|check)|did not (?:ask|know|say|check|understand))\b",
    re.I,
)
_COUNTRY = words(
    r"(?:from|in) (?:india|pakistan|bangladesh|nigeria|ghana|kenya|zimbabwe|somalia|sudan|egypt|jamaica|poland|romania|bulgaria|hungary|ukraine|russia|turkey|syria|iraq|iran|afghanistan|china|nepal|sri lanka|the philippines|malaysia|brazil|spain|portugal|italy|greece|france|germany|ireland|africa|asia|eastern europe)"
)
_STEREOTYPE = words(
    r"(?:typical|just) (?:of|for|like) (?:a |an )?(?:woman|man|girl|male|female|men|women|young people|older (?:nurse|doctor|midwife)s?)", r"(?:hysterical|hormonal|bossy|emotional) (?:woman|female|girl|midwife|nurse|mother)", r"(?:as|like) (?:they|these people|those people|women|men|girls|foreigners|young people) (?:all |always |often |sometimes )?(?:do|are)",
    r"(?:women|men|girls|boys|foreigners|young nurses|older staff|agency staff) (?:always|never|just|simply|can't|cannot|are like)", r"(?:at|for) (?:her|his) age,? (?:she|he|you)(?= could| can|'d)",
    r"(?:\w+ )?(?:african|asian|indian|nigerian|polish|european|german|dutch|french|italian|spanish|irish|northern|southern|foreign|caribbean|arab|chinese) (?:bluntness|temper|temperament|directness|attitude|ways|habits|pride|manners?|mentality|laziness|passion)", r"(?:had not|hadn't|was not|wasn't|not) (?:grown up|been brought up|brought up|born|raised) (?:here|in this country)|not from (?:here|round here)",
)  # fmt: skip
_ETHNIC_INSTEAD = "Leave the group out: say what the person did and what was around it."


def conduct(study: CaseStudy) -> Iterator[Finding]:
    """Findings of rules 10 and 12."""
    for view in seen(study, _STORY):
        yield from _outside_model(view)
        yield from _groups(view)


def _outside_model(view: Seen) -> Iterator[Finding]:
    instead = "Choose another event: this one belongs to safeguarding, occupational health or a formal process."
    for match, start, end in view.find(_ON_PURPOSE):
        if re.search(rf"\b{_HARM}", view.sentence(*match.span()), re.I) and "slow" not in view.text[match.end() : match.end() + 8]:
            yield view.found("D3-10", start, end, f"“{match[0]}” makes it deliberate harm", kind="deliberate harm", suggestion=instead)
    for kind, pattern in (("deliberate harm", _HARMFUL), ("impairment", _IMPAIRED), ("fraud", _FRAUD), ("abuse", _ABUSE)):
        for match, start, end in view.find(pattern):
            if kind != "fraud" and view.is_thought(start, end, match):
                continue
            if kind == "impairment" and not _staff(view, match):
                continue
            if kind == "abuse" and (
                _VERBAL.search(view.text[: match.start()][-20:]) or _FROM_OUTSIDE.match(view.text[match.end() :].lstrip())
            ):
                continue
            yield view.found(
                "D3-10", start, end, f"“{match[0]}” is outside what these cases are for ({kind})", kind=kind, suggestion=instead
            )


def _staff(view: Seen, match: re.Match[str]) -> bool:
    """Is it somebody at work? A patient who has been drinking is an ordinary part of the job."""
    before = view.before(match.start())
    return not _OF_PATIENT.search(before) or bool(_WORKING.search(before))


def _groups(view: Seen) -> Iterator[Finding]:
    for match, start, end in view.find(_ETHNIC):
        after, before = view.text[match.end() :][:40], view.text[: match.start()][-12:]
        of_a_person = bool(_PERSON_AFTER.match(after) or (_IS_ONE.search(before) and match[0][0].isupper()))
        if not of_a_person or (match["it"].lower() in _COLOURS and match[0].islower()):
            continue
        if _blamed(view, match):
            yield view.found(
                "D3-12", start, end, f"“{match[0]}” is tied to what went wrong", kind="group as the cause", suggestion=_ETHNIC_INSTEAD
            )
    for match, start, end in view.find(_MIGRATION):
        if _blamed(view, match):
            yield view.found(
                "D3-12", start, end, f"“{match[0]}” is tied to what went wrong", kind="migration or language", suggestion=_ETHNIC_INSTEAD
            )
    for match, start, end in view.find(_COUNTRY):
        if _blamed(view, match):
            yield view.found(
                "D3-12", start, end, f"“{match[0]}” is tied to what went wrong", kind="migration or language", suggestion=_ETHNIC_INSTEAD
            )
    for match, start, end in view.find(_STEREOTYPE):
        yield view.found(
            "D3-12", start, end, f"“{match[0]}” speaks of a group as if all were alike", kind="stereotype", suggestion=_ETHNIC_INSTEAD
        )


def _blamed(view: Seen, match: re.Match[str]) -> bool:
    said = view.sentence(*match.span())
    return bool(_CAUSE.search(said) or _ERROR.search(said))

"""What kind of thing is asked for: the manual's words, a draft, a record or a claim; and in which language."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rag.ask.model import Route
from rag.ask.requests import foreign_language, has_words, is_about_nothing, kind_of, tone_of

DRAFTS = """
Write a poster for the midwives' workshop.
write me a 200-word case study for paramedics
Can you draft an invitation for next month?
Could you write an email to the ward managers about the workshop?
please draft a flyer
Draft a vignette for sonographers
I need an advert for physiotherapists
I'd like you to create a scenario for community nurses
Help me write a letter to participants
Give me a 150 word summary for the newsletter
Generate three case studies for pharmacists
Put together a handout on circles of control
Knock up a quick poster please
A short 100-word blurb for the intranet
make a certificate for the people who came
Hi, can you do me a leaflet?
a draft invitation for the student midwives
""".strip().splitlines()

RECORDS = """
Which facilitators are still waiting for sign-off?
How many workshops have we run this year?
Show me my ratings average
What is our average adherence score?
List the trainees who have not completed their gates
Which TIDieR items are still blank?
Are there any deliveries overdue for review?
How many sessions did we hold last month?
Which case studies are still in review?
Tell me which local contacts are not filled in
What questions are outstanding this week?
Who is still not signed off among the trainees?
""".strip().splitlines()

CLAIMS = """
Can the poster say it cures burnout?
Can we promise that it prevents mistakes?
Is it ok to advertise that the workshop reduces and fixes stress?
May I write on the flyer that it is clinically proven to beat stress?
Can the advert claim fewer errors because it eliminates mistakes?
Can I tell people it stops burnout?
Put on the poster that it ends stress for good
""".strip().splitlines()

TO_THE_MANUAL = """
How do I write a case study?
What should an invitation say?
who is allowed to facilitate
What makes a good case study?
Who may write a case study for paramedics?
Must the poster name the programme?
Is the advert part of the intervention?
What must an advert never say?
How long is the workshop and how many people can take part?
Can I show participants' slides afterwards?
How do I prepare the room?
What do I do when nobody writes anything on the worksheet?
Does the coaching call need a script?
Can I make up my own case study?
Can I use last month's incident from our unit?
What do I say when someone asks for a certificate?
Who signs off a facilitator?
What is an edition?
What items are on the checklist?
How many facilitators do I need?
What scores count as good?
Why is there a coaching call?
What is the difference between adherence and competence?
Someone says this just blames us: what do I say?
Is a summary of the session sent to managers?
How are ratings agreed?
What should I do if a delivery was incomplete?
What can I do when a trainee is not ready to sign off?
The whole group is silent. How do I open it up?
Which case study suits radiographers?
Should the plan be agreed with the lead?
What do I do with the worksheets at the end?
Do I need to make any notes?
When is the manual reviewed?
""".strip().splitlines()


def test_enough_wordings_are_tried() -> None:
    assert len({*DRAFTS, *RECORDS, *CLAIMS, *TO_THE_MANUAL}) >= 60


@pytest.mark.parametrize("question", DRAFTS)
def test_a_text_to_be_written_is_a_draft(question: str) -> None:
    assert kind_of(question) is Route.draft


@pytest.mark.parametrize("question", RECORDS)
def test_a_fact_from_records_is_data(question: str) -> None:
    assert kind_of(question) is Route.data


@pytest.mark.parametrize("question", CLAIMS)
def test_a_claim_of_effect_asks_for_the_caveat(question: str) -> None:
    assert kind_of(question) is Route.caveat


@pytest.mark.parametrize("question", TO_THE_MANUAL)
def test_everything_else_is_a_question_to_the_manual(question: str) -> None:
    assert kind_of(question) is None


@settings(deadline=None)
@given(st.text(max_size=300))
def test_any_text_has_a_kind_or_none(text: str) -> None:
    assert kind_of(text) in (None, Route.draft, Route.data, Route.caveat)
    assert isinstance(foreign_language(text), str)
    assert not (has_words(text) is False and kind_of(text) is not None)


@pytest.mark.parametrize(
    ("question", "quoted", "expected"),
    [
        ("Can I shorten the workshop?", ["The programme lead decides."], Route.decide),
        ("Who decides how long it is?", ["Ask your programme lead about the options."], Route.decide),
        ("Am I allowed to add a case?", ["A new case is approved by two reviewers."], Route.decide),
        ("Can I shorten the workshop?", ["The workshop lasts 3.5 hours."], Route.answer),
        ("How long is it?", ["The programme lead decides."], Route.answer),
        ("Does it work?", ["The study was uncontrolled."], Route.caveat),
        ("Who facilitated?", ["The mode is not stated in the paper."], Route.caveat),
        ("How often is supervision?", ["Every month [local decision]."], Route.caveat),
        ("Can I shorten it?", ["That is untested; the lead decides."], Route.decide),
        ("How long is it?", [], Route.answer),
    ],
)
def test_how_the_words_should_be_read(question: str, quoted: list[str], expected: Route) -> None:
    assert tone_of(question, quoted) is expected


def test_only_the_first_words_set_the_tone() -> None:
    plain = ["It lasts 3.5 hours.", "It has a break.", "It is for 4 to 12 people."]
    assert tone_of("How long is it?", [*plain, "This is untested."]) is Route.answer


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("Faint o bobl sydd yn y gweithdy?", "Welsh"),
        ("Beth yw hyd y gweithdy a pryd mae'r alwad?", "Welsh"),
        ("Ile osób może wziąć udział w warsztacie i jak długo to trwa?", "Polish"),
        ("Jak długo trwa warsztat i kiedy jest przerwa?", "Polish"),
        ("Combien de personnes peuvent participer avec nous dans la session ?", "French"),
        ("Wie viele Personen können an dem Workshop teilnehmen und wann ist die Pause?", "German"),
        ("¿Cuánto dura el taller y para cuántas personas es?", "Spanish"),
        ("Quanto dura il corso e quando sono le pause?", "Italian"),
        ("Quanto tempo dura e como são os intervalos para as pessoas?", "Portuguese"),
        ("Cât durează atelierul și pentru care persoane este?", "Romanian"),
        ("كم مدة ورشة العمل؟", "another script"),
        ("Как долго длится семинар?", "another script"),
        ("研修の時間はどのくらいですか", "another script"),
        ("ورکشاپ کتنی دیر کی ہے؟", "another script"),
    ],
)
def test_another_language_is_named(question: str, language: str) -> None:
    assert foreign_language(question) == language


@pytest.mark.parametrize(
    "question",
    [
        *DRAFTS,
        *RECORDS,
        *CLAIMS,
        *TO_THE_MANUAL,
        "do midwives die more often",
        "con: what are the downsides of an online workshop?",
        "Is it ok to say mae sut bore da at the start?",
        "die Pause",
        "naïve café résumé",
        "circles of control",
        "no more than 12 por favor",
        "who or what am I",
        "me no understand it, no good",
        "Does Dr de la Cruz need to sign the form?",
        "what does “que sera sera” do in the script?",
        "",
    ],
)
def test_english_is_not_flagged(question: str) -> None:
    assert foreign_language(question) == ""


@pytest.mark.parametrize(("text", "expected"), [("?!… —", False), ("🙂🙂", False), ("", False), ("a", True), ("７", True), ("كم", True)])
def test_words_are_letters_or_digits(text: str, expected: bool) -> None:
    assert has_words(text) is expected


@pytest.mark.parametrize(("text", "expected"), [("what about it?", True), ("and then?", True), ("the call?", False), ("3.5", False)])
def test_only_small_words_ask_about_nothing(text: str, expected: bool) -> None:
    assert is_about_nothing(text) is expected

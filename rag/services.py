"""The one place that picks implementations, and the only module the shells (`cli.py`, `ui/`, `app.py`) know.

`Desk` is created cheaply; heavy parts load on first use or in the background (`warm`). Safety cards never wait for them.
"""

from __future__ import annotations

import atexit
import logging
import os
import threading
import time
import uuid
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from rag import masking
from rag.ask import cards, safety, signposting
from rag.ask.model import Answer, Card, Citation, Contact, Near, Route, Sentence, Topic
from rag.ask.model import Status as AnswerStatus
from rag.ask.stored import answer_from_json, answer_to_json
from rag.errors import BadInput, DeskError, IndexMissing, NotAllowed, PackError, Problem
from rag.library.model import Document
from rag.settings import Person, Settings
from rag.views import ConversationView, DeskState, DocumentView, PlaceView, SectionView, Status, TurnView

if TYPE_CHECKING:
    from rag.ask.answer import Considered, Library
    from rag.ask.question import Past
    from rag.ask.written.seam import Working
    from rag.ask.written.writer import Writer
    from rag.library.pack import Manual, Pack
    from rag.llm.choice import Leaving
    from rag.printing.model import Edition
    from rag.publishing import Published
    from rag.search.encoder import Encoder
    from rag.search.index import Report
    from rag.store.records import Records
    from rag.store.rows import EditionRow

__all__ = [
    "Answer",
    "AnswerStatus",
    "Card",
    "Citation",
    "Contact",
    "ConversationView",
    "Desk",
    "DeskState",
    "DocumentView",
    "Near",
    "Person",
    "PlaceView",
    "Route",
    "SectionView",
    "Sentence",
    "Status",
    "TurnView",
    "card_without_settings",
]

log = logging.getLogger(__name__)

EXAMPLES = (
    "Someone says this just blames us: what do I say?",
    "How long is the workshop and how many people can take part?",
    "The whole group is silent. How do I open it up?",
    "Can I use last month's incident from our unit?",
    "What do I do when someone refuses to name a strength?",
    "What is the difference between adherence and competence?",
)
TEXTLESS = (Route.emergency, Route.escalate)


@dataclass(frozen=True)
class _Opened:
    """The live edition, opened for answering."""

    library: Library
    documents: Mapping[str, Document]
    """As they are stored, to be read; the library's are without what speaks to a program and not to a reader."""
    edition: EditionRow
    stale: bool


class Desk:
    """Everything a shell may do. Every call that touches what belongs to a person takes that person and checks it."""

    def __init__(
        self,
        settings: Settings,
        *,
        encoder: Encoder | None = None,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        new_id: Callable[[], str] = lambda: uuid.uuid4().hex,
        signed_in: bool = False,
        environment: Mapping[str, str] | None = None,
    ) -> None:
        self.settings = settings
        self._given_encoder = encoder
        self._now = now
        self._new_id = new_id
        self._signed_in = signed_in
        self._environment = os.environ if environment is None else environment
        self._lock = threading.RLock()
        self._records_lock = threading.Lock()  # of its own: a card is kept while the encoder loads under the other
        self._opened: _Opened | None = None
        self._records_open: Records | None = None
        self._loading: threading.Thread | None = None
        self._failed: DeskError | None = None
        self._stopping = threading.Event()
        self._read: tuple[str, dict[str, Document]] | None = None

    # people and state

    def people(self) -> tuple[Person, ...]:
        return self.settings.everyone

    def person_by_email(self, email: str) -> Person | None:
        """The listed person with this address; nobody for an empty or unknown one."""
        wanted = email.strip().casefold()
        return next((p for p in self.settings.people if wanted and p.email.strip().casefold() == wanted), None)

    def warm(self) -> None:
        """Start loading in the background; returns at once. Safe to call often."""
        with self._lock:
            if self._opened or (self._loading and self._loading.is_alive()):
                return
            self._failed = None
            self._loading = threading.Thread(target=self._load_quietly, name="desk-warm", daemon=True)
            self._loading.start()
            atexit.register(self.close)

    def state(self) -> DeskState:
        if self._opened:
            edition = _label(self._opened.edition)
            if self._opened.stale:
                return DeskState("ready", "The manual's files differ from the live edition.", "Run `desk index` to publish them.", edition)
            return DeskState("ready", edition=edition)
        if self._failed:
            return DeskState("broken", self._failed.what, self._failed.do)
        return DeskState("loading", "The desk is getting ready. Safety cards already work.")

    def notice(self) -> str:
        """The pack's own sentence about what it is and is not."""
        return self._manual.notice if self._manual else ""

    def refresh(self) -> None:
        """Open the live edition anew when another process has published one; keep answering from the old one when it cannot be opened."""
        opened = self._opened
        if not opened:
            return
        try:
            live = self._records.live()
            if live and (live.number, live.collection) != (opened.edition.number, opened.edition.collection):
                self._open_now()
        except DeskError as error:
            log.warning("the new edition was not opened: %s", error)

    # safety: needs nothing but the pack's files

    def card(self, topic: Topic) -> Card:
        return cards.card_for(topic, self.settings.pack, self.settings.region, self._today())

    def at_risk_card(self) -> Card:
        return cards.at_risk_card(self.settings.pack, self.settings.region, self._today())

    def safety_card(self, question: str) -> Card | None:
        """The card this question routes to at once (no encoder, index, database), or None."""
        match = safety.should_route(safety.find(question))
        return self.card(match.topic) if match else None

    def local_rows_missing(self) -> int:
        """How many local signposting rows nobody has filled in yet; 0 when the file cannot be read (the card then says so)."""
        try:
            return signposting.local_rows_missing(signposting.load(self.settings.pack / "signposting.toml"))
        except (DeskError, OSError):
            return 0

    # asking

    def example_questions(self) -> tuple[str, ...]:
        return (self._manual.examples if self._manual else ()) or EXAMPLES

    def ask(self, question: str, person: Person, conversation: str | None = None) -> Answer:
        """One answer, stored with its owner. Blocks while the encoder loads, but never for a safety card.

        Raises `DeskError`. Where records cannot be written the answer still comes, with ``turn`` empty and a notice.
        """
        began = time.perf_counter()
        considered = self._considered(question, person, conversation)
        found = considered.answer
        if considered.chosen and self._writer:
            found = self._writer.write(found, considered.chosen)
        return self._finished(found, began, person, conversation)

    def ask_in_pieces(self, question: str, person: Person, conversation: str | None = None) -> Iterator[Answer | Working | Sentence]:
        """`ask` as it comes: the manual's own words first (not stored yet), then what a model adds, last the answer as it was stored."""
        began = time.perf_counter()
        considered = self._considered(question, person, conversation)
        found = considered.answer
        for event in self._writer.stream(found, considered.chosen) if considered.chosen and self._writer else ():
            if isinstance(event, Answer):
                found = event
            yield event
        yield self._finished(found, began, person, conversation)

    def leaving(self) -> Leaving:
        """What leaves this machine, and where to: shown wherever one asks. Raises `SettingsError` for a wrong ``llm``."""
        from rag.llm.choice import chosen, leaving

        return leaving(chosen(self.settings.llm, self.settings.llm_base_url))

    def _considered(self, question: str, person: Person, conversation: str | None) -> Considered:
        """The answer in the manual's own words. A card for danger never waits for what is heavy, nor is it lost when that fails."""
        from rag.ask import answer as answering

        early = answering.without_library(question, self.card)
        if early and early.status is AnswerStatus.safety and not self._opened:
            return answering.Considered(early)
        try:
            self.refresh()
            past, library = self._past(person, conversation), self._open().library
            return answering.consider(question, past, library, self.card, completes=self._writer.completes if self._writer else None)
        except Exception:
            if early is None:
                raise
            log.warning("only the rules could judge this question", exc_info=True)
            return answering.Considered(early)

    def _finished(self, found: Answer, began: float, person: Person, conversation: str | None) -> Answer:
        found = replace(found, seconds=round(time.perf_counter() - began, 4), edition=found.edition or self._edition_label())
        return self._store(found, person, conversation)

    @cached_property
    def _writer(self) -> Writer | None:
        if not self.settings.llm:
            return None
        from rag.composing import writer_of

        return writer_of(self.settings, self._environment, self._now)

    def needs_index(self, question: str) -> bool:
        """Whether the answer has to wait for the index: not for a card. Raises `BadInput` for a question that cannot be asked."""
        from rag.ask import answer as answering

        return answering.without_library(question, self.card) is None

    def conversations(self, person: Person) -> tuple[ConversationView, ...]:
        return tuple(ConversationView(c.id, c.title, c.started_at, c.changed_at) for c in self._records.conversations(person.id))

    def turns(self, person: Person, conversation: str) -> tuple[TurnView, ...]:
        rows = self._records.turns(person.id, conversation)
        return tuple(
            TurnView(r.id, r.position, r.at, r.route, r.status, r.edition, r.question, answer_from_json(r.answer_json), r.helpful, r.reason)
            for r in rows
        )

    def delete_conversation(self, person: Person, conversation: str) -> None:
        self._records.delete_conversation(person.id, conversation)

    def delete_all(self, person: Person) -> int:
        return self._records.delete_all(person.id)

    def feedback(self, person: Person, turn: str, helpful: bool, reason: str = "") -> None:
        self._records.add_feedback(person.id, turn, helpful, masking.mask(reason[:2000]).text, self._now())

    def list_question(self, person: Person, conversation: str, turn: str, *, answered: bool, because: str = "") -> None:
        """Put a question that was wrongly answered or refused on the content pack's list; what is stored is the masked text.

        Raises `NotAllowed` for anybody but a lead, `BadInput` for a turn without text.
        """
        from rag.library.golden import add_golden

        if "lead" not in person.roles:
            raise NotAllowed("Only a lead may change the content pack.", "Tell your programme lead what was wrong.")
        asked = next((t for t in self.turns(person, conversation) if t.id == turn), None)
        if asked is None or not asked.question:
            raise BadInput("Of this turn no question was kept.", "Ask the question again, without names, and list it then.")
        standalone = asked.answer.standalone_question if asked.answer else ""
        behaviour = Route.answer if answered else Route.notfound
        add_golden(self.settings.pack, standalone or asked.question, behaviour.value, masking.mask(because[:500]).text)

    # fidelity

    def agreement(self, ratings: Path, checklist: Path | None = None) -> dict[str, object]:
        """The agreement report of a file of ratings; kinds and critical items are those of ``checklist``, or else of the pack's."""
        from rag.fidelity.agreement_report import agreement
        from rag.fidelity.checklist import FILE, read_checklist

        file = checklist or self.settings.pack / FILE
        return agreement(ratings, items=read_checklist(file).items if checklist or file.is_file() else ())

    def agreement_files(self, ratings: Path, report: Mapping[str, object]) -> dict[str, str]:
        """The ratings and their report as CSV files by name, with a data dictionary."""
        from rag.fidelity.agreement_export import export
        from rag.fidelity.ratings_csv import read_ratings

        return export(read_ratings(ratings), report)

    # reading

    def contents(self) -> tuple[DocumentView, ...]:
        return tuple(
            DocumentView(
                d.id, d.title, d.kind, bool(d.pages), tuple(SectionView(s.id, s.title, s.level, s.place, s.fidelity) for s in d.sections)
            )
            for d in self._documents().values()
        )

    def place(self, document: str, section: str = "", marks: tuple[tuple[int, int], ...] = ()) -> PlaceView:
        """A section with words marked. Raises `BadInput` for a place that the live edition does not have."""
        from rag.library.show import section_html

        found = self._document(document)
        ids = [s.id for s in found.sections]
        where = found.section(section or ids[0])
        if where is None:
            raise BadInput(
                f"“{found.title}” has no section “{section}”.", f"Its sections are: {', '.join(ids[:12])}{' …' if len(ids) > 12 else ''}"
            )
        body, shown = section_html(found, where.body, where.end, marks)
        page = found.page_at(marks[0][0] if marks else where.body)
        at = ids.index(where.id)
        return PlaceView(
            document=found.id,
            section=where.id,
            title=where.title,
            place=where.place,
            page_label=page.label if page else None,
            fidelity=where.fidelity,
            html=body,
            found=shown,
            previous=ids[at - 1] if at else None,
            next=ids[at + 1] if at + 1 < len(ids) else None,
        )

    def text(self, document: str, section: str = "") -> str:
        """The stored text of a document or of a section with what stands under it."""
        found = self._document(document)
        if not section:
            return found.text
        where = found.section(section)
        if where is None:
            ids = ", ".join(s.id for s in found.sections[:12])
            raise BadInput(f"“{found.title}” has no section “{section}”.", f"Its sections begin with: {ids}")
        return found.text[where.start : where.subtree_end]

    def page_picture(self, document: str, page_index: int, quote: str = "") -> bytes | None:
        """PNG of a PDF page with the quote marked, or None where the document has no pages or its file is gone."""
        from rag.library.pages import page_png

        row = next((r for r in self._records.documents() if r.id == document and r.stored.endswith(".pdf")), None)
        path = self.settings.home / row.stored if row else None
        if path is None or not path.is_file():
            return None
        return page_png(path, page_index, highlight=self._on_page(document, page_index, quote)).png

    def _on_page(self, document: str, page_index: int, quote: str) -> str | None:
        """The part of a quote that stands on this page (a sentence may run over to the next), or None."""
        found = self._document(document)
        page = next((p for p in found.pages if p.index == page_index), None)
        start = found.text.find(quote) if quote else -1
        if page is None or start < 0:
            return None
        return found.text[max(start, page.start) : min(start + len(quote), page.end)].strip() or None

    # publishing and state for the command line

    def publish(self, files: Sequence[Path], remove: Sequence[str], by: str, report: Report) -> Published:
        from rag.ask import planted
        from rag.publishing import publish

        before = self._records.live()
        done = publish(
            home=self.settings.home,
            pack_dir=self.settings.pack,
            files=files,
            remove=remove,
            records=self._records,
            encoder=self._encoder,
            now=self._now(),
            by=by,
            report=report,
            suspects=planted.suspects,
        )
        same = before and before.encoder_digest == done.edition.encoder_digest
        self._prepare(done.edition.collection, before.collection if before and same else "", report)
        with self._lock:
            self._opened = None
        return done

    def _prepare(self, collection: str, before: str, report: Report) -> None:
        """Encode the safety utterances ahead, so that the first question does not wait for them; what the edition before knew is taken over."""
        from rag.ask.safety_nearness import utterances
        from rag.library.golden import read_golden
        from rag.search.remembered import Remembered

        said = [text for texts in utterances().values() for text in texts] + [g.question for g in read_golden(self.settings.pack)[0]]
        remembered = Remembered(self._encoder, self._remembered(collection), self._remembered(before) if before else None)
        for start in range(0, len(said), 200):
            report("Encoding example questions", start, len(said))
            remembered.vectors(said[start : start + 200])
        remembered.save()

    def _remembered(self, collection: str) -> Path:
        return self.settings.home / "indexes" / collection / "remembered.npz"

    def library(self) -> Library:
        """The live edition opened for answering without records (evaluation)."""
        return self._open().library

    def never_indexed(self) -> bool:
        return self._records.live() is None

    def validate(self) -> tuple[Problem, ...]:
        """Problems of the content pack. Raises `PackError` where the folder is no pack."""
        from rag.cases.lint import check_case, stories
        from rag.cases.packs import read_packs
        from rag.library.pack import read_pack
        from rag.validation import validate

        pack = read_pack(self.settings.pack)
        disciplines, _ = read_packs(pack.folder)
        return validate(pack, today=self._today(), check_case=check_case(disciplines, known=stories(pack.documents)))

    def warnings(self) -> tuple[Problem, ...]:
        """What is not wrong with the pack but somebody should know: parts it does without, dates of review that have passed."""
        from rag.library.pack import read_pack
        from rag.validation import warnings

        return warnings(read_pack(self.settings.pack), self._today())

    # documents for people

    def handouts(self) -> tuple[Document, ...]:
        """The sheets of the content pack, by file name. Raises `PackError` where one cannot be read."""
        from rag.library.handouts import read_handouts

        found, problems = read_handouts(self.settings.pack)
        if problems:
            raise PackError("A handout cannot be used.", problems)
        return found

    def export_manual(self, to: Path) -> str:
        """Print the live edition's manual to a .docx or .pdf file; gives the edition's line. Before anything is live, the pack as it is."""
        from rag import exporting

        exporting.kind_of(to)
        live = self._records.live()
        documents = self._documents().values() if live else self._sound_pack().documents
        edition = self._printed(live)
        exporting.manual([d for d in documents if d.kind == "manual"], edition, to)
        return edition.line

    def export_handout(self, name: str, to: Path) -> str:
        """Print one sheet of the content pack. Raises `BadInput` for a sheet that there is not."""
        from rag import exporting

        known = {d.id: d for d in self.handouts()}
        if name not in known:
            raise BadInput(f"There is no handout “{name}”.", f"Handouts are: {', '.join(known) or 'none in this content pack'}.")
        edition = self._printed(None)
        exporting.handout(known[name], edition, to)
        return edition.line

    def _sound_pack(self) -> Pack:
        from rag.library.pack import read_pack

        pack = read_pack(self.settings.pack)
        pack.require_sound()
        return pack

    def _printed(self, live: EditionRow | None) -> Edition:
        """What the pages say they come from: the live edition, or the pack as it is, which is then called unpublished."""
        from rag.library.pack import fingerprint
        from rag.printing.model import Edition

        manual = self._manual
        if manual is None:
            raise PackError("The content pack has no manual.toml that can be used.")
        number, digest, day = (live.number, live.digest, live.built_at) if live else (0, fingerprint(self.settings.pack), self._now())
        return Edition(
            title=manual.title,
            notice=manual.notice,
            version=live.version if live else manual.edition,
            number=number,
            digest=digest,
            date=day.date(),
            licence=manual.licence,
            language=manual.language,
        )

    def status(self) -> Status:
        """What is live, healthy, stale. Reads no model and opens no Chroma."""
        from rag.publishing import is_stale
        from rag.search.index import check_index

        live = self._records.live()
        problem: DeskError | None = None
        stale = False
        try:
            if live is None:
                raise _nothing_live()
            check_index(self.settings.home, live.collection, self._encoder.id)
            stale = is_stale(self.settings.home, self.settings.pack, self._records, live)
        except DeskError as error:
            problem = error
        return Status(
            edition=_label(live) if live else "",
            edition_number=live.number if live else 0,
            digest=live.digest if live else "",
            documents=live.documents if live else 0,
            pages=live.pages if live else 0,
            passages=live.passages if live else 0,
            encoder=live.encoder_digest if live else "",
            index_ok=problem is None,
            stale=stale,
            problem=problem.what if problem else "The manual's files differ from the live edition." if stale else "",
            do=problem.do if problem else "Run `desk index` to publish them." if stale else "",
            llm=self.settings.llm,
            home=str(self.settings.home),
            pack=str(self.settings.pack),
            kept=tuple(d.id for d in self._records.documents()),
            local_rows_missing=self.local_rows_missing(),
        )

    def purge(self) -> int:
        """Retention: delete turns older than the setting allows; gives their number."""
        return self._records.purge(self._now() - timedelta(days=self.settings.retention_days))

    def close(self) -> None:
        with self._records_lock:
            if self._records_open:
                self._records_open.close()
                self._records_open = None

    # inside

    def _today(self) -> date:
        return self._now().date()

    @cached_property
    def _manual(self) -> Manual | None:
        from rag.library.pack import read_manual

        return read_manual(self.settings.pack)

    @cached_property
    def _encoder(self) -> Encoder:
        if self._given_encoder is not None:
            return self._given_encoder
        from rag.search.encoder import SentenceEncoder

        return SentenceEncoder(self.settings.encoder)

    @property
    def _records(self) -> Records:
        with self._records_lock:
            if self._records_open is None:
                from rag.store.records import Records

                self._records_open = Records.open(self.settings.database or self.settings.home)
            return self._records_open

    def _load_quietly(self) -> None:
        try:
            library = self._open().library
            self.purge()
            library.remember_units(self._breathe)
        except _Stopped:
            return
        except DeskError as error:
            self._failed = error
        except Exception as error:
            log.exception("loading failed")
            self._failed = DeskError(f"Loading failed: {error}.", "Run `desk status`; if it stays, run `desk index`.")

    def _breathe(self) -> None:
        """Between two sections encoded ahead: leave the processor to questions, and stop when the desk closes."""
        if self._stopping.wait(0.01):
            raise _Stopped

    def _open(self) -> _Opened:
        with self._lock:
            if self._opened is None:
                self._open_now()
            assert self._opened is not None
            return self._opened

    def _open_now(self) -> None:
        """Open the live edition. Raises `IndexMissing`, `IndexForeign`, `EncoderMissing`, `HomeUnusable`."""
        from rag.ask.answer import library_of
        from rag.library.golden import read_golden
        from rag.library.snapshots import read_snapshot
        from rag.library.withheld import without
        from rag.publishing import is_stale
        from rag.search.index import open_index
        from rag.search.remembered import Remembered

        with self._lock:
            live = self._records.live()
            if live is None:
                raise _nothing_live()
            index = open_index(self.settings.home, live.collection, self._encoder)
            stored = {d.id: d for d in read_snapshot(self.settings.home, live.digest)}
            documents = {i: without(d, index.withheld.get(i, ())) for i, d in stored.items()}
            remembered = Remembered(self._encoder, self._remembered(live.collection))
            library = library_of(
                index,
                documents,
                _label(live),
                remembered,
                self._disciplines(),
                read_golden(self.settings.pack)[0],
                self.settings.answer_from,
            )
            self._opened = _Opened(library, stored, live, is_stale(self.settings.home, self.settings.pack, self._records, live))
            self._failed = None

    def _disciplines(self) -> tuple[tuple[str, ...], ...]:
        """Words that stand for each other in follow-ups ("what about paramedics?"): the names of the pack's discipline files."""
        names = [p.stem.replace("-", " ") for p in sorted((self.settings.pack / "disciplines").glob("*.toml"))]
        known = ["midwives", "midwife", "doctors", "doctor", "paramedics", "paramedic", "nurses", "nurse", "sonographers", "mammographers"]
        return (tuple(dict.fromkeys([*names, *known, "pharmacists", "radiographers", "physician associates", "students"])),)

    def _documents(self) -> dict[str, Document]:
        """The live edition's documents by id. Needs no encoder: reading does not wait for it."""
        self.refresh()
        if self._opened:
            return dict(self._opened.documents)
        from rag.library.snapshots import read_snapshot

        live = self._records.live()
        if live is None:
            raise _nothing_live()
        if self._read is None or self._read[0] != live.digest:
            self._read = (live.digest, {d.id: d for d in read_snapshot(self.settings.home, live.digest)})
        return self._read[1]

    def _document(self, document: str) -> Document:
        documents = self._documents()
        if document not in documents:
            raise BadInput(f"There is no document “{document}” in the live edition.", f"Documents are: {', '.join(sorted(documents))}")
        return documents[document]

    def _edition_label(self) -> str:
        """The live edition's label without loading anything; "" where it cannot be known."""
        if self._opened:
            return _label(self._opened.edition)
        try:
            live = self._records.live()
        except DeskError:
            return ""
        return _label(live) if live else ""

    def _past(self, person: Person, conversation: str | None) -> list[Past]:
        from rag.ask.question import Past

        if not conversation:
            return []
        past = []
        for row in self._records.turns(person.id, conversation):
            if row.standalone and row.status in ("answered", "partial", "not_in_manual", "needs_person"):
                past.append(Past(row.standalone))
        return past

    def _store(self, found: Answer, person: Person, conversation: str | None) -> Answer:
        """Keep the turn; text only where the route may keep it, masked first."""
        now = self._now()
        keeps = found.route not in TEXTLESS
        masked = masking.mask(found.question).text if keeps else ""
        standalone = masking.mask(found.standalone_question).text if keeps else ""
        notice = _masked_notice(found.question, found.notice)
        try:
            if not conversation:
                conversation = self._records.start_conversation(person.id, masked[:80], now, self._new_id()).id
            turn = self._new_id()
            stored = replace(found, question=masked, standalone_question=standalone, notice=notice, conversation=conversation, turn=turn)
            self._records.add_turn(
                person.id,
                conversation,
                turn_id=turn,
                now=now,
                route=found.route.value,
                status=found.status.value,
                edition=found.edition,
                question=masked if keeps else None,
                standalone=standalone if keeps else None,
                answer_json=answer_to_json(stored) if keeps else None,
                seconds=found.seconds,
                signed_in=self._signed_in,
            )
        except DeskError as error:
            if found.card is None and (isinstance(error, BadInput) or not (found.sentences or found.nearest)):
                raise
            log.warning("turn not kept: %s", error)
            return replace(
                found,
                notice=" ".join(s for s in (found.notice, f"This answer was not kept: {error.what}") if s),
                conversation=conversation or "",
            )
        return replace(found, conversation=conversation, turn=turn)


class _Stopped(Exception):
    """The desk closes while it loads ahead."""


def _label(edition: EditionRow) -> str:
    return (
        f"{edition.number} ({edition.version}, {edition.digest[:12]})" if edition.version else f"{edition.number} ({edition.digest[:12]})"
    )


def card_without_settings(question: str, pack: Path | None = None) -> Answer | None:
    """The safety answer of the rules where the settings cannot be read, from this pack or the bundled one; None for any other question."""
    from rag.ask import answer as answering
    from rag.paths import bundled_pack

    desk = Desk(Settings(home=bundled_pack(), pack=pack or bundled_pack()))  # this home is never written
    found = answering.routed(question, desk.card)
    return found if found and found.status is AnswerStatus.safety else None


def _masked_notice(question: str, notice: str) -> str:
    """A notice may repeat a part of the question: masked in its company, since there a name gives itself away."""
    return masking.mask(f"{question}\n\x1e\n{notice}").text.rpartition("\x1e\n")[2]


def _nothing_live() -> IndexMissing:
    return IndexMissing("Nothing is indexed in this home yet.", "Run `desk index`.")

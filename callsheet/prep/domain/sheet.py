"""The call sheet: everything for one call on one page, from plain values."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field

from callsheet.connection.domain.plan import NO_VENUE, NOT_TESTED, LineState, Plan
from callsheet.core import lazy_re as re
from callsheet.core.evidence import sentence_around
from callsheet.core.money import Money
from callsheet.prep.domain.appointment import NOT_AGREED, Appointment
from callsheet.prep.domain.client_words import client_lines
from callsheet.prep.domain.company_notes import CompanyNotes
from callsheet.prep.domain.grounds import Asker, grounds_of
from callsheet.prep.domain.job import JobPart, JobRow, Prove, job_rows, parts_of, unproven
from callsheet.prep.domain.mismatch import Mismatch
from callsheet.prep.domain.questions import (
    Question,
    own_questions,
    questions_for,
    questions_to_rehearse,
)
from callsheet.prep.domain.readiness import Counts, Readiness, readiness
from callsheet.prep.domain.reread import (
    Change,
    Competition,
    PostVersion,
    changes_between,
    competition,
    pay_words,
)
from callsheet.prep.domain.run_of_show import Item, ShowFacts, run_of_show
from callsheet.reading.domain.posts import PostRead
from callsheet.reading.domain.replies import ReplyRead

KIND_WORDS = {
    "casual": ("Casual chat", "They want to get to know you. Listen first, keep it light."),
    "strategy": (
        "Strategy call",
        "They want an opinion with reasons. Open with yours, then ask what would change it.",
    ),
    "traditional": (
        "Questions and answers",
        "They want depth and proof. Short answers, then the sample that shows it.",
    ),
}
SHORT_ASK = 160  # characters of a message that is shown whole
MOST_SAMPLES = 4
NO_COMPANY = CompanyNotes()
NOT_COUNTED = frozenset({"name", "languages", "social"})  # one gets ready by none of them
TOPIC = re.compile(
    r"\b(?:views?|opinions?|thoughts|take|ideas|advice|feedback) (?:on|about|for) ([^.?!\n]{5,90})|"
    r"\b(?:talk|speak|hear|chat) about ([^.?!\n]{5,90})",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Turn:
    """A client's turn with its words, its reading and moment in words."""

    who: str
    written: str
    read: ReplyRead
    text: str = ""


@dataclass(frozen=True)
class SampleLine:
    """One sample ready for the call."""

    key: str
    title: str
    line: str
    url: str = ""


@dataclass(frozen=True)
class Sign:
    """A warning sign on the client that stands: what it is a sign of, in whose words."""

    why: str
    quote: str


@dataclass(frozen=True)
class Sources:
    """Everything a sheet is made from; only `title` is required."""

    title: str
    client_name: str = ""
    company_name: str = ""
    venue: str = ""
    appointment: Appointment = NOT_AGREED
    signs: Sequence[Sign] = ()
    kind: str = ""
    post: PostRead | None = None
    versions: tuple[PostVersion, PostVersion] | None = None  # the first and the newest post
    before_on: str = ""  # when the first one was pasted, in words
    proposal: str = ""  # one's own, as sent
    turns: Sequence[Turn] = ()
    company: CompanyNotes = NO_COMPANY
    samples: Sequence[SampleLine] = ()
    prove: Prove = lambda words: None
    nearest: Prove = lambda words: None
    closest: Sequence[str] = ()  # keys of the samples close to the whole job, best first
    said: str = ""  # one's own words in the thread
    notes: Sequence[str] = ()
    answers: Mapping[str, str] = field(default_factory=dict)
    bid: Money | None = None
    offer: Money | None = None
    end_company: CompanyNotes | None = None  # whom the client, an agency, does the work for
    mismatches: Sequence[Mismatch] = ()  # where the client's words and the site's do not fit
    seen: Collection[str] = ()
    bank: tuple[tuple[str, int], ...] = ()  # own bank: question, how many clients asked it
    dodged: Collection[str] = ()  # questions whose last take did not answer
    agreed: Sequence[str] = ()  # what the thread says of terms: "Budget: $650 (was $500)"
    line: LineState = NOT_TESTED
    plan: Plan = NO_VENUE


@dataclass(frozen=True)
class Ask:
    """What the client asked one to prepare, word for word."""

    quote: str
    who: str
    written: str


@dataclass(frozen=True)
class Sheet:
    """The call sheet as shown, printed and given by the command line."""

    title: str
    client_line: str
    kind: str
    kind_label: str
    kind_words: str
    appointment: Appointment
    ask: Ask | None
    run_of_show: tuple[Item, ...]
    client: tuple[str, ...]
    job_line: str
    job: tuple[JobRow, ...]
    company: CompanyNotes
    notes: tuple[str, ...]
    questions: tuple[Question, ...]
    samples: tuple[SampleLine, ...]
    readiness: Readiness
    mismatches: tuple[Mismatch, ...] = ()
    end_company: CompanyNotes | None = None
    competition: Competition | None = None
    changes: tuple[Change, ...] = ()
    changed_since: str = ""
    agreed: tuple[str, ...] = ()
    line_state: LineState = NOT_TESTED
    plan: Plan = NO_VENUE
    signs: tuple[Sign, ...] = ()
    samples_kept: int = 0  # how many there are to choose from

    @property
    def line(self) -> str:
        """How the line was found, in words."""
        return self.line_state.words

    @property
    def plan_b(self) -> str:
        """The plan for when the line fails, in one line."""
        return self.plan.short

    @property
    def job_parts(self) -> tuple[JobPart, ...]:
        """The rows of the job under their headings, empty parts left out."""
        return parts_of(self.job)

    @property
    def more_questions(self) -> int:
        """How many questions stand behind the first five."""
        return max(len(self.questions) - 5, 0)


def sheet_of(sources: Sources) -> Sheet:
    """The sheet of a call; what is not known is empty and the page says so."""
    ask = ask_of(sources.turns)
    kind = kind_of(sources)
    job = job_of(sources)
    questions = questions_for(grounds_of(asker_of(sources, job, kind)))
    label, words = KIND_WORDS.get(kind, ("Kind not known", "Ask what they would like to prepare."))
    used = samples_used(sources, job)
    return Sheet(
        title=sources.title,
        client_line=client_line(sources),
        kind=kind,
        kind_label=label,
        kind_words=words,
        appointment=sources.appointment,
        ask=ask,
        run_of_show=run_of_show(sources.appointment.minutes, kind, show_facts(sources, ask, used)),
        client=client_lines(sources.post) if sources.post else (),
        job_line=job_line(sources.post),
        job=job,
        company=sources.company,
        notes=tuple(sources.notes),
        questions=questions,
        samples=used,
        readiness=readiness(counts_of(sources, ask, used, questions), sources.seen),
        mismatches=tuple(sources.mismatches),
        end_company=sources.end_company,
        competition=competition(sources.post) if sources.post else None,
        changes=changes_between(*sources.versions) if sources.versions else (),
        changed_since=sources.before_on,
        agreed=tuple(sources.agreed),
        line_state=sources.line,
        plan=sources.plan,
        signs=tuple(sources.signs),
        samples_kept=len(sources.samples),
    )


def ask_of(turns: Sequence[Turn]) -> Ask | None:
    """The last words in which the client told what to prepare."""
    for turn in reversed(turns):
        if "prep_answer" in turn.read.intents:
            return Ask(asked_words(turn), turn.who, turn.written)
    return None


def asked_words(turn: Turn) -> str:
    """The turn word for word when it is short, else the sentences that tell what to prepare."""
    if len(turn.text) <= SHORT_ASK:
        return turn.text
    told = [s.quote for s in turn.read.signals if s.intent == "prep_answer"]
    return " … ".join(dict.fromkeys(sentence_around(turn.text, each) for each in told))


def client_line(sources: Sources) -> str:
    """`Maya Lindqvist, Hearth & Oat · Upwork · one of 4 interviewing`."""
    who = ", ".join(filter(None, (sources.client_name, sources.company_name)))
    interviewing = sources.post.activity.interviewing if sources.post else None
    crowd = f"one of {interviewing} interviewing" if interviewing and interviewing > 1 else ""
    return " · ".join(filter(None, (who, sources.venue, crowd)))


def job_line(post: PostRead | None) -> str:
    """`$40 to $60 an hour · 1 to 3 months`."""
    if post is None:
        return ""
    return " · ".join(filter(None, (pay_words(post), post.duration, post.hours_a_week)))


def samples_used(sources: Sources, job: Sequence[JobRow]) -> tuple[SampleLine, ...]:
    """The samples that prove something here, in the job's order, then those close to the whole
    job and those that come nearest to a part of it; () when none does."""
    proving = [row.sample_key for row in job if row.sample]
    near = sorted((row.near_key for row in job if row.near), key=nearness(job), reverse=True)
    by_key = {sample.key: sample for sample in sources.samples}
    keys = dict.fromkeys([*proving, *sources.closest, *near])
    return tuple(by_key[key] for key in keys if key in by_key)[:MOST_SAMPLES]


def nearness(job: Sequence[JobRow]) -> Callable[[str], int]:
    """How many parts of the job each sample comes nearest to."""
    return Counter(row.near_key for row in job).__getitem__


def job_of(sources: Sources) -> tuple[JobRow, ...]:
    """The rows of the job, each with its proof or what is missing."""
    return job_rows(sources.post, sources.prove, sources.answers, sources.proposal, sources.nearest)


def job_words(post: PostRead | None, turns: Sequence[Turn]) -> str:
    """What tells of the job as a whole: the post's title, skills and words, else the thread."""
    if post is None:
        return "\n".join(turn.text for turn in turns)
    return f"{post.title or ''}\n{', '.join(post.skills)}\n{post.description}"


def rehearsed_of(sources: Sources) -> tuple[Question, ...]:
    """The questions to rehearse for this call, in an order that stays."""
    return questions_to_rehearse(grounds_of(asker_of(sources, job_of(sources), kind_of(sources))))


def kind_of(sources: Sources) -> str:
    """The kind of call as set by the person, else as the client's words tell it."""
    styles = (turn.read.prep_style for turn in reversed(sources.turns))
    return sources.kind or next(filter(None, styles), "")


def asker_of(sources: Sources, job: Sequence[JobRow], kind: str) -> Asker:
    """What the questions are made from."""
    return Asker(
        reads=[turn.read for turn in sources.turns],
        texts=[turn.text for turn in sources.turns],
        post=sources.post,
        unproven=unproven(job),
        prove=lambda words: sources.prove(words) is not None,
        bid=sources.bid,
        offer=sources.offer,
        kind=kind,
        answers=sources.answers,
        bank=sources.bank,
        dodged=sources.dodged,
        own=f"{sources.proposal}\n{sources.said}",
    )


def topic_of(words: str) -> str:
    """What the client wants to talk about ("whether we stay on Stripe"), "" when it is not said."""
    found = TOPIC.search(words)
    return " ".join((found.group(1) or found.group(2)).split()) if found else ""


def show_facts(sources: Sources, ask: Ask | None, used: Sequence[SampleLine]) -> ShowFacts:
    """What the run of show may name."""
    read = ["your post"] if sources.post else []
    if any(fact.page for fact in sources.company.facts):
        read.append("your site")
    sample = f"{used[0].title}, {used[0].line}" if used and used[0].line else ""
    return ShowFacts(
        ask=topic_of(ask.quote) if ask else "",
        sample=sample or (used[0].title if used else ""),
        questions=own_questions(missing(sources)),
        reread=" and ".join(read) or "our thread",
    )


def missing(sources: Sources) -> list[str]:
    """What one should ask because nobody has said it."""
    post = sources.post
    open_points = []
    if post is None or not post.duration:
        open_points.append("when it should be done")
    if post is None or post.budget is None:
        open_points.append("the budget")
    if not sources.company.site:
        open_points.append("their site")
    return open_points


def counts_of(
    sources: Sources,
    ask: Ask | None,
    used: Sequence[SampleLine],
    questions: Sequence[Question],
) -> Counts:
    """The numbers that readiness is read from."""
    return Counts(
        ask_answered=ask is not None,
        post=sources.post is not None,
        company_facts=sum(fact.field not in NOT_COUNTED for fact in sources.company.facts),
        company_busy=sources.company.state == "waiting",
        notes=len(sources.notes),
        samples=len(used),
        open_questions=sum(q.weak and not q.ready for q in questions),
        line=sources.line,
    )

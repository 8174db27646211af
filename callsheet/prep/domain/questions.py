"""What the client may ask: the likeliest first, each with why."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from callsheet.core import lazy_re as re
from callsheet.core.money import Money
from callsheet.library.domain.prepared import fitting_question


@dataclass(frozen=True)
class Question:
    """One question they may ask: why it is likely, and one's own prepared words for it.

    likely  0 to 1, how sure it is to come; our ranking, not a measured chance
    """

    text: str
    why: str
    weak: bool  # a weak spot: it decides, and nothing answers it yet
    answer: str = ""
    likely: float = 0.5

    @property
    def ready(self) -> bool:
        """Whether an answer is prepared."""
        return bool(self.answer)


@dataclass(frozen=True)
class Lacking:
    """A must-have that no sample shows: its words, the title of the nearest sample ("" for none),
    and whether it is one for the person alone to speak to (a language, hours)."""

    words: str
    near: str = ""
    yours: bool = False


@dataclass(frozen=True)
class Grounds:
    """What the questions are made from."""

    asked: tuple[str, ...] = ()  # open questions of the thread, verbatim
    reported: tuple[str, ...] = ()  # what others on their side want to know, verbatim
    priced: tuple[str, ...] = ()  # questions of the thread that name a sum, verbatim
    wished: tuple[str, ...] = ()  # what they said they want to hear, verbatim
    unproven: tuple[Lacking, ...] = ()
    screening: tuple[str, ...] = ()
    deliverables: tuple[str, ...] = ()
    tools: tuple[str, ...] = ()  # skills of the post that no sample shows
    offer: Money | None = None  # what the client named an hour
    bid: Money | None = None
    budget: Money | None = None  # the most that the post gives an hour
    price_pushed: bool = False
    deadline: str = ""  # the client's words for it
    scope_pushed: bool = False
    interviewing: int = 0  # how many others are interviewed
    availability_said: bool = False
    kind: str = ""
    answers: Mapping[str, str] | None = None  # question -> prepared words
    bank: tuple[tuple[str, int], ...] = ()  # own bank: question, how many clients
    # asked it; 0 for one that the person added
    dodged: Collection[str] = ()  # questions whose last take did not answer, case-folded


# the seed of the bank: DOMAIN section 8, by the kind of call that asks it most
BANK: tuple[tuple[str, str, float], ...] = (
    ("Have you done something like this before?", "traditional casual strategy", 0.75),
    ("How would you approach this, and what comes first?", "strategy traditional casual", 0.7),
    ("What is the biggest risk here?", "strategy", 0.68),
    ("What would you change?", "strategy", 0.66),
    ("Walk me through one project and your part in it.", "traditional", 0.68),
    ("How long will it take?", "casual traditional strategy", 0.62),
    ("What questions do you have for us?", "casual traditional strategy", 0.6),
    ("How do you report while you work?", "traditional casual", 0.5),
    ("Do you work alone or with others?", "traditional casual", 0.48),
    ("How do you measure results?", "strategy traditional", 0.46),
    ("What do you need from us to start?", "casual strategy traditional", 0.45),
    ("Tell me about a problem you solved.", "traditional", 0.44),
    ("What happens when the requirements change?", "traditional strategy", 0.4),
    ("How many revisions are included?", "traditional", 0.38),
    ("What else are you working on now?", "casual", 0.37),
    ("Who owns the work, and what about confidentiality?", "traditional", 0.34),
    ("Can we talk to a former client of yours?", "traditional", 0.32),
)
TELL = re.compile(
    r"\W*(?:please |kindly |briefly |can you |could you )*"
    r"(?:tell|describe|explain|walk|talk|introduce|summari[sz]e|outline|discuss|name|list|"
    r"give (?:us|me|an?)|share (?:an?|your exp\w+|how|one))\b",
    re.IGNORECASE,
)
MOST = 10
STARTS = re.compile(
    r"\bwhen (?:can|could|would|will|are) you (?:be )?(?:able to |available to |free to )?start"
)
# before what is needed itself: "need to have done time-series forecasting"
NEEDED = re.compile(
    r"^(?:you )?(?:should|must|need to|have to|will need to|ought to) (?:have done |have had )?",
    re.IGNORECASE,
)
WEAK_FIRST = 0.25  # an open weak spot is worth more of the evening than a likelier easy one


def questions_for(grounds: Grounds, most: int = MOST) -> tuple[Question, ...]:
    """The likeliest questions: from the thread, the post, one's weak spots, the kind of call.

    gives  at most `most`, none twice; open weak spots before others that are as likely
    """
    questions = [doubted(question, grounds) for question in each_once(found(grounds))]
    return tuple(sorted(questions, key=lambda q: -rank(q))[:most])


def questions_to_rehearse(grounds: Grounds, most: int = MOST) -> tuple[Question, ...]:
    """The likeliest questions in an order that does not move while one answers them."""
    questions = each_once(found(grounds))
    return tuple(sorted(questions, key=lambda q: -q.likely - WEAK_FIRST * q.weak)[:most])


def each_once(questions: Iterable[Question]) -> list[Question]:
    """The questions without those that ask in other words what an earlier one asks."""
    unique: dict[str, Question] = {}
    for question in questions:
        text = plain(question.text)
        if text not in unique and not asks_same(text, list(unique)):
            unique[text] = question
    return list(unique.values())


def asks_same(text: str, earlier: Sequence[str]) -> bool:
    """Whether one of the earlier questions asks the same."""
    starts = STARTS.search(text)
    if starts and any(STARTS.search(each) for each in earlier):
        return True
    return fitting_question(text, earlier) is not None


def found(grounds: Grounds) -> Iterator[Question]:
    """Every question there is a ground for; the best ground of one comes first."""
    yield from asked(grounds)
    yield from about_proof(grounds)
    yield from about_price(grounds)
    yield from about_terms(grounds)
    yield from about_availability(grounds)
    yield from screened(grounds)
    yield from about_the_work(grounds)
    yield from from_own_bank(grounds)
    yield from from_bank(grounds)


def rank(question: Question) -> float:
    """What it is sorted by."""
    return question.likely + WEAK_FIRST * (question.weak and not question.ready)


def plain(text: str) -> str:
    """A question's words for comparing."""
    return " ".join(text.casefold().split()).strip(" ?.!")


def doubted(question: Question, grounds: Grounds) -> Question:
    """A weak spot once a rehearsed take of it did not answer."""
    if plain(question.text) not in {plain(text) for text in grounds.dodged}:
        return question
    why = "Your last take did not answer it."
    return Question(question.text, why, True, "", question.likely)


def answer_for(grounds: Grounds, question: str) -> str:
    """One's own prepared words, also for the same question said otherwise; "" without."""
    answers = grounds.answers or {}
    if question in answers:
        return answers[question]
    return answers.get(fitting_question(question, list(answers)) or "", "")


def made(grounds: Grounds, text: str, why: str, likely: float, *, weak: bool = False) -> Question:
    """A question with the answer prepared for it."""
    return Question(text, why, weak, answer_for(grounds, text), likely)


def asked(grounds: Grounds) -> Iterator[Question]:
    """What they asked in the thread."""
    for text in grounds.asked:
        yield made(grounds, text, "Asked in the thread.", 1.0, weak=True)
    for text in grounds.wished:
        why = "They said they want it in the call."
        yield made(grounds, text, why, 0.99, weak=True)
    for text in grounds.reported:
        why = "Told in the thread as somebody else's question."
        yield made(grounds, text, why, 0.97, weak=True)


def about_proof(grounds: Grounds) -> Iterator[Question]:
    """A must-have that no sample proves will be asked for."""
    for place, lacking in enumerate(sorted(grounds.unproven, key=lambda each: each.yours)):
        words = NEEDED.sub("", lacking.words)
        text = f"They need: “{words}”. Have you done that?"
        why = "A must-have of the post; none of your samples shows it."
        if lacking.yours:
            text = f"They need: “{words}”. What do you say to it?"
            why = "A must-have of the post that no sample can show: it is for you to say."
        elif lacking.near:
            why = f"A must-have of the post; “{lacking.near}” comes nearest and does not show all."
        likely = max(0.85 - place * 0.08, 0.4) - (0.25 if lacking.yours else 0.0)
        yield made(grounds, text, why, max(likely, 0.3), weak=True)


def about_price(grounds: Grounds) -> Iterator[Question]:
    """The price, as they pushed on it or as everyone asks it."""
    for text in grounds.priced:
        yield made(grounds, text, "Asked in the thread, with a sum.", 0.96, weak=True)
    over = grounds.bid and grounds.budget and grounds.bid.minor > grounds.budget.minor
    if grounds.priced:
        return
    if grounds.price_pushed:
        offer = f"for {grounds.offer} an hour" if grounds.offer is not None else "for less"
        text, why, likely = f"Could you do it {offer}?", "They pushed on the price.", 0.95
    elif over:
        text, likely = "Why are you above our budget?", 0.85
        why = f"Your bid is {grounds.bid}; the post says up to {grounds.budget} an hour."
    else:
        text, why, likely = "What would it cost, and why?", "Asked in most first calls.", 0.7
    yield made(grounds, text, why, likely, weak=bool(grounds.price_pushed or over))


def about_terms(grounds: Grounds) -> Iterator[Question]:
    """The date they named, a change of scope, the others they talk to."""
    if grounds.deadline:
        text = f"Can you make it {grounds.deadline}?"
        yield made(grounds, text, "They named that date in the thread.", 0.82, weak=True)
    if grounds.scope_pushed:
        why = "They bargained over what is included."
        yield made(grounds, "What is included, and what costs extra?", why, 0.8)
    if grounds.interviewing > 1:
        why = f"{grounds.interviewing} are being interviewed for this job."
        yield made(grounds, "Why should we choose you?", why, 0.72)


def about_availability(grounds: Grounds) -> Iterator[Question]:
    """When one could start and for how long."""
    text = "When could you start, and for how many hours a week?"
    why = "Asked in most first calls; your words to them do not say it yet."
    if grounds.availability_said:
        why = "You said something about it; have it ready."
    yield made(grounds, text, why, 0.68, weak=not grounds.availability_said)


def screened(grounds: Grounds) -> Iterator[Question]:
    """The post's own screening questions come back in the call."""
    for text in grounds.screening:
        if is_asked(text):
            yield made(grounds, text, "A screening question of the post.", 0.78)


def is_asked(text: str) -> bool:
    """Whether a line of the post's screening wants an answer in words: a question, or "tell us"."""
    return text.rstrip().endswith("?") or bool(TELL.match(text))


def about_the_work(grounds: Grounds) -> Iterator[Question]:
    """The post's own deliverables and the tools nothing of one's own shows."""
    for place, words in enumerate(grounds.deliverables[:3]):
        text = f"How would you go about “{words}”?"
        yield made(grounds, text, "The post asks for it.", 0.66 - place * 0.08)
    for place, name in enumerate(grounds.tools[:3]):
        text = f"How well do you know {name}?"
        why = "A skill of the post; none of your samples names it."
        yield made(grounds, text, why, 0.6 - place * 0.08)


def from_own_bank(grounds: Grounds) -> Iterator[Question]:
    """What other clients asked, and what the person wants to be ready for."""
    for text, times in grounds.bank:
        if not times:
            yield made(grounds, text, "You want to be ready for it.", 0.8)
            continue
        clients = "one client" if times == 1 else f"{times} clients"
        why = f"From your own bank: {clients} asked it."
        yield made(grounds, text, why, min(0.45 + 0.08 * times, 0.74))


def from_bank(grounds: Grounds) -> Iterator[Question]:
    """The usual ones for this kind of call."""
    kind = grounds.kind or "casual"
    for text, kinds, likely in BANK:
        if kind in kinds.split():
            yield made(grounds, text, "Usual in this kind of call.", likely)


def own_questions(missing: Sequence[str]) -> tuple[str, ...]:
    """What to ask them: first what nobody has said yet, then what always helps."""
    always = (
        "what a good result looks like to them",
        "who decides, and by when",
        "what they tried",
    )
    return (*missing, *always)[:4]

"""Does the answer answer the question? Four labels, by rules/answers.md."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from callsheet.core import lazy_re as re
from callsheet.core import meaning
from callsheet.prep.domain.judge.features import features_of
from callsheet.prep.domain.judge.parts import lacking
from callsheet.prep.domain.judge.requested import requested_items
from callsheet.prep.domain.judge.said import Said, said_in
from callsheet.prep.domain.judge.weigh import LABELS, Weights, pulls, times, weighed, weights
from callsheet.prep.domain.judge.why import missing_items, why_of

__all__ = ["LABELS", "LONGEST", "Judgement", "judge"]

LONGEST_WORD = 80  # characters; a longer run is no word, and patterns crawl over it
RUN = re.compile(rf"\S{{{LONGEST_WORD},}}")
HARDLY = 0.1  # chance, as the sentence model has it, that some sentence admits
FILLED = 0.5  # of what was asked
HOLDS_BACK = re.compile(
    r"n['’]t\b|\b(?:not|never|no|none|nobody|nothing|nor|without|cannot|unknown|unsure|guess\w*"
    r"|depends?|yet|until|only|(?:i|we)(?:['’](?:d|ll)| would| will)? (?:have|need|want) to|check"
    r"|ask|look(?:ing)? (?:it|into|up)|find out|too|before)\b",
    re.IGNORECASE,
)
LONGEST = 6_000  # characters of an answer that are read: about five minutes of talk


@dataclass(frozen=True)
class Judgement:
    """How an answer stands to its question.

    label    direct, partial, honest_unknown or dodge
    p        its probability, 0 to 1
    why      one sentence for a person
    missing  what was asked and not said, in words ("a number")
    """

    label: str
    p: float
    why: str
    missing: tuple[str, ...] = ()


def judge(question: str, answer: str, *, by_meaning: bool = True) -> Judgement:
    """Whether the answer gives what the question asks for.

    question    one question, as spoken; answer as typed or transcribed, LONGEST characters count
    by_meaning  whether the sentence model may be asked too (30 ms); it is left out without its data
    gives       an empty answer is a dodge
    source      rules/answers.md
    """
    return judged(question, answer, weights(), by_meaning=by_meaning and meaning.present())


def spoken(text: str) -> str:
    """The first LONGEST characters, a run without a blank cut where no word goes on."""
    return RUN.sub(lambda run: run[0][:LONGEST_WORD], text[:LONGEST])


def judged(question: str, answer: str, kept: Weights, *, by_meaning: bool) -> Judgement:
    """As `judge`, with weights of one's own."""
    question = spoken(question)
    asked, said = requested_items(question), said_in(spoken(answer))
    if not said.sentences:
        return Judgement("dodge", 1.0, why_of("dodge", asked, said), missing_items(asked, said))
    features, named = features_of(question, asked, said), kept.words_only
    if by_meaning:
        features, named = features | meant(question, said, kept), kept.named
    chances = weighed(features, named, kept.scale)
    label = likeliest(chances, features, said)
    gaps = missing_items(asked, said) if label in {"partial", "dodge"} else ()
    if label == "partial":
        gaps = lacking(asked, said) or gaps
    why = why_of(label, asked, said, pulls(label, features, named))
    return Judgement(label, round(chances[label], 3), why, gaps)


def likeliest(chances: Mapping[str, float], features: Mapping[str, float], said: Said) -> str:
    """The likeliest label. Nobody is told that they openly do not know who says nothing of the
    kind: a plan for the first week has steps too."""
    label = max(LABELS, key=lambda name: chances[name])
    admits = features["admits"] or features.get("act_admit", 0.0) >= HARDLY
    if label == "honest_unknown" and not admits and not HOLDS_BACK.search(said.text):
        missing = features["fill_share"] < FILLED
        others = [name for name in LABELS if name != label and (missing or name != "dodge")]
        label = max(others, key=lambda name: chances[name])
    return label


def meant(question: str, said: Said, kept: Weights) -> dict[str, float]:
    """The features that the sentence model gives."""
    # numpy costs 30 MB: only for who asks for a meaning
    from callsheet.prep.domain.judge import near

    sentences = near.heard(question, said)
    asked, vectors = near.read_vectors(question, sentences)
    chances = near.act_chances(vectors, kept.act_table, kept.act_scale)
    whole = times(near.whole_vector(sentences, vectors).tolist(), kept.meaning, kept.meaning_scale)
    return near.near_features(asked, vectors, chances, kept.acts) | {
        f"whole_{label}": value for label, value in zip(LABELS, whole, strict=True)
    }

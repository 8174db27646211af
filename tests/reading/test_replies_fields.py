"""The sums, the day the work is due and the kind of call a reply names, by kinds of phrase."""

from __future__ import annotations

import pytest

from callsheet.reading.domain.replies import read_reply

DUE = {
    "A month is too long. Could we shorten it to eight days?": "eight days",
    "Thursday noon at the latest please, my flight leaves at four.": "Thursday noon at the latest",
    "A month is too long for us. Would the 6th be asking too much?": "the 6th",
    "The tasting is on the 9th. The labels have to be glued two days before that.": (
        "two days before that"
    ),
    "You wrote a month. I'd be more comfortable with ten days.": "ten days",
    "The new site should be up within the week.": "within the week",
    "You've got three weeks, not a day more.": "three weeks",
    "Friday noon is the cut-off, after that the slot is gone.": "Friday noon",
    "Translation of 30 pages, four days, doable?": "four days",
    "Could you do the voice-over in a week?": "in a week",
    "Wir brauchen die Etiketten bis 15. Januar, 62 Stück.": "bis 15. Januar",
}
NO_DUE = [
    "We pay within a week of delivery.",
    "Our conference takes place on 3 June in Ghent, about 200 people.",
    "We publish two posts a week, on Tuesdays and Fridays.",
    "You'll have our answer by Wednesday.",
    "Listen, I need to shift our Tuesday catch-up to Wednesday, 9ish.",
    "Our brand person is on leave until the 18th.",
    "Could you finish it 3 days earlier?",
    "The barn won't be painted before then, so there is nothing to film.",
    "I'll send the contract by Friday.",
    "The last developer took six weeks and delivered nothing.",
    "Could you send me your hourly rate by tomorrow?",
    "Every lesson is an hour, twice a week, until June.",
    "You have two days to decide, then I ask the next one.",
    "Do you need access to the Analytics account today?",
]


@pytest.mark.parametrize("text", DUE)
def test_the_words_that_say_when_the_work_is_due_are_read(text: str) -> None:
    found = read_reply(text).deadline

    assert found is not None
    assert found.text == DUE[text]


@pytest.mark.parametrize("text", NO_DUE)
def test_other_times_are_no_deadline(text: str) -> None:
    assert read_reply(text).deadline is None


def kinds(text: str) -> list[tuple[float, str]]:
    """The sums of a reply with their kinds."""
    return [(float(each.amount), each.kind) for each in read_reply(text).money]


def test_a_limit_beside_a_price_a_piece_is_a_price_a_piece() -> None:
    found = kinds("$0.08 a word is too much for us. I could go up to $0.05.")

    assert found == [(0.08, "fixed"), (0.05, "fixed")]


def test_a_sum_that_the_next_sentence_calls_all_there_is_is_the_budget() -> None:
    assert kinds("can u do 250 usd? that's all we have") == [(250, "budget")]


def test_a_bare_figure_is_a_sum_where_the_price_is_bargained_over() -> None:
    assert kinds("Too expensive for us. 300 and we have a deal?") == [(300, "fixed")]


def test_days_of_payment_and_counts_are_no_sums() -> None:
    assert kinds("We can't pay upfront, our terms are net 30.") == []
    assert kinds("It's 85 recipes instead of 60 by now.") == []


@pytest.mark.parametrize(
    ("text", "sums"),
    [
        ("We pay 12 cents a word, is that fine?", ["0.12"]),
        ("Could you do it for 8 cents per word instead of 10?", ["0.08", "0.1"]),
        ("12 US cents a word is our rate.", ["0.12"]),
    ],
)
def test_cents_are_hundredths(text: str, sums: list[str]) -> None:
    assert [(str(each.amount), each.currency) for each in read_reply(text).money] == [
        (sum_, "USD") for sum_ in sums
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Buongiorno, possiamo arrivare a 2 mila euro, non di più.", [(2000, "EUR")]),
        ("Per noi 1.500 euro sono troppi, grazie.", [(1500, "EUR")]),
        ("Duemila euro per il sito, va bene?", [(2000, "EUR")]),
        ("Il budget è 2 mila, non possiamo fare di più.", [(2000, None)]),
        ("Il sito ha 2 mila utenti e il budget è piccolo, grazie.", []),
    ],
)
def test_sums_in_italian_words_are_read(text: str, found: list[tuple[int, str | None]]) -> None:
    assert [(int(each.amount), each.currency) for each in read_reply(text).money] == found


CHANNELS = {
    "The Zoom integration on our site broke last week.": None,
    "Our support team answers on WhatsApp until nine.": None,
    "We used Zoom for the old course.": None,
    "Teams never works on my laptop, so Zoom if that's alright.": "zoom",
    "Either Teams or Zoom, though I like Zoom better.": "zoom",
    "No Zoom here: a Meet will be in the invite.": "meet",
    "Easiest is if I just call you. What's the best number?": "phone",
    "I'd feel safer with the call function Upwork offers.": "upwork",
    "You would be on phone duty two evenings a week.": None,
}
PREPARED = {
    "Just yourself and a cup of tea.": "casual",
    "You can leave the portfolio at home, I've seen it. We'll simply talk.": "casual",
    "Go through the report and mark the pages you don't believe.": "strategy",
    "You don't have to present anything, but tell me what you would do first.": "strategy",
    "Standard stuff: who are you, what have you done, why us.": "traditional",
    "No need for ideas yet; this round is about how you've worked with teams.": "traditional",
}


@pytest.mark.parametrize("text", CHANNELS)
def test_the_channel_is_the_one_named_for_talking(text: str) -> None:
    assert read_reply(text).platform == CHANNELS[text]


@pytest.mark.parametrize("text", PREPARED)
def test_what_is_to_be_prepared_tells_the_kind_of_call(text: str) -> None:
    before = "Is there anything I should prepare for our call?"

    assert read_reply(text, previous=before).prep_style == PREPARED[text]


def test_an_answer_that_opens_with_nothing_is_a_casual_call() -> None:
    before = "Is there anything I should prepare for our call?"

    assert read_reply("Nothing at all, just come as you are.", previous=before).prep_style == (
        "casual"
    )

"""The sums, the day the work is due and the kind of call a reply names, by kinds of phrase."""

from __future__ import annotations

import pytest

from callsheet.core import meaning
from callsheet.reading.domain.replies import read_reply
from callsheet.reading.domain.replies.second import in_context, second_look

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
    "How long would it take? I was hoping for something like three weeks.": "three weeks",
    "Turnaround: 48 hours. If you can't do that, no need to answer.": "48 hours",
    "The job: 20 product texts, $300, one week.": "one week",
    "I'd rather you took three weeks and did it properly.": "three weeks",
    "You say end of March. Could you bring the delivery forward to the 10th?": "to the 10th",
    "My thesis is due on 30 June, so I'd need them back on the 22nd.": "on the 22nd",
    "I read your plan and three weeks is not possible for us. It must be here by 25 May.": (
        "by 25 May"
    ),
    "Offer is out. Two weeks for the lot, as agreed.": "Two weeks",
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
    "Expect my answer by Tuesday, I still have two people to talk to.",
    "The board froze all hiring. I don't expect that to change this year.",
    "The trial task should take you two hours at most.",
    "Let me know by Friday if you are interested.",
    "It takes our team three days to approve a draft.",
    "The first invoice is due on the 30th.",
    "I expect to have all the files by Wednesday and will send them to you then.",
    "How long would something like this take you, a week, a month?",
    "There's a 7 day return policy that must be on the page.",
    "The delivery time we promise our customers is two days.",
    "The cards have to be valid until December 2027.",
    "And how often may I send it back for corrections?",
    "Wall thickness is 2.5 mm and it will be printed in PETG.",
    "Do you need access to the Analytics account today?",
    "Otherwise we can go up to 1.20 a minute.",
    "The leaflets must be easy to read at 6th grade level.",
]


@pytest.mark.parametrize("text", DUE)
def test_the_words_that_say_when_the_work_is_due_are_read(text: str) -> None:
    found = read_reply(text).deadline

    assert found is not None
    assert found.text == DUE[text]


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("It must be live before the caravan park opens.", "before the caravan park opens"),
        ("The page must work two weeks before Easter.", "two weeks before Easter"),
        ("I need the report ten days before the presentation.", "ten days before the presentation"),
        ("All of it must be done by half term, please.", "by half term"),
    ],
)
def test_a_day_may_be_told_by_what_happens(text: str, due: str) -> None:
    found = read_reply(text).deadline

    assert found is not None
    assert found.text == due


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


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Your total of €9,400 is above the €7,000 our board has approved.",
            "9400 fixed 7000 budget",
        ),
        ("We had between 800 and 1000 GBP set aside.", "800 budget 1000 budget"),
        ("We can't spend more than €5,500 on it.", "5500 budget"),
        ("150 is too much for one logo.", "150 fixed"),
        ("Is the favicon included in the 300?", "300 fixed"),
        ("Does your 2400 cover the hosting as well?", "2400 fixed"),
        ("4200 is more than my partner wants to pay, he says 3k.", "4200 fixed 3000 fixed"),
        ("Our grant allows 800, the post had no figure.", "800 budget"),
        ("The PTA voted $1,900 in total.", "1900 budget"),
        ("I can pay 200 euros, not more.", "200 budget"),
        ("Can we say 60 hours at $55?", "55 hourly"),
        ("Your daily rate is capped at £520 with us.", "520 fixed"),
        ("I have issued the contract at $3,750, payable in three parts.", "3750 fixed"),
        ("Could you keep the 640 anyway?", "640 fixed"),
        ("Ok, fair enough. 55 then.", "55 fixed"),
        ("€80/h is too much. We can offer a flat 400 + a testimonial.", "80 hourly 400 fixed"),
    ],
)
def test_the_freelancers_price_is_told_from_what_the_client_has(text: str, found: str) -> None:
    assert " ".join(f"{amount:g} {kind}" for amount, kind in kinds(text)) == found


@pytest.mark.parametrize(
    "text",
    [
        "We sell beekeeping kits at $149, the audience is hobby keepers over 50.",
        "I spent 6,000 dollars on a developer who disappeared.",
        "Could the report still be 16 pages, or would you do 12?",
        "Too expensive for me, but ring me on 512 555 0143 so we can talk.",
        "The price is fine, the 30 Nov handover too.",
        "We spend 9k a month on the warehouse alone.",
    ],
)
def test_other_money_ages_and_counts_are_no_sums(text: str) -> None:
    assert kinds(text) == []


def test_a_test_paid_once_is_not_hourly_beside_an_hourly_rate() -> None:
    assert kinds("$50/hr is okay. One short paid test, $40, first.") == [
        (50, "hourly"),
        (40, "fixed"),
    ]


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
    "Hi, can u give me your whatsapp number?": "whatsapp",
    "We can talk over the built-in call of this site if that's easier.": "upwork",
    "Let's stay on here until there is a contract.": "upwork",
    "Ping me on TG: @lenaworks": "telegram",
    "I'm old-fashioned: give me a call on 0161 496 0102": "phone",
    "meet at 4? i send u link here": None,
    "Zoom keeps kicking me out, can we use Google Meet?": "meet",
    "You would be on phone duty two evenings a week.": None,
}
PREPARED = {
    "Just yourself and a cup of tea.": "casual",
    "You can leave the portfolio at home, I've seen it. We'll simply talk.": "casual",
    "Bring a question or two if you have some, but we'll mostly just chat.": "casual",
    "Our CTO will give you a small algorithm problem.": "traditional",
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


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Find us at hofladen-müller.de", ["hofladen-müller.de"]),
        ("The script main.py and utils.sh live in the repo.", []),
        ("About 4.5k users, e.g.in Spain.", []),
        ("Yes.\n\n--\nThis message was checked by MailScan. Terms: www.mailscan.example", []),
    ],
)
def test_file_names_and_footers_are_no_links(text: str, found: list[str]) -> None:
    assert [each.text for each in read_reply(text).links] == found


def test_an_address_behind_a_colon_is_no_question_of_its_own() -> None:
    text = "Could you do a paid test, fix this bug: https://code.example.com/issues/214 ? Thanks"

    assert [each.text for each in read_reply(text).asks] == [text.removesuffix(" Thanks")]


@pytest.mark.parametrize(
    "text",
    [
        "What I would find useful: open our checkout on a phone and buy something cheap.",
        "Should the courage run out then you'll be the first to hear.",
        "Were there any way to move other things around, I would be delighted.",
        "We would ask that one round of corrections be included.",
        "From thirty-one beehives, would you believe it.",
    ],
)
def test_what_only_looks_like_a_question_is_no_ask(text: str) -> None:
    assert read_reply(text).asks == ()


def test_what_they_would_like_to_know_is_an_ask() -> None:
    assert len(read_reply("What I would like to know is your rate.").asks) == 1


@pytest.mark.parametrize(
    ("text", "style"),
    [
        (
            "Zero homework. You tell me about you, I'll tell you about our site and the plan.",
            "casual",
        ),
        (
            "You needn't get anything ready for it, we'll be asking about herons and your ideas.",
            "casual",
        ),
        ("Nothing to prepare, but have a look at our funnel and bring two ideas.", "strategy"),
    ],
)
def test_nothing_at_all_to_prepare_is_casual_unless_a_but_follows(text: str, style: str) -> None:
    previous = "Confirmed for Friday. How should I prepare?"

    assert read_reply(text, previous=previous).prep_style == style


def test_a_call_asked_for_in_so_many_words_is_one() -> None:
    text = "Could we have a call? Our office is closed tomorrow. Maya"

    hints = second_look(text, in_context) if meaning.present() else ()

    read = read_reply(text, hints=hints)

    assert "call_request" in read.intents

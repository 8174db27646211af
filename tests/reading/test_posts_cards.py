"""Posts as apps, searches, alerts, invitations and old pages show them."""

from __future__ import annotations

import pytest

from callsheet.reading.domain.posts.shape import post_line

TITLE = "React Native developer for pharmacy app"
WORDS = (
    "We run a small pharmacy chain and our delivery app is half done. Finish the refill screen. "
    "You must know Expo SDK 51."
)
PAGES = {
    "an alert": (
        f"Upwork\nNew job alert\n\n{TITLE}\nPosted 12 minutes ago\nHourly: $30-$60 | Intermediate "
        f"| 3 to 6 months, 30+ hrs/week\n\n{WORDS}\n"
        f"React Native, Expo\nPayment verified | Spain\n\n"
        "View job details\n© 2026 Upwork Global Inc."
    ),
    "a search": (
        f"Best Matches\nSaved Jobs\n\nPosted 20 minutes ago\n{TITLE}\nHourly: $30.00 - $60.00 - "
        f"Intermediate - Est. Time: 3 to 6 months, 30+ hrs/week\n{WORDS}\nReact Native\nExpo\n"
        "Payment verified\nRating is 4.9 out of 5.\n$20K+ spent\nSpain\nProposals: 5 to 10\n"
        "Posted 1 hour ago\nLogo for a bike shop\nFixed-price - Entry Level - Est. Budget: $80.00\n"
        "Draw a logo.\nLogo Design\nPayment verified\n$0 spent\nFrance\nProposals: 50+"
    ),
    "an old search": (
        "Hourly - Intermediate ($$) - Est. Time: 3 to 6 months, 30+ hrs/week - Posted 2 hours ago\n"
        f"{TITLE}\nHourly: $30-$60\n{WORDS}\nSkills: React Native  Expo\n"
        "Payment Verified  ***** $400+ Spent  Spain"
    ),
    "an old page": (
        f"{TITLE}\nMobile Development    Posted 5 hours ago\n\nHourly Job\n$30-$60/hr\n"
        "3 to 6 months\nStart Date: March 3, 2016\nIntermediate Level\n"
        f"I am looking for a mix of experience and value\n\nDetails\n{WORDS}\n\n"
        "Other Skills: React Native  Expo\n\nAbout the Client\n"
        "(4.90) 12 reviews\nSpain\nVigo 10:14 PM\n20 Jobs Posted"
    ),
    "an app": (
        f"{TITLE}\n\nHourly - $30-$60/hr\nIntermediate\n3 to 6 months\nLess than 30 hrs/week\n\n"
        f"{WORDS}\n\nSkills\nReact Native, Expo\n\nSpain\nPayment verified • 4.9 ★ • $5K spent\n\n"
        "Sent from Upwork for Android"
    ),
    "an invitation": (
        f"Upwork <donotreply@upwork.com>\nto me\n\nYou have been invited: {TITLE}\n\nHi Marta, "
        f"a client thinks you'd be a great fit!\n\nABOUT THE JOB\n{WORDS}\n\n"
        "Pay: Hourly, $30.00-$60.00\nLevel: Intermediate\nLength: 3 to 6 months\n"
        "Client: Spain | 4.99 (31 reviews) | $60K+ spent\n"
        "Tags: React Native, Expo\n\nVIEW INVITATION"
    ),
}


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_a_card_says_what_the_page_of_the_job_says(page: str) -> None:
    read = post_line({"text": page})

    assert read["title"] == TITLE
    assert read["kind"] == "hourly"
    assert read["budget"] == {"min": 30, "max": 60, "currency": "USD"}
    assert (read["level"], read["duration"]) == ("intermediate", "3 to 6 months")
    assert (read["skills"], read["location"]) == (["React Native", "Expo"], "Spain")
    assert (read["deliverables"], read["client_name"]) == (["Finish the refill screen"], None)


def test_a_job_passed_on_by_name_and_link_has_its_title() -> None:
    text = f"Check out this job on Upwork: {TITLE}\nhttps://www.upwork.com/jobs/~01ab\n\n{WORDS}"

    assert post_line({"text": text})["title"] == TITLE


@pytest.mark.parametrize(
    "text",
    [
        WORDS,
        f"Hi all,\n\n{WORDS}\n\nThanks\nBen",
        f"Fix the map. Budget: $80, Fixed-price, for an expert.\n{WORDS}\nPayment verified",
    ],
)
def test_a_clients_own_words_have_no_title(text: str) -> None:
    assert post_line({"text": text})["title"] is None


def test_cards_beside_an_opened_job_leave_its_page_to_itself() -> None:
    text = (
        "Logo for a gym\nFixed-price - Entry Level - Est. Budget: $20\nDraw a logo.\nView job\n"
        f"Menu for a bar\nFixed-price - Expert - Est. Budget: $90\nDraw a menu.\n{TITLE}\nPosted 3 "
        f"hours ago\nWorldwide\nSummary\n{WORDS}\n$700.00\nFixed-price\nExpert\nExperience Level\n"
        "Skills and Expertise\nReact Native\nActivity on this job\nProposals:\n5 to 10"
    )

    assert post_line({"text": text})["skills"] == ["React Native"]


FOOT = (
    "\n\n$200.00\nFixed-price\nIntermediate\nI am looking for a mix of experience and value\n"
    "Project Type:One-time project\nSkills and Expertise\nVideo Editing\nActivity on this job\n"
    "Proposals:\n5 to 10"
)


@pytest.mark.parametrize(
    "words",
    [
        "deliver H.264 in 1080p.",
        "and it should be silent\n\nNo stock music please, we had enough of that.",
        "What you get from us\n- clips\n- a logo\n\nWhat we need\n- a loop\n- captions",
        "* H.264\n* 1080p\nThank you!",
        "Thanks for reading\n\nAoife",
    ],
)
def test_half_a_page_without_its_title_has_none(words: str) -> None:
    read = post_line({"text": words + FOOT})

    assert (read["title"], read["kind"], read["skills"]) == (None, "fixed", ["Video Editing"])


@pytest.mark.parametrize("title", ["Can you fix our form?", "I need a logo for my food truck."])
def test_a_title_may_be_a_sentence_over_its_facts(title: str) -> None:
    text = f"{title}\nFixed-price - Entry ($) - Est. Budget: $30 - Posted 2 hours ago\n{WORDS}"

    assert post_line({"text": text})["title"] == title


LINES = {
    "a link's preview": (
        f"Upwork\n{TITLE} - Freelance Job in Mobile Development - 1 to 3 months\n{WORDS}"
    ),
    "one row": f"{TITLE} | $200 fixed | Intermediate | posted 2 hours ago | Ireland\n{WORDS}",
    "an age beside it": (
        f"{TITLE}               Posted 2 hours ago\nFixed-price     Intermediate     $200\n"
        f"\n{WORDS}"
    ),
    "a greeting over it": (
        f"Hi Marta,\n\nHere's a new job that matches your profile:\n\n{TITLE}\nFixed: $200\n"
        f"Intermediate\n{WORDS}\n\nSubmit a proposal\n\nThe Upwork Team"
    ),
    "who invites over it": (
        f"Dana K. invited you to submit a proposal\n\n{TITLE}\n\nFixed-price: $200\n\n{WORDS}\n"
        "\nSee invitation\n© Upwork"
    ),
}


@pytest.mark.parametrize("text", LINES.values(), ids=LINES)
def test_the_title_stands_among_what_an_app_or_a_mail_says(text: str) -> None:
    read = post_line({"text": text})

    assert (read["title"], read["deliverables"]) == (TITLE, ["Finish the refill screen"])


@pytest.mark.parametrize(
    "head",
    [
        "Voice message (0:42) transcript",
        "Freelancers of Hull\nKate Musgrave · 2h · 🌐",
        "Bark\nNew lead: Voice over artist\nKate M. · Hull · 2 miles away",
        "New brief in your inbox\nFrom: Kate Musgrave",
    ],
)
def test_what_stands_over_a_message_is_no_title(head: str) -> None:
    assert post_line({"text": f"{head}\n{WORDS}"})["title"] is None

"""Calls to go live with: `python -m tests.live.seed COUNT`, prints their uids as JSON."""

from __future__ import annotations

import io
import json
import os
import sys
from datetime import timedelta
from typing import Any

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "callsheet.config.settings")

PREPARE = (
    "Nothing formal. For the call I'd love your view on whether we stay on Stripe Billing or "
    "build it ourselves. Maya"
)
MISSION = "We exist to make the everyday breakfast kinder to the field it came from."


def main() -> None:
    """One freelancer, samples with pictures, answers and notes, COUNT calls booked in an hour."""
    import django

    django.setup()
    from tests import make

    owner = make.freelancer()
    shelf(owner)
    first = booked_call(owner)
    more = [another_call(first) for _ in range(int(sys.argv[1]) - 1)]
    sys.stdout.write(json.dumps([str(call.uid) for call in (first, *more)]))


def another_call(first: Any) -> Any:
    """One more call of the same interview at the same time; not booked, so no device fetches it."""
    from callsheet.interviews.models import Call

    return Call.objects.create(
        owner=first.owner, interview=first.interview, state="wanted", minutes=15,
        starts_at=first.starts_at, room=first.room,
    )  # fmt: skip


def shelf(owner: Any) -> None:
    """A public sample with three pictures, one whose client is unnamed, answers, a note."""
    from callsheet.library.actions.samples import add_sample_from_text, add_steps
    from callsheet.library.actions.words import add_answer
    from callsheet.library.models import Note

    coffee = add_sample_from_text(
        owner,
        "---\ntrade: Shopify developer\ntools: [Shopify, Recharge, Stripe Billing]\n"
        "result: Churn 9% to 5% in one quarter.\n---\n# Tin Can Coffee: recurring orders on "
        "Shopify\n\nTheir checkout asked for the rhythm after the card. I turned it round and "
        "measured it.\n\n- subscription checkout, mobile first\n- Stripe Billing migration\n",
    )
    add_steps(coffee, [picture("before.png", "#d9d3c6"), picture("rhythm.png", "#cfe3f5"),
                       picture("after.png", "#d6ecd0")])  # fmt: skip
    for step, words in zip(
        coffee.steps.all(), ("Before", "The rhythm first", "After"), strict=True
    ):
        step.caption = words
        step.save(update_fields=["caption"])
    volta = add_sample_from_text(
        owner,
        "---\ntools: [Stripe Billing, Python]\nresult: Nobody charged twice.\n---\n"
        "# Volta invoicing move\n\nVolta Ltd moved 12,000 subscribers in a weekend.\n",
    )
    volta.permission, volta.client_name = "unnamed", "Volta"
    volta.save(update_fields=["permission", "client_name"])
    add_answer(owner, "Have you used Recharge?", "Not in production. Closest is Bold, two stores.")
    add_answer(owner, "How do you handle refunds?", "A refund is a new line, never an edit.")
    Note.objects.create(owner=owner, topic="Refund rates", text="Ask what they count as a refund.")


def picture(name: str, colour: str) -> Any:
    """A picture of one colour."""
    from django.core.files.uploadedfile import SimpleUploadedFile
    from PIL import Image

    out = io.BytesIO()
    Image.new("RGB", (1280, 800), colour).save(out, "PNG")
    return SimpleUploadedFile(name, out.getvalue(), content_type="image/png")


def booked_call(owner: Any) -> Any:
    """One call of 15 minutes, a minute from now, of a client with a known site."""
    from django.utils import timezone

    from callsheet.interviews.actions.pastes import read_paste
    from callsheet.interviews.actions.stages import agree_time, call_of
    from callsheet.interviews.domain.example import example_paste
    from callsheet.interviews.domain.paste import Paste
    from callsheet.interviews.models import Company, Message
    from callsheet.prep.models import Fact, Research, SheetNote

    words, now = example_paste(), timezone.now()
    row = read_paste(
        owner,
        Paste(reply=words.reply, post=words.post, proposal=words.proposal, new=True),
        now=now - timedelta(days=1),
    ).interview  # fmt: skip
    Message.objects.create(
        owner=owner, interview=row, side="me", digest="sent", written_at=now - timedelta(hours=9),
        text="Friday 9:30 works. Is there anything you'd like me to prepare?",
    )  # fmt: skip
    read_paste(owner, Paste(reply=PREPARE, interview=row.uid), now=now - timedelta(hours=2))
    row.refresh_from_db()
    company = Company.objects.create(
        owner=owner, name="Hearth & Oat", site="hearthandoat.example", confirmed_at=now
    )
    row.client.company = company
    row.client.save(update_fields=["company"])
    Research.objects.create(
        owner=owner, company=company, state="done", site_state="ok", started_at=now
    )
    url = "https://hearthandoat.example/about"
    for field, quote in (
        ("mission", MISSION),
        ("products", "monthly boxes, recurring for 80% of our customers"),
    ):
        Fact.objects.create(owner=owner, company=company, field=field, value=quote, quote=quote,
                            url=url, read_at=now)  # fmt: skip
    call = call_of(row)
    agree_time(call, now + timedelta(minutes=1), minutes=15, room="Zoom in the room")
    SheetNote.objects.create(owner=owner, call=call, text="CFO may join, keep one number ready")
    return call


if __name__ == "__main__":
    main()

"""The guard against overlapping bookings, and a booking for every call that was agreed before."""

import uuid
from datetime import timedelta

from django.db import IntegrityError, migrations, transaction

from callsheet.booking.overlap import add_guard, remove_guard
from callsheet.booking.tokens import token_hash

USUAL_MINUTES = 30


def book_agreed_calls(apps, editor):
    """Two agreed calls that overlap cannot both be kept: the later one stays without a booking."""
    booking = apps.get_model("booking", "Booking")
    calls = apps.get_model("interviews", "Call").objects.filter(state="booked")
    for call in calls.filter(starts_at__isnull=False).order_by("pk"):
        uid, minutes = uuid.uuid4(), call.minutes or USUAL_MINUTES
        try:
            with transaction.atomic():
                booking.objects.create(
                    uid=uid,
                    owner_id=call.owner_id,
                    call=call,
                    state="confirmed",
                    starts_at=call.starts_at,
                    minutes=minutes,
                    held_from=call.starts_at,
                    held_to=call.starts_at + timedelta(minutes=minutes),
                    token_hash=token_hash("booking", uid),
                    confirmed_at=call.created_at,
                    where=call.room,
                )
        except IntegrityError:
            continue


class Migration(migrations.Migration):
    dependencies = [
        ("booking", "0003_calendars_offers_bookings"),
        ("interviews", "0002_calls_titled_signs_on_calls"),
    ]

    operations = [
        migrations.RunPython(add_guard, remove_guard),
        migrations.RunPython(book_agreed_calls, migrations.RunPython.noop),
    ]

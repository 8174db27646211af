"""No two live bookings of one owner overlap: the guard of SQLite, in one place.

PostgreSQL gets an exclusion constraint on `tstzrange(held_from, held_to)` here instead.
Source: DESIGN section 8; identical-start uniqueness does not stop overlapping calls.
"""

from __future__ import annotations

from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

TABLE = "booking_booking"
MESSAGE = "callsheet: overlapping booking"
TRIGGER = """
CREATE TRIGGER booking_no_overlap_{name} BEFORE {event} ON {table}
WHEN NEW.state IN ('held', 'confirmed')
BEGIN
    SELECT RAISE(ABORT, '{message}') WHERE EXISTS (
        SELECT 1 FROM {table} AS other
        WHERE other.owner_id = NEW.owner_id
          AND other.id IS NOT NEW.id
          AND other.state IN ('held', 'confirmed')
          AND other.held_from < NEW.held_to
          AND NEW.held_from < other.held_to
    );
END
"""
EVENTS = {"insert": "INSERT", "update": "UPDATE OF state, held_from, held_to, owner_id"}


def add_guard(_apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    """The triggers made."""
    for name, event in EVENTS.items():
        editor.execute(TRIGGER.format(name=name, event=event, table=TABLE, message=MESSAGE))


def remove_guard(_apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    """The triggers let go."""
    for name in EVENTS:
        editor.execute(f"DROP TRIGGER IF EXISTS booking_no_overlap_{name}")


def is_overlap(error: Exception) -> bool:
    """Whether the database refused a row because of the guard."""
    return MESSAGE in str(error)

"""Asks for jobs from a process of its own, as a command would: FOLDER COUNT."""

from __future__ import annotations

import sys

import django

if __name__ == "__main__":
    django.setup()
    from django.utils import timezone

    from callsheet.jobs.actions import enqueue

    folder, count = sys.argv[1], int(sys.argv[2])
    for n in range(count):
        args = {"folder": folder, "key": f"k{n}"}
        enqueue("tests.jobs.effects.keep", f"keep:{n}", args, timezone.now())

"""Links for a storm of guests: `python -m tests.booking.storm_seed COUNT`, prints their paths."""

from __future__ import annotations

import json
import os
import sys

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "callsheet.config.settings")


def main() -> None:
    """One freelancer who is always open, a single-use link for each guest."""
    import django

    django.setup()
    from django.conf import settings

    from callsheet.booking.actions.links import new_link
    from callsheet.booking.actions.terms import set_limits
    from callsheet.config.serve import prepare_database
    from callsheet.interviews.actions.stages import call_of
    from tests.booking.guests import address, always_open, interview_on

    prepare_database(settings.DATA)
    owner = always_open()
    set_limits(owner, buffer_before_minutes=5, buffer_after_minutes=5, mail_confirmation=True)
    paths = []
    for _ in range(int(sys.argv[1])):
        call = call_of(interview_on(owner))
        link = new_link(owner, call=call, minutes=15, title="Storm", asks_email=True)
        paths.append(address(link))
    sys.stdout.write(json.dumps(paths))


if __name__ == "__main__":
    main()

"""Links for a storm of guests: `python -m tests.booking.storm_seed COUNT`, prints their paths."""

from __future__ import annotations

import json
import os
import sys

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "callsheet.config.settings")


def main() -> None:
    """One freelancer who is always open, a link of their own for each guest."""
    import django

    django.setup()
    from callsheet.booking.actions.links import new_link
    from callsheet.booking.actions.terms import set_limits
    from callsheet.interviews.actions.stages import call_of
    from tests.booking.guests import address, always_open, interview_on

    owner = always_open()
    set_limits(owner, buffer_before_minutes=5, buffer_after_minutes=5, mail_confirmation=True)
    paths = []
    for n in range(int(sys.argv[1])):  # an interview costs as much as a visit: every tenth has one
        call = None if n % 10 else call_of(interview_on(owner))
        link = new_link(owner, call=call, minutes=15, title="Storm", asks_email=True)
        paths.append(address(link))
    sys.stdout.write(json.dumps(paths))


if __name__ == "__main__":
    main()

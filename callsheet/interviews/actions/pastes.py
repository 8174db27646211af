"""A paste kept: whose it is, which interview, which turns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction

from callsheet.accounts.models import Freelancer
from callsheet.interviews.actions.clients import learn_from_post, name_client
from callsheet.interviews.actions.sites import note_site
from callsheet.interviews.domain.matching import Kept, likely_interview
from callsheet.interviews.domain.paste import (
    LooksLikePost,
    Paste,
    certain_turns,
    cleaned,
    digest,
    required,
)
from callsheet.interviews.domain.proposal import bid_in
from callsheet.interviews.models import Client, Interview, JobPost, Message, Proposal
from callsheet.jobs.actions import record
from callsheet.reading.domain.mails import Mail
from callsheet.reading.domain.posts import looks_like_post, read_post
from callsheet.reading.domain.threads import Turn, split_thread, unquoted, written_at
from callsheet.reading.domain.turn_order import oldest_first
from callsheet.venues.actions import venue_for
from callsheet.venues.models import Venue

KEPT_AT_MOST = 200  # interviews that a reply is compared with, newest first


@dataclass(frozen=True)
class Pasted:
    """What became of a paste: the interview, and how it was found."""

    interview: Interview
    matched: bool  # it answers a bid or goes on with a thread that was kept
    added: int  # client's turns that were new


def read_paste(
    owner: Freelancer, paste: Paste, *, now: datetime, mail: Mail | None = None
) -> Pasted:
    """The interview that holds the pasted words, made when there was none.

    Raises the refusals of domain/paste.py; then nothing was saved.
    """
    reply = required(mail.text if mail else paste.reply)
    if mail is None and not paste.post and looks_like_post(reply):
        raise LooksLikePost(
            "This reads like a job post, so it was moved to “The job post”. Paste the client's "
            "message here, or keep the post for later."
        )
    post, proposal = cleaned(paste.post, what="job post"), cleaned(paste.proposal, what="proposal")
    with transaction.atomic():
        interview, matched = interview_for(owner, paste, reply, mail)
        keep_post(interview, post, now=now)
        keep_proposal(interview, proposal)
        turns = known_turns(reply, paste, interview, now=now)
        name_client(interview.client, turns, mail, owner)
        added = keep_turns(interview, turns, written=paste.written, now=now, mail=mail)
        note_site(interview, cleaned(paste.site, what="address"))
        if added:
            record("message.pasted", interview=interview.pk)
    return Pasted(interview, matched, added)


def known_turns(
    reply: str, paste: Paste, interview: Interview, *, now: datetime
) -> tuple[Turn, ...]:
    """The turns whose speaker is known, the oldest first.

    Raises WhoAreYou when two speak and neither is oneself.
    """
    owner = interview.owner
    turns = split_thread(
        reply,
        my_names=tuple(filter(None, (owner.name, paste.me))),
        my_texts=own_texts(interview),
    )
    return oldest_first(certain_turns(turns), now=now, zone=owner.zone or None)


def interview_for(
    owner: Freelancer, paste: Paste, reply: str, mail: Mail | None
) -> tuple[Interview, bool]:
    """The interview a paste belongs to: the one said, else the likely one, else a new one."""
    if paste.interview:
        return Interview.objects.get(owner=owner, uid=paste.interview), True
    found = None if paste.new else likely(owner, reply, mail)
    if found is not None:
        return Interview.objects.get(pk=found), True
    venue = venue_of(owner, paste, mail)
    title = (mail.job_title if mail else None) or ""
    client = Client.objects.create(owner=owner, name=(mail.client_name if mail else None) or "")
    fresh = Interview.objects.create(
        owner=owner, client=client, venue=venue, venue_confirmed=bool(paste.venue), title=title
    )
    return fresh, False


def likely(owner: Freelancer, reply: str, mail: Mail | None) -> int | None:
    """The id of the kept interview that the reply goes on with, None when it is not clear."""
    waiting = Interview.objects.filter(owner=owner, stage__in=Interview.OPEN, is_example=False)
    rows = waiting.select_related("client", "post", "proposal")[:KEPT_AT_MOST]
    kept = [
        Kept(
            row.pk,
            row.title,
            row.client.name,
            " ".join(
                getattr(getattr(row, part, None), "text", "") for part in ("post", "proposal")
            ),
        )
        for row in rows
    ]
    return likely_interview(
        reply,
        kept,
        job_title=(mail.job_title if mail else None) or "",
        client_name=(mail.client_name if mail else None) or "",
    )


def venue_of(owner: Freelancer, paste: Paste, mail: Mail | None) -> Venue:
    """The venue said, else the mail's, else the last one used, else Upwork, the strictest."""
    if paste.venue:
        return Venue.objects.get(owner=owner, uid=paste.venue)
    if mail is not None and mail.genuine and mail.kind != "other":
        return venue_for(owner, "fiverr" if mail.kind == "fiverr_message" else "upwork")
    last = Interview.objects.filter(owner=owner, is_example=False).select_related("venue").first()
    return last.venue if last else venue_for(owner, "upwork")


def keep_post(interview: Interview, text: str, *, now: datetime) -> None:
    """The job post on its interview; a newer paste stands in front, the older is kept behind it."""
    if not text:
        return
    before = JobPost.objects.filter(interview=interview).first()
    earlier = list(before.earlier) if before else []
    if before and before.text.split() != text.split():
        earlier.append({"text": before.text, "pasted_at": before.pasted_at.isoformat()})
    JobPost.objects.update_or_create(
        interview=interview,
        defaults={
            "owner": interview.owner,
            "text": text,
            "pasted_at": now,
            "earlier": earlier,
        },
    )
    read = read_post(text)
    if read.title and not interview.title:
        interview.title = read.title[:300]
        interview.save(update_fields=["title", "updated_at"])
    learn_from_post(interview.client, read)


def keep_proposal(interview: Interview, text: str) -> None:
    """One's own proposal on its interview, with the bid it names; newer words replace older."""
    if not text:
        return
    values: dict[str, object] = {"owner": interview.owner, "text": text}
    if bid := bid_in(text):
        values |= {"bid_cents": bid.minor, "currency": bid.currency}
    Proposal.objects.update_or_create(interview=interview, defaults=values)


def own_texts(interview: Interview) -> tuple[str, ...]:
    """Everything the freelancer is known to have written here: never read as the client's."""
    texts = [m.text for m in interview.messages.filter(side=Message.Side.ME)]
    proposal = getattr(interview, "proposal", None)
    return tuple(filter(None, (*texts, proposal.text if proposal else "")))


def keep_turns(
    interview: Interview,
    turns: Sequence[Turn],
    *,
    written: str,
    now: datetime,
    mail: Mail | None,
) -> int:
    """Each turn as a message, once; the count of client's turns that were new."""
    added = 0
    moments = moments_of(turns, interview, written=written, now=now, mail=mail)
    for turn, (at, how, quote) in zip(turns, moments, strict=True):
        side = Message.Side.ME if turn.speaker == "me" else Message.Side.CLIENT
        words = unquoted(turn.text) if turn.level else turn.text
        _, fresh = Message.objects.get_or_create(
            interview=interview,
            side=side,
            digest=digest(words),
            defaults={
                "owner": interview.owner,
                "text": words,
                "written_at": at,
                "written_how": how,
                "written_quote": quote[:120],
            },
        )
        added += fresh and side == Message.Side.CLIENT
    return added


def moments_of(
    turns: Sequence[Turn],
    interview: Interview,
    *,
    written: str,
    now: datetime,
    mail: Mail | None,
) -> list[tuple[datetime, str, str]]:
    """When each turn was written, how that is known and from which words, never out of order.

    A turn without a stamp takes the next one's moment; the last takes `written`, the mail's date,
    else now.
    """
    zone = interview.owner.zone or None
    last: tuple[datetime, str, str] = (now, "now", "")
    if mail is not None and mail.sent_at is not None:
        last = (min(mail.sent_at, now), "stamp", mail.sent_at.isoformat())
    if written:
        said = written_at(written, now=now, zone=zone)
        if said.at is not None:
            last = (said.at, "person", said.quote)
    moments: list[tuple[datetime, str, str]] = []
    for turn in reversed(turns):
        stamped = written_at(turn.stamp, now=now, zone=zone) if turn.stamp else None
        if stamped is not None and stamped.at is not None:
            last = (min(stamped.at, last[0]), "stamp", stamped.quote)
        elif moments:
            last = (last[0] - timedelta(seconds=1), last[1], "")
        moments.append(last)
    return moments[::-1]

"""The whole method on one screen: what happened -> what follows. Read this first.

client's words -> reading (what do they say?) -> interviews (whose, which stage?)
-> with library and booking -> replies (what do I answer?) -> prep (what must I know?)
-> live (what was heard?) -> followup (what was promised?)

Followers are called after the commit, in this order, with the event's facts; each is safe to run
twice. Those in SLOW become jobs.
"""

from __future__ import annotations

LEARN = "callsheet.interviews.actions.learning.learn_from_thread"
FIND = "callsheet.library.actions.indexing.index_interview"

BOOKED = (
    "callsheet.booking.actions.mails.plan_mails",
    "callsheet.booking.actions.copies.plan_copies",
)

NEXT: dict[str, tuple[str, ...]] = {
    "bid.kept": (FIND,),
    "message.pasted": (
        "callsheet.interviews.actions.hints.note_hints",
        LEARN,
        "callsheet.prep.actions.bank.grow_bank",
        "callsheet.interviews.actions.stages.update_stage",
        "callsheet.interviews.actions.signs.note_signs",
        "callsheet.interviews.actions.stages.note_call",
        "callsheet.booking.actions.offers.take_pick",
        "callsheet.replies.actions.compose_draft",
        "callsheet.replies.model_draft.ask_for_draft",
        "callsheet.prep.model_words.ask_for_words",
        "callsheet.followup.actions.touches.drop_answered",
        FIND,
    ),
    "interview.changed": (LEARN, "callsheet.replies.actions.compose_draft", FIND),
    "answer.kept": ("callsheet.replies.actions.compose_open_drafts",),
    "sample.changed": ("callsheet.replies.actions.compose_open_drafts",),
    "site.confirmed": ("callsheet.prep.actions.research.start_research",),
    "company.researched": (),
    "answer.promised": ("callsheet.followup.actions.promises.keep_promise",),
    "jot.taken": (),
    "promise.heard": ("callsheet.followup.actions.promises.keep_promise",),
    "promise.withdrawn": ("callsheet.followup.actions.promises.drop_promise",),
    "call.started": ("callsheet.followup.actions.attendance.note_start",),
    "outcome.said": ("callsheet.followup.actions.touches.plan_touches",),
    "recap.sent": (FIND,),
    "reply.sent": (FIND,),
    "times.offered": (),
    "booking.confirmed": BOOKED,
    "booking.moved": (*BOOKED, "callsheet.followup.actions.attendance.note_moves"),
    "booking.cancelled": BOOKED,
}

SLOW: frozenset[str] = frozenset()

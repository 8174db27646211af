"""The records: company, client, job post, proposal, interview, message, call, warning sign.

Comes in: pasted words, already split by speaker, and what the person says about them. Goes out:
the spine of everything else, one interview for one job and one client. Never: what is answered
(replies), when (booking), or what to know (prep).
"""

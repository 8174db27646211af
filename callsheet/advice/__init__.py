"""What a language model that the person brought advises: a draft, questions, a brief.

Comes in: what a later room wants to ask, as named sources, for one interview. Goes out: an answer
whose every line was held against those sources, kept beside the exact text that was sent.
Never: asks anything while no model is set or the interview is switched off, asks inside a request,
keeps or shows the key, puts anything in the place of what the engines found.
"""

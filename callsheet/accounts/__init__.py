"""The freelancer: the owner of every row, and the defaults everything else starts from.

Comes in: a sign-in, answers to "when first needed" questions. Goes out: the owner and the
defaults. Never: a client's data.
"""

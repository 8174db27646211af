"""Terms and busy time -> how a client's times fit, what to offer instead, which slots are free.

Comes in: weekly hours in one's own zone, calls agreed, times a client named. Goes out: fits with
their reasons, times to offer. Never: a time computed by adding hours to midnight.
"""

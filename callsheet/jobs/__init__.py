"""Durable jobs, and `record(event)`: what happened, saved in the change's own transaction.

Comes in: the name of a handler or of what happened, with plain arguments. Goes out: each handler
run at least once, each follower of flow.py called. Never: a room's rules; it knows no room.
"""

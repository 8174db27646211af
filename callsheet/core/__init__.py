"""Spans of time, money, one formatter for times, evidence, errors.

Comes in: plain values. Goes out: plain values. Never: a room's words, a table, the network.
"""

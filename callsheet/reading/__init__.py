"""Pure engines: what words say.

Comes in: a text, the moment it was written, zones. Goes out: frozen values with the words they
come from. Never: a table, the network, a clock of its own, a guess without its mark.
"""

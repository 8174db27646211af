"""The line check: is the way to this server good enough for the call, and what to do if not.

Comes in: probe records of a browser or of the terminal, what camera, microphone and router said.
Goes out: figures, a verdict in words with what to do, the plan for when the line fails.
Never: a verdict on the internet from the same machine, a load above 8 Mbit up and 25 down, a
packet to an address that nobody named.
"""

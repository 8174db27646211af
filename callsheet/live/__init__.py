"""The page beside the call: the clock, the run of show, what one can show, what is heard.

Comes in: a call with its sheet, lines typed in the call from any device, in any order, twice.
Goes out: what was heard, in order; promises as events; a pack that works without the server.
Never: loses a line, mixes what was prepared with what was heard, shows private things to a client.
"""

"""After the call began: was the client there, what was moved, what it says about them.

Comes in: booked calls and the clock, the person's word. Goes out: warning signs with their
evidence, the neutral message. Never: a sign for one's own lateness or for a cancelled call.
"""

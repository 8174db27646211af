"""After the call began: was the client there, how did it go, what was promised, what is sent.

Comes in: booked calls and the clock, what was heard beside the call, a pasted transcript, the
person's word. Goes out: warning signs with their evidence, the neutral message, the draft recap,
promises and touches on their days. Never: a sign for one's own lateness or for a cancelled call, a
prepared word in a recap, anything sent unseen.
"""

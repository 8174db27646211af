"""The call sheet: the company, the questions, the answers, what was found and what was seen.

Comes in: an interview with its call, the client's site as a person confirmed it, the library.
Goes out: sourced facts, questions, a sheet with its readiness.
Never: states what no source says, opens a site that nobody confirmed, writes to a client.
"""

"""A message read, its times held against the terms -> the meaning in sentences and the draft.

Comes in: a reading, the fits of its times, bid and floor, prepared answers, house rules. Goes out:
a draft to look at, edit and copy. Never: a word sent by itself, a claim the person did not write.
"""

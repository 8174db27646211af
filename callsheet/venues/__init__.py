"""Each marketplace's house rules, as dated rows a person can edit; the guard that reads them.

Comes in: a text and the rules of a venue. Goes out: what in it the rules bar, word for word.
Never: a branch on a venue's name; a rule is data.
"""

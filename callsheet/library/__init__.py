"""What one can show and say: samples of work, prepared answers, notes; found by meaning.

Comes in: pictures, pasted words, a folder of Markdown. Goes out: the samples that fit a question
or prove a must-have, answers ready to use, hits of the find-anything box. Never: shows a sample
against its permission, or tells what nobody wrote.
"""

"""What one can show and say: samples of work, prepared answers, notes; found by meaning.

Comes in: pictures, pasted words, PDF, DOCX, HTML and Markdown files, a page of one's own site. Goes
out: the samples that fit a question or prove a must-have, a walk-through, a PDF to send, answers
ready to use, hits of the find-anything box. Never: shows a sample against its permission, sends a
draft nobody looked over, or tells what nobody wrote.
"""

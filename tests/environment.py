"""A data folder of its own for every run, and modules that are compiled once.

Loaded before Django's settings are read (`-p`).
"""

from __future__ import annotations

import os
import sys
import tempfile

os.environ["CALLSHEET_DATA"] = tempfile.mkdtemp(prefix="callsheet-tests-")
for name in (
    "CALLSHEET_URL",
    "CALLSHEET_LISTEN",
    "CALLSHEET_RESEARCH_ALLOW",
    "CALLSHEET_EMAIL_URL",
    "CALLSHEET_MODEL",
    "CALLSHEET_MODEL_URL",
    "CALLSHEET_MODEL_KEY",
    "CALLSHEET_MODEL_SECONDS",
    "CALLSHEET_LINE_LISTEN",
    "CALLSHEET_LINE_URL",
    "CALLSHEET_LINE_ADDRESS",
):
    os.environ.pop(name, None)
# no test may send a packet to the machine's real router
os.environ["CALLSHEET_LINE_ROUTER"] = "127.0.0.1"
# every server that a test starts would compile a thousand modules again
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

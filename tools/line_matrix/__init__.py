"""`make line-matrix`: lines with set faults, measured, held against what was set.

Six lines, five checks each, by the terminal's check (`callsheet line`) through a real
`callsheet serve` and its line server, in two namespaces. Writes the table into docs/line.md and the
records of the first checks into tests/connection/records/.
"""

from __future__ import annotations

from tools.line_matrix.lines import BARS, LINES, Bar, faults, row_of
from tools.line_matrix.run import check, main, served

__all__ = ["BARS", "LINES", "Bar", "check", "faults", "main", "row_of", "served"]

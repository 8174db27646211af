from __future__ import annotations

from tools.line_matrix import main

main()

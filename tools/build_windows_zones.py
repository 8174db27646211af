"""Builds `callsheet/booking/data/windows_zones.tsv` from babel's copy of CLDR's windowsZones.

Run by hand when babel is raised: `python tools/build_windows_zones.py`. The same input gives the
same bytes.
"""

from __future__ import annotations

from pathlib import Path

import babel
from babel.core import get_global

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "callsheet" / "booking" / "data" / "windows_zones.tsv"
HEADER = (
    "# Windows' names of time zones and the IANA zone of each, built by "
    "tools/build_windows_zones.py.\n"
    "# Source: Unicode CLDR (Unicode-3.0 licence) through babel "
    f"{babel.__version__}.\n"
)


def main() -> None:
    """Writes the table."""
    zones = get_global("windows_zone_mapping")
    lines = [f"{name}\t{zone}" for name, zone in sorted(zones.items())]
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text(HEADER + "\n".join(lines) + "\n", encoding="utf-8")
    print(f"{TARGET.name}: {len(lines)} lines")


if __name__ == "__main__":
    main()

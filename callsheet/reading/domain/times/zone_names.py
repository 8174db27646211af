"""Abbreviations of time zones and the zones each may mean."""

from __future__ import annotations

# IANA tz database, `zone1970.tab` and the abbreviations in its rules; the first is the likeliest.
# Ambiguous ones (rules/times.md 5) have more than one zone.
ABBREVIATIONS: dict[str, tuple[str, ...]] = {
    "est": ("America/New_York",),
    "edt": ("America/New_York",),
    "cst": ("America/Chicago", "Asia/Shanghai", "America/Havana"),
    "cdt": ("America/Chicago", "America/Havana"),
    "mst": ("America/Denver",),
    "mdt": ("America/Denver",),
    "pst": ("America/Los_Angeles",),
    "pdt": ("America/Los_Angeles",),
    "akst": ("America/Anchorage",),
    "akdt": ("America/Anchorage",),
    "hst": ("Pacific/Honolulu",),
    "ast": ("America/Halifax", "Asia/Riyadh"),
    "adt": ("America/Halifax",),
    "nst": ("America/St_Johns",),
    "ndt": ("America/St_Johns",),
    "ist": ("Asia/Kolkata", "Asia/Jerusalem", "Europe/Dublin"),
    "idt": ("Asia/Jerusalem",),
    "bst": ("Europe/London", "Asia/Dhaka"),
    "cet": ("Europe/Paris",),
    "cest": ("Europe/Paris",),
    "mez": ("Europe/Berlin",),
    "mesz": ("Europe/Berlin",),
    "eet": ("Europe/Athens",),
    "eest": ("Europe/Athens",),
    "wet": ("Europe/Lisbon",),
    "west": ("Europe/Lisbon",),
    "msk": ("Europe/Moscow",),
    "trt": ("Europe/Istanbul",),
    "sast": ("Africa/Johannesburg",),
    "wat": ("Africa/Lagos",),
    "cat": ("Africa/Maputo",),
    "eat": ("Africa/Nairobi",),
    "gst": ("Asia/Dubai",),
    "pkt": ("Asia/Karachi",),
    "npt": ("Asia/Kathmandu",),
    "ict": ("Asia/Bangkok",),
    "wib": ("Asia/Jakarta",),
    "sgt": ("Asia/Singapore",),
    "myt": ("Asia/Kuala_Lumpur",),
    "hkt": ("Asia/Hong_Kong",),
    "pht": ("Asia/Manila",),
    "phst": ("Asia/Manila",),
    "jst": ("Asia/Tokyo",),
    "kst": ("Asia/Seoul",),
    "awst": ("Australia/Perth",),
    "acst": ("Australia/Adelaide",),
    "acdt": ("Australia/Adelaide",),
    "aest": ("Australia/Sydney",),
    "aedt": ("Australia/Sydney",),
    "nzst": ("Pacific/Auckland",),
    "nzdt": ("Pacific/Auckland",),
    "brt": ("America/Sao_Paulo",),
    "art": ("America/Argentina/Buenos_Aires",),
    "clt": ("America/Santiago",),
    "cot": ("America/Bogota",),
    # always the clock on the wall, never a fixed offset
    "et": ("America/New_York",),
    "ct": ("America/Chicago",),
    "mt": ("America/Denver",),
    "pt": ("America/Los_Angeles",),
    "aet": ("Australia/Sydney",),
    "nzt": ("Pacific/Auckland",),
}
WALL_CLOCK = frozenset({"et", "ct", "mt", "pt", "aet", "nzt", "mez", "mesz"})
REGIONS = {
    "eastern": "America/New_York",
    "central": "America/Chicago",
    "mountain": "America/Denver",
    "pacific": "America/Los_Angeles",
}
FIXED_NAMES = frozenset({"utc", "gmt", "zulu"})
# zones whose people say the abbreviation though the tz database writes an offset there
ALSO_SAID_IN: dict[str, tuple[str, ...]] = {
    "ast": ("Asia/Riyadh", "Asia/Kuwait", "Asia/Qatar", "Asia/Bahrain", "Asia/Baghdad"),
    "bst": ("Asia/Dhaka",),
    "gst": ("Asia/Dubai", "Asia/Muscat"),
    "brt": ("America/Sao_Paulo",),
    "art": ("America/Argentina/Buenos_Aires",),
    "sgt": ("Asia/Singapore",),
    "pht": ("Asia/Manila",),
}
# a second meaning that only a client in that zone can have
LOCAL_RIVALS: dict[str, dict[str, str]] = {
    "pst": {"Asia/Manila": "Asia/Manila"},
    "est": {
        "Australia/Sydney": "Australia/Sydney",
        "Australia/Melbourne": "Australia/Melbourne",
        "Australia/Brisbane": "Australia/Brisbane",
    },
}
# What the offset of the standard time is, where an abbreviation names standard or daylight time.
OFFSET_HOURS = {
    "est": -5.0,
    "edt": -4.0,
    "cst": -6.0,
    "cdt": -5.0,
    "mst": -7.0,
    "mdt": -6.0,
    "pst": -8.0,
    "pdt": -7.0,
    "akst": -9.0,
    "akdt": -8.0,
    "ast": -4.0,
    "adt": -3.0,
    "nst": -3.5,
    "ndt": -2.5,
    "idt": 3.0,
    "bst": 1.0,
    "cet": 1.0,
    "cest": 2.0,
    "eet": 2.0,
    "eest": 3.0,
    "wet": 0.0,
    "west": 1.0,
    "acst": 9.5,
    "acdt": 10.5,
    "aest": 10.0,
    "aedt": 11.0,
    "nzst": 12.0,
    "nzdt": 13.0,
}
ENGLISH_WORDS = frozenset(
    {"art", "cat", "eat", "wat", "west", "wet", "pet", "ist", "et", "mt", "pt", "ct"}
)

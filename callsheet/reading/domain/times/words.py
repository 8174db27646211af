"""The words the grammar knows, by kind."""

from __future__ import annotations

WEEKDAYS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "monday mon mondays mondey moday montag lunes lundi",
            "tuesday tue tues tuesdays teusday tuesaday tusday dienstag martes mardi",
            "wednesday wed weds wednesdays wensday wednsday wednesay wedensday mittwoch"
            " mercredi miércoles miercoles",
            "thursday thu thur thurs thursdays thrusday thurday thusday donnerstag jueves jeudi",
            "friday fri fridays firday frid freitag viernes vendredi",
            "saturday sat saturdays saterday samstag sábado samedi",
            "sunday sun sundays sonntag domingo dimanche",
        )
    )
    for name in names.split()
}
MONTHS: dict[str, int] = {
    name: number + 1
    for number, names in enumerate(
        (
            "january jan",
            "february feb febuary",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sep sept",
            "october oct",
            "november nov",
            "december dec",
        )
    )
    for name in names.split()
}
ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
    " fifteen sixteen seventeen eighteen nineteen"
).split()
TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "fourty": 40}
ORDINALS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
    " thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
NUMBERS: dict[str, int] = {name: value for value, name in enumerate(ONES) if value} | TENS
ORDINAL_NUMBERS: dict[str, int] = {
    name: value for value, name in enumerate(ORDINALS) if value > 1
} | {"thirtieth": 30}

KIND_WORDS = {
    "A": "a an",
    "ABOUT": "around about approx approximately roughly circa say like ~",
    "AFTER": "after",
    "AGO": "ago",
    "AND": "and & n",
    "ANY": "any",
    "AT": "at @",
    "BEFORE": "before",
    "BEGIN": "beginning start",
    "BETWEEN": "between btw btwn",
    "BUT": "but however though although",
    "BY": "by",
    "COB": "cob",
    "COMING": "coming upcoming following",
    "COUPLE": "couple",
    "DAYW": "day days",
    "EARLY": "early earlier",
    "END": "end",
    "EOD": "eod",
    "EOM": "eom",
    "EOW": "eow",
    "EVERY": "every each",
    "FEW": "few several",
    "FIRST": "first",
    "FOR": "for",
    "FORTNIGHT": "fortnight",
    "FROM": "from starting",
    "HALF": "half halb",
    "HERE": "here",
    "HOUR": "hour hours hr hrs",
    "IN": "in during",
    "ISH": "ish",
    "LAST": "last previous",
    "LATE": "late",
    "LATER": "later",
    "LATEST": "latest",
    "MID": "mid middle",
    "MIDNIGHT": "midnight",
    "MIN": "min mins minute minutes",
    "MINE": "mine",
    "MONTHW": "month months",
    "MY": "my our",
    "NEXT": "next nxt",
    "NOON": "noon midday noontime noonish",
    "NOTW": "not no",
    "NOW": "now",
    "OCLOCK": "o'clock oclock o’clock uhr",
    "OF": "of",
    "ON": "on",
    "PAST": "past",
    "ONWARDS": "onwards onward",
    "OR": "or",
    "QUARTER": "quarter quarters",
    "REGION": "eastern central pacific mountain",
    "REST": "rest remainder remaining",
    "SAME": "same",
    "SEC": "sec secs seconds",
    "SINCE": "since",
    "THAN": "than",
    "THE": "the",
    "THING": "thing",
    "THIS": "this current",
    "TIME": "time times timezone tz",
    "TO": "to",
    "TODAY": "today 2day tday",
    "TOMORROW": "tomorrow tmrw tmr tmw tomo tomorow tommorow tommorrow tomorrows tmmrw 2moro 2mrw"
    " 2morrow tmoro",
    "TONIGHT": "tonight tonite 2nite 2night",
    "UNTIL": "until till til thru through untill",
    "WEEK": "week weeks wk workweek",
    "WEEKEND": "weekend weekends",
    "WEEKNO": "kw cw",
    "WITHIN": "within",
    "WORKDAY": "weekdays weekday workdays workday",
    "YEARW": "year years",
    "YESTERDAY": "yesterday",
    "YOUR": "your ur",
    "YOURS": "yours",
}
KIND_OF: dict[str, str] = {
    word: kind for kind, words in KIND_WORDS.items() for word in words.split()
}

# hours of a part of day, rules/times.md 15; those not named there lie between its neighbours
PARTS: dict[str, tuple[str, float, float]] = {
    word: (name, start, end)
    for words, name, start, end in (
        ("morning mornings mornin forenoon", "morning", 8, 12),
        ("afternoon afternoons arvo aft afternon", "afternoon", 12, 18),
        ("evening evenings eve dinner dinnertime", "evening", 18, 22),
        ("night nights nighttime", "night", 20, 24),
        ("lunch lunchtime lunchtimes", "lunch", 12, 14),
        ("daytime", "daytime", 9, 18),
        ("midmorning", "mid-morning", 9, 11),
        ("midafternoon", "mid-afternoon", 14, 16),
    )
    for word in words.split()
}

PUNCTUATION = {
    ".": "PERIOD",
    "!": "STOP",
    "?": "STOP",
    "…": "STOP",
    ",": "COMMA",
    ";": "SEMI",
    ":": "COLON",
    "(": "LPAREN",
    "[": "LPAREN",
    ")": "RPAREN",
    "]": "RPAREN",
    "/": "SLASH",
    "|": "SLASH",
    "+": "PLUS",
    "-": "DASH",
    "–": "DASH",
    "—": "DASH",
    "−": "DASH",
    "‑": "DASH",
    "@": "AT",
    "&": "AND",
    "~": "ABOUT",
}

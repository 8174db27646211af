"""Words of prose that say how a job is paid, and those that speak of other money."""

from __future__ import annotations

from callsheet.core import lazy_re as re

SAYS_HOURLY = re.compile(
    r"\b(?:hourly (?:rate|basis|contract|job|project|pay|role|position|paid|work)|"
    r"(?:paid|pay|pays|paying|billed|charge|charged|bill|work) (?:by the hour|hourly|per hour)|"
    r"per hour|an hour rate|/\s?hr\b|/\s?hour|p/h\b|hourly|"
    r"tarif horaire|uurtarief|tarifa (?:horaria|por hora)|compenso orario|stundensatz|(?:pro|je|"
    r"die) stunde|por hora|la hora|de l['’]heure|taux horaire|all['’]ora|"
    r"per uur|uurtarief|(?:i|per|pr\.?) timm?en?|za godzinę)\b",
    re.I,
)
SAYS_FIXED = re.compile(
    r"\b(?:fixed[- ]?(?:price|fee|budget|rate|cost|bid|amount|sum|project|pay)|"
    r"flat (?:fee|rate|price)|lump sum|one[- ]off (?:fee|payment|price)|"
    r"(?:per|by) (?:project|milestone)|total (?:budget|of|price)|"
    r"project[- ]based (?:fee|pay|rate)|set price|fixed|"
    r"festpreis|pauschal\w*|fixpreis|precio (?:fijo|cerrado)|pre[cç]o fixo|"
    r"prix (?:fixe|forfaitaire)|forfait|prezzo fisso|a corpo|vaste? (?:bedrag|prijs)|"
    r"(?:valor|pre[cç]o|importe|precio|prezzo) (?:fechado|cerrado|concordato|total|totale|fixo|"
    r"fijo)|"
    r"fast pris|ryczałt)\b",
    re.I,
)
NOT_HOURLY = re.compile(
    r"(?:your|what(?:'|’)?s|what is|hourly rate(?:s)? (?:you|and availab)|quote|state|share|"
    r"include|provide|tell|not|no|isn(?:'|’)t|instead of|rather than|mention|list|send|with your|"
    r"indicate|propose|confirm|either|or)\b[^.!?\n]{0,50}$",
    re.I,
)
# "Quote a lump sum", "your fixed price or hourly rate" leave it to the freelancer
QUOTED = re.compile(
    r"\b(?:quote|either|or|not|no|rather than|instead of|state|tell|name|propose)\b"
    r"[^.!?\n]{0,30}$",
    re.I,
)
# "hourly or fixed, up to you"
EITHER = re.compile(
    r"\b(?:hourly|by the hour|per hour)\b[^.!?\n]{0,25}\bor\b[^.!?\n]{0,25}\b(?:fixed|flat|"
    r"lump sum)\b|"
    r"\b(?:fixed|flat|lump sum)\b[^.!?\n]{0,25}\bor\b[^.!?\n]{0,25}\b(?:hourly|by the hour|"
    r"per hour)\b",
    re.I,
)
# a sum without its currency: "i can do 450 all in"
ALL_IN = re.compile(
    r"(?<![\w.,$€£])(?P<sum>\d{2,5}) (?:all[- ]in|in total|for everything|tops)\b", re.I
)
DAY_RATE = re.compile(r"\b(?:daily rate|day rate|tjm|tagessatz|dagstarief|tarifa diaria)\b", re.I)
PAID_BY_OTHERS = re.compile(
    r"\b(?:customers?|clients|users?|visitors?|guests?|people|ppl|members?|buyers?|they|students?|"
    r"parents|tenants|subscribers)\b[^.!?\n]{0,20}\bpay(?:s|ing)?\b[^.!?\n]{0,15}$|"
    r"\b(?:he|she|they)(?:['’]s)? (?:charges?|wants|wanted|asks|asked|quoted)\b"
    r"[^.!?\n]{0,15}$",
    re.I,
)
CUE = re.compile(
    r"\b(?:bud?[gj]+e?t(?:ed|en|et)?|pay(?:s|ing|ment)?|paid|rate|offer(?:s|ing)?|price|fee|"
    r"fixed|flat|"
    r"willing to|can do|spend|compensation|per hour|an hour|hourly|up to|remuneration|cost|"
    r"prijs|vast(?:e|bedrag)?|betalen|vergoeding|festpreis|pauschal\w*|honorar|zahlen|prix|forfait|"
    r"tarif|payons|presupuesto|pagamos|precio|or[cç]amento|prize|pagar|zahle|payer|betaal|"
    r"pre[cç]o|prezzo|compenso|paghiamo|"
    r"stawka|on delivery|even|comp|worth|ofre(?:zco|cemos|ço)|pago|budżet\w*|płac\w+|"
    r"vergütung|bezahl\w+|"
    r"betaler|betalar|budget\w*|budsjett?\w*|prisen|timepris|timpris|arvode|importe|compenso|"
    r"agreed|up ?front|same price|covers?|from (?:an?|our|the) (?:\w+ )?(?:fund|grant|kitty|"
    r"budget)|"
    r"for the (?:whole|full|entire)|for (?:this|it|everything|all of)|incl\b|including|all[- ]in|"
    r"happy with|thinking(?: of)?|have set aside|milestones?|"
    r"total)\b",
    re.I,
)
NOT_PAY = re.compile(
    r"\b(?:revenue|raised|funding|grants?(?! can\b| covers?\b| pays?\b)|won|larger than|"
    r"losing|stolen|sales|sell(?:s|ing)?|"
    r"turnover|worth|ads?|advert\w*|ad spend|AOV|order value|orders? (?:over|above)|shipping|cart|"
    r"subscription|tier|plan|savings?|donations?|valued?|per customer|product|profit|a year in|"
    r"customers pay|client pays|users? pay|invoice[sd]?|bid range|avg|average|total spent|billed|"
    r"stipend for|tools?|license|licence|hosting|charge (?:our|customers|clients|users)|retail|"
    r"priced at|gift ?cards?|starts? at|tickets?|deposit|fine|account size|monthly ad|media|"
    r"in debt|monthly recurring|mrr|arr|(?<!like )last time(?!, same)|(?:we|i) (?:already )?paid|"
    r"paid (?:someone|somebody|"
    r"him|her|them)|charged (?:us|me)|cost (?:us|me)|used to pay)\b",
    re.I,
)

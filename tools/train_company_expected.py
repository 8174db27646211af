"""What is expected of each feature before any case is seen: where the training starts from."""

from __future__ import annotations

EXPECTED_YEAR = {
    # whether anything is said at all
    "one": -1.5, "bare": -3.5, "kind:data": 6.0, "kind:row": -0.3, "label": 5.0,
    # words of beginning, and where they stand
    "founds:clause": 1.0, "founds:before": 0.5, "founds:after": 0.5, "founds:sentence": 0.1,
    "began:clause": 0.5, "began:before": 0.2, "began:after": 0.3, "first:clause": 0.5,

    "made_first": 2.2, "quit": 1.5, "shingle": 2.0, "at_it": 2.0, "origin:first": 3.0,
    "origin:later": -1.5, "formal_later": -2.0,
    "turned": 1.0, "first_step": -2.0, "start_told": 2.8,
    "turn": 1.0, "turn+led_to": 0.3, "turn+went_on": 0.7, "turn+means": 1.0, "after_turn": -0.7,
    "told_before": -0.7, "told_after": -0.7, "told_thing": -0.7, "told_aside": -4.0,
    "told_late_since": -1.5, "named_over": -3.0, "began_life": -3.0, "given_title": -1.5,
    "since_person": -2.0,
    "row:origin": 2.0, "row:late": -1.2, "ever_since": 1.0, "soft+told": -4.0, "the_year": 0.5,
    "stem_before": 0.2, "stem_after": 0.3, "est": 2.0, "since": 0.5, "in": 0.1, "day": -2.0,
    "adjective": -2.5,
    "asked": 3.0, "that_year": 1.5, "next_founds": 1.2, "prev_founds": 1.0, "line": 0.2,
    "range_from": -0.5, "other_year": -0.5, "later_year": -0.3,
    # of whom
    "own": 0.4, "we": 0.1, "name:clause": 0.4, "name:sentence": 0.2, "firm:clause": 0.3,
    "firm:sentence": 0.2, "begins_with_name": 0.5, "object_own": 0.6, "namesake": 0.6,

    "alone": 0.5, "it_began": 0.8, "who:begins": 0.5, "who:name": 0.3, "who:we": 0.3,
    "who:firm": 0.3, "who:none": 0.2, "who:elsewhere": -0.3, "who:person": -0.7, "who:other": -1.5,
    "founds~other": -0.3, "began~other": -0.5, "since~other": -0.3, "first~other": -0.5,
    "since~person": -0.3, "person": -1.2, "persons": -0.5, "other_subject": -2.0,
    "named_line": -1.5, "stem+own": 1.0, "stem+first": 1.0, "stem+foreign": -1.5,
    "since+own": 1.0, "since+line": 1.5, "since+foreign": -2.0, "since+theirs": -1.5,
    "count": -1.0, "story+own": 0.4, "story+stem": 0.4, "row+stem": 1.0,
    # of others
    "apposed:other": -4.0, "apposed:own": 0.5, "relative": -1.5, "one_that": -3.0,
    "thing_made": -2.0, "it_own": 1.5, "it_other": -2.0, "beside": -4.0, "anothers": -4.0,
    "granted": -2.5, "grant_word": -1.2, "bracketed": -4.0, "building:clause": -0.7,
    "building:sentence": -0.3, "career:clause": -1.2, "career:sentence": -0.5,
    "changed:clause": -0.8, "changed:sentence": -0.3, "award:clause": -1.2,
    "award:sentence": -0.4, "trading": 0.5, "since+trade": 1.5, "status": -3.0, "in_brackets": -1.5,
    "later_one": -2.5, "our_other": -3.0, "our_sort": -1.0, "doing_so": -0.7,
    "a_thing": -3.5, "a_life": -3.0, "product": -4.0, "object_other": -2.5,
    "foreign_subject": -1.5, "dating": -1.5, "dating_house": -3.0, "old": -1.5, "run_by": -2.0,
    "world": -1.0, "others:marked": -1.5,
    "others:changed_hands": -2.0,
    "others:persons_firm": -1.0, "others:our_thing_began": -1.0, "others:our_thing_since": -1.0,
    "others:member": -1.0, "others:family": -3.0,
    "others:before": -4.0, "others:named_other": -1.2, "others:product": -3.0,
    # where on the site
    "role:news": -2.0, "role:customers": -2.0, "role:legal": -1.0, "role:careers": -0.7,
    "role:team": -0.5, "role:about": 0.5, "role:home": 0.3, "place:footer": 0.1,
    "head:story": 0.6, "head:people": -0.4, "head:others": -1.2, "row:first": 0.5,
    "row:later": -0.5,
    # among the site's years
    "twice": 0.5, "thrice": 0.3, "aged": 0.8, "earliest": 0.2, "earliest_own": 1.0, "now": -0.5,
}  # fmt: skip

EXPECTED_TOWN = {
    "one": -2.0,
    # what is said of it
    "based": 1.5, "based:sentence": 0.4, "workplace": 0.7, "our_place": 1.2, "own": 0.4,
    "we": 0.3, "their_own": 0.6, "begins_with_name": 0.6, "third": -0.7, "before:in": 0.7,
    "before:near": 0.2, "before:from": -0.3, "before:of": -0.2, "year": -0.4, "copyright": 0.2,
    # of others
    "life:near": -1.8, "life:sentence": -0.6, "event:near": -1.2, "event:sentence": -0.5,
    "others:near": -1.2, "others:sentence": -0.4, "elsewhere:near": -0.6,
    "elsewhere:sentence": -0.3, "list": -1.0, "last": 0.7, "opens": -1.5,
    "other_town": -0.3,
    # of an address
    "region": 1.0, "region_alone": 0.8, "glued_after": -1.0, "glued_before": -0.8,
    "street_before": 0.8, "house_number": 0.6, "street": 0.8, "code": 1.5, "phone": 0.6,
    "mail": 0.4, "label": 0.8, "label_over": 1.5, "by_itself": 0.2, "at_street": 1.2,
    "in_brackets": -1.5, "main": 2.0, "street_over": 1.2, "country_under": 1.2, "branch": -1.0,
    "ends_line": 0.6,
    # where on the site
    "head:contact": 0.7, "head:areas": -1.5, "head:people": -0.6, "head:others": -1.2,
    "heading": 0.2, "title_part": 0.6, "place:title": 0.6, "place:footer": 0.9,
    "place:address": 1.5, "place:header": 0.4, "place:meta": 0.5, "role:careers": -0.7,
    "role:team": -0.8, "role:legal": -1.5, "role:contact": 0.9, "role:home": 0.3,
    # among the site's towns
    "told:2": 0.3, "told:3": 0.8, "two_pages": 0.6, "most_told": 0.4, "alone_most_told": 0.5,
    "only_town": 0.7, "in_name": 1.2, "city": 0.6, "small_word": -1.0, "in_list": -1.5,
}  # fmt: skip

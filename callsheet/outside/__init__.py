"""The world outside: the web, its pages, later mail, calendars and a language model. Thin adapters.

Comes in: an address a person typed, or the bytes of a page. Goes out: frozen values, never a
library's own objects; failures as ServiceError with a sentence, refusals as Refusal.
Never: opens an address inside a private network (unless the settings name it), opens upwork.com,
keeps a cookie, decides what a page means.
"""

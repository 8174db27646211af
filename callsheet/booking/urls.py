"""Addresses of booking."""

from __future__ import annotations

from django.urls import path

from callsheet.booking import calendar_views, call_views, link_views, views

app_name = "booking"
urlpatterns = [
    path("hours/", views.hours, name="hours"),
    path("hours/save/<slug:what>/", views.save_hours, name="save"),
    path("hours/drop/", views.drop, name="drop"),
    path("hours/why/", views.why, name="why"),
    path("hours/mails/", link_views.mail_words, name="mail-words"),
    path("calendars/", calendar_views.calendars, name="calendars"),
    path("calendars/refresh/", calendar_views.refresh, name="refresh"),
    path("calendars/<uuid:uid>/remove/", calendar_views.remove, name="remove-feed"),
    path("booking-links/", link_views.links, name="links"),
    path("booking-links/<uuid:uid>/end/", link_views.end, name="end-link"),
    path("free-times/", link_views.free, name="free"),
    path("free-times/picture.png", link_views.picture, name="free-picture"),
    path("interviews/<uuid:uid>/calls/", call_views.add_call, name="add-call"),
    path("interviews/<uuid:uid>/link/", call_views.make_link, name="make-link"),
    path("calls/<uuid:uid>/", call_views.call, name="call"),
    path("calls/<uuid:uid>/change/", call_views.change, name="change-call"),
    path("calls/<uuid:uid>/hold/", call_views.hold_offers, name="hold-offers"),
    path("calls/<uuid:uid>/call.ics", call_views.own_file, name="own-file"),
    path("mails/<uuid:uid>/again/", call_views.mail_again, name="mail-again"),
]

"""Addresses of the client's pages, under /c/."""

from __future__ import annotations

from django.urls import path

from callsheet.booking import guest_views as views

app_name = "guest"
urlpatterns = [
    path("<str:token>/", views.open_link, name="open"),
    path("<str:token>/hold/", views.hold, name="hold"),
    path("<str:token>/details/", views.details, name="details"),
    path("<str:token>/move/", views.move, name="move"),
    path("<str:token>/cancel/", views.cancel, name="cancel"),
    path("<str:token>/propose/", views.propose, name="propose"),
    path("<str:token>/call.ics", views.invite, name="invite"),
    path("<str:token>/calls.ics", views.calls, name="calls"),
]

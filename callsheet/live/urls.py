"""Addresses of the page beside the call."""

from __future__ import annotations

from django.urls import path

from callsheet.live import guest_views, views

app_name = "live"
urlpatterns = [
    path("calls/worker.js", views.worker, name="worker"),
    path("calls/walk/", views.walk, name="walk"),
    path("calls/live/shell/", views.shell, name="shell"),
    path("calls/live/state/", views.state, name="state"),
    path("calls/<uuid:uid>/live/", views.live, name="live"),
    path("calls/<uuid:uid>/live/pack/", views.pack, name="pack"),
    path("calls/<uuid:uid>/live/phone/", views.phone, name="phone"),
    path("calls/<uuid:uid>/jots/", views.jots, name="jots"),
    path("phone/<str:token>/", guest_views.phone, name="open-on-phone"),
]

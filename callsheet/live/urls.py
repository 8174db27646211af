"""Addresses of the page beside the call."""

from __future__ import annotations

from django.urls import path

from callsheet.live import views

app_name = "live"
urlpatterns = [
    path("calls/<uuid:uid>/jots/", views.jots, name="jots"),
]

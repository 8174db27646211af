"""Addresses of the line check."""

from __future__ import annotations

from django.urls import path

from callsheet.connection import guest_views

app_name = "connection"
urlpatterns = [
    path("line/echo/", guest_views.echo, name="echo"),
    path("line/load/", guest_views.load, name="load"),
]

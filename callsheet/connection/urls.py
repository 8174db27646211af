"""Addresses of the line check."""

from __future__ import annotations

from django.urls import path

from callsheet.connection import guest_views, views

app_name = "connection"
urlpatterns = [
    path("line/", views.line, name="line"),
    path("line/checks/", views.keep, name="keep"),
    path("line/checks/<uuid:uid>/", views.result, name="result"),
    path("line/before/", views.before, name="before"),
    path("line/nearby/", views.nearby, name="nearby"),
    path("line/echo/", guest_views.echo, name="echo"),
    path("line/load/", guest_views.load, name="load"),
    path("line/terminal/", guest_views.terminal, name="terminal"),
]

"""Addresses of what follows a call."""

from __future__ import annotations

from django.urls import path

from callsheet.followup import views

app_name = "followup"
urlpatterns = [
    path("calls/waiting/", views.waiting, name="waiting"),
    path("promises/<uuid:uid>/", views.promise, name="promise"),
    path("calls/<uuid:uid>/attendance/", views.attendance, name="attendance"),
]

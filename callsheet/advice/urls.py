"""Addresses of this room."""

from __future__ import annotations

from django.urls import path

from callsheet.advice import views

app_name = "advice"
urlpatterns = [path("model/sent/", views.sent_page, name="sent")]

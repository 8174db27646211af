"""Addresses of booking."""

from __future__ import annotations

from django.urls import path

from callsheet.booking import views

app_name = "booking"
urlpatterns = [path("hours/", views.hours, name="hours")]

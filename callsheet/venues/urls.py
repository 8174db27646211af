"""Addresses of venues."""

from __future__ import annotations

from django.urls import path

from callsheet.venues import views

app_name = "venues"
urlpatterns = [
    path("venues/", views.venues, name="list"),
    path("venues/add/", views.add, name="add"),
    path("venues/<uuid:uid>/fee/", views.set_fee, name="set-fee"),
    path("venues/rules/<uuid:uid>/", views.edit_rule, name="edit-rule"),
]

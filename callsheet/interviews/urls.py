"""Addresses of interviews."""

from __future__ import annotations

from django.urls import path

from callsheet.interviews import correction_views, views

app_name = "interviews"
urlpatterns = [
    path("", views.paste, name="paste"),
    path("interviews/", views.interviews, name="list"),
    path("interviews/keep/", views.keep_bid, name="keep-bid"),
    path("interviews/<uuid:uid>/", views.interview, name="interview"),
    path("interviews/<uuid:uid>/change/<slug:what>/", views.change, name="change"),
    path("interviews/<uuid:uid>/correct/", correction_views.correct, name="correct"),
    path(
        "interviews/<uuid:uid>/corrections/<uuid:correction>/undo/",
        correction_views.undo_correction,
        name="undo-correction",
    ),
    path("interviews/<uuid:uid>/same-client/", correction_views.join_client, name="same-client"),
    path("warning-signs/<uuid:uid>/undo/", views.undo_sign, name="undo-sign"),
]

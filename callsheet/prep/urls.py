"""Addresses of call sheets."""

from __future__ import annotations

from django.urls import path

from callsheet.prep import views

app_name = "prep"
urlpatterns = [
    path("interviews/<uuid:uid>/sheet/", views.sheet, name="open-sheet"),
    path("calls/<uuid:uid>/sheet/", views.call_sheet, name="call-sheet"),
    path("interviews/<uuid:uid>/sheet/company/", views.company, name="company"),
    path("interviews/<uuid:uid>/sheet/seen/", views.seen, name="seen"),
    path("interviews/<uuid:uid>/sheet/notes/", views.add_note, name="add-note"),
    path("interviews/<uuid:uid>/sheet/post/", views.newer_post, name="newer-post"),
    path("interviews/<uuid:uid>/sheet/call/", views.set_call, name="set-call"),
    path("sheet-notes/<uuid:uid>/remove/", views.remove_note, name="remove-note"),
    path("facts/<uuid:uid>/wrong/", views.hide_fact, name="hide-fact"),
]

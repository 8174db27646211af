"""Addresses of call sheets."""

from __future__ import annotations

from django.urls import path

from callsheet.prep import (
    company_views,
    minutes_views,
    model_views,
    rehearsal_views,
    views,
)

app_name = "prep"
urlpatterns = [
    path("interviews/<uuid:uid>/model/", model_views.model, name="model"),
    path("interviews/<uuid:uid>/model/words/", model_views.words, name="model-words"),
    path("interviews/<uuid:uid>/model/set/", model_views.set_model, name="set-model"),
    path("interviews/<uuid:uid>/sheet/", views.sheet, name="open-sheet"),
    path("calls/<uuid:uid>/sheet/", views.call_sheet, name="call-sheet"),
    path("interviews/<uuid:uid>/minutes/", minutes_views.open_minutes, name="open-minutes"),
    path("calls/<uuid:uid>/minutes/", minutes_views.call_minutes, name="call-minutes"),
    path("interviews/<uuid:uid>/sheet/company/", company_views.company, name="company"),
    path("interviews/<uuid:uid>/sheet/about/", company_views.paste_about, name="paste-about"),
    path("interviews/<uuid:uid>/sheet/facts/", company_views.say_fact, name="say-fact"),
    path("interviews/<uuid:uid>/sheet/end-client/", company_views.end_client, name="end-client"),
    path("interviews/<uuid:uid>/sheet/seen/", views.seen, name="seen"),
    path("interviews/<uuid:uid>/sheet/notes/", views.add_note, name="add-note"),
    path("interviews/<uuid:uid>/sheet/post/", views.newer_post, name="newer-post"),
    path("interviews/<uuid:uid>/sheet/call/", views.set_call, name="set-call"),
    path("sheet-notes/<uuid:uid>/remove/", views.remove_note, name="remove-note"),
    path("interviews/<uuid:uid>/rehearsal/", rehearsal_views.overview, name="rehearsal"),
    path("interviews/<uuid:uid>/rehearsal/questions/", rehearsal_views.add_question, name="bank"),
    path(
        "interviews/<uuid:uid>/rehearsal/transcripts/",
        rehearsal_views.add_transcript,
        name="add-transcript",
    ),
    path("interviews/<uuid:uid>/rehearsal/<slug:key>/", rehearsal_views.prompt, name="prompt"),
    path(
        "interviews/<uuid:uid>/rehearsal/<slug:key>/takes/",
        rehearsal_views.add_take,
        name="add-take",
    ),
    path(
        "interviews/<uuid:uid>/rehearsal/<slug:key>/honest/", rehearsal_views.honest, name="honest"
    ),
    path("takes/<uuid:uid>/", rehearsal_views.change_take, name="change-take"),
    path("transcripts/<uuid:uid>/", rehearsal_views.transcript, name="transcript"),
    *(
        path(f"facts/<uuid:uid>/{what}/", company_views.change_fact, {"what": what}, f"{what}-fact")
        for what in company_views.FACT_CHANGES
    ),
]

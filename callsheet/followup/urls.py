"""Addresses of what follows a call."""

from __future__ import annotations

from django.urls import path

from callsheet.followup import after_views, views

app_name = "followup"
urlpatterns = [
    path("calls/waiting/", views.waiting, name="waiting"),
    path("promises/<uuid:uid>/", views.promise, name="promise"),
    path("calls/<uuid:uid>/attendance/", views.attendance, name="attendance"),
    path("calls/<uuid:uid>/after/", after_views.after, name="after"),
    path("calls/<uuid:uid>/after/outcome/", after_views.outcome, name="outcome"),
    path("calls/<uuid:uid>/after/next/", after_views.next_step, name="next-step"),
    path("calls/<uuid:uid>/after/promises/", after_views.add_promise, name="add-promise"),
    path("promises/<uuid:uid>/change/", after_views.change_promise, name="change-promise"),
    path("calls/<uuid:uid>/recap/", after_views.recap, name="recap"),
    path("calls/<uuid:uid>/recap/copied/", after_views.recap_copied, name="recap-copied"),
    path("calls/<uuid:uid>/recap/sent/", after_views.recap_sent, name="recap-sent"),
    path("calls/<uuid:uid>/transcript/", after_views.add_transcript, name="add-transcript"),
    path("call-transcripts/<uuid:uid>/", after_views.speaker, name="speaker"),
    path("follow-ups/<uuid:uid>/", after_views.touch, name="touch"),
]

"""Addresses of replies and drafts."""

from __future__ import annotations

from django.urls import path

from callsheet.replies import views

app_name = "replies"
urlpatterns = [
    path("interviews/<uuid:uid>/reply/", views.reply, name="reply"),
    path("interviews/<uuid:uid>/reply/setup/", views.confirm_setup, name="setup"),
    path("interviews/<uuid:uid>/reply/needed/", views.save_needed, name="needed"),
    path("drafts/<uuid:uid>/edit/", views.edit, name="edit"),
    path("drafts/<uuid:uid>/time/", views.choose_time, name="choose-time"),
    path("drafts/<uuid:uid>/ask/", views.ask_point, name="ask-point"),
    path("drafts/<uuid:uid>/model/", views.model_offer, name="model-offer"),
    path("drafts/<uuid:uid>/model/take/", views.take_model, name="take-model"),
    path("drafts/<uuid:uid>/copied/", views.copied, name="copied"),
    path("drafts/<uuid:uid>/sent/", views.sent, name="sent"),
]

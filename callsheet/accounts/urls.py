"""Addresses of signing in and of settings."""

from __future__ import annotations

from django.urls import path

from callsheet.accounts import guest_views, views

app_name = "accounts"
urlpatterns = [
    path("sign-in/", guest_views.sign_in, name="sign-in"),
    path("sign-out/", views.sign_out, name="sign-out"),
    path("settings/", views.settings_page, name="settings"),
    path("settings/password/", views.set_password, name="set-password"),
]

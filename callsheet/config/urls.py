"""Every address of the app; each room keeps its own."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("callsheet.interviews.urls")),
    path("", include("callsheet.accounts.urls")),
    path("", include("callsheet.venues.urls")),
    path("", include("callsheet.library.urls")),
    path("", include("callsheet.booking.urls")),
    path("c/", include("callsheet.booking.guest_urls")),
    path("", include("callsheet.advice.urls")),
    path("", include("callsheet.replies.urls")),
    path("", include("callsheet.connection.urls")),
    path("", include("callsheet.live.urls")),
    path("", include("callsheet.followup.urls")),
    path("", include("callsheet.prep.urls")),
]

"""Addresses of samples, answers, notes and of finding anything."""

from __future__ import annotations

from django.urls import path

from callsheet.library import views
from callsheet.library.views import imports, samples, shown, words

app_name = "library"
urlpatterns = [
    path("library/", views.library, name="list"),
    path("find/", views.find_anything, name="find"),
    path("find/lines/", views.find_lines, name="find-lines"),
    path("library/files/", imports.add_files, name="add-files"),
    path("library/address/", imports.add_address, name="add-address"),
    path("library/imports/", imports.progress, name="imports"),
    path("library/imports/<uuid:uid>/dismiss/", imports.dismiss, name="dismiss-import"),
    path("library/paste/", samples.paste, name="paste"),
    path("samples/<uuid:uid>/", samples.sample, name="sample"),
    path("samples/<uuid:uid>/pictures/", samples.add_pictures, name="add-pictures"),
    path("samples/<uuid:uid>/captions/", samples.captions, name="captions"),
    path("samples/<uuid:uid>/archive/", samples.archive, name="archive"),
    path("samples/<uuid:uid>/restore/", samples.restore, name="restore"),
    path("samples/<uuid:uid>/delete/", samples.delete, name="delete"),
    path("samples/<uuid:uid>/walk/", shown.walk, name="walk"),
    path("samples/<uuid:uid>/send/", shown.send, name="send"),
    path("samples/<uuid:uid>/pdf/", shown.pdf, name="pdf"),
    path("steps/<uuid:uid>/put-back/", samples.put_back, name="put-back"),
    path("steps/<uuid:uid>/<str:where>/", samples.move_step, name="move-step"),
    path("pictures/<uuid:uid>/", samples.picture, name="picture"),
    path("answers/new/", words.add_answer, name="add-answer"),
    path("answers/<uuid:uid>/", words.edit_answer, name="edit-answer"),
    path("answers/<uuid:uid>/remove/", words.remove_answer, name="remove-answer"),
    path("notes/new/", words.add_note, name="add-note"),
    path("notes/<uuid:uid>/", words.edit_note, name="edit-note"),
    path("notes/<uuid:uid>/remove/", words.remove_note, name="remove-note"),
]

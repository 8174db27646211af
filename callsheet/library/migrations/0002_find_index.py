"""The full-text index behind the find-anything box, kept up by triggers."""

from django.db import migrations

MAKE = [
    """CREATE VIRTUAL TABLE library_find USING fts5(
        title, body, content='library_document', content_rowid='id',
        prefix='1 2 3', tokenize='unicode61 remove_diacritics 2')""",
    "CREATE VIRTUAL TABLE library_find_words USING fts5vocab('library_find', 'row')",
    """CREATE TRIGGER library_find_insert AFTER INSERT ON library_document BEGIN
        INSERT INTO library_find(rowid, title, body) VALUES (new.id, new.title, new.body);
    END""",
    """CREATE TRIGGER library_find_delete AFTER DELETE ON library_document BEGIN
        INSERT INTO library_find(library_find, rowid, title, body)
        VALUES ('delete', old.id, old.title, old.body);
    END""",
    """CREATE TRIGGER library_find_update AFTER UPDATE ON library_document BEGIN
        INSERT INTO library_find(library_find, rowid, title, body)
        VALUES ('delete', old.id, old.title, old.body);
        INSERT INTO library_find(rowid, title, body) VALUES (new.id, new.title, new.body);
    END""",
]
UNMAKE = [
    "DROP TRIGGER library_find_update",
    "DROP TRIGGER library_find_delete",
    "DROP TRIGGER library_find_insert",
    "DROP TABLE library_find_words",
    "DROP TABLE library_find",
]


class Migration(migrations.Migration):
    dependencies = [("library", "0001_initial")]
    operations = [migrations.RunSQL(MAKE, UNMAKE)]

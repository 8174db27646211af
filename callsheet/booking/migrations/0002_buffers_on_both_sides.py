"""One buffer becomes two: before and after a call."""

from django.db import migrations, models


def both_sides(apps, editor):
    terms = apps.get_model("booking", "Terms")
    terms.objects.update(buffer_after_minutes=models.F("buffer_before_minutes"))


class Migration(migrations.Migration):
    dependencies = [("booking", "0001_initial")]

    operations = [
        migrations.RenameField("terms", "buffer_minutes", "buffer_before_minutes"),
        migrations.AddField(
            "terms", "buffer_after_minutes", models.PositiveSmallIntegerField(default=0)
        ),
        migrations.RunPython(both_sides, migrations.RunPython.noop),
    ]

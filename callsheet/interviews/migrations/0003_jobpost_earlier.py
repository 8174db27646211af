from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('interviews', '0002_calls_titled_signs_on_calls'),
    ]

    operations = [
        migrations.AddField(
            model_name='jobpost',
            name='earlier',
            field=models.JSONField(default=list),
        ),
    ]

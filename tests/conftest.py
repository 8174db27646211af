"""No connection but to this machine; a database that is migrated already; little garbage."""

from __future__ import annotations

import gc
import os
import shutil
import socket
from typing import Any

import hypothesis
import pytest
from django.conf import settings
from django.contrib.contenttypes.management import create_contenttypes
from django.db.models.signals import post_migrate

from tests.first_data import migrated
from tests.order import OneKeepsTheDatabase, longest_first

LOCAL = ("127.", "localhost", "::1")
connect = socket.socket.connect
create_permissions = "django.contrib.auth.management.create_permissions"  # how Django calls it

# what an example costs is the benchmark's to say: a shared machine stops now and then
hypothesis.settings.register_profile("untimed", deadline=None)
hypothesis.settings.load_profile("untimed")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """With one process the order stays as written: a rule's own test speaks before a story."""
    if "PYTEST_XDIST_WORKER" in os.environ:
        longest_first(items)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> OneKeepsTheDatabase | None:
    """Ours where whole files are asked for (`make test`)."""
    return OneKeepsTheDatabase(config, log) if config.getvalue("dist") == "loadfile" else None


gc.disable()  # until everything is loaded, for all of it stays


def pytest_collection_finish() -> None:
    """What is loaded by now stays: it is not looked through again and again."""
    gc.enable()
    gc.collect()
    gc.freeze()


class OutsideConnection(AssertionError):
    """A test tried to open a connection to another machine."""


def connect_here(self: socket.socket, address: Any) -> None:
    """Connects to this machine; raises for any other address before a packet leaves."""
    if self.family in (socket.AF_INET, socket.AF_INET6) and not str(address[0]).startswith(LOCAL):
        raise OutsideConnection(str(address))
    connect(self, address)


@pytest.fixture(autouse=True)
def no_outside_connection(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every test runs with sockets that reach this machine only."""
    monkeypatch.setattr(socket.socket, "connect", connect_here)


@pytest.fixture(scope="session")
def django_db_keepdb() -> bool:
    """The test database is there already."""
    return True


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix: None) -> None:
    """Puts it there, under the name this worker uses; a test's data need not outlive a power cut,
    and the rights that Django would write again after each test that commits are read by nobody."""
    ours = settings.DATABASES["default"]
    shutil.copyfile(migrated(), ours["TEST"]["NAME"])
    ours["OPTIONS"]["init_command"] = ours["OPTIONS"]["init_command"].replace("FULL", "OFF")
    post_migrate.disconnect(dispatch_uid=create_permissions)
    post_migrate.disconnect(create_contenttypes)

"""Every `CALLSHEET_*` setting, read once. See docs/settings.md."""

from __future__ import annotations

import secrets
import zoneinfo
from pathlib import Path
from urllib.parse import urlsplit

import environ
from csp.constants import NONE, SELF

# The system's own zone table may be a year old; the pinned `tzdata` package is the only source.
zoneinfo.reset_tzpath(to=())

env = environ.Env()

PACKAGE = Path(__file__).resolve().parent.parent
CHECKOUT = PACKAGE.parent if (PACKAGE.parent / "Makefile").exists() else None


def data_folder() -> Path:
    """`CALLSHEET_DATA`, else `var/` of a checkout, else the user's data folder."""
    if CHECKOUT is not None:
        default = CHECKOUT / "var"
    else:
        home = env.str("XDG_DATA_HOME", "") or str(Path.home() / ".local" / "share")
        default = Path(home) / "callsheet"
    return Path(env.str("CALLSHEET_DATA", str(default))).expanduser().resolve()


def secret_key(folder: Path) -> str:
    """The key kept in the data folder, made on the first start, readable by its owner only."""
    path = folder / "secret-key"
    try:
        return path.read_text(encoding="ascii").strip()
    except FileNotFoundError:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        fresh = secrets.token_urlsafe(50)
        try:
            with path.open("x", encoding="ascii") as file:
                path.chmod(0o600)
                file.write(fresh)
        except FileExistsError:  # another process was first
            return path.read_text(encoding="ascii").strip()
        return fresh


DATA = data_folder()
SECRET_KEY = secret_key(DATA)
DEBUG = False

LISTEN = env.str("CALLSHEET_LISTEN", "127.0.0.1:8000")
URL = env.str("CALLSHEET_URL", f"http://{LISTEN}").rstrip("/")
LOOPBACK_NAMES = ("127.0.0.1", "localhost", "[::1]")
_url = urlsplit(URL)
_listen_host = LISTEN.rsplit(":", 1)[0]
ON_LOOPBACK = (_url.hostname in ("127.0.0.1", "localhost", "::1")) and (
    _listen_host in LOOPBACK_NAMES
)
# A page elsewhere must not reach the app on loopback under a name of its own (DNS rebinding).
ALLOWED_HOSTS = sorted({_url.hostname or "127.0.0.1", *LOOPBACK_NAMES})
CSRF_TRUSTED_ORIGINS = [URL] if _url.scheme == "https" else []
SECURE = _url.scheme == "https"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 60 * 60 * 24 * 60
SESSION_COOKIE_NAME = "callsheet_session"
CSRF_COOKIE_NAME = "callsheet_csrf"
if SECURE:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_HSTS_SECONDS = 31_536_000
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

RESEARCH_ALLOW = frozenset(
    item.strip() for item in env.str("CALLSHEET_RESEARCH_ALLOW", "").split(",") if item.strip()
)

EMAIL_URL = env.str("CALLSHEET_EMAIL_URL", "")

# a language model that the person brings; off without a name
MODEL = env.str("CALLSHEET_MODEL", "")
MODEL_URL = env.str("CALLSHEET_MODEL_URL", "")
MODEL_KEY = env.str("CALLSHEET_MODEL_KEY", "")
MODEL_SECONDS = env.float("CALLSHEET_MODEL_SECONDS", 60.0)

# the line server: a process of its own, none unless it is given an address
LINE_LISTEN = env.str("CALLSHEET_LINE_LISTEN", "")
LINE_URL = env.str("CALLSHEET_LINE_URL", "") or (
    f"ws://{_url.hostname}:{LINE_LISTEN.rpartition(':')[2]}/" if LINE_LISTEN else ""
)
LINE_ADDRESS = env.str("CALLSHEET_LINE_ADDRESS", "")
LINE_ROUTER = env.str("CALLSHEET_LINE_ROUTER", "")

ROOMS = [
    "jobs",
    "accounts",
    "venues",
    "interviews",
    "library",
    "booking",
    "advice",
    "replies",
    "connection",
    "prep",
    "live",
    "followup",
]
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "django_htmx",
    "csp",
    *[f"callsheet.{room}" for room in ROOMS if (PACKAGE / room).is_dir()],
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "callsheet.config.static_files.CompressStatic",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "callsheet.accounts.middleware.SignInRequired",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
]

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "font-src": [SELF],
        "img-src": [SELF],
        "connect-src": [SELF, *([LINE_URL] if LINE_URL else [])],
        "worker-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "media-src": [SELF, "blob:"],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}

# what follows on what happened; found by name, for the jobs room imports no later room
FLOW = "callsheet.flow"

ROOT_URLCONF = "callsheet.config.urls"
WSGI_APPLICATION = "callsheet.config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [PACKAGE / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "callsheet.config.context.zones",
                "callsheet.config.context.waiting",
            ],
        },
    }
]

DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": DATA / "callsheet.sqlite3",
        # threads of a test share a file; SQLite's memory database would answer "table is locked"
        "TEST": {"NAME": DATA / "test.sqlite3"},
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 5,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;",
        },
    }
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "accounts.Freelancer"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 10},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "accounts:sign-in"

USE_TZ = True
TIME_ZONE = "UTC"
LANGUAGE_CODE = "en"
USE_I18N = True

STATIC_URL = "/static/"
STATICFILES_DIRS = [PACKAGE / "static"]
WHITENOISE_USE_FINDERS = True
MEDIA_ROOT = DATA / "files"
# a reply of 1 MB and a post beside it, percent-encoded, still fit; more gets a sentence
DATA_UPLOAD_MAX_MEMORY_SIZE = 8 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 500

HTMX_CONFIG = {"includeIndicatorStyles": False, "allowEval": False}

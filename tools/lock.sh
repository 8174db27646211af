#!/bin/sh
# Writes the hashed requirement files anew from pyproject.toml; needs uv in the environment.
set -eu
cd "$(dirname "$0")/.."
flags="--quiet --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url --no-emit-find-links --no-annotate"
# shellcheck disable=SC2086
.venv/bin/uv pip compile $flags pyproject.toml -o requirements/run.txt
# shellcheck disable=SC2086
.venv/bin/uv pip compile $flags -c requirements/run.txt pyproject.toml --group dev -o requirements/dev.txt
# atheris has wheels for a Python or two only; it lives in an environment of its own
printf 'atheris>=3.0,<3.1 ; python_version < "3.12"\natheris>=3.1 ; python_version >= "3.12"\n' |
    # shellcheck disable=SC2086
    .venv/bin/uv pip compile $flags -c requirements/run.txt - -o requirements/fuzz.txt

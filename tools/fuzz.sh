#!/bin/sh
# Makes .venv-fuzz (the locked run packages and atheris) and fuzzes: `fuzz.sh times --minutes 20`.
set -eu
cd "$(dirname "$0")/.."
stamp=".venv-fuzz/.$(cat requirements/run.txt requirements/fuzz.txt | cksum | cut -d ' ' -f 1)"
if [ ! -e "$stamp" ]; then
    [ -x .venv-fuzz/bin/python ] || .venv/bin/python -m venv .venv-fuzz
    if [ -x .venv/bin/uv ]; then
        VIRTUAL_ENV=.venv-fuzz .venv/bin/uv pip install --quiet --require-hashes -r requirements/run.txt -r requirements/fuzz.txt
    else
        .venv-fuzz/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/run.txt -r requirements/fuzz.txt
    fi
    : > "$stamp"
fi
exec .venv-fuzz/bin/python -m tools.fuzz "$@"

#!/bin/sh
# Makes .venv and installs the locked packages: `setup.sh run` or `setup.sh dev`. A second call
# with nothing changed does nothing.
set -eu
kind="$1"
cd "$(dirname "$0")/.."
lock="requirements/$kind.txt"
stamp=".venv/.$kind-$(cksum < "$lock" | cut -d ' ' -f 1)"
[ -e "$stamp" ] && exit 0

python=""
for name in "${PYTHON:-}" python3 python3.14 python3.13 python3.12 python3.11; do
    if [ -n "$name" ] && "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
        python="$name"
        break
    fi
done
if [ -z "$python" ]; then
    echo "Callsheet needs Python 3.11 or newer: sudo apt-get install python3 python3-venv" >&2
    exit 1
fi
if [ ! -x .venv/bin/python ]; then
    echo "Making .venv and installing the locked packages; this happens once." >&2
    if ! "$python" -m venv .venv; then
        rm -rf .venv
        echo "The venv module is missing: sudo apt-get install python3-venv" >&2
        exit 1
    fi
fi
if .venv/bin/python -m pip install --quiet --disable-pip-version-check uv 2>/dev/null; then
    VIRTUAL_ENV=.venv .venv/bin/uv pip install --quiet --compile-bytecode --require-hashes -r "$lock"
else
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r "$lock"
fi

# The checkout itself: importable, with its command. No build step, so nothing to download.
site="$(.venv/bin/python -c 'import sysconfig; print(sysconfig.get_path("purelib"))')"
pwd > "$site/callsheet-checkout.pth"
cat > .venv/bin/callsheet <<SCRIPT
#!$(pwd)/.venv/bin/python
from callsheet.cli import main

main()
SCRIPT
chmod +x .venv/bin/callsheet
.venv/bin/python -m compileall -q callsheet || true

install() { # as root, or as who may be root: install HOW PACKAGE
    if [ "$(id -u)" = 0 ]; then
        as=""
    elif command -v sudo >/dev/null; then
        as="$1"
    else
        return 1
    fi
    $as apt-get update -qq && $as env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$2" >/dev/null
}
if [ "$kind" = dev ] && ! command -v chromium >/dev/null; then
    echo "Installing Debian's chromium for the browser tests." >&2
    if ! install sudo chromium; then
        echo "The browser tests need chromium: apt-get install chromium" >&2
        exit 1
    fi
fi
# its build without windows, where there is one, runs most of them in less time; nobody is asked
if [ "$kind" = dev ] && ! command -v chromium-headless-shell >/dev/null; then
    install "sudo -n" chromium-headless-shell 2>/dev/null || true
fi
rm -f .venv/."$kind"-*
: > "$stamp"

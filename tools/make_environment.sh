#!/bin/sh
# Makes the virtual environment and installs exactly what the lock file names, hashes checked.
# usage: make_environment.sh PYTHON VENV LOCKFILE
set -eu
python=$1 venv=$2 lock=$3

if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
    echo "Python 3.11 以上が必要です。 / Python 3.11 or newer is needed." >&2
    exit 1
fi
# Debian ships ensurepip in a package of its own.
if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq python3-venv >/dev/null
    else
        echo "apt-get install python3-venv を実行してください。 / Please run: apt-get install python3-venv" >&2
        exit 1
    fi
fi
if [ ! -x "$venv/bin/python" ]; then "$python" -m venv "$venv"; fi
echo "必要なライブラリを入れています（数分）… / Installing the locked libraries (some minutes)…"
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes -r "$lock"
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .

#!/bin/sh
# Writes requirements/*.lock from the bounds in pyproject.toml; needs uv. No index address is written.
set -eu
common="--quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url"
# shellcheck disable=SC2086
uv pip compile $common pyproject.toml requirements/build.in -o requirements/site.lock
# shellcheck disable=SC2086
uv pip compile $common -c requirements/site.lock pyproject.toml requirements/build.in --group test -o requirements/test.lock

#!/bin/sh
# The tests need a browser, its driver, and ssh-keygen: installs what is missing, or says so in one line.
set -eu
missing=""
command -v chromium >/dev/null || missing="$missing chromium"
command -v chromedriver >/dev/null || missing="$missing chromium-driver"
command -v ssh-keygen >/dev/null || missing="$missing openssh-client"
[ -z "$missing" ] && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "apt-get install$missing"
    apt-get update -qq
    # shellcheck disable=SC2086
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $missing >/dev/null
else
    echo "apt-get install$missing を実行してください。 / Please run: apt-get install$missing" >&2
    exit 1
fi

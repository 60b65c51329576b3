#!/bin/sh
# make audit needs node, npm and java; installs the judges that tools/audit/ locks.
set -eu
missing=""
for program in node npm java chromium; do
    command -v "$program" >/dev/null || missing="$missing $program"
done
if [ -n "$missing" ]; then
    echo "次のプログラムが必要です。 / These programs are needed:$missing" >&2
    echo "apt-get install nodejs npm default-jre-headless chromium" >&2
    exit 1
fi
mkdir -p build/audit
cp tools/audit/package.json tools/audit/package-lock.json build/audit/
cd build/audit
npm ci --ignore-scripts --no-audit --no-fund --loglevel=error

#!/usr/bin/env bash
# Runs each of the programs whose language this machine has against a service on the demo.
# usage: run.sh [http://127.0.0.1:5080 [renew.py]]      a program's name: that one alone; SAMPLES=all: a language that is missing is a failure
set -euo pipefail
service=${1:-http://127.0.0.1:5080}
only=${2:-}
cd "$(dirname "${BASH_SOURCE[0]}")"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 PYTHONDONTWRITEBYTECODE=1

ran=0 failed=0 missing=0
sample() {
    if [ -n "$only" ] && [ "$only" != "${!#}" ]; then return; fi
    if ! command -v "$1" >/dev/null; then
        missing=$((missing + 1))
        printf '== %s: there is no %s here\n' "${!#}" "$1"
        return
    fi
    printf '== %s\n' "${!#}"
    ran=$((ran + 1))
    "$@" "$service" || failed=$((failed + 1))
}
sample dotnet run renew.cs
sample node renew.mjs
sample python3 renew.py
sample php renew.php
sample java Renew.java

printf '%s ran, %s failed, %s missing\n' "$ran" "$failed" "$missing"
[ "$failed" = 0 ] && { [ "$missing" = 0 ] || [ "${SAMPLES:-}" != all ]; }

#!/usr/bin/env bash
# The packed tool, installed from the package into an empty folder: every command, its exit codes and --json.
# usage: run.sh [FOLDER]   a folder with the package SslRenewal.Cli; without one it is packed first
set -euo pipefail
repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)
work=$(mktemp -d)
server=
end() { if [ -n "$server" ]; then kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; fi; rm -rf "$work"; }
trap end EXIT
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 NO_COLOR=1

fail() { printf 'run.sh: %s\n' "$1" >&2; cat "$work/output" "$work/errors" "$work/service" 2>/dev/null >&2 || true; exit 1; }

packages=${1:-}
if [ -z "$packages" ]; then
    packages=$work/packages
    # A version of its own, so that no package is found that was installed before.
    dotnet pack "$repository/src/SslRenewal.Cli" -c Release -o "$packages" -p:PackageVersion="0.0.1-tried.$$" -v quiet >"$work/output" 2>&1 || fail 'The tool could not be packed.'
fi
packages=$(cd "$packages" && pwd)
for package in "$packages"/SslRenewal.Cli.*.nupkg; do [ -f "$package" ] || fail "There is no package SslRenewal.Cli in $packages."; done
version=$(basename "$package" .nupkg)
version=${version#SslRenewal.Cli.}
[ -f "$packages/SslRenewal.Cli.$version.snupkg" ] || fail 'There are no symbols beside the package.'

mkdir "$work/empty" "$work/tool"
cd "$work/empty"
dotnet tool install SslRenewal.Cli --tool-path "$work/tool" --source "$packages" --version "$version" >"$work/output" 2>&1 || fail 'The tool could not be installed.'
PATH=$work/tool:$PATH
hash -r

# done_ WORDS... : the call must be done; the others: it must be refused, or misused. What it printed lies in output and errors.
called=0
call() {
    local expected=$1 got=0
    shift
    called=$((called + 1))
    "$@" >"$work/output" 2>"$work/errors" || got=$?
    cat "$work/output" "$work/errors" >>"$work/printed"
    [ "$got" = "$expected" ] || fail "$*: exit code $got, not $expected"
}
done_() { call 0 "$@"; [ ! -s "$work/errors" ] || fail "$*: it was done, and yet complained"; }
refused() { call 1 "$@"; [ "$(wc -l <"$work/errors")" = 1 ] || fail "$*: a refusal is one line"; }
misused() { call 2 "$@"; [ "$(wc -l <"$work/errors")" = 1 ] || fail "$*: a misuse is one line"; }
prints() { grep -qF -- "$1" "$work/output" || fail "expected in the output: $1"; }
complains() { grep -qF -- "$1" "$work/errors" || fail "expected among the errors: $1"; }

done_ sslrenewal --version
done_ sslrenewal --help
prints 'Examples:'
misused sslrenewal frobnicate

# A free port is found by trying.
for _ in 1 2 3 4 5; do
    port=$((20000 + RANDOM % 10000))
    export SSLRENEWAL_URL=http://127.0.0.1:$port
    sslrenewal serve --Urls="$SSLRENEWAL_URL" --Clock=2026-11-21T12:00:00Z --Management:Key=tool-key >"$work/service" 2>&1 &
    server=$!
    if sslrenewal wait --timeout 60 >/dev/null 2>&1 && kill -0 "$server" 2>/dev/null; then break; fi
    kill "$server" 2>/dev/null || true
    wait "$server" 2>/dev/null || true
    server=
done
[ -n "$server" ] || fail 'The service did not start.'
[ -f sslrenewal.db ] || fail 'The database does not lie in the current folder.'

done_ sslrenewal wait --json
refused sslrenewal clock
complains 'SSLRENEWAL_MANAGEMENT_KEY'
export SSLRENEWAL_MANAGEMENT_KEY=tool-key

done_ sslrenewal list --user apiexample --renewable true
prints 501904
done_ sslrenewal list --json
prints '"items":['
# The key is for this machine alone: no proxy stands between (nobody listens at port 1).
done_ env http_proxy=http://127.0.0.1:1 sslrenewal list --user apiexample
refused sslrenewal list --user nobody
complains 'There is no user nobody.'
misused sslrenewal list --page two

done_ sslrenewal explain 501904
prints 'can be renewed'
call 1 sslrenewal explain 501930
prints 'From 2027-03-11 on it can.'
done_ sslrenewal clock
prints '2026-11-21T12:00:00Z, standing'
done_ sslrenewal clock --account apiexample --json
prints '{"now":"2026-11-21T12:00:00Z","standing":true}'
done_ sslrenewal clock set 2026-12-01T00:00:00Z
done_ sslrenewal clock advance P1DT12H
prints '2026-12-02T12:00:00Z, standing'
refused sslrenewal clock advance P1M
done_ sslrenewal clock set 2026-11-25T00:00:00Z --account smallshop
done_ sslrenewal clock release --account smallshop

misused sslrenewal renew 501904 --type PositiveSSL
export SSLRENEWAL_API_USER=apiexample SSLRENEWAL_API_KEY=56b4c87ef4fd49cb96d915c0db68194
done_ sslrenewal snapshot save before.json
done_ sslrenewal snapshot save account.json --account apiexample
done_ sslrenewal renew 501904 --type PositiveSSL --idempotency-key one
prints 'Ordered Standard SSL for 1 year'
done_ sslrenewal renew 501904 --type PositiveSSL --idempotency-key one --json
prints '"chargedAmount":9'
refused sslrenewal renew 501904 --type PositiveSSL
complains 4028294
done_ sslrenewal requests --ok false
prints 'already queued'
done_ sslrenewal requests --json
prints '"items":['
done_ sslrenewal snapshot load account.json --account apiexample
done_ sslrenewal renew 501904 --type PositiveSSL --idempotency-key two
done_ sslrenewal snapshot load before.json
done_ sslrenewal renew 501904 --type PositiveSSL --idempotency-key three

done_ sslrenewal faults add orderCreationFailed --command namecheap.ssl.renew
done_ sslrenewal faults --account apiexample
call 1 sslrenewal faults unspent
complains '1 fault unspent.'
refused sslrenewal renew 501932 --type PositiveSSL
complains 2528166
done_ sslrenewal faults unspent --json
prints '[]'
done_ sslrenewal faults clear
refused sslrenewal faults add earthquake

done_ sslrenewal account make shop --api-key shop-key --balance 12.50
prints 12.50
done_ sslrenewal account fund shop -2.50
prints 10.00
done_ sslrenewal account show shop --json
prints '"balance":10'
done_ sslrenewal account lock shop
done_ sslrenewal account unlock shop
done_ sslrenewal account key shop --api-key another
done_ sslrenewal account reset shop
prints 12.50
refused sslrenewal account show nobody

done_ sslrenewal scenario export state.json
done_ sslrenewal scenario check state.json
prints 'accounts'
sed 's/PositiveSSL/NoSuchSSL/' state.json >broken.json
refused sslrenewal scenario check broken.json
complains 'sslType: expected'
refused sslrenewal scenario load broken.json
done_ sslrenewal scenario load state.json
done_ sslrenewal scenario load demo
misused sslrenewal scenario check no-such-file.json
done_ sslrenewal wait --certificate 501904 --status active

done_ sslrenewal completion zsh
done_ sslrenewal completion fish
done_ sslrenewal completion pwsh
done_ sslrenewal completion bash
bash -n "$work/output" || fail 'The script for bash cannot be read.'
done_ sslrenewal suggest 17 'sslrenewal clock '
prints advance

kill "$server"
ended=0
wait "$server" || ended=$?
server=
[ "$ended" = 0 ] || fail "The service ended with $ended."
refused sslrenewal list
complains 'sslrenewal serve'
# The service's line to try out has the demo's key, which everybody knows, on purpose.
grep -v '^Try ' "$work/service" >>"$work/printed"
if grep -nF -e tool-key -e 56b4c87ef4fd49cb96d915c0db68194 "$work/printed" >"$work/output"; then fail 'A key was printed.'; fi

printf 'The packed tool: %s calls.\n' "$called"

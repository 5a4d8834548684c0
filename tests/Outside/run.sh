#!/usr/bin/env bash
# Packs SslRenewal.Testing and tests with it from outside: a project that knows the package alone renews a certificate.
# Usage: run.sh [folder for the results]
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 MSBUILDDISABLENODEREUSE=1

work=$(mktemp -d /tmp/sslrenewal-outside.XXXXXX)
results=$(realpath -m "${1:-$work/results}")
# A version that no cache has seen.
version=0.0.0-outside.$(date +%s).$$
cache=${NUGET_PACKAGES:-$HOME/.nuget/packages}
trap 'rm -rf "$work" "$cache/sslrenewal.testing/$version"' EXIT

dotnet pack "$here/../../src/SslRenewal.Testing" -c Release -o "$work/packages" -p:PackageVersion="$version" -v quiet

# The names of a zip file's entries stand in it as they are.
for part in Testing Api Domain Issuing Persistence; do
    for kind in dll xml; do
        grep -aqF "lib/net10.0/SslRenewal.$part.$kind" "$work/packages/SslRenewal.Testing.$version.nupkg" || { echo "The package lacks SslRenewal.$part.$kind." >&2; exit 1; }
    done
    grep -aqF "lib/net10.0/SslRenewal.$part.pdb" "$work/packages/SslRenewal.Testing.$version.snupkg" || { echo "The symbols lack SslRenewal.$part.pdb." >&2; exit 1; }
done

# Elsewhere, so that nothing of this repository's build reaches it.
cp -r "$here/testing" "$work/testing"
cd "$work/testing"
dotnet test --logger 'trx;LogFilePrefix=outside' --results-directory "$results" -p:SslRenewalVersion="$version" -p:RestoreAdditionalProjectSources="$work/packages"

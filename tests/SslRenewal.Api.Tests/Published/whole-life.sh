#!/usr/bin/env bash
# The whole life of a certificate, from its purchase to its revocation, by curl and openssl alone.
# usage: whole-life.sh http://127.0.0.1:PORT
set -euo pipefail

service=$1
work=$(mktemp -d)
server=
end() { [ -z "$server" ] || kill "$server" 2>/dev/null || true; rm -rf "$work"; }
trap end EXIT
cd "$work"

say() { printf '%s\n' "$1"; }
fail() { printf 'whole-life.sh: %s\n' "$1" >&2; [ ! -f answer.xml ] || cat answer.xml >&2; exit 1; }
equal() { [ "$2" = "$3" ] || fail "$1: expected $2, got $3"; }

# call COMMAND NAME=VALUE... : one command of the XML API; its answer lies in answer.xml.
call() {
    local command=$1 fields=() field
    shift
    for field in "$@"; do fields+=(--data-urlencode "$field"); done
    curl -sS --fail -o answer.xml --data-urlencode "Command=namecheap.ssl.$command" \
        -d ApiUser=life -d ApiKey=life-key -d UserName=life -d ClientIp=127.0.0.1 "${fields[@]}" "$service/xml.response"
    grep -q 'Status="OK"' answer.xml || fail "$command was refused"
}
attribute() { grep -o "<$1[ >][^>]*" answer.xml | head -n 1 | grep -o " $2=\"[^\"]*\"" | cut -d'"' -f2; }
element() { tr '\n' '\t' <answer.xml | grep -o "<$1>\(<!\[CDATA\[\)\?[^<]*" | head -n 1 | sed "s/^<$1>//; s/^<!\[CDATA\[//; s/\]\]>\$//" | tr '\t' '\n'; }
manage() { curl -sS --fail -X "$1" -H 'Content-Type: application/json' ${3:+-d "$3"} "$service/manage$2"; }
# field NAME : the first number or text of that name in the JSON on the input.
field() { grep -o "\"$1\":\(\"[^\"]*\"\|[-0-9.]*\)" | head -n 1 | cut -d: -f2- | tr -d '"'; }
pem() { sed -n '/-----BEGIN CERTIFICATE-----/,/-----END CERTIFICATE-----/p' answer.xml | sed 's/.*\(-----BEGIN\)/\1/; s/\(-----END CERTIFICATE-----\).*/\1/' | awk '/END/ { print; exit } { print }'; }
certificate() { call getInfo "CertificateID=$1" Returncertificate=true Returntype=Individual; pem; }
request() { openssl req -new -newkey rsa:2048 -nodes -keyout "$1.key" -out "$1.csr" -subj "/CN=$2" 2>/dev/null; }

say 'An account with 100 dollars; the clock is the system'\''s.'
manage POST /scenario '{ "version": 1, "accounts": [ { "userName": "life", "apiKey": "life-key", "balance": 100.00 } ] }' >/dev/null
manage PUT /clock '{ "system": true }' >/dev/null
for file in root chain; do curl -sS --fail -o "$file.pem" "$service/ca/$file.pem"; done

say 'create'
call create 'Type=Standard SSL' Years=1
bought=$(attribute SSLCertificate CertificateID)
equal 'charge' 9.0000 "$(attribute SSLCreateResult ChargedAmount)"

say 'parseCSR'
request first shop.example.com
call parseCSR "csr=$(cat first.csr)"
equal 'common name' shop.example.com "$(element CommonName)"

say 'activate'
call activate "CertificateID=$bought" "CSR=$(cat first.csr)" AdminEmailAddress=admin@example.com HTTPDCValidation=true WebServerType=nginx
md5=$(openssl req -in first.csr -outform DER | openssl dgst -md5 -r | cut -d' ' -f1 | tr a-f A-F)
equal 'file of domain control' "$md5.txt" "$(element FileName)"

say 'getInfo, verify, handshake'
certificate "$bought" >first.pem
equal 'status' active "$(attribute SSLGetInfoResult Status)"
openssl verify -x509_strict -purpose sslserver -CAfile root.pem -untrusted chain.pem first.pem >/dev/null || fail 'the leaf does not verify'
# A port that is free is found by trying.
for port in $(seq 46000 46050); do
    openssl s_server -accept "127.0.0.1:$port" -cert first.pem -key first.key -cert_chain chain.pem -www -quiet >server.log 2>&1 &
    server=$!
    if curl -sS --fail --retry 20 --retry-connrefused --retry-delay 1 --max-time 30 -o page.html --cacert root.pem --resolve "shop.example.com:$port:127.0.0.1" "https://shop.example.com:$port/" 2>curl.log && kill -0 "$server" 2>/dev/null; then break; fi
    kill "$server" 2>/dev/null || true
    server=
done
[ -n "$server" ] || fail "no handshake: $(cat curl.log server.log)"
! curl -s --max-time 10 -o /dev/null --resolve "shop.example.com:$port:127.0.0.1" "https://shop.example.com:$port/" || fail 'a client without the root trusts the leaf'
kill "$server"; server=

say 'the clock: 60 days before the end of the coverage'
end_of_coverage=$(manage GET "/certificates/$bought?userName=life" | field expiresOn)
manage PUT /clock "{ \"now\": \"$(date -u -d "$end_of_coverage - 60 days" +%Y-%m-%dT%H:%M:%SZ)\" }" >/dev/null
certificate "$bought" >followed.pem
! cmp -s first.pem followed.pem || fail 'no leaf followed the first'

say 'renew'
call renew "CertificateID=$bought" 'SSLType=Standard SSL' Years=1
renewal=$(attribute SSLRenewResult CertificateID)
request second shop.example.com
call activate "CertificateID=$renewal" "CSR=$(cat second.csr)" AdminEmailAddress=admin@example.com DNSDCValidation=true
certificate "$renewal" >second.pem
equal 'status' active "$(attribute SSLGetInfoResult Status)"
equal 'end of coverage' "$(date -u -d "$end_of_coverage + 1 year" +%m/%d/%Y)" "$(attribute SSLGetInfoResult Expires)"
equal 'carried days' 60 "$(manage GET "/certificates/$renewal?userName=life" | field carriedDays)"

say 'reissue'
request third shop.example.com
call reissue "CertificateID=$renewal" "CSR=$(cat third.csr)" AdminEmailAddress=admin@example.com HTTPDCValidation=true
reissue=$(attribute SSLReissueResult ID)
certificate "$reissue" >third.pem
equal 'status' active "$(attribute SSLGetInfoResult Status)"
call getInfo "CertificateID=$renewal"
equal 'status' replaced "$(attribute SSLGetInfoResult Status)"
equal 'replaced by' "$reissue" "$(attribute SSLGetInfoResult ReplacedBy)"

say 'revoke'
now=$(date -u -d "$(manage GET /clock | field now) + 1 minute" +%s)
check() { openssl verify -attime "$now" -crl_check -CAfile root.pem -untrusted chain.pem -CRLfile crl.pem "$1" >verdict 2>&1; }
curl -sS --fail -o crl.pem "$service/ca/crl.pem"
check second.pem || fail "a leaf is refused before it was revoked: $(cat verdict)"
call revokecertificate "CertificateID=$renewal" 'CertificateType=Standard SSL'
curl -sS --fail -o crl.pem "$service/ca/crl.pem"
check second.pem && fail 'a revoked leaf is not on the list'
grep -q 'certificate revoked' verdict || fail "the leaf is refused for another reason: $(cat verdict)"
check third.pem || fail "the leaf of the reissue is refused: $(cat verdict)"
ocsp() { openssl ocsp -issuer chain.pem -cert "$1" -url "$service/ca/ocsp" -CAfile root.pem -validity_period 999999999 2>/dev/null | head -n 1; }
equal 'OCSP' 'second.pem: revoked' "$(ocsp second.pem)"
equal 'OCSP' 'third.pem: good' "$(ocsp third.pem)"

say 'getList'
call getList
for expected in "$bought active" "$renewal cancelled" "$reissue active"; do
    grep "CertificateID=\"${expected% *}\"" answer.xml | grep -q "Status=\"${expected#* }\"" || fail "getList does not show $expected"
done
equal 'certificates' 3 "$(element TotalItems)"
account=$(manage GET /accounts/life)
equal 'balance' 82 "$(field balance <<<"$account" | cut -d. -f1)"
equal 'ledger' "$(field balance <<<"$account")" "$(field ledgerSum <<<"$account")"

say 'done'

#!/usr/bin/env bash
# Every kind of fault, made and met over HTTP by curl alone, in an account of its own that is left behind.
# usage: faults.sh http://127.0.0.1:PORT [MANAGEMENT_KEY]
set -euo pipefail

service=${1:?usage: faults.sh http://127.0.0.1:PORT [MANAGEMENT_KEY]}
key=(${2:+-H "Authorization: Bearer $2"})
user=faults$$
work=$(mktemp -d)
# What it did not come to remove, the account alone would meet.
end() { curl -sS -o /dev/null -X DELETE "${key[@]}" "$service/manage/faults?account=$user" 2>/dev/null || true; rm -rf "$work"; }
trap end EXIT
cd "$work"

fail() { printf 'faults.sh: %s\n' "$1" >&2; cat head answer >&2 2>/dev/null || true; exit 1; }
check() { [ "$2" = "$3" ] || fail "$1: expected $2, got $3"; }
saw() { printf '%-20s %s\n' "$1" "$2"; }
manage() { curl -sS --fail -X "$1" "${key[@]}" -H 'Content-Type: application/json' ${3:+-d "$3"} "$service/manage$2"; }
fault() { manage POST /faults "{ \"account\": \"$user\", $1 }" >/dev/null; }

# call COMMAND [curl's arguments]: a command of the XML API. Sets exit (curl's), status and seconds; the headers lie in head, the body in answer.
call() {
    local command=$1 told
    shift
    : >head; : >answer; exit=0
    told=$(curl -s -D head -o answer -w '%{http_code} %{time_total}' -d ApiUser="$user" -d ApiKey=key -d UserName="$user" -d ClientIp=127.0.0.1 -d Command="namecheap.$command" "$@" "$service/xml.response") || exit=$?
    status=${told% *}; seconds=${told#* }
}
create() { call ssl.create --data-urlencode 'Type=Standard SSL' -d Years=1 "$@"; }
activate() { call ssl.activate -d CertificateID="$1" -d AdminEmailAddress=admin@example.com -d HTTPDCValidation=true -d WebServerType=nginx --data-urlencode "CSR=$csr"; }
renew() { call ssl.renew -d CertificateID="$1" --data-urlencode 'SSLType=Standard SSL' -d Years=1; }
# The number of the answer's error; empty where it is OK. It fails where the answer is no whole document.
error() { grep -q '</ApiResponse>' answer || fail 'the answer is no whole document'; sed -n 's/.*<Error Number="\([0-9]*\)".*/\1/p' answer; }
certificate() { sed -n 's/.*CertificateID="\([0-9]*\)".*/\1/p' answer | head -n 1; }
orders() { manage GET "/accounts/$user" | sed 's/.*"orders":\([0-9]*\).*/\1/'; }
# Cut before any byte: curl says that the reply was empty, or that the connection was reset.
cut_off() { [ "$exit" = 52 ] || [ "$exit" = 56 ] || fail "$1: expected curl to end with 52 or 56, got $exit"; [ ! -s head ] || fail "$1: bytes arrived"; }

csr='-----BEGIN CERTIFICATE REQUEST-----
MIHXMH8CAQAwHTEbMBkGA1UEAwwSZmF1bHRzLmV4YW1wbGUuY29tMFkwEwYHKoZI
zj0CAQYIKoZIzj0DAQcDQgAEUmINJW9Au0oVA9SH9exR30AkASLeIg6D6JvgtZLy
LRp4nPZ5x4BApvGgHB/cLBNaF/k9aC5/zwqEflmP6UUcI6AAMAoGCCqGSM49BAMC
A0gAMEUCIF/YCvUnvtLui1opK8SFVPieFaIE85YhwEIIEbC89F/jAiEA9DM6VANj
JS2d66/IdwvnE+jCBHxj/BjAhDB0qC67dUg=
-----END CERTIFICATE REQUEST-----'

manage POST /accounts "{ \"userName\": \"$user\", \"apiKey\": \"key\", \"balance\": 100.00 }" >/dev/null

fault '"kind": "orderCreationFailed", "command": "namecheap.ssl.create"'
create
check orderCreationFailed '200 2528166 0' "$status $(error) $(orders)"
saw orderCreationFailed 'error 2528166, and no order'

fault '"kind": "promotionStoreError"'
create -d PromotionCode=ANY
check promotionStoreError '200 2011170 0' "$status $(error) $(orders)"
saw promotionStoreError 'error 2011170, and no order'

create
check create '' "$(error)"
fault '"kind": "issuerRefuses"'
activate "$(certificate)"
check issuerRefuses '200 3011295' "$status $(error)"
saw issuerRefuses 'error 3011295'

fault '"kind": "error", "number": 5050900, "message": "Unhandled exceptions"'
call users.getBalances
check error '200 5050900' "$status $(error)"
saw error "error 5050900: $(sed -n 's/.*<Error Number="5050900">\(.*\)<.*/\1/p' answer)"

fault '"kind": "latency", "milliseconds": 400'
call users.getBalances
check latency '200 ' "$status $(error)"
awk "BEGIN { exit !($seconds >= 0.4) }" || fail "latency: answered after $seconds seconds"
saw latency "answered after $seconds seconds"

fault '"kind": "httpStatus", "status": 502, "body": "<html><h1>502 Bad Gateway</h1></html>"'
call users.getBalances
check httpStatus '502 <html><h1>502 Bad Gateway</h1></html>' "$status $(cat answer)"
saw httpStatus "HTTP $status $(cat answer)"

fault '"kind": "truncate"'
call users.getBalances
check truncate '0 200' "$exit $status"
grep -q '<ApiResponse' answer && ! grep -q '</ApiResponse>' answer || fail 'truncate: the document has its end'
saw truncate "HTTP 200, $(wc -c <answer) bytes of a document without its end"

before=$(orders)
fault '"kind": "dropConnection"'
create
cut_off dropConnection
check dropConnection "$before" "$(orders)"
saw dropConnection "curl ended with $exit: no byte, and no order"

fault '"kind": "loseAnswer"'
create -H 'Idempotency-Key: faults-1'
grep -q '^HTTP/1.1 200' head || fail 'loseAnswer: no headers arrived'
[ "$exit" != 0 ] && [ ! -s answer ] || fail "loseAnswer: curl ended with $exit"
check loseAnswer "$((before + 1))" "$(orders)"
saw loseAnswer "curl ended with $exit: headers alone, and the order is placed"

create -H 'Idempotency-Key: faults-1'
check 'the same key again' " $((before + 1))" "$(error) $(orders)"
saw '' 'with the same Idempotency-Key: the kept answer, and one order'

id=$(certificate)
activate "$id"
check activate '' "$(error)"
manage PUT "/accounts/$user/clock" '{ "advance": "P345D" }' >/dev/null
fault '"kind": "loseAnswer", "at": "connection", "command": "namecheap.ssl.renew"'
renew "$id"
cut_off 'loseAnswer at the connection'
check 'loseAnswer at the connection' "$((before + 2))" "$(orders)"
saw loseAnswer "curl ended with $exit: no byte, and the order is placed"

renew "$id"
check 'the renewal again' "4028294 $((before + 2))" "$(error) $(orders)"
saw '' 'again without a key: error 4028294, and one order'

check 'faults that are left' '[]' "$(manage GET "/faults/unspent?account=$user")"
saw done 'none is left'

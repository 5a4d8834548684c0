"""Renews what ends next, once, and rehearses what comes later. Python 3.9 or later, nothing else.

usage: python3 renew.py [http://127.0.0.1:5080]      the service runs on the demo; its account apiexample is reset
"""
import sys
import time
import uuid
from decimal import Decimal
from urllib.error import URLError
from urllib.parse import urlencode
from urllib.request import Request, urlopen
from xml.etree import ElementTree

SERVICE = sys.argv[1].rstrip("/") if len(sys.argv) > 1 else "http://127.0.0.1:5080"
ACCOUNT = {"ApiUser": "apiexample", "ApiKey": "56b4c87ef4fd49cb96d915c0db68194", "UserName": "apiexample", "ClientIp": "1.2.3.4"}
XML = {"api": "http://api.namecheap.com/xml.response"}


class Refused(Exception):
    """The API answered an error: its number, and its text."""


def call(command, key=None, **parameters):
    headers = {"Idempotency-Key": key} if key else {}
    body = urlencode({**ACCOUNT, "Command": command, **parameters}).encode()
    with urlopen(Request(f"{SERVICE}/xml.response", body, headers), timeout=60) as response:
        document = ElementTree.parse(response).getroot()
    error = document.find("api:Errors/api:Error", XML)
    if error is not None:
        raise Refused(f"{error.get('Number')} {error.text}")
    return document.find("api:CommandResponse", XML)


def manage(method, path, body=None):
    request = Request(f"{SERVICE}/manage{path}", body.encode() if body else None, {"Content-Type": "application/json"}, method=method)
    with urlopen(request, timeout=60) as response:
        return response.read()


def renew(certificate, ssl_type, key):
    return call("namecheap.ssl.renew", key, CertificateID=certificate, SSLType=ssl_type, Years="1")[0]


def balance():
    return Decimal(call("namecheap.users.getBalances")[0].get("AvailableBalance"))


def wait():
    for _ in range(120):
        try:
            with urlopen(f"{SERVICE}/health/ready", timeout=5):
                return
        except (URLError, OSError):
            time.sleep(0.5)
    raise TimeoutError(f"{SERVICE} is not ready")


def expect(what, holds):
    if not holds:
        raise AssertionError(f"expected: {what}")


def main():
    wait()
    manage("POST", "/accounts/apiexample/reset")

    listed = call("namecheap.ssl.getList", ListType="Active", SortBy="EXPIREDATETIME", PageSize="100")
    first = next(entry for entry in listed.iter(f"{{{XML['api']}}}SSL") if entry.get("IsExpiredYN") == "false")
    print(f"Ends next: {first.get('CertificateID')}, {first.get('SSLType')}, {first.get('ExpireDate')}")

    # However often it is sent under one key, it is ordered once.
    before, key = balance(), str(uuid.uuid4())
    renewed = renew(first.get("CertificateID"), first.get("SSLType"), key)
    again = renew(first.get("CertificateID"), first.get("SSLType"), key)
    print(f"Renewed: order {renewed.get('OrderId')}, {renewed.get('ChargedAmount')} dollars")
    expect("one order", renewed.get("OrderId") == again.get("OrderId"))
    expect("one charge", balance() == before - Decimal(renewed.get("ChargedAmount")))

    # 200 days before its end it is too early; 110 days later it is not.
    try:
        renew("501930", "PositiveSSL", str(uuid.uuid4()))
        expect("too early", False)
    except Refused as refused:
        print(f"Too early: {refused}")

    manage("PUT", "/accounts/apiexample/clock", '{"advance": "P110D"}')
    print(f"110 days later: order {renew('501930', 'PositiveSSL', str(uuid.uuid4())).get('OrderId')}")
    manage("POST", "/accounts/apiexample/reset")


try:
    main()
except Exception as failure:
    print(f"renew.py: {failure}", file=sys.stderr)
    sys.exit(1)

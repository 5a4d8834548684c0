// Renews what ends next, once, and rehearses what comes later. Node.js 18 or later, nothing else.
//
// usage: node renew.mjs [http://127.0.0.1:5080]      the service runs on the demo; its account apiexample is reset
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

const service = (process.argv[2] ?? 'http://127.0.0.1:5080').replace(/\/$/, '');
const account = { ApiUser: 'apiexample', ApiKey: '56b4c87ef4fd49cb96d915c0db68194', UserName: 'apiexample', ClientIp: '1.2.3.4' };

class Refused extends Error {}

// Node.js has no reader of XML; these answers are flat enough for their start tags.
const unescape = (text) => text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name) => ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' })[name]);
const elements = (xml, name) => [...xml.matchAll(new RegExp(`<${name}\\s([^>]*)>`, 'g'))]
    .map(([, text]) => Object.fromEntries([...text.matchAll(/([A-Za-z]+)="([^"]*)"/g)].map(([, key, value]) => [key, unescape(value)])));

async function call(command, parameters = {}, key) {
    const response = await fetch(`${service}/xml.response`, {
        method: 'POST',
        headers: key ? { 'Idempotency-Key': key } : {},
        body: new URLSearchParams({ ...account, Command: command, ...parameters }),
    });
    if (response.status !== 200) throw new Error(`HTTP ${response.status}`);
    const xml = await response.text();
    const error = /<Error Number="([^"]*)">([^<]*)</.exec(xml);
    if (error) throw new Refused(`${error[1]} ${unescape(error[2])}`);
    return xml;
}

async function manage(method, path, body) {
    const response = await fetch(`${service}/manage${path}`, { method, body, headers: body ? { 'Content-Type': 'application/json' } : {} });
    if (!response.ok) throw new Error(await response.text());
}

const renew = async (id, type, key) => elements(await call('namecheap.ssl.renew', { CertificateID: id, SSLType: type, Years: '1' }, key), 'SSLRenewResult')[0];
const balance = async () => Number(elements(await call('namecheap.users.getBalances'), 'UserGetBalancesResult')[0].AvailableBalance);

async function ready() {
    for (let tries = 0; tries < 120; tries++) {
        if (await fetch(`${service}/health/ready`).then((response) => response.ok, () => false)) return;
        await sleep(500);
    }
    throw new Error(`${service} is not ready`);
}

function expect(what, holds) {
    if (!holds) throw new Error(`expected: ${what}`);
}

async function main() {
    await ready();
    await manage('POST', '/accounts/apiexample/reset');

    const listed = elements(await call('namecheap.ssl.getList', { ListType: 'Active', SortBy: 'EXPIREDATETIME', PageSize: '100' }), 'SSL');
    const first = listed.find((entry) => entry.IsExpiredYN === 'false');
    console.log(`Ends next: ${first.CertificateID}, ${first.SSLType}, ${first.ExpireDate}`);

    // However often it is sent under one key, it is ordered once.
    const [before, key] = [await balance(), randomUUID()];
    const renewed = await renew(first.CertificateID, first.SSLType, key);
    const again = await renew(first.CertificateID, first.SSLType, key);
    console.log(`Renewed: order ${renewed.OrderId}, ${renewed.ChargedAmount} dollars`);
    expect('one order', renewed.OrderId === again.OrderId);
    expect('one charge', Math.abs(before - Number(renewed.ChargedAmount) - (await balance())) < 0.001);

    // 200 days before its end it is too early; 110 days later it is not.
    const refused = await renew('501930', 'PositiveSSL', randomUUID()).catch((error) => error);
    expect('too early', refused instanceof Refused);
    console.log(`Too early: ${refused.message}`);

    await manage('PUT', '/accounts/apiexample/clock', '{"advance": "P110D"}');
    console.log(`110 days later: order ${(await renew('501930', 'PositiveSSL', randomUUID())).OrderId}`);
    await manage('POST', '/accounts/apiexample/reset');
}

main().catch((error) => {
    console.error(`renew.mjs: ${error.message}`);
    process.exitCode = 1;
});

// What every flow is given by the environment, and how it ends.
'use strict';

const { execFileSync } = require('node:child_process');
const { mkdtempSync, readFileSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

/** A variable's value; a flow without it cannot start. */
function given(name, otherwise) {
    const value = process.env[name] || otherwise;

    if (!value) {
        throw new Error(`${name} is not set`);
    }

    return value;
}

/** A new RSA key, and the CSR that openssl makes with it. */
function request(hostName) {
    const folder = mkdtempSync(join(tmpdir(), 'sslrenewal-'));

    try {
        execFileSync('openssl', ['req', '-new', '-newkey', 'rsa:2048', '-nodes', '-subj', `/CN=${hostName}`, '-keyout', 'key.pem', '-out', 'csr.pem'], { cwd: folder, stdio: 'pipe' });
        return { key: readFileSync(join(folder, 'key.pem'), 'utf8'), csr: readFileSync(join(folder, 'csr.pem'), 'utf8') };
    } finally {
        rmSync(folder, { recursive: true });
    }
}

function expect(holds, what) {
    if (!holds) {
        throw new Error(`Unexpected: ${what}`);
    }
}

/** Runs a flow; what it saw is the one line printed, what it did not expect ends it with 1. */
async function run(flow) {
    try {
        console.log(JSON.stringify(await flow()));
    } catch (error) {
        console.error(error.message);
        process.exitCode = 1;
    }
}

module.exports = {
    expect,
    given,
    request,
    run,
    account: {
        user: given('SSLRENEWAL_USER', 'apiexample'),
        key: given('SSLRENEWAL_KEY', '56b4c87ef4fd49cb96d915c0db68194'),
        clientIp: given('SSLRENEWAL_CLIENT_IP', '1.2.3.4'),
    },
    renewable: { id: given('SSLRENEWAL_RENEWABLE', '501904'), type: 'PositiveSSL' },
};

// Loaded before a library that has the vendor's host hard-wired: the connection goes to the service, and the name, the certificate's check and all that is sent stay as they are.
'use strict';

const { readFileSync } = require('node:fs');
const tls = require('node:tls');
const { given } = require('./scenario.cjs');

const hosts = ['api.namecheap.com', 'api.sandbox.namecheap.com'];
const port = Number(given('SSLRENEWAL_HTTPS_PORT'));
const root = readFileSync(given('SSLRENEWAL_ROOT'));
const connect = tls.connect;

tls.connect = (options, ...others) => {
    // No flow may reach anything but the service.
    if (!hosts.includes(options.host)) {
        throw new Error(`Unexpected: a connection to ${options.host}`);
    }

    return connect({ ...options, host: '127.0.0.1', port, servername: options.host, ca: root }, ...others);
};

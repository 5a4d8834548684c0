// namecheap: a method for each command. It hands on the first property of CommandResponse, which is the attribute Type: its caller learns the command's name and any error, and nothing else.
'use strict';

const Namecheap = require('namecheap');
const { account, expect, given, renewable, request, run } = require('./scenario.cjs');

const hostName = 'bought.example.com';
const type = 'PositiveSSL';
const bought = given('SSLRENEWAL_BOUGHT', '501940');
const answered = [];

run(async () => {
    const client = new Namecheap(account.user, account.key, account.clientIp);
    client.endpoint = `${given('SSLRENEWAL_HTTP')}/xml.response`;

    const call = (method, ...given) => new Promise((resolve) => method(...given, (error, result) => resolve({ error, result })));

    async function granted(method, ...given) {
        const { error, result } = await call(method, ...given);

        expect(!error, `${method.name}: ${error?.code}: ${error?.message}`);
        expect(typeof result === 'string', 'the library handed on more than a command');
        answered.push(result);
    }

    const { csr } = request(hostName);
    const approver = `admin@${hostName}`;

    await granted(client.users.getBalances);
    await granted(client.ssl.create, type, 1);
    await granted(client.ssl.parseCSR, csr, type);
    await granted(client.ssl.getApproverEmailList, hostName, type);
    await granted(client.ssl.activate, bought, csr, 'nginx', approver, { AdminEmailAddress: approver });
    await granted(client.ssl.getInfo, bought);
    await granted(client.ssl.getList, {});
    await granted(client.ssl.renew, renewable.id, renewable.type, 1);

    const { error: again } = await call(client.ssl.renew, renewable.id, renewable.type, 1);
    expect(again?.code === '4028294', `the second renewal: ${again?.code}: ${again?.message}`);

    await granted(client.ssl.reissue, bought, request(hostName).csr, 'nginx', approver);

    return { client: 'namecheap', answered, again: again.code, activated: bought, hostName, csr };
});

// namecheap-api: one method that takes a command's name, GET only, over HTTPS to the vendor's name. Run with --require ./redirect.cjs.
'use strict';

const { X509Certificate, createPrivateKey } = require('node:crypto');
const namecheap = require('namecheap-api');
const { account, expect, renewable, request, run } = require('./scenario.cjs');

const hostName = 'api-client.example.com';
const type = 'PositiveSSL';

async function call(command, parameters = {}) {
    try {
        return (await namecheap.apiCall(`namecheap.${command}`, parameters, true)).response[0];
    } catch (failure) {
        throw new Error(`${command}: ${failure.response?.message ?? failure.message}`);
    }
}

async function refusal(command, parameters) {
    try {
        await call(command, parameters);
    } catch (error) {
        return error.message;
    }

    throw new Error(`Unexpected: ${command} was granted`);
}

async function info(id) {
    const result = (await call('ssl.getInfo', { CertificateID: id, Returncertificate: 'true', Returntype: 'Individual' })).SSLGetInfoResult[0];
    return { ...result.$, certificates: result.CertificateDetails?.[0].Certificates?.[0] };
}

/** The leaf, which must be the key's own, name the host and be signed by the first of the intermediates. */
function leaf({ Status, certificates }, key) {
    expect(Status === 'active', `the certificate is ${Status}`);
    expect(certificates.$.CertificateReturned === 'true', 'no certificate was returned');

    const certificate = new X509Certificate(certificates.Certificate[0]);
    const intermediate = new X509Certificate(certificates.CaCertificates[0].Certificate[0].Certificate[0]);

    expect(certificate.checkPrivateKey(createPrivateKey(key)), 'the leaf is of another key');
    expect(certificate.checkHost(hostName) === hostName, `the leaf names ${certificate.subjectAltName}`);
    expect(certificate.verify(intermediate.publicKey), 'the leaf is not signed by the intermediate');

    return certificate;
}

run(async () => {
    namecheap.config.set('ApiUser', account.user);
    namecheap.config.set('ApiKey', account.key);
    namecheap.config.set('ClientIp', account.clientIp);

    const balances = (await call('users.getBalances')).UserGetBalancesResult[0].$;
    expect(Number(balances.AvailableBalance) > 0, `the balance is ${balances.AvailableBalance}`);

    const created = (await call('ssl.create', { Years: '1', Type: type })).SSLCreateResult[0];
    const { CertificateID: id } = created.SSLCertificate[0].$;
    expect(created.$.IsSuccess === 'true' && Number(id) > 0, 'create gave no certificate');

    const first = request(hostName);
    const parsed = (await call('ssl.parseCSR', { csr: first.csr, CertificateType: type })).SSLParseCSRResult[0].CSRDetails[0];
    expect(parsed.CommonName[0] === hostName, `the CSR's name is ${parsed.CommonName[0]}`);

    const emails = (await call('ssl.getApproverEmailList', { DomainName: hostName, CertificateType: type })).GetApproverEmailListResult[0].Genericemails[0].email;
    const approver = `admin@${hostName}`;
    expect(emails.includes(approver), `the approvers are ${emails}`);

    const order = { WebServerType: 'nginx', ApproverEmail: approver, AdminEmailAddress: approver };
    const activated = (await call('ssl.activate', { CertificateID: id, CSR: first.csr, ...order })).SSLActivateResult[0].$;
    expect(activated.IsSuccess === 'true' && activated.ID === id, 'activate was not granted');

    const active = await info(id);
    const issued = leaf(active, first.key);

    const list = await call('ssl.getList', { PageSize: '100', SortBy: 'PURCHASEDATE_DESC' });
    const listed = list.SSLListResult[0].SSL.find((row) => row.$.CertificateID === id)?.$;
    expect(listed?.Status === 'active', `the list says ${listed?.Status}`);
    expect(Number(list.Paging[0].TotalItems[0]) > 0, 'the list counts nothing');

    const renewal = { CertificateID: renewable.id, SSLType: renewable.type, Years: '1' };
    const renewed = (await call('ssl.renew', renewal)).SSLRenewResult[0].$;
    expect(Number(renewed.CertificateID) > 0 && renewed.CertificateID !== renewable.id, 'renew gave no new certificate');

    const again = await refusal('ssl.renew', renewal);
    expect(again.includes('4028294: '), again);

    const second = request(hostName);
    const reissued = (await call('ssl.reissue', { CertificateID: id, CSR: second.csr, ...order })).SSLReissueResult[0].$;
    expect(reissued.IsSuccess === 'true' && reissued.ID !== id, 'reissue gave no new certificate');

    const reissue = leaf(await info(reissued.ID), second.key);
    const replaced = await info(id);
    expect(replaced.Status === 'replaced' && replaced.ReplacedBy === reissued.ID, `the reissued certificate is ${replaced.Status}`);

    const revoked = (await call('ssl.revokecertificate', { CertificateID: id, CertificateType: type })).RevokeCertificateResult[0].$;
    expect(revoked.IsSuccess === 'true' && revoked.ID === id, 'revokecertificate was not granted');

    return {
        client: 'namecheap-api',
        created: id,
        createdType: created.SSLCertificate[0].$.SSLType,
        serial: issued.serialNumber,
        certificate: issued.toString(),
        renewed: renewed.CertificateID,
        renewedType: renewed.SSLType,
        again,
        reissued: reissued.ID,
        reissuedSerial: reissue.serialNumber,
        revoked: revoked.ID,
    };
});

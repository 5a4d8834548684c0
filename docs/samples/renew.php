<?php
// Renews what ends next, once, and rehearses what comes later. PHP 8.1 or later with its XML extension, nothing else.
//
// usage: php renew.php [http://127.0.0.1:5080]      the service runs on the demo; its account apiexample is reset
declare(strict_types=1);

final class Refused extends RuntimeException
{
}

final class Service
{
    private const ACCOUNT = ['ApiUser' => 'apiexample', 'ApiKey' => '56b4c87ef4fd49cb96d915c0db68194', 'UserName' => 'apiexample', 'ClientIp' => '1.2.3.4'];

    public function __construct(private string $address)
    {
    }

    public function call(string $command, array $parameters = [], ?string $key = null): SimpleXMLElement
    {
        $headers = ['Content-Type: application/x-www-form-urlencoded', ...($key === null ? [] : ["Idempotency-Key: $key"])];
        [$status, $body] = $this->send('POST', '/xml.response', http_build_query(self::ACCOUNT + ['Command' => $command] + $parameters), $headers);
        if ($status !== 200) {
            throw new RuntimeException("HTTP $status");
        }
        $document = new SimpleXMLElement($body);
        if (isset($document->Errors->Error)) {
            throw new Refused("{$document->Errors->Error['Number']} {$document->Errors->Error}");
        }
        return $document->CommandResponse;
    }

    public function manage(string $method, string $path, string $body = ''): void
    {
        [$status, $answer] = $this->send($method, "/manage$path", $body, $body === '' ? [] : ['Content-Type: application/json']);
        if (intdiv($status, 100) !== 2) {
            throw new RuntimeException($answer);
        }
    }

    public function renew(string $id, string $type, string $key): SimpleXMLElement
    {
        return $this->call('namecheap.ssl.renew', ['CertificateID' => $id, 'SSLType' => $type, 'Years' => '1'], $key)->SSLRenewResult;
    }

    public function balance(): float
    {
        return (float) $this->call('namecheap.users.getBalances')->UserGetBalancesResult['AvailableBalance'];
    }

    public function wait(): void
    {
        for ($tries = 0; $tries < 120; $tries++) {
            if ($this->send('GET', '/health/ready', '', [])[0] === 200) {
                return;
            }
            usleep(500_000);
        }
        throw new RuntimeException("{$this->address} is not ready");
    }

    /** @return array{int, string} the status, 0 where nobody answers, and the body */
    private function send(string $method, string $path, string $body, array $headers): array
    {
        $options = ['method' => $method, 'content' => $body, 'header' => $headers, 'ignore_errors' => true, 'timeout' => 60];
        $answer = @file_get_contents($this->address . $path, false, stream_context_create(['http' => $options]));
        return $answer === false ? [0, "{$this->address} does not answer"] : [(int) explode(' ', $http_response_header[0])[1], $answer];
    }
}

function expect(string $what, bool $holds): void
{
    if (!$holds) {
        throw new RuntimeException("expected: $what");
    }
}

function key_of_its_own(): string
{
    return bin2hex(random_bytes(16));
}

try {
    $service = new Service(rtrim($argv[1] ?? 'http://127.0.0.1:5080', '/'));
    $service->wait();
    $service->manage('POST', '/accounts/apiexample/reset');

    $first = null;
    foreach ($service->call('namecheap.ssl.getList', ['ListType' => 'Active', 'SortBy' => 'EXPIREDATETIME', 'PageSize' => '100'])->SSLListResult->SSL as $entry) {
        $first ??= (string) $entry['IsExpiredYN'] === 'false' ? $entry : null;
    }
    [$id, $type] = [(string) $first['CertificateID'], (string) $first['SSLType']];
    echo "Ends next: $id, $type, {$first['ExpireDate']}\n";

    // However often it is sent under one key, it is ordered once.
    [$before, $key] = [$service->balance(), key_of_its_own()];
    $renewed = $service->renew($id, $type, $key);
    $again = $service->renew($id, $type, $key);
    echo "Renewed: order {$renewed['OrderId']}, {$renewed['ChargedAmount']} dollars\n";
    expect('one order', (string) $renewed['OrderId'] === (string) $again['OrderId']);
    expect('one charge', abs($before - (float) $renewed['ChargedAmount'] - $service->balance()) < 0.001);

    // 200 days before its end it is too early; 110 days later it is not.
    try {
        $service->renew('501930', 'PositiveSSL', key_of_its_own());
        expect('too early', false);
    } catch (Refused $refused) {
        echo "Too early: {$refused->getMessage()}\n";
    }

    $service->manage('PUT', '/accounts/apiexample/clock', '{"advance": "P110D"}');
    echo "110 days later: order {$service->renew('501930', 'PositiveSSL', key_of_its_own())['OrderId']}\n";
    $service->manage('POST', '/accounts/apiexample/reset');
} catch (Throwable $failure) {
    fwrite(STDERR, "renew.php: {$failure->getMessage()}\n");
    exit(1);
}

using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using SslRenewal.Api.Configuration;

namespace SslRenewal.Api.Wire;

/// <summary>Puts an answer into the envelope of the running instance.</summary>
internal sealed class Envelope(ServiceSettings settings, IConfiguration configuration)
{
    private const int ServerIdDigits = 12;

    // The same machine and addresses give the same id, so that a restart does not change a document.
    private readonly string _server =
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Environment.MachineName} {configuration[WebHostDefaults.ServerUrlsKey]}")))[..ServerIdDigits];

    /// <summary>Writes an answer to a request that began at a <see cref="Stopwatch"/>'s timestamp.</summary>
    public string Write(ApiResponse response, long startedAt) => response.Write(_server, settings.GmtTimeDifference, Stopwatch.GetElapsedTime(startedAt));
}

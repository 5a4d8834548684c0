using System.Collections.Concurrent;

namespace SslRenewal.Api.Life;

/// <summary>Remembers what was found last for each certificate, as long as this process runs; another replica has looks of its own.</summary>
internal sealed class LastLooks
{
    private const int MaxCount = 10_000;

    private readonly ConcurrentDictionary<(int Tenant, int CertificateId), LastLook> _looks = new();

    public LastLook? Find(int tenant, int certificateId) => _looks.GetValueOrDefault((tenant, certificateId));

    public void Enter(int tenant, int certificateId, LastLook look)
    {
        // Simple, and enough: whoever still waits is looked for again within the minute.
        if (_looks.Count >= MaxCount)
        {
            _looks.Clear();
        }

        _looks[(tenant, certificateId)] = look;
    }
}

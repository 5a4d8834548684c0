using SslRenewal.Domain.Orders;

namespace SslRenewal.Api.Telemetry;

/// <summary>What the transaction under way has done; it is counted once that is committed, and never where it is not.</summary>
internal sealed class Tally(ServiceMeter meter)
{
    private readonly List<Action> _counts = [];

    public void Ordered(OrderKind kind, decimal amount) => _counts.Add(() => meter.Ordered(kind, amount));

    public void Issued(bool isFollowUp) => _counts.Add(() => meter.Issued(isFollowUp));

    /// <summary>A transaction begins: what the one before did not commit has not happened.</summary>
    public void Begin() => _counts.Clear();

    public void Commit()
    {
        foreach (var count in _counts)
        {
            count();
        }

        _counts.Clear();
    }
}

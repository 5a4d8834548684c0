using SslRenewal.Benchmarks.Load.Targets;

namespace SslRenewal.Benchmarks.Load;

internal static class LoadTargets
{
    public static IReadOnlyList<LoadTarget> All { get; } =
    [
        new("renew", RenewTarget.RunAsync),
        new("refused", ReadTargets.RefusedAsync),
        new("getinfo", ReadTargets.GetInfoAsync),
    ];
}

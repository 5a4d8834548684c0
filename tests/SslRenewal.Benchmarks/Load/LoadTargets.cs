using SslRenewal.Benchmarks.Load.Targets;

namespace SslRenewal.Benchmarks.Load;

internal static class LoadTargets
{
    public static IReadOnlyList<LoadTarget> All { get; } =
    [
        new("renew", RenewTarget.RunAsync),
        new("refused", ReadTargets.RefusedAsync),
        new("getinfo", ReadTargets.GetInfoAsync),
        new("getlist", ListTarget.RunAsync),
        new("half-load", HalfLoadTarget.RunAsync),
        new("size", SizeTarget.RunAsync) { UsualRounds = 25 },
        new("memory", MemoryTarget.RunAsync) { UsualRounds = 10 },
        new("generate", GenerateTarget.RunAsync),
        new("postgres", PostgreSqlTargets.FloorAsync),
        new("tenants", PostgreSqlTargets.TenantsAsync),
        new("replicas", PostgreSqlTargets.ReplicasAsync),
        new("partitions", PartitionTarget.RunAsync),
    ];
}

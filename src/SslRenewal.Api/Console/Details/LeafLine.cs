namespace SslRenewal.Api.Console.Details;

/// <summary>What a certificate's page shows of one leaf.</summary>
public sealed record LeafLine(int Number, string Serial, DateTimeOffset NotBefore, DateTimeOffset NotAfter, DateTimeOffset? RevokedAt, bool IsImported);

using SslRenewal.Domain.Faults;

namespace SslRenewal.Api.Manage.Faults;

/// <summary>Every kind of fault. Rules are read by this table, and the page, the documentation and the description of the API are written from it.</summary>
internal static class FaultKinds
{
    public static IReadOnlyList<FaultKindEntry> All { get; } =
    [
        new(FaultKind.OrderCreationFailed, FaultStage.Within, [], "an order that every rule before it grants",
            "2528166: the order could not be created. Nothing is charged or stored."),
        new(FaultKind.PromotionStoreError, FaultStage.Within, [], "a request with a promotion code",
            "2011170: the promotion could not be read. Nothing is charged or stored."),
        new(FaultKind.IssuerRefuses, FaultStage.Within, [], "an activation or a reissue that is granted",
            "3011295: the issuer refused. The certificate is stored with the status PURCHASEERROR."),
        new(FaultKind.Error, FaultStage.Before, [FaultFields.Number, FaultFields.Message], "any request, but for one whose answer was kept",
            "An error of your choice, with HTTP 200 as all errors have. Nothing is done."),
        new(FaultKind.Latency, FaultStage.Before, [FaultFields.Milliseconds], "any request",
            "The request is held up, by real time, and then dealt with. If the client hangs up meanwhile, nothing is done."),
        new(FaultKind.HttpStatus, FaultStage.Before, [FaultFields.Status, FaultFields.Body], "any request",
            "The status, and the body as text/html where it begins with a <, else as text/plain. Nothing is done."),
        new(FaultKind.Truncate, FaultStage.After, [], "any answer that is a document",
            "The first half of the document's bytes, under their own Content-Length: the answer ends properly, but cannot be parsed. What the request was to do is done."),
        new(FaultKind.DropConnection, FaultStage.Before, [], "any request",
            "The connection is cut without a byte. Nothing is done."),
        new(FaultKind.LoseAnswer, FaultStage.After, [FaultFields.At], "an OK answer of a command that changes something",
            "Everything is done and stored. The headers arrive, with the whole document's Content-Length, and the connection is cut. At connection it is cut before any byte, after which some clients repeat the request by themselves."),
    ];

    public static FaultKindEntry Of(FaultKind kind) => All.First(entry => entry.Kind == kind);

    /// <summary>The kind of a name, whatever its letter case, or <see langword="null"/>.</summary>
    public static FaultKindEntry? Find(string? name) => All.FirstOrDefault(entry => string.Equals(entry.Name, name, StringComparison.OrdinalIgnoreCase));
}

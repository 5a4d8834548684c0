using System.Text.Json.Nodes;

namespace SslRenewal.Endurance.Tests.Histories.Recording;

/// <summary>The faults that clients plan for their own account, each for one request.</summary>
internal static class FaultPlans
{
    /// <summary>The one that leaves a certificate refused.</summary>
    public const string IssuerRefuses = "fault.issuer-refuses";

    /// <summary>The kinds, and the rule that an answer names where one of them shows in it; the others take the answer away, or only time.</summary>
    public static IReadOnlyDictionary<string, string?> Kinds { get; } = new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["orderCreationFailed"] = "order.failed",
        ["issuerRefuses"] = IssuerRefuses,
        ["error"] = "fault.error",
        ["loseAnswer"] = null,
        ["dropConnection"] = null,
        ["truncate"] = null,
        ["httpStatus"] = null,
        ["latency"] = null,
    };

    /// <summary>The rules that answers name where a fault struck.</summary>
    public static IReadOnlySet<string> Rules { get; } = Kinds.Values.OfType<string>().ToHashSet(StringComparer.Ordinal);

    public static JsonObject Body(Wish wish, string account)
    {
        var body = new JsonObject { ["account"] = account, ["kind"] = wish.Word };

        switch (wish.Word)
        {
            case "error":
                (body["number"], body["message"]) = (5050900, "Unhandled exceptions");
                break;
            case "latency":
                body["milliseconds"] = wish.Milliseconds;
                break;
            case "httpStatus":
                body["status"] = 502;
                break;
            case "loseAnswer" when wish.Milliseconds % 2 == 0:
                body["at"] = "connection";
                break;
        }

        return body;
    }
}

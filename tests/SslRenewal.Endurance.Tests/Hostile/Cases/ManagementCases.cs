using System.Text;
using SslRenewal.Endurance.Tests.Hostile.Sending;

namespace SslRenewal.Endurance.Tests.Hostile.Cases;

/// <summary>Every call of the OpenAPI document with paths, queries and bodies that it does not expect.</summary>
internal static class ManagementCases
{
    private static readonly string[] Types = ["text/plain", "application/json; charset=utf-16", "application/problem+json", "application/x-www-form-urlencoded", "application/ocsp-request", ""];

    // An order is in the address's own words, so that a path with an odd value is still the call's.
    private static readonly string[] Rare = ["/manage/scenario", "/manage/snapshot"];

    public static HostileRequest Draw(Draw draw, ServiceDescription service)
    {
        var operation = draw.OneOf(service.Calls);

        // The whole state as an answer or as a body has cases of its own.
        if (Array.Exists(Rare, operation.Path.EndsWith) && !draw.Once(10))
        {
            operation = draw.OneOf(service.Calls);
        }

        var target = new StringBuilder(operation.Path);
        var query = new List<string>();

        foreach (var parameter in operation.Parameters)
        {
            var value = Escaped(draw.Once(4) ? draw.Hostile() : draw.Once(10) ? Mutations.Of(draw, LikelyValues.Of(draw, parameter.Name)) : LikelyValues.Of(draw, parameter.Name));

            if (parameter.IsInPath)
            {
                _ = target.Replace($"{{{parameter.Name}}}", value[..Math.Min(value.Length, 2000)]);
            }
            else if (draw.Once(2))
            {
                query.AddRange(Enumerable.Repeat($"{parameter.Name}={value}", draw.Once(20) ? 3 : 1));
            }
        }

        if (query.Count > 0)
        {
            _ = target.Append('?').AppendJoin('&', query);
        }

        var sendsBody = operation.BodyType is not null || draw.Once(20);
        var body = !sendsBody ? null : operation.BodyType is "application/ocsp-request" ? OcspRequests.Draw(draw) : JsonNoise.Of(draw, service, operation.BodySchema);
        var type = draw.Once(25) ? draw.OneOf(Types) : operation.BodyType ?? "application/json";

        return HostileRequest.Of(draw, operation.Method, Encoding.ASCII.GetBytes(target.ToString()), body is null ? [] : [KeyValuePair.Create("Content-Type", type)], body) with { MayGoUnanswered = target.Length > 60_000 };
    }

    private static string Escaped(byte[] value) => string.Concat(value.Select(one => char.IsAsciiLetterOrDigit((char)one) || one is (byte)'-' or (byte)'_' ? $"{(char)one}" : $"%{one:X2}"));
}

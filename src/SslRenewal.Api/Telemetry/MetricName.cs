namespace SslRenewal.Api.Telemetry;

/// <summary>Names in Prometheus' way: lower case with underscores, the unit and what a counter ends with behind them.</summary>
internal static class MetricName
{
    public static string Of(string name, MetricKind kind, string? unit)
    {
        var text = OfLabel(name);
        var suffix = unit switch
        {
            null or "" or ['{', ..] or "1" => "",
            "s" => "_seconds",
            "By" => "_bytes",
            _ => "_" + OfLabel(unit.ToLowerInvariant()),
        };

        return (text.EndsWith(suffix, StringComparison.Ordinal) ? text : text + suffix) + (kind is MetricKind.Counter ? "_total" : "");
    }

    public static string OfLabel(string name) => string.Create(name.Length, name, (span, text) =>
    {
        for (var at = 0; at < text.Length; at++)
        {
            span[at] = char.IsAsciiLetter(text[at]) || (at > 0 && char.IsAsciiDigit(text[at])) ? text[at] : '_';
        }
    });
}

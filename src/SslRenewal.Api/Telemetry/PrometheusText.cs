using System.Globalization;
using System.Text;

namespace SslRenewal.Api.Telemetry;

/// <summary>Writes metrics in Prometheus' text format 0.0.4.</summary>
internal static class PrometheusText
{
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    public static string Write(IEnumerable<MetricSeries> all)
    {
        var text = new StringBuilder();

        foreach (var series in all)
        {
            _ = text.Append("# HELP ").Append(series.Name).Append(' ').Append(Escape(series.Help)).Append('\n');
            _ = text.Append("# TYPE ").Append(series.Name).Append(' ').Append(series.Kind.ToString().ToLowerInvariant()).Append('\n');

            foreach (var point in series.Points)
            {
                Write(text, series, point);
            }
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, MetricSeries series, MetricPoint point)
    {
        var (value, count, buckets) = point.Read();

        if (series.Kind is not MetricKind.Histogram)
        {
            Line(series.Name, point.Labels, value);
            return;
        }

        foreach (var (bound, below) in buckets)
        {
            Line(series.Name + "_bucket", With(Number(bound)), below);
        }

        Line(series.Name + "_bucket", With("+Inf"), count);
        Line(series.Name + "_sum", point.Labels, value);
        Line(series.Name + "_count", point.Labels, count);

        string With(string bound) => $"{point.Labels}{(point.Labels is "" ? "" : ",")}le=\"{bound}\"";

        void Line(string name, string labels, double number) => text.Append(name).Append(labels is "" ? "" : $"{{{labels}}}").Append(' ').Append(Number(number)).Append('\n');
    }

    private static string Number(double value) => value switch
    {
        double.PositiveInfinity => "+Inf",
        double.NegativeInfinity => "-Inf",
        _ => value.ToString("R", CultureInfo.InvariantCulture),
    };

    private static string Escape(string help) => help.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
}

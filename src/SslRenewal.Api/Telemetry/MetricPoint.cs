namespace SslRenewal.Api.Telemetry;

/// <summary>What was measured under one set of labels.</summary>
/// <param name="labels">As the text format writes them, without braces.</param>
/// <param name="bounds">The upper bounds of a histogram's buckets, rising; none for the other kinds.</param>
internal sealed class MetricPoint(string labels, double[] bounds)
{
    private readonly Lock _lock = new();
    private readonly long[] _buckets = new long[bounds.Length];

    private double _value;
    private long _count;

    public string Labels => labels;

    public void Set(double value)
    {
        lock (_lock)
        {
            _value = value;
        }
    }

    public void Add(double value)
    {
        lock (_lock)
        {
            _value += value;
        }
    }

    public void Observe(double value)
    {
        var bucket = Array.FindIndex(bounds, bound => value <= bound);

        lock (_lock)
        {
            _value += value;
            _count++;

            if (bucket >= 0)
            {
                _buckets[bucket]++;
            }
        }
    }

    /// <summary>The value, or a histogram's sum, with its count and what each bucket holds with those below it.</summary>
    public (double Value, long Count, IReadOnlyList<(double Bound, long Count)> Buckets) Read()
    {
        lock (_lock)
        {
            var below = 0L;
            return (_value, _count, [.. bounds.Zip(_buckets, (bound, count) => (bound, below += count))]);
        }
    }
}

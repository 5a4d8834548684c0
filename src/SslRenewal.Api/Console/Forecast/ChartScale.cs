using System.Globalization;

namespace SslRenewal.Api.Console.Forecast;

/// <summary>Places the bars of the chart of expiries, in the units of its view box.</summary>
public sealed record ChartScale(int Bars, int Highest)
{
    public const int Width = 760;
    public const int Height = 200;
    public const int Left = 44;
    public const int Top = 10;
    public const int Floor = 172;

    private const double Gap = 2.5;

    /// <summary>The number at the upper line: the next of 2, 4, 10, 20, 40, 100 and so on.</summary>
    public int Ceiling { get; } = Rounded(Highest);

    /// <summary>The numbers at which there are lines.</summary>
    public IEnumerable<int> Lines => [0, Ceiling / 2, Ceiling];

    private double Step => (double)(Width - Left) / Bars;

    public string X(int bar) => Text(Left + (Step * bar) + (Gap / 2));

    public string BarWidth => Text(Step - Gap);

    public string Y(int count) => Text(Above(count));

    public string BarHeight(int count) => Text(Floor - Above(count));

    public static string Text(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    private double Above(int count) => Floor - ((double)count / Ceiling * (Floor - Top));

    private static int Rounded(int highest)
    {
        for (var ten = 1L; ; ten *= 10)
        {
            foreach (var step in (int[])[2, 4, 10])
            {
                if (step * ten >= highest)
                {
                    return (int)Math.Min(step * ten, int.MaxValue);
                }
            }
        }
    }
}

using System.Text.RegularExpressions;
using System.Xml;

namespace SslRenewal.Api.Manage.Clock;

/// <summary>How to change a clock; exactly one of the three.</summary>
/// <param name="Now">Where it is to stand: an ISO 8601 instant with an offset, from 2010-01-01 to 2099-12-31.</param>
/// <param name="Advance">How much later it is to stand: an ISO 8601 duration in days, hours, minutes and seconds, such as P30D or PT12H.</param>
/// <param name="System">True: it is the system's (a tenant's: the service's) again.</param>
public sealed partial record ClockChange(string? Now, string? Advance, bool? System)
{
    /// <summary>Where a clock that reads so is to stand, or <see langword="null"/> to let it go.</summary>
    /// <exception cref="BadHttpRequestException">It says nothing that a clock can do.</exception>
    internal DateTimeOffset? Apply(ClockReading reading) => this switch
    {
        { Now: { } now, Advance: null, System: null } => Instants.Parse(now) ?? throw new BadHttpRequestException($"now: expected {Instants.Expected}"),
        { Now: null, Advance: { } advance, System: null } => Later(reading.Now, advance),
        { Now: null, Advance: null, System: true } => null,
        _ => throw new BadHttpRequestException("""expected exactly one of {"now": "2026-11-21T12:00:00Z"}, {"advance": "P30D"} and {"system": true}"""),
    };

    private static DateTimeOffset Later(DateTimeOffset now, string advance)
    {
        try
        {
            return Duration().IsMatch(advance) && now + XmlConvert.ToTimeSpan(advance) is var then && Instants.IsWithinClock(then)
                ? then
                : throw new BadHttpRequestException($"advance: expected an ISO 8601 duration in D, H, M and S, such as P30D, that leaves the clock before {Instants.End:yyyy-MM-dd}");
        }
        catch (Exception failure) when (failure is OverflowException or FormatException or ArgumentOutOfRangeException)
        {
            throw new BadHttpRequestException("advance: that is too long", failure);
        }
    }

    [GeneratedRegex(@"^P(?=[0-9T])([0-9]+D)?(T(?=[0-9])([0-9]+H)?([0-9]+M)?([0-9]+(\.[0-9]+)?S)?)?\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Duration();
}

namespace SslRenewal.Api.Console.Shell;

/// <summary>One of the desk's places, as its menu names it.</summary>
public sealed record Section(string Name, string Path)
{
    public static Section Certificates { get; } = new("Certificates", "/");

    public static Section Forecast { get; } = new("Forecast", "/forecast");

    public static Section Review { get; } = new("Review", "/review");

    public static Section Orders { get; } = new("Orders", "/orders");

    public static Section Ledger { get; } = new("Ledger", "/ledger");

    public static Section Mail { get; } = new("Mail", "/mail");

    public static Section Calendar { get; } = new("Calendar", "/calendar");

    public static Section Import { get; } = new("Import", "/import");

    public static Section Webhooks { get; } = new("Webhooks", "/webhooks");

    public static Section Requests { get; } = new("Requests", "/requests");

    public static Section Clock { get; } = new("Clock", "/clock");

    public static Section Scenario { get; } = new("Scenario", "/scenario");

    public static Section Faults { get; } = new("Faults", "/faults");

    /// <summary>What the menu shows, in groups.</summary>
    public static IReadOnlyList<IReadOnlyList<Section>> Menu { get; } = [[Certificates, Forecast, Review], [Orders, Ledger, Mail], [Import, Calendar, Webhooks, Requests, Clock, Scenario, Faults]];
}

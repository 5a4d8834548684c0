using System.Globalization;
using System.Net;
using System.Xml;
using SslRenewal.Domain.Issuance;
using SslRenewal.Domain.Renewals;
using SslRenewal.Issuing.DomainControl;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Configuration;

/// <summary>The service's own configuration, read once and whole at the start: a value that cannot be meant stops it.</summary>
public sealed record ServiceSettings
{
    private const int MaxWrongKeys = 1000;
    private const int MaxTextLength = 50;
    private const int MaxContactLength = 200;
    private const int DnsPort = 53;
    private const int MaxShutdownDelay = 300;

    public required DatabaseAddress Database { get; init; }

    /// <summary><c>none</c>, <c>demo</c> or a file's path; loaded only into an empty database.</summary>
    public required string Scenario { get; init; }

    /// <summary>Where the clock of an empty database stands, or <see langword="null"/> for the system's.</summary>
    public required DateTimeOffset? Clock { get; init; }

    /// <summary>The seed of everything drawn.</summary>
    public required int Seed { get; init; }

    /// <summary>Who may use the console and the management API, or <see langword="null"/> for whoever is on this machine.</summary>
    public required string? ManagementKey { get; init; }

    /// <summary>The limits per key; 0 is off.</summary>
    public required int RequestsPerMinute { get; init; }

    public required int RequestsPerHour { get; init; }

    public required int RequestsPerDay { get; init; }

    public required int WrongKeysPerMinute { get; init; }

    /// <summary>Whether an unknown ApiUser becomes an account with the demo's data.</summary>
    public required bool AutoCreate { get; init; }

    /// <summary>How many accounts may have made themselves.</summary>
    public required int AutoCreateLimit { get; init; }

    /// <summary>What every answer carries as <c>GMTTimeDifference</c>.</summary>
    public required string GmtTimeDifference { get; init; }

    /// <summary>Whether the connection's own address must be on the account's list, too.</summary>
    public required bool CheckRemoteAddress { get; init; }

    /// <summary>What links in mail and addresses in certificates begin with; <see langword="null"/> for the first address the service listens on.</summary>
    public required Uri? PublicAddress { get; init; }

    /// <summary>How long the issuer takes.</summary>
    public required IssuancePace Pace { get; init; }

    /// <summary>How what the issuer asks for comes about.</summary>
    public required ValidationMode Validation { get; init; }

    /// <summary>The only name server that checks of domain control ask, or <see langword="null"/> for the system's.</summary>
    public required IPEndPoint? ValidationResolver { get; init; }

    /// <summary>The port at which a file of domain control is asked for, or <see langword="null"/> for the responder's or else 80.</summary>
    public required int? ValidationHttpPort { get; init; }

    /// <summary>The networks that such a check may connect to.</summary>
    public required IReadOnlyList<IPNetwork> ValidationNetworks { get; init; }

    /// <summary>What answers the checks of domain control in a rehearsal, or <see langword="null"/> for nothing of ours.</summary>
    public required ResponderSettings? Responder { get; init; }

    /// <summary>The desk's words, and whom quick renewal is open to.</summary>
    public required DeskPolicy DeskPolicy { get; init; }

    /// <summary>The days that a renewal on the desk is given on top.</summary>
    public required RenewalBonus DeskBonus { get; init; }

    /// <summary>Whom to ask for help, a line that the desk shows; <see langword="null"/> for none.</summary>
    public required string? Contact { get; init; }

    /// <summary>The PEM file of a root that is to be used, with its key or without; <see langword="null"/> for one of the service's own.</summary>
    public required string? RootFile { get; init; }

    /// <summary>The PEM file of the intermediate below that root, with its key.</summary>
    public required string? IntermediateFile { get; init; }

    /// <summary>What the keys in the database are wrapped by, or <see langword="null"/> to leave them as they are.</summary>
    public required string? Passphrase { get; init; }

    /// <summary>Whether there is HTTPS beside <c>Urls</c>.</summary>
    public required bool Tls { get; init; }

    /// <summary>The port of HTTPS; 0 is any that is free.</summary>
    public required int TlsPort { get; init; }

    /// <summary>For how long it still answers everybody after it was told to stop, saying that it is not ready.</summary>
    public required TimeSpan ShutdownDelay { get; init; }

    /// <summary>The server that mail is handed to; <see langword="null"/> where mail stays in the inbox.</summary>
    public required SmtpSettings? Smtp { get; init; }

    /// <summary>Who is told of what happens, or <see langword="null"/> for nobody.</summary>
    public required WebhookSettings? Webhooks { get; init; }

    /// <summary>The proxies whose forwarded address is believed.</summary>
    public required IReadOnlyList<IPNetwork> KnownProxies { get; init; }

    public static ServiceSettings Read(IConfiguration configuration)
    {
        var keys = new SettingKeys(configuration);

        var settings = new ServiceSettings
        {
            Database = keys.Read("Database", "Data Source=sslrenewal.db", DatabaseAddress.Parse),
            Scenario = keys.Read("Scenario", "demo", text => text),
            Clock = keys.Read("Clock", "system", ClockText),
            Seed = keys.Read("Seed", "1", text => int.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture), "a whole number"),
            ManagementKey = keys.Find("Management:Key"),
            RequestsPerMinute = keys.Read("Api:RequestsPerMinute", "0", Count, "a whole number from 0"),
            RequestsPerHour = keys.Read("Api:RequestsPerHour", "0", Count, "a whole number from 0"),
            RequestsPerDay = keys.Read("Api:RequestsPerDay", "0", Count, "a whole number from 0"),
            WrongKeysPerMinute = keys.Read("Api:WrongKeysPerMinute", "10", text => Count(text) is var count && count <= MaxWrongKeys ? count : throw new FormatException(), $"a whole number from 0 to {MaxWrongKeys}"),
            AutoCreate = keys.Read("Accounts:AutoCreate", "false", bool.Parse, "true or false"),
            AutoCreateLimit = keys.Read("Accounts:AutoCreateLimit", "10000", Count, "a whole number from 0"),
            GmtTimeDifference = keys.Read("Api:GmtTimeDifference", "--5:00", text => text.Length <= MaxTextLength && text.All(XmlConvert.IsXmlChar) ? text : throw new FormatException(), $"at most {MaxTextLength} characters that XML allows"),
            CheckRemoteAddress = keys.Read("Api:CheckRemoteAddress", "false", bool.Parse, "true or false"),
            PublicAddress = keys.Find("PublicUrl") is null ? null : keys.Read("PublicUrl", "", Address, "an http or https address, such as https://ssl.example.com"),
            Pace = keys.Read("Issuance:Pace", "immediate", Word<IssuancePace>, Words<IssuancePace>()),
            Validation = keys.Read("Validation:Mode", "auto", Word<ValidationMode>, Words<ValidationMode>()),
            ValidationResolver = keys.Find("Validation:Resolver") is null ? null : keys.Read("Validation:Resolver", "", NameServer, "an IP address, with a port or without, such as 127.0.0.1:5353"),
            ValidationHttpPort = keys.Find("Validation:HttpPort") is null ? null : keys.Read("Validation:HttpPort", "", text => Count(text) is var port and > 0 and <= IPEndPoint.MaxPort ? port : throw new FormatException(), "a port from 1 to 65535"),
            ValidationNetworks = keys.ReadList("Validation:AllowedNetworks", Network, "an IP address or a network such as 10.0.0.0/8") is { Count: > 0 } networks ? networks : DomainControlOptions.Loopback,
            Responder = ResponderSettings.Read(keys),
            DeskPolicy = keys.Read("Renewal:Policy", DeskPolicy.Of2022.Name, text => DeskPolicy.Find(text) ?? throw new FormatException(), string.Join(" or ", DeskPolicy.All.Select(policy => policy.Name))),
            DeskBonus = keys.Read("Renewal:Bonus", RenewalBonus.Mirror.Name, text => RenewalBonus.OnDesk.FirstOrDefault(bonus => bonus.Name.Equals(text, StringComparison.OrdinalIgnoreCase)) ?? throw new FormatException(), string.Join(" or ", RenewalBonus.OnDesk.Select(bonus => bonus.Name))),
            Contact = keys.Find("Contact") is null ? null : keys.Read("Contact", "", text => text.Length <= MaxContactLength && !text.Any(char.IsControl) ? text : throw new FormatException(), $"one line of at most {MaxContactLength} characters"),
            RootFile = keys.Find("Issuance:Root"),
            IntermediateFile = keys.Find("Issuance:Intermediate"),
            Passphrase = keys.Find("Keys:Passphrase"),
            Tls = keys.Read("Tls", "false", bool.Parse, "true or false"),
            TlsPort = keys.Read("Tls:Port", "5443", text => Count(text) is var port && port <= IPEndPoint.MaxPort ? port : throw new FormatException(), $"a port from 0 to {IPEndPoint.MaxPort}"),
            ShutdownDelay = keys.Read("Shutdown:Delay", "0", text => Count(text) is var seconds && seconds <= MaxShutdownDelay ? TimeSpan.FromSeconds(seconds) : throw new FormatException(), $"a whole number of seconds from 0 to {MaxShutdownDelay}"),
            Smtp = SmtpSettings.Read(keys),
            Webhooks = WebhookSettings.Read(keys),
            KnownProxies = keys.ReadList("Proxies:Known", Network, "an IP address or a network such as 10.0.0.0/8"),
        };

        keys.RefuseOthers("Accounts", "Api", "Contact", "Issuance", "Keys", "Management", "Proxies", "PublicUrl", "Renewal", "Responder", "Shutdown", "Smtp", "Tls", "Validation", "Webhooks");
        return settings;
    }

    private static Uri Address(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address is { Scheme: "http" or "https", Query: "", Fragment: "" } ? address : throw new FormatException();

    private static T Word<T>(string text) where T : struct, Enum =>
        Enum.TryParse<T>(text, ignoreCase: true, out var word) && Enum.IsDefined(word) && char.IsAsciiLetter(text[0]) ? word : throw new FormatException();

    private static string Words<T>() where T : struct, Enum => string.Join(", ", Enum.GetNames<T>().Select(name => name.ToLowerInvariant()));

    private static int Count(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    private static DateTimeOffset? ClockText(string text) =>
        text is "system" ? null : Instants.Parse(text) ?? throw new FormatException($"expected system or {Instants.Expected}");

    private static IPEndPoint NameServer(string text)
    {
        var server = IPEndPoint.Parse(text);
        return server.Port == 0 ? new IPEndPoint(server.Address, DnsPort) : server;
    }

    private static IPNetwork Network(string text) =>
        IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8) : IPNetwork.Parse(text);
}

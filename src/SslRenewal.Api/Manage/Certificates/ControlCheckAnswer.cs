namespace SslRenewal.Api.Manage.Certificates;

/// <summary>What a look for a name's file or record found.</summary>
/// <param name="Result">In words: the status, and whether it matched; never what was read.</param>
public sealed record ControlCheckAnswer(string Name, bool Matched, string Result);

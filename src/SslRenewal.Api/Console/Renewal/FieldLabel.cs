using System.Text.RegularExpressions;
using SslRenewal.Domain.Activations;
using SslRenewal.Domain.Renewals;

namespace SslRenewal.Api.Console.Renewal;

/// <summary>What a field of an application is called on a page.</summary>
public static partial class FieldLabel
{
    private const string Admin = "Admin";

    /// <summary>The vendor's name in words: <c>AdminPostalCode</c> is <c>Postal code</c>.</summary>
    public static string Of(ApplicantField field) => field switch
    {
        _ when field == DeskApplication.AdminEmail => "Administrator’s e-mail address",
        _ when field == AdminFields.StateProvince => "State or province",
        _ => Words(field.Name.StartsWith(Admin, StringComparison.Ordinal) ? field.Name[Admin.Length..] : field.Name),
    };

    private static string Words(string name)
    {
        var words = WordStart().Replace(name, " ${word}").Trim();
        return words[0] + words[1..].ToLowerInvariant();
    }

    [GeneratedRegex("(?<word>[A-Z][a-z]+|[A-Z]+(?![a-z])|[0-9]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WordStart();
}

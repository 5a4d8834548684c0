using SslRenewal.Domain.Activations;
using SslRenewal.Domain.Renewals;

namespace SslRenewal.Api.Console.Renewal;

/// <summary>What the page shows on which an application is confirmed.</summary>
/// <param name="Refusal">Why the certificate cannot be renewed, or <see langword="null"/> where it can.</param>
public sealed record PromptModel(RenewalApplication Application, DeskPolicy Policy, DeskEntry Entry, DeskRefusal? Refusal)
{
    /// <summary>What is known of the applicant, in the order of the application.</summary>
    public IEnumerable<(string Label, string Text)> Texts =>
        from known in ApplicantFields.InOrder.Prepend(DeskApplication.AdminEmail)
        where Application.Texts.ContainsKey(known.Name)
        select (FieldLabel.Of(known), Application.Texts[known.Name]);
}

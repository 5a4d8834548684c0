using SslRenewal.Domain.Activations;
using SslRenewal.Domain.Names;

namespace SslRenewal.Domain.Renewals;

/// <summary>All that the rules of a renewal on the desk may look at: it is paid for and activated in one.</summary>
/// <param name="Entry">Whether the certificate may be renewed there at all.</param>
/// <param name="Renewal">The order, as the XML API's renewal sees it.</param>
/// <param name="Activation">The signing request, the names and the applicant, as the XML API's activation sees them; <see langword="null"/> before there is a request.</param>
/// <param name="AdminEmail">Where the certificate and notices of its expiry are sent.</param>
public sealed record DeskAttempt(DeskEntry Entry, RenewalAttempt Renewal, ActivationAttempt? Activation, EmailAddress? AdminEmail);

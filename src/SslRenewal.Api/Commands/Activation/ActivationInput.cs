using SslRenewal.Domain.Activations;
using SslRenewal.Domain.Names;
using SslRenewal.Issuing.Requests;

namespace SslRenewal.Api.Commands.Activation;

/// <summary>What an activation or a reissue was sent.</summary>
/// <param name="Request">In the domain's terms.</param>
/// <param name="Signing">The signing request, or <see langword="null"/> where it cannot be used.</param>
internal sealed record ActivationInput(ActivationRequest Request, SigningRequest? Signing, EmailAddress? AdminEmail);

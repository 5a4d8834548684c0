namespace SslRenewal.Api.Wire;

/// <summary>A request's parameters, and the day on which they are read: some words are valid only from a date on.</summary>
internal sealed record ParameterReading(RequestParameters Parameters, DateOnly Today);

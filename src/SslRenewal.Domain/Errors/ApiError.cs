namespace SslRenewal.Domain.Errors;

/// <summary>An error as the client reads it: the documented number and the text beside it. The number alone is no key: 2011170 has eight texts.</summary>
public sealed record ApiError(int Number, string Message);

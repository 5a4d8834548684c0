namespace SslRenewal.Api.Manage.Requests;

/// <summary>An assertion that holds.</summary>
/// <param name="Holds">True: one that does not hold is answered by a problem.</param>
/// <param name="Matched">How many requests met it.</param>
public sealed record AssertionAnswer(bool Holds, int Matched);

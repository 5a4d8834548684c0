namespace SslRenewal.Benchmarks.Pages;

/// <summary>A page of the desk, and its address in a fleet of so many certificates.</summary>
internal sealed record DeskPage(string Name, Func<int, string> Address);

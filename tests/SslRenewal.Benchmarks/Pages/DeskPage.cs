namespace SslRenewal.Benchmarks.Pages;

/// <summary>A page of the desk, and its address in a service whose fleet has so many certificates.</summary>
internal sealed record DeskPage(string Name, Func<Service, int, string> Address);

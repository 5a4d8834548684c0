namespace SslRenewal.Api;

/// <summary>A service that is made when it is first needed: most requests need little of what they might, and a context of EF's is the dearest of it.</summary>
internal sealed class Later<T>(IServiceProvider services) : Lazy<T>(services.GetRequiredService<T>)
    where T : notnull;

using Xunit.Sdk;

namespace SslRenewal.Tests;

/// <summary>A test of a class that runs on both databases; in a class named PostgreSql… it is skipped where no server is configured.</summary>
[XunitTestCaseDiscoverer("SslRenewal.Tests.DatabaseFactDiscoverer", TestAssembly.Name)]
[AttributeUsage(AttributeTargets.Method)]
public sealed class DatabaseFactAttribute : FactAttribute;

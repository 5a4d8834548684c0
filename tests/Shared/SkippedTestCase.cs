using System.ComponentModel;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace SslRenewal.Tests;

/// <summary>A test that needs a PostgreSQL server where none is configured.</summary>
public sealed class SkippedTestCase : XunitTestCase
{
    private const string PostgreSqlClass = "PostgreSql";

    [Obsolete("For deserialization only.")]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public SkippedTestCase() { }

    private SkippedTestCase(IMessageSink diagnostics, ITestFrameworkDiscoveryOptions options, ITestMethod method)
        : base(diagnostics, options.MethodDisplayOrDefault(), options.MethodDisplayOptionsOrDefault(), method) { }

    /// <summary>The test as one to skip, or <see langword="null"/> where it can run, or where it has to: in CI a missing server is a failure.</summary>
    public static SkippedTestCase? Find(IMessageSink diagnostics, ITestFrameworkDiscoveryOptions options, ITestMethod method) =>
        method.TestClass.Class.ToRuntimeType().Name.StartsWith(PostgreSqlClass, StringComparison.Ordinal) && !PostgreSqlTestServer.IsConfigured && Environment.GetEnvironmentVariable("CI") is not "true"
            ? new SkippedTestCase(diagnostics, options, method)
            : null;

    // The usual report of a run shows names and no reasons.
    protected override string GetDisplayName(IAttributeInfo factAttribute, string displayName) => $"{base.GetDisplayName(factAttribute, displayName)} ({PostgreSqlTestServer.NotConfigured})";

    protected override string GetSkipReason(IAttributeInfo factAttribute) => PostgreSqlTestServer.NotConfigured;
}

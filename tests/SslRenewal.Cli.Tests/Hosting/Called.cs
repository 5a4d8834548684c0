namespace SslRenewal.Cli.Tests.Hosting;

/// <summary>What a call of the tool came to.</summary>
internal sealed record Called(int ExitCode, string Output, string Errors)
{
    /// <summary>The output of a call that was done.</summary>
    public string Done()
    {
        Assert.True(ExitCode == Cli.ExitCode.Done, $"{ExitCode}\n{Output}\n{Errors}");
        Assert.Empty(Errors);
        return Output;
    }

    /// <summary>The one line of a call that was refused.</summary>
    public string Refused() => Failed(Cli.ExitCode.Refused);

    /// <summary>The one line of a call that could not be meant.</summary>
    public string Misused()
    {
        Assert.Empty(Output);
        return Failed(Cli.ExitCode.Misused);
    }

    private string Failed(int exitCode)
    {
        Assert.True(ExitCode == exitCode, $"{ExitCode}\n{Output}\n{Errors}");
        return Assert.Single(Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}

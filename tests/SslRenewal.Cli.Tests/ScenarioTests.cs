namespace SslRenewal.Cli.Tests;

/// <summary>Scenario files, with a service and without.</summary>
public sealed class ScenarioTests(ServedDemo demo) : IClassFixture<ServedDemo>
{
    [Fact]
    public async Task What_is_saved_is_accepted_and_loads_back_to_the_same()
    {
        var (first, second) = (demo.FileName("first.json"), demo.FileName("second.json"));

        _ = (await demo.CallAsync("scenario", "load", "demo")).Done();
        Assert.Matches("first.json: [0-9]+ bytes.\n$", (await demo.CallAsync("scenario", "export", first)).Done());
        Assert.EndsWith("first.json: 4 accounts, 6 users, 43 certificates, 1 order, 10 promotion codes.\n", (await Calls.RunAsync("scenario", "check", first)).Done(), StringComparison.Ordinal);
        Assert.Equal("Loaded 4 accounts, 6 users, 43 certificates, 1 order, 10 promotion codes.\n", (await demo.CallAsync("scenario", "load", first)).Done());
        _ = (await demo.CallAsync("scenario", "export", second)).Done();

        Assert.Equal(await File.ReadAllTextAsync(first), await File.ReadAllTextAsync(second));
        Assert.Equal(await File.ReadAllTextAsync(first), (await demo.CallAsync("scenario", "export")).Done()[..^1]);
    }

    [Fact]
    public async Task A_file_is_its_users_alone_and_leaves_what_stands_beside_it()
    {
        var (file, neighbour) = (demo.FileName("kept.json"), demo.FileName("kept.json.part"));
        await File.WriteAllTextAsync(neighbour, "The user's own.");

        _ = (await demo.CallAsync("scenario", "export", file)).Done();

        Assert.Equal("The user's own.", await File.ReadAllTextAsync(neighbour));
        Assert.Equal([file, neighbour], Directory.GetFiles(Path.GetDirectoryName(file)!, "kept.json*").Order(StringComparer.Ordinal));
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(file) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Theory]
    [InlineData("""{ "version": 1, "accounts": [ { "userName": "a", "apiKey": "k", "certificates": [ { "certificateId": 1, "sslType": "Foo", "expiresInDays": 1 } ] } ] }""", "accounts[0].certificates[0].sslType: expected a type name of the catalogue, such as \"Standard SSL\", got \"Foo\"")]
    [InlineData("""{ "version": 1, "accounts": [ { "userName": "a", "apiKey": "k" }, { "userName": "A", "apiKey": "k" } ] }""", "accounts[1].userName: expected a name that is not given twice, whatever the letter case")]
    [InlineData("""{ "version": 2 }""", "version: expected the number 1, got 2")]
    [InlineData("""{ "version": 1""", "version: expected JSON at line 1, column 15")]
    public async Task A_mistake_is_told_offline_in_the_services_own_words(string scenario, string told)
    {
        var file = demo.FileName($"{Guid.CreateVersion7()}.json");
        await File.WriteAllTextAsync(file, scenario);

        var offline = (await Calls.RunAsync("scenario", "check", file)).Refused();
        var loaded = (await demo.CallAsync("scenario", "load", file)).Refused();

        Assert.Equal($"sslrenewal: {file}: {told}", offline);
        Assert.Equal($"sslrenewal: {told}", loaded);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_a_mistake_of_the_call() =>
        Assert.StartsWith("sslrenewal: no-such-file.json cannot be read: ", (await Calls.RunAsync("scenario", "check", "no-such-file.json")).Misused(), StringComparison.Ordinal);
}

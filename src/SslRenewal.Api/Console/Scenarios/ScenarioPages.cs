using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using SslRenewal.Api.Console.Shell;
using SslRenewal.Api.Manage.Scenario;
using SslRenewal.Api.Manage.Scenario.Format;

namespace SslRenewal.Api.Console.Scenarios;

/// <summary>The present state as a file, and files in its place.</summary>
internal static class ScenarioPages
{
    private const string Download = "/scenario/download";
    private const string Demo = "/scenario/demo";

    public static void MapScenarioPages(this IEndpointRouteBuilder console)
    {
        _ = console.MapGet(Section.Scenario.Path, IResult (Desk desk, int? certificates, int? users) => Page(desk, certificates, users)).WithMetadata(AccountOptional.Instance);
        _ = console.MapGet(Download, Send).WithMetadata(AccountOptional.Instance);
        _ = console.MapPost(Section.Scenario.Path, LoadAsync).WithMetadata(AccountOptional.Instance).DisableAntiforgery()
            .WithFormOptions(multipartBodyLengthLimit: ScenarioLimits.FileLength).WithMetadata(new RequestSizeLimitAttribute(ScenarioLimits.FileLength));
        _ = console.MapPost(Demo, LoadDemoAsync).WithMetadata(AccountOptional.Instance);
    }

    // The token in the form is checked with those of all other forms.
    internal static async Task<IResult> LoadAsync(Desk desk, IFormCollection form, ScenarioService scenarios, CancellationToken cancellationToken)
    {
        if (form.Files.GetFile("file") is not { Length: > 0 } file)
        {
            return Page(desk, refusal: "Choose a scenario file.");
        }

        try
        {
            await using var upload = file.OpenReadStream();
            return Loaded(await scenarios.LoadAsync(upload, cancellationToken));
        }
        catch (ScenarioException refusal)
        {
            return Page(desk, refusal: refusal.Message);
        }
    }

    internal static async Task<IResult> LoadDemoAsync(ScenarioService scenarios, CancellationToken cancellationToken) => Loaded(await scenarios.LoadDemoAsync(cancellationToken));

    internal static PushStreamHttpResult Send(ScenarioService scenarios, CancellationToken cancellationToken) =>
        TypedResults.Stream(destination => scenarios.WriteAsync(destination, cancellationToken), "application/json", "scenario.json");

    // Without a user's name: whose desk it was may be gone.
    private static SeeOther Loaded(ScenarioSummary summary) => new(FormattableString.Invariant($"{Section.Scenario.Path}?certificates={summary.Certificates}&users={summary.Users}"));

    private static RazorComponentResult<ScenarioPage> Page(Desk desk, int? certificates = null, int? users = null, string? refusal = null) =>
        new(new { Desk = desk, Certificates = certificates, Users = users, Refusal = refusal, Download, Demo })
        {
            StatusCode = refusal is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };
}

using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Console.Shell;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Console.Import;

/// <summary>Import: files are read and shown, nothing is stored until that is confirmed. What was read travels in the form, so that no half import lies anywhere.</summary>
internal static class ImportEndpoints
{
    private const string Path = "/import";

    private const int LinkedNumbers = 20;

    // What was pasted or uploaded, in several files or one, and a type for each certificate.
    private const int MaxBody = 3 * ImportLimits.Length;
    private const int MaxValues = ImportLimits.Certificates * 2;

    public static void MapImport(this IEndpointRouteBuilder console)
    {
        _ = console.MapGet(Path, IResult (Desk desk) => Ask(desk, refusal: null));
        _ = console.MapPost(Path, PreviewAsync).TakesFiles();
        _ = console.MapPost($"{Path}/confirm", ConfirmAsync).TakesFiles();
        _ = console.MapGet($"{Path}/done", IResult (Desk desk, int count, int[] number) => new RazorComponentResult<ImportedPage>(new { Desk = desk, Count = count, Numbers = number }));
    }

    internal static async Task<IResult> PreviewAsync(Desk desk, IFormCollection form, Imports imports, CancellationToken cancellationToken)
    {
        var files = await ReadAsync(form, cancellationToken);
        var reading = ImportReading.Read(files);

        return reading.Fault is { } fault
            ? Ask(desk, fault, StatusCodes.Status422UnprocessableEntity)
            : Show(desk, files, await imports.PlanAsync(desk, reading, ImportChoices.None, cancellationToken), ImportChoices.None);
    }

    internal static async Task<IResult> ConfirmAsync(Desk desk, IFormCollection form, Imports imports, RenewalDbContext database, CancellationToken cancellationToken)
    {
        var files = form["content"].OfType<string>().ToList();
        var (reading, choices) = (ImportReading.Read(files), ImportChoices.Read(form));

        if (reading.Fault is { } fault)
        {
            return Ask(desk, fault, StatusCodes.Status422UnprocessableEntity);
        }

        if ($"{form["remind"]}".Trim() is { Length: > 0 } && choices.Remind is null)
        {
            return Show(desk, files, await imports.PlanAsync(desk, reading, choices, cancellationToken), choices, "The address for reminders is none.", StatusCodes.Status422UnprocessableEntity);
        }

        try
        {
            return await imports.ImportAsync(desk, reading, choices, cancellationToken) switch
            {
                ({ } numbers, _) => new SeeOther(desk.At(Done(numbers))),
                var (_, plan) when plan.Imported is [] => Show(desk, files, plan, choices, "Nothing is left to import.", StatusCodes.Status422UnprocessableEntity),
                var (_, plan) => Show(desk, files, plan, choices, "Not everything can be imported. Accept what is refused, or leave the page: nothing was imported.", StatusCodes.Status422UnprocessableEntity),
            };
        }
        catch (DbUpdateException failure) when (database.IsDuplicate(failure))
        {
            // A serial number is unique among all accounts, and another has just brought it.
            database.ChangeTracker.Clear();
            return Show(desk, files, await imports.PlanAsync(desk, reading, choices, cancellationToken), choices, "Somebody else was faster. Nothing was imported: see below what has changed.", StatusCodes.Status409Conflict);
        }
    }

    private static string Done(IReadOnlyList<int> numbers) =>
        FormattableString.Invariant($"{Path}/done?count={numbers.Count}") + string.Concat(numbers.Take(LinkedNumbers).Select(number => FormattableString.Invariant($"&number={number}")));

    private static async Task<IReadOnlyList<string>> ReadAsync(IFormCollection form, CancellationToken cancellationToken)
    {
        List<string> files = [];

        foreach (var file in form.Files.GetFiles("file").Where(file => file.Length > 0))
        {
            using var reader = new StreamReader(file.OpenReadStream());
            files.Add(await reader.ReadToEndAsync(cancellationToken));
        }

        return form["text"] is [{ } text] && !string.IsNullOrWhiteSpace(text) ? [.. files, text] : files;
    }

    private static RazorComponentResult<ImportPage> Ask(Desk desk, string? refusal, int status = StatusCodes.Status200OK) =>
        new(new { Desk = desk, Refusal = refusal }) { StatusCode = status };

    private static RazorComponentResult<PreviewPage> Show(Desk desk, IReadOnlyList<string> files, ImportPlan plan, ImportChoices choices, string? refusal = null, int status = StatusCodes.Status200OK) =>
        new(new { Desk = desk, Files = files, Plan = plan, Choices = choices, Refusal = refusal }) { StatusCode = status };

    // The token in the form is checked with those of all other forms.
    private static RouteHandlerBuilder TakesFiles(this RouteHandlerBuilder endpoint) => endpoint.DisableAntiforgery()
        .WithFormOptions(valueCountLimit: MaxValues, valueLengthLimit: MaxBody, multipartBodyLengthLimit: MaxBody).WithMetadata(new RequestSizeLimitAttribute(MaxBody));
}

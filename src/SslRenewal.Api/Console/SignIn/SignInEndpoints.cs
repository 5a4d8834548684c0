using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using SslRenewal.Api.Access;
using SslRenewal.Api.Console.Shell;

namespace SslRenewal.Api.Console.SignIn;

/// <summary>Signing in to the desk with the management key, and out again.</summary>
internal static class SignInEndpoints
{
    private const string Path = "/sign-in";
    private const int MaxKeyLength = 1000;

    public static void MapSignIn(this IEndpointRouteBuilder console)
    {
        _ = console.MapGet(Path, (string? returnTo) => Ask(returnTo, refusal: null));
        _ = console.MapPost(Path, SignInAsync);
        _ = console.MapPost("/sign-out", (Delegate)SignOutAsync);
    }

    /// <summary>Whether a request is one for signing in, which nobody can have done before.</summary>
    public static bool Is(HttpRequest request) => request.Path.Equals(Path, StringComparison.OrdinalIgnoreCase);

    /// <param name="returnTo">Where to go on.</param>
    public static IResult Ask(string? returnTo, string? refusal, int status = StatusCodes.Status200OK) =>
        new RazorComponentResult<SignInPage>(new { ReturnTo = Local(returnTo), Refusal = refusal }) { StatusCode = status };

    internal static async Task<IResult> SignInAsync(HttpContext context, KeySignIn signIn)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var (key, returnTo) = ((string?)form["key"] ?? "", (string?)form["returnTo"]);

        if (!signIn.IsNeeded)
        {
            return Results.Redirect(Local(returnTo));
        }

        return key.Length > MaxKeyLength ? Ask(returnTo, "That is not the key.", StatusCodes.Status401Unauthorized) : await signIn.TryAsync(context, key.Trim()) switch
        {
            SignInOutcome.Done => new SeeOther(Local(returnTo)),
            SignInOutcome.TooMany => Ask(returnTo, "Too many wrong keys came from your address. Wait a minute.", StatusCodes.Status429TooManyRequests),
            _ => Ask(returnTo, "That is not the key.", StatusCodes.Status401Unauthorized),
        };
    }

    internal static async Task<IResult> SignOutAsync(HttpContext context)
    {
        await context.SignOutAsync(KeySignIn.Scheme);
        return new SeeOther(Path);
    }

    // Never to another host: neither //host nor /\host, which browsers take for one.
    private static string Local(string? address) => address is ['/', ..] and not ['/', '/' or '\\', ..] && !Is(address) && !address.Any(char.IsControl) ? address : "/";

    private static bool Is(string address) => address.StartsWith(Path, StringComparison.OrdinalIgnoreCase);
}

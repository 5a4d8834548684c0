using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using SslRenewal.Api.Manage;
using SslRenewal.Api.Manage.Certificates;
using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Names;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Responder;

/// <summary>Tells the responder for rehearsals what to answer.</summary>
internal static class ResponderEndpoints
{
    private const string Off = "The responder is off: start the service with Responder=true.";

    public static void MapResponder(this IEndpointRouteBuilder manage)
    {
        var responder = manage.MapGroup("/responder").AddEndpointFilter(RefuseWhereOffAsync);

        _ = responder.MapGet("", ReadAsync).WithSummary("Reads where the responder for rehearsals listens, and what it was told, for an account or altogether")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        _ = responder.MapPut("", ChangeAsync).WithSummary("Tells the responder what to answer where nothing else was told, for an account or for all")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        _ = responder.MapDelete("", ForgetAllAsync).WithSummary("Lets the responder forget what it was told, for an account or altogether")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        _ = responder.MapPut("/{name}", TellAsync).WithSummary("Tells the responder what to answer for a name or a certificate")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        _ = responder.MapDelete("/{name}", ForgetAsync).WithSummary("Lets the responder forget what it was told of a name or a certificate")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
    }

    /// <param name="userName">The account whose answers are meant; all, where it is left out.</param>
    internal static async Task<Results<Ok<ResponderAnswer>, ProblemHttpResult>> ReadAsync(
        string? userName, ResponderAddresses addresses, ToldAnswers told, RenewalDbContext database, CancellationToken cancellationToken) =>
        await ToldScope.FindAsync(userName, database, cancellationToken) is { } scope
            ? TypedResults.Ok(new ResponderAnswer($"http://{addresses.Http}", $"{addresses.Dns}", KindWord.Write(told.ForRest(scope.Tenant)), await ToldList.ReadAsync(scope, told, database, cancellationToken)))
            : NoUser(userName);

    /// <param name="userName">The account that it is told for; all, where it is left out.</param>
    internal static async Task<Results<Ok<ResponderAnswer>, ProblemHttpResult>> ChangeAsync(
        string? userName, DefaultRequest request, ResponderAddresses addresses, ToldAnswers told, RenewalDbContext database, CancellationToken cancellationToken) =>
        KindWord.Read<RehearsedAnswer>(request.Default ?? " ") is not { } answer ? Problems.Invalid($"default: {KindWord.Expected<RehearsedAnswer>()}")
        : await ToldScope.FindAsync(userName, database, cancellationToken) is not { } scope ? NoUser(userName)
        : !told.TryTell(new ToldSubject.Rest(scope.Tenant), answer) ? Full()
        : await ReadAsync(userName, addresses, told, database, cancellationToken);

    /// <param name="userName">The account whose answers are meant; all, where it is left out.</param>
    internal static async Task<Results<NoContent, ProblemHttpResult>> ForgetAllAsync(string? userName, ToldAnswers told, RenewalDbContext database, CancellationToken cancellationToken)
    {
        if (await ToldScope.FindAsync(userName, database, cancellationToken) is not { } scope)
        {
            return NoUser(userName);
        }

        told.ForgetAll(scope.Tenant);
        return TypedResults.NoContent();
    }

    /// <param name="name">A certificate's number, or a domain name, a wildcard's with its star or without.</param>
    /// <param name="userName">Whose certificate; needed where several accounts have one of that number. The account that a name is told for; all, where it is left out.</param>
    internal static Task<Results<Ok<ToldAnswer>, ProblemHttpResult>> TellAsync(
        string name, string? userName, TellRequest request, ToldAnswers told, CertificateLookUp certificates, RenewalDbContext database, CancellationToken cancellationToken) =>
        KindWord.Read<RehearsedAnswer>(request.Answer ?? " ") is { } answer
            ? WithSubjectAsync(
                name, userName, certificates, database, (subject, what) => told.TryTell(subject, answer) ? TypedResults.Ok(what with { Answer = KindWord.Write(answer) }) : Full(), cancellationToken)
            : Task.FromResult<Results<Ok<ToldAnswer>, ProblemHttpResult>>(Problems.Invalid($"answer: {KindWord.Expected<RehearsedAnswer>()}"));

    /// <param name="name">A certificate's number, or a domain name, a wildcard's with its star or without.</param>
    /// <param name="userName">Whose certificate; needed where several accounts have one of that number. The account that a name was told for; all, where it is left out.</param>
    internal static Task<Results<Ok<ToldAnswer>, ProblemHttpResult>> ForgetAsync(
        string name, string? userName, ToldAnswers told, CertificateLookUp certificates, RenewalDbContext database, CancellationToken cancellationToken) =>
        WithSubjectAsync(name, userName, certificates, database, (subject, what) =>
        {
            told.Forget(subject);
            return TypedResults.Ok(what with { Answer = KindWord.Write(subject is ToldSubject.Name known ? told.ForName(known.Tenant, known.Text) : told.ForRest(subject.Tenant)) });
        }, cancellationToken);

    private static async Task<Results<Ok<ToldAnswer>, ProblemHttpResult>> WithSubjectAsync(
        string name, string? userName, CertificateLookUp certificates, RenewalDbContext database, Func<ToldSubject, ToldAnswer, Results<Ok<ToldAnswer>, ProblemHttpResult>> act, CancellationToken cancellationToken) =>
        (CertificateId.Parse(name), DomainName.Parse(name)) switch
        {
            ({ } id, _) => await certificates.AnswerAsync(
                id.Value, userName, held => Task.FromResult(act(new ToldSubject.Certificate(held.Row.Tenant, id.Value), new ToldAnswer(Name: null, id.Value, held.User.Name, ""))), cancellationToken),
            (_, { } domain) => await ToldScope.FindAsync(userName, database, cancellationToken) is { } scope
                ? act(new ToldSubject.Name(scope.Tenant, $"{domain.Base}"), new ToldAnswer($"{domain.Base}", CertificateId: null, scope.UserName, ""))
                : NoUser(userName),
            _ => Problems.Invalid("name: expected a certificate's number or a domain name"),
        };

    private static ProblemHttpResult NoUser(string? userName) => Problems.NotFound($"There is no user {userName}.");

    private static ProblemHttpResult Full() => Problems.Conflict(string.Create(CultureInfo.InvariantCulture, $"The responder was told {ToldAnswers.MaxCount} things: let it forget some."));

    private static async ValueTask<object?> RefuseWhereOffAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.HttpContext.RequestServices.GetRequiredService<ResponderAddresses>().Http is null ? Problems.Conflict(Off) : await next(context);
}

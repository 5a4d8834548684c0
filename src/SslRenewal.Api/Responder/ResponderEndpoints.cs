using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
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

        _ = responder.MapGet("", ReadAsync).WithSummary("Reads where the responder for rehearsals listens, and what it was told").ProducesProblem(StatusCodes.Status409Conflict);
        _ = responder.MapPut("", ChangeAsync).WithSummary("Tells the responder what to answer where nothing else was told")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status409Conflict);
        _ = responder.MapDelete("", ForgetAll).WithSummary("Lets the responder forget what it was told").ProducesProblem(StatusCodes.Status409Conflict);
        _ = responder.MapPut("/{name}", TellAsync).WithSummary("Tells the responder what to answer for a name or a certificate")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        _ = responder.MapDelete("/{name}", ForgetAsync).WithSummary("Lets the responder forget what it was told of a name or a certificate")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
    }

    internal static async Task<Ok<ResponderAnswer>> ReadAsync(ResponderAddresses addresses, ToldAnswers told, RenewalDbContext database, CancellationToken cancellationToken)
    {
        var tenants = told.All.Select(pair => pair.Key).OfType<ToldSubject.Certificate>().Select(subject => subject.Tenant).Distinct().ToArray();
        var names = await database.Users.Where(row => !row.IsSubUser && tenants.Contains(row.Tenant)).ToDictionaryAsync(row => row.Tenant, row => row.Name, cancellationToken);

        // A certificate whose account has gone with a scenario is none any more.
        var certificates = told.All.Where(pair => pair.Key is ToldSubject.Certificate of && names.ContainsKey(of.Tenant))
            .Select(pair => (Subject: (ToldSubject.Certificate)pair.Key, pair.Value)).OrderBy(told => told.Subject.CertificateId)
            .Select(told => new ToldAnswer(Name: null, told.Subject.CertificateId, names[told.Subject.Tenant], KindWord.Write(told.Value)));
        var domains = told.All.Where(pair => pair.Key is ToldSubject.Name)
            .Select(pair => new ToldAnswer(((ToldSubject.Name)pair.Key).Text, CertificateId: null, UserName: null, KindWord.Write(pair.Value))).OrderBy(told => told.Name, StringComparer.Ordinal);

        return TypedResults.Ok(new ResponderAnswer($"http://{addresses.Http}", $"{addresses.Dns}", KindWord.Write(told.Default), [.. certificates, .. domains]));
    }

    internal static async Task<Results<Ok<ResponderAnswer>, ProblemHttpResult>> ChangeAsync(
        DefaultRequest request, ResponderAddresses addresses, ToldAnswers told, RenewalDbContext database, CancellationToken cancellationToken)
    {
        if (KindWord.Read<RehearsedAnswer>(request.Default ?? " ") is not { } answer)
        {
            return Problems.Invalid($"default: {KindWord.Expected<RehearsedAnswer>()}");
        }

        told.Default = answer;
        return await ReadAsync(addresses, told, database, cancellationToken);
    }

    internal static NoContent ForgetAll(ToldAnswers told)
    {
        told.ForgetAll();
        return TypedResults.NoContent();
    }

    /// <param name="name">A certificate's number, or a domain name, a wildcard's with its star or without.</param>
    /// <param name="userName">Whose certificate; needed where several accounts have one of that number.</param>
    internal static Task<Results<Ok<ToldAnswer>, ProblemHttpResult>> TellAsync(
        string name, string? userName, TellRequest request, ToldAnswers told, CertificateLookUp certificates, CancellationToken cancellationToken)
    {
        if (KindWord.Read<RehearsedAnswer>(request.Answer ?? " ") is not { } answer)
        {
            return Refuse($"answer: {KindWord.Expected<RehearsedAnswer>()}");
        }

        return WithSubjectAsync(name, userName, certificates, (subject, what) => told.TryTell(subject, answer)
            ? TypedResults.Ok(what with { Answer = KindWord.Write(answer) })
            : Problems.Conflict(string.Create(CultureInfo.InvariantCulture, $"The responder was told of {ToldAnswers.MaxCount} names and certificates: let it forget some.")), cancellationToken);
    }

    /// <param name="name">A certificate's number, or a domain name, a wildcard's with its star or without.</param>
    /// <param name="userName">Whose certificate; needed where several accounts have one of that number.</param>
    internal static Task<Results<Ok<ToldAnswer>, ProblemHttpResult>> ForgetAsync(
        string name, string? userName, ToldAnswers told, CertificateLookUp certificates, CancellationToken cancellationToken) =>
        WithSubjectAsync(name, userName, certificates, (subject, what) =>
        {
            told.Forget(subject);
            return TypedResults.Ok(what with { Answer = KindWord.Write(told.Default) });
        }, cancellationToken);

    private static Task<Results<Ok<ToldAnswer>, ProblemHttpResult>> WithSubjectAsync(
        string name, string? userName, CertificateLookUp certificates, Func<ToldSubject, ToldAnswer, Results<Ok<ToldAnswer>, ProblemHttpResult>> act, CancellationToken cancellationToken) =>
        (CertificateId.Parse(name), DomainName.Parse(name)) switch
        {
            ({ } id, _) => certificates.AnswerAsync(
                id.Value, userName, held => Task.FromResult(act(new ToldSubject.Certificate(held.Row.Tenant, id.Value), new ToldAnswer(Name: null, id.Value, held.User.Name, ""))), cancellationToken),
            (_, { } domain) => Task.FromResult(act(new ToldSubject.Name($"{domain.Base}"), new ToldAnswer($"{domain.Base}", CertificateId: null, UserName: null, ""))),
            _ => Refuse("name: expected a certificate's number or a domain name"),
        };

    private static Task<Results<Ok<ToldAnswer>, ProblemHttpResult>> Refuse(string detail) => Task.FromResult<Results<Ok<ToldAnswer>, ProblemHttpResult>>(Problems.Invalid(detail));

    private static async ValueTask<object?> RefuseWhereOffAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.HttpContext.RequestServices.GetRequiredService<ResponderAddresses>().Http is null ? Problems.Conflict(Off) : await next(context);
}

using System.Globalization;
using System.Net.Mime;
using System.Text;
using SslRenewal.Domain.Errors;
using SslRenewal.Domain.Renewals;

namespace SslRenewal.Api.Wire;

/// <summary>An answer as it goes out: HTTP 200 whatever the document says, as clients expect, and the headers that explain it.</summary>
internal sealed record XmlResult(string Document) : IResult
{
    public int Status { get; init; } = StatusCodes.Status200OK;

    /// <summary>The rule that refused, or <see langword="null"/>.</summary>
    public string? Rule { get; init; }

    /// <summary>The number of the error, or <see langword="null"/>.</summary>
    public int? ErrorNumber { get; init; }

    /// <summary>Whether it was answered before to a request with the same key, so that nothing was done this time.</summary>
    public bool IsRepeated { get; init; }

    /// <summary>The days on which the certificate may be renewed, once it is known to be renewable in itself.</summary>
    public RenewalWindow? Eligible { get; init; }

    /// <summary>The deprecated name that was asked for and replaced.</summary>
    public string? ReplacedType { get; init; }

    /// <summary>A refusal by the first stage: no command is named.</summary>
    public static XmlResult Reject(Envelope envelope, Refusal refusal, long startedAt) =>
        new(envelope.Write(new ApiResponse(RequestedCommand: "", Command: null, Result: null, refusal.Error), startedAt)) { Rule = refusal.Rule, ErrorNumber = refusal.Error.Number };

    /// <summary>A refusal by the command: its result element stands there, zeroed.</summary>
    public static XmlResult Refuse(Envelope envelope, ApiCall call, Refusal refusal) =>
        new(envelope.Write(new ApiResponse(call.RequestedCommand, call.Command.Name, call.Command.ZeroFor?.Invoke(call.Parameters) ?? call.Command.Zero, refusal.Error), call.StartedAt)) { Rule = refusal.Rule, ErrorNumber = refusal.Error.Number };

    /// <summary>What the command answers when nothing refused it.</summary>
    public static XmlResult Ok(Envelope envelope, ApiCall call, ResultElements result) =>
        new(envelope.Write(new ApiResponse(call.RequestedCommand, call.Command.Name, result, Error: null), call.StartedAt));

    /// <summary>Whether half of its document is sent for the whole.</summary>
    public bool IsTruncated { get; init; }

    public async Task ExecuteAsync(HttpContext httpContext) => await httpContext.Response.Body.WriteAsync(Begin(httpContext.Response), httpContext.RequestAborted);

    /// <summary>Sets the headers, and returns the bytes that are to follow them.</summary>
    public ReadOnlyMemory<byte> Begin(HttpResponse response)
    {
        response.StatusCode = Status;
        response.ContentType = MediaTypeNames.Text.Xml + "; charset=utf-8";

        Set(AnswerHeaders.Rule, Rule);
        Set(AnswerHeaders.EligibleFrom, Eligible?.Opens.ToString("O", CultureInfo.InvariantCulture));
        Set(AnswerHeaders.EligibleUntil, Eligible?.Closes.ToString("O", CultureInfo.InvariantCulture));
        Set(AnswerHeaders.ReplacedType, ReplacedType);

        var bytes = Encoding.UTF8.GetBytes(Document).AsMemory();
        bytes = IsTruncated ? bytes[..(bytes.Length / 2)] : bytes;
        response.ContentLength = bytes.Length;
        return bytes;

        void Set(string name, string? value)
        {
            if (value is not null)
            {
                response.Headers[name] = value;
            }
        }
    }
}

using System.Net.Mime;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;

namespace SslRenewal.Api.Mail;

/// <summary>A small page that runs nothing and loads nothing; every value in it is encoded.</summary>
internal sealed class ApprovalPage(int status, string title, string content) : IResult
{
    private const string Style = "body{font:16px/1.5 sans-serif;max-width:36em;margin:3em auto;padding:0 1em}dt{color:#555}dd{margin:0 0 .5em;overflow-wrap:anywhere}button{font:inherit;padding:.5em 1.5em}";

    private static readonly string Policy =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static ApprovalPage Ask(LetterFacts facts, string name) => new(StatusCodes.Status200OK, $"Approve the certificate for {name}?", $"""
        <p>A certificate has been ordered that is to name this domain. Approve it if you agree.</p>
        {About(facts, name)}
        <form method="post"><button>Approve</button></form>
        """);

    public static ApprovalPage Thank(LetterFacts facts, string name) => new(StatusCodes.Status200OK, $"Approved: {name}", $"""
        <p>Thank you. The domain's part is done.</p>
        {About(facts, name)}
        """);

    public static ApprovalPage Tell(int status, string title, string what) => new(status, title, $"<p>{Encode(what)}</p>");

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var headers = httpContext.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-store";

        // The address is a secret to others; without any referrer at all, a browser would send the button's request without our origin.
        headers["Referrer-Policy"] = "same-origin";

        return Results.Text(Html(), $"{MediaTypeNames.Text.Html}; charset=utf-8", Encoding.UTF8, status).ExecuteAsync(httpContext);
    }

    private string Html() => $"""
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{Encode(title)}</title><style>{Style}</style></head>
        <body>
        <h1>{Encode(title)}</h1>
        {content}
        </body>
        </html>

        """;

    private static string About(LetterFacts facts, string name) => $"""
        <dl>
        <dt>Domain</dt><dd>{Encode(name)}</dd>
        <dt>Certificate</dt><dd>{facts.CertificateId}, {Encode(facts.Type)}</dd>
        {Line("Host name", facts.HostName)}{Line("Organization", facts.Organization)}</dl>
        """;

    private static string Line(string term, string? value) => value is null ? "" : $"<dt>{term}</dt><dd>{Encode(value)}</dd>\n";

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}

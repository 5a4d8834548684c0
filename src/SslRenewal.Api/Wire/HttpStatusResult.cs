using System.Net.Mime;
using System.Text;

namespace SslRenewal.Api.Wire;

/// <summary>A status of HTTP in a document's place, with the body that a proxy in between would send, if any.</summary>
internal sealed record HttpStatusResult(int Status, string Body) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = Status;

        if (Body.Length > 0)
        {
            var bytes = Encoding.UTF8.GetBytes(Body);

            response.ContentType = (Body.StartsWith('<') ? MediaTypeNames.Text.Html : MediaTypeNames.Text.Plain) + "; charset=utf-8";
            response.ContentLength = bytes.Length;
            await response.Body.WriteAsync(bytes, httpContext.RequestAborted);
        }
    }
}

using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace SslRenewal.Api.Wire;

/// <summary>Reads a request's parameters: by hand, since the framework's form binding leaves broken escapes as they are and demands an antiforgery token.</summary>
internal static class RequestReader
{
    /// <summary>A form of more bytes is not read.</summary>
    public const int MaxFormBytes = 256 * 1024;

    // Also of a body that says nothing of its type, as a public client sends it.
    private const string FormType = "application/x-www-form-urlencoded";

    /// <param name="command">What the path names, if anything.</param>
    /// <exception cref="BadHttpRequestException">It cannot be read; its status says why.</exception>
    public static async Task<RequestParameters> ReadAsync(HttpRequest request, string? command)
    {
        var parameters = new RequestParameters();

        parameters.AddEncoded((request.QueryString.Value ?? "").AsSpan().TrimStart('?'));

        if (command is not null)
        {
            parameters.Add(GlobalParameters.Command, command);
        }

        if (HttpMethods.IsPost(request.Method) && MediaTypeHeaderValue.TryParse(request.ContentType ?? FormType, out var type))
        {
            await AddFormAsync(parameters, request, type);
        }

        return parameters;
    }

    private static async Task AddFormAsync(RequestParameters parameters, HttpRequest request, MediaTypeHeaderValue type)
    {
        if (type.MediaType.Equals(FormType, StringComparison.OrdinalIgnoreCase))
        {
            parameters.AddEncoded(Encoding.UTF8.GetString((await ReadBodyAsync(request)).ToArray()));
        }
        else if (type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
        {
            await AddPartsAsync(parameters, await ReadBodyAsync(request), HeaderUtilities.RemoveQuotes(type.Boundary).ToString());
        }
    }

    private static async Task<MemoryStream> ReadBodyAsync(HttpRequest request)
    {
        var body = new MemoryStream();
        var chunk = new byte[16 * 1024];

        for (int read; (read = await request.Body.ReadAsync(chunk, request.HttpContext.RequestAborted)) > 0;)
        {
            await body.WriteAsync(chunk.AsMemory(0, read));

            if (body.Length > MaxFormBytes)
            {
                throw new BadHttpRequestException("The form is too large.", StatusCodes.Status413PayloadTooLarge);
            }
        }

        body.Position = 0;
        return body;
    }

    private static async Task AddPartsAsync(RequestParameters parameters, Stream body, string boundary)
    {
        try
        {
            var parts = new MultipartReader(boundary, body);

            while (await parts.ReadNextSectionAsync() is { } part)
            {
                // A part with a file name is a value like any other; one without a name is nobody's.
                if (ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var disposition) && HeaderUtilities.RemoveQuotes(disposition.Name) is { Length: > 0 } name)
                {
                    using var text = new StreamReader(part.Body, Encoding.UTF8, detectEncodingFromByteOrderMarks: false);
                    parameters.Add(name.ToString(), await text.ReadToEndAsync());
                }
            }
        }
        catch (Exception failure) when (failure is InvalidDataException or ArgumentException or (IOException and not BadHttpRequestException))
        {
            throw new BadHttpRequestException("The multipart form cannot be read.", failure);
        }
    }
}

using Microsoft.AspNetCore.Http.Features;

namespace SslRenewal.Api.Access;

internal static class RequestBody
{
    extension(HttpRequest request)
    {
        /// <summary>Whether a body comes along, also one whose length nobody told, as HTTP/2 has it.</summary>
        public bool HasBody => request.ContentLength is not 0 && request.HttpContext.Features.Get<IHttpRequestBodyDetectionFeature>() is { CanHaveBody: true };
    }
}

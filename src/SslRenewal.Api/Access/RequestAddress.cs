namespace SslRenewal.Api.Access;

internal static class RequestAddress
{
    extension(HttpRequest request)
    {
        /// <summary>Whether the Host header names something that an address can be made of, as pages need it; the server takes in more.</summary>
        public bool HasAddress => Uri.TryCreate($"{request.Scheme}://{request.Host}", UriKind.Absolute, out _);
    }
}

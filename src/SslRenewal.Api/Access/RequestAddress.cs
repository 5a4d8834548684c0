namespace SslRenewal.Api.Access;

internal static class RequestAddress
{
    private const string International = "xn--";

    extension(HttpRequest request)
    {
        /// <summary>Whether whoever reads a header's hosts gets them: an international name that cannot be decoded, such as <c>xn--</c>, is an exception to each who does.</summary>
        public bool HasReadableHosts(string header) =>
            !request.Headers[header].ToString().Contains(International, StringComparison.OrdinalIgnoreCase) || Array.TrueForAll(request.Headers.GetCommaSeparatedValues(header), IsReadable);

        /// <summary>Whether the Host header names something that an address can be made of, as pages need it; the server takes in more.</summary>
        public bool HasAddress
        {
            get
            {
                try
                {
                    return Uri.TryCreate($"{request.Scheme}://{request.Host}", UriKind.Absolute, out _);
                }
                catch (ArgumentException)
                {
                    // It was decoded, and cannot be encoded again.
                    return false;
                }
            }
        }
    }

    private static bool IsReadable(string host)
    {
        try
        {
#pragma warning disable CA2234 // it is no address, but a header's text
            _ = HostString.FromUriComponent(host);
#pragma warning restore CA2234
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}

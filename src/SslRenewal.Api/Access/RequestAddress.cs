using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Primitives;

namespace SslRenewal.Api.Access;

internal static class RequestAddress
{
    extension(HttpRequest request)
    {
        /// <summary>Whether whoever asks for the host gets one: an international name that cannot be decoded, such as <c>xn--</c>, is an exception to each who reads it.</summary>
        public bool HasReadableHost => AreReadable(request.Headers.Host) && AreReadable(request.Headers[ForwardedHeadersDefaults.XForwardedHostHeaderName]);

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

    private static bool AreReadable(StringValues names)
    {
        try
        {
            foreach (var part in names.SelectMany(name => name!.Split(',', StringSplitOptions.TrimEntries)))
            {
#pragma warning disable CA2234 // it is no address, but a header's text
                _ = HostString.FromUriComponent(part);
#pragma warning restore CA2234
            }

            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}

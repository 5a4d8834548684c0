namespace SslRenewal.Api.Console.Review;

/// <summary>What became of a confirmation letter that was uploaded.</summary>
internal enum LetterUpload
{
    /// <summary>It is reviewed from now on.</summary>
    Accepted,

    /// <summary>It is smaller than a scan can be.</summary>
    TooSmall,

    /// <summary>It is larger than is taken.</summary>
    TooLarge,

    /// <summary>By its content it is neither a picture nor a PDF.</summary>
    UnknownType,

    /// <summary>The certificate asks for no letter, or not any more.</summary>
    NotAskedFor,
}

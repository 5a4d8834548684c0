namespace SslRenewal.Api.Manage.Requests;

/// <summary>A field in which a request is not as asserted.</summary>
/// <param name="Text">Such as <c>certificateId is 501905 instead of 501904</c>.</param>
/// <param name="Weight">How far it makes the request another one.</param>
internal sealed record FieldDifference(string Text, int Weight);

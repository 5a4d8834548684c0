namespace SslRenewal.Api.Manage.Scenario.Reading;

/// <summary>One record of a file as it is come across: a record follows the elements of its own lists, which are empty in it.</summary>
/// <param name="Holder">The index of the sub-user whose object it stands in, or <see cref="OfAccount"/>.</param>
internal sealed record ScenarioItem(object Record, string Path, int Holder)
{
    /// <summary>The holder of what stands in the account itself.</summary>
    public const int OfAccount = -1;
}

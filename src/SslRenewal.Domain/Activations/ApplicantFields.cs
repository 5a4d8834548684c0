namespace SslRenewal.Domain.Activations;

/// <summary>Everything that an activation or a reissue may tell of the applicant, in the order in which it is judged.</summary>
public static class ApplicantFields
{
    public static IReadOnlyList<ApplicantField> InOrder { get; } = [.. AdminFields.InOrder, .. OrganizationFields.InOrder, .. CompanyFields.InOrder, .. RepresentativeFields.InOrder];

    /// <summary>Those that are codes of countries.</summary>
    public static IReadOnlyList<ApplicantField> Countries { get; } = [.. InOrder.Where(field => field.IsCountry)];

    /// <summary>What an EV certificate must be told, in the order in which it is judged.</summary>
    public static IReadOnlyList<ApplicantField> NeededForExtended { get; } = [AdminFields.Address1, AdminFields.City, AdminFields.StateProvince, AdminFields.Country, AdminFields.PostalCode];
}

using System.Globalization;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Errors;

namespace SslRenewal.Api.Commands.GetList;

/// <summary>What <c>namecheap.ssl.getList</c> reads, and how.</summary>
internal static class GetListParameters
{
    private const string ListTypeName = "ListType";
    private const string SearchTermName = "SearchTerm";
    private const string PageName = "Page";
    private const string PageSizeName = "PageSize";
    private const string SortByName = "SortBy";

    private const int NumberLength = 10;
    private const int MinPageSize = 10;
    private const int MaxPageSize = 100;
    private const int DefaultPageSize = 20;

    /// <summary>In the order in which they are judged. The vendor documents an error of the list's type alone: texts that cannot be read have it, numbers that of the page's size.</summary>
    public static IReadOnlyList<ApiParameter> InOrder { get; } =
    [
        new ApiParameter(ListTypeName, "String", ListType.MaxLength, Required: false, $"Which certificates: {string.Join(", ", ListType.All.Select(type => type.Word))}. All by default.") { Example = "All" }
            .Refuses(tooLong: GetListErrors.ListTypeInvalid,
                invalid: new("ListType is one of the documented words", (text, _) => ListType.Find(text) is not null, GetListErrors.ListTypeInvalid) { Wrong = "Everything" }),

        new ApiParameter(SearchTermName, "String", 70, Required: false, "A part of the host name.")
            .Refuses(tooLong: GetListErrors.ListTypeInvalid).RefusesTwo(GetListErrors.ListTypeInvalid),

        new ApiParameter(PageName, "Number", NumberLength, Required: false, "The page to return; 1 by default.") { Example = "1" }
            .Refuses(tooLong: GetListErrors.PageSizeOutOfRange,
                invalid: new("Page is a number above 0, in ASCII digits", (text, _) => Number(text) > 0, GetListErrors.PageSizeOutOfRange) { Wrong = "0" }),

        new ApiParameter(PageSizeName, "Number", NumberLength, Required: false, "Certificates on a page, 10 to 100; 20 by default.") { Example = "20" }
            .Refuses(tooLong: GetListErrors.PageSizeOutOfRange,
                invalid: new("PageSize is a number, in ASCII digits", (text, _) => Number(text) is not null, GetListErrors.PageSizeOutOfRange) { Wrong = "ten" },
                outOfRange: new("PageSize is 10 to 100", (text, _) => Number(text) is >= MinPageSize and <= MaxPageSize, GetListErrors.PageSizeOutOfRange) { Wrong = "101" }),

        new ApiParameter(SortByName, "String", 20, Required: false, $"The order: {string.Join(", ", ListOrder.All.Select(order => order.Word))}. By the certificates' numbers by default.")
            .Refuses(tooLong: GetListErrors.ListTypeInvalid,
                invalid: new("SortBy is one of the documented words", (text, _) => ListOrder.Find(text) is not null, GetListErrors.ListTypeInvalid) { Wrong = "NAME" }),
    ];

    public static ListRequest Read(RequestParameters parameters) => new(
        parameters[ListTypeName].Single is { } type ? ListType.Find(type)! : ListType.Everything,
        parameters[SearchTermName].Single,
        parameters[PageName].Single is { } page ? Number(page)!.Value : 1,
        parameters[PageSizeName].Single is { } size ? Number(size)!.Value : DefaultPageSize,
        parameters[SortByName].Single is { } order ? ListOrder.Find(order)! : ListOrder.ByNumber);

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

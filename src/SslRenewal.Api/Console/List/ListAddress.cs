using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using SslRenewal.Api.Console.Shell;

namespace SslRenewal.Api.Console.List;

/// <summary>The address under which the list shows what a request asks for; what is usual is left out.</summary>
public static class ListAddress
{
    public const string Show = "show";
    public const string Search = "q";
    public const string Sort = "sort";
    public const string From = "from";
    public const string Until = "until";
    public const string After = "after";
    public const string Before = "before";

    public static string Of(Desk desk, ListRequest request)
    {
        var query = new QueryBuilder();

        Add(Search, request.Search.Length > 0 ? request.Search : null);
        Add(Show, request.View == ListView.All ? null : request.View.Word);
        Add(From, Day(request.From));
        Add(Until, Day(request.Until));
        Add(Sort, request.Sort == ListSort.ByExpiry ? null : request.Sort.Word);
        Add(After, request.After?.ToString());
        Add(Before, request.Before?.ToString());

        return desk.At("/" + query);

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                query.Add(name, value);
            }
        }
    }

    public static string Of(Desk desk, ListView view) => Of(desk, new ListRequest(view, ListSort.ByExpiry));

    /// <summary>What of a view ends within some days.</summary>
    public static string Of(Desk desk, ListView view, DateOnly from, DateOnly until) => Of(desk, new ListRequest(view, ListSort.ByExpiry, From: from, Until: until));

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

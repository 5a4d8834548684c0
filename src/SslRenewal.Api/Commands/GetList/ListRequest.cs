using SslRenewal.Domain.Certificates;

namespace SslRenewal.Api.Commands.GetList;

/// <summary>One page of a user's certificates that is asked for.</summary>
/// <param name="Search">A part of the host name, or <see langword="null"/>.</param>
/// <param name="Page">Counts from 1.</param>
internal sealed record ListRequest(ListType Type, string? Search, int Page, int PageSize, ListOrder Order);

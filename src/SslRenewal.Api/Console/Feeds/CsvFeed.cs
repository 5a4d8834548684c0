using CsvHelper;
using SslRenewal.Api.Configuration;
using SslRenewal.Api.Console.List;
using SslRenewal.Api.Console.Shell;

namespace SslRenewal.Api.Console.Feeds;

/// <summary>A list as a file. It is written as it is read, a page at a time, however long it is.</summary>
internal sealed class CsvFeed(ListQuery list, ServiceSettings settings)
{
    private const int PageSize = 1000;

    // What a spreadsheet would take for a formula is text.
    private static readonly CsvWriterOptions Format = CsvWriterOptions.Default with { Injection = CsvInjection.Escape };

    public async Task WriteAsync(Desk desk, ListRequest request, Stream destination, CancellationToken cancellationToken)
    {
        await using var csv = CsvWriter.Create(destination, Format, leaveOpen: true);

        foreach (var column in CsvColumn.All)
        {
            csv.WriteField(column.Name);
        }

        await csv.EndRecordAsync(cancellationToken);

        for (var place = request; place is not null;)
        {
            var page = await list.ReadAsync(desk.User, desk.Today, place, settings.DeskPolicy, cancellationToken, PageSize);

            foreach (var row in page.Rows)
            {
                foreach (var column in CsvColumn.All)
                {
                    csv.WriteField(column.Of(row, settings.DeskPolicy, desk));
                }

                await csv.EndRecordAsync(cancellationToken);
            }

            await csv.FlushAsync(cancellationToken);
            place = page.After is { } after ? place with { After = after, Before = null } : null;
        }
    }
}

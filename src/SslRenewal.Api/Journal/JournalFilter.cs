using SslRenewal.Api.Wire;

namespace SslRenewal.Api.Journal;

/// <summary>Keeps a note of every request to the XML API. It joins the journal before the answer's first byte leaves, so that whoever has the answer finds the entry.</summary>
internal sealed class JournalFilter(RequestJournal journal, TimeProvider system) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var note = new RequestNote { RequestId = RequestIds.Of(http), At = system.GetUtcNow(), Method = http.Request.Method };

        http.Features.Set(note);
        http.Response.OnStarting(() =>
        {
            note.End(http);
            return journal.AddAsync(note);
        });

        var result = await next(context);
        note.Answer = result as XmlResult;

        if (note.Call is { } call && UnreadNames.Header(note.Parameters, call.Command) is { } unread)
        {
            http.Response.Headers[AnswerHeaders.Unread] = unread;
        }

        return result;
    }
}

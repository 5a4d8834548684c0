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
        http.Response.OnStarting(() => note.HasEnded ? Task.CompletedTask : EndAsync(note, http));

        var result = await next(context);
        (note.Answer, note.IsCut) = result switch
        {
            XmlResult answer => (answer, false),
            LostResult lost => (lost.Answer ?? lost.Unsent, lost.Answer is null),
            _ => (null, false),
        };

        if (note.Call is { } call && UnreadNames.Header(note.Parameters, call.Command) is { } unread)
        {
            http.Response.Headers[AnswerHeaders.Unread] = unread;
        }

        // Where no byte is sent, nothing begins.
        if (note.IsCut)
        {
            await EndAsync(note, http);
        }

        return result;
    }

    private Task EndAsync(RequestNote note, HttpContext context)
    {
        note.End(context);
        return journal.AddAsync(note);
    }
}

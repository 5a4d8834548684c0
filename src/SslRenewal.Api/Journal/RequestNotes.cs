using SslRenewal.Api.Wire;

namespace SslRenewal.Api.Journal;

/// <summary>Keeps a note of every request to the XML API. It joins the journal before the answer's first byte leaves, so that whoever has the answer finds the entry.</summary>
internal sealed class RequestNotes(RequestJournal journal, TimeProvider system)
{
    public async Task<IResult> NoteAsync(HttpContext context, Func<Task<IResult>> answer)
    {
        var note = new RequestNote { RequestId = RequestIds.Of(context), At = system.GetUtcNow(), Method = context.Request.Method };

        context.Features.Set(note);
        context.Response.OnStarting(() => note.HasEnded ? Task.CompletedTask : EndAsync(note, context));

        var result = await answer();
        (note.Answer, note.IsCut) = result switch
        {
            XmlResult document => (document, false),
            LostResult lost => (lost.Answer ?? lost.Unsent, lost.Answer is null),
            _ => (null, false),
        };

        if (note.Call is { } call && UnreadNames.Header(note.Parameters, call.Command) is { } unread)
        {
            context.Response.Headers[AnswerHeaders.Unread] = unread;
        }

        // Where no byte is sent, nothing begins.
        if (note.IsCut)
        {
            await EndAsync(note, context);
        }

        return result;
    }

    private Task EndAsync(RequestNote note, HttpContext context)
    {
        note.End(context);
        return journal.AddAsync(note);
    }
}

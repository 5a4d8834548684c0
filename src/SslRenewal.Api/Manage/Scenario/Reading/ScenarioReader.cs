using System.Text.Json;
using SslRenewal.Api.Manage.Scenario.Format;

namespace SslRenewal.Api.Manage.Scenario.Reading;

/// <summary>Reads a file as its records, one at a time, whatever the order of its fields.</summary>
internal sealed class ScenarioReader(JsonCursor cursor)
{
    private const string Root = "$";

    private static readonly string Accounts = ScenarioJson.NameOf(nameof(ScenarioFile.Accounts));

    private CursorMark? _accounts;
    private AccountPlace _account;

    /// <summary>Reads all but the accounts, which it moves over.</summary>
    public IEnumerable<ScenarioItem> ReadOutline()
    {
        foreach (var item in ReadRecord(RecordShape.Of(typeof(ScenarioFile)), Root, ScenarioItem.OfAccount))
        {
            yield return item;
        }

        cursor.ReadEnd();
    }

    /// <summary>Moves to each account in turn; its items are then read as often as needed.</summary>
    public IEnumerable<(string Path, CursorMark Mark)> ReadAccounts()
    {
        if (_accounts is not { } accounts)
        {
            yield break;
        }

        cursor.Return(accounts);
        cursor.Read(Accounts);

        for (var index = 0; cursor.Peek(Accounts) is not JsonTokenType.EndArray; index++)
        {
            yield return ($"{Accounts}[{index}]", cursor.Mark);
        }
    }

    /// <summary>Reads the account at a place, sub-users and all; the account itself comes last.</summary>
    public IEnumerable<ScenarioItem> ReadAccount(string path, CursorMark mark)
    {
        cursor.Return(mark);
        _account = new AccountPlace(mark.Position);
        return ReadRecord(RecordShape.Of(typeof(ScenarioAccount)), path, ScenarioItem.OfAccount);
    }

    /// <summary>The text of the account that was read just now, piece by piece, with its key's hash in the place of the key. Afterwards an account must be moved to again.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> ReadText(ScenarioAccount account) => _account.Read(cursor, cursor.Position, account);

    private IEnumerable<ScenarioItem> ReadRecord(RecordShape shape, string path, int holder)
    {
        if (cursor.Peek(path) is not JsonTokenType.StartObject || !shape.HoldsRecords)
        {
            yield return new(shape.Read(cursor.ReadValue(path), path), path, holder);
            yield break;
        }

        cursor.Read(path);
        using var outline = new ObjectOutline(shape, path);

        for (var before = cursor.Position; cursor.ReadName(path) is { } name; before = cursor.Position)
        {
            var field = outline.Enter(name);
            var below = RecordShape.Below(path, name);

            if (field.Value is not ListShape { Element: RecordShape element } list || cursor.Peek(below) is not JsonTokenType.StartArray)
            {
                outline.Add(cursor.ReadValue(below));
                NoteKey(shape, name, before);
                continue;
            }

            outline.AddList();

            foreach (var item in below == Accounts ? PassAccounts() : ReadList(list, element, below, holder))
            {
                yield return item;
            }
        }

        yield return new(outline.ToRecord(), path, holder);
    }

    private IEnumerable<ScenarioItem> ReadList(ListShape list, RecordShape element, string path, int holder)
    {
        cursor.Read(path);

        for (var index = 0; cursor.Peek(path) is not JsonTokenType.EndArray; index++)
        {
            list.CheckRoom(index, path);

            foreach (var item in ReadRecord(element, $"{path}[{index}]", element.HoldsRecords ? index : holder))
            {
                yield return item;
            }
        }

        cursor.Read(path);
    }

    private void NoteKey(RecordShape shape, string name, long before)
    {
        if (shape.Type == typeof(ScenarioAccount) && name == AccountPlace.Key)
        {
            _account = _account with { KeyFrom = before, KeyTo = cursor.Position };
        }
    }

    private IEnumerable<ScenarioItem> PassAccounts()
    {
        _accounts = cursor.Mark;
        cursor.Skip(Accounts);
        return [];
    }
}

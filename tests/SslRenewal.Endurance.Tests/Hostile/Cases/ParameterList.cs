using System.Text;

namespace SslRenewal.Endurance.Tests.Hostile.Cases;

/// <summary>Parameters of a command that would be answered, with one to three things done to them.</summary>
internal static class ParameterList
{
    // Above the limit of 1,024, and far above.
    private static readonly int[] TooMany = [1025, 1100, 100_000];

    public static List<KeyValuePair<byte[], byte[]>> Of(Draw draw, ServiceDescription service)
    {
        var operation = draw.OneOf(service.XmlCommands);
        var list = operation.Parameters
            .Where(parameter => parameter.Example is not null && !parameter.IsInPath)
            .Select(parameter => KeyValuePair.Create(Text(parameter.Name), IsOfCaller(parameter.Name) || draw.Once(2) ? Text(parameter.Example!) : LikelyValues.Of(draw, parameter.Name)))
            .Append(KeyValuePair.Create(Text("Command"), Text(ServiceDescription.CommandOf(operation))))
            .ToList();

        for (var changes = 1 + draw.Next(3); changes > 0; changes--)
        {
            Change(draw, list, operation);
        }

        return list;
    }

    /// <summary>As a query or a form has it, with escapes that are whole, broken, or left out.</summary>
    public static byte[] Encode(Draw draw, IEnumerable<KeyValuePair<byte[], byte[]>> list, bool isInLine)
    {
        var bytes = new MemoryStream();
        var escapesAll = draw.Once(10);

        foreach (var (name, value) in list)
        {
            if (bytes.Length > 0)
            {
                bytes.WriteByte((byte)'&');
            }

            Escape(bytes, name, escapesAll, isInLine || !draw.Once(10));
            bytes.WriteByte((byte)'=');
            Escape(bytes, value, escapesAll, isInLine || !draw.Once(10));
        }

        return bytes.ToArray();
    }

    private static void Escape(MemoryStream bytes, byte[] text, bool escapesAll, bool escapes)
    {
        foreach (var one in text)
        {
            if (escapes && (escapesAll || !(char.IsAsciiLetterOrDigit((char)one) || "-._~'()*!".Contains((char)one, StringComparison.Ordinal))))
            {
                bytes.Write(Encoding.ASCII.GetBytes($"%{one:X2}"));
            }
            else
            {
                bytes.WriteByte(one);
            }
        }
    }

    private static void Change(Draw draw, List<KeyValuePair<byte[], byte[]>> list, Operation operation)
    {
        if (list.Count is 0)
        {
            return;
        }

        // Who calls is damaged less often: what comes after it would never be read.
        var at = draw.Next(list.Count);
        at = IsOfCaller(Encoding.UTF8.GetString(list[at].Key)) && !draw.Once(4) ? draw.Next(list.Count) : at;
        var (name, value) = list[at];

        switch (draw.Next(11))
        {
            case 0:
                list.RemoveAt(at);
                break;
            case 1:
                list.Insert(draw.Next(list.Count), KeyValuePair.Create(name, draw.Once(2) ? value : draw.Hostile()));
                break;
            case 2:
                list[at] = KeyValuePair.Create(Mutations.Of(draw, name), value);
                break;
            case 3 when draw.Once(20):
                list.AddRange(Enumerable.Repeat(KeyValuePair.Create(draw.Bytes(1), Array.Empty<byte>()), draw.OneOf(TooMany)));
                break;
            case 3:
                list.Add(KeyValuePair.Create(draw.Hostile(), draw.Hostile()));
                break;
            case 4:
                list.Add(KeyValuePair.Create(Text(draw.OneOf(operation.Parameters).Name), draw.Hostile()));
                break;
            case 5 or 6:
                list[at] = KeyValuePair.Create(name, Mutations.Of(draw, value));
                break;
            case 7:
                list[at] = KeyValuePair.Create(name, LikelyValues.Of(draw, Encoding.UTF8.GetString(name)));
                break;
            default:
                list[at] = KeyValuePair.Create(name, draw.Hostile());
                break;
        }
    }

    private static bool IsOfCaller(string name) => name is "ApiUser" or "ApiKey" or "UserName" or "ClientIp";

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);
}

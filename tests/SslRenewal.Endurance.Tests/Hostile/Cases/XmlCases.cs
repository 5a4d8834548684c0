using System.Text;
using SslRenewal.Endurance.Tests.Hostile.Sending;

namespace SslRenewal.Endurance.Tests.Hostile.Cases;

/// <summary>Requests to the XML API: as a query, as a form, in parts.</summary>
internal static class XmlCases
{
    private const string Path = "/xml.response";
    private const string Form = "application/x-www-form-urlencoded";

    private static readonly string[] FormTypes = [Form, Form, Form, Form + "; charset=utf-16", Form.ToUpperInvariant(), "text/plain", "application/json", ";", "x", "multipart/form-data", "application/x-www-form-urlencoded, text/plain"];

    public static HostileRequest Query(Draw draw, ServiceDescription service)
    {
        var query = ParameterList.Encode(draw, ParameterList.Of(draw, service), isInLine: true);
        query = draw.Once(4) ? InLine(Mutations.Of(draw, query)) : query;
        var path = draw.Once(10) ? $"{Path}/{draw.OneOf(["namecheap.ssl.renew", "%00", "a%2Fb", "%FF", "namecheap.ssl.renew%20"])}?" : Path + "?";

        return HostileRequest.Of(draw, draw.Once(10) ? "POST" : "GET", [.. Encoding.ASCII.GetBytes(path), .. query.Take(70_000)], []) with { IsXml = true, MayGoUnanswered = query.Length > 60_000 };
    }

    public static HostileRequest Urlencoded(Draw draw, ServiceDescription service)
    {
        var form = ParameterList.Encode(draw, ParameterList.Of(draw, service), isInLine: false);
        form = draw.Once(3) ? Mutations.Of(draw, form) : draw.Once(200) ? [.. form, .. Enumerable.Repeat((byte)'x', 300_000)] : form;

        return Post(draw, draw.OneOf(FormTypes), form);
    }

    public static HostileRequest Parts(Draw draw, ServiceDescription service)
    {
        var boundary = draw.Once(10) ? Encoding.Latin1.GetString(InHeader(draw.Hostile())) : "b";
        var body = new MemoryStream();

        foreach (var (name, value) in ParameterList.Of(draw, service).Take(1200))
        {
            var file = draw.Once(8) ? $"; filename=\"{draw.OneOf(["a.txt", "../../a", "\u202E", ""])}\"" : "";
            body.Write(Encoding.UTF8.GetBytes($"--{boundary}\r\nContent-Disposition: form-data; name=\"{Encoding.Latin1.GetString(InHeader(name))}\"{file}\r\n"));
            body.Write(draw.Once(8) ? [.. "Content-Type: "u8, .. InHeader(draw.Hostile()), .. "\r\nContent-Transfer-Encoding: base64\r\n\r\n"u8] : "\r\n"u8.ToArray());
            body.Write(value);
            body.Write("\r\n"u8);
        }

        body.Write(Encoding.Latin1.GetBytes(draw.Once(10) ? "" : $"--{boundary}--\r\n"));
        var bytes = draw.Once(2) ? Mutations.Of(draw, body.ToArray()) : body.ToArray();
        var type = draw.Once(12) ? $"multipart/form-data; boundary={draw.OneOf(["", "\"", "\"b", "c", "b;b=c", new string('b', 200)])}" : $"multipart/form-data; boundary={(draw.Once(4) ? $"\"{boundary}\"" : boundary)}";

        return Post(draw, type, bytes);
    }

    /// <summary>Sends a form; what it holds already is the caller's business.</summary>
    public static HostileRequest Post(Draw draw, string type, byte[] body) =>
        HostileRequest.Of(draw, "POST", Encoding.ASCII.GetBytes(Path), [KeyValuePair.Create("Content-Type", type)], body) with { IsXml = true };

    /// <summary>Without what would end the request's line, or make it none.</summary>
    public static byte[] InLine(byte[] bytes) => [.. bytes.Select(one => one is > (byte)' ' and < 0x7F ? one : (byte)'~')];

    /// <summary>Without what would end a header's line.</summary>
    public static byte[] InHeader(byte[] bytes) => [.. bytes.Select(one => one is >= (byte)' ' and < 0x7F ? one : (byte)'~')];
}

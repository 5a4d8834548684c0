using System.Text;
using SslRenewal.Endurance.Tests.Hostile.Sending;

namespace SslRenewal.Endurance.Tests.Hostile.Cases;

/// <summary>Files that a form of the desk takes, damaged, with names that mean harm; the form's token is right, so that they are read.</summary>
internal sealed class UploadCases(string path, string field, bool isText, string cookie, string token, IReadOnlyList<byte[]> files)
{
    private static readonly string[] Names = ["a.pem", "a.pdf", "../../../etc/cron.d/a", "a.html", "CON", "", "a\u202Efdp.exe", "a\\\"b.png", "<script>alert(7)</script>.png"];
    private static readonly string[] Types = ["application/octet-stream", "text/html", "image/png", "application/pdf", "multipart/mixed; boundary=b", "x"];

    public HostileRequest Draw(Draw draw, ServiceDescription service)
    {
        _ = service;
        var body = new MemoryStream();
        Write(body, $"--b\r\nContent-Disposition: form-data; name=\"__RequestVerificationToken\"\r\n\r\n{token}\r\n");

        for (var count = draw.Once(10) ? draw.Next(30) : 1; count > 0; count--)
        {
            var file = draw.OneOf(files);
            var content = draw.Next(8) switch { 0 => file, 1 => draw.Hostile(), 2 => [.. file, .. draw.OneOf(files)], _ => Mutations.Of(draw, file) };

            Write(body, $"--b\r\nContent-Disposition: form-data; name=\"{(draw.Once(20) ? "other" : field)}\"{(isText || draw.Once(20) ? "" : $"; filename=\"{draw.OneOf(Names)}\"")}\r\nContent-Type: {draw.OneOf(Types)}\r\n\r\n");
            body.Write(content);
            Write(body, "\r\n");
        }

        Write(body, draw.Once(20) ? "" : "--b--\r\n");
        var bytes = draw.Once(8) ? Mutations.Of(draw, body.ToArray()) : body.ToArray();

        return HostileRequest.Of(draw, "POST", Encoding.ASCII.GetBytes(path), [KeyValuePair.Create("Cookie", cookie), KeyValuePair.Create("Accept", "text/html"), KeyValuePair.Create("Content-Type", "multipart/form-data; boundary=b")], bytes);
    }

    private static void Write(MemoryStream body, string text) => body.Write(Encoding.UTF8.GetBytes(text));
}

using System.Text;

namespace SslRenewal.Endurance.Tests.Hostile.Cases;

/// <summary>Texts, and bytes that are none, which programs have stumbled over.</summary>
internal static class HostileTexts
{
    /// <summary>What no page may show as it came.</summary>
    public const string Script = "<script>alert(7)</script>";

    /// <summary>A header that no answer may have.</summary>
    public const string Header = "Injected";

    public static IReadOnlyList<string> Short { get; } = ["%", "%00", "&", "=", "[", "{\"a\":", "<a>", "../", "\\", "'", "\"", ",", ";", "a.", "*.", "-", "0", "%25", "\r\n", "\u0000", "))", "]]>", "&#0;", "--"];

    public static IReadOnlyList<byte[]> All { get; } =
    [
        .. Bytes(
            [], [0], [0xFF], [0xFE, 0xFF], [0xEF, 0xBB, 0xBF],
            // Overlong slash and NUL, surrogates in UTF-8, beyond Unicode, a beginning without its rest.
            [0xC0, 0xAF], [0xE0, 0x80, 0xAF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xED, 0xA0, 0x80, 0xED, 0xB0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80], [0xE2, 0x82], [0xF0, 0x9F]),
        .. Texts(
            " ", "\t", "\r\n", "\n.\n", "%", "%0", "%zz", "%u0041", "%00", "+", "&", "=", ";", "#", "?", "/", "//", "..", "../../../../etc/passwd", "C:\\windows\\win.ini",
            "0", "-0", "-1", "1.5", "1e5", "1e309", "-1e309", "NaN", "Infinity", "0x10", "00000000000000000001", "2147483647", "2147483648", "4294967296", "9223372036854775808", "99999999999999999999999999999999",
            "\u0661\u0662\u0663", "\uFF11", "\u0130", "\u017F", "\u00DF", "\u202Egpj.exe", "\u2066\u2069", "\u200B", "\u200D\uFE0F", "\uFEFF", "\uFFFE", "\uFFFF", "\u0085", "\u2028", "\uD83D\uDCA9", "e\u0301\u0301\u0301\u0301\u0301\u0301",
            "true", "null", "undefined", "[]", "{}", "\"", "'", "' OR 1=1 --", "'; DROP TABLE users; --", "$1", "{0}", "{0,999999999}", "%s%n", "${jndi:ldap://127.0.0.1/a}", "$(reboot)", "`id`", "=cmd|' /C calc'!A0", "@SUM(1)", "+1", "-1+1",
            Script, "\"><svg onload=alert(7)>", "javascript:alert(7)", "]]>", "<!--", "&lt;", "&e;", "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><a>&e;</a>",
            $"a\r\n{Header}: yes", $"a\r\n\r\nHTTP/1.1 200 OK\r\n{Header}: yes", "2026-02-30", "9999-12-31T23:59:59.9999999Z", "0001-01-01T00:00:00+14:00", "P99999999999D", "P1Y", "PT-1S", "xn--", "xn--\u00FC", "a..b", ".", "*.*.example.com", "1.2.3.4", "::1", "0177.0.0.1",
            "999.999.999.999", "http://169.254.169.254/latest/meta-data/", "file:///etc/passwd", "a@b", "\"a b\"@example.com", "a@example.com\r\nBcc: b@example.com"),
    ];

    private static byte[][] Bytes(params byte[][] bytes) => bytes;

    private static IEnumerable<byte[]> Texts(params IEnumerable<string> texts) => texts.Select(Encoding.UTF8.GetBytes);
}

namespace SslRenewal.Api.Configuration;

/// <summary>The service cannot start as it was told to; the message is one line for the person who started it.</summary>
public sealed class SettingException : Exception
{
    public SettingException() { }

    public SettingException(string message) : base(message) { }

    public SettingException(string message, Exception innerException) : base(message, innerException) { }

    internal static SettingException Of(string key, string expected) => new($"{key}: {expected}");
}

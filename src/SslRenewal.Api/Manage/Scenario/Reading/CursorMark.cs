using System.Text.Json;

namespace SslRenewal.Api.Manage.Scenario.Reading;

/// <summary>A place in a text that a cursor can return to.</summary>
internal readonly record struct CursorMark(long Position, JsonReaderState State);

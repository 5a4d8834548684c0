using System.Data.Common;

namespace SslRenewal.Persistence.Prepared;

/// <summary>What only changes something, and is sent together: the server is a round trip away.</summary>
internal sealed class StatementBatch(DbBatch batch) : IDisposable
{
    public void Add(PreparedStatement statement, object?[] values)
    {
        var command = batch.CreateBatchCommand();
        command.CommandText = statement.Text;

        for (var at = 0; at < values.Length; at++)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (statement.Parameters[at], Conversions.ToStored(values[at]));
            _ = command.Parameters.Add(parameter);
        }

        batch.BatchCommands.Add(command);
    }

    /// <summary>Sends what has not been sent yet, if anything.</summary>
    public async Task SendAsync(DbTransaction? transaction)
    {
        if (batch.BatchCommands.Count > 0)
        {
            batch.Transaction = transaction;
            _ = await batch.ExecuteNonQueryAsync();
            Clear();
        }
    }

    public void Clear() => batch.BatchCommands.Clear();

    public void Dispose() => batch.Dispose();
}

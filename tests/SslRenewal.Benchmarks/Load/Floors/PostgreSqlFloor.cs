using Npgsql;

namespace SslRenewal.Benchmarks.Load.Floors;

/// <summary>Floor (d): a transaction a renewal, on pooled connections and in prepared statements: one look that locks the account, its six writes in one batch, and the commit.</summary>
internal static class PostgreSqlFloor
{
    private const long Price = Fleet.Price * 10_000;

    private const string Look = """
        SELECT t.tenant, t.key_hash, t.next_certificate_id, t.next_order_id, t.next_transaction_id, u.balance, u.last_entry, c.status, c.expires_at, c.ssl_type, c.sans,
            EXISTS (SELECT 1 FROM open_renewals o WHERE o.tenant = t.tenant AND o.certificate_id = c.certificate_id)
        FROM tenants t JOIN users u ON u.tenant = t.tenant AND u.user_key = $2 JOIN certificates c ON c.tenant = t.tenant AND c.certificate_id = $3 AND c.user_key = u.user_key
        WHERE t.api_user_key = $1 FOR UPDATE OF t, u
        """;

    public static async Task RunAsync(int port, string address, Fleet fleet)
    {
        await using var database = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(address) { MaxAutoPrepare = 20, AutoPrepareMinUsages = 2 });
        await PostgreSqlFleet.CreateAsync(database, fleet);

        await FloorServer.RunAsync(port, async context => await FloorAnswer.WriteAsync(context, await RenewAsync(database, FloorRequest.Of(context.Request))));
    }

    private static async Task<byte[]> RenewAsync(NpgsqlDataSource database, FloorRequest request)
    {
        await using var connection = await database.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();

        int tenant, certificate, order, number, entry, sans;
        string type;

        await using (var look = Command(Look, request.ApiUserKey, request.UserKey, request.CertificateId))
        await using (var found = await look.ExecuteReaderAsync())
        {
            if (!await found.ReadAsync() || !request.HasKey(found.GetString(1)) || found.GetString(7) != "Active" || found.GetInt64(8) < Fleet.Now.ToUnixTimeMilliseconds() || found.GetBoolean(11) || found.GetInt64(5) < Price
                || !string.Equals(found.GetString(9), request.SslType, StringComparison.OrdinalIgnoreCase))
            {
                return FloorAnswer.Refused;
            }

            (tenant, certificate, order, number, entry, type, sans) = (found.GetInt32(0), found.GetInt32(2), found.GetInt32(3), found.GetInt32(4), found.GetInt32(6) + 1, found.GetString(9), found.GetInt32(10));
        }

        var now = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();

        await using (var writes = new NpgsqlBatch(connection))
        {
            Write("INSERT INTO certificates VALUES ($1, $2, $3, $4, 'NewRenewal', NULL, $5, 1, NULL, NULL, $6, $7)", tenant, certificate, request.UserKey, type, sans, request.CertificateId, now);
            Write("INSERT INTO open_renewals VALUES ($1, $2, $3)", tenant, request.CertificateId, certificate);
            Write("INSERT INTO orders VALUES ($1, $2, $3, 'Renew', $4, $5, $6, 1, $7, $8, $9)", tenant, order, number, request.UserKey, certificate, request.CertificateId, Price, now, Guid.CreateVersion7());
            Write("INSERT INTO ledger VALUES ($1, $2, $3, $4, $5, 'Renew', $6)", tenant, request.UserKey, entry, now, -Price, order);
            Write("UPDATE users SET balance = balance - $1, last_entry = $2 WHERE tenant = $3 AND user_key = $4", Price, entry, tenant, request.UserKey);
            Write("UPDATE tenants SET next_certificate_id = $1, next_order_id = $2, next_transaction_id = $3 WHERE tenant = $4", certificate + 1, order + 1, number + 1, tenant);

            _ = await writes.ExecuteNonQueryAsync();

            void Write(string statement, params object[] values)
            {
                var write = writes.CreateBatchCommand();
                write.CommandText = statement;
                Add(write.Parameters, values);
                writes.BatchCommands.Add(write);
            }
        }

        await transaction.CommitAsync();
        return FloorAnswer.Ok(certificate, order, number, Fleet.Price);

        NpgsqlCommand Command(string statement, params object[] values)
        {
            var command = new NpgsqlCommand(statement, connection);
            Add(command.Parameters, values);
            return command;
        }
    }

    private static void Add(NpgsqlParameterCollection parameters, object[] values)
    {
        foreach (var value in values)
        {
            _ = parameters.Add(new NpgsqlParameter { Value = value });
        }
    }
}

using SslRenewal.Persistence.Outgoing;
using SslRenewal.Persistence.PostgreSql;
using SslRenewal.Persistence.Sqlite;

namespace SslRenewal.Api.Outgoing;

internal static class OutgoingExtensions
{
    /// <summary>Sends one kind of row in the background, and wakes the sender by commits.</summary>
    public static void AddSending<TRow, TSender>(this IServiceCollection services, CommitBell<TRow> bell) where TRow : OutgoingRow where TSender : Sender<TRow>
    {
        _ = services.AddSingleton<TSender>().AddSingleton<Sender<TRow>>(provider => provider.GetRequiredService<TSender>()).AddHostedService<SendingService<TRow>>();
        _ = services.ConfigureDbContext<SqliteRenewalDbContext>(options => options.AddInterceptors(bell)).ConfigureDbContext<PostgreSqlRenewalDbContext>(options => options.AddInterceptors(bell));
    }
}

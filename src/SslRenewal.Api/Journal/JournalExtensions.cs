using SslRenewal.Api.Manage.Requests;

namespace SslRenewal.Api.Journal;

internal static class JournalExtensions
{
    public static IServiceCollection AddJournal(this IServiceCollection services) =>
        services.AddSingleton<JournalStore>().AddSingleton<RequestJournal>().AddSingleton<RequestNotes>().AddHostedService<JournalService>()
            .AddScoped<JournalReading>().AddScoped<AssertionCheck>();
}

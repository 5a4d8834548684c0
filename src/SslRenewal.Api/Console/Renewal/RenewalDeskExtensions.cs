using SslRenewal.Api.Console.Review;

namespace SslRenewal.Api.Console.Renewal;

internal static class RenewalDeskExtensions
{
    public static IServiceCollection AddRenewalDesk(this IServiceCollection services) => services
        .AddScoped<DeskAttempts>().AddScoped<RenewalQuotes>().AddScoped<Drafts>()
        .AddScoped<Baskets>().AddScoped<RequestMaking>().AddScoped<Payments>().AddScoped<PaidRenewals>()
        .AddScoped<SeveralRenewals>()
        .AddScoped<ConfirmationLetters>().AddScoped<ReviewQueue>().AddScoped<HeldForReview>();
}

namespace SslRenewal.Api.Manage.Scenario;

/// <summary>How much a scenario loaded; sub-users count as users, and so do the accounts' own.</summary>
public sealed record ScenarioSummary(int Accounts, int Users, int Certificates, int Orders, int Promotions);

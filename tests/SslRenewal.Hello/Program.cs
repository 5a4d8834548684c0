// What every figure of a start is a ratio to: the least that ASP.NET Core can be.
var app = WebApplication.CreateBuilder(args).Build();

app.MapGet("/", () => "hello");

await app.RunAsync();

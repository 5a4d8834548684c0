using SslRenewal.Cli;

return await Tool.RunAsync(args, Terminal.OfProcess(), CancellationToken.None);

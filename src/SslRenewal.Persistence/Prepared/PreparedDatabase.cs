namespace SslRenewal.Persistence.Prepared;

/// <summary>The way past EF to the statements that nearly every request runs, or a first start: several times as fast as a query of a context, which they are measured against in the benchmarks.</summary>
public abstract class PreparedDatabase
{
    /// <summary>Reads without a transaction: each statement sees what is committed. One that writes does so by itself, out of the line of writers.</summary>
    public abstract ValueTask<T> ReadAsync<T>(Func<PreparedConnection, ValueTask<T>> read, CancellationToken cancellationToken);

    /// <summary>Runs something in a transaction, which ends when its outcome is durable.</summary>
    /// <param name="change">Whether what it changed is to be kept. It must wait for nothing but the connection that it is given.</param>
    public abstract Task WriteAsync(Func<PreparedConnection, Task<bool>> change);

    /// <summary>
    /// The same for what begins by holding an account's row: in a transaction of its own, or in one that it shares with others that wait at the same time. What they change they change one after the other,
    /// and one that fails or wants nothing kept takes nothing of the others with it.
    /// </summary>
    public virtual Task WriteAsync(int tenant, Func<PreparedConnection, Task<bool>> change) => WriteAsync(change);
}

namespace SslRenewal.Persistence.Prepared;

/// <summary>Where shared transactions are carried out, one after the other.</summary>
internal abstract class SharedWriter
{
    /// <summary>What the transaction's changes run on, once it has begun.</summary>
    public abstract PreparedConnection Connection { get; }

    /// <summary>Whether a transaction is open: some failures undo it whole.</summary>
    public abstract bool IsOpen { get; }

    /// <summary>Whether what happened to one change would happen to those behind it.</summary>
    public virtual bool IsForAll(Exception failure) => false;

    /// <summary>Waits until others that write have had their turn, which is given back by disposing what it gives.</summary>
    public abstract Task<IDisposable?> WaitAsync();

    public abstract Task BeginAsync();

    /// <summary>Begins one change of several, which can be undone without the others.</summary>
    public abstract Task BeginOneAsync();

    public abstract Task KeepOneAsync();

    public abstract Task UndoOneAsync();

    public abstract Task CommitAsync();

    public abstract Task RollBackAsync();

    /// <summary>Gives up the connection, in whatever state it is.</summary>
    public abstract Task CloseAsync();
}

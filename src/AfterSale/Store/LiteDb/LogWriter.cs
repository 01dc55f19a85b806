using System.Reflection;
using LiteDB;

namespace AfterSale.Store.LiteDb;

/// <summary>
/// Tells when committed pages were handed to the operating system. LiteDB's commit puts them in a queue, which mostly,
/// but not always, is written before the commit returns; what is still in it is lost when the process is killed, though
/// the user was told that it is stored. LiteDB has no public member for this, so its queue's event is looked up by name.
/// </summary>
internal sealed class LogWriter
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ManualResetEventSlim _isEmpty;

    private LogWriter(ManualResetEventSlim isEmpty) => _isEmpty = isEmpty;

    /// <summary>The writer of a data file's log.</summary>
    /// <param name="database">The open data file.</param>
    /// <exception cref="NotSupportedException">This version of LiteDB is made differently; a test fails then.</exception>
    public static LogWriter Of(LiteDatabase database)
    {
        var engine = Field(database, "_engine");
        var disk = Field(engine, "_disk");
        var queue = disk.GetType().GetProperty("Queue")?.GetValue(disk) ?? throw Changed("Queue");
        var writer = queue.GetType().GetProperty("Value")?.GetValue(queue) ?? throw Changed("Value");
        return new LogWriter(Field(writer, "_queueIsEmpty") as ManualResetEventSlim ?? throw Changed("_queueIsEmpty"));
    }

    /// <summary>Returns when every page of the transactions committed so far was written.</summary>
    /// <exception cref="IOException">The disk takes nothing.</exception>
    public void WaitUntilWritten()
    {
        if (!_isEmpty.Wait(Patience))
        {
            throw new IOException("The store's log could not be written: is the disk full or gone?");
        }
    }

    private static object Field(object owner, string name) =>
        owner.GetType().GetField(name, BindingFlags.Instance | BindingFlags.NonPublic)?.GetValue(owner) ?? throw Changed(name);

    private static NotSupportedException Changed(string name) => new($"LiteDB has no {name} any more: see LogWriter.");
}

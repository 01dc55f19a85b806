using LiteDB;

namespace AfterSale.Store.LiteDb;

/// <summary>
/// One step from a schema version to the next. It runs in one transaction, but the version is noted only after that: a
/// crash in between has it run again, so it must find its own work done and leave it.
/// </summary>
internal interface IMigration
{
    /// <summary>The version that it takes.</summary>
    int From { get; }

    /// <summary>The version that it makes.</summary>
    int To { get; }

    /// <summary>Does it. The transaction is open already.</summary>
    /// <param name="database">The open data file.</param>
    void Apply(ILiteDatabase database);
}

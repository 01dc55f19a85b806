using System.Buffers.Binary;

namespace AfterSale.Store.LiteDb;

/// <summary>Reads LiteDB's pages without LiteDB (file version 8, as LiteDB 5 writes it; the offsets were checked on real files).</summary>
internal static class PageFile
{
    /// <summary>The size of a page in bytes, in the data file and in the log.</summary>
    public const int PageSize = 8192;

    /// <summary>Opens a file for reading only, whoever else has it open.</summary>
    /// <param name="path">The file.</param>
    public static FileStream Open(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, PageSize, FileOptions.SequentialScan);

    /// <summary>Whole pages in order; a rest that is no whole page is left out.</summary>
    /// <param name="path">The file; one that is missing has none.</param>
    public static IEnumerable<Page> Pages(string path)
    {
        if (!File.Exists(path))
        {
            yield break;
        }

        using var stream = Open(path);
        var bytes = new byte[PageSize];
        while (stream.ReadAtLeast(bytes, PageSize, throwOnEndOfStream: false) == PageSize)
        {
            yield return new Page(bytes);
        }
    }
}

/// <summary>A page's own fields. It is good until the next page is read.</summary>
/// <param name="Bytes">The page.</param>
internal readonly record struct Page(byte[] Bytes)
{
    private const byte HeaderType = 1;
    private const byte LastType = 4;
    private const byte FileVersion = 8;

    /// <summary>Which page of the data file it is.</summary>
    public uint Number => UInt32(0);

    /// <summary>Whether it is the first page of the data file.</summary>
    public bool IsHeader => Bytes[4] == HeaderType;

    /// <summary>In the log: the transaction that wrote it.</summary>
    public uint Transaction => UInt32(14);

    /// <summary>In the log: whether it ends its transaction, which counts from then on.</summary>
    public bool IsConfirmed => Bytes[18] != 0;

    /// <summary>Whether nothing was ever written here.</summary>
    public bool IsBlank => !Bytes.AsSpan(0, 32).ContainsAnyExcept((byte)0);

    /// <summary>Whether it can be a page at all.</summary>
    public bool IsPage => Bytes[4] <= LastType && Bytes[18] <= 1;

    /// <summary>Header: whether LiteDB 5 wrote it.</summary>
    public bool HasMagic =>
        IsHeader && Number == 0 && Bytes.AsSpan(32, 27).SequenceEqual("** This is a LiteDB file **"u8) && Bytes[59] == FileVersion;

    /// <summary>Header: the last page that the data file has, once the log is moved into it.</summary>
    public uint LastPage => UInt32(64);

    /// <summary>Header: the schema version.</summary>
    public int UserVersion => BinaryPrimitives.ReadInt32LittleEndian(Bytes.AsSpan(76));

    /// <summary>Header: whether LiteDB found its own data damaged.</summary>
    public bool IsMarkedDamaged => Bytes[191] != 0;

    private uint UInt32(int offset) => BinaryPrimitives.ReadUInt32LittleEndian(Bytes.AsSpan(offset));
}

namespace AfterSale.Store.LiteDb;

/// <summary>A stream that is a file, but for what its subclass does otherwise. LiteDB uses one from one thread at a time.</summary>
/// <param name="file">The file; it is closed with the stream.</param>
internal abstract class FileBackedStream(FileStream file) : Stream
{
    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => true;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override long Length => file.Length;

    /// <inheritdoc/>
    public override long Position
    {
        get => file.Position;
        set => file.Position = value;
    }

    /// <summary>The file.</summary>
    protected FileStream File => file;

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) =>
        file.ReadAtLeast(buffer.AsSpan(offset, count), count, throwOnEndOfStream: false);

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => file.Seek(offset, origin);

    /// <inheritdoc/>
    public override void SetLength(long value) => file.SetLength(value);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            file.Dispose();
        }

        base.Dispose(disposing);
    }
}

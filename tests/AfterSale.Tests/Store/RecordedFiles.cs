using AfterSale.Store.LiteDb;
using LiteDB.Engine;

namespace AfterSale.Tests.Store;

/// <summary>Writes down what LiteDB does to its two files, so that a test can stop it after any step, or within one.</summary>
internal sealed class RecordedFiles
{
    private readonly List<Step> _steps = [];

    public int Count
    {
        get
        {
            lock (_steps)
            {
                return _steps.Count;
            }
        }
    }

    public void Watch(EngineSettings settings)
    {
        settings.DataStream = new RecordedStream(this, settings.DataStream, isLog: false);
        settings.LogStream = new RecordedStream(this, settings.LogStream, isLog: true);
    }

    /// <summary>Makes the files as a process leaves them that is killed in a step.</summary>
    /// <param name="files">The files, as they were when the recording began.</param>
    /// <param name="steps">How many steps were finished.</param>
    /// <param name="torn">How many bytes of the next write were done.</param>
    public void Replay(StoreFiles files, int steps, int torn)
    {
        using var data = new FileStream(files.Data, FileMode.OpenOrCreate);
        using var log = new FileStream(files.Log, FileMode.OpenOrCreate);
        foreach (var (step, index) in _steps.Take(steps + 1).Select((step, index) => (step, index)))
        {
            var stream = step.IsLog ? log : data;
            if (index < steps)
            {
                step.Do(stream, int.MaxValue);
            }
            else if (torn > 0)
            {
                step.Do(stream, torn);
            }
        }
    }

    private void Add(Step step)
    {
        lock (_steps)
        {
            _steps.Add(step);
        }
    }

    private sealed record Step(bool IsLog, long Position, byte[]? Written)
    {
        public void Do(Stream stream, int most)
        {
            if (Written is null)
            {
                stream.SetLength(Position);
                return;
            }

            stream.Position = Position;
            stream.Write(Written.AsSpan(0, Math.Min(most, Written.Length)));
        }
    }

    private sealed class RecordedStream(RecordedFiles record, Stream file, bool isLog) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => true;

        public override bool CanWrite => true;

        public override long Length => file.Length;

        public override long Position
        {
            get => file.Position;
            set => file.Position = value;
        }

        public override void Flush() => file.Flush();

        public override int Read(byte[] buffer, int offset, int count) => file.Read(buffer, offset, count);

        public override long Seek(long offset, SeekOrigin origin) => file.Seek(offset, origin);

        public override void SetLength(long value)
        {
            record.Add(new Step(isLog, value, null));
            file.SetLength(value);
        }

        public override void Write(byte[] buffer, int offset, int count)
        {
            record.Add(new Step(isLog, file.Position, buffer.AsSpan(offset, count).ToArray()));
            file.Write(buffer, offset, count);
        }
    }
}

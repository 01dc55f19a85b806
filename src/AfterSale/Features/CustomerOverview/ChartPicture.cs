using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using AfterSale.Domain.Readings;

namespace AfterSale.Features.CustomerOverview;

/// <summary>
/// Draws the motivation curve as a small picture for clients that draw no charts: the prediction as a line, what was observed as dots, today as
/// an upright line, the temperatures 1 to 5 as a grid. A PNG of 16 colors, a few kilobytes at most.
/// </summary>
internal static class ChartPicture
{
    private const int Width = 480;
    private const int Height = 200;
    private const int Margin = 12;
    private const int Highest = 5;

    private const byte Paper = 0;
    private const byte Grid = 1;
    private const byte Line = 2;
    private const byte Dot = 3;
    private const byte Now = 4;

    private static readonly byte[] Palette = [255, 255, 255, 222, 226, 230, 70, 95, 190, 200, 70, 45, 120, 120, 120];

    /// <summary>The picture as a data URI.</summary>
    /// <param name="reading">The reading of the sale.</param>
    public static string DataUri(CustomerReading reading) => "data:image/png;base64," + Convert.ToBase64String(Png(reading));

    /// <summary>The picture.</summary>
    /// <param name="reading">The reading of the sale.</param>
    public static byte[] Png(CustomerReading reading) => Encode(Pixels(reading));

    private static byte[,] Pixels(CustomerReading reading)
    {
        var pixels = new byte[Height, Width];
        var points = reading.Predicted;
        var (first, last) = (points[0].Day.DayNumber, Math.Max(points[^1].Day.DayNumber, reading.Today.DayNumber));
        for (var degree = 1; degree <= Highest; degree++)
        {
            Across(pixels, Y(degree), Grid);
        }

        Upright(pixels, X(reading.Today), Now);
        for (var index = 1; index < points.Count; index++)
        {
            Segment(pixels, X(points[index - 1].Day), Y(points[index - 1].Value), X(points[index].Day), Y(points[index].Value));
        }

        foreach (var seen in reading.Observed.Where(one => one.Temperature is not null))
        {
            Disc(pixels, X(seen.Day), Y(seen.Temperature!.Value));
        }

        return pixels;

        int X(DateOnly day) => Margin + ((day.DayNumber - first) * (Width - 1 - (2 * Margin)) / Math.Max(1, last - first));
        int Y(double value) => Height - 1 - Margin - (int)Math.Round((value - 1) * (Height - 1 - (2 * Margin)) / (Highest - 1));
    }

    private static void Across(byte[,] pixels, int y, byte color)
    {
        for (var x = Margin; x < Width - Margin; x++)
        {
            Set(pixels, x, y, color);
        }
    }

    private static void Upright(byte[,] pixels, int x, byte color)
    {
        for (var y = Margin; y < Height - Margin; y += 4)
        {
            Set(pixels, x, y, color);
            Set(pixels, x, y + 1, color);
        }
    }

    private static void Segment(byte[,] pixels, int x1, int y1, int x2, int y2)
    {
        var steps = Math.Max(1, Math.Max(Math.Abs(x2 - x1), Math.Abs(y2 - y1)));
        for (var step = 0; step <= steps; step++)
        {
            var (x, y) = (x1 + ((x2 - x1) * step / steps), y1 + ((y2 - y1) * step / steps));
            Set(pixels, x, y, Line);
            Set(pixels, x, y + 1, Line);
        }
    }

    private static void Disc(byte[,] pixels, int x, int y)
    {
        const int Radius = 4;
        for (var dy = -Radius; dy <= Radius; dy++)
        {
            for (var dx = -Radius; dx <= Radius; dx++)
            {
                if ((dx * dx) + (dy * dy) <= Radius * Radius)
                {
                    Set(pixels, x + dx, y + dy, Dot);
                }
            }
        }
    }

    private static void Set(byte[,] pixels, int x, int y, byte color)
    {
        if (x is >= 0 and < Width && y is >= 0 and < Height)
        {
            pixels[y, x] = color;
        }
    }

    // PNG (W3C): signature, header, palette, data, end; four bits a pixel.
    private static byte[] Encode(byte[,] pixels)
    {
        using var png = new MemoryStream();
        png.Write([137, 80, 78, 71, 13, 10, 26, 10]);
        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, Width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], Height);
        (header[8], header[9]) = (4, 3);
        Chunk(png, "IHDR"u8, header);
        Chunk(png, "PLTE"u8, Palette);
        Chunk(png, "IDAT"u8, Compressed(pixels));
        Chunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    private static byte[] Compressed(byte[,] pixels)
    {
        using var data = new MemoryStream();
        using (var deflate = new ZLibStream(data, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            Span<byte> row = stackalloc byte[1 + (Width / 2)];
            for (var y = 0; y < Height; y++)
            {
                row[0] = Paper; // no filter
                for (var x = 0; x < Width; x += 2)
                {
                    row[1 + (x / 2)] = (byte)((pixels[y, x] << 4) | pixels[y, x + 1]);
                }

                deflate.Write(row);
            }
        }

        return data.ToArray();
    }

    private static void Chunk(MemoryStream png, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        png.Write(type);
        png.Write(data);
        var crc = new Crc32();
        crc.Append(type);
        crc.Append(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, crc.GetCurrentHashAsUInt32());
        png.Write(number);
    }
}

using System.Buffers;
using System.Text;

namespace CodeFarm.Broth.Types;

/// <summary>Takes UTF-8 in chunks that are never copied, so that a large text takes its own size and no more, up to a bound.</summary>
/// <param name="maxBytes">The bound.</param>
internal sealed class Utf8Chunks(int maxBytes) : IBufferWriter<byte>
{
    private const int FirstBytes = 256;
    private const int LargestBytes = 1024 * 1024;

    private readonly List<(byte[] Bytes, int Count)> _full = [];
    private byte[] _current = [];
    private int _count;
    private long _total;

    /// <exception cref="FarmValueSizeException">The bound is exceeded.</exception>
    public void Advance(int count)
    {
        _count += count;
        _total += count;
        if (_total > maxBytes)
            throw new FarmValueSizeException(maxBytes);
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        var needed = Math.Max(sizeHint, 1);
        if (_current.Length - _count < needed)
        {
            if (_count > 0)
                _full.Add((_current, _count));
            _current = new byte[Math.Max(needed, (int)Math.Clamp(_total, FirstBytes, LargestBytes))];
            _count = 0;
        }

        return _current.AsMemory(_count);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <summary>The text. Whoever writes puts no character into two chunks: they are asked for one value, or one piece of a text, at a time.</summary>
    public override string ToString()
    {
        if (_full.Count == 0)
            return Encoding.UTF8.GetString(_current, 0, _count);
        var length = _full.Sum(static chunk => Encoding.UTF8.GetCharCount(chunk.Bytes, 0, chunk.Count)) + Encoding.UTF8.GetCharCount(_current, 0, _count);
        return string.Create(length, this, static (text, self) =>
        {
            foreach (var (bytes, count) in self._full)
                text = text[Encoding.UTF8.GetChars(bytes.AsSpan(0, count), text)..];
            Encoding.UTF8.GetChars(self._current.AsSpan(0, self._count), text);
        });
    }
}

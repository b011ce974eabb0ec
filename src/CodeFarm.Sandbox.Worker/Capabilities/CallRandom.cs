using System.Buffers.Binary;
using CodeFarm.Capabilities;

namespace CodeFarm.Sandbox.Worker.Capabilities;

/// <summary>Permuted congruential generator, variant XSH RR 64/32 (O'Neill, 2014): the same numbers on every runtime, unlike the runtime's own.</summary>
internal sealed class CallRandom : IRandom
{
    private const ulong Multiplier = 6364136223846793005;
    private const ulong Increment = 1442695040888963407;

    private ulong _state;

    public CallRandom(int seed)
    {
        _state = unchecked((uint)seed + Increment);
        NextBits();
    }

    public int Next(int exclusiveMaximum)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(exclusiveMaximum);
        return (int)Below((uint)exclusiveMaximum);
    }

    public int Next(int minimum, int exclusiveMaximum)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(minimum, exclusiveMaximum);
        return (int)(minimum + Below((uint)((long)exclusiveMaximum - minimum)));
    }

    public double NextDouble() => ((((ulong)NextBits() << 32) | NextBits()) >> 11) * (1.0 / (1UL << 53));

    public Guid NewGuid()
    {
        Span<byte> bytes = stackalloc byte[16];
        for (var i = 0; i < bytes.Length; i += sizeof(uint))
            BinaryPrimitives.WriteUInt32BigEndian(bytes[i..], NextBits());
        // Version 4, variant 1: RFC 9562, section 5.4.
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    // Without the bias of a remainder: what lies beyond the last whole multiple is drawn again.
    private long Below(uint bound)
    {
        if (bound < 2)
            return 0;
        var threshold = unchecked(0u - bound) % bound;
        while (true)
        {
            var bits = NextBits();
            if (bits >= threshold)
                return bits % bound;
        }
    }

    private uint NextBits()
    {
        var state = _state;
        _state = unchecked((state * Multiplier) + Increment);
        var shifted = (uint)(((state >> 18) ^ state) >> 27);
        return uint.RotateRight(shifted, (int)(state >> 59));
    }
}

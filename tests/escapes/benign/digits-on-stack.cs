using System;
using System.Buffers.Binary;
using System.Globalization;

public static class Function
{
    public static string Run(int number)
    {
        Span<char> digits = stackalloc char[16];
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        return number.TryFormat(digits, out var written, provider: CultureInfo.InvariantCulture)
            ? $"{digits[..written]}:{Convert.ToHexString(bytes)}"
            : "";
    }
}

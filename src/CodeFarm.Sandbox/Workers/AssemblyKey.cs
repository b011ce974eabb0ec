using System.Security.Cryptography;

namespace CodeFarm.Sandbox.Workers;

/// <summary>Names an assembly by its content.</summary>
/// <param name="Hash">Half of the SHA-256 of its bytes: more than chance or malice can repeat within one process.</param>
internal readonly record struct AssemblyKey(UInt128 Hash)
{
    public static AssemblyKey Of(ReadOnlySpan<byte> assembly)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(assembly, hash);
        return new AssemblyKey(System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(hash));
    }

    public override string ToString() => Hash.ToString("x32", System.Globalization.CultureInfo.InvariantCulture);
}

using System.Security.Cryptography;

namespace CodeFarm.Sandbox.Workers;

/// <summary>Numbers that nobody can guess.</summary>
internal static class Secret
{
    /// <summary>128 random bits.</summary>
    public static Guid NewId()
    {
        Span<byte> bytes = stackalloc byte[16];
        RandomNumberGenerator.Fill(bytes);
        return new Guid(bytes);
    }
}

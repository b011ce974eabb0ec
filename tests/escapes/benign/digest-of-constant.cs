using System;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

public static class Function
{
    public static string Run(string text)
    {
        ReadOnlySpan<byte> salt = "salt"u8;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(salt);
        hash.AppendData(Encoding.UTF8.GetBytes(text));
        return Base64Url.EncodeToString(hash.GetHashAndReset())[..8];
    }
}

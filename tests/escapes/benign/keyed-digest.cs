using System;
using System.Security.Cryptography;
using System.Text;

public static class Function
{
    public static string Run(string key, string text)
    {
        using var digest = new HMACSHA256(Encoding.UTF8.GetBytes(key));
        return Convert.ToHexStringLower(digest.ComputeHash(Encoding.UTF8.GetBytes(text)))[..8];
    }
}

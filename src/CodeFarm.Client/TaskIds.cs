using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CodeFarm.Contracts.Requirements;

namespace CodeFarm.Client;

/// <summary>The ids of tasks: the same submission leads to the same task, after a crash say.</summary>
public static class TaskIds
{
    private const int HashLength = 10;

    /// <summary>The function's name and a hash of the content.</summary>
    public static string Of(Requirement requirement)
    {
        ArgumentNullException.ThrowIfNull(requirement);
        return $"{requirement.Name}-{Hash(JsonSerializer.Serialize(requirement))}";
    }

    /// <summary>The id for a key that the submitter chose.</summary>
    public static string OfKey(string idempotencyKey)
    {
        ArgumentException.ThrowIfNullOrEmpty(idempotencyKey);
        return $"request-{Hash(idempotencyKey)}";
    }

    private static string Hash(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..HashLength];
}

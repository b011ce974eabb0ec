using CodeFarm.Contracts.Functions;

namespace CodeFarm.Grains.Registry;

/// <summary>The policy that decides whether a deployed version may be called.</summary>
public interface IAdmissionPolicy
{
    /// <summary>Changes whenever the policy does.</summary>
    string Id { get; }

    /// <summary>Judges a version that another policy had admitted. Milliseconds, unless something is refused.</summary>
    /// <returns>What is refused and on which lines, a line each; empty where the version may be called.</returns>
    Task<string> JudgeAsync(FunctionVersion version, CancellationToken cancellationToken);
}

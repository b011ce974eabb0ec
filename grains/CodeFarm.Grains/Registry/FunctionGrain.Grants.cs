using System.Collections.Immutable;
using CodeFarm.Broth.Capabilities;
using CodeFarm.Contracts;
using CodeFarm.Sandbox.Resources;

namespace CodeFarm.Grains.Registry;

/// <content>What an operator lets the function do beyond computing. A version declares it, and gets it only if it is granted.</content>
internal sealed partial class FunctionGrain
{
    private CapabilityGrants? _granted;

    private CapabilityGrants Granted =>
        _granted ??= CapabilityGrants.Parse(state.State.Granted).Over(CapabilityGrants.Parse(options.Grants));

    public async Task GrantAsync(ImmutableArray<string> capabilities)
    {
        Find(state.State.Stable);
        try
        {
            state.State.Granted = [.. CapabilityGrants.Parse(capabilities).ToTexts()];
        }
        catch (FormatException unknown)
        {
            throw new FarmException(FarmErrors.CapabilityUnknown, unknown.Message);
        }

        _granted = null;
        await state.CommitAsync(this);
    }

    /// <summary>What a call of the version may read; null where it reads nothing.</summary>
    /// <exception cref="FarmException">The version declares more than is granted.</exception>
    private IResourceSource? ResourcesOf(int number, CallableVersion callable)
    {
        var (declared, reach) = (callable.Signature.Capabilities, callable.Signature.Reach);
        if (declared == Capability.None)
            return null;
        var missing = Granted.Missing(declared, reach).ToArray();
        if (missing.Length > 0)
        {
            throw new FarmException(
                FarmErrors.CapabilityNotGranted,
                $"{Name} version {number} uses {string.Join(", ", missing)}, which is not granted to it. "
                + $"An operator may allow it: farm grant {Name} {string.Join(' ', Granted.Suggest(declared, reach))}.");
        }

        return reach == ResourceReach.None ? null : resources.For(Granted.For(declared, reach));
    }
}

using System.Collections.Immutable;
using CodeFarm.Broth.Capabilities;
using CodeFarm.Contracts;

namespace CodeFarm.Grains.Registry;

/// <content>What an operator lets the function do beyond computing. A version declares it, and gets it only if it is granted.</content>
internal sealed partial class FunctionGrain
{
    private Capability Granted => CapabilityText.Parse(state.State.Granted).Capabilities | CapabilityText.Parse(options.Grants).Capabilities;

    public async Task GrantAsync(ImmutableArray<string> capabilities)
    {
        Find(state.State.Stable);
        try
        {
            var (granted, _) = CapabilityText.Parse(capabilities);
            state.State.Granted = [.. CapabilityText.NamesOf(granted)];
        }
        catch (FormatException unknown)
        {
            throw new FarmException(FarmErrors.CapabilityUnknown, unknown.Message);
        }

        await state.CommitAsync(this);
    }

    /// <exception cref="FarmException">The version declares more than is granted.</exception>
    private void RequireGranted(int number, Capability declared)
    {
        if (declared == Capability.None)
            return;
        var missing = declared & ~Granted;
        if (missing != Capability.None)
        {
            throw new FarmException(
                FarmErrors.CapabilityNotGranted,
                $"{Name} version {number} uses {string.Join(", ", CapabilityText.NamesOf(missing))}, which is not granted to it. "
                + $"An operator may allow it: farm grant {Name} {string.Join(' ', CapabilityText.NamesOf(declared))}.");
        }
    }
}

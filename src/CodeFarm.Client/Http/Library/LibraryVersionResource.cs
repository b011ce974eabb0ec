using System.Collections.Immutable;
using CodeFarm.Contracts.Library;

namespace CodeFarm.Client.Http;

/// <summary>One version of the learned library.</summary>
/// <param name="Number">From 1; never used again.</param>
/// <param name="Parent">The version that it was made from; of a roll-back, the one that came back.</param>
/// <param name="Created">When.</param>
/// <param name="Reason">What made it, in words.</param>
/// <param name="Programs">How many programs it was learned from; 0 for a roll-back.</param>
/// <param name="NodesBefore">How many nodes these programs had without it.</param>
/// <param name="NodesAfter">How many they have with it, its new components included.</param>
/// <param name="Components">The names of its components.</param>
public sealed record LibraryVersionResource(
    int Number, int Parent, DateTimeOffset Created, string Reason, int Programs, int NodesBefore, int NodesAfter, ImmutableArray<string> Components)
{
    /// <summary>The version as it goes over the wire.</summary>
    public static LibraryVersionResource From(LibraryVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return new(
            version.Number, version.Parent, version.Created, version.Reason, version.Programs, version.NodesBefore, version.NodesAfter,
            version.Components);
    }

    /// <summary>The version as clients see it.</summary>
    public LibraryVersion ToVersion() => new(Number, Parent, Created, Reason, Programs, NodesBefore, NodesAfter, Components);
}

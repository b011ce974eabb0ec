using System.Text;

namespace CodeFarm.Grains.Placement;

/// <summary>
/// Highest random weight hashing (Thaler and Ravishankar, 1998): each key goes to the node with the greatest weight, so
/// that only the keys of a node that leaves move.
/// </summary>
public static class RendezvousHash
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>The weight of a node for a key; the same in every process.</summary>
    public static ulong Of(string key, string node)
    {
        // FNV-1a, with 0xff between the two, which no UTF-8 text contains.
        var hash = Add(Offset, key);
        hash = (hash ^ 0xff) * Prime;
        hash = Add(hash, node);
        // MurmurHash3's finalizer: FNV alone lets the last letters decide too little of the high bits.
        hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccd;
        hash = (hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53;
        return hash ^ (hash >> 33);
    }

    private static ulong Add(ulong hash, string text)
    {
        foreach (var unit in Encoding.UTF8.GetBytes(text))
            hash = (hash ^ unit) * Prime;
        return hash;
    }
}

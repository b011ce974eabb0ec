using CodeFarm.Sandbox.Protocol;

namespace CodeFarm.Sandbox.Workers;

/// <summary>What a worker has loaded, as its host has told it. The least recently used assembly makes room.</summary>
internal sealed class AssemblySlots
{
    private readonly Dictionary<AssemblyKey, LinkedListNode<(AssemblyKey Key, int Slot)>> _slots = [];
    private readonly LinkedList<(AssemblyKey Key, int Slot)> _byUse = [];

    private readonly Stack<int> _free = new();
    private int _taken;

    /// <returns>The slot, and whether the assembly is there already.</returns>
    public (int Slot, bool IsLoaded) Use(AssemblyKey key)
    {
        if (_slots.TryGetValue(key, out var known))
        {
            _byUse.Remove(known);
            _byUse.AddLast(known);
            return (known.Value.Slot, true);
        }

        var slot = TakeSlot();
        _slots.Add(key, _byUse.AddLast((key, slot)));
        return (slot, false);
    }

    /// <summary>The assembly was not sent after all.</summary>
    public void Forget(AssemblyKey key)
    {
        if (!_slots.Remove(key, out var node))
            return;
        _byUse.Remove(node);
        _free.Push(node.Value.Slot);
    }

    private int TakeSlot()
    {
        if (_free.TryPop(out var free))
            return free;
        if (_taken < ProtocolLimits.AssemblySlots)
            return _taken++;
        var oldest = _byUse.First!.Value;
        Forget(oldest.Key);
        return _free.Pop();
    }
}

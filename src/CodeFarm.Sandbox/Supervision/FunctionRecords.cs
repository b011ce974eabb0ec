using System.Collections.Concurrent;
using CodeFarm.Sandbox.Workers;

namespace CodeFarm.Sandbox.Supervision;

/// <summary>The records of the functions that are called here. Of too many, those that were used least recently are forgotten.</summary>
internal sealed class FunctionRecords(QuarantineRule rule, TimeProvider clock)
{
    private const int Most = 1024;

    private readonly ConcurrentDictionary<AssemblyKey, FunctionRecord> _records = new();

    public int Quarantined => _records.Values.Count(static record => record.Quarantine.Status is not null);

    public IEnumerable<FunctionRecord> All => _records.Values;

    public FunctionRecord Of(AssemblyKey key, SandboxJob job)
    {
        if (_records.TryGetValue(key, out var known))
            return known;
        if (_records.Count >= Most)
            Forget();
        return _records.GetOrAdd(
            key, static (key, state) => new(key, state.job.Function ?? state.job.Signature.Name, state.job.Version, state.rule, state.clock),
            (job, rule, clock));
    }

    public FunctionRecord? Find(AssemblyKey key) => _records.GetValueOrDefault(key);

    // An eighth at a time, and who is in quarantine last: nobody gets out of it by making others known.
    private void Forget()
    {
        var oldest = _records.Values.OrderBy(static record => record.Quarantine.Status is not null).ThenBy(static record => record.LastUsed);
        foreach (var record in oldest.Take(Most / 8).ToArray())
            _records.TryRemove(record.Key, out _);
    }
}

using System.Collections;
using System.Collections.Immutable;

namespace CodeFarm.Sandbox.Workers;

/// <summary>The cases of a job as the message takes them, without a copy.</summary>
internal sealed class Inputs(ImmutableArray<ImmutableArray<string>> cases) : IReadOnlyList<IReadOnlyList<string>>
{
    public int Count => cases.Length;

    public IReadOnlyList<string> this[int index] => cases[index];

    public IEnumerator<IReadOnlyList<string>> GetEnumerator()
    {
        foreach (var inputs in cases)
            yield return inputs;
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

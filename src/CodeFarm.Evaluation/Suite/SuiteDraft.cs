using System.Collections.Immutable;
using CodeFarm.Broth.Types;

namespace CodeFarm.Evaluation.Suite;

/// <summary>A suite while it is made: knows what it holds already.</summary>
internal sealed class SuiteDraft(EvaluationRequest request, object?[][] examples, Random random)
{
    private readonly HashSet<string> _seen = [.. examples.Select(values => KeyOf(Json(request, values)))];

    /// <summary>
    /// Each value of each parameter in turn, the other parameters as some example has them: a wrong result then has one cause.
    /// </summary>
    public List<GeneratedInput> Single(InputKind kind, Func<FarmType, IEnumerable<object?>> valuesOf, int maximum)
    {
        var inputs = new List<GeneratedInput>();
        var queues = request.Signature.Parameters.Select(parameter => new Queue<object?>(valuesOf(parameter.Type))).ToArray();
        // Round by round, so that the first parameter does not take all the room.
        while (inputs.Count < maximum && queues.Any(queue => queue.Count > 0))
        {
            for (var i = 0; i < queues.Length && inputs.Count < maximum; i++)
            {
                if (!queues[i].TryDequeue(out var value))
                    continue;
                var values = (object?[])examples[random.Next(examples.Length)].Clone();
                values[i] = value;
                Add(inputs, kind, values);
            }
        }

        return inputs;
    }

    /// <summary>Examples with one or all of their values changed, or with values of several examples.</summary>
    public List<GeneratedInput> Vary(int maximum, int triesPerInput)
    {
        var inputs = new List<GeneratedInput>();
        var pools = Enumerable.Range(0, request.Signature.Parameters.Count)
            .Select(i => new Variations([.. examples.Select(values => values[i])], random)).ToArray();
        for (var tries = 0; inputs.Count < maximum && tries < maximum * triesPerInput; tries++)
        {
            var values = (object?[])examples[random.Next(examples.Length)].Clone();
            var only = random.Next(values.Length + 1);
            for (var i = 0; i < values.Length; i++)
            {
                if (only < values.Length && only != i)
                    continue;
                values[i] = values.Length > 1 && random.Next(4) == 0
                    ? examples[random.Next(examples.Length)][i]
                    : pools[i].Vary(values[i], request.Signature.Parameters[i].Type);
            }

            Add(inputs, InputKind.Variation, values);
        }

        return inputs;
    }

    private void Add(List<GeneratedInput> inputs, InputKind kind, object?[] values)
    {
        var json = Json(request, values);
        if (_seen.Add(KeyOf(json)))
            inputs.Add(new GeneratedInput(kind, json));
    }

    private static ImmutableArray<string> Json(EvaluationRequest request, object?[] values) =>
        [.. values.Select((value, i) => FarmValue.Write(value, request.Signature.Parameters[i].Type))];

    private static string KeyOf(ImmutableArray<string> json) => string.Join('\n', json);
}

using System.Collections.Immutable;
using System.Text.Json;
using CodeFarm.Evaluation.Running;
using CodeFarm.Sandbox;

namespace CodeFarm.Evaluation.Properties;

/// <summary>
/// Holds results against the declared properties, in a process that no candidate has been in: a property sees what a candidate
/// returned, and a candidate never sees a property.
/// </summary>
internal sealed class PropertyRun(ISandbox sandbox, CompiledProperties? properties, EvaluationRequest request) : IAsyncDisposable
{
    // A session is for one caller at a time.
    private readonly SemaphoreSlim _turn = new(1);
    private ISandboxSession? _session;

    /// <param name="calls">Inputs and what the function returned for them.</param>
    /// <param name="cancellationToken">Ends the running process.</param>
    /// <returns>The first call that breaks a property; null when all hold.</returns>
    public async Task<PropertyBreak?> FirstBreakAsync(
        IReadOnlyList<(IReadOnlyList<string> InputsJson, string OutputJson)> calls, CancellationToken cancellationToken)
    {
        if (properties is null || calls.Count == 0)
            return null;
        var cases = calls.Select(call => ImmutableArray.Create([.. call.InputsJson, call.OutputJson])).ToImmutableArray();
        var outcomes = await RunAsync(properties, cases, cancellationToken);
        for (var i = 0; i < outcomes.Length; i++)
        {
            if (outcomes[i].State == CaseState.Returned)
            {
                var verdicts = JsonSerializer.Deserialize<string[]>(outcomes[i].OutputJson!)!;
                var broken = Array.FindIndex(verdicts, verdict => verdict != CompiledProperties.Holds);
                if (broken >= 0)
                    return new PropertyBreak(broken, i, verdicts[broken]);
            }
            else
            {
                // A property that does not end is not checked, and what is not checked has not passed.
                return new PropertyBreak(null, i, Calls.Describe(outcomes[i]));
            }
        }

        return null;
    }

    public async ValueTask DisposeAsync()
    {
        if (_session is not null)
            await _session.DisposeAsync();
        _turn.Dispose();
    }

    private async Task<CaseOutcome[]> RunAsync(
        CompiledProperties compiled, ImmutableArray<ImmutableArray<string>> cases, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            _session ??= await sandbox.OpenSessionAsync(cancellationToken);
            return await new CaseRunner(_session.RunAsync).RunAsync(
                compiled.Assembly, compiled.Signature, cases, request.Deadline, maximumRestarts: 0, cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }
}

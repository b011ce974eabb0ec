using CodeFarm.Contracts;
using CodeFarm.Contracts.Functions;
using CodeFarm.Contracts.Pipeline;
using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Streams;

namespace CodeFarm.Grains.Registry;

/// <content>
/// Versions that another policy admitted are judged again when the function is activated: a changed policy comes with a new
/// process. What is refused stays where it is, is shown with its lines, and is not called.
/// </content>
internal sealed partial class FunctionGrain
{
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await base.OnActivateAsync(cancellationToken);
        var judged = false;
        for (var number = 1; number <= Versions.Count; number++)
        {
            if (JudgeOf(number) == policy.Id)
                continue;
            var version = Versions[number - 1];
            state.State.Admissions[number] = new()
            {
                Policy = policy.Id,
                Refused = await Task.Run(() => policy.JudgeAsync(version, cancellationToken), cancellationToken),
            };
            judged = true;
        }

        if (judged)
            await KeepAdmissionsAsync();
        if (state.State.Admissions.Values.Any(static admission => admission is { Refused.Length: > 0, IsTold: false }))
            // After the activation: what it sends may come back as a call.
            this.RegisterGrainTimer(_ => TellRefusedAsync(), new() { DueTime = TimeSpan.Zero, Period = Timeout.InfiniteTimeSpan });
    }

    // The policy that judged a version last.
    private string JudgeOf(int number) =>
        state.State.Admissions.TryGetValue(number, out var admission) ? admission.Policy : Versions[number - 1].Policy;

    private string RefusalOf(int number) => state.State.Admissions.GetValueOrDefault(number)?.Refused ?? "";

    /// <exception cref="FarmException">The policy refuses the version.</exception>
    private void RequireAdmitted(int number)
    {
        var refused = RefusalOf(number);
        if (refused.Length > 0)
            throw Refused($"{Name} version {number}", refused);
    }

    private FarmException Refused(string what, string why) => new(
        FarmErrors.FunctionRefused,
        $"{what} is refused by policy {policy.Id}: {why} Grow it again, or point stable to a version that the policy allows; farm show {Name} lists them.");

    private async Task KeepAdmissionsAsync()
    {
        try
        {
            await state.WriteStateAsync();
        }
        catch (Exception exception)
        {
            // What was found holds for this activation, and the next one finds it again.
            LogAdmissionsLost(exception, Name);
        }
    }

    private async Task TellRefusedAsync()
    {
        try
        {
            var streams = this.GetStreamProvider(FarmNames.Streams);
            foreach (var (number, admission) in state.State.Admissions.Where(static entry => entry.Value is { Refused.Length: > 0, IsTold: false }).ToArray())
            {
                var taskId = Versions[number - 1].TaskId;
                var header = new EventHeader(
                    $"{Name}@{number}/{FarmNames.RefusedStream}/{admission.Policy}", "function", $"farm.{FarmNames.RefusedStream}",
                    DateTimeOffset.UtcNow, taskId, "");
                LogRefused(Name, number, admission.Policy, admission.Refused);
                await streams.GetStream<VersionRefused>(FarmNames.RefusedStream, taskId)
                    .OnNextAsync(new(header, Name, number, admission.Policy, admission.Refused));
                admission.IsTold = true;
            }

            await PublishAsync();
            await KeepAdmissionsAsync();
        }
        catch (Exception exception)
        {
            // The next activation tells it.
            LogAdmissionsLost(exception, Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Function {Function} version {Version} is refused by policy {Policy}: {Refusal}")]
    private partial void LogRefused(string function, int version, string policy, string refusal);

    [LoggerMessage(Level = LogLevel.Warning, Message = "What the policy says of function {Function} could not be kept; it will be judged again.")]
    private partial void LogAdmissionsLost(Exception exception, string function);
}

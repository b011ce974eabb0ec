using CodeFarm.LocalRuntime.Calls;
using Orleans.Runtime;

namespace CodeFarm.LocalRuntime.Activations;

/// <summary>A tick of a timer, which waits in the mailbox like any other call.</summary>
internal sealed class TimerTick(Func<Task> callback, GrainTimerCreationOptions options) : GrainVoidCall(Tick)
{
    private static readonly GrainMethod Tick = new("Orleans.Runtime.IGrainTimer", "Tick", GrainMethodOptions.None);

    internal override bool CountsAsUse => options.KeepAlive;

    internal override bool IsAlwaysInterleave => options.Interleave;

    internal override bool IsFiltered => false;

    protected override ValueTask InvokeVoidAsync(object grain) => new(callback());

    protected override void Recycle()
    {
        // Made for one tick.
    }
}

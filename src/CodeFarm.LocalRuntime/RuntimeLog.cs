using Microsoft.Extensions.Logging;

namespace CodeFarm.LocalRuntime;

/// <summary>What the runtime logs.</summary>
internal sealed partial class RuntimeLog(ILoggerFactory factory)
{
    private readonly ILogger _logger = factory.CreateLogger("CodeFarm.LocalRuntime");

    [LoggerMessage(Level = LogLevel.Error, Message = "One-way call {Method} on {Grain} failed; nobody was told.")]
    public partial void OneWayCallFailed(Exception exception, string method, string grain);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Grain} could not be activated; its callers were told.")]
    public partial void ActivationFailed(Exception exception, string grain);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Grain} failed while it was deactivated; it is gone all the same.")]
    public partial void DeactivationFailed(Exception exception, string grain);

    [LoggerMessage(Level = LogLevel.Error, Message = "A timer of {Grain} failed; it ticks on.")]
    public partial void TimerFailed(Exception exception, string grain);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Silo {Silo} stopped before all of its grains had finished.")]
    public partial void StopTimedOut(string silo);

    [LoggerMessage(Level = LogLevel.Debug, Message = "A service of silo {Silo}, which was lost, failed while it was stopped.")]
    public partial void ServiceOfKilledFailed(Exception exception, string silo);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Delivery of event {Sequence} of stream {Stream} to {Grain} failed; it is tried again in {Delay}.")]
    public partial void DeliveryFailed(Exception exception, long sequence, string stream, string grain, TimeSpan delay);

    [LoggerMessage(Level = LogLevel.Error, Message = "Event {Sequence} of stream {Stream} was dropped: {Grain} failed on it for {Time}.")]
    public partial void EventDropped(Exception exception, long sequence, string stream, string grain, TimeSpan time);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Event {Sequence} of stream {Stream} reached {Grain}, which observes nothing; it is taken as delivered.")]
    public partial void NoObserver(long sequence, string stream, string grain);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Bytes} bytes at the end of {File} were half-written by a process that ended; they were never acknowledged and are cut off.")]
    public partial void JournalTailCut(long bytes, string file);
}

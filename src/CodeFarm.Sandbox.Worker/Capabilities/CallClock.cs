using CodeFarm.Capabilities;

namespace CodeFarm.Sandbox.Worker.Capabilities;

/// <inheritdoc cref="IClock"/>
internal sealed class CallClock(DateTimeOffset now) : IClock
{
    public DateTimeOffset Now => now;
}

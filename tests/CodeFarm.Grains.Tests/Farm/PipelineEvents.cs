using System.Collections.Concurrent;
using CodeFarm.Contracts.Pipeline;

namespace CodeFarm.Grains.Tests.Farm;

/// <summary>What was published on the streams of the pipeline, by task.</summary>
internal sealed class PipelineEvents
{
    private readonly ConcurrentQueue<IStageEvent> _events = new();

    public void Add(IStageEvent item) => _events.Enqueue(item);

    /// <summary>The events of a task of one type, duplicates too.</summary>
    public IReadOnlyList<TEvent> Of<TEvent>(string taskId)
        where TEvent : IStageEvent => [.. _events.OfType<TEvent>().Where(item => item.Header.Subject == taskId)];

    /// <summary>Waits until so many events of a task have come.</summary>
    public async Task<IReadOnlyList<TEvent>> OfAsync<TEvent>(string taskId, int count)
        where TEvent : IStageEvent
    {
        await Patience.Until(
            () => Task.FromResult(Of<TEvent>(taskId).Count >= count), $"{count} events {typeof(TEvent).Name} of {taskId}");
        return Of<TEvent>(taskId);
    }
}

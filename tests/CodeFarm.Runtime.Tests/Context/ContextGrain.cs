using CodeFarm.Runtime.Tests.Farm;

namespace CodeFarm.Runtime.Tests.Context;

public sealed class ContextGrain(Stage stage) : Grain, IContextGrain
{
    public Task<string?> GetAsync(string key) => Task.FromResult(RequestContext.Get(key) as string);

    public async Task<string?> GetAfterAwaitsAsync(string key)
    {
        await Task.Yield();
        await Task.Delay(1);
        await GrainFactory.GetGrain<IContextGrain>("other").GetAsync("unrelated");
        return RequestContext.Get(key) as string;
    }

    public Task<string?> GetFromOtherAsync(string other, string key) => GrainFactory.GetGrain<IContextGrain>(other).GetAsync(key);

    public Task SetAsync(string key, string value)
    {
        RequestContext.Set(key, value);
        return Task.CompletedTask;
    }

    public Task<string?> SetAndGetFromOtherAsync(string other, string key, string value)
    {
        RequestContext.Set(key, value);
        return GetFromOtherAsync(other, key);
    }

    public async Task<string?> HaveSetAsync(string other, string key, string value)
    {
        await GrainFactory.GetGrain<IContextGrain>(other).SetAsync(key, value);
        return RequestContext.Get(key) as string;
    }

    public Task NoteAsync(string key)
    {
        stage.Note($"noted {key}: {RequestContext.Get(key)}");
        return Task.CompletedTask;
    }

    public async IAsyncEnumerable<string> EnumerateAsync(string key)
    {
        for (var i = 0; i < 3; i++)
        {
            await Task.Yield();
            yield return RequestContext.Get(key) as string ?? "nothing";
        }
    }
}

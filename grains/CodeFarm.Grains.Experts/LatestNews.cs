namespace CodeFarm.Grains.Experts;

/// <summary>Keeps the latest news of a work that is told of from other threads.</summary>
internal sealed class LatestNews<T>(string first, Func<T, string> describe) : IProgress<T>
{
    private volatile string _text = first;

    /// <summary>The latest news, for people.</summary>
    public string Text => _text;

    public void Report(T value) => _text = describe(value);
}

namespace CodeFarm.Runtime.TestHost;

/// <summary>Ignores what readers take.</summary>
public sealed class NoReader : IReader
{
    public void Took(string key, int number)
    {
    }
}

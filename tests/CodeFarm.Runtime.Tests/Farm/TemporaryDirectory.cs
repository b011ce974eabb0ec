namespace CodeFarm.Runtime.Tests.Farm;

/// <summary>A directory that is gone with the test.</summary>
internal sealed class TemporaryDirectory : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("codefarm-runtime-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

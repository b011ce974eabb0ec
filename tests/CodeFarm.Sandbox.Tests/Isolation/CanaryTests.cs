using CodeFarm.Sandbox.Isolation;

namespace CodeFarm.Sandbox.Tests.Isolation;

/// <summary>The folders of the test whether a worker is kept apart are removed, at the latest by a later process.</summary>
public sealed class CanaryTests
{
    // Above the largest number that the kernel gives a process.
    private const int Nobody = 1 << 30;

    [Fact]
    public void What_a_killed_process_has_left_is_removed_and_nothing_else()
    {
        var old = DateTime.UtcNow.AddHours(-2);
        var abandoned = Make($"codefarm-canary-{Nobody}-", old);
        string[] kept =
        [
            Make($"codefarm-canary-{Nobody}-", DateTime.UtcNow), Make($"codefarm-canary-{Environment.ProcessId}-", old), Make("codefarm-canary-of-somebody-", old),
        ];
        try
        {
            using (var canaries = new Canaries())
                Assert.True(File.Exists(canaries.SecretFile));

            Assert.False(Directory.Exists(abandoned));
            Assert.All(kept, static folder => Assert.True(Directory.Exists(folder), folder));
        }
        finally
        {
            foreach (var folder in kept)
                Directory.Delete(folder);
        }
    }

    private static string Make(string prefix, DateTime written)
    {
        var folder = Directory.CreateTempSubdirectory(prefix);
        folder.LastWriteTimeUtc = written;
        return folder.FullName;
    }
}

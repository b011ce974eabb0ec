using CodeFarm.Compilation;
using Microsoft.Extensions.Logging.Abstractions;

namespace CodeFarm.Grains.Tests.Farm;

/// <summary>The compiler of all farms of this process. Its workers end with the process.</summary>
internal static class SharedCompiler
{
    public static ProcessCompiler Instance { get; } = new(
        new() { Deadline = TimeSpan.FromMinutes(2), StartDeadline = TimeSpan.FromMinutes(3) }, NullLogger<ProcessCompiler>.Instance);
}

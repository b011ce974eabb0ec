using CodeFarm.Broth;
using CodeFarm.Compilation.Protocol;
using CodeFarm.Sandbox.Protocol;
using CodeFarm.Validation;

namespace CodeFarm.Compilation.Worker;

/// <summary>Words for what the compiler throws.</summary>
internal static class Failure
{
    private const int MaxLength = CompilerLimits.MaxMessageLength - 40;

    public static Action<MessageWriter> Of(Exception e)
    {
        var (code, message) = e is OutOfMemoryException
            ? (CompilerCodes.Memory, "The compiler ran out of memory on this source")
            : (CompilerCodes.Crashed, Excerpt.Of($"The compiler failed on this source ({e.GetType().Name}: {e.Message})", MaxLength));
        return writer =>
        {
            writer.Text(code);
            writer.Text(message);
        };
    }
}

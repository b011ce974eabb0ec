using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CodeFarm.SandboxBenchmarks.Escapes;

/// <summary>Compiles anything against every library, unsafe code included: what would run if no policy stood before the sandbox.</summary>
internal static class UncheckedCompiler
{
    // Some sources are made to keep a compiler busy for hours.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    // Others are made to overflow its stack.
    private const int StackBytes = 1 << 30;

    private static readonly MetadataReference[] References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal)
                || Path.GetFileName(path).StartsWith("Microsoft.CSharp", StringComparison.Ordinal)
                || Path.GetFileName(path).StartsWith("Microsoft.Win32", StringComparison.Ordinal))
            .Select(static path => MetadataReference.CreateFromFile(path))];

    /// <returns>The assembly, or null and why there is none.</returns>
    public static async Task<(byte[]? Assembly, string Error)> CompileAsync(string source)
    {
        using var patience = new CancellationTokenSource(Patience);
        var work = new TaskCompletionSource<(byte[]?, string)>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() => Compile(source, work, patience.Token), StackBytes) { IsBackground = true };
        thread.Start();
        try
        {
            return await work.Task.WaitAsync(Patience);
        }
        catch (Exception e) when (e is TimeoutException or OperationCanceledException)
        {
            return (null, "the compiler did not come to an end");
        }
    }

    /// <summary>Without an end in sight for sources that keep a compiler busy: only for those that do not.</summary>
    public static bool Compiles(string source)
    {
        using var stream = new MemoryStream();
        return Compilation(CSharpSyntaxTree.ParseText(source)).Emit(stream).Success;
    }

    public static CSharpCompilation Compilation(SyntaxTree tree) => CSharpCompilation.Create(
        "Snippet", [tree], References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, optimizationLevel: OptimizationLevel.Release));

    private static void Compile(string source, TaskCompletionSource<(byte[]?, string)> work, CancellationToken cancellationToken)
    {
        try
        {
            work.TrySetResult(Compile(source, cancellationToken));
        }
        catch (Exception e)
        {
            work.TrySetException(e);
        }
    }

    private static (byte[]?, string) Compile(string source, CancellationToken cancellationToken)
    {
        var compilation = Compilation(CSharpSyntaxTree.ParseText(source, cancellationToken: cancellationToken));
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream, cancellationToken: cancellationToken);
        return result.Success
            ? (stream.ToArray(), "")
            : (null, result.Diagnostics.First(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).GetMessage(null));
    }
}

using System.Diagnostics.CodeAnalysis;

namespace CodeFarm.LocalRuntime.Calls;

/// <summary>
/// The values of a request context. They are never changed, so a call carries them by reference, and the execution context
/// that holds nothing but them is made once and used by every call that carries them.
/// </summary>
internal sealed class RequestContextValues(Dictionary<string, object> values)
{
    private static readonly AsyncLocal<RequestContextValues?> Local = new();

    /// <summary>An execution context without any value.</summary>
    private static readonly ExecutionContext Empty = CaptureEmpty();

    private ExecutionContext? _executionContext;

    public Dictionary<string, object> Values { get; } = values;

    /// <summary>The context of the code that runs; null when it is empty.</summary>
    public static RequestContextValues? Current
    {
        get => Local.Value;
        set => Local.Value = value;
    }

    /// <summary>Enters a context: whatever else the thread's execution context held is left behind.</summary>
    public static void Enter(RequestContextValues? context) =>
        ExecutionContext.Restore(context is null ? Empty : context._executionContext ??= context.Capture());

    private ExecutionContext Capture()
    {
        var before = ExecutionContext.Capture();
        ExecutionContext.Restore(Empty);
        Local.Value = this;
        var captured = ExecutionContext.Capture()!;
        if (before is not null)
            ExecutionContext.Restore(before);
        return captured;
    }

    [SuppressMessage("Reliability", "CA2008", Justification = "No task is made.")]
    private static ExecutionContext CaptureEmpty()
    {
        // A thread that was started without its starter's context has none of its values.
        ExecutionContext? captured = null;
        var thread = new Thread(() => captured = ExecutionContext.Capture());
        thread.UnsafeStart();
        thread.Join();
        return captured!;
    }
}

namespace CodeFarm.LocalRuntime.Activations;

/// <summary>The activation whose turn runs on this thread.</summary>
internal static class RuntimeContext
{
    [ThreadStatic]
    private static Activation? _current;

    public static Activation? Current => _current;

    public static Activation? Exchange(Activation? activation)
    {
        var before = _current;
        _current = activation;
        return before;
    }
}

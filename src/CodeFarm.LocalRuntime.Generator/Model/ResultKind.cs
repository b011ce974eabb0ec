namespace CodeFarm.LocalRuntime.Generator.Model;

/// <summary>What a grain method returns.</summary>
internal enum ResultKind
{
    /// <summary>Nothing that a grain method may return.</summary>
    Unsupported,

    /// <summary><c>Task</c>.</summary>
    Task,

    /// <summary><c>ValueTask</c>.</summary>
    ValueTask,

    /// <summary><c>Task&lt;T&gt;</c>.</summary>
    TaskOfResult,

    /// <summary><c>ValueTask&lt;T&gt;</c>.</summary>
    ValueTaskOfResult,

    /// <summary><c>IAsyncEnumerable&lt;T&gt;</c>.</summary>
    Sequence,
}

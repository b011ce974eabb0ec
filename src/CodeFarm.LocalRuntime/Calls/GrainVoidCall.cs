namespace CodeFarm.LocalRuntime.Calls;

/// <summary>A call of a method without a result. The generated class of such a method derives from it.</summary>
/// <param name="method">The method that is called.</param>
public abstract class GrainVoidCall(GrainMethod method) : GrainCall<NoResult>(method)
{
    /// <summary>Calls the method on the instance of the grain class.</summary>
    protected abstract ValueTask InvokeVoidAsync(object grain);

    /// <inheritdoc/>
    protected sealed override ValueTask<NoResult> InvokeAsync(object grain)
    {
        var running = InvokeVoidAsync(grain);
        if (!running.IsCompletedSuccessfully)
            return AwaitAsync(running);
        running.GetAwaiter().GetResult();
        return default;
    }

    private static async ValueTask<NoResult> AwaitAsync(ValueTask running)
    {
        await running;
        return default;
    }
}

using Orleans.Runtime;

namespace Orleans;

/// <summary>A call on its way, as a filter sees it. Valid until the filter returns.</summary>
public interface IGrainCallContext
{
    /// <summary>The grain instance (incoming) or the reference (outgoing).</summary>
    object Grain { get; }

    /// <summary>
    /// The grain that calls. For a client: null in its own filters, and an id of type "sys.client" in those of the grain.
    /// </summary>
    GrainId? SourceId { get; }

    /// <summary>The grain that is called.</summary>
    GrainId TargetId { get; }

    /// <summary>The full name of the interface.</summary>
    string InterfaceName { get; }

    /// <summary>The name of the method.</summary>
    string MethodName { get; }

    /// <summary>The result, once <see cref="Invoke"/> has completed; may be replaced by one of the same type.</summary>
    object? Result { get; set; }

    /// <summary>Goes on to the next filter, and in the end to the method.</summary>
    Task Invoke();
}

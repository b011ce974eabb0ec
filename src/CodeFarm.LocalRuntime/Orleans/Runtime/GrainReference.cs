using System.ComponentModel;
using CodeFarm.LocalRuntime.Activations;
using CodeFarm.LocalRuntime.Calls;

namespace Orleans.Runtime;

/// <summary>
/// Names a grain and carries calls to it. A class is generated for each grain interface; it derives from this one.
/// </summary>
public class GrainReference : IAddressable, IEquatable<GrainReference>
{
    /// <summary>The activation that took the last call: saves the directory's look-up while it lives.</summary>
    internal Activation? LastTarget;

    [EditorBrowsable(EditorBrowsableState.Never)]
    protected GrainReference(GrainReferenceShared shared, IdSpan key)
    {
        ArgumentNullException.ThrowIfNull(shared);
        Shared = shared;
        GrainId = GrainId.Create(shared.GrainType, key);
    }

    /// <summary>The grain.</summary>
    public GrainId GrainId { get; }

    /// <summary>The full name of the interface through which the grain is addressed.</summary>
    public virtual string InterfaceName => Shared.InterfaceName;

    internal GrainReferenceShared Shared { get; }

    public static bool operator ==(GrainReference? reference1, GrainReference? reference2) =>
        reference1 is null ? reference2 is null : reference1.Equals(reference2);

    public static bool operator !=(GrainReference? reference1, GrainReference? reference2) => !(reference1 == reference2);

    /// <inheritdoc/>
    public bool Equals(GrainReference? other) => other is not null && GrainId.Equals(other.GrainId);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as GrainReference);

    /// <inheritdoc/>
    public override int GetHashCode() => GrainId.GetHashCode();

    /// <inheritdoc/>
    public sealed override string ToString() => $"GrainReference:{GrainId}:{InterfaceName}";

    internal object Cast(Type interfaceType) =>
        interfaceType.IsInstanceOfType(this) ? this : Shared.Origin.CreateReference(interfaceType, GrainId);

    /// <summary>Sends a call whose result the caller awaits. Generated code calls this.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected ValueTask<TResult> SendAsync<TResult>(GrainCall<TResult> call, CancellationToken cancellationToken) =>
        CallSender.SendAsync(this, call, cancellationToken);

    /// <summary>Sends a call that returns nothing, which the caller awaits. Generated code calls this.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected ValueTask SendAsync(GrainCall<NoResult> call, CancellationToken cancellationToken) =>
        CallSender.SendVoidAsync(this, call, cancellationToken);

    /// <summary>Opens a sequence whose elements the grain produces. Generated code calls this.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected IAsyncEnumerable<TElement> Enumerate<TElement>(
        GrainMethod method, Func<object, CancellationToken, IAsyncEnumerable<TElement>> open,
        CancellationToken cancellationToken) =>
        new GrainEnumerable<TElement>(this, method, open, cancellationToken);
}

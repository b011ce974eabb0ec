using CodeFarm.LocalRuntime.Activations;
using Orleans.Runtime;

namespace Orleans;

/// <summary>The base of grain classes. Only the runtime may create one.</summary>
public abstract class Grain : IGrainBase, IAddressable
{
    protected Grain()
    {
        GrainContext = RuntimeContext.Current!;
    }

    /// <inheritdoc/>
    public IGrainContext GrainContext { get; }

    /// <summary>A reference to this grain, which can be handed to others.</summary>
    public GrainReference GrainReference => GrainContext.GrainReference;

    /// <summary>The grain's id as text: type/key.</summary>
    public string IdentityString => GrainContext.GrainId.ToString();

    /// <summary>The address of the silo that hosts this activation.</summary>
    public string RuntimeIdentity => Activation.Silo.Address.ToString();

    /// <summary>Makes references to other grains.</summary>
    protected IGrainFactory GrainFactory => Activation.Silo.GrainFactory;

    /// <summary>The services of the silo.</summary>
    protected internal IServiceProvider ServiceProvider => GrainContext.ActivationServices;

    private Activation Activation => GrainContext as Activation ?? throw new InvalidOperationException(
        $"{GetType()} was created outside of the runtime; get a reference from IGrainFactory instead.");

    /// <inheritdoc/>
    public virtual Task OnActivateAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public virtual Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>Ends this activation as soon as no request runs.</summary>
    protected void DeactivateOnIdle() => GrainBaseExtensions.DeactivateOnIdle(this);

    /// <summary>
    /// Keeps an idle activation for at least <paramref name="timeSpan"/>; a negative value withdraws that wish.
    /// </summary>
    protected void DelayDeactivation(TimeSpan timeSpan) => Activation.DelayDeactivation(timeSpan);
}

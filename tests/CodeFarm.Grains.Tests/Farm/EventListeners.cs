using CodeFarm.Contracts;
using CodeFarm.Contracts.Feedback;
using CodeFarm.Contracts.Functions;
using CodeFarm.Contracts.Pipeline;
using Orleans.Runtime;
using Orleans.Streams;
using Orleans.Streams.Core;

namespace CodeFarm.Grains.Tests.Farm;

/// <summary>Hears a stream besides the agent that it is for.</summary>
public abstract class EventListener<TEvent> : Grain, IStreamSubscriptionObserver, IAsyncObserver<TEvent>
    where TEvent : IStageEvent
{
    public Task OnSubscribed(IStreamSubscriptionHandleFactory handleFactory)
    {
        ArgumentNullException.ThrowIfNull(handleFactory);
        return handleFactory.Create<TEvent>().ResumeAsync(this);
    }

    public Task OnNextAsync(TEvent item, StreamSequenceToken? token = null)
    {
        ((PipelineEvents)ServiceProvider.GetService(typeof(PipelineEvents))!).Add(item);
        return Task.CompletedTask;
    }

    public Task OnErrorAsync(Exception ex) => Task.CompletedTask;
}

[Alias("test.interpretation-listener")]
internal interface IInterpretationListener : IGrainWithStringKey;

[Alias("test.generation-listener")]
internal interface IGenerationListener : IGrainWithStringKey;

[Alias("test.validation-listener")]
internal interface IValidationListener : IGrainWithStringKey;

[Alias("test.test-listener")]
internal interface ITestListener : IGrainWithStringKey;

[Alias("test.deployment-listener")]
internal interface IDeploymentListener : IGrainWithStringKey;

[Alias("test.feedback-listener")]
internal interface IFeedbackListener : IGrainWithStringKey;

[Alias("test.refusal-listener")]
internal interface IRefusalListener : IGrainWithStringKey;

[GrainType("interpretation-listener")]
[ImplicitStreamSubscription(FarmNames.InterpretStream)]
internal sealed class InterpretationListener : EventListener<InterpretationRequested>, IInterpretationListener;

[GrainType("generation-listener")]
[ImplicitStreamSubscription(FarmNames.GenerateStream)]
internal sealed class GenerationListener : EventListener<GenerationRequested>, IGenerationListener;

[GrainType("validation-listener")]
[ImplicitStreamSubscription(FarmNames.ValidateStream)]
internal sealed class ValidationListener : EventListener<ValidationRequested>, IValidationListener;

[GrainType("test-listener")]
[ImplicitStreamSubscription(FarmNames.TestStream)]
internal sealed class TestListener : EventListener<TestRequested>, ITestListener;

[GrainType("deployment-listener")]
[ImplicitStreamSubscription(FarmNames.DeployStream)]
internal sealed class DeploymentListener : EventListener<DeploymentRequested>, IDeploymentListener;

[GrainType("feedback-listener")]
[ImplicitStreamSubscription(FarmNames.FeedbackStream)]
internal sealed class FeedbackListener : EventListener<FunctionDeployed>, IFeedbackListener;

[GrainType("refusal-listener")]
[ImplicitStreamSubscription(FarmNames.RefusedStream)]
internal sealed class RefusalListener : EventListener<VersionRefused>, IRefusalListener;

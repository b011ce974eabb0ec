using System.Text.Json;
using System.Text.Json.Serialization;

namespace CodeFarm.Client.Http;

/// <summary>How the messages of the HTTP facade are written and read, without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    MaxDepth = MaxDepth)]
[JsonSerializable(typeof(AccountResource))]
[JsonSerializable(typeof(CallRequest))]
[JsonSerializable(typeof(CallResource))]
[JsonSerializable(typeof(CancelRequest))]
[JsonSerializable(typeof(DeadLetterResource))]
[JsonSerializable(typeof(ExampleResource))]
[JsonSerializable(typeof(FarmAddress))]
[JsonSerializable(typeof(FarmResource))]
[JsonSerializable(typeof(FeedbackRequest))]
[JsonSerializable(typeof(FeedbackResource))]
[JsonSerializable(typeof(FunctionResource))]
[JsonSerializable(typeof(ItemsResource<DeadLetterResource>))]
[JsonSerializable(typeof(ItemsResource<FunctionSummaryResource>))]
[JsonSerializable(typeof(ItemsResource<SiloResource>))]
[JsonSerializable(typeof(ItemsResource<TaskSummaryResource>))]
[JsonSerializable(typeof(LibraryResource))]
[JsonSerializable(typeof(LibraryVersionRequest))]
[JsonSerializable(typeof(LiftRequest))]
[JsonSerializable(typeof(LiftResource))]
[JsonSerializable(typeof(OverviewResource))]
[JsonSerializable(typeof(ProblemResource))]
[JsonSerializable(typeof(ProjectRequest))]
[JsonSerializable(typeof(ProjectResource))]
[JsonSerializable(typeof(ReceiptResource))]
[JsonSerializable(typeof(ReplayRequest))]
[JsonSerializable(typeof(RequirementResource))]
[JsonSerializable(typeof(StableRequest))]
[JsonSerializable(typeof(GrantRequest))]
[JsonSerializable(typeof(StepResource))]
[JsonSerializable(typeof(TaskResource))]
public sealed partial class FarmJson : JsonSerializerContext
{
    /// <summary>How deep values may be nested, in both directions.</summary>
    public const int MaxDepth = 64;

    /// <summary>The largest message to a server, in bytes; that of a call may be larger.</summary>
    public const int MaxBytes = 1024 * 1024;

    /// <summary>The largest message of a call, in bytes: arguments of 16 MB, which is what a function takes, and what goes with them.</summary>
    public const int MaxCallBytes = 17 * 1024 * 1024;

    /// <summary>Makes options that someone else has created write and read as this does.</summary>
    public static void Configure(JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var own = Default.Options;
        options.PropertyNamingPolicy = own.PropertyNamingPolicy;
        options.DefaultIgnoreCondition = own.DefaultIgnoreCondition;
        options.NumberHandling = own.NumberHandling;
        options.RespectNullableAnnotations = own.RespectNullableAnnotations;
        options.RespectRequiredConstructorParameters = own.RespectRequiredConstructorParameters;
        options.MaxDepth = own.MaxDepth;
        options.TypeInfoResolverChain.Clear();
        options.TypeInfoResolverChain.Add(Default);
    }
}

namespace CodeFarm.LocalRuntime.Generator.Model;

/// <summary>A grain interface, as text: what its reference class is written from.</summary>
/// <param name="Name">What the manifest needs to know.</param>
/// <param name="Methods">Its methods and those that it inherits.</param>
internal sealed record GrainInterfaceModel(GrainInterfaceName Name, EquatableArray<GrainMethodModel> Methods);

/// <summary>The names around a grain interface.</summary>
/// <param name="Type">The interface in generated code.</param>
/// <param name="Display">Its full name as the runtime reports it.</param>
/// <param name="ReferenceNamespace">Where its reference class stands.</param>
/// <param name="Reference">The simple name of its reference class.</param>
internal sealed record GrainInterfaceName(string Type, string Display, string ReferenceNamespace, string Reference);

/// <summary>A method of a grain interface.</summary>
/// <param name="DeclaringType">The interface that declares it, in generated code.</param>
/// <param name="DeclaringDisplay">The full name of that interface.</param>
/// <param name="Identifier">Its name in generated code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Overload">Empty for the first method of that name; a number for each further one.</param>
/// <param name="Result">What it returns.</param>
/// <param name="ReturnType">The type that it returns.</param>
/// <param name="ResultType">The type in the task or the sequence; empty where there is none.</param>
/// <param name="Options">The members of GrainMethodOptions that its attributes ask for.</param>
/// <param name="Arguments">Its parameters without the cancellation token.</param>
/// <param name="TakesToken">Whether its last parameter is a cancellation token.</param>
internal sealed record GrainMethodModel(
    string DeclaringType,
    string DeclaringDisplay,
    string Identifier,
    string Name,
    string Overload,
    ResultKind Result,
    string ReturnType,
    string ResultType,
    EquatableArray<string> Options,
    EquatableArray<ArgumentModel> Arguments,
    bool TakesToken);

/// <summary>A parameter that travels with the call.</summary>
/// <param name="Type">Its type.</param>
/// <param name="HoldsReferences">Whether a used call object would keep something alive through it.</param>
internal sealed record ArgumentModel(string Type, bool HoldsReferences);

using CodeFarm.LocalRuntime.Calls;
using Orleans.Runtime;

namespace CodeFarm.LocalRuntime.Activations;

/// <summary>A reference without an interface: names a grain until it is cast.</summary>
internal sealed class UntypedReference(GrainReferenceShared shared, IdSpan key) : GrainReference(shared, key);

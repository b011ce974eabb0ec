using System.Globalization;

namespace CodeFarm.Validation.Policy;

/// <summary>
/// What the compiler itself puts into an assembly for records, iterators, interpolated texts, collection expressions and the
/// like. Beside <see cref="AllowedApi"/>, for the policy over IL only: none of it may be named in a source.
/// </summary>
internal static class CompilerApi
{
    /// <summary>The compiler's own class; no source can declare this name or add a method to it.</summary>
    public const string OwnType = "<PrivateImplementationDetails>";

    private const string Buffer = "System.Runtime.CompilerServices.InlineArray";

    private static readonly HashSet<string> Attributes = Names(
        "System.AttributeUsageAttribute", "System.ParamArrayAttribute", "System.Reflection.DefaultMemberAttribute",
        "System.Diagnostics.DebuggableAttribute", "System.Diagnostics.DebuggerBrowsableAttribute",
        "System.Diagnostics.DebuggerDisplayAttribute", "System.Diagnostics.DebuggerHiddenAttribute",
        "System.Diagnostics.CodeAnalysis.SetsRequiredMembersAttribute",
        "System.Runtime.CompilerServices.AsyncStateMachineAttribute",
        "System.Runtime.CompilerServices.CompilationRelaxationsAttribute",
        "System.Runtime.CompilerServices.CompilerFeatureRequiredAttribute",
        "System.Runtime.CompilerServices.CompilerGeneratedAttribute",
        "System.Runtime.CompilerServices.DecimalConstantAttribute",
        "System.Runtime.CompilerServices.ExtensionAttribute",
        "System.Runtime.CompilerServices.ExtensionMarkerAttribute",
        "System.Runtime.CompilerServices.IsByRefLikeAttribute",
        "System.Runtime.CompilerServices.IsReadOnlyAttribute",
        "System.Runtime.CompilerServices.IteratorStateMachineAttribute",
        "System.Runtime.CompilerServices.NullableAttribute",
        "System.Runtime.CompilerServices.NullableContextAttribute",
        "System.Runtime.CompilerServices.ParamCollectionAttribute",
        "System.Runtime.CompilerServices.PreserveBaseOverridesAttribute",
        "System.Runtime.CompilerServices.RefSafetyRulesAttribute",
        "System.Runtime.CompilerServices.RequiredMemberAttribute",
        "System.Runtime.CompilerServices.RuntimeCompatibilityAttribute",
        "System.Runtime.CompilerServices.ScopedRefAttribute",
        "System.Runtime.CompilerServices.TupleElementNamesAttribute",
        "Microsoft.CodeAnalysis.EmbeddedAttribute");

    // What a source may write on its own types and members. Nothing that runs reads it.
    private static readonly HashSet<string> Marks = Names(
        "System.FlagsAttribute", "System.ObsoleteAttribute", "System.ComponentModel.DefaultValueAttribute",
        "System.ComponentModel.EditorBrowsableAttribute", "System.Diagnostics.ConditionalAttribute",
        "System.Diagnostics.DebuggerStepThroughAttribute", "System.Diagnostics.StackTraceHiddenAttribute",
        "System.Runtime.CompilerServices.CallerArgumentExpressionAttribute", "System.Runtime.CompilerServices.CallerLineNumberAttribute",
        "System.Runtime.CompilerServices.CallerMemberNameAttribute", "System.Runtime.CompilerServices.CollectionBuilderAttribute",
        "System.Runtime.CompilerServices.OverloadResolutionPriorityAttribute");

    // Types whose members are judged one by one, below.
    private static readonly HashSet<string> Types = Names(
        "System.Activator", "System.AsyncCallback", "System.Attribute", "System.Delegate", "System.Environment",
        "System.IAsyncResult", "System.MulticastDelegate", "System.RuntimeFieldHandle", "System.RuntimeTypeHandle", "System.Type",
        "System.Collections.ICollection", "System.Collections.IList", "System.Threading.Interlocked", "System.Threading.Monitor",
        "System.Diagnostics.DebuggableAttribute.DebuggingModes", "System.Diagnostics.DebuggerBrowsableState",
        "System.Runtime.CompilerServices.AsyncTaskMethodBuilder", "System.Runtime.CompilerServices.AsyncValueTaskMethodBuilder",
        "System.Runtime.CompilerServices.FormattableStringFactory",
        "System.Runtime.CompilerServices.IAsyncStateMachine",
        "System.Runtime.CompilerServices.InlineArrayAttribute",
        "System.Runtime.CompilerServices.IsExternalInit",
        "System.Runtime.CompilerServices.RuntimeHelpers",
        "System.Runtime.CompilerServices.SwitchExpressionException",
        "System.Runtime.CompilerServices.Unsafe",
        "System.Runtime.InteropServices.CollectionsMarshal",
        "System.Runtime.InteropServices.ImmutableCollectionsMarshal",
        "System.Runtime.InteropServices.InAttribute",
        "System.Runtime.InteropServices.MemoryMarshal");

    // Harmless wherever they stand.
    private static readonly HashSet<string> Members = Names(
        "System.Activator.CreateInstance`1", "System.Attribute..ctor", "System.Delegate.Combine", "System.Delegate.Remove",
        "System.Threading.Interlocked.CompareExchange`1", "System.Threading.Monitor.Enter", "System.Threading.Monitor.Exit",
        "System.Type.GetTypeFromHandle", "System.Type.op_Equality", "System.Type.op_Inequality",
        "System.Runtime.CompilerServices.FormattableStringFactory.Create",
        "System.Runtime.CompilerServices.RuntimeHelpers.CreateSpan`1",
        "System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack",
        "System.Runtime.CompilerServices.RuntimeHelpers.GetSubArray`1",
        "System.Runtime.CompilerServices.RuntimeHelpers.InitializeArray",
        "System.Runtime.CompilerServices.SwitchExpressionException..ctor",
        "System.Runtime.InteropServices.CollectionsMarshal.AsSpan`1",
        "System.Runtime.InteropServices.CollectionsMarshal.SetCount`1",
        // A collection expression whose type is an immutable array.
        "System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray`1");

    // What await becomes. A builder finishes the task of its own method and no other; async void has another builder.
    private static readonly HashSet<string> AwaitMembers = Names(
        "AwaitOnCompleted`2", "AwaitUnsafeOnCompleted`2", "Create", "SetException", "SetResult", "SetStateMachine", "Start`1", "get_Task");

    // They go round the type system: only where the compiler alone writes.
    private static readonly HashSet<string> OwnTypeMembers = Names(
        "System.Runtime.CompilerServices.Unsafe.Add`1", "System.Runtime.CompilerServices.Unsafe.As`2",
        "System.Runtime.CompilerServices.Unsafe.AsRef`1",
        "System.Runtime.InteropServices.MemoryMarshal.CreateReadOnlySpan`1",
        "System.Runtime.InteropServices.MemoryMarshal.CreateSpan`1");

    public static bool IsAllowedType(string fullName) =>
        Types.Contains(fullName) || Attributes.Contains(fullName) || IsBuffer(fullName);

    // What the compiler takes for collection expressions and params spans of up to 16 elements. They have no members.
    private static bool IsBuffer(string fullName) =>
        fullName.StartsWith(Buffer, StringComparison.Ordinal)
        && int.TryParse(fullName.AsSpan(Buffer.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var length) && length is >= 2 and <= 16;

    /// <param name="attribute">The full name of its type.</param>
    /// <param name="owner">The name of the type that bears it, or null.</param>
    public static bool IsAllowedAttribute(string attribute, string? owner) =>
        Attributes.Contains(attribute)
        || Marks.Contains(attribute)
        || IsOnNull(attribute)
        // The buffers of collection expressions and params spans; a source that asks for one could make it a gigabyte.
        || (attribute == "System.Runtime.CompilerServices.InlineArrayAttribute"
            && owner?.StartsWith("<>y__InlineArray", StringComparison.Ordinal) == true);

    /// <param name="type">The full name of the type that declares the member.</param>
    /// <param name="member">Its name, with ` and the number of its own type parameters.</param>
    /// <param name="outermost">The outermost type of the code that uses it.</param>
    /// <param name="method">The method that uses it.</param>
    public static bool IsAllowedMember(string type, string member, string? outermost, string? method)
    {
        var name = $"{type}.{member}";
        return Members.Contains(name)
            || (type is "System.Runtime.CompilerServices.AsyncTaskMethodBuilder" or "System.Runtime.CompilerServices.AsyncValueTaskMethodBuilder"
                && AwaitMembers.Contains(member))
            || (type == "System.Runtime.CompilerServices.IAsyncStateMachine" && (member is "MoveNext" or "SetStateMachine"))
            || (member == ".ctor" && Attributes.Contains(type))
            || (outermost == OwnType && OwnTypeMembers.Contains(name))
            // An iterator asks which thread it is on before any code of the source runs.
            || (name == "System.Environment.get_CurrentManagedThreadId"
                && (method == ".ctor" || method?.EndsWith("GetEnumerator", StringComparison.Ordinal) == true))
            || (IsReadOnlyList(outermost) && type is "System.Collections.ICollection" or "System.Collections.IList");
    }

    private static bool IsOnNull(string attribute)
    {
        const string Space = "System.Diagnostics.CodeAnalysis";
        return attribute.StartsWith(Space + ".", StringComparison.Ordinal) && AllowedApi.IsAllowedType(Space, attribute[(Space.Length + 1)..]);
    }

    // The list behind a collection expression whose type is an interface.
    private static bool IsReadOnlyList(string? outermost) => outermost?.StartsWith("<>z__ReadOnly", StringComparison.Ordinal) == true;

    private static HashSet<string> Names(params string[] names) => new(names, StringComparer.Ordinal);
}

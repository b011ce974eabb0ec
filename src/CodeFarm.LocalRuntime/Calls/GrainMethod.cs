namespace CodeFarm.LocalRuntime.Calls;

/// <summary>A method of a grain interface. One instance a method, made by generated code.</summary>
/// <param name="interfaceName">The full name of the interface.</param>
/// <param name="methodName">The name of the method.</param>
/// <param name="options">What its attributes say.</param>
public sealed class GrainMethod(string interfaceName, string methodName, GrainMethodOptions options)
{
    /// <summary>The full name of the interface.</summary>
    public string InterfaceName { get; } = interfaceName;

    /// <summary>The name of the method.</summary>
    public string MethodName { get; } = methodName;

    internal bool IsOneWay { get; } = (options & GrainMethodOptions.OneWay) != 0;

    internal bool IsReadOnly { get; } = (options & GrainMethodOptions.ReadOnly) != 0;

    internal bool IsAlwaysInterleave { get; } = (options & GrainMethodOptions.AlwaysInterleave) != 0;

    /// <inheritdoc/>
    public override string ToString() => $"{InterfaceName}.{MethodName}";
}

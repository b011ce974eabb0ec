using System.Collections.Generic;
using System.Linq;
using CodeFarm.LocalRuntime.Generator.Model;
using Microsoft.CodeAnalysis;

namespace CodeFarm.LocalRuntime.Generator.Reading;

/// <summary>The methods of grain interfaces and their parts.</summary>
internal static class GrainMethods
{
    /// <summary>
    /// The members that a reference implements: those of the interface and of all that it inherits. As under Orleans a
    /// method with a body is called on the grain too, while the explicit implementation of an inherited one is not a method
    /// of its own.
    /// </summary>
    public static IEnumerable<ISymbol> FindMembers(INamedTypeSymbol grainInterface) =>
        new[] { grainInterface }.Concat(grainInterface.AllInterfaces).SelectMany(static type => type.GetMembers()).Where(IsCalled);

    public static (ResultKind Kind, ITypeSymbol? Type) ReadResult(IMethodSymbol method)
    {
        if (method.RefKind != RefKind.None || method.ReturnType is not INamedTypeSymbol type)
            return (ResultKind.Unsupported, null);
        var argument = type.Arity == 1 ? type.TypeArguments[0] : null;
        var kind = (type.ContainingNamespace.ToFullName(), type.Name, type.Arity) switch
        {
            ("System.Threading.Tasks", "Task", 0) => ResultKind.Task,
            ("System.Threading.Tasks", "Task", 1) => ResultKind.TaskOfResult,
            ("System.Threading.Tasks", "ValueTask", 0) => ResultKind.ValueTask,
            ("System.Threading.Tasks", "ValueTask", 1) => ResultKind.ValueTaskOfResult,
            ("System.Collections.Generic", "IAsyncEnumerable", 1) => ResultKind.Sequence,
            _ => ResultKind.Unsupported,
        };
        return (kind, argument);
    }

    public static bool IsToken(IParameterSymbol parameter) => parameter.Type.IsNamed("System.Threading.CancellationToken");

    private static bool IsCalled(ISymbol member) => member switch
    {
        INamedTypeSymbol or IFieldSymbol => false,
        { IsStatic: true } => member.IsAbstract,
        IMethodSymbol method => method.MethodKind == MethodKind.Ordinary,
        IPropertySymbol property => property.ExplicitInterfaceImplementations.IsEmpty,
        IEventSymbol @event => @event.ExplicitInterfaceImplementations.IsEmpty,
        _ => false,
    };
}

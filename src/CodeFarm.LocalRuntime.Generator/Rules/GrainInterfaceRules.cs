using System.Collections.Generic;
using System.Linq;
using CodeFarm.LocalRuntime.Generator.Model;
using CodeFarm.LocalRuntime.Generator.Reading;
using Microsoft.CodeAnalysis;

namespace CodeFarm.LocalRuntime.Generator.Rules;

/// <summary>What a grain interface must look like for a reference to be written for it.</summary>
internal static class GrainInterfaceRules
{
    /// <summary>What keeps a reference from being written: all problems of the interface and of what it inherits.</summary>
    public static IEnumerable<Problem> FindObstacles(INamedTypeSymbol grainInterface) =>
        FindProblems(grainInterface, GrainMethods.FindMembers(grainInterface));

    /// <summary>The problems to tell at this interface: an inherited grain interface of the assembly tells its own.</summary>
    public static IEnumerable<Problem> FindProblems(INamedTypeSymbol grainInterface)
    {
        var members = GrainMethods.FindMembers(grainInterface).Where(member => IsToldAt(grainInterface, member)).ToList();
        return FindProblems(grainInterface, members)
            .Concat(members.OfType<IMethodSymbol>().SelectMany(method => FindCrossingProblems(grainInterface, method)));
    }

    private static bool IsToldAt(INamedTypeSymbol grainInterface, ISymbol member) =>
        SymbolEqualityComparer.Default.Equals(member.ContainingType, grainInterface)
        || !SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, grainInterface.ContainingAssembly)
        || !member.ContainingType.IsGrainInterface();

    private static IEnumerable<Problem> FindProblems(INamedTypeSymbol grainInterface, IEnumerable<ISymbol> members)
    {
        var name = grainInterface.ToDisplayString();
        if (grainInterface.IsGenericAnywhere())
        {
            yield return Problem.Of(grainInterface, grainInterface, Descriptors.GenericType, "grain interface", name);
            yield break;
        }

        if (!grainInterface.CanBeNamed())
            yield return Problem.Of(grainInterface, grainInterface, Descriptors.Inaccessible, "Grain interface", name);
        if (!grainInterface.Implements(OrleansNames.GrainWithStringKey))
            yield return Problem.Of(grainInterface, grainInterface, Descriptors.KeyKind, name);

        foreach (var member in members)
        {
            foreach (var problem in FindProblems(grainInterface, member))
                yield return problem;
        }
    }

    private static IEnumerable<Problem> FindProblems(INamedTypeSymbol grainInterface, ISymbol member)
    {
        var name = member.ToDisplayString(Descriptors.MemberFormat);
        if (member is not IMethodSymbol method)
        {
            var kind = member is IEventSymbol ? "an event" : "a property";
            yield return Problem.Of(member, grainInterface, Descriptors.MemberKind, name, kind);
            yield break;
        }

        if (method.IsStatic || !(method.IsAbstract || method.IsVirtual))
        {
            var kind = method.IsStatic ? "a static method" : "a private or sealed method";
            yield return Problem.Of(method, grainInterface, Descriptors.MemberKind, name, kind);
            yield break;
        }

        if (method.IsGenericMethod)
            yield return Problem.Of(method, grainInterface, Descriptors.GenericMethod, name);

        var (result, _) = GrainMethods.ReadResult(method);
        if (result == ResultKind.Unsupported)
            yield return Problem.Of(method, grainInterface, Descriptors.ReturnType, name, method.ReturnType.ToDisplayString());
        else if (result is not (ResultKind.Task or ResultKind.ValueTask) && method.HasAttribute(OrleansNames.OneWay))
            yield return Problem.Of(method, grainInterface, Descriptors.OneWayResult, name);

        foreach (var parameter in method.Parameters.Where(static parameter => parameter.RefKind != RefKind.None))
            yield return Problem.Of(parameter, grainInterface, Descriptors.ByReference, parameter.Name, name);

        foreach (var parameter in method.Parameters.Where(GrainMethods.IsToken))
        {
            if (parameter.Ordinal != method.Parameters.Length - 1)
                yield return Problem.Of(parameter, grainInterface, Descriptors.Token, parameter.Name, name);
        }
    }

    private static IEnumerable<Problem> FindCrossingProblems(INamedTypeSymbol grainInterface, IMethodSymbol method)
    {
        var name = method.ToDisplayString(Descriptors.MemberFormat);
        if (GrainMethods.ReadResult(method).Type is { } result)
        {
            foreach (var fault in CrossingTypeRules.FindFaults(result))
                yield return fault.At(method, grainInterface, $"The result of {name}");
        }

        foreach (var parameter in method.Parameters.Where(static parameter => !GrainMethods.IsToken(parameter)))
        {
            foreach (var fault in CrossingTypeRules.FindFaults(parameter.Type))
                yield return fault.At(parameter, grainInterface, $"Parameter '{parameter.Name}' of {name}");
        }
    }
}

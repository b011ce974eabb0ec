using System.Collections.Generic;
using System.Linq;
using CodeFarm.LocalRuntime.Generator.Model;
using CodeFarm.LocalRuntime.Generator.Reading;
using Microsoft.CodeAnalysis;

namespace CodeFarm.LocalRuntime.Generator.Rules;

/// <summary>What a grain interface must look like for a reference to be written for it.</summary>
internal static class GrainInterfaceRules
{
    public static IEnumerable<Problem> FindProblems(INamedTypeSymbol grainInterface)
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

        foreach (var member in GrainMethods.FindMembers(grainInterface))
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
}

using System.Collections.Generic;
using System.Linq;
using CodeFarm.LocalRuntime.Generator.Reading;
using Microsoft.CodeAnalysis;

namespace CodeFarm.LocalRuntime.Generator.Rules;

/// <summary>What a grain class must look like.</summary>
internal static class GrainClassRules
{
    private static readonly string[] MethodAttributes =
        [OrleansNames.AlwaysInterleave, OrleansNames.ReadOnly, OrleansNames.OneWay];

    public static IEnumerable<Problem> FindProblems(INamedTypeSymbol type)
    {
        var name = type.ToDisplayString();
        if (type.TypeKind == TypeKind.Struct)
        {
            if (type.Implements(OrleansNames.GrainBase) || type.Implements(OrleansNames.Addressable))
                yield return Problem.Of(type, type, Descriptors.GrainIsNoClass, name);
            yield break;
        }

        if (type.TypeKind != TypeKind.Class || !type.Implements(OrleansNames.GrainBase))
            yield break;
        if (!type.IsAbstract && type.IsGenericAnywhere())
            yield return Problem.Of(type, type, Descriptors.GenericType, "grain class", name);
        else if (!type.IsAbstract && !type.CanBeNamed())
            yield return Problem.Of(type, type, Descriptors.Inaccessible, "Grain class", name);
        if (type.HasAttribute(OrleansNames.Alias))
            yield return Problem.Of(type, type, Descriptors.MisplacedAttribute, name, "Alias", "name a grain class by [GrainType]");
        if (type.HasAttribute(OrleansNames.GenerateSerializer))
        {
            yield return Problem.Of(
                type, type, Descriptors.MisplacedAttribute, name, "GenerateSerializer",
                "a grain does not cross, references to it do; remove it");
        }
    }

    /// <summary>Attributes that count on the method of the interface stand there and not on its implementation.</summary>
    public static IEnumerable<Problem> FindProblems(IMethodSymbol method)
    {
        if (method.ContainingType is null or { TypeKind: TypeKind.Interface })
            return [];
        return MethodAttributes.Where(method.HasAttribute).Select(attribute => Problem.Of(
            method, method, Descriptors.MisplacedAttribute,
            method.ToDisplayString(Descriptors.MemberFormat),
            attribute.Substring(attribute.LastIndexOf('.') + 1).Replace("Attribute", ""),
            "move it to the method of the grain interface"));
    }
}

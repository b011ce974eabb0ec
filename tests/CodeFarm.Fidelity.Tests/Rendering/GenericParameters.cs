using System.Reflection;
using System.Reflection.Metadata;

namespace CodeFarm.Fidelity.Tests.Rendering;

/// <summary>Type parameters with their variance, and their constraints.</summary>
internal static class GenericParameters
{
    private const GenericParameterAttributes AllowsRefStruct = (GenericParameterAttributes)0x20;

    public static (string List, string Constraints) Render(
        MetadataReader reader, GenericParameterHandleCollection handles, GenericScope scope, byte annotations)
    {
        if (handles.Count == 0)
            return ("", "");
        var parameters = handles.Select(reader.GetGenericParameter).ToArray();
        var names = parameters.Select(parameter => Variance(parameter) + reader.GetString(parameter.Name));
        var constraints = parameters
            .Select(parameter => (Name: reader.GetString(parameter.Name), All: Constraints(reader, parameter, scope, annotations)))
            .Where(parameter => parameter.All.Count > 0)
            .Select(parameter => $" where {parameter.Name} : {string.Join(", ", parameter.All)}");
        return ($"<{string.Join(", ", names)}>", string.Concat(constraints));
    }

    private static string Variance(GenericParameter parameter) =>
        (parameter.Attributes & GenericParameterAttributes.VarianceMask) switch
        {
            GenericParameterAttributes.Covariant => "out ",
            GenericParameterAttributes.Contravariant => "in ",
            _ => "",
        };

    private static List<string> Constraints(
        MetadataReader reader, GenericParameter parameter, GenericScope scope, byte annotations)
    {
        var result = new List<string>();
        var own = new Attributes(reader, parameter.GetCustomAttributes()).Annotations(annotations).All;
        var isStruct = parameter.Attributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint);
        if (isStruct)
            result.Add("struct");
        else if (parameter.Attributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint))
            result.Add("class" + Annotations.Mark(own));
        else if (own == 1 && parameter.GetConstraints().Count == 0)
            result.Add("notnull");

        foreach (var handle in parameter.GetConstraints())
        {
            var constraint = reader.GetGenericParameterConstraint(handle);
            var annotated = new Attributes(reader, constraint.GetCustomAttributes()).Annotations(annotations);
            var text = TypeReader.Decode(reader, constraint.Type, scope).Text(annotated);
            if (!text.StartsWith("System.ValueType", StringComparison.Ordinal))
                result.Add(text);
        }

        if (!isStruct && parameter.Attributes.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint))
            result.Add("new()");
        if (parameter.Attributes.HasFlag(AllowsRefStruct))
            result.Add("allows ref struct");
        return result;
    }
}

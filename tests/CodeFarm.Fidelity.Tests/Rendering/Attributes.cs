using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace CodeFarm.Fidelity.Tests.Rendering;

/// <summary>The attributes of one thing in metadata, found by the name of their type.</summary>
internal sealed class Attributes(MetadataReader reader, CustomAttributeHandleCollection handles)
{
    private const string CompilerServices = "System.Runtime.CompilerServices.";
    private const string CodeAnalysis = "System.Diagnostics.CodeAnalysis.";

    private static readonly string[] FlowAttributes =
    [
        "AllowNull", "DisallowNull", "DoesNotReturn", "DoesNotReturnIf", "MaybeNull", "MaybeNullWhen", "MemberNotNull",
        "MemberNotNullWhen", "NotNull", "NotNullIfNotNull", "NotNullWhen",
    ];

    public bool HasCompilerAttribute(string name) => Find(CompilerServices + name) is not null;

    public bool Has(string fullName) => Find(fullName) is not null;

    public CustomAttributeValue<TypeNode>? Find(string fullName)
    {
        foreach (var handle in handles)
        {
            var attribute = reader.GetCustomAttribute(handle);
            if (TypeOf(attribute) == fullName)
                return attribute.DecodeValue(AttributeValueProvider.Instance);
        }

        return null;
    }

    /// <summary>The annotations written here, or what the surroundings say.</summary>
    public Annotations Annotations(byte surroundings)
    {
        if (Find(CompilerServices + "NullableAttribute") is not { } value)
            return Rendering.Annotations.Same(surroundings);
        return value.FixedArguments[0].Value switch
        {
            byte all => Rendering.Annotations.Same(all),
            ImmutableArray<CustomAttributeTypedArgument<TypeNode>> each =>
                new([.. each.Select(flag => (byte)flag.Value!)], Rendering.Annotations.Oblivious),
            var other => throw new InvalidOperationException($"Annotations are written as {other}."),
        };
    }

    /// <summary>What signatures below this one say where they carry no annotation of their own.</summary>
    public byte? AnnotationContext() =>
        Find(CompilerServices + "NullableContextAttribute") is { } value ? (byte)value.FixedArguments[0].Value! : null;

    /// <summary>Attributes that warn whoever uses the thing; a build that treats warnings as errors must agree on them.</summary>
    public string Warnings()
    {
        var text = "";
        if (Find("System.ObsoleteAttribute") is { } obsolete && !HasCompilerAttribute("CompilerFeatureRequiredAttribute"))
            text += obsolete.FixedArguments is [_, { Value: true }] ? "[Obsolete(error)] " : "[Obsolete] ";
        if (Find(CodeAnalysis + "ExperimentalAttribute") is { } experimental)
            text += $"[Experimental(\"{experimental.FixedArguments[0].Value}\")] ";
        return text;
    }

    /// <summary>What the compiler concludes about null beyond the annotations.</summary>
    public string Flow()
    {
        var text = "";
        foreach (var name in FlowAttributes)
        {
            if (Find($"{CodeAnalysis}{name}Attribute") is not { } value)
                continue;
            var arguments = string.Join(", ", value.FixedArguments.Select(argument => Constants.Text(argument.Value)));
            text += arguments.Length == 0 ? $"[{name}] " : $"[{name}({arguments})] ";
        }

        return text;
    }

    private string TypeOf(CustomAttribute attribute) => attribute.Constructor.Kind switch
    {
        HandleKind.MethodDefinition => Names.Of(
            reader, reader.GetMethodDefinition((MethodDefinitionHandle)attribute.Constructor).GetDeclaringType()),
        HandleKind.MemberReference => Names.Of(
            reader, reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent),
        _ => "",
    };
}

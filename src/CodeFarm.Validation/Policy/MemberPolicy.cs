using System.Globalization;
using System.Reflection.Metadata;

namespace CodeFarm.Validation.Policy;

/// <summary>Decides over one reference to a field or a method.</summary>
internal sealed class MemberPolicy(MetadataReader metadata, TypeNames types)
{
    private static readonly string[] Accessors = ["get_", "set_", "add_", "remove_"];

    private readonly HashSet<MemberReferenceHandle> _known = [];

    /// <summary>Whether a reference has been judged where it is used; the rest of the table is judged without a place.</summary>
    public bool IsKnown(MemberReferenceHandle handle) => _known.Contains(handle);

    public void MarkKnown(MemberReferenceHandle handle) => _known.Add(handle);

    /// <param name="token">A definition or a reference.</param>
    /// <param name="user">The type whose code uses it; nil when it is not known.</param>
    /// <param name="method">The name of the method that uses it.</param>
    /// <returns>The full name of what is refused, or null.</returns>
    public string? Refusal(EntityHandle token, TypeDefinitionHandle user, string? method) => token.Kind switch
    {
        HandleKind.TypeDefinition or HandleKind.FieldDefinition or HandleKind.MethodDefinition => null,
        HandleKind.MemberReference => Refusal((MemberReferenceHandle)token, 0, user, method),
        HandleKind.MethodSpecification => Refusal(metadata.GetMethodSpecification((MethodSpecificationHandle)token), user, method),
        _ => "A part of another module",
    };

    /// <summary>The full name of a member of another library; empty for one of its own.</summary>
    public string NameOf(EntityHandle token)
    {
        if (token.Kind != HandleKind.MemberReference)
            return "";
        var member = metadata.GetMemberReference((MemberReferenceHandle)token);
        return $"{types.Of(member.Parent).FullName}.{Shown(metadata.GetString(member.Name))}";
    }

    private string? Refusal(MethodSpecification generic, TypeDefinitionHandle user, string? method)
    {
        var arguments = generic.DecodeSignature(types, null);
        foreach (var argument in arguments)
        {
            if (!argument.IsAllowed && !CompilerApi.IsAllowedType(argument.FullName))
                return argument.FullName;
        }

        var name = NameOf(generic.Method);
        foreach (var argument in arguments)
        {
            if (!AllowedApi.IsAllowedArgument(name, argument.FullName))
                return $"{name}<{argument.FullName}>";
        }

        return generic.Method.Kind == HandleKind.MemberReference
            ? Refusal((MemberReferenceHandle)generic.Method, arguments.Length, user, method)
            : null;
    }

    private string? Refusal(MemberReferenceHandle handle, int arity, TypeDefinitionHandle user, string? method)
    {
        MarkKnown(handle);
        var member = metadata.GetMemberReference(handle);
        var name = metadata.GetString(member.Name);
        if (member.Parent.Kind is not (HandleKind.TypeReference or HandleKind.TypeSpecification or HandleKind.TypeDefinition))
            return $"{name} of another module";
        var type = types.Of(member.Parent);
        var fullName = $"{type.FullName}.{Shown(name)}";
        if (IsOwn(member.Parent) || (type.IsAllowed && IsAllowed(fullName, member)))
            return null;
        // What the compiler uses may be more than a source may.
        var generic = arity == 0 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}`{arity}");
        return CompilerApi.IsAllowedMember(type.FullName, generic, OutermostName(user), method) ? null : fullName;
    }

    /// <summary>Whether a type is one of the assembly itself, or an instance of a generic one; its members are judged where they are defined.</summary>
    public bool IsOwn(EntityHandle type)
    {
        if (type.Kind != HandleKind.TypeSpecification)
            return type.Kind == HandleKind.TypeDefinition;
        var blob = metadata.GetBlobReader(metadata.GetTypeSpecification((TypeSpecificationHandle)type).Signature);
        return blob.ReadSignatureTypeCode() == SignatureTypeCode.GenericTypeInstance
            && blob.ReadSignatureTypeCode() == SignatureTypeCode.TypeHandle
            && blob.ReadTypeHandle().Kind == HandleKind.TypeDefinition;
    }

    // A type that may not be used must not be got from one that may: reflection begins with what GetType returns.
    private bool IsAllowed(string fullName, MemberReference member)
    {
        if (member.GetKind() == MemberReferenceKind.Field)
            return !AllowedApi.IsRefusedMember(fullName, 0, null) && member.DecodeFieldSignature(types, null).IsAllowed;
        var signature = member.DecodeMethodSignature(types, null);
        return !AllowedApi.IsRefusedMember(fullName, signature.ParameterTypes.Length, signature.ParameterTypes.FirstOrDefault().FullName)
            && signature.Header.CallingConvention != SignatureCallingConvention.VarArgs
            && signature.ReturnType.IsAllowed && signature.ParameterTypes.All(type => type.IsAllowed);
    }

    private static string Shown(string name)
    {
        var accessor = Array.Find(Accessors, prefix => name.StartsWith(prefix, StringComparison.Ordinal));
        return accessor is null ? name : name[accessor.Length..];
    }

    private string? OutermostName(TypeDefinitionHandle handle)
    {
        if (handle.IsNil)
            return null;
        var type = metadata.GetTypeDefinition(handle);
        while (type.IsNested)
            type = metadata.GetTypeDefinition(type.GetDeclaringType());
        return metadata.GetString(type.Name);
    }
}

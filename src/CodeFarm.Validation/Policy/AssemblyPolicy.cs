using System.Collections.Immutable;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using CodeFarm.Broth.Capabilities;

namespace CodeFarm.Validation.Policy;

/// <summary>
/// Default deny over the emitted IL, as if nobody had looked at the source: what the compiler calls without a name in the source
/// stands here like everything else. Meant for what our own compiler emits without unsafe code; it does not verify types.
/// </summary>
internal sealed partial class AssemblyPolicy
{
    private static readonly HashSet<string> Libraries = new(StringComparer.Ordinal)
    {
        "System.Private.CoreLib", "System.Runtime", "System.Collections", "System.Linq", "System.ObjectModel",
        "System.Text.RegularExpressions", "System.Runtime.Numerics", "System.Memory", "System.Runtime.Extensions",
        "System.Security.Cryptography", "System.Text.Json", "System.Collections.Immutable", "System.Private.Uri", "System.Collections.Concurrent",
        "System.Net.Primitives", "System.Text.Encodings.Web", GrantedApi.Namespace,
    };

    private static readonly HashSet<OpCode> RefusedCodes =
    [
        OpCodes.Arglist, OpCodes.Calli, OpCodes.Cpblk, OpCodes.Initblk, OpCodes.Jmp, OpCodes.Localloc, OpCodes.Mkrefany,
        OpCodes.Refanytype, OpCodes.Refanyval, OpCodes.Unaligned,
    ];

    private readonly PEReader _image;
    private readonly MetadataReader _metadata;
    private readonly TypeNames _types;
    private readonly MemberPolicy _members;
    private readonly SpanPatterns _spans;
    private readonly Capability _declared;
    private readonly List<AssemblyFinding> _findings = [];

    private AssemblyPolicy(PEReader image, Capability declared)
    {
        _declared = declared;
        _image = image;
        _metadata = image.GetMetadataReader();
        _types = new TypeNames(_metadata);
        _members = new MemberPolicy(_metadata, _types);
        _spans = new SpanPatterns(_metadata, _types);
    }

    /// <param name="assembly">An image.</param>
    /// <param name="declared">The capabilities of the function.</param>
    /// <returns>What is refused, each once; empty when the assembly may be used.</returns>
    public static ImmutableArray<AssemblyFinding> Check(ReadOnlyMemory<byte> assembly, Capability declared = Capability.None)
    {
        try
        {
            using var image = new PEReader(ImmutableArray.Create(assembly.Span));
            return new AssemblyPolicy(image, declared).Check();
        }
        catch (Exception e) when (e is BadImageFormatException or InvalidOperationException)
        {
            // Whatever made these bytes, it was not our compiler.
            return [new AssemblyFinding("policy.syntax", $"This is no assembly that the farm has compiled: {e.Message}", default, 0)];
        }
    }

    private ImmutableArray<AssemblyFinding> Check()
    {
        CheckHeader();
        foreach (var handle in _metadata.TypeDefinitions)
            CheckType(handle);
        CheckTables();
        return [.. _findings.Distinct()];
    }

    // Machine code beside the IL would not be read here at all.
    private void CheckHeader()
    {
        var header = _image.PEHeaders.CorHeader;
        if (header is null || (header.Flags & ~CorFlags.StrongNameSigned) != CorFlags.ILOnly || header.EntryPointTokenOrRelativeVirtualAddress != 0
            || header.ManagedNativeHeaderDirectory.Size + header.VtableFixupsDirectory.Size + header.ExportAddressTableJumpsDirectory.Size > 0)
            Refuse("policy.syntax", "An assembly holds IL only, and no entry of a program");
    }

    private void CheckType(TypeDefinitionHandle handle)
    {
        var type = _metadata.GetTypeDefinition(handle);
        foreach (var problem in TypePolicy.Problems(_metadata, type))
            Refuse("policy.syntax", problem);
        foreach (var field in type.GetFields().Select(_metadata.GetFieldDefinition))
        {
            if (TypePolicy.IsState(_metadata, type, field))
                Refuse("policy.state", $"The static field {_metadata.GetString(field.Name)} can change: each call starts afresh. Make it const or readonly, or a local.");
            if (TypePolicy.IsReference(_metadata, field))
                Refuse("policy.syntax", SyntaxPolicy.ReferenceField);
            Judge(field.DecodeSignature(_types, null));
        }

        foreach (var name in type.GetInterfaceImplementations().Select(each => _types.Of(_metadata.GetInterfaceImplementation(each).Interface).FullName))
        {
            if (AllowedApi.RefusedInterfaces.Contains(name))
                RefuseName(name, default, 0);
        }

        if (!type.BaseType.IsNil && !_members.IsOwn(type.BaseType) && _types.Of(type.BaseType).FullName is var origin && !AllowedApi.IsAllowedBase(origin))
            RefuseName(RefusalReasons.AsBase(origin), default, 0);
        foreach (var implementation in type.GetMethodImplementations().Select(_metadata.GetMethodImplementation))
            JudgeToken(implementation.MethodDeclaration, handle, null, default, 0);
        foreach (var attribute in type.GetCustomAttributes())
            JudgeAttribute(attribute, type);
        foreach (var method in type.GetMethods())
            CheckMethod(handle, method);
    }

    private void CheckMethod(TypeDefinitionHandle type, MethodDefinitionHandle handle)
    {
        var method = _metadata.GetMethodDefinition(handle);
        var name = _metadata.GetString(method.Name);
        foreach (var problem in TypePolicy.Problems(_metadata, _metadata.GetTypeDefinition(type), method))
            Refuse("policy.syntax", problem, handle);
        var signature = method.DecodeSignature(_types, null);
        if (signature.Header.CallingConvention == SignatureCallingConvention.VarArgs)
            Refuse("policy.syntax", $"{name} takes a list of arguments of any type, which is not allowed: use params", handle);
        Judge(signature, handle);
        if (method.RelativeVirtualAddress == 0)
            return;
        var body = _image.GetMethodBody(method.RelativeVirtualAddress);
        if (!body.LocalSignature.IsNil)
        {
            foreach (var local in _metadata.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(_types, null))
                Judge(local, handle);
        }

        Instruction[] instructions = [.. InstructionReader.Read(body)];
        var spans = _spans.Find(instructions);
        for (var i = 0; i < instructions.Length; i++)
        {
            var (code, offset, token, _) = instructions[i];
            if (spans.Contains(i))
            {
                if (token.Kind == HandleKind.MemberReference)
                    _members.MarkKnown((MemberReferenceHandle)token);
                continue;
            }

            if (code == OpCodes.Localloc)
                Refuse("policy.syntax", "stackalloc needs a constant length of at most 16 KB, or elements: use an array", handle, offset);
            else if (RefusedCodes.Contains(code))
                Refuse("policy.syntax", $"The instruction {code.Name} is not allowed: use ordinary C#", handle, offset);
            else if (code == OpCodes.Ldtoken && token.Kind is HandleKind.MethodDefinition or HandleKind.MemberReference)
                Refuse("policy.syntax", "A method as data is not allowed: call it", handle, offset);
            else if (!token.IsNil && token.Kind != HandleKind.StandaloneSignature)
                JudgeToken(token, type, name, handle, offset);
        }
    }

    private void JudgeToken(EntityHandle token, TypeDefinitionHandle type, string? method, MethodDefinitionHandle place, int offset)
    {
        if (token.Kind is HandleKind.TypeReference or HandleKind.TypeSpecification)
            Judge(_types.Of(token), place, offset);
        else if (_members.Refusal(token, type, method) is { } name)
            RefuseName(name, place, offset);
        else if (GrantedApi.Refusal(_members.NameOf(token), _declared) is { } missing)
            Refuse("policy.capability", missing, place, offset);
    }

    private void JudgeAttribute(CustomAttributeHandle handle, TypeDefinition? owner)
    {
        var constructor = _metadata.GetCustomAttribute(handle).Constructor;
        // A constructor that is defined here belongs to an attribute that the compiler embedded; others are refused as types.
        if (constructor.Kind != HandleKind.MemberReference)
            return;
        var type = _types.Of(_metadata.GetMemberReference((MemberReferenceHandle)constructor).Parent).FullName;
        if (!CompilerApi.IsAllowedAttribute(type, owner is null ? null : _metadata.GetString(owner.Value.Name)))
            RefuseName(type, default, 0);
        _members.MarkKnown((MemberReferenceHandle)constructor);
    }

    private void Judge(MethodSignature<TypeName> signature, MethodDefinitionHandle method)
    {
        Judge(signature.ReturnType, method);
        foreach (var parameter in signature.ParameterTypes)
            Judge(parameter, method);
    }

    private void Judge(TypeName type, MethodDefinitionHandle method = default, int offset = 0)
    {
        if (!type.IsAllowed && !CompilerApi.IsAllowedType(type.FullName))
            RefuseName(type.FullName, method, offset);
    }

    private void RefuseName(string name, MethodDefinitionHandle method, int offset) =>
        Refuse("policy.api", $"{name} is not allowed: {RefusalReasons.For(name)}", method, offset);

    private void Refuse(string code, string message, MethodDefinitionHandle method = default, int offset = 0) =>
        _findings.Add(new AssemblyFinding(code, $"{message.TrimEnd('.')}.", method, offset));
}

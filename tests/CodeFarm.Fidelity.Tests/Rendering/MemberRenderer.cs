using System.Reflection;
using System.Reflection.Metadata;

namespace CodeFarm.Fidelity.Tests.Rendering;

/// <summary>Renders the public and protected members of a type, one line each.</summary>
internal sealed class MemberRenderer(MetadataReader reader)
{
    private const string Required = "RequiredMemberAttribute";

    /// <summary>Fields, constructors, properties, events, methods; each group by text.</summary>
    public IEnumerable<string> Of(TypeDefinition type, TypeContext context)
    {
        var fields = type.GetFields().Select(reader.GetFieldDefinition)
            .Where(field => Access(field.Attributes) is not null && !field.Attributes.HasFlag(FieldAttributes.RTSpecialName))
            .Select(field => Field(field, context));
        var accessors = Accessors(type);
        var methods = type.GetMethods()
            .Where(handle => !accessors.Contains(handle))
            .Select(reader.GetMethodDefinition)
            .Where(method => Access(method.Attributes) is not null && !IsWrittenByCompiler(method))
            .ToArray();
        var constructors = methods.Where(IsConstructor).Select(method => Method(method, context));
        var properties = type.GetProperties().Select(reader.GetPropertyDefinition)
            .Select(property => Property(property, context));
        var events = type.GetEvents().Select(reader.GetEventDefinition).Select(definition => Event(definition, context));
        var others = methods.Where(method => !IsConstructor(method)).Select(method => Method(method, context));

        // The values of an enumeration stand in their own order.
        fields = context.Kind == TypeKind.Enum ? fields : fields.Order(StringComparer.Ordinal);
        return fields
            .Concat(constructors.Order(StringComparer.Ordinal))
            .Concat(properties.OfType<string>().Order(StringComparer.Ordinal))
            .Concat(events.OfType<string>().Order(StringComparer.Ordinal))
            .Concat(others.Order(StringComparer.Ordinal));
    }

    private string Field(FieldDefinition field, TypeContext context)
    {
        var attributes = new Attributes(reader, field.GetCustomAttributes());
        var name = reader.GetString(field.Name);
        var value = field.Attributes.HasFlag(FieldAttributes.Literal)
            ? " = " + Constants.Of(reader, field.GetDefaultValue())
            : "";
        if (context.Kind == TypeKind.Enum)
            return attributes.Warnings() + name + value;

        var modifiers = field.Attributes.HasFlag(FieldAttributes.Literal) ? "const "
            : (field.Attributes.HasFlag(FieldAttributes.Static) ? "static " : "")
                + (field.Attributes.HasFlag(FieldAttributes.InitOnly) ? "readonly " : "")
                + (attributes.HasCompilerAttribute(Required) ? "required " : "");
        var type = field.DecodeSignature(TypeNameProvider.Instance, context.Scope)
            .Text(attributes.Annotations(context.Annotations));
        return $"{attributes.Warnings()}{Access(field.Attributes)} {modifiers}{type} {name}{value}";
    }

    private string? Property(PropertyDefinition property, TypeContext context)
    {
        var handles = property.GetAccessors();
        var accessors = new List<(string Text, MethodAttributes Attributes)>();
        if (!handles.Getter.IsNil)
            accessors.Add(("get", reader.GetMethodDefinition(handles.Getter).Attributes));
        if (!handles.Setter.IsNil)
            accessors.Add((SetterKind(handles.Setter, context), reader.GetMethodDefinition(handles.Setter).Attributes));
        accessors.RemoveAll(accessor => Access(accessor.Attributes) is null);
        var name = reader.GetString(property.Name);
        if (accessors.Count == 0 || (context.IsRecord && name == "EqualityContract"))
            return null;

        var attributes = new Attributes(reader, property.GetCustomAttributes());
        var signature = property.DecodeSignature(TypeNameProvider.Instance, context.Scope);
        var type = signature.ReturnType.Text(attributes.Annotations(context.Annotations));
        var access = accessors.Any(accessor => Access(accessor.Attributes) == "public") ? "public" : "protected";
        var each = accessors.Select(
            accessor => Access(accessor.Attributes) == access ? $"{accessor.Text}; " : $"protected {accessor.Text}; ");
        var getter = handles.Getter.IsNil ? handles.Setter : handles.Getter;
        var parameters = Parameters(reader.GetMethodDefinition(getter), signature.ParameterTypes.Length, context);
        var declared = parameters.Length == 0 ? name : $"this[{parameters}]";
        return $"{attributes.Warnings()}{attributes.Flow()}{access} {Modifiers(accessors[0].Attributes, context)}"
            + (attributes.HasCompilerAttribute(Required) ? "required " : "")
            + $"{type} {declared} {{ {string.Concat(each)}}}";
    }

    private string SetterKind(MethodDefinitionHandle setter, TypeContext context) =>
        reader.GetMethodDefinition(setter).DecodeSignature(TypeNameProvider.Instance, context.Scope).ReturnType
            is TypeNode.Modified { Modifier: "System.Runtime.CompilerServices.IsExternalInit" } ? "init" : "set";

    private string? Event(EventDefinition definition, TypeContext context)
    {
        var adder = reader.GetMethodDefinition(definition.GetAccessors().Adder);
        if (Access(adder.Attributes) is not { } access)
            return null;
        var attributes = new Attributes(reader, definition.GetCustomAttributes());
        var type = TypeReader.Decode(reader, definition.Type, context.Scope).Text(attributes.Annotations(context.Annotations));
        return $"{attributes.Warnings()}{access} {Modifiers(adder.Attributes, context)}event {type} {reader.GetString(definition.Name)}";
    }

    private string Method(MethodDefinition method, TypeContext context)
    {
        var attributes = new Attributes(reader, method.GetCustomAttributes());
        var scope = context.Scope with { OfMethod = TypeContext.ParameterNames(reader, method.GetGenericParameters()) };
        var annotations = attributes.AnnotationContext() ?? context.Annotations;
        var signature = method.DecodeSignature(TypeNameProvider.Instance, scope);
        var generic = GenericParameters.Render(reader, method.GetGenericParameters(), scope, annotations);
        var parameters = Parameters(method, signature.ParameterTypes.Length, context);
        var head = $"{attributes.Warnings()}{Access(method.Attributes)} ";
        if (IsConstructor(method))
        {
            var sets = attributes.Has("System.Diagnostics.CodeAnalysis.SetsRequiredMembersAttribute")
                ? "[SetsRequiredMembers] "
                : "";
            return $"{sets}{head}{context.Name}({parameters})";
        }

        var returned = ReturnParameter(method);
        var type = signature.ReturnType.Text(returned?.Annotations(annotations) ?? Annotations.Same(annotations));
        var reference = signature.ReturnType is TypeNode.ByReference or TypeNode.Modified { Element: TypeNode.ByReference }
            ? "ref "
            : "";
        return $"{returned?.Flow()}{attributes.Flow()}{head}{Modifiers(method.Attributes, context)}{reference}{type} "
            + $"{MethodName(method)}{generic.List}({parameters}){generic.Constraints}";
    }

    private string Parameters(MethodDefinition method, int count, TypeContext context)
    {
        var attributes = new Attributes(reader, method.GetCustomAttributes());
        var scope = context.Scope with { OfMethod = TypeContext.ParameterNames(reader, method.GetGenericParameters()) };
        var annotations = attributes.AnnotationContext() ?? context.Annotations;
        var types = method.DecodeSignature(TypeNameProvider.Instance, scope).ParameterTypes;
        var parameters = method.GetParameters().Select(reader.GetParameter)
            .Where(parameter => parameter.SequenceNumber > 0 && parameter.SequenceNumber <= count)
            .OrderBy(parameter => parameter.SequenceNumber)
            .Select(parameter => Parameter(parameter, types[parameter.SequenceNumber - 1], annotations));
        var receiver = attributes.HasCompilerAttribute("ExtensionAttribute") ? "this " : "";
        return receiver + string.Join(", ", parameters);
    }

    private string Parameter(Parameter parameter, TypeNode type, byte annotations)
    {
        var attributes = new Attributes(reader, parameter.GetCustomAttributes());
        var direction = type is not (TypeNode.ByReference or TypeNode.Modified { Element: TypeNode.ByReference }) ? ""
            : parameter.Attributes.HasFlag(ParameterAttributes.Out) ? "out "
            : attributes.HasCompilerAttribute("IsReadOnlyAttribute") ? "in "
            : attributes.HasCompilerAttribute("RequiresLocationAttribute") ? "ref readonly "
            : "ref ";
        var isParams = attributes.Has("System.ParamArrayAttribute") || attributes.HasCompilerAttribute("ParamCollectionAttribute");
        var value = parameter.Attributes.HasFlag(ParameterAttributes.HasDefault)
            ? " = " + Constants.Of(reader, parameter.GetDefaultValue())
            : "";
        return $"{attributes.Flow()}{(isParams ? "params " : "")}{direction}{type.Text(attributes.Annotations(annotations))} "
            + reader.GetString(parameter.Name) + value;
    }

    private Attributes? ReturnParameter(MethodDefinition method)
    {
        foreach (var handle in method.GetParameters())
        {
            var parameter = reader.GetParameter(handle);
            if (parameter.SequenceNumber == 0)
                return new Attributes(reader, parameter.GetCustomAttributes());
        }

        return null;
    }

    private HashSet<MethodDefinitionHandle> Accessors(TypeDefinition type)
    {
        var result = new HashSet<MethodDefinitionHandle>();
        foreach (var handle in type.GetProperties())
        {
            var accessors = reader.GetPropertyDefinition(handle).GetAccessors();
            result.Add(accessors.Getter);
            result.Add(accessors.Setter);
        }

        foreach (var handle in type.GetEvents())
        {
            var accessors = reader.GetEventDefinition(handle).GetAccessors();
            result.Add(accessors.Adder);
            result.Add(accessors.Remover);
        }

        return result;
    }

    private bool IsConstructor(MethodDefinition method) => reader.StringComparer.Equals(method.Name, ".ctor");

    private bool IsWrittenByCompiler(MethodDefinition method) =>
        reader.GetString(method.Name).Contains('<', StringComparison.Ordinal)
        || new Attributes(reader, method.GetCustomAttributes()).HasCompilerAttribute("CompilerGeneratedAttribute");

    private string MethodName(MethodDefinition method) => reader.GetString(method.Name) switch
    {
        "op_Equality" => "operator ==",
        "op_Inequality" => "operator !=",
        "op_LessThan" => "operator <",
        "op_LessThanOrEqual" => "operator <=",
        "op_GreaterThan" => "operator >",
        "op_GreaterThanOrEqual" => "operator >=",
        "op_Implicit" => "implicit operator",
        "op_Explicit" => "explicit operator",
        var name => name,
    };

    /// <summary>Members of an interface are abstract unless they say virtual: then they have a body.</summary>
    private static string Modifiers(MethodAttributes attributes, TypeContext context)
    {
        if (attributes.HasFlag(MethodAttributes.Static))
            return attributes.HasFlag(MethodAttributes.Abstract) ? "static abstract "
                : attributes.HasFlag(MethodAttributes.Virtual) ? "static virtual "
                : "static ";
        if (!attributes.HasFlag(MethodAttributes.Virtual))
            return "";
        if (attributes.HasFlag(MethodAttributes.Abstract))
            return context.Kind == TypeKind.Interface ? "" : "abstract ";
        if (attributes.HasFlag(MethodAttributes.NewSlot))
            return attributes.HasFlag(MethodAttributes.Final) ? "" : "virtual ";
        return attributes.HasFlag(MethodAttributes.Final) && context.Kind == TypeKind.Class ? "sealed override " : "override ";
    }

    private static string? Access(MethodAttributes attributes) => (attributes & MethodAttributes.MemberAccessMask) switch
    {
        MethodAttributes.Public => "public",
        MethodAttributes.Family or MethodAttributes.FamORAssem => "protected",
        _ => null,
    };

    private static string? Access(FieldAttributes attributes) => (attributes & FieldAttributes.FieldAccessMask) switch
    {
        FieldAttributes.Public => "public",
        FieldAttributes.Family or FieldAttributes.FamORAssem => "protected",
        _ => null,
    };
}

using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace CodeFarm.Validation.Policy;

/// <content>What stands in the tables of an assembly and in no method.</content>
internal sealed partial class AssemblyPolicy
{
    // What no code of a method names: base types, constraints, catch clauses, attributes, and what we may have overlooked.
    private void CheckTables()
    {
        foreach (var handle in _metadata.TypeReferences)
            Judge(_types.Of(handle));
        for (var row = 1; row <= _metadata.GetTableRowCount(TableIndex.TypeSpec); row++)
            Judge(_types.Of(MetadataTokens.TypeSpecificationHandle(row)));
        foreach (var handle in _metadata.MemberReferences)
        {
            if (!_members.IsKnown(handle))
                JudgeToken(handle, default, null, default, 0);
        }

        foreach (var handle in _metadata.CustomAttributes)
        {
            if (_metadata.GetCustomAttribute(handle).Parent.Kind != HandleKind.TypeDefinition)
                JudgeAttribute(handle, null);
        }

        if (_metadata.GetTableRowCount(TableIndex.ModuleRef) + _metadata.GetTableRowCount(TableIndex.File)
            + _metadata.GetTableRowCount(TableIndex.ExportedType) + _metadata.ManifestResources.Count
            + _metadata.DeclarativeSecurityAttributes.Count > 0)
            Refuse("policy.syntax", "Resources, native libraries and further modules are not allowed: a function is one C# file");
        foreach (var library in _metadata.AssemblyReferences.Select(handle => _metadata.GetString(_metadata.GetAssemblyReference(handle).Name)))
        {
            if (!Libraries.Contains(library) && _findings.Count == 0)
                Refuse("policy.api", $"The library {library} is not allowed: a function may use {AllowedApi.Summary} only");
        }
    }
}

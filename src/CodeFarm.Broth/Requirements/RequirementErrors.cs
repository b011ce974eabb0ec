namespace CodeFarm.Broth.Requirements;

/// <summary>The codes of <see cref="RequirementException"/>. They are part of the public surface and never change.</summary>
public static class RequirementErrors
{
    /// <summary>The file does not exist or may not be read.</summary>
    public const string Unreadable = "requirement.unreadable";

    /// <summary>The file is larger, its description longer, or a list in it has more items than the farm accepts.</summary>
    public const string TooLarge = "requirement.too-large";

    /// <summary>Not YAML or JSON, or a part of YAML that requirements do not use.</summary>
    public const string Syntax = "requirement.syntax";

    /// <summary>A field that requirements do not have; the message names the nearest that they have.</summary>
    public const string UnknownField = "requirement.unknown-field";

    /// <summary>A field that is needed is absent or empty.</summary>
    public const string MissingField = "requirement.missing-field";

    /// <summary>A field holds a list where a text belongs, and the like.</summary>
    public const string FieldType = "requirement.field-type";

    /// <summary>The name has characters that names do not have, or too many.</summary>
    public const string Name = "requirement.name";

    /// <summary>The signature cannot be read, or cannot be inferred from the examples.</summary>
    public const string Signature = "requirement.signature";

    /// <summary>An example has another number of inputs than the function has parameters.</summary>
    public const string ExampleArity = "requirement.example-arity";

    /// <summary>A value of an example does not have the type that the signature, or the other examples, give it.</summary>
    public const string ExampleType = "requirement.example-type";

    /// <summary>Two examples have the same inputs and different outputs.</summary>
    public const string ConflictingExamples = "requirement.conflicting-examples";

    /// <summary>A property is empty or too long.</summary>
    public const string Property = "requirement.property";

    /// <summary>A used function has no valid name, is named twice, or is the function itself.</summary>
    public const string Uses = "requirement.uses";

    /// <summary>A capability is not known, named twice, or fixed to what it cannot be.</summary>
    public const string Capabilities = "requirement.capabilities";

    /// <summary>What is given to the function under test has no path or address, or one that its capabilities do not reach.</summary>
    public const string Given = "requirement.given";

    /// <summary>Hours or rate are negative.</summary>
    public const string Value = "requirement.value";

    /// <summary>Seconds or money are out of range.</summary>
    public const string Budget = "requirement.budget";
}

namespace CodeFarm.Broth.Requirements;

/// <summary>The codes of <see cref="RequirementException"/>. They are part of the public surface and never change.</summary>
public static class RequirementErrors
{
    /// <summary>The file does not exist or may not be read.</summary>
    public const string Unreadable = "requirement.unreadable";

    /// <summary>The file is larger, or holds more examples, than the farm accepts.</summary>
    public const string TooLarge = "requirement.too-large";

    /// <summary>Not YAML or JSON, or a part of YAML that requirements do not use.</summary>
    public const string Syntax = "requirement.syntax";

    public const string UnknownField = "requirement.unknown-field";

    public const string MissingField = "requirement.missing-field";

    /// <summary>A field holds a list where a text belongs, and the like.</summary>
    public const string FieldType = "requirement.field-type";

    public const string Name = "requirement.name";

    /// <summary>The signature cannot be read, or cannot be inferred from the examples.</summary>
    public const string Signature = "requirement.signature";

    /// <summary>An example has another number of inputs than the function has parameters.</summary>
    public const string ExampleArity = "requirement.example-arity";

    public const string ExampleType = "requirement.example-type";

    /// <summary>Two examples have the same inputs and different outputs.</summary>
    public const string ConflictingExamples = "requirement.conflicting-examples";
}

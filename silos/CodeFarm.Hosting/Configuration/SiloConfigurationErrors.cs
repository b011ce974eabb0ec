namespace CodeFarm.Hosting.Configuration;

/// <summary>The codes of <see cref="SiloConfigurationException"/>.</summary>
public static class SiloConfigurationErrors
{
    /// <summary>The file is not there, or may not be read.</summary>
    public const string Unreadable = "silo.unreadable";

    /// <summary>The file is not JSON.</summary>
    public const string Syntax = "silo.syntax";

    /// <summary>A field is missing.</summary>
    public const string MissingField = "silo.missing-field";

    /// <summary>A field is not known.</summary>
    public const string UnknownField = "silo.unknown-field";

    /// <summary>A field has another type or value than it may have.</summary>
    public const string FieldValue = "silo.field-value";
}

namespace CodeFarm.LocalRuntime.Generator.Model;

/// <summary>A type that crosses grain boundaries.</summary>
/// <param name="Type">The type in generated code.</param>
/// <param name="Alias">Its name in storage.</param>
internal sealed record CrossingTypeModel(string Type, string Alias);

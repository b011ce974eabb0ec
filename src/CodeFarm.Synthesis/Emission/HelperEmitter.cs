using System.Text;
using CodeFarm.Synthesis.Terms;
using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis.Emission;

/// <summary>Writes a term as a private method that other methods call.</summary>
internal static class HelperEmitter
{
    /// <param name="name">Name of the method.</param>
    /// <param name="summary">A sentence for its documentation.</param>
    /// <param name="body">What it returns.</param>
    /// <param name="types">Types of its parameters.</param>
    public static HelperMethod Emit(string name, string summary, Term body, IReadOnlyList<Type> types)
    {
        var used = new HashSet<string>();
        var parameters = types.Select(type => Identifiers.Unique(NameOf(type), used)).ToArray();
        var method = MethodBody.Of(body, parameters, function: null, RecordNames.None);
        method.Writer.Usings.UnionWith(types.Append(body.Type).SelectMany(ValueTypes.UsingsOf));
        var signature = $"private static {ValueTypes.NameOf(body.Type)} {{name}}("
            + string.Join(", ", types.Select((type, index) => $"{ValueTypes.NameOf(type)} {parameters[index]}")) + ")";
        var source = new StringBuilder().Append("/// <summary>").Append(Documentation.Xml(summary)).Append("</summary>\n")
            .Append(SourceEmitter.Method(signature, method, margin: ""));
        return new HelperMethod(name, source.ToString().TrimEnd('\n'), [.. method.Writer.Usings]) { Dependencies = [.. method.Writer.HelperMethods] };
    }

    private static string NameOf(Type type) => ValueTypes.ElementOf(type) is { } element
        ? element == typeof(string) ? "texts" : ValueTypes.IsScalar(element) ? element == typeof(bool) ? "flags" : "numbers" : "rows"
        : type == typeof(string) ? "text"
        : type == typeof(bool) ? "flag"
        : ValueTypes.MapValueOf(type) is not null ? "entries" : "value";
}

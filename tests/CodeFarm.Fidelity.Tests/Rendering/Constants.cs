using System.Globalization;
using System.Reflection.Metadata;

namespace CodeFarm.Fidelity.Tests.Rendering;

/// <summary>Constant values as text.</summary>
internal static class Constants
{
    public static string Of(MetadataReader reader, ConstantHandle handle)
    {
        var constant = reader.GetConstant(handle);
        return Text(reader.GetBlobReader(constant.Value).ReadConstant(constant.TypeCode));
    }

    public static string Text(object? value) => value switch
    {
        null => "default",
        true => "true",
        false => "false",
        string text => $"\"{text}\"",
        char character => $"'{character}'",
        _ => string.Format(CultureInfo.InvariantCulture, "{0}", value),
    };
}

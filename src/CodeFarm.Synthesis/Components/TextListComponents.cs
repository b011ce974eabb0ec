namespace CodeFarm.Synthesis;

/// <summary>Components between a text and a list of texts.</summary>
internal static class TextListComponents
{
    public static IEnumerable<Component> All { get; } =
    [
        Component.Of<string, string[]>("Words", 2, text => text.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            new("{0}.Split(' ', StringSplitOptions.RemoveEmptyEntries)", "System") { Form = ListForm.Array })
            with { Role = ComponentRole.Parts, Keywords = ["word", "name", "sentence"], ElementName = "word", ResultName = "words" },
        Component.Of<string, string, string[]>("Split", 2, (text, separator) => text.Split(separator),
            new("{0}.Split({1})") { Form = ListForm.Array, Variants = [new(1, ArgumentForm.OneCharacter, "{0}.Split({1})")] })
            with { Role = ComponentRole.Parts, LeafArgument = 1, Keywords = ["split", "separat", "delimit", "comma", "part"], ElementName = "part", ResultName = "parts" },
        Component.Of<string, string, string[]>("SplitWithoutEmpty", 3,
            (text, separator) => text.Split(separator, StringSplitOptions.RemoveEmptyEntries),
            new("{0}.Split({1}, StringSplitOptions.RemoveEmptyEntries)", "System")
            {
                Form = ListForm.Array,
                Variants = [new(1, ArgumentForm.OneCharacter, "{0}.Split({1}, StringSplitOptions.RemoveEmptyEntries)", "System")],
            })
            with { LeafArgument = 1, Keywords = ["split", "separat", "delimit", "empty", "part"], ElementName = "part", ResultName = "parts" },
        Component.Of<string, string[], string>("Join", 2, (separator, texts) => string.Join(separator, texts),
            new("string.Join({0}, {1})") { Variants = [new(0, ArgumentForm.OneCharacter, "string.Join({0}, {1})")] })
            with { Role = ComponentRole.Join, Assembles = true, LeafArgument = 0, Keywords = ["join", "separat", "comma"], ResultName = "joined" },
        Component.Of<string[], string>("ConcatAll", 2, texts => string.Concat(texts), new("string.Concat({0})"))
            with { Role = ComponentRole.ConcatenationOfAll, Assembles = true, Keywords = ["concat"], ResultName = "text" },
        Component.Of<string, int, string[]>("ChunkText", 4, (text, size) => size >= 1 ? text.Chunk(size).Select(part => new string(part)).ToArray() : Undefined.Result,
            new("{0}.Chunk({1}).Select(part => new string(part))", "System.Linq") { Form = ListForm.Sequence })
            with { Keywords = ["group", "chunk", "block", "batch", "each", "every"], ElementName = "part", ResultName = "parts" },
        Component.Of<string, string[]>("Lines", 4, text => text.Split('\n'),
            new("{0}.Split('\\n')") { Form = ListForm.Array })
            with { Keywords = ["line", "row"], ElementName = "line", ResultName = "lines" },
    ];
}

namespace CodeFarm.Synthesis;

/// <summary>Components between a text and a list of texts.</summary>
internal static class TextListComponents
{
    private static readonly Type Texts = ValueTypes.ListOf(typeof(string));

    public static IEnumerable<Component> All { get; } =
    [
        Component.Of<string>("Words", Texts, 2, text => text.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            new("{0}.Split(' ', StringSplitOptions.RemoveEmptyEntries)", "System") { Form = ListForm.Array })
            with { Keywords = ["word", "name", "sentence"], ElementName = "word", ResultName = "words" },
        Component.Of<string, string>("Split", Texts, 2, (text, separator) => text.Split(separator),
            new("{0}.Split({1})") { Form = ListForm.Array, Variants = [new(1, ArgumentForm.OneCharacter, "{0}.Split({1})")] })
            with { Keywords = ["split", "separat", "delimit", "comma", "part"], ElementName = "part", ResultName = "parts" },
        Component.Of<string, string[]>("Join", typeof(string), 2, (separator, texts) => string.Join(separator, texts),
            new("string.Join({0}, {1})") { Variants = [new(0, ArgumentForm.OneCharacter, "string.Join({0}, {1})")] })
            with { Assembles = true, Keywords = ["join", "separat", "comma"], ResultName = "joined" },
        Component.Of<string[]>("ConcatAll", typeof(string), 2, texts => string.Concat(texts), new("string.Concat({0})"))
            with { Assembles = true, Keywords = ["concat"], ResultName = "text" },
    ];
}

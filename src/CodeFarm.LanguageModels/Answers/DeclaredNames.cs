using System.Text.RegularExpressions;
using CodeFarm.Broth.Signatures;

namespace CodeFarm.LanguageModels.Answers;

/// <summary>
/// Gives class and method the names that are wanted, takes the namespace away and completes the using directives, where it is
/// plain what is meant. Where it is not, the source stays as it is and the validation says what is wrong.
/// </summary>
internal static partial class DeclaredNames
{
    public static string PutRight(string source, FunctionSignature signature) =>
        UsingDirectives.Complete(WithRecords(WithMethod(WithClass(WithoutNamespace(source), signature), signature), signature));

    // A record of the signature that the answer leaves out stands behind the class.
    private static string WithRecords(string source, FunctionSignature signature)
    {
        foreach (var record in signature.Records)
        {
            var mask = CSharpMask.Of(source);
            if (Word(mask, record.Name!).All(use => !RecordKeyword().IsMatch(mask[..use.Index])))
                source = $"{source.TrimEnd()}\n\n{RecordText.SourceOf(record)}\n";
        }

        return source;
    }

    private static string WithoutNamespace(string source)
    {
        var mask = CSharpMask.Of(source);
        if (Namespace().Matches(mask) is not [var found])
            return source;
        var rest = source[(found.Index + found.Length)..];
        if (found.Groups["end"].Value == "{")
        {
            // The brace that closes the namespace is the last one, or there is something after it that we do not know.
            var close = mask.LastIndexOf('}') - (found.Index + found.Length);
            if (close < 0 || mask[(found.Index + found.Length + close + 1)..].Trim().Length > 0 || Depth(mask[found.Index..]) != 0)
                return source;
            rest = Outdented(rest[..close].Trim('\n').TrimEnd());
        }

        return $"{source[..found.Index].TrimEnd()}\n\n{rest.TrimStart('\n')}".TrimStart('\n');
    }

    private static string WithClass(string source, FunctionSignature signature)
    {
        var mask = CSharpMask.Of(source);
        var classes = CodeAnswerParser.ClassDeclaration().Matches(mask).Where(match => Depth(mask[..match.Index]) == 0).ToArray();
        if (!CodeAnswerParser.ClassDeclaration().IsMatch(mask) && !Namespace().IsMatch(mask))
            return Wrapped(source, mask, signature);
        if (classes.Length != 1 || classes[0].Groups["name"].Value == signature.TypeName)
            return source;
        var name = classes[0].Groups["name"].Value;
        var uses = Word(mask, name);
        // Uses other than the declaration must reach into the class itself: a class named Math must not rename System's.
        var methods = StaticMethod().Matches(mask)
            .Select(static match => match.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);
        return uses.All(match => match.Index == classes[0].Groups["name"].Index
            || (Member().Match(mask, match.Index + match.Length) is { Success: true } member && methods.Contains(member.Groups["name"].Value)))
                ? Renamed(source, uses, signature.TypeName)
                : source;
    }

    private static string WithMethod(string source, FunctionSignature signature)
    {
        var mask = CSharpMask.Of(source);
        var methods = StaticMethod().Matches(mask)
            .Select(static match => (match.Groups["name"].Value, IsPublic: match.Groups["public"].Success)).ToArray();
        if (methods.Any(method => method.Value == signature.MethodName))
            return source;
        if (methods.Where(static method => method.IsPublic).ToArray() is not [var only])
            return source;
        var uses = Word(mask, only.Value);
        return uses.All(match => match.Index == 0 || mask[match.Index - 1] != '.') && methods.Count(method => method.Value == only.Value) == 1
            ? Renamed(source, uses, signature.MethodName)
            : source;
    }

    // A method without a class around it: the using directives stay at the top, the rest goes into the class.
    private static string Wrapped(string source, string mask, FunctionSignature signature)
    {
        if (!StaticMethod().Matches(mask).Any(match => match.Groups["name"].Value == signature.MethodName))
            return source;
        var usings = Usings().Match(mask).Length;
        var body = source[usings..].Trim('\n').TrimEnd();
        // Lines of a text that spans several must not move.
        var indented = body.Contains("\"\"\"", StringComparison.Ordinal) || body.Contains("@\"", StringComparison.Ordinal)
            ? body
            : string.Join('\n', body.Split('\n').Select(static line => line.Length == 0 ? line : "    " + line));
        return $"{source[..usings].Trim('\n')}\n\npublic static class {signature.TypeName}\n{{\n{indented}\n}}\n".TrimStart('\n');
    }

    private static string Outdented(string text) =>
        text.Split('\n').All(static line => line.Trim().Length == 0 || line.StartsWith("    ", StringComparison.Ordinal))
        && !text.Contains("\"\"\"", StringComparison.Ordinal) && !text.Contains("@\"", StringComparison.Ordinal)
            ? string.Join('\n', text.Split('\n').Select(static line => line.Length >= 4 ? line[4..] : ""))
            : text;

    private static MatchCollection Word(string mask, string name) =>
        Regex.Matches(mask, $@"\b{Regex.Escape(name)}\b", RegexOptions.None, TimeSpan.FromMilliseconds(CodeAnswerParser.MatchMilliseconds));

    private static string Renamed(string source, MatchCollection uses, string name)
    {
        foreach (var use in uses.Reverse())
            source = string.Concat(source.AsSpan(0, use.Index), name, source.AsSpan(use.Index + use.Length));
        return source;
    }

    private static int Depth(string mask) => mask.Count(static c => c == '{') - mask.Count(static c => c == '}');

    [GeneratedRegex(@"^[ \t]*namespace\s+[\w.]+\s*(?<end>[;{])", RegexOptions.Multiline, CodeAnswerParser.MatchMilliseconds)]
    private static partial Regex Namespace();

    [GeneratedRegex(
        @"(?<public>\bpublic\s+)?\bstatic\s+(?!class\b|partial\b|readonly\b|void\b)"
        + @"[\w<>,.\[\]?\s()]{1,300}?\s(?<name>\w+)\s*\(",
        RegexOptions.None,
        CodeAnswerParser.MatchMilliseconds)]
    private static partial Regex StaticMethod();

    [GeneratedRegex(@"\b(record|class|struct)\s+\z", RegexOptions.RightToLeft, CodeAnswerParser.MatchMilliseconds)]
    private static partial Regex RecordKeyword();

    [GeneratedRegex(@"\G\s*\.\s*(?<name>\w+)", RegexOptions.None, CodeAnswerParser.MatchMilliseconds)]
    private static partial Regex Member();

    [GeneratedRegex(@"\A(\s*using\s[^;{}()]*;)*", RegexOptions.None, CodeAnswerParser.MatchMilliseconds)]
    private static partial Regex Usings();
}

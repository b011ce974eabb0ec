using System.Text.RegularExpressions;
using CodeFarm.Broth.Signatures;

namespace CodeFarm.LanguageModels.Answers;

/// <summary>
/// Reads the code block out of an answer. Models put prose around it, think aloud before it, forget a fence, write several
/// blocks or choose other names: what is unambiguous is put right, the rest is said. Nothing is executed.
/// </summary>
public static partial class CodeAnswerParser
{
    /// <summary>The longest answer that is looked at, in characters; what follows is as if it had not been sent.</summary>
    public const int MaximumLength = 256 * 1024;

    /// <summary>The longest source, in characters: what the validation takes at most.</summary>
    public const int MaximumSource = 64 * 1024;

    internal const int MatchMilliseconds = 2000;

    /// <param name="answer">What the model said.</param>
    /// <param name="signature">Names the class and the method that are wanted.</param>
    public static CodeAnswer Parse(string answer, FunctionSignature signature)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(signature);
        try
        {
            return Read(answer.Length > MaximumLength ? answer[..MaximumLength] : answer, signature);
        }
        catch (RegexMatchTimeoutException)
        {
            // Only an answer that was made for it takes so long.
            return CodeAnswer.Without("Your answer cannot be read.");
        }
    }

    private static CodeAnswer Read(string answer, FunctionSignature signature)
    {
        var text = WithoutThoughts(answer.ReplaceLineEndings("\n").Trim('\uFEFF'));
        var blocks = CodeFences.Find(text);
        var block = Choose(blocks, signature) ?? Choose(Bare(text), signature);
        if (block is null)
        {
            return CodeAnswer.Without(blocks.Count == 0
                ? "Your answer holds no code block."
                : "The code block of your answer declares no class.");
        }

        var code = block.IsClosed ? block.Text : WithoutTail(block.Text);
        if (!IsBalanced(CSharpMask.Of(code)))
            return CodeAnswer.Without("The code block of your answer is not complete: its braces do not match.");
        var source = DeclaredNames.PutRight(code.Trim('\n'), signature);
        return source.Length <= MaximumSource
            ? CodeAnswer.Of(source.TrimEnd() + "\n")
            : CodeAnswer.Without($"Your file has {source.Length} characters and may have {MaximumSource}.");
    }

    // The tags stand at the beginning of a line; in code they would stand in a string.
    private static string WithoutThoughts(string text)
    {
        text = Thought().Replace(text, "");
        // Some servers swallow the opening tag, since their template writes it.
        var end = EndOfThought().Match(text);
        return end.Success ? text[(end.Index + end.Length)..] : text;
    }

    // The last block that holds the class, else the last with the method, else the last with any class.
    private static FencedBlock? Choose(IReadOnlyList<FencedBlock> blocks, FunctionSignature signature)
    {
        var masked = blocks.Select(static block => (Block: block, Mask: CSharpMask.Of(block.Text))).ToArray();
        Func<string, bool>[] wishes =
        [
            mask => ClassDeclaration().Matches(mask).Any(match => match.Groups["name"].Value == signature.TypeName),
            mask => ClassDeclaration().IsMatch(mask) && Declares(mask, signature.MethodName),
            mask => Declares(mask, signature.MethodName),
            ClassDeclaration().IsMatch,
        ];
        return wishes.Select(wish => masked.LastOrDefault(pair => wish(pair.Mask)).Block).FirstOrDefault(static block => block is not null);
    }

    // An answer without fences: from the first line that looks like the beginning of a file.
    private static FencedBlock[] Bare(string text) =>
        BeginOfFile().Match(text) is { Success: true } begin ? [new(text[begin.Index..], IsClosed: false)] : [];

    // What follows the last brace of code whose end nothing marks is prose.
    private static string WithoutTail(string text) => text[..(CSharpMask.Of(text).LastIndexOf('}') + 1)];

    private static bool IsBalanced(string mask)
    {
        var depth = 0;
        foreach (var c in mask)
        {
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth < 0)
                return false;
        }

        return depth == 0 && mask.Contains('}', StringComparison.Ordinal);
    }

    private static bool Declares(string mask, string method) =>
        Regex.IsMatch(
            mask,
            $@"\bstatic\s[^;{{}}()=]{{0,300}}\b{Regex.Escape(method)}\s*\(",
            RegexOptions.None,
            TimeSpan.FromMilliseconds(MatchMilliseconds));

    [GeneratedRegex(
        @"^[ \t]*<(think|thinking|thought|reasoning)>.*?(</\1>|\z)",
        RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.IgnoreCase, MatchMilliseconds)]
    private static partial Regex Thought();

    [GeneratedRegex(
        @"(^[ \t]*</(think|thinking|thought|reasoning)>|</(think|thinking|thought|reasoning)>[ \t]*$)",
        RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.RightToLeft, MatchMilliseconds)]
    private static partial Regex EndOfThought();

    [GeneratedRegex(
        @"^[ \t]*(using\s+[\w.]+\s*;|namespace\s|(public|internal|static|sealed)\s+(\w+\s+){0,4}class\s|///)",
        RegexOptions.Multiline, MatchMilliseconds)]
    private static partial Regex BeginOfFile();

    [GeneratedRegex(@"\bclass\s+(?<name>\w+)", RegexOptions.None, MatchMilliseconds)]
    internal static partial Regex ClassDeclaration();
}

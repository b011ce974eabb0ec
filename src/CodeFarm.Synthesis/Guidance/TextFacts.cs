namespace CodeFarm.Synthesis.Guidance;

/// <summary>Facts about what a text, or a list of texts, has to do with an output.</summary>
internal static class TextFacts
{
    public static IEnumerable<(string Name, bool Holds)> Of(string input, ValueView output) => output.Kind switch
    {
        ViewKind.Text => OfTexts(input, output.Text),
        ViewKind.Number => OfNumber(input, output),
        ViewKind.Texts => OfParts(input, output.Texts),
        _ => [],
    };

    /// <summary>A list of texts and a text.</summary>
    public static IEnumerable<(string Name, bool Holds)> OfList(string[] input, string output)
    {
        yield return ("is an item", input.Contains(output));
        yield return ("holds all items", input.All(item => output.Contains(item, StringComparison.Ordinal)));
        yield return ("holds all items in any case", input.All(item => output.Contains(item, StringComparison.OrdinalIgnoreCase)));
        yield return ("is all items", string.Concat(input) == output);
        yield return ("in an item", input.Any(item => item.Contains(output, StringComparison.Ordinal)));
        yield return ("one character an item", output.Length == input.Length);
        yield return ("holds the number of items", output.Contains(input.Length.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal));
        if (input.Length == 0) yield break;
        yield return ("first item", input[0] == output);
        yield return ("last item", input[^1] == output);
        yield return ("longest item", input.MaxBy(item => item.Length) == output);
        yield return ("shortest item", input.MinBy(item => item.Length) == output);
        yield return ("begins with the first item", output.StartsWith(input[0], StringComparison.Ordinal));
        yield return ("ends with the last item", output.EndsWith(input[^1], StringComparison.Ordinal));
    }

    private static IEnumerable<(string Name, bool Holds)> OfTexts(string input, string output)
    {
        yield return ("equal", input == output);
        yield return ("equal in any case", input.Equals(output, StringComparison.OrdinalIgnoreCase));
        yield return ("same length", input.Length == output.Length);
        yield return ("shorter", output.Length < input.Length);
        yield return ("longer", output.Length > input.Length);
        yield return ("twice as long", output.Length >= 2 * input.Length);
        yield return ("holds input", output.Contains(input, StringComparison.Ordinal));
        yield return ("holds input in any case", output.Contains(input, StringComparison.OrdinalIgnoreCase));
        yield return ("begins with input", output.StartsWith(input, StringComparison.Ordinal));
        yield return ("ends with input", output.EndsWith(input, StringComparison.Ordinal));
        if (output.Length == 0 || input.Length == 0) yield break;
        yield return ("part", input.Contains(output, StringComparison.Ordinal));
        yield return ("part in any case", input.Contains(output, StringComparison.OrdinalIgnoreCase));
        yield return ("prefix", input.StartsWith(output, StringComparison.Ordinal));
        yield return ("suffix", input.EndsWith(output, StringComparison.Ordinal));
        yield return ("same first character", input[0] == output[0]);
        yield return ("same first character in any case", char.ToLowerInvariant(input[0]) == char.ToLowerInvariant(output[0]));
        yield return ("same last character", input[^1] == output[^1]);
        yield return ("subsequence", IsSubsequence(output, input));
        yield return ("supersequence", IsSubsequence(input, output));
        yield return ("same characters", Sorted(input) == Sorted(output));
        yield return ("only characters of input", output.All(input.Contains));
        yield return ("only characters of input in any case", output.All(letter => input.Contains(letter, StringComparison.OrdinalIgnoreCase)));
        yield return ("same letters", Only(input, char.IsLetter) == Only(output, char.IsLetter));
        yield return ("same digits", Only(input, char.IsDigit) == Only(output, char.IsDigit));
        yield return ("letters of input", Only(input, char.IsLetter) == output);
        yield return ("digits of input", Only(input, char.IsDigit) == output);
        yield return ("reversed", input.Length == output.Length && input.Reverse().SequenceEqual(output));
        var words = input.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        yield return ("a word", words.Contains(output));
        yield return ("same number of words", output.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length == words.Length);
        yield return ("only words of input", output.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(words.Contains));
        yield return ("one character a word", output.Length == words.Length);
        yield return ("same without spaces", Only(input, letter => letter != ' ') == Only(output, letter => letter != ' '));
        yield return ("new symbol", output.Any(letter => !char.IsLetterOrDigit(letter) && !input.Contains(letter, StringComparison.Ordinal)));
        yield return ("lost symbol", input.Any(letter => !char.IsLetterOrDigit(letter) && !output.Contains(letter, StringComparison.Ordinal)));
    }

    private static IEnumerable<(string Name, bool Holds)> OfNumber(string input, ValueView output)
    {
        var number = output.Number;
        yield return ("length", number == input.Length);
        yield return ("within length", number >= 0 && number < input.Length);
        yield return ("number of words", number == input.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length);
        yield return ("in the text", output.Text.Length > 0 && input.Contains(output.Text, StringComparison.Ordinal));
        yield return ("number of letters", number == input.Count(char.IsLetter));
        yield return ("number of digits", number == input.Count(char.IsDigit));
        yield return ("number of capitals", number == input.Count(char.IsUpper));
        yield return ("number of different characters", number == input.Distinct().Count());
    }

    private static IEnumerable<(string Name, bool Holds)> OfParts(string input, string[] output)
    {
        if (output.Length == 0) yield break;
        yield return ("parts", output.All(part => input.Contains(part, StringComparison.Ordinal)));
        yield return ("parts in any case", output.All(part => input.Contains(part, StringComparison.OrdinalIgnoreCase)));
        yield return ("all of it", string.Concat(output) == input);
        yield return ("words", output.SequenceEqual(input.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        yield return ("as many as words", output.Length == input.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length);
        yield return ("as many as characters", output.Length == input.Length);
        yield return ("first begins", input.StartsWith(output[0], StringComparison.Ordinal));
        yield return ("last ends", input.EndsWith(output[^1], StringComparison.Ordinal));
    }

    private static bool IsSubsequence(string part, string whole)
    {
        var position = 0;
        foreach (var letter in whole)
        {
            if (position < part.Length && part[position] == letter) position++;
        }

        return position == part.Length;
    }

    private static string Sorted(string text) => string.Concat(text.Order());

    private static string Only(string text, Func<char, bool> test) => string.Concat(text.Where(test));
}

namespace CodeFarm.Synthesis.Guidance;

/// <summary>Facts about one value.</summary>
internal static class SingleFacts
{
    public static IEnumerable<(string Name, bool Holds)> Of(ValueView value) => value.Kind switch
    {
        ViewKind.Text => OfText(value.Text),
        ViewKind.Number => OfNumber(value.Number),
        ViewKind.Truth => [("true", value.Number > 0)],
        ViewKind.Numbers => OfList(value).Concat(OfNumbers(value.Numbers)),
        ViewKind.Texts => OfList(value).Concat(OfTexts(value.Texts)),
        ViewKind.Lists or ViewKind.Map => OfList(value),
        _ => [],
    };

    private static IEnumerable<(string Name, bool Holds)> OfText(string text)
    {
        var (letters, digits, upper, lower, spaces, others) = (0, 0, 0, 0, 0, 0);
        foreach (var character in text)
        {
            if (char.IsLetter(character)) letters++;
            if (char.IsDigit(character)) digits++;
            if (char.IsUpper(character)) upper++;
            if (char.IsLower(character)) lower++;
            if (char.IsWhiteSpace(character)) spaces++;
            if (char.IsPunctuation(character) || char.IsSymbol(character)) others++;
        }

        yield return ("empty", text.Length == 0);
        if (text.Length == 0) yield break;
        yield return ("digits only", digits == text.Length);
        yield return ("letters only", letters == text.Length);
        yield return ("letters and digits only", letters + digits == text.Length);
        yield return ("upper case", upper > 0 && lower == 0);
        yield return ("lower case", lower > 0 && upper == 0);
        yield return ("capitalised", char.IsUpper(text[0]));
        yield return ("capitals inside", text.Length > 1 && text.AsSpan(1).ContainsAnyInRange('A', 'Z'));
        yield return ("has digits", digits > 0);
        yield return ("has space", spaces > 0);
        yield return ("has symbol", others > 0);
        yield return ("space at an end", char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]));
        yield return ("double space", text.Contains("  ", StringComparison.Ordinal));
        yield return ("one character", text.Length == 1);
        yield return ("short", text.Length <= 4);
        yield return ("number", double.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out _));
        yield return ("leading zero", text[0] == '0');
        yield return ("same both ways", IsPalindrome(text));
        foreach (var (name, symbol) in new[] { ("dash", '-'), ("slash", '/'), ("dot", '.'), ("comma", ','), ("at", '@'), ("colon", ':'), ("underscore", '_'), ("bracket", '(') })
            yield return (name, text.Contains(symbol, StringComparison.Ordinal));
    }

    private static IEnumerable<(string Name, bool Holds)> OfNumber(double number)
    {
        yield return ("zero", number == 0);
        yield return ("positive", number > 0);
        yield return ("negative", number < 0);
        yield return ("even", number % 2 == 0);
        yield return ("whole", Math.Floor(number) == number);
        yield return ("unit", Math.Abs(number) <= 1);
        yield return ("small", Math.Abs(number) <= 10);
        yield return ("large", Math.Abs(number) > 100);
        yield return ("two decimals", Math.Abs((number * 100) - Math.Round(number * 100)) < 1e-9);
    }

    private static IEnumerable<(string Name, bool Holds)> OfList(ValueView list)
    {
        yield return ("empty", list.Items.Length == 0);
        yield return ("one item", list.Items.Length == 1);
        yield return ("short", list.Items.Length <= 3);
        if (list.Kind is ViewKind.Numbers or ViewKind.Texts && list.Items.Length > 1)
            yield return ("distinct", list.Texts.Distinct(StringComparer.Ordinal).Count() == list.Texts.Length);
    }

    private static IEnumerable<(string Name, bool Holds)> OfNumbers(double[] numbers)
    {
        if (numbers.Length == 0) yield break;
        yield return ("positive", numbers.All(number => number > 0));
        yield return ("has negative", numbers.Any(number => number < 0));
        yield return ("has zero", numbers.Contains(0));
        yield return ("even", numbers.All(number => number % 2 == 0));
        yield return ("odd", numbers.All(number => Math.Abs(number % 2) == 1));
        yield return ("unit", numbers.All(number => number is 0 or 1));
        yield return ("small", numbers.All(number => Math.Abs(number) <= 10));
        if (numbers.Length < 2) yield break;
        yield return ("ascending", IsOrdered(numbers, (left, right) => left <= right));
        yield return ("descending", IsOrdered(numbers, (left, right) => left >= right));
        yield return ("all same", numbers.All(number => number == numbers[0]));
        yield return ("even steps", numbers.Length > 2 && IsOrdered(numbers, (left, right) => right - left == numbers[1] - numbers[0]));
    }

    private static IEnumerable<(string Name, bool Holds)> OfTexts(string[] texts)
    {
        if (texts.Length == 0) yield break;
        yield return ("one character each", texts.All(text => text.Length == 1));
        yield return ("same length", texts.All(text => text.Length == texts[0].Length));
        yield return ("upper case", texts.All(text => text.Any(char.IsUpper) && !text.Any(char.IsLower)));
        yield return ("lower case", texts.All(text => text.Any(char.IsLower) && !text.Any(char.IsUpper)));
        yield return ("capitalised", texts.All(text => text.Length > 0 && char.IsUpper(text[0])));
        yield return ("numbers", texts.All(text => double.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out _)));
        yield return ("has empty", texts.Contains(""));
        yield return ("has space", texts.Any(text => text.Contains(' ', StringComparison.Ordinal)));
        if (texts.Length < 2) yield break;
        yield return ("ascending", IsOrdered(texts, (left, right) => string.CompareOrdinal(left, right) <= 0));
        yield return ("descending", IsOrdered(texts, (left, right) => string.CompareOrdinal(left, right) >= 0));
        yield return ("longer and longer", IsOrdered(texts, (left, right) => left.Length <= right.Length));
    }

    private static bool IsOrdered<T>(T[] items, Func<T, T, bool> isOrdered) =>
        Enumerable.Range(1, items.Length - 1).All(index => isOrdered(items[index - 1], items[index]));

    private static bool IsPalindrome(string text)
    {
        for (var index = 0; index < text.Length / 2; index++)
        {
            if (text[index] != text[^(index + 1)]) return false;
        }

        return true;
    }
}

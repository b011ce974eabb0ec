namespace CodeFarm.Synthesis.Guidance;

/// <summary>Facts about what a number, alone or with another input, has to do with an output.</summary>
internal static class NumberFacts
{
    public static IEnumerable<(string Name, bool Holds)> Of(ValueView input, ValueView output)
    {
        var number = input.Number;
        switch (output.Kind)
        {
            case ViewKind.Number:
                yield return ("equal", output.Number == number);
                yield return ("less", output.Number < number);
                yield return ("more", output.Number > number);
                yield return ("same parity", (output.Number - number) % 2 == 0);
                yield return ("same magnitude", Math.Abs(output.Number) == Math.Abs(number));
                yield return ("multiple", number != 0 && output.Number % number == 0);
                yield return ("divisor", output.Number != 0 && number % output.Number == 0);
                yield return ("square", output.Number == number * number);
                yield return ("rounded", Math.Abs(output.Number - number) < 1);
                yield return ("sum of digits", output.Number == input.Text.Where(char.IsDigit).Sum(digit => digit - '0'));
                yield return ("number of digits", output.Number == input.Text.Count(char.IsDigit));
                break;
            case ViewKind.Text:
                yield return ("written", output.Text == input.Text);
                yield return ("holds the number", output.Text.Contains(input.Text, StringComparison.Ordinal));
                yield return ("length", output.Text.Length == number);
                break;
            case ViewKind.Numbers or ViewKind.Texts or ViewKind.Lists or ViewKind.Map:
                yield return ("count", output.Items.Length == number);
                yield return ("at most count", output.Items.Length <= number);
                yield return ("among the items", output.Texts.Contains(input.Text));
                yield return ("all items below", output.Numbers.All(item => item < number));
                yield return ("all items above", output.Numbers.All(item => item > number));
                yield return ("all items multiples", number != 0 && output.Numbers.All(item => item % number == 0));
                yield return ("range", output.Items.Length > 0 && output.Numbers[^1] == number);
                break;
        }
    }

    /// <summary>Two numbers and a number.</summary>
    public static IEnumerable<(string Name, bool Holds)> OfTwo(double left, double right, double output)
    {
        yield return ("sum of two", output == left + right);
        yield return ("difference of two", output == left - right || output == right - left);
        yield return ("product of two", Math.Abs(output - (left * right)) < 1e-9);
        yield return ("quotient of two", right != 0 && Math.Abs(output - (left / right)) < 1);
        yield return ("remainder of two", right != 0 && output == left % right);
        yield return ("larger of two", output == Math.Max(left, right));
        yield return ("smaller of two", output == Math.Min(left, right));
    }

    /// <summary>A list, a number and an output.</summary>
    public static IEnumerable<(string Name, bool Holds)> OfListAndNumber(ValueView list, double number, ValueView output)
    {
        if (output.Kind == ViewKind.Number)
        {
            yield return ("number of occurrences", output.Number == list.Numbers.Count(item => item == number));
            yield return ("number above", output.Number == list.Numbers.Count(item => item > number));
            yield return ("number below", output.Number == list.Numbers.Count(item => item < number));
            yield return ("item at", number >= 0 && number < list.Numbers.Length && list.Numbers[(int)number] == output.Number);
            yield return ("item at, ordered", number >= 1 && number <= list.Numbers.Length && list.Numbers.Order().ElementAt((int)number - 1) == output.Number);
        }
        else if (output.Items.Length > 0)
        {
            yield return ("all without", output.Numbers.SequenceEqual(list.Numbers.Where(item => item != number)));
            yield return ("all above", output.Numbers.SequenceEqual(list.Numbers.Where(item => item > number)));
            yield return ("all below", output.Numbers.SequenceEqual(list.Numbers.Where(item => item < number)));
            yield return ("fewer by the number", output.Items.Length == list.Items.Length - number);
            yield return ("each more by the number", output.Numbers.SequenceEqual(list.Numbers.Select(item => item + number)));
            yield return ("each multiplied by the number", output.Numbers.SequenceEqual(list.Numbers.Select(item => item * number)));
        }
        else if (output.Kind == ViewKind.Truth)
        {
            yield return ("contained", list.Numbers.Contains(number) == output.Number > 0);
        }
    }
}

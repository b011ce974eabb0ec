using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis.Tests;

/// <summary>
/// Problems of any types over values that are hard on a search: texts of dates, times, numbers, signs and letters of any script, and the
/// least, greatest and closest numbers. Outputs are often made of the inputs, so that goals are taken apart deeply.
/// </summary>
internal sealed class OddProblems(int seed)
{
    private static readonly string[] Fragments =
    [
        "09:30", "7:04 PM", "18:25:57", "24:00", "00:00", "2019-02-05", "05-Feb-2019", "3/4/2019", "31/12/1999", "February 29, 2020", "29.2.2021", "0001-01-01", "9999-12-31T23:59:59Z",
        "0", "-3", "007", "12.50", "1,234", "1e5", "-0.0", "2147483647", "2147483648", "99999999999999999999", "3.", ".5", "½", "٣", "Ⅷ", "$", "%", "kg", "Q3", "W53", "am", "1st",
        "Ada", "lovelace", "x", "Straße", "İstanbul", "é", "e\u0301", "😀", " ", "  ", ", ", "-", "/", ":", ".", ";", "\t", "\n", "(", ")", "[", "\"", "\\", "{0}", "\0", "",
    ];

    private static readonly string[] Descriptions =
    [
        "", "The parts, sorted and joined by a comma.", "f(3) == 6, f(\"a\") = ", "Input: 3 Output: ", "Round to 15 minutes, as 2019-02-05.", "x = -2147483648 or 1e400 or 99999999999999999999",
        "the first 3 of every 0 words (((", "\"unclosed, 'quoted'", "Difference between the two in percent, at most 100%.", "regular expression [a-",
    ];

    private static readonly Type[] Scalars =
        [typeof(string), typeof(string), typeof(string), typeof(int), typeof(int), typeof(long), typeof(double), typeof(bool), typeof(char), typeof(DateOnly), typeof(DateTime), typeof(TimeSpan)];

    private readonly Random _random = new(seed);

    public SynthesisProblem Draw()
    {
        var parameters = Enumerable.Range(0, _random.Next(1, 4)).Select(index => new SynthesisParameter("xyz"[index].ToString(), AnyType())).ToArray();
        var returns = _random.Next(3) > 0 ? parameters[0].Type : AnyType();
        var way = _random.Next(8);
        var examples = Enumerable.Range(0, _random.Next(1, 5)).Select(_ =>
        {
            object[] inputs = [.. parameters.Select(parameter => Value(parameter.Type))];
            return new SynthesisExample(inputs, Output(inputs, returns, way));
        });
        return new SynthesisProblem("odd", Descriptions[_random.Next(Descriptions.Length)], parameters, returns, [.. examples]);
    }

    private Type AnyType()
    {
        var type = Scalars[_random.Next(Scalars.Length)];
        return _random.Next(8) switch
        {
            0 or 1 => ValueTypes.ListOf(type),
            2 => ValueTypes.MapOf(typeof(string), type),
            _ => type,
        };
    }

    private object Value(Type type)
    {
        if (ValueTypes.ElementOf(type) is { } element) return List(element, _random.Next(6));
        if (ValueTypes.MapValueOf(type) is { } value) return Map(value, _random.Next(4));
        return type switch
        {
            _ when type == typeof(string) => string.Concat(Enumerable.Range(0, _random.Next(7)).Select(_ => Fragments[_random.Next(Fragments.Length)])),
            _ when type == typeof(int) => Number(),
            _ when type == typeof(long) => _random.Next(3) switch { 0 => long.MinValue, 1 => long.MaxValue, _ => (long)Number() },
            _ when type == typeof(double) => _random.Next(6) switch { 0 => -0.0, 1 => double.MaxValue, 2 => double.Epsilon, 3 => 0.1, _ => (double)Number() / 8 },
            _ when type == typeof(bool) => _random.Next(2) == 0,
            _ when type == typeof(char) => "a Z0\0\nß"[_random.Next(7)],
            _ when type == typeof(DateOnly) => DateOnly.FromDateTime(Moment()),
            _ when type == typeof(DateTime) => Moment(),
            _ => new TimeSpan(_random.Next(3) switch { 0 => long.MinValue, 1 => long.MaxValue, _ => TimeSpan.TicksPerSecond * Number() }),
        };
    }

    private int Number() => _random.Next(8) switch
    {
        0 => int.MinValue,
        1 => int.MaxValue,
        2 => 0,
        3 or 4 => _random.Next(-3, 4),
        _ => _random.Next(-500, 500),
    };

    private DateTime Moment() => _random.Next(4) switch
    {
        0 => DateTime.MinValue,
        1 => DateTime.MaxValue,
        _ => new DateTime(2020, 2, 29, 23, 59, 59).AddHours(_random.Next(-20_000, 20_000)),
    };

    private Array List(Type element, int count)
    {
        var list = Array.CreateInstance(element, count);
        for (var index = 0; index < count; index++) list.SetValue(Value(element), index);
        return list;
    }

    private System.Collections.IDictionary Map(Type value, int count)
    {
        var map = (System.Collections.IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(typeof(string), value))!;
        for (var index = 0; index < count; index++) map[Value(typeof(string))] = Value(value);
        return map;
    }

    /// <param name="inputs">The inputs of an example.</param>
    /// <param name="returns">The output's type.</param>
    /// <param name="way">How texts are made of others, the same in all examples of a problem.</param>
    private object Output(object[] inputs, Type returns, int way)
    {
        if (returns == inputs[0].GetType() && returns != typeof(string) && _random.Next(2) == 0) return inputs[0];
        if (returns != typeof(string)) return Value(returns);
        var text = inputs.OfType<string>().FirstOrDefault() ?? string.Join(", ", inputs);
        return way switch
        {
            0 => text,
            1 => $"{text}-{text}",
            2 => text.ToUpperInvariant(),
            3 => text[..PlaceIn(text, text.Length / 2)] + "!",
            4 => string.Join("; ", text.Split(' ', ':', '-').Reverse()),
            5 => $"{text.Length}: {text[PlaceIn(text, text.Length / 3)..]} {Fragments[_random.Next(12)]}",
            6 => $"{Fragments[_random.Next(12)]} - {Fragments[_random.Next(12)]}",
            _ => (string)Value(typeof(string)),
        };
    }

    /// <summary>A place at which a letter of two characters is not cut in two.</summary>
    private static int PlaceIn(string text, int place) => place < text.Length && char.IsLowSurrogate(text[place]) ? place + 1 : place;
}

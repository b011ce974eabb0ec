using System.Collections.Concurrent;
using CodeFarm.Synthesis.Emission;
using CodeFarm.Synthesis.Terms;

namespace CodeFarm.Synthesis.Dates;

/// <summary>Makes the calls that read dates from texts, move them and write them.</summary>
internal static class DateCalls
{
    private const int CostOfFormat = 1;
    private const int CostOfForm = 2;

    /// <summary>The expected texts leave no choice of it.</summary>
    private const int CostOfNumber = 1;

    private static readonly ConcurrentDictionary<(string Name, Type Type), Component?> Components = new();

    public static Term? Exactly(Type type, Term text, string format, int surcharge) => Call("ReadExactly", type, text, Term.OfConstant(format, CostOfFormat + surcharge));

    public static Term? WithOffset(Term text, string format) => Call("ReadWithOffset", typeof(DateTime), text, Term.OfConstant(format, CostOfFormat));

    public static Term? AnyOf(Type type, Term text, string[] formats) => Call("ReadAnyOf", type, text, Term.OfConstant(formats, CostOfForm * formats.Length));

    public static Term? Freely(Term text) => Call("ReadFreely", typeof(DateOnly), text);

    public static Term? CompactOrFreely(Term text, string format) => Call("ReadCompactOrFreely", typeof(DateOnly), text, Term.OfConstant(format, CostOfForm));

    /// <summary>The text of a date in a format.</summary>
    public static Term? Write(Term date, string format, int cost) => Call("Write", date.Type, date, Term.OfConstant(format, cost));

    /// <summary>A date that is moved or rounded by a number of something.</summary>
    public static Term? With(string name, Term date, int number) => Call(name, date.Type, date, Term.OfConstant(number, CostOfNumber));

    /// <summary>A part of a date, such as its month.</summary>
    public static Term? Part(string name, Term date) => Call(name, date.Type, date);

    /// <summary>A number as a text.</summary>
    public static Term? Text(Term number) => Known.Call("FormatInteger", number);

    private static Term? Call(string name, Type type, params Term[] arguments) =>
        Components.GetOrAdd((name, type), static key => SpecialComponents.For([key.Type])
            .FirstOrDefault(component => component.Name == key.Name && (component.Parameters[0] == key.Type || component.Returns == key.Type))) is { } component
            ? Term.OfCall(component, arguments)
            : null;
}

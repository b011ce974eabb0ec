using System.Collections.Immutable;

namespace CodeFarm.Fidelity.Tests.Rendering;

/// <summary>
/// The nullable annotations of one signature part: a byte for each position (0 says nothing, 1 not null, 2 nullable), or
/// one byte for all of them.
/// </summary>
internal sealed record Annotations(ImmutableArray<byte> Each, byte All)
{
    /// <summary>Says nothing: code that was compiled without annotations.</summary>
    public const byte Oblivious = 0;

    public static Annotations Same(byte all) => new([], all);

    public AnnotationReader Reader() => new(this);

    public static string Mark(byte annotation) => annotation switch
    {
        Oblivious => "~",
        2 => "?",
        _ => "",
    };
}

/// <summary>Hands out annotations in the order of the positions.</summary>
internal sealed class AnnotationReader(Annotations annotations)
{
    private int _next;

    public string Next()
    {
        if (annotations.Each.IsEmpty)
            return Annotations.Mark(annotations.All);
        return _next < annotations.Each.Length
            ? Annotations.Mark(annotations.Each[_next++])
            : throw new InvalidOperationException("A signature has more positions than annotations.");
    }
}

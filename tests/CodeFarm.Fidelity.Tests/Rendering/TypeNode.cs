using System.Text;

namespace CodeFarm.Fidelity.Tests.Rendering;

/// <summary>
/// A type as a signature names it. The annotations of reference types stand apart from it in metadata, in the order in
/// which <see cref="Write"/> meets the parts of the type.
/// </summary>
internal abstract record TypeNode
{
    public string Text(Annotations annotations)
    {
        var text = new StringBuilder();
        Write(text, annotations.Reader());
        return text.ToString();
    }

    protected abstract void Write(StringBuilder text, AnnotationReader annotations);

    /// <summary>A type by name: a keyword, a class or a struct, with or without type arguments.</summary>
    internal sealed record Named(string Name, bool IsValueType, IReadOnlyList<TypeNode> Arguments) : TypeNode
    {
        protected override void Write(StringBuilder text, AnnotationReader annotations)
        {
            var mark = IsValueType && Arguments.Count == 0 ? "" : annotations.Next();
            if (Name == "System.Nullable" && Arguments.Count == 1)
            {
                Arguments[0].Write(text, annotations);
                text.Append('?');
                return;
            }

            text.Append(Name);
            if (Arguments.Count > 0)
            {
                text.Append('<');
                for (var i = 0; i < Arguments.Count; i++)
                {
                    text.Append(i == 0 ? "" : ", ");
                    Arguments[i].Write(text, annotations);
                }

                text.Append('>');
            }

            text.Append(IsValueType ? "" : mark);
        }
    }

    internal sealed record Parameter(string Name) : TypeNode
    {
        protected override void Write(StringBuilder text, AnnotationReader annotations) =>
            text.Append(Name).Append(annotations.Next());
    }

    internal sealed record Array(TypeNode Element, int Rank) : TypeNode
    {
        protected override void Write(StringBuilder text, AnnotationReader annotations)
        {
            var mark = annotations.Next();
            Element.Write(text, annotations);
            text.Append('[').Append(',', Rank - 1).Append(']').Append(mark);
        }
    }

    internal sealed record Pointer(TypeNode Element) : TypeNode
    {
        protected override void Write(StringBuilder text, AnnotationReader annotations)
        {
            Element.Write(text, annotations);
            text.Append('*');
        }
    }

    /// <summary>A reference to a variable; the keyword stands with the parameter.</summary>
    internal sealed record ByReference(TypeNode Element) : TypeNode
    {
        protected override void Write(StringBuilder text, AnnotationReader annotations) => Element.Write(text, annotations);
    }

    /// <summary>A type with a required modifier, such as the one that makes a setter an init accessor.</summary>
    internal sealed record Modified(string Modifier, TypeNode Element) : TypeNode
    {
        protected override void Write(StringBuilder text, AnnotationReader annotations) => Element.Write(text, annotations);
    }
}

namespace CodeFarm.Synthesis.Emission;

/// <summary>A piece of C# expression.</summary>
/// <param name="Text">The text.</param>
/// <param name="Precedence">How tightly it binds.</param>
/// <param name="Form">What it is at compile time, if a list.</param>
/// <param name="Template">The template that it was written with, if a call.</param>
internal sealed record Fragment(
    string Text, Precedence Precedence = Precedence.Primary, ListForm Form = ListForm.None, CSharpTemplate? Template = null)
{
    /// <summary>The text, in parentheses where the place asks for a tighter binding.</summary>
    public string At(Precedence needed) => Precedence < needed ? $"({Text})" : Text;
}

using Microsoft.CodeAnalysis;

namespace CodeFarm.LocalRuntime.Generator.Rules;

/// <summary>Why a type may not cross between grains; whoever uses the type knows where to tell it.</summary>
/// <param name="Type">The type at fault: the one that is used, or one inside of it.</param>
/// <param name="Reason">What it is; null where it only lacks attributes.</param>
/// <param name="Advice">What to do; the attributes where it lacks them.</param>
internal sealed record CrossingFault(ITypeSymbol Type, string? Reason, string Advice)
{
    public Problem At(ISymbol place, ISymbol user, string what)
    {
        var type = Type.ToDisplayString();
        return Reason is null
            ? Problem.Of(place, user, Descriptors.MissingAttributes, type, Advice)
            : Problem.Of(place, user, Descriptors.TypeMayNotCross, what, type, Reason, Advice);
    }
}

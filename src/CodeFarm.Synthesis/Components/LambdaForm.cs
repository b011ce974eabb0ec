namespace CodeFarm.Synthesis;

/// <summary>How the parameters of a lambda are written.</summary>
/// <param name="First">Name of the first parameter; null to derive it from the list.</param>
/// <param name="Member">What follows the name where the element is meant, such as <c>.Item</c>.</param>
/// <param name="Second">Name of the second parameter; null to derive it from the second list.</param>
/// <param name="SecondMember">
/// What follows the name of the first parameter where the second element is meant, such as <c>.Second</c>; null where the
/// lambda has two parameters.
/// </param>
public sealed record LambdaForm(string? First, string Member = "", string? Second = null, string? SecondMember = null);

using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeFarm.SandboxBenchmarks.Escapes.Variants;

/// <summary>
/// Other forms for what the method <c>Run</c> does: its statements move to where the compiler makes other code of them. Each form
/// is the members that take the place of Run; BODY are its statements, TYPE is what it returns.
/// </summary>
internal static class FormRewritings
{
    public static IReadOnlyDictionary<string, string> Forms { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["local function"] = "public static TYPE Run(PARAMETERS) { TYPE Inner() { BODY } return Inner(); }",
        ["lambda"] = "public static TYPE Run(PARAMETERS) { System.Func<TYPE> inner = () => { BODY }; return inner(); }",
        ["delegate"] = "private delegate TYPE Step(PARAMETERS); private static TYPE Inner(PARAMETERS) { BODY } public static TYPE Run(PARAMETERS) { Step step = Inner; step += Inner; step -= Inner; return step(ARGUMENTS); }",
        ["linq"] = "public static TYPE Run(PARAMETERS) => System.Linq.Enumerable.First(System.Linq.Enumerable.Select(new int[] { 1 }, each => { BODY }));",
        ["query"] = "private static TYPE Inner(PARAMETERS) { BODY } public static TYPE Run(PARAMETERS) => System.Linq.Enumerable.First(from each in new int[] { 1 } let found = Inner(ARGUMENTS) where each == 1 select found);",
        ["iterator"] = "private static System.Collections.Generic.IEnumerable<TYPE> Each(PARAMETERS) { TYPE Inner() { BODY } yield return Inner(); } public static TYPE Run(PARAMETERS) { foreach (var each in Each(ARGUMENTS)) return each; throw new System.InvalidOperationException(); }",
        ["async"] = "private static async System.Threading.Tasks.Task<TYPE> InnerAsync(PARAMETERS) { await System.Threading.Tasks.Task.CompletedTask; BODY } public static TYPE Run(PARAMETERS) => InnerAsync(ARGUMENTS).GetAwaiter().GetResult();",
        ["async lambda"] = "public static TYPE Run(PARAMETERS) { System.Func<System.Threading.Tasks.Task<TYPE>> inner = async () => { await System.Threading.Tasks.Task.CompletedTask; BODY }; return inner().Result; }",
        ["generic method"] = "private static TYPE Inner<TAny>(TAny any PLUS) where TAny : new() { _ = any; BODY } public static TYPE Run(PARAMETERS) => Inner(new System.Collections.Generic.List<int>() ALSO);",
        ["generic type"] = "private static class Box<TAny> { public static TYPE Inner(PARAMETERS) { BODY } } public static TYPE Run(PARAMETERS) => Box<string>.Inner(ARGUMENTS);",
        ["struct"] = "private struct Box { public TYPE Inner(PARAMETERS) { BODY } } public static TYPE Run(PARAMETERS) => new Box().Inner(ARGUMENTS);",
        ["record"] = "private sealed record Box(int Number) { public TYPE Inner(PARAMETERS) { BODY } } public static TYPE Run(PARAMETERS) => (new Box(1) with { Number = 2 }).Inner(ARGUMENTS);",
        ["interface"] = "private interface IBox { TYPE Inner(PARAMETERS) { BODY } } private sealed class Box : IBox; public static TYPE Run(PARAMETERS) { IBox box = new Box(); return box.Inner(ARGUMENTS); }",
        ["static interface"] = "private interface IBox { static abstract TYPE Inner(PARAMETERS); } private sealed class Box : IBox { public static TYPE Inner(PARAMETERS) { BODY } } private static TYPE Call<TBox>(PARAMETERS) where TBox : IBox => TBox.Inner(ARGUMENTS); public static TYPE Run(PARAMETERS) => Call<Box>(ARGUMENTS);",
        ["override"] = "private class Base { public virtual TYPE Inner(PARAMETERS) => throw new System.NotSupportedException(); } private sealed class Box : Base { public override TYPE Inner(PARAMETERS) { BODY } } public static TYPE Run(PARAMETERS) { Base box = new Box(); return box.Inner(ARGUMENTS); }",
        ["switch"] = "private static TYPE Inner(PARAMETERS) { BODY } public static TYPE Run(PARAMETERS) => 1 switch { 1 => Inner(ARGUMENTS), _ => throw new System.InvalidOperationException() };",
        ["finally"] = "private static TYPE Inner(PARAMETERS) { BODY } public static TYPE Run(PARAMETERS) { TYPE found; try { throw new System.InvalidOperationException(); } catch (System.InvalidOperationException) { found = Inner(ARGUMENTS); } return found; }",
        ["filter"] = "private static TYPE Inner(PARAMETERS) { BODY } public static TYPE Run(PARAMETERS) { TYPE found = default!; bool Found() { found = Inner(ARGUMENTS); return true; } try { throw new System.InvalidOperationException(); } catch (System.InvalidOperationException) when (Found()) { return found; } }",
        ["array of delegates"] = "private static TYPE Inner(PARAMETERS) { BODY } public static TYPE Run(PARAMETERS) { System.Func<TYPE>[] steps = [() => Inner(ARGUMENTS)]; return steps[0](); }",
        ["using"] = "private static TYPE Inner(PARAMETERS) { BODY } private sealed class Box(System.Action end) : System.IDisposable { public void Dispose() => end(); } public static TYPE Run(PARAMETERS) { TYPE found = default!; using (new Box(() => found = Inner(ARGUMENTS))) { } return found; }",
    };

    /// <summary>Forms that hold the result or take no arguments: for a Run without parameters.</summary>
    public static IReadOnlyDictionary<string, string> ParameterlessForms { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["static field"] = "private static readonly TYPE Found = Inner(); private static TYPE Inner() { BODY } public static TYPE Run() => Found;",
        ["field of a delegate"] = "private static readonly System.Func<TYPE> Step = Inner; private static TYPE Inner() { BODY } public static TYPE Run() => Step();",
        ["property"] = "private static TYPE Inner { get { BODY } } public static TYPE Run() => Inner;",
        ["indexer"] = "private sealed class Box { public TYPE this[int index] { get { _ = index; BODY } } } public static TYPE Run() => new Box()[0];",
        ["lazy"] = "private static readonly System.Lazy<TYPE> Found = new(() => { BODY }); public static TYPE Run() => Found.Value;",
        ["conversion"] = "private sealed class Box { public static implicit operator TYPE(Box box) { _ = box; BODY } } public static TYPE Run() => new Box();",
        ["operator"] = "private sealed class Box { public static TYPE operator +(Box box, int other) { _ = other; _ = box; BODY } } public static TYPE Run() => new Box() + 1;",
        ["constructor"] = "private sealed class Box { public readonly TYPE Found; public Box() { TYPE Inner() { BODY } Found = Inner(); } } public static TYPE Run() => new Box().Found;",
        ["static constructor"] = "private static class Box { public static readonly TYPE Found; static Box() { TYPE Inner() { BODY } Found = Inner(); } } public static TYPE Run() => Box.Found;",
        ["event"] = "private sealed class Box { public TYPE Found = default!; public event System.Action Changed { add { TYPE Inner() { BODY } Found = Inner(); } remove { } } } public static TYPE Run() { var box = new Box(); box.Changed += () => { }; return box.Found; }",
        ["enumerator"] = "private sealed class Box { public TYPE Current { get { BODY } } public bool MoveNext() => true; public Box GetEnumerator() => this; } public static TYPE Run() { foreach (var each in new Box()) return each; throw new System.InvalidOperationException(); }",
        ["deconstruction"] = "private sealed class Box { public void Deconstruct(out TYPE found, out int number) { TYPE Inner() { BODY } found = Inner(); number = 1; } } public static TYPE Run() { var (found, number) = new Box(); return number == 1 ? found : throw new System.InvalidOperationException(); }",
    };

    private static readonly string[] Names = ["Inner", "Box", "Step", "Found", "Base", "Call"];

    /// <summary>The rewriting of a form.</summary>
    public static Rewriting Of(string form) => (root, _, random) =>
    {
        var run = root.DescendantNodes().OfType<MethodDeclarationSyntax>().FirstOrDefault(static method => method.Identifier.ValueText == "Run");
        var isParameterless = !form.Contains("PARAMETERS", StringComparison.Ordinal);
        if (run is null || run.Modifiers.Any(SyntaxKind.AsyncKeyword) || run.TypeParameterList is not null || run.ReturnType is RefTypeSyntax
            || (isParameterless && run.ParameterList.Parameters.Count > 0))
            return null;
        var body = run.ExpressionBody is { } arrow ? $"return {arrow.Expression.ToFullString()};" : run.Body?.Statements.ToFullString();
        if (body is null)
            return null;
        var parameters = run.ParameterList.Parameters.ToFullString();
        var arguments = string.Join(", ", run.ParameterList.Parameters.Select(static parameter => parameter.Identifier.Text));
        var comma = arguments.Length == 0 ? "" : ", ";
        // A form may stand in another one.
        var number = random.Next(1000).ToString(CultureInfo.InvariantCulture);
        var members = Names.Aggregate(form, (text, name) => text.Replace(name, name + number, StringComparison.Ordinal))
            .Replace("PARAMETERS", parameters, StringComparison.Ordinal).Replace("ARGUMENTS", arguments, StringComparison.Ordinal)
            .Replace("PLUS", comma + parameters, StringComparison.Ordinal).Replace("ALSO", comma + arguments, StringComparison.Ordinal)
            .Replace("TYPE", run.ReturnType.ToString(), StringComparison.Ordinal)
            // Last: a snippet may hold any of the words.
            .Replace("BODY", $"\n{body}\n", StringComparison.Ordinal);
        var unsafeModifier = run.Modifiers.Any(SyntaxKind.UnsafeKeyword) ? "unsafe " : "";
        var parsed = ((TypeDeclarationSyntax)SyntaxFactory.ParseMemberDeclaration($"class C {{ {members} }}")!).Members
            .Select(member => unsafeModifier.Length > 0 ? member.WithModifiers(member.Modifiers.Add(SyntaxFactory.ParseToken("unsafe "))) : member);
        return root.ReplaceNode(run, parsed);
    };
}

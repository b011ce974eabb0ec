using System.Text;

namespace CodeFarm.Compilation.Tests;

/// <summary>Sources that are cheap to write and expensive, or deadly, to compile.</summary>
internal static class HostileSources
{
    // What the check of tokens cannot tell: the compiler itself meets these.
    private static readonly Dictionary<string, Func<string>> Passing = new(StringComparer.Ordinal)
    {
        ["casts without end"] = () => Returning($"{Repeat("(string)", 3000)}s"),
        ["a chain of else if"] = () => Method($"{Repeat("if (s.Length == 1) return s; else ", 1500)}return s;"),
        ["statements within statements"] = () => Method($"{Repeat("if (s.Length > 1) ", 3000)}return s; return s;"),
        ["negations without end"] = () => Method($"var b = {Repeat("not ", 0)}s is {Repeat("not ", 5000)}null; return s;"),
        ["calls on calls"] = () => Returning($"s{Repeat(".Trim()", 4000)}"),
        ["overloads and lambdas"] = Overloads,
        ["type inference through generic calls"] = Inference,
        ["a constant that doubles"] = Doubling,
        ["interpolations within interpolations"] = Interpolated,
        ["a type of tuples of tuples"] = Tuples,
        ["types that multiply"] = Multiplying,
        ["arrays of arrays"] = () => Method($"string{Repeat("[]", 6000)}? a = null; return a is null ? s : \"\";"),
        ["a switch over everything"] = () => Method(
            $"switch (s) {{ {string.Concat(Enumerable.Range(0, 1500).Select(i => $"case \"{i}\" when s.Length > {i}: return \"{i}\"; "))} default: return s; }}"),
        ["queries within queries"] = Queries,
        ["patterns within patterns"] = () => Method($"return s is {Repeat("{ Length: > 0 } and ", 2000)}not null ? s : \"\";"),
    };

    // What it tells, with the code.
    private static readonly Dictionary<string, (string Code, Func<string> Source)> Limited = new(StringComparer.Ordinal)
    {
        ["ten megabytes"] = ("limit.length", () => Returning($"\"{new string('a', 10_000_000)}\"")),
        ["brackets"] = ("limit.nesting", () => Returning($"{Repeat("(", 5000)}s{Repeat(")", 5000)}")),
        ["brackets behind a comment that closes as many"] = ("limit.nesting", () =>
            Class($"/* {Repeat(")\n", 10_000)} */ public static string Probe(string s) => {Repeat("(", 5000)}s{Repeat(")", 5000)};")),
        ["a long literal"] = ("limit.literal", () => Returning($"\"{new string('a', 12_000)}\"")),
        ["a long number"] = ("limit.literal", () => Returning($"s + {new string('9', 5000)}.0")),
        ["a long name"] = ("limit.literal", () => Method($"var {new string('x', 3000)} = s; return s;")),
        ["a long line"] = ("limit.line", () => Method($"{Repeat("s += s; ", 3000)}return s;")),
        ["a sum without end"] = ("limit.operators", () => Returning($"s{Repeat("\n+ s", 3000)}")),
        ["signs without end"] = ("limit.operators", () => Method($"var n = {Repeat("-\n", 5000)}1; return s;")),
        ["type arguments"] = ("limit.nesting", () => Method($"{Repeat("List<", 100)}int{new string('>', 100)}? n = null; return s;")),
        ["lambdas that return lambdas"] = ("limit.nesting", () => Method($"var f = {Repeat("(int x) => ", 100)}1; return s;")),
        ["many tokens"] = ("limit.tokens", () => Method($"{Repeat(";\n", 25_000)}return s;")),
        ["half a character"] = ("limit.encoding", () => Returning("\"\ud83d\"")),
    };

    public static IEnumerable<string> PassingNames => Passing.Keys;

    public static IEnumerable<string> LimitedNames => Limited.Keys;

    public static string PassingSource(string name) => Passing[name]();

    public static (string Code, string Source) LimitedSource(string name) => (Limited[name].Code, Limited[name].Source());

    private static string Overloads()
    {
        var source = new StringBuilder();
        foreach (var type in new[] { "int", "long", "double", "string", "bool", "char", "object", "decimal" })
            source.Append($"static {type} M(Func<{type}, {type}> f) => f(default!);\n");
        return Class($"{source}public static string Probe(string s) {{ M(a => M(b => M(c => M(d => M(e => M(f => f)))))); return s; }}");
    }

    private static string Inference()
    {
        var calls = string.Concat(Enumerable.Range(0, 60).Select(i => $"P(x{i} => x{i}, "));
        return Class($"static T P<T, U>(Func<T, U> f, T t) => t;\npublic static string Probe(string s) => {calls}s{Repeat(")", 60)};");
    }

    private static string Doubling()
    {
        var names = string.Concat(Enumerable.Range(1, 40).Select(i => $"const string A{i} = A{i - 1} + A{i - 1};\n"));
        return Class($"const string A0 = \"0123456789\";\n{names}public static string Probe(string s) => A40;");
    }

    private static string Interpolated()
    {
        var (open, close) = (Repeat("$\"{", 100), Repeat("}\"", 100));
        return Returning($"{open}s{close}");
    }

    private static string Tuples()
    {
        var aliases = string.Concat(Enumerable.Range(1, 30).Select(i => $"sealed class T{i}<A, B> {{ public T{i - 1}<(A, B), (B, A)>? Next; }}\n"));
        return Class($"sealed class T0<A, B>;\n{aliases}public static string Probe(string s) => new T30<int, string>().Next is null ? s : \"\";");
    }

    private static string Multiplying()
    {
        var members = string.Concat(Enumerable.Range(0, 8).Select(i => $"public C<C<T, A{i}>, C<A{i}, T>>? F{i}; struct A{i};\n"));
        return Class($"class C<T, U> {{ {members} }}\npublic static string Probe(string s) => new C<int, int>().F0 is null ? s : \"\";");
    }

    private static string Queries()
    {
        var froms = string.Concat(Enumerable.Range(0, 300).Select(i => $"from x{i} in s\n"));
        return Returning($"string.Concat({froms}select x0)");
    }

    private static string Returning(string expression) => Method($"return\n{expression};");

    private static string Method(string statements) => Class($"public static string Probe(string s)\n{{\n{statements}\n}}");

    private static string Class(string members) => CompilerFixture.Class(members);

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}

namespace CodeFarm.Validation.Tests;

/// <summary>Two layers, each tested as if the other did not exist.</summary>
public sealed class PolicyLayerTests
{
    public static TheoryData<string> Hostile { get; } = [Method("return System.IO.File.ReadAllText(s);"),
        // Other names for the same thing.
        "public static string Probe(string s) => global::System.IO.\\u0046ile.@ReadAllText(s);",
        Method("Func<string, string> read = System.IO.File.ReadAllText; return read(s);"),
        Method("return s.Split(' ').Select(System.IO.File.ReadAllText).First();"),
        "public delegate string Reader(string path); public static string Probe(string s) { Reader read = System.IO.File.ReadAllText; return read(s); }",
        // Late binding and reflection.
        Method("dynamic d = s; return d.ToString();"),
        Method("return s.GetType().Assembly.FullName!;"),
        Method("object o = s; return o.GetType().GetMethod(\"Trim\", Type.EmptyTypes)!.Invoke(o, null)!.ToString()!;"),
        Method("return typeof(string).Assembly.Location;"),
        Method("return Type.GetType(\"System.IO.File\")!.Name;"),
        Method("Func<string> f = s.Trim; return f.Method.DeclaringType!.FullName!;"),
        Method("Func<string> f = s.Trim; return (string)f.DynamicInvoke()!;"),
        Method("return new InvalidOperationException(s).TargetSite!.Name;"),
        Method("return (string)Activator.CreateInstance(Type.GetType(s)!)!;"),
        Method("return ((Exception)new FormatException()).GetType().Module.Name;"),
        // Attributes.
        "[System.Runtime.InteropServices.DllImport(\"libc\")] static extern int getpid(); public static string Probe(string s) => s + getpid();",
        "[System.Runtime.CompilerServices.ModuleInitializer] public static void Start() { } public static string Probe(string s) => s;",
        "[System.Runtime.CompilerServices.UnsafeAccessor(System.Runtime.CompilerServices.UnsafeAccessorKind.Field, Name = \"_size\")] "
        + "static extern ref int Size(List<int> list); public static string Probe(string s) { List<int> x = [1]; Size(x) = 9; return s; }",
        "[System.Runtime.CompilerServices.InlineArray(1 << 20)] struct Big { private long first; } public static string Probe(string s) { Big b = default; return s + b; }",
        "[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Explicit)] struct Both { "
        + "[System.Runtime.InteropServices.FieldOffset(0)] public string A; [System.Runtime.InteropServices.FieldOffset(0)] public int[] B; } "
        + "public static string Probe(string s) => new Both { A = s }.B.Length.ToString();",
        "[System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.Synchronized)] public static string Probe(string s) => s;",
        "[ThreadStatic] static string? last; public static string Probe(string s) => last = s;",
        // Memory without bounds.
        "sealed class Liar : ISpanFormattable { public bool TryFormat(Span<char> d, out int n, ReadOnlySpan<char> f, IFormatProvider? p) { n = d.Length; return true; } "
        + "public string ToString(string? f, IFormatProvider? p) => \"\"; } public static string Probe(string s) => $\"{new Liar()}{s}\";",
        Method("var f = new float[1]; return s + System.Numerics.Vector4.LoadUnsafe(ref f[0]).W;"),
        Method("return System.Runtime.CompilerServices.Unsafe.As<object, string>(ref System.Runtime.CompilerServices.Unsafe.AsRef(in o));", "private static readonly object o = 1;"),
        Method("System.Runtime.InteropServices.MemoryMarshal.AsMemory(s.AsMemory()).Span[0] = 'x'; return s;"),
        Method("ReadOnlySpan<int> x = [1]; return System.Numerics.Vector.LoadUnsafe(in x[0], 900).ToString();"),
        Method("unsafe { fixed (char* c = s) return new string(c, 0, 1); }"),
        Method("unsafe { int* x = stackalloc int[4]; return x[9].ToString(); }"),
        Method("unsafe { delegate*<string, string> f = &Own; return f(s); }", "static string Own(string t) => t;"),
        Method("var r = __makeref(s); return __refvalue(r, string);"),
        // What the library trusts of a class that it has derived itself.
        "sealed class Own : System.Globalization.GregorianCalendar { public override int GetDayOfMonth(DateTime t) => -9; } public static string Probe(string s) => s + new Own();",
        "sealed class Own : System.IO.StringWriter { public override void Write(char[] b, int i, int n) { } } public static string Probe(string s) => s + new Own();",
        "class Own<T>() : Random(1) { } sealed class More : Own<int> { } public static string Probe(string s) => s + new More();",
        "sealed class Own : System.Globalization.CultureInfo { public Own() : base(\"\") { } } public static string Probe(string s) => s + new Own();",
        "sealed class Own : System.Text.RegularExpressions.Regex { public Own() { capsize = 9; } } public static string Probe(string s) => s + new Own();",
        "sealed class Own : IFormatProvider { object? IFormatProvider.GetFormat(Type? t) => null; } public static string Probe(string s) => s + new Own();",
        // What outlives its variable.
        "ref struct Own { public ref readonly object Kept; } public static string Probe(string s) => s;",
        "[System.Runtime.CompilerServices.InterpolatedStringHandler] ref struct Own { public Own(int l, int f) { } public void AppendLiteral(string s) { } } public static string Probe(string s) => s;",
        "public static string Probe(string s) => s; } ref struct Own { public Span<int> Kept; } static class More { extension(ref Own own) { public Span<int> All { get => own.Kept; set => own.Kept = value; } }",
        "public static string Probe(string s) => s; } static class More { extension(ref Span<int> own) { public Span<int> All { get => own; set => own = value; } }",
        // What a node would read by reflection.
        Method("new System.Text.Json.Nodes.JsonArray().Add(new Exception(s)); return s;"),
        Method("return Put(s); string Put<T>(T t) { new System.Text.Json.Nodes.JsonArray().Add(t); return s; }"),
        Method("return System.Text.Json.Nodes.JsonValue.Create(new { s })!.ToString();"),
        Method("return System.Text.Json.JsonSerializerOptions.Default.GetTypeInfo(typeof(string)).ToString()!;"),
        // What opens a file by its path, and streams of others.
        Method("return new System.IO.StreamReader(s, Encoding.UTF8).ReadToEnd();"),
        Method("new System.IO.StreamWriter(s, true).Write(s); return s;"),
        Method("return System.IO.Stream.Null.Length + s;"),
        "sealed class Own : System.IO.MemoryStream { } public static string Probe(string s) => s + new Own();",
        Method("return Encoding.CreateTranscodingStream(new System.IO.MemoryStream(), Encoding.UTF8, Encoding.UTF8).Length + s;"),
        // What one call sets for all.
        Method("System.Globalization.CultureInfo.GetCultureInfo(\"de-DE\").Parent.NumberFormat.NegativeSign = s; return s;"),
        Method("((System.Globalization.GregorianCalendar)new System.Globalization.DateTimeFormatInfo().Calendar).CalendarType = System.Globalization.GregorianCalendarTypes.Arabic; return s;"),
        Method("System.Net.IPAddress.IPv6Any.ScopeId = 9; return s;"),
        // The process, threads, time, chance.
        Method("using var c = new System.Threading.CancellationTokenSource(5); return s;"),
        Method("System.Threading.Monitor.Pulse(s); return s;"),
        Method("System.Threading.Tasks.Task.Run(() => { }); return s;"),
        Method("return s.AsEnumerable().AsParallel().Count().ToString();"),
        Method("return Environment.GetEnvironmentVariable(s)!;"),
        Method("return Environment.CurrentManagedThreadId.ToString();"),
        Method("return DateTime.Now.ToString();"),
        Method("return Guid.NewGuid().ToString();"),
        Method("return new Random().Next().ToString();"),
        Method("System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.InvariantCulture; return s;"),
        Method("return string.Intern(s);"),
        Method("System.Text.RegularExpressions.Regex.CacheSize = 0; return s;"),
        Method("GC.Collect(); return s;"),
        Method("return System.Buffers.ArrayPool<char>.Shared.Rent(4).Length.ToString();"),
        // What makes an object of any type that is named to it, or differs from call to call, or from machine to machine.
        Method("return System.Security.Cryptography.SHA256.Create(s)!.HashSize.ToString();"),
        Method("return System.Security.Cryptography.MD5.Create(s)!.HashSize.ToString();"),
        Method("Func<string, System.Security.Cryptography.SHA1?> make = System.Security.Cryptography.SHA1.Create; return make(s)!.HashSize.ToString();"),
        Method("return new System.Security.Cryptography.HMACSHA256().HashSize.ToString();"),
        Method("return string.Concat(s.Shuffle());"),
        Method("return Random.Shared.Next().ToString();"),
        Method("return System.Globalization.RegionInfo.CurrentRegion.Name;"),
        Method("return System.Globalization.NumberFormatInfo.CurrentInfo.NegativeSign;"),
        Method("return System.Globalization.CultureInfo.GetCultures(System.Globalization.CultureTypes.AllCultures).Length.ToString();"),
        Method("return System.IO.TextWriter.Synchronized(new System.IO.StringWriter()).ToString()!;"),
        Method("return new System.IO.StreamReader(s).ReadToEnd();"),
        Method("System.Text.Encoding.RegisterProvider(new Own()); return s;", "sealed class Own : EncodingProvider { public override Encoding? GetEncoding(int codepage) => null; public override Encoding? GetEncoding(string name) => null; }"),
        Method("return s;", "abstract class Own : System.Text.RegularExpressions.RegexRunnerFactory { }"),
        "static string Any(__arglist) => \"\"; public static string Probe(string s) => Any(__arglist(s));",
        Method("return Tell(s);", "static string Tell(string t, [System.Runtime.CompilerServices.CallerFilePath] string place = \"\") => t + place;"),
        // Calls without a name in the source.
        "sealed class Own : System.IO.MemoryStream { } public static string Probe(string s) { using var own = new Own(); return s; }",
        Method("foreach (var line in System.IO.File.ReadLines(s)) return line; return s;"),
        Method("return (from t in new[] { s }.AsQueryable() select t + s).First();"),
        "sealed class Own { ~Own() { } } public static string Probe(string s) => new Own().ToString()!;",
        // State.
        "static int counter; public static string Probe(string s) => s + counter++;",
        "static int Counter { get; set; } public static string Probe(string s) => s + Counter++;",
        "static class Deep { public static int[] Kept = []; } public static string Probe(string s) => s + Deep.Kept.Length;",
        "static event Action? Changed; public static string Probe(string s) { Changed?.Invoke(); return s; }",
        "static class Box<T> { public static T? Kept; } public static string Probe(string s) => Box<string>.Kept ??= s;",
    ];

    public static TheoryData<string> Benign { get; } = [
        Method("return string.Join(\",\", s.Split(' ').GroupBy(w => w).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => $\"{g.Key}={g.Count():00}\"));"),
        Method("return string.Create(System.Globalization.CultureInfo.InvariantCulture, $\"{s.Length:0.00}\");"),
        Method("List<int> a = [1, 2, .. s.Select(c => (int)c)]; IReadOnlyList<int> b = [.. a, 9]; IEnumerable<int> c = [4]; return string.Join(' ', b.Concat(c).ToArray()[1..]);"),
        Method("ReadOnlySpan<string> parts = [s, \"b\", \"c\"]; return string.Concat(parts) + string.Concat(s, \"1\", \"2\", \"3\", \"4\", \"5\");"),
        Method("IEnumerable<int> Each() { yield return 1; foreach (var c in s) yield return c; } return string.Concat(Each());"),
        Method("var counts = new Dictionary<string, int> { [\"a\"] = 1 }; foreach (var w in s.Split(' ')) counts[w] = counts.GetValueOrDefault(w) + 1; return string.Concat(counts.OrderBy(p => p.Key).Select(p => p.Key + p.Value));"),
        Method("return System.Text.RegularExpressions.Regex.Replace(s, \"[0-9]+\", m => (int.Parse(m.Value) + 1).ToString());"),
        Method("return s switch { \"\" => throw new ArgumentException(\"empty\"), \"one\" => \"1\", \"two\" => \"2\", \"three\" => \"3\", \"four\" => \"4\", \"five\" => \"5\", \"six\" => \"6\", \"seven\" => \"7\", _ => s };"),
        Method("FormattableString f = $\"{s}\"; var sb = new StringBuilder(); sb.Append($\"{s,4}|{1}\"); return f.ToString(System.Globalization.CultureInfo.InvariantCulture) + sb;"),
        Method("return new Pair(s, 1) is { A: var a } p && p == new Pair(s, 1) ? a + (p with { B = 2 }) : s;", "private sealed record Pair(string A, int B);"),
        Method("return Make<List<int>>().Count + s;", "private static T Make<T>() where T : new() => new();"),
        Method("return new P(1, 2).ToString() + new Empty();", "private readonly record struct P(int X, int Y); private struct Empty { } private enum Colour { Red, Green }"),
        Method("decimal d = Rate; var t = (A: 1, B: s); var q = new { t.A, t.B }; return q.B + d + (DayOfWeek)3 + new DateTime(2024, 2, 29).AddYears(1).Year;", "private const decimal Rate = 1.5m;"),
        Method("return new Grid()[1, 2] + s;", "private sealed class Grid { private readonly int[,] cells = new int[3, 3]; public int this[int x, int y] => cells[x, y]; }"),
        "public delegate int Own(int x); public static event Own? None { add { } remove { } } public static string Probe(string s) { Own twice = x => x * 2; twice += x => x; return s + twice(1); }",
        Method("using var sha = System.Security.Cryptography.SHA256.Create(); return Convert.ToHexString(sha.ComputeHash(Encoding.UTF8.GetBytes(s)));"),
        Method("using var mac = new System.Security.Cryptography.HMACSHA256(Encoding.UTF8.GetBytes(s)); return Convert.ToHexString(mac.ComputeHash(Encoding.UTF8.GetBytes(s)));"),
        Method("using var lines = new System.IO.StringReader(s); using var text = new System.IO.StringWriter(); while (lines.ReadLine() is { } line) text.WriteLine(line.Trim()); return text.ToString();"),
        Method("var random = new Random(s.Length); return random.Next(6).ToString();"),
        Method("return Try(s, out var found) ? found : \"\";", "static bool Try(string t, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? found) { found = t.Length > 0 ? t : null; return found is not null; }"),
        Method("return string.Create(s.Length, s, (span, text) => { text.CopyTo(span); span.Reverse(); });"),
        Method("var bits = new System.Collections.BitArray(9); bits[s.Length] = true; return s.AsSpan().IndexOfAny(Vowels).ToString() + bits[2];", "static readonly System.Buffers.SearchValues<char> Vowels = System.Buffers.SearchValues.Create(\"aeiou\");"),
        "private static readonly Dictionary<char, int> Values = new() { ['I'] = 1, ['V'] = 5 }; private static readonly int[] Table = [1, 2, 3, 4, 5, 6, 7, 8, 9]; public static string Probe(string s) => s + Values['I'] + Table[1] + Table.AsSpan()[1..].Length;",
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Symbols_alone_refuse_what_is_hostile(string members) => Assert.NotEmpty(Layer.OverSymbols(members));

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Il_alone_refuses_what_is_hostile(string members) => Assert.NotEmpty(Layer.OverIl(members));

    [Theory]
    [MemberData(nameof(Benign))]
    public void Symbols_alone_let_ordinary_code_through(string members) => Assert.Empty(Layer.OverSymbols(members));

    [Theory]
    [MemberData(nameof(Benign))]
    public void Il_alone_lets_ordinary_code_through(string members) => Assert.Empty(Layer.OverIl(members));

    [Fact]
    public void What_an_interpolated_text_becomes_cannot_be_named() => Assert.Contains(
        "System.Runtime.CompilerServices.DefaultInterpolatedStringHandler",
        Assert.Single(Layer.OverSymbols(Method(
            "var a = new System.Runtime.CompilerServices.DefaultInterpolatedStringHandler(1, 0); var b = a; return a.ToStringAndClear() + b.ToStringAndClear();"))),
        StringComparison.Ordinal);

    [Theory]
    [InlineData(new byte[0])]
    [InlineData(new byte[] { 1, 2, 3 })]
    [InlineData(new byte[] { (byte)'M', (byte)'Z', 0, 0 })]
    public void What_is_no_assembly_is_refused(byte[] image) => Assert.NotEmpty(Policy.AssemblyPolicy.Check(image));

    [Fact]
    public void What_the_il_refuses_is_explained_on_its_line()
    {
        var diagnostics = Layer.ExplainedIl("public static string Probe(string s)\n{\nvar t = s;\nreturn System.IO.File.ReadAllText(t);\n}");

        var refusal = Assert.Single(diagnostics, d => d.Message.StartsWith("System.IO.File.ReadAllText", StringComparison.Ordinal));
        Assert.Equal((5, "policy.api"), (refusal.Line, refusal.Code));
        Assert.Equal("return System.IO.File.ReadAllText(t);", refusal.SourceLine);
        Assert.Contains("take the text as a parameter", refusal.Message, StringComparison.Ordinal);
    }

    private static string Method(string body, string members = "") => $"{members} public static string Probe(string s) {{ {body} }}";
}

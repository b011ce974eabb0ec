namespace CodeFarm.Validation.Tests;

public sealed class PolicyTests
{
    [Theory]
    [InlineData("return System.IO.File.ReadAllText(s);", "System.IO.File.ReadAllText")]
    [InlineData("return new System.IO.StreamReader(s).ReadToEnd();", "System.IO.StreamReader")]
    [InlineData("return System.Environment.MachineName;", "System.Environment")]
    [InlineData("Environment.Exit(0); return s;", "System.Environment.Exit")]
    [InlineData("Environment.FailFast(s); return s;", "System.Environment.FailFast")]
    [InlineData("GC.Collect(); return s;", "System.GC")]
    [InlineData("return AppDomain.CurrentDomain.BaseDirectory;", "System.AppDomain")]
    [InlineData("return AppContext.BaseDirectory;", "System.AppContext")]
    [InlineData("return s.GetType().Assembly.FullName!;", "System.Type.Assembly")]
    [InlineData("return typeof(string).GetMethods().Length.ToString();", "System.Type.GetMethods")]
    [InlineData("return Type.GetType(s)!.Name;", "System.Type.GetType")]
    [InlineData("return Activator.CreateInstance<string>();", "System.Activator")]
    [InlineData("Func<string> f = () => s; return f.Method.Name;", "System.Reflection")]
    [InlineData("Func<string> f = () => s; return (string)f.DynamicInvoke()!;", "System.Delegate.DynamicInvoke")]
    [InlineData("new System.Threading.Thread(() => { }).Start(); return s;", "System.Threading.Thread")]
    [InlineData("System.Threading.Thread.Sleep(1); return s;", "System.Threading.Thread.Sleep")]
    [InlineData("return System.Threading.Tasks.Task.Run(() => s).Result;", "System.Threading.Tasks.Task")]
    [InlineData("return System.Diagnostics.Debugger.IsAttached ? s : s;", "System.Diagnostics.Debugger")]
    [InlineData("return System.Runtime.InteropServices.Marshal.SizeOf<int>().ToString();", "System.Runtime.InteropServices.Marshal")]
    [InlineData("return System.Runtime.CompilerServices.Unsafe.As<string>(s);", "System.Runtime.CompilerServices.Unsafe")]
    [InlineData("return new Random().Next().ToString();", "System.Random")]
    [InlineData("return DateTime.Now.ToString();", "System.DateTime.Now")]
    [InlineData("return Guid.NewGuid().ToString();", "System.Guid.NewGuid")]
    [InlineData("foreach (var f in System.IO.Directory.EnumerateFiles(s)) return f; return s;", "System.IO.Directory")]
    [InlineData("return from x in s select x is System.IO.FileInfo ? s : s;", "System.IO.FileInfo")]
    [InlineData("return new[] { s }.Select(System.IO.File.ReadAllText).First();", "System.IO.File.ReadAllText")]
    [InlineData("var all = new List<System.IO.FileInfo>(); return s;", "System.IO.FileInfo")]
    [InlineData("try { return s; } catch (System.IO.IOException) { return s; } finally { System.IO.File.Delete(s); }", "System.IO.File.Delete")]
    public void What_reaches_out_of_the_function_is_refused(string body, string name) => AssertRefused(Compile.Body(body), name);

    [Theory]
    [InlineData("return F.ReadAllText(s);", "using F = System.IO.File;")]
    [InlineData("return ReadAllText(s);", "using static System.IO.File;")]
    [InlineData("return global::System.IO.File.ReadAllText(s);", "")]
    [InlineData("return System.IO.@File.ReadAllText(s);", "")]
    [InlineData("return System.IO.\\u0046ile.ReadAllText(s);", "")]
    [InlineData("return S.IO.File.ReadAllText(s);", "using S = System;")]
    public void Another_spelling_changes_nothing(string body, string usings) =>
        AssertRefused(Compile.Body(body, usings), "System.IO.File.ReadAllText");

    [Theory]
    [InlineData("System.Diagnostics.Process.Start(s); return s;")]
    [InlineData("return new System.Net.Http.HttpClient().GetStringAsync(s).Result;")]
    [InlineData("Console.WriteLine(s); return s;", "declare the capability log")]
    [InlineData("return XElement.Parse(s).Value;", "have the caller send JSON")]
    public void What_is_not_referenced_does_not_compile_and_is_explained(string body, string instead = "")
    {
        var report = Compile.Body(body);

        Assert.False(report.Succeeded);
        Assert.Contains(report.Diagnostics, d => d.Message.Contains(instead, StringComparison.Ordinal));
        Assert.Contains(report.Diagnostics, d => d.Message.Contains("A function may use", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("unsafe { int n = 1; int* p = &n; return s; }")]
    [InlineData("unsafe string Inner() => s; return Inner();")]
    [InlineData("Span<int> x = stackalloc int[s.Length]; return s;")]
    [InlineData("Span<byte> x = stackalloc byte[1 << 20]; return s;")]
    [InlineData("lock (s) { return s; }")]
    [InlineData("async void Inner() { } Inner(); return s;")]
    [InlineData("var r = __makeref(s); return s;")]
    [InlineData("\n#pragma warning disable\nreturn s;")]
    public void Forms_that_get_around_types_or_order_are_refused(string body)
    {
        var report = Compile.Body(body);

        Assert.False(report.Succeeded);
        Assert.Contains(report.Diagnostics, d => d.Code == "policy.syntax");
    }

    [Theory]
    [InlineData("return Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(s)));")]
    [InlineData("using var d = System.Text.Json.JsonDocument.Parse(s); return d.RootElement.GetProperty(\"a\").EnumerateArray().Select(x => x.GetInt32()).Sum().ToString();")]
    [InlineData("async System.Threading.Tasks.Task<string> Inner(string t) { await System.Threading.Tasks.Task.CompletedTask; return t; } return Inner(s).GetAwaiter().GetResult();")]
    [InlineData("async System.Threading.Tasks.ValueTask<string> Inner(string t) => await System.Threading.Tasks.ValueTask.FromResult(t); return Inner(s).Result;")]
    [InlineData("Func<string, System.Threading.Tasks.Task<string>> inner = async t => await System.Threading.Tasks.Task.FromResult(t + t); return inner(s).Result;")]
    public void Digests_reading_of_json_and_tasks_that_have_ended_are_allowed(string body)
    {
        var report = Compile.Body(body);

        Assert.True(report.Succeeded, string.Join("\n", report.Diagnostics));
    }

    [Theory]
    [InlineData("System.Threading.Tasks.Task.Run(() => s); return s;", "System.Threading.Tasks.Task.Run")]
    [InlineData("System.Threading.Tasks.Task.Delay(1).Wait(); return s;", "System.Threading.Tasks.Task.Delay")]
    [InlineData("new System.Threading.Tasks.Task(() => { }).Start(); return s;", "System.Threading.Tasks.Task")]
    [InlineData("System.Threading.Tasks.Task.Factory.StartNew(() => s); return s;", "System.Threading.Tasks.Task.Factory")]
    [InlineData("System.Threading.Tasks.Task.CompletedTask.ContinueWith(_ => s); return s;", "System.Threading.Tasks.Task.ContinueWith")]
    [InlineData("System.Threading.Tasks.Task.CompletedTask.GetAwaiter().OnCompleted(() => { }); return s;", "System.Runtime.CompilerServices.TaskAwaiter.OnCompleted")]
    [InlineData("async System.Threading.Tasks.Task<string> F() { await System.Threading.Tasks.Task.Yield(); return s; } return F().Result;", "System.Threading.Tasks.Task.Yield")]
    [InlineData("return new System.Threading.Tasks.TaskCompletionSource<string>().Task.Result;", "System.Threading.Tasks.TaskCompletionSource")]
    [InlineData("Action a = async () => await System.Threading.Tasks.Task.CompletedTask; a(); return s;", "")]
    [InlineData("return System.Text.Json.JsonSerializer.Serialize(s);", "System.Text.Json.JsonSerializer")]
    [InlineData("return System.Text.Json.JsonDocument.Parse(new System.IO.FileStream(s, System.IO.FileMode.Open)).ToString()!;", "System.IO.FileStream")]
    [InlineData("return System.Text.Json.JsonSerializer.Deserialize<System.Text.Json.Nodes.JsonNode>(s)!.ToString();", "System.Text.Json.JsonSerializer")]
    [InlineData("return Convert.ToHexString(System.Security.Cryptography.RandomNumberGenerator.GetBytes(4));", "System.Security.Cryptography.RandomNumberGenerator")]
    [InlineData("return Convert.ToHexString(System.Security.Cryptography.Aes.Create().Key);", "System.Security.Cryptography.Aes")]
    public void What_starts_work_waits_or_reflects_beside_them_is_not(string body, string name) => AssertRefused(Compile.Body(body), name);

    [Theory]
    [InlineData("[System.Runtime.InteropServices.DllImport(\"libc\")] static extern int getpid();", "DllImport")]
    [InlineData("[System.Runtime.CompilerServices.ModuleInitializer] public static void Start() { }", "ModuleInitializer")]
    [InlineData("class Own : System.IO.MemoryStream { }", "System.IO.MemoryStream")]
    [InlineData("class Own : MarshalByRefObject { }", "System.MarshalByRefObject")]
    [InlineData("static readonly object X = Activator.CreateInstance(typeof(string))!;", "System.Activator")]
    [InlineData("static dynamic X => 1;", "dynamic")]
    [InlineData("static int counter;", "static field")]
    [InlineData("static int Counter { get; set; }", "static property")]
    [InlineData("class Own { ~Own() { } }", "finalizer")]
    public void Members_are_judged_like_bodies(string member, string name)
    {
        var report = Compile.File(
            $$"""
            using System;
            public static class ProbeFunction
            {
                public static string Probe(string s) => s;
                {{member}}
            }
            """);

        AssertRefused(report, name);
    }

    [Theory]
    [InlineData("namespace System.IO { public static class Own { } }")]
    [InlineData("namespace System.Runtime.CompilerServices { public class IgnoresAccessChecksToAttribute { } }")]
    public void The_runtimes_namespaces_stay_its_own(string extra) => Assert.Contains(
        Compile.File($"public static class ProbeFunction {{ public static string Probe(string s) => s; }} {extra}").Diagnostics,
        d => d.Code == "policy.syntax");

    [Theory]
    [InlineData("return string.Join(\",\", s.Split(' ').GroupBy(w => w).OrderByDescending(g => g.Count()).Select(g => $\"{g.Key}={g.Count():00}\"));")]
    [InlineData("return new string((from c in s where char.IsLetter(c) let d = char.ToUpper(c) orderby d select d).ToArray());")]
    [InlineData("var seen = new Dictionary<char, int>(); foreach (var (c, i) in s.Select((c, i) => (c, i))) seen.TryAdd(c, i); return string.Concat(seen.Keys);")]
    [InlineData("var b = new StringBuilder(); foreach (var r in s.EnumerateRunes()) b.Append(r); return b.ToString().Normalize();")]
    [InlineData("return System.Text.RegularExpressions.Regex.Replace(s, \"[0-9]+\", m => (int.Parse(m.Value) + 1).ToString());")]
    [InlineData("return s.AsSpan().Trim().ToString() + s[^1] + s[1..];")]
    [InlineData("IEnumerable<int> Each() { yield return 1; yield return 2; } return string.Concat(Each());")]
    [InlineData("int[] xs = [1, .. new[] { 2, 3 }]; return string.Join('-', xs) + Math.Max(xs[0], 2) + (xs is [1, ..] ? s : \"\");")]
    [InlineData("var p = new { A = 1, B = s }; return p.B + p.A;")]
    [InlineData("return s switch { \"\" => throw new ArgumentException(\"empty\"), { Length: > 3 } t => t[..3], _ => s };")]
    [InlineData("try { return int.Parse(s).ToString(System.Globalization.CultureInfo.InvariantCulture); } catch (FormatException e) { return e.Message; }")]
    [InlineData("return new DateTime(2024, 2, 29).AddYears(1).ToString(\"yyyy-MM-dd\", System.Globalization.CultureInfo.InvariantCulture);")]
    [InlineData("var q = new PriorityQueue<string, int>(); q.Enqueue(s, 1); return q.Dequeue() + new Stack<int>([1]).Pop() + new SortedSet<int> { 3 }.Max;")]
    [InlineData("decimal d = 1.5m; d += 2; d++; return (d * 2 > 3 ? -d : d).ToString() + (DayOfWeek)3 + default(int?) + s?.Length;")]
    [InlineData("Func<int, Func<int, int>> add = a => b => a + b; return add(1)(2).ToString();")]
    public void Ordinary_code_is_not_refused(string body)
    {
        var report = Compile.Body(body);

        Assert.True(report.Succeeded, string.Join("\n", report.Diagnostics));
    }

    [Fact]
    public void Records_classes_and_generics_of_its_own_are_not_refused()
    {
        var report = Compile.File(
            """
            using System;
            using System.Collections.Generic;
            using System.Linq;

            namespace Farm;

            /// <summary>Sorts pairs.</summary>
            public static class ProbeFunction
            {
                private static readonly char[] Vowels = ['a', 'e', 'i', 'o', 'u'];
                private const int Limit = 3;

                public static string Probe(string s) =>
                    string.Concat(new Box<Pair>([.. s.Select((c, i) => new Pair(c, i))]).Items.Order().Take(Limit).Select(p => p.C));

                private sealed record Pair(char C, int I) : IComparable<Pair>
                {
                    public int CompareTo(Pair? other) => Vowels.Contains(C) ? -1 : I.CompareTo(other?.I);
                }

                private sealed class Box<T>(IReadOnlyList<T> items) where T : notnull
                {
                    public IReadOnlyList<T> Items { get; } = items;
                }
            }
            """);

        Assert.True(report.Succeeded, string.Join("\n", report.Diagnostics));
    }

    [Fact]
    public void An_async_lambda_in_a_generic_type_of_its_own_is_not_refused()
    {
        var report = Compile.File(
            """
            using System;
            using System.Threading.Tasks;

            namespace Farm;

            /// <summary>Doubles later.</summary>
            public static class ProbeFunction
            {
                public static string Probe(string s) => new Later<string>(s).Make(static t => t + t);

                private sealed class Later<T>(T value)
                {
                    public T Make(Func<T, T> make)
                    {
                        Func<T, Task<T>> later = async t => make(await Task.FromResult(t));
                        return later(value).Result;
                    }
                }
            }
            """);

        Assert.True(report.Succeeded, string.Join("\n", report.Diagnostics));
    }

    [Fact]
    public void A_refusal_is_on_the_line_that_causes_it()
    {
        var report = Compile.Body("var t = s;\n\nreturn System.IO.File.ReadAllText(t);");

        var refusal = Assert.Single(report.Diagnostics, d => d.Message.StartsWith("System.IO.File.ReadAllText", StringComparison.Ordinal));
        Assert.Equal((8, "policy.api"), (refusal.Line, refusal.Code));
        Assert.Contains("ReadAllText(t)", refusal.SourceLine, StringComparison.Ordinal);
        Assert.Contains("take the text as a parameter", refusal.Message, StringComparison.Ordinal);
    }

    private static void AssertRefused(CompilationReport report, string name)
    {
        Assert.False(report.Succeeded);
        Assert.Contains(
            report.Diagnostics,
            d => d.Code.StartsWith("policy.", StringComparison.Ordinal) && d.Message.Contains(name, StringComparison.Ordinal));
    }
}

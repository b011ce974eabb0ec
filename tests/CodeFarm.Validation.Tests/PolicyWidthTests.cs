using CodeFarm.Broth.Signatures;

namespace CodeFarm.Validation.Tests;

/// <summary>What a programmer writes to compute is allowed, and what stands right beside it is not.</summary>
public sealed class PolicyWidthTests
{
    [Theory]
    [InlineData("Span<char> b = stackalloc char[16]; return s.Length.TryFormat(b, out var n) ? new string(b[..n]) : s;")]
    [InlineData("ReadOnlySpan<byte> b = \"text\"u8; ReadOnlySpan<byte> c = [1, 2, 3]; return $\"{b.Length}{c[0]}\" + Convert.ToHexString(\"a\"u8);")]
    [InlineData("using var h = IncrementalHash.CreateHash(HashAlgorithmName.SHA256); h.AppendData(Encoding.UTF8.GetBytes(s)); return Base64Url.EncodeToString(h.GetHashAndReset());")]
    [InlineData("var b = new byte[4]; BinaryPrimitives.WriteInt32BigEndian(b, s.Length); Buffer.BlockCopy(b, 0, b, 1, 2); return CryptographicOperations.FixedTimeEquals(b, b) + s;")]
    [InlineData("var r = new Utf8JsonReader(Encoding.UTF8.GetBytes(s)); var n = 0; while (r.Read()) n += r.TokenType == JsonTokenType.Number ? r.GetInt32() : 0; return n + s;")]
    [InlineData("var d = new Dictionary<string, int>(); CollectionsMarshal.GetValueRefOrAddDefault(d, s, out _)++; return CollectionsMarshal.AsSpan(new List<string> { s })[0];")]
    [InlineData("var d = new Dictionary<string, int> { [s] = 1 }.ToFrozenDictionary(); ImmutableArray<string> a = [s, s]; return string.Concat(a.Add(s)) + d.Count;")]
    [InlineData("return Uri.TryCreate(s, UriKind.Absolute, out var u) ? u.Host : Uri.EscapeDataString(s) + WebUtility.HtmlEncode(s) + Path.GetExtension(s);")]
    [InlineData("var all = Task.WhenAll(Task.FromResult(s), Task.FromResult(s)); return all.ConfigureAwait(false).GetAwaiter().GetResult()[0] + CancellationToken.None.IsCancellationRequested;")]
    [InlineData("var n = 0; Interlocked.Increment(ref n); var l = new ArrayList { s, n }; return l.Count + new Hashtable { [1] = 2 }.Count + s;")]
    [InlineData("try { throw new AggregateException(new UnreachableException(s)); } catch (AggregateException e) when (e.InnerExceptions.Count == 1) { return e.Message; }")]
    [InlineData("return string.Concat(Written(s.Length)); static string Written<T>(T n) where T : ISpanFormattable { Span<char> b = stackalloc char[32]; return n.TryFormat(b, out var l, default, null) ? new string(b[..l]) : \"\"; }")]
    [InlineData("var b = new ArrayBufferWriter<byte>(); using (var w = new Utf8JsonWriter(b)) { w.WriteStartArray(); w.WriteStringValue(s); w.WriteEndArray(); } return Encoding.UTF8.GetString(b.WrittenSpan);")]
    [InlineData("var w = new Word(); w?.Text = s; return w.Text + s.Twice; } private sealed class Word { public string Text { get; set => field = value.Trim(); } = \"\";")]
    [InlineData("return Own(s.Length) + new Vector2(1, 2).Length(); [Mark] [MethodImpl(MethodImplOptions.AggressiveInlining)] static string Own(int n, [CallerArgumentExpression(nameof(n))] string of = \"\") => of;")]
    [InlineData("Span<string> a = [s]; ReadOnlySpan<int> b = [s.Length]; return a[0] + 'c' + b[0] + string.Concat([s]) + Path.Join([s]); ")]
    [InlineData("Span<int> a = stackalloc int[] { 3, 1, 2 }; Span<char> b = stackalloc[] { s[0], 'b' }; Span<byte> c = stackalloc byte[] { 7, 7, 7 }; Span<decimal> d = stackalloc decimal[2]; Span<(int, int)> e = stackalloc (int, int)[2]; Span<DayOfWeek> f = stackalloc DayOfWeek[0]; return $\"{a[0]}{b[1]}{c[2]}{d[1]}{e[1]}{f.Length}\";")]
    [InlineData("return s.GetType() == typeof(string) ? typeof(List<int>).Name + Enum.GetNames(typeof(DayOfWeek)).Length + Environment.NewLine : new ArgumentException(s).GetType().FullName!;")]
    [InlineData("using var m = new MemoryStream(); using (var w = new BinaryWriter(m, Encoding.UTF8, true)) w.Write(s); m.Position = 0; using var r = new StreamReader(m); return r.ReadToEnd() + new BinaryReader(new MemoryStream([1, 2])).ReadInt16() + SHA256.HashData(m).Length;")]
    [InlineData("var o = new JsonObject { [\"a\"] = 1, [\"b\"] = new JsonArray(s, true) }; o[\"b\"]!.AsArray().Add(2.5m); return o.ToJsonString(new JsonSerializerOptions { WriteIndented = true }) + (int)o[\"a\"]! + o[\"a\"]!.GetValue<int>() + JsonNode.Parse(s)?[\"x\"]?[0];")]
    [InlineData("lock (Gate) { using var c = new CancellationTokenSource(); c.Cancel(); c.Token.ThrowIfCancellationRequested(); } return s; } private static readonly Lock Gate = new(); private static void More(object own) { lock (own) { }")]
    [InlineData("async Task<string> Late() { try { await Task.FromException(new TimeoutException(s)); return s; } catch (TimeoutException e) { await Task.WhenAny(Task.FromResult(1)); return e.Message; } } var t = Late(); t.Wait(); return t.IsCompletedSuccessfully ? t.Result : t.Exception!.Message;")]
    [InlineData("Debug.Assert(s.Length > 0, $\"bad {s}\"); Debug.WriteLine(s); object? o = (1, s); return (o is (int a, string b) ? b + a : s) + new ConcurrentDictionary<string, int>().AddOrUpdate(s, 1, (_, n) => n + 1) + IPAddress.Parse(s).GetAddressBytes().Length + IPNetwork.Parse(s).PrefixLength;")]
    [InlineData("return Convert.ToHexString(Rfc2898DeriveBytes.Pbkdf2(s, new byte[8], 9, HashAlgorithmName.SHA256, 16)) + Power(2.0) + Vector.Sum(new Vector<int>(3)) + JsonEncodedText.Encode(s, JavaScriptEncoder.UnsafeRelaxedJsonEscaping); static T Power<T>(T x) where T : IPowerFunctions<T>, IRootFunctions<T> => T.Pow(x, T.Sqrt(x));")]
    public void What_computes_is_allowed(string body)
    {
        var report = Compile(body);

        Assert.True(report.Succeeded, string.Join("\n", report.Diagnostics));
    }

    [Theory]
    [InlineData("CollectionsMarshal.SetCount(new List<int>(), 9); return s;", "CollectionsMarshal.SetCount")]
    [InlineData("Task.CompletedTask.ConfigureAwait(false).GetAwaiter().OnCompleted(() => { }); return s;", "OnCompleted")]
    [InlineData("new ValueTask<int>(1).ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(() => { }); return s;", "UnsafeOnCompleted")]
    [InlineData("_ = Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding); return s;", "ConfigureAwaitOptions")]
    [InlineData("CancellationToken.None.Register(() => { }); return s;", "CancellationToken.Register")]
    [InlineData("Interlocked.MemoryBarrierProcessWide(); return s;", "Interlocked.MemoryBarrierProcessWide")]
    [InlineData("return new MarkAttribute().TypeId + s;", "System.Attribute.TypeId")]
    [InlineData("return Path.GetFullPath(s);", "System.IO.Path.GetFullPath")]
    [InlineData("return Path.GetTempPath() + s;", "System.IO.Path.GetTempPath")]
    [InlineData("return new System.IO.StreamReader(s).ReadToEnd();", "System.IO.StreamReader")]
    [InlineData("return s + ArrayPool<int>.Shared.Rent(9).Length;", "System.Buffers.ArrayPool")]
    [InlineData("return $\"{new Liar()}{s}\"; } private sealed class Liar : ISpanFormattable { public bool TryFormat(Span<char> d, out int n, ReadOnlySpan<char> f, IFormatProvider? p) { n = d.Length; return true; } public string ToString(string? f, IFormatProvider? p) => \"\";", "System.ISpanFormattable")]
    [InlineData("return s; } private interface IMore : ISpanFormattable { static int More => 1;", "System.ISpanFormattable")]
    [InlineData("new System.Globalization.DateTimeFormatInfo().Calendar.TwoDigitYearMax = 1; return s;", "Calendar.TwoDigitYearMax")]
    [InlineData("var f = new float[1]; return s + Vector4.LoadUnsafe(ref f[0]).W;", "Vector4.LoadUnsafe")]
    [InlineData("return s + Vector2.CreateScalarUnsafe(1).Y;", "Vector2.CreateScalarUnsafe")]
    [InlineData("return s + new Utf8JsonWriter(System.IO.Stream.Null).BytesCommitted;", "System.IO.Stream")]
    [InlineData("return new FileNotFoundException(s).FusionLog ?? s;", "FileNotFoundException.FusionLog")]
    [InlineData("return s; } private sealed class Own : StringWriter { public override void Write(char[] buffer, int index, int count) => base.Write(buffer, 0, 1);", "System.IO.StringWriter as a base class")]
    [InlineData("return s; } private sealed class Own : System.Globalization.GregorianCalendar { public override int GetDayOfMonth(DateTime time) => -9;", "GregorianCalendar as a base class")]
    [InlineData("return s; } private sealed class Own() : Random(1) { public override void NextBytes(Span<byte> buffer) { }", "System.Random as a base class")]
    [InlineData("return System.Globalization.CultureInfo.GetCultureInfo(\"de-DE\").Parent.Name + s;", "CultureInfo.Parent")]
    [InlineData("return new StreamReader(s, Encoding.UTF8).ReadToEnd();", "System.IO.StreamReader")]
    [InlineData("new JsonArray().Add(new Exception(s)); return s;", "JsonArray.Add<System.Exception>")]
    [InlineData("return JsonValue.Create(new { s })!.ToString();", "JsonValue.Create<")]
    [InlineData("return s + typeof(string).Assembly;", "System.Type.Assembly")]
    [InlineData("return s + s.GetType().GetHashCode() + s.GetType().BaseType!.Name;", "System.Type.BaseType")]
    [InlineData("Span<byte> a = stackalloc byte[] { 1 }; return s + Vector.LoadUnsafe(ref a[0], 900);", "Vector.LoadUnsafe")]
    [InlineData("var n = 5; return s + new Span<int>(ref n)[0];", "System.Span..ctor")]
    [InlineData("var n = 5; return s + new ReadOnlySpan<int>(in n)[0];", "System.ReadOnlySpan..ctor")]
    [InlineData("System.Diagnostics.Debug.AutoFlush = true; return s;", "System.Diagnostics.Debug")]
    [InlineData("return s; } private sealed class Own : IFormatProvider { public object? GetFormat(Type? type) => null;", "System.IFormatProvider")]
    public void What_stands_beside_it_is_refused(string body, string name)
    {
        var report = Compile(body);

        Assert.Contains(report.Diagnostics, diagnostic =>
            diagnostic.Code == "policy.api" && diagnostic.Message.Contains(name, StringComparison.Ordinal));
    }

    [Fact]
    public void A_span_over_constants_is_allowed_in_the_IL_and_one_over_any_pointer_is_not()
    {
        const string Constant = "public static string Probe(string s) { ReadOnlySpan<byte> b = \"text\"u8; Span<int> c = stackalloc int[4]; return s + b.Length + c.Length; }";
        const string Pointer = "public static string Probe(string s) { unsafe { fixed (char* p = s) return new string(new ReadOnlySpan<char>(p, 900)); } }";

        Assert.Empty(Layer.OverIl(Constant));
        Assert.Contains(Layer.OverIl(Pointer), static message => message.Contains("ReadOnlySpan", StringComparison.Ordinal));
    }

    private static CompilationReport Compile(string body) => CandidateCompiler.Compile(Source(body), FunctionSignature.Parse("string Probe(string s)"));

    private static string Source(string body) =>
        $$"""
        using System;
        using System.Buffers;
        using System.Buffers.Binary;
        using System.Buffers.Text;
        using System.Collections;
        using System.Collections.Concurrent;
        using System.Collections.Frozen;
        using System.Collections.Generic;
        using System.Collections.Immutable;
        using System.Diagnostics;
        using System.IO;
        using System.Net;
        using System.Numerics;
        using System.Runtime.CompilerServices;
        using System.Runtime.InteropServices;
        using System.Security.Cryptography;
        using System.Text;
        using System.Text.Encodings.Web;
        using System.Text.Json;
        using System.Text.Json.Nodes;
        using System.Threading;
        using System.Threading.Tasks;

        [AttributeUsage(AttributeTargets.All)]
        internal sealed class MarkAttribute : Attribute;

        internal static class Texts
        {
            extension(string text)
            {
                public string Twice => text + text;
            }
        }

        public static class ProbeFunction
        {
            public static string Probe(string s) { {{body}} }
        }
        """;
}

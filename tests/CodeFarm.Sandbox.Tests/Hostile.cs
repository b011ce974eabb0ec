using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CodeFarm.Sandbox.Tests;

/// <summary>Compiles any C#, with every library and without any policy: the sandbox is tested as if it stood alone.</summary>
internal static class Hostile
{
    private const string Usings =
        """
        using System; using System.Collections; using System.Collections.Generic; using System.Diagnostics; using System.IO;
        using System.Linq; using System.Net; using System.Net.Sockets; using System.Runtime.InteropServices;
        using System.Text; using System.Threading;

        """;

    private static readonly MetadataReference[] References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal)
                || Path.GetFileName(path) == "CodeFarm.Capabilities.dll")
            .Select(path => MetadataReference.CreateFromFile(path))];

    /// <summary>Members of a <c>Probe(int)</c> that searches for the pipes to the host and writes into each what it finds.</summary>
    public static string WritesToPipes(string bytes, string then) =>
        $$"""
        [DllImport("libc")] static extern nint write(int descriptor, byte[] bytes, nint count);
        public static int Probe(int x)
        {
            if (x == 0) return Environment.ProcessId;
            var bytes = {{bytes}};
            foreach (var file in Directory.GetFiles("/proc/self/fd"))
                if (int.Parse(Path.GetFileName(file)) > 2 && new FileInfo(file).LinkTarget?.StartsWith("pipe:") == true)
                    write(int.Parse(Path.GetFileName(file)), bytes, bytes.Length);
            {{then}}
        }
        """;

    /// <param name="members">The members of the class <c>ProbeFunction</c>.</param>
    public static byte[] Compile(string members) => CompileSource($"public static class ProbeFunction {{ {members} }}");

    /// <param name="types">Whole types; the usual namespaces are imported.</param>
    public static byte[] CompileSource(string types, string usings = "")
    {
        var source = usings + Usings + types;
        var compilation = CSharpCompilation.Create(
            "Probe",
            [CSharpSyntaxTree.ParseText(source)],
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, deterministic: true));
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        return stream.ToArray();
    }
}

using CodeFarm.Broth.Signatures;
using CodeFarm.Sandbox.Isolation;

namespace CodeFarm.Sandbox.Tests.Isolation;

/// <summary>
/// Bodies of <c>string Probe(string file, string folder, int port, int host, string variable)</c> that try to break out. They
/// return what they reached, throw when they were refused, or die.
/// </summary>
internal static class Attacks
{
    private static readonly FunctionSignature Signature =
        FunctionSignature.Parse("string Probe(string file, string folder, int port, int host, string variable)");

    private const string Native =
        """
        static nint Export(string name) => NativeLibrary.GetExport(NativeLibrary.GetMainProgramHandle(), name);
        static unsafe nint syscall(nint number, nint a, nint b, nint c, nint d, nint e, nint f) => ((delegate* unmanaged<nint, nint, nint, nint, nint, nint, nint, nint>)Export("syscall"))(number, a, b, c, d, e, f);
        static unsafe int kill(int process, int signal) => ((delegate* unmanaged<int, int, int>)Export("kill"))(process, signal);
        static unsafe int fork() => ((delegate* unmanaged<int>)Export("fork"))();
        static unsafe int socket(int family, int type, int protocol) => ((delegate* unmanaged<int, int, int, int>)Export("socket"))(family, type, protocol);
        static unsafe nint pread(int descriptor, byte[] bytes, nint count, nint offset) { fixed (byte* at = bytes) return ((delegate* unmanaged<int, byte*, nint, nint, nint>)Export("pread"))(descriptor, at, count, offset); }
        [DllImport("libc")] static extern int getpid();
        static string Number(nint result) => result >= 0 ? "reached " + result : throw new Exception("refused");
        """;

    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["read a file"] = "return File.ReadAllText(file);",
        ["read a file through its own root"] = "return File.ReadAllText(\"/proc/self/root\" + file);",
        ["list a folder"] = "return \"reached \" + Directory.GetFiles(folder + \"/..\").Single(path => path.EndsWith(\"secret\"));",
        ["write a file"] = "File.WriteAllText(folder + \"/a\", \"a\"); return \"reached\";",
        ["write a file for all"] = "foreach (var at in new[] { \"/tmp\", \"/dev/shm\", \"/var/tmp\", \"/\", \"/worker\", \"/proc/self/oom_score_adj\" }) try { File.WriteAllText(at[1..].Contains('/') && at.StartsWith(\"/proc\") ? at : at + \"/codefarm-test\", \"1\"); return \"reached \" + at; } catch (Exception) { } throw new Exception(\"refused\");",
        ["make a link"] = "File.CreateSymbolicLink(folder + \"/link\", file); return \"reached\";",
        ["make a folder"] = "Directory.CreateDirectory(folder + \"/new\"); return \"reached\";",
        ["connect"] = "using var client = new TcpClient(\"127.0.0.1\", port); return \"reached\";",
        ["send a datagram"] = "using var client = new UdpClient(); client.Send(new byte[1], 1, \"127.0.0.1\", port); return \"reached\";",
        ["listen"] = "var listener = new TcpListener(IPAddress.Loopback, 0); listener.Start(); return \"reached\";",
        ["ask the kernel for its network"] = "return Number(socket(16, 3, 0));",
        ["start a program"] = "return \"reached \" + Process.Start(\"/bin/sh\", \"-c true\").Id;",
        ["start its own runtime"] = "return \"reached \" + Process.Start(Environment.ProcessPath, \"--version\").Id;",
        ["declare a native method"] = "return Number(getpid());",
        ["fork"] = "return Number(fork());",
        ["signal the host"] = "return Number(kill(host, 0));",
        ["signal every process"] = "return Number(kill(-1, 0));",
        ["signal its parent"] = "return Number(kill(1, 0));",
        ["trace its parent"] = "return Number(syscall(Arm ? 117 : 101, 16, host, 0, 0, 0, 0));",
        ["read the host's memory"] = "using var memory = File.OpenRead($\"/proc/{host}/mem\"); return Environment.ProcessId == host ? throw new Exception() : \"reached\";",
        ["read the host's files"] = "return \"reached \" + string.Join(\",\", Environment.ProcessId == host ? throw new Exception() : Directory.GetFiles($\"/proc/{host}/fd\"));",
        ["read the environment"] = "var all = string.Join(\",\", Environment.GetEnvironmentVariables().Keys.Cast<string>()); foreach (var folder2 in Directory.GetDirectories(\"/proc\")) try { all += File.ReadAllText(folder2 + \"/environ\"); } catch (Exception) { } return all.Contains(variable) ? \"reached\" : throw new Exception();",
        ["read the paths of the machine"] = "foreach (var process in Directory.GetDirectories(\"/proc\")) try { if (process != \"/proc/self\" && process != $\"/proc/{Environment.ProcessId}\" && File.ReadAllText(process + \"/cmdline\").Contains(\"CodeFarm.Sandbox.Tests\")) return \"reached\"; } catch (Exception) { } throw new Exception();",
        ["make a user namespace"] = "return Number(syscall(Arm ? 97 : 272, 0x10000000, 0, 0, 0, 0, 0));",
        ["set up a ring"] = "return Number(syscall(425, 4, 0, 0, 0, 0, 0));",
        ["make a file in memory"] = "return Number(syscall(Arm ? 279 : 319, Marshal.StringToHGlobalAnsi(\"x\"), 0, 0, 0, 0, 0));",
        ["raise its limits"] = "var limit = Marshal.AllocHGlobal(16); Marshal.WriteInt64(limit, -1); Marshal.WriteInt64(limit, 8, -1); return Number(syscall(Arm ? 261 : 302, 0, 7, limit, 0, 0, 0));",
        ["become root"] = "return Number(syscall(Arm ? 146 : 105, 0, 0, 0, 0, 0, 0));",
        ["read what it was born with"] = "for (var i = 3; i < 1024; i++) { var bytes = new byte[64]; if (pread(i, bytes, 64, 0) is > 0 and var n && Encoding.UTF8.GetString(bytes, 0, (int)n).Contains(variable[^32..])) return \"reached\"; } throw new Exception();",
    };

    /// <summary>Runs an attack on things that are there to be touched.</summary>
    /// <returns>What it touched or said to have reached; empty when nothing.</returns>
    public static async Task<string> TryAsync(ProcessSandbox sandbox, string name)
    {
        using var canaries = new Canaries();
        // Every process that is started from here inherits it.
        using var inherited = File.OpenHandle(canaries.SecretFile, share: FileShare.Read | FileShare.Inheritable);
        var job = new SandboxJob(
            Compile(name), Signature,
            [[$"\"{canaries.SecretFile}\"", $"\"{canaries.OpenFolder}\"", $"{canaries.Port}", $"{Environment.ProcessId}", $"\"{canaries.Variable}\""]],
            TimeSpan.FromSeconds(40));

        var report = await sandbox.RunAsync(job, default);

        return string.Join(
            ' ', report.Results.Where(static result => result.Succeeded).Select(static result => result.OutputJson)
                .Append(canaries.IsFolderTouched ? "a folder" : null).Append(canaries.IsListenerTouched ? "a port" : null)
                .Where(static reached => reached is not null));
    }

    private static byte[] Compile(string name) => Hostile.Compile(
        $$"""
        {{Native}}
        static bool Arm => RuntimeInformation.ProcessArchitecture == Architecture.Arm64;
        public static string Probe(string file, string folder, int port, int host, string variable) { {{All[name]}} }
        """);
}

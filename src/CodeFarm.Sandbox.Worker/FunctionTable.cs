using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using CodeFarm.Broth.Signatures;
using CodeFarm.Sandbox.Protocol;

namespace CodeFarm.Sandbox.Worker;

/// <summary>The assemblies of this process and the functions that were found in them.</summary>
/// <param name="refusesNativeCode">
/// Whether what an assembly declares of native libraries is not found. Whoever means harm has other ways to such code, for which
/// the kernel waits; this tells the others early.
/// </param>
internal sealed class FunctionTable(bool refusesNativeCode)
{
    private readonly LoadedAssembly?[] _slots = new LoadedAssembly?[ProtocolLimits.AssemblySlots];

    /// <summary>Loads the job's assembly if it brings one.</summary>
    /// <exception cref="Exception">The bytes are no assembly.</exception>
    public void Load(JobMessage job)
    {
        if (!job.Assembly.IsEmpty)
            Load(job.Slot, job.Assembly, job.IsCollectible);
    }

    /// <summary>Finds the entry, in an assembly in which no earlier call has left anything behind.</summary>
    /// <exception cref="Exception">There is no such entry.</exception>
    public LoadedFunction Find(JobMessage job)
    {
        var loaded = _slots[job.Slot] ?? throw new BadImageFormatException("The assembly could not be loaded.");
        if (loaded is { WasCalled: true, State: { } state } && state.HasChanged())
            loaded = Load(job.Slot, loaded.Bytes, isCollectible: true);
        loaded.WasCalled = true;
        var key = job.Namespace is null ? job.Signature : $"{job.Signature}\n{job.Namespace}";
        if (loaded.Functions.TryGetValue(key, out var known))
            return known;
        var signature = FunctionSignature.Parse(job.Signature);
        var (entry, records) = EntryPoint.Find(loaded.Assembly, signature, job.Namespace);
        var found = new LoadedFunction(signature, entry, records);
        loaded.Functions.Add(key, found);
        return found;
    }

    private LoadedAssembly Load(int slot, ReadOnlyMemory<byte> bytes, bool isCollectible)
    {
        _slots[slot]?.Context?.Unload();
        _slots[slot] = null;
        var loaded = LoadedAssembly.From(bytes, isCollectible);
        if (refusesNativeCode)
            NativeLibrary.SetDllImportResolver(loaded.Assembly, RefuseNative);
        loaded.TakeState(bytes);
        _slots[slot] = loaded;
        return loaded;
    }

    private static nint RefuseNative(string library, Assembly assembly, DllImportSearchPath? path) =>
        throw new DllNotFoundException($"A function calls no native library, and not {library}.");

    private sealed class LoadedAssembly
    {
        public required Assembly Assembly { get; init; }

        /// <summary>Null when the assembly stays for good.</summary>
        public AssemblyLoadContext? Context { get; init; }

        public Dictionary<string, LoadedFunction> Functions { get; } = new(StringComparer.Ordinal);

        /// <summary>Null where nothing static can change.</summary>
        public StaticState? State { get; private set; }

        /// <summary>What to load anew; empty without state.</summary>
        public ReadOnlyMemory<byte> Bytes { get; private set; }

        public bool WasCalled { get; set; }

        // The worker's own functions keep nothing.
        public void TakeState(ReadOnlyMemory<byte> bytes)
        {
            State = Assembly.GetName().Name == typeof(FunctionTable).Assembly.GetName().Name ? null : StaticState.Of(Assembly);
            Bytes = State is null ? default : bytes.ToArray();
        }

        // Only what makes room pays for being collectible: access to its statics is slower.
        public static LoadedAssembly From(ReadOnlyMemory<byte> bytes, bool isCollectible)
        {
            if (!isCollectible)
                return new LoadedAssembly { Assembly = Assembly.Load(bytes.ToArray()) };
            var context = new AssemblyLoadContext(null, isCollectible: true);
            using var image = new MemoryStream(bytes.ToArray(), writable: false);
            return new LoadedAssembly { Assembly = context.LoadFromStream(image), Context = context };
        }
    }
}

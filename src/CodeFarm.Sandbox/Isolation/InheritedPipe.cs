using System.IO.Pipes;

namespace CodeFarm.Sandbox.Isolation;

/// <summary>
/// Bytes that a process to be started reads from a descriptor that it inherits. Dispose it once the process has started; the
/// bytes have to fit into a pipe, which holds 64 KB.
/// </summary>
internal sealed class InheritedPipe : IDisposable
{
    private readonly AnonymousPipeServerStream _pipe = new(PipeDirection.Out, HandleInheritability.Inheritable);

    public InheritedPipe(ReadOnlySpan<byte> bytes) => _pipe.Write(bytes);

    /// <summary>Its number in this process and in the one that is started.</summary>
    public string Descriptor => _pipe.GetClientHandleAsString();

    public void Dispose()
    {
        _pipe.DisposeLocalCopyOfClientHandle();
        _pipe.Dispose();
    }
}

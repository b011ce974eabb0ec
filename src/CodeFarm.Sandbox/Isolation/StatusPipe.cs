using System.IO.Pipes;
using System.Text;
using CodeFarm.Sandbox.Pipes;

namespace CodeFarm.Sandbox.Isolation;

/// <summary>
/// What a process that is started says through a descriptor that it inherits. Every process that this one starts in the same moment
/// inherits it too and may live for days, so the end of the pipe says nothing, and nobody waits for it.
/// </summary>
internal sealed class StatusPipe : IDisposable
{
    private readonly AnonymousPipeServerStream _pipe = new(PipeDirection.In, HandleInheritability.Inheritable);

    /// <summary>Its number in this process and in the one that is started.</summary>
    public string Descriptor => _pipe.GetClientHandleAsString();

    /// <summary>To be called once the process has started.</summary>
    public void HasStarted() => _pipe.DisposeLocalCopyOfClientHandle();

    /// <summary>What has been said and was not read before; at the end of the process, all of it.</summary>
    /// <exception cref="IOException">The pipe is broken.</exception>
    public string Read()
    {
        var descriptor = (int)_pipe.SafePipeHandle.DangerousGetHandle();
        if (!NonBlockingRead.TryEnable(descriptor))
            throw new IOException("The pipe cannot be read without waiting.");
        var said = new StringBuilder();
        var space = new byte[1024];
        while (NonBlockingRead.From(descriptor, space) is > 0 and var read)
            said.Append(Encoding.Latin1.GetString(space, 0, read));
        return said.ToString();
    }

    public void Dispose() => _pipe.Dispose();
}

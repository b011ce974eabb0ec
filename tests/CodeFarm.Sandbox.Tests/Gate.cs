using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace CodeFarm.Sandbox.Tests;

/// <summary>
/// A function that reports to the test when it runs and returns when the test lets it: <c>int Probe(int port)</c> connects,
/// sends its process id, and waits for a byte.
/// </summary>
internal sealed class Gate : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    // The collector closes connections that nobody holds, and that would let a visitor go.
    private readonly ConcurrentBag<TcpClient> _callers = [];

    public Gate() => _listener.Start();

    public static byte[] Assembly { get; } = Hostile.Compile(
        """
        public static int Probe(int port)
        {
            if (port == 0) return Environment.ProcessId;
            using var client = new TcpClient("127.0.0.1", port);
            client.GetStream().Write(BitConverter.GetBytes(Environment.ProcessId));
            client.GetStream().ReadByte();
            return Environment.ProcessId;
        }
        """);

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Waits until one more call has come.</summary>
    public async Task<Visitor> NextAsync()
    {
        var caller = await _listener.AcceptTcpClientAsync();
        _callers.Add(caller);
        var processId = new byte[4];
        await caller.GetStream().ReadExactlyAsync(processId);
        return new Visitor(caller, BitConverter.ToInt32(processId));
    }

    public bool HasVisitor => _listener.Pending();

    public void Dispose()
    {
        _listener.Dispose();
        foreach (var caller in _callers)
            caller.Dispose();
    }

    internal sealed class Visitor(TcpClient caller, int processId)
    {
        public int ProcessId => processId;

        public async Task LetGoAsync()
        {
            using (caller)
                await caller.GetStream().WriteAsync(new byte[1]);
        }
    }
}

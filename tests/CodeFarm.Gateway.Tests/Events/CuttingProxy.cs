using System.Net;
using System.Net.Sockets;

namespace CodeFarm.Gateway.Tests.Events;

/// <summary>Stands between a client and a server, and loses each connection after so many bytes of the answer.</summary>
internal sealed class CuttingProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Uri _server;
    private readonly Queue<int> _cuts;
    private readonly CancellationTokenSource _end = new();
    private readonly Task _accepting;

    /// <param name="server">The server.</param>
    /// <param name="cuts">After how many bytes each connection is lost; those that follow last.</param>
    public CuttingProxy(Uri server, IEnumerable<int> cuts)
    {
        _server = server;
        _cuts = new(cuts);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public Uri Url => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    public int Connections { get; private set; }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (true)
        {
            var client = await _listener.AcceptTcpClientAsync(_end.Token);
            Connections++;
            _ = PassAsync(client, _cuts.TryDequeue(out var cut) ? cut : int.MaxValue);
        }
    }

    private async Task PassAsync(TcpClient client, int cut)
    {
        using (client)
        {
            using var server = new TcpClient();
            await server.ConnectAsync(IPAddress.Loopback, _server.Port, _end.Token);
            var there = client.GetStream().CopyToAsync(server.GetStream(), _end.Token);
            var buffer = new byte[1024];
            for (var left = cut; left > 0;)
            {
                var read = await server.GetStream().ReadAsync(buffer.AsMemory(0, Math.Min(left, buffer.Length)), _end.Token);
                if (read == 0)
                    break;
                await client.GetStream().WriteAsync(buffer.AsMemory(0, read), _end.Token);
                left -= read;
            }

            client.LingerState = new LingerOption(enable: true, seconds: 0);
            _ = there.ContinueWith(static task => task.Exception, TaskScheduler.Default);
        }
    }
}

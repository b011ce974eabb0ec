using CodeFarm.Gateway.Serving;
using CodeFarm.Hosting;

namespace CodeFarm.Client.Tests.Contract;

/// <summary>One farm of this process on a directory of its own, and the three ways to it.</summary>
public sealed class ServedFarm : IAsyncLifetime
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("codefarm-client-");
    private FarmConnection _connection = null!;
    private FarmServer _server = null!;

    public IFarm InProcess { get; private set; } = null!;

    public HttpFarm OverSocket { get; private set; } = null!;

    public HttpFarm OverTcp { get; private set; } = null!;

    public Uri Url => _server.Address.Url!;

    public async Task InitializeAsync()
    {
        _connection = await FarmConnection.OpenAsync(new() { DataDirectory = _directory.FullName }, CancellationToken.None);
        InProcess = new GrainFarm(_connection.Client, _connection.Runtime);
        _server = await FarmServer.StartAsync(
            InProcess, new() { DataDirectory = _directory.FullName, Url = new("http://127.0.0.1:0"), ApiKey = null });
        OverSocket = FarmAddress.Find(_directory.FullName)!.Connect();
        OverTcp = HttpFarm.Connect(_server.Address.Url!);
    }

    public async Task DisposeAsync()
    {
        OverSocket.Dispose();
        OverTcp.Dispose();
        await _server.DisposeAsync();
        await _connection.DisposeAsync();
        _directory.Delete(recursive: true);
    }
}

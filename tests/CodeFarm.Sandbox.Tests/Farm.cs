namespace CodeFarm.Sandbox.Tests;

/// <summary>A sandbox of one test, with settings of its own and without isolation.</summary>
internal sealed class Farm(ProcessSandboxOptions options, TimeProvider? clock = null) : IAsyncDisposable
{
    private readonly SandboxFixture _fixture = SandboxFixture.Unisolated(options, clock);

    public ProcessSandbox Sandbox => _fixture.Sandbox;

    public SandboxStatistics Statistics => Sandbox.Statistics;

    public SandboxJob Job(byte[] assembly, int x) => _fixture.Job("int Probe(int x)", assembly, $"{x}");

    public Task<SandboxReport> CallAsync(byte[] assembly, int x, CancellationToken cancellationToken = default) =>
        Sandbox.CallAsync(Job(assembly, x), cancellationToken);

    public Task<SandboxReport> RunAsync(byte[] assembly, int x, CancellationToken cancellationToken = default) =>
        Sandbox.RunAsync(Job(assembly, x), cancellationToken);

    public async Task<int> NumberAsync(byte[] assembly) => SandboxFixture.Number(await CallAsync(assembly, 0));

    public ValueTask DisposeAsync() => Sandbox.DisposeAsync();
}

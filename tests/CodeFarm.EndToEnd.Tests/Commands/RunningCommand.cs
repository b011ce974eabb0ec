using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading.Channels;

namespace CodeFarm.EndToEnd.Tests.Commands;

/// <summary>A command in a process of its own.</summary>
internal sealed partial class RunningCommand : IDisposable
{
    private const int Sigint = 2;
    private const int Sigterm = 15;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly Process _process;
    private readonly string _name;
    private readonly StringBuilder _output = new();
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();
    private readonly Task _reading;
    private readonly Task<string> _error;

    private RunningCommand(ProcessStartInfo start, string input)
    {
        _name = string.Join(' ', start.ArgumentList.Prepend(start.FileName));
        _process = Process.Start(start)!;
        _process.StandardInput.Write(input);
        _process.StandardInput.Close();
        _reading = ReadAsync();
        _error = _process.StandardError.ReadToEndAsync();
    }

    /// <summary>The process.</summary>
    public int ProcessId => _process.Id;

    public static RunningCommand Start(string home, string program, params string[] arguments) =>
        StartWith("", home, program, arguments);

    /// <summary>Starts a command that reads a text from standard input.</summary>
    public static RunningCommand StartWith(string input, string home, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Repository.Root,
        };
        start.Environment["FARM_HOME"] = home;
        // What the developer's own shell says of farms is not the tests'.
        foreach (var name in new[] { "FARM_URL", "FARM_API_KEY", "FARM_COMMAND", "FARM_LLM_ENDPOINT" })
            start.Environment.Remove(name);
        return new(start, input);
    }

    /// <summary>Ctrl-C.</summary>
    public void Interrupt() => Assert.Equal(0, SendSignal(_process.Id, Sigint));

    /// <summary>What systems say to a process that shall end.</summary>
    public void Terminate() => Assert.Equal(0, SendSignal(_process.Id, Sigterm));

    /// <summary>kill -9.</summary>
    public void Kill() => _process.Kill();

    /// <summary>Waits for a line of the output.</summary>
    public async Task<string> LineAsync(Func<string, bool> wanted, string awaited)
    {
        using var deadline = new CancellationTokenSource(Patience);
        try
        {
            await foreach (var line in _lines.Reader.ReadAllAsync(deadline.Token))
            {
                if (wanted(line))
                    return line;
            }
        }
        catch (OperationCanceledException)
        {
            _process.Kill(entireProcessTree: true);
            Assert.Fail($"Waited {Patience} for {awaited} of: {_name}\n{_output}");
        }

        throw new InvalidOperationException($"{_name} ended without {awaited}.\n{await EndAsync()}");
    }

    /// <summary>Waits for the end of the process.</summary>
    public async Task<CommandResult> EndAsync()
    {
        try
        {
            await Task.WhenAll(_reading, _error, _process.WaitForExitAsync()).WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            _process.Kill(entireProcessTree: true);
            Assert.Fail($"Waited {Patience} for the end of: {_name}\n{_output}");
        }

        return new(_process.ExitCode, _output.ToString(), await _error);
    }

    /// <summary>Ends the process, if it still runs.</summary>
    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    private async Task ReadAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            _output.Append(line).Append('\n');
            _lines.Writer.TryWrite(line);
        }

        _lines.Writer.Complete();
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int SendSignal(int processId, int signal);
}

using System.Globalization;
using CodeFarm.Capabilities;
using CodeFarm.Sandbox.Protocol;

namespace CodeFarm.Sandbox.Worker.Capabilities;

/// <inheritdoc cref="ILog"/>
internal sealed class CallLog : ILog
{
    private readonly List<string> _lines = [];
    private int _further;

    public void Write(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        if (_lines.Count == ProtocolLimits.MaxLogLines - 1)
        {
            _further++;
            return;
        }

        var cut = line.Length <= ProtocolLimits.MaxLogLineLength ? line : line[..ProtocolLimits.MaxLogLineLength];
        _lines.Add(cut.ReplaceLineEndings(" ").Replace('\n', ' '));
    }

    /// <summary>The lines, one below the other; null without any.</summary>
    public string? Text()
    {
        if (_further > 0)
            _lines.Add(string.Create(CultureInfo.InvariantCulture, $"and {_further} more lines"));
        return _lines.Count == 0 ? null : string.Join('\n', _lines);
    }
}

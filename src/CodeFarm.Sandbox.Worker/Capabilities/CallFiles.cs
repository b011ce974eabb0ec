using CodeFarm.Capabilities;
using CodeFarm.Sandbox.Protocol;

namespace CodeFarm.Sandbox.Worker.Capabilities;

/// <summary>Asks the host, which decides: this process has no files.</summary>
internal sealed class CallFiles(CaseHost host) : IFiles
{
    public string ReadText(string path)
    {
        var answer = Ask(AskKind.ReadFile, path);
        return answer.Kind == AnswerKind.Missing ? throw new FileNotFoundException(answer.Text, path) : answer.Text;
    }

    public IReadOnlyList<string> ReadLines(string path)
    {
        var lines = new List<string>();
        using var reader = new StringReader(ReadText(path));
        while (reader.ReadLine() is { } line)
            lines.Add(line);
        return lines;
    }

    public bool Exists(string path) => Ask(AskKind.Exists, path).Kind == AnswerKind.Found;

    public IReadOnlyList<string> List(string folder)
    {
        var answer = Ask(AskKind.List, folder);
        return answer.Kind == AnswerKind.Missing ? throw new DirectoryNotFoundException(answer.Text)
            : answer.Text.Length == 0 ? []
            : answer.Text.Split('\n');
    }

    private AnswerMessage Ask(AskKind kind, string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return HostAnswer.Of(host, kind, path);
    }
}

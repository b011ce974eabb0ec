using CodeFarm.Capabilities;
using CodeFarm.Sandbox.Protocol;

namespace CodeFarm.Sandbox.Worker.Capabilities;

/// <summary>Asks the host, which decides: this process has no network.</summary>
internal sealed class CallHttp(CaseHost host) : IHttp
{
    public HttpAnswer Get(string url)
    {
        ArgumentNullException.ThrowIfNull(url);
        var answer = HostAnswer.Of(host, AskKind.Get, url);
        return answer.Kind == AnswerKind.Found ? new HttpAnswer(answer.Status, answer.Text) : throw new IOException(answer.Text);
    }
}

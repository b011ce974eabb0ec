using System.IO.Pipes;
using CodeFarm.Sandbox.Pipes;

namespace CodeFarm.Sandbox.Tests.Pipes;

public sealed class StreamSourceTests : ReplySourceContract
{
    private protected override IReplySource Open(PipeStream stream, CancellationToken cancellationToken) => new StreamSource(stream, cancellationToken);
}

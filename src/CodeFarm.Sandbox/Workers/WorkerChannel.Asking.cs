using CodeFarm.Sandbox.Protocol;

namespace CodeFarm.Sandbox.Workers;

/// <content>
/// Files and answers for a running case. The worker waits for them, and its deadline runs on; whatever ends it ends the search too.
/// </content>
internal sealed partial class WorkerChannel
{
    /// <exception cref="InvalidDataException">No honest worker asks this now.</exception>
    private void Handle(in AskMessage ask)
    {
        Exchange? exchange;
        bool isAllowed;
        lock (_gate)
        {
            if (_end is not null)
                return;
            _exchanges.TryPeek(out exchange);
            if (!_isReady || exchange is null || ask.Id != exchange.Id)
                throw new InvalidDataException("A question does not belong to this job.");
            isAllowed = exchange.BeginAsk(ask);
        }

        if (isAllowed)
            _ = AnswerAsync(exchange, ask);
        else
            Send(exchange, ResourceDesk.TooOften(ask));
    }

    private async Task AnswerAsync(Exchange exchange, AskMessage ask)
    {
        try
        {
            Send(exchange, await ResourceDesk.AnswerAsync(ask, exchange.Job, _stop.Token));
        }
        catch (OperationCanceledException)
        {
            // Nobody is there to be told.
        }
    }

    private void Send(Exchange exchange, AnswerMessage answer)
    {
        lock (_gate)
        {
            if (_end is not null)
                return;
            exchange.EndAsk();
            _outlet.Add(
                (answer, most: ProtocolLimits.MaxJobBytes(_options.MaxInputBytes)), static (sent, writer) => sent.answer.Write(writer, sent.most));
        }

        _outlet.Flush();
    }
}

using CodeFarm.Sandbox.Protocol;
using CodeFarm.Sandbox.Worker;

// The candidate must not reach the protocol by accident: what it prints goes nowhere, what it reads is empty.
using var input = Console.OpenStandardInput();
using var output = Console.OpenStandardOutput();
Console.SetIn(TextReader.Null);
Console.SetOut(TextWriter.Null);
Console.SetError(TextWriter.Null);

if (await FrameStream.ReadAsync(input, ProtocolLimits.MaxFrameBytes, default) is not { } frame)
    return 2;

var job = ProtocolJson.ReadJob(frame);
ProcessLimits.Apply(job.MaxDataBytes);
var replies = new ReplyWriter(output, job.Id);
replies.Send(ReplyKind.Accepted);
CandidateThread.Run(() => CandidateRun.Execute(job, replies));
// A thread that the candidate left behind must not keep the process.
Environment.Exit(0);
return 0;

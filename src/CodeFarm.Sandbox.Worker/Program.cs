using CodeFarm.Sandbox.Worker;

if (args is [FileConfinement.Option, ..])
    FileConfinement.Restart(args);
CurrentProcess.HoldFolder();
InheritedDescriptors.Close();
var pipes = ProtocolPipes.Take();
// A stack of known size, whatever the machine's default is: enough for some ten thousand ordinary recursive calls, and
// runaway recursion still ends in milliseconds.
const int StackBytes = 4 * 1024 * 1024;
var jobs = new Thread(() => JobLoop.Run(pipes), StackBytes) { IsBackground = true, Name = "jobs" };
jobs.Start();
// A candidate that never returns must not outlive the host, and the thread that it has taken cannot see the host's end.
pipes.WaitForHostToEnd(jobs);
CurrentProcess.Exit(0);

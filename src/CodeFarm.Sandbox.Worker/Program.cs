using CodeFarm.Sandbox.Worker;

// A stack of known size, whatever the machine's default is: enough for some ten thousand ordinary recursive calls, and
// runaway recursion still ends in milliseconds.
const int StackBytes = 4 * 1024 * 1024;
WorkerProgram.Run(args, StackBytes, JobLoop.Run);

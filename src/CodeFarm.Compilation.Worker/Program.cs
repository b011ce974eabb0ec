using CodeFarm.Compilation.Worker;
using CodeFarm.Sandbox.Worker;

// The compiler asks how much of its stack is left and refuses what is nested too deep for it; this is enough for any source
// within the limits.
const int StackBytes = 16 * 1024 * 1024;
WorkerProgram.Run(args, StackBytes, CompileLoop.Run);

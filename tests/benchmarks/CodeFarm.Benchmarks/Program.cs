using CodeFarm.Benchmarks;
using CodeFarm.Benchmarks.Pipeline;
using CodeFarm.Benchmarks.Runtime;

return args switch
{
    ["runtime", .. var options] => await Report.RunAsync("runtime", RuntimeBenchmark.RunAsync, options),
    ["pipeline", .. var options] => await Report.RunAsync("pipeline", PipelineBenchmark.RunAsync, options),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: bench runtime|pipeline [--seconds N] [--json FILE]");
    return 2;
}

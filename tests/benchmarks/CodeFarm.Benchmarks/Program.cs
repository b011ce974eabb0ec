using CodeFarm.Benchmarks;
using CodeFarm.Benchmarks.Runtime;

return args switch
{
    ["runtime", .. var options] => await Report.RunAsync("runtime", RuntimeBenchmark.RunAsync, options),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: bench runtime [--seconds N] [--json FILE]");
    return 2;
}

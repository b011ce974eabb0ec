using CodeFarm.SynthesisBenchmarks;

return args switch
{
    ["synthesis", .. var options] => await SynthesisBenchmark.RunAsync(options),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(BenchmarkOptions.Usage);
    return 2;
}

using CodeFarm.SynthesisBenchmarks;
using CodeFarm.SynthesisBenchmarks.Learning;
using CodeFarm.SynthesisBenchmarks.Training;

return args switch
{
    [_, "--help" or "-h"] => Usage(Console.Out, 0),
    ["synthesis", .. var options] => await SynthesisBenchmark.RunAsync(options),
    ["learning", .. var options] => LearningBenchmark.Run(options),
    ["train-cost-model", .. var options] => await TrainCostModel.RunAsync(options),
    _ => Usage(Console.Error, 2),
};

static int Usage(TextWriter output, int status)
{
    output.WriteLine($"{BenchmarkOptions.Usage}\n{LearningBenchmarkOptions.Usage}\n{TrainCostModel.Usage}");
    return status;
}

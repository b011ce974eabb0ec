using CodeFarm.SynthesisBenchmarks;
using CodeFarm.SynthesisBenchmarks.Learning;
using CodeFarm.SynthesisBenchmarks.Training;

return args switch
{
    ["synthesis", .. var options] => await SynthesisBenchmark.RunAsync(options),
    ["learning", .. var options] => LearningBenchmark.Run(options),
    ["train-cost-model", .. var options] => await TrainCostModel.RunAsync(options),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine($"{BenchmarkOptions.Usage}\n{LearningBenchmarkOptions.Usage}\n{TrainCostModel.Usage}");
    return 2;
}

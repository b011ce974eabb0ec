using CodeFarm.SandboxBenchmarks.Escapes;
using CodeFarm.SandboxBenchmarks.Speed;

return args switch
{
    ["escapes", .. var options] => await EscapesBenchmark.RunAsync(options),
    ["sandbox", .. var options] => await SandboxBenchmark.RunAsync(options),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(EscapesOptions.Usage);
    Console.Error.WriteLine("       bench sandbox [--only GROUP] [--json FILE]");
    return 2;
}

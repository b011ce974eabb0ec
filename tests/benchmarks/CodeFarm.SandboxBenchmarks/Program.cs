using CodeFarm.SandboxBenchmarks.Escapes;
using CodeFarm.SandboxBenchmarks.Speed;

return args switch
{
    [_, "--help" or "-h"] => Usage(Console.Out, 0),
    ["escapes", .. var options] => await EscapesBenchmark.RunAsync(options),
    ["sandbox", .. var options] => await SandboxBenchmark.RunAsync(options),
    _ => Usage(Console.Error, 2),
};

static int Usage(TextWriter output, int status)
{
    output.WriteLine(EscapesOptions.Usage);
    output.WriteLine("       bench sandbox [--only GROUP] [--json FILE]");
    return status;
}

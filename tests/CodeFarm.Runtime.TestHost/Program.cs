using System.Globalization;
using CodeFarm.LocalRuntime.Hosting;
using CodeFarm.LocalRuntime.Storage;
using CodeFarm.Runtime.TestHost;
using Microsoft.Extensions.DependencyInjection;

// Arguments: a data directory, and how many grains work on it; with none, the process only holds the directory.
// Every line that is printed tells of something that was acknowledged before.
var grains = int.Parse(args[1], CultureInfo.InvariantCulture);
LocalCluster cluster;
try
{
    cluster = LocalCluster.Start(new LocalClusterOptions
    {
        DataDirectory = args[0],
        JournalSegmentBytes = 16 * 1024,
        ConfigureServices = services => services.AddSingleton<IReader, NoReader>(),
    });
}
catch (DataDirectoryInUseException inUse)
{
    Console.WriteLine(inUse.Message);
    return 5;
}

await cluster.StartSiloAsync("host");
var lines = TextWriter.Synchronized(new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true });
lines.WriteLine("ready");
await Task.WhenAll(Enumerable.Range(0, grains).Select(WriteAsync));
await Task.Delay(Timeout.Infinite);
return 0;

async Task WriteAsync(int index)
{
    var key = $"grain-{index}";
    var grain = cluster.Client.GetGrain<IWriterGrain>(key);
    for (var number = await grain.LastAsync() + 1; ; number++)
    {
        await grain.AppendAsync(number);
        lines.WriteLine($"written {key} {number}");
        await grain.PublishAsync(number);
        lines.WriteLine($"published {key} {number}");
    }
}

using System.CommandLine;
using CodeFarm.Hosting;

var config = new Option<string>("--config") { Description = "The silo's file, such as config/silos/worlock.json.", Required = true };
var redis = new Option<string>("--redis") { Description = "The Redis server, host:port.", Recursive = true };
var clusterId = new Option<string>("--cluster-id") { Description = "Which silos find each other.", Recursive = true };
var loopback = new Option<bool>("--loopback") { Description = "All silos run on this machine." };

var status = new Command("status", "Shows the silos of the cluster, and where a probe that needs CUDA is placed.");
status.SetAction((result, token) => FarmStatus.WriteAsync(Read(result), Console.Out, token));

var root = new RootCommand("Runs one silo of the farm's cluster.") { config, redis, clusterId, loopback, status };
root.SetAction((result, token) => FarmSilo.RunAsync(result.GetRequiredValue(config), Read(result), token));
return await root.Parse(args).InvokeAsync();

FarmOptions Read(ParseResult result)
{
    var options = new FarmOptions { Loopback = result.GetValue(loopback) };
    options.Redis = result.GetValue(redis) ?? options.Redis;
    options.ClusterId = result.GetValue(clusterId) ?? options.ClusterId;
    return options;
}

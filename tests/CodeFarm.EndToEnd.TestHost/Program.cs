using CodeFarm.Client;
using CodeFarm.Contracts.Tasks;
using CodeFarm.EndToEnd.TestHost;
using CodeFarm.Grains;
using CodeFarm.Grains.Experts;
using CodeFarm.LocalRuntime.Hosting;
using CodeFarm.Sandbox;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Hosting;

// <data directory> <requirement file> <point of death>
var (dataDirectory, file, point) = (args[0], args[1], args[2]);
var requirement = await RequirementText.ReadFileAsync(file);
var death = new Death(point);
using var writes = new DeadlyWrites(dataDirectory, death);
await using var cluster = LocalCluster.Start(new() { DataDirectory = dataDirectory });
await cluster.StartSiloAsync("doomed", silo =>
{
    silo.Services.AddSingleton<ISandbox>(new DeadlySandbox(death));
    silo.AddIncomingGrainCallFilter(new DeadlyCalls(death)).AddPipeline().AddExperts();
});
var task = cluster.Client.GetGrain<ITaskGrain>(TaskIds.Of(requirement));
await task.SubmitAsync(requirement);
await foreach (var step in task.WatchAsync())
    Console.WriteLine(step.Text);
// The last steps follow the end of the task.
await Task.Delay(TimeSpan.FromSeconds(10));
Console.WriteLine($"The task ended, and '{point}' was not passed.");

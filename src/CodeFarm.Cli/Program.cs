using CodeFarm.Cli;

return await FarmCommand.RunAsync(args);

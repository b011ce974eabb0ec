using CodeFarm.Cli;

if (OpenFiles.Problem() is { } problem)
{
    // As a complaint is written, without what writes them: that might not be loaded any more.
    Console.Error.WriteLine(args.Contains("--json")
        ? "{\"error\":{\"code\":\"" + OpenFiles.Code + "\",\"message\":\"" + problem + "\"}}"
        : "farm: " + problem);
    return 5;
}

return await FarmCommand.RunAsync(args);

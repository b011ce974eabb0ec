namespace CodeFarm.Sandbox.Worker;

/// <summary>Calls an entry of any types; exceptions come as they are thrown.</summary>
internal delegate object? EntryInvoker(object?[] arguments);

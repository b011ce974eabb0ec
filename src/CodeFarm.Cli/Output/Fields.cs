namespace CodeFarm.Cli.Output;

/// <summary>Named values under each other.</summary>
internal static class Fields
{
    public static void Write(params (string Name, string Value)[] fields)
    {
        var width = fields.Max(static field => field.Name.Length);
        foreach (var (name, value) in fields.Where(static field => field.Value.Length > 0))
            Console.Out.WriteLine($"  {name.PadRight(width)}  {value}");
    }
}

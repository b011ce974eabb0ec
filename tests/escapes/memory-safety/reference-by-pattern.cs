public ref struct Keeper
{
    public ref readonly object Kept;
}

public static class Extensions
{
    extension(in object value)
    {
        public Keeper Kept => new() { Kept = ref value };
    }
}

public static class Function
{
    public static string Run()
    {
        var keeper = Gone("gone");
        return "INFO: " + keeper.Kept;
    }

    private static Keeper Gone(object value) => value is { Kept: var keeper } ? keeper : default;
}

namespace CodeFarm.Sandbox.Tests.Supervision;

/// <summary>How far threads give way to others.</summary>
internal static class Niceness
{
    // Of /proc/ID/stat, counted from what follows the name in parentheses.
    private const int Field = 16;

    public static int Of(int thread)
    {
        try
        {
            var status = File.ReadAllText($"/proc/{thread}/stat");
            return int.Parse(status[(status.LastIndexOf(')') + 2)..].Split(' ')[Field], System.Globalization.CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            // The thread has ended; there will be another look.
            return int.MinValue;
        }
    }
}

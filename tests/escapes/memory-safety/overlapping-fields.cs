using System.Runtime.InteropServices;

public static class Function
{
    [StructLayout(LayoutKind.Explicit)]
    private struct Both
    {
        [FieldOffset(0)] public string Text;
        [FieldOffset(8)] public long Number;
    }

    public static string Run()
    {
        var both = new Both { Text = "abc" };
        return "INFO: " + both.Number;
    }
}

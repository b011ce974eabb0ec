public static class Function
{
    public static string Run()
    {
        var memory = System.Runtime.InteropServices.Marshal.AllocHGlobal(64);
        System.Runtime.InteropServices.Marshal.WriteByte(memory, 1);
        System.Runtime.InteropServices.Marshal.FreeHGlobal(memory);
        return "INFO: taken";
    }
}

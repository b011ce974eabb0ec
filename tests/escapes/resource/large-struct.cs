public static class Function
{
    [System.Runtime.CompilerServices.InlineArray(1 << 27)]
    private struct Big
    {
        private long first;
    }

    public static string Run()
    {
        Big big = default;
        return "INFO: " + big.ToString();
    }
}

public static class Function
{
    public static string Run()
    {
        return "INFO: " + System.Numerics.BigInteger.Pow(3, int.MaxValue).IsEven;
    }
}

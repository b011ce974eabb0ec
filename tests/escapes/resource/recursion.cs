public static class Function
{
    private static int Deeper(int depth) => depth < 0 ? 0 : 1 + Deeper(depth + 1);

    public static string Run()
    {
        return Deeper(0).ToString();
    }
}

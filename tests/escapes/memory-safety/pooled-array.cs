public static class Function
{
    public static string Run()
    {
        var pool = System.Buffers.ArrayPool<byte>.Shared;
        var bytes = pool.Rent(64);
        pool.Return(bytes);
        pool.Return(bytes);
        return "INFO: " + ReferenceEquals(pool.Rent(64), pool.Rent(64));
    }
}

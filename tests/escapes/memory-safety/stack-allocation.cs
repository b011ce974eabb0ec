public static class Function
{
    public static unsafe string Run()
    {
        var place = stackalloc int[4];
        place[5] = 1;
        return "INFO: " + place[5];
    }
}

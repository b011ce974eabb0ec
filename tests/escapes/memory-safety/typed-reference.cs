public static class Function
{
    public static string Run()
    {
        var number = 1;
        var reference = __makeref(number);
        __refvalue(reference, int) = 2;
        return "INFO: " + number;
    }
}

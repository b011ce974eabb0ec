public static class Function
{
    public static unsafe string Run()
    {
        int number = 1;
        int* place = &number;
        *place = 2;
        return "INFO: " + number;
    }
}

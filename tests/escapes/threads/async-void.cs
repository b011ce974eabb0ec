using System;

public static class Function
{
    private static async void Later()
    {
        await System.Threading.Tasks.Task.Yield();
        throw new InvalidOperationException("later");
    }

    public static string Run()
    {
        Later();
        return "INFO: started";
    }
}

[assembly: System.Runtime.CompilerServices.InternalsVisibleTo("CodeFarm.Sandbox.Worker")]
public static class Function
{
    public static string Run()
    {
        return "INFO: said";
    }
}

using System;

public static class Function
{
    public static string Run()
    {
        System.Runtime.GCSettings.LatencyMode = System.Runtime.GCLatencyMode.SustainedLowLatency;
        GC.AddMemoryPressure(1 << 30);
        return "INFO: set";
    }
}

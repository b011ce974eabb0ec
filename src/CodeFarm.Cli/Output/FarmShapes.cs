using System.Text.Json.Nodes;
using CodeFarm.Contracts.Pipeline;
using CodeFarm.Contracts.Placement;

namespace CodeFarm.Cli.Output;

/// <summary>What runs a farm, as JSON. The names of the fields are stable.</summary>
internal static class FarmShapes
{
    public static JsonObject DeadLetter(DeadLetter letter) => new()
    {
        ["id"] = letter.Id,
        ["taskId"] = letter.TaskId,
        ["agent"] = letter.Agent,
        ["error"] = letter.Error,
        ["attempts"] = letter.Attempts,
        ["time"] = letter.Time.ToString("O"),
    };

    public static JsonObject Silo(SiloLoadReport report)
    {
        var (load, age) = report;
        var capability = load.Capability;
        var result = new JsonObject { ["name"] = load.Name, ["ageSeconds"] = Math.Round(age.TotalSeconds, 1) };
        if (capability is not null)
        {
            result["role"] = capability.Role;
            result["cpu"] = capability.Cpu;
            result["cores"] = capability.Cores;
            result["memoryGb"] = capability.MemoryGb;
        }

        result["accelerators"] = JsonText.Array([.. load.Devices.Select((device, i) => Device(device, capability?.Accelerators.ElementAtOrDefault(i)))], static node => node);
        result["work"] = JsonText.Array(load.Work, static work => new JsonObject
        {
            ["what"] = work.What,
            ["seconds"] = Math.Round(work.Seconds, 1),
            ["why"] = work.Why,
        });
        return result;
    }

    private static JsonObject Device(DeviceLoad load, AcceleratorInfo? accelerator)
    {
        var result = new JsonObject();
        if (accelerator is not null)
        {
            result["kind"] = accelerator.Kind.ToString().ToLowerInvariant();
            result["model"] = accelerator.Model;
            result["memoryGb"] = accelerator.MemoryGb;
        }

        result["freeMemoryGb"] = load.FreeMemoryGb;
        result["queuedWork"] = load.QueuedWork;
        result["loadedModels"] = JsonText.Array(load.LoadedModels, static model => (JsonNode)model);
        return result;
    }
}

using System.Globalization;
using CodeFarm.Cli.Connections;
using CodeFarm.Contracts.Library;

namespace CodeFarm.Cli.Output;

/// <summary>The learned library, for people.</summary>
internal static class LibraryText
{
    private const int AttemptsShown = 5;

    public static void Write(LibraryInfo library)
    {
        Fields.Write(
            ("version", library.Version == 0 ? "0: nothing was learned yet" : Number(library.Version)),
            ("learned from", $"{Number(library.Programs)} programs of functions that went live"),
            ("next", Next(library)));
        foreach (var component in library.Components)
            WriteComponent(component);
        WriteHistory(library);
        WriteAttempts(library);
        if (library.Version > 0)
        {
            Console.Out.WriteLine();
            Console.Out.WriteLine($"Bring an earlier version back:  {FarmHome.Command} library rollback {library.Version - 1}");
        }
    }

    private static string Next(LibraryInfo library) => library.LearnAfter == 0
        ? "learning is switched off"
        : $"it learns after {Number(library.LearnAfter)} new ones; there are {Number(library.NewPrograms)}";

    private static void WriteComponent(LibraryComponent component)
    {
        Console.Out.WriteLine();
        Console.Out.WriteLine($"{component.Name}: {component.Summary}");
        Fields.Write(
            ("signature", component.Signature),
            ("shortens", $"by {Number(component.SavedNodes)} nodes, and by {Number(component.HeldOutNodes)} where it was not learned"),
            ("found in", string.Join(", ", component.Functions)));
        Console.Out.WriteLine();
        CodeText.Write(component.Source);
    }

    private static void WriteHistory(LibraryInfo library)
    {
        if (library.History.IsEmpty)
            return;
        Console.Out.WriteLine();
        var table = new TextTable(">version", ">from", "made", ">components", ">programs", ">nodes", ">with it", "why");
        foreach (var version in library.History.Reverse())
        {
            var isLearned = version.Programs > 0;
            table.Add(
                Number(version.Number), Number(version.Parent), RelativeTime.Of(version.Created), Number(version.Components.Length),
                isLearned ? Number(version.Programs) : "", isLearned ? Number(version.NodesBefore) : "", isLearned ? Number(version.NodesAfter) : "",
                version.Reason);
        }

        table.Write();
    }

    private static void WriteAttempts(LibraryInfo library)
    {
        if (library.Attempts.IsEmpty)
            return;
        Console.Out.WriteLine();
        var table = new TextTable("tried", ">programs", "why there is no version");
        foreach (var attempt in library.Attempts.Reverse().Take(AttemptsShown))
            table.Add(RelativeTime.Of(attempt.Time), Number(attempt.Programs), attempt.Reason);
        table.Write();
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}

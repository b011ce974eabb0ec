using CodeFarm.Broth;
using CodeFarm.Cli.Errors;
using CodeFarm.Client;
using CodeFarm.Contracts;

namespace CodeFarm.Cli.Commands;

/// <summary>Names of functions, as users type them.</summary>
internal static class Functions
{
    /// <summary>Asks about a function; where there is none of that name, the error tells the one that was probably meant.</summary>
    public static async Task<T> AskAsync<T>(IFarm farm, string name, Func<Task<T>> request, CancellationToken cancellationToken)
    {
        try
        {
            return await request();
        }
        catch (FarmException missing) when (missing.Code == FarmErrors.FunctionNotFound)
        {
            var known = await farm.ListFunctionsAsync(cancellationToken);
            var hint = Nearest.To(name, known.Select(static function => function.Name)) is { } nearest
                ? $"Did you mean '{nearest}'? 'farm list' lists the functions."
                : known.IsEmpty ? "This farm has none yet: 'farm build FILE' grows one."
                : "'farm list' lists the functions.";
            throw new FarmException(FarmErrors.FunctionNotFound, $"There is no function '{Excerpt.Of(name)}'. {hint}");
        }
    }

    /// <summary>Reads <c>initials</c> or <c>initials@2</c>.</summary>
    /// <returns>The name, and the version; 0 where none is named.</returns>
    public static (string Name, int Version) Read(string text, int version)
    {
        var at = text.LastIndexOf('@');
        if (at < 0)
            return (text, version);
        if (!int.TryParse(text.AsSpan(at + 1), out var named) || named < 1)
        {
            throw new CommandException(
                ExitCodes.Usage, "command.version", $"'{Excerpt.Of(text)}' names no version. Write the function's name, or {Excerpt.Of(text[..at])}@1.");
        }

        return version == 0 || version == named
            ? (text[..at], named)
            : throw new CommandException(
                ExitCodes.Usage, "command.version", $"'{Excerpt.Of(text)}' and --version {version} name two versions. Leave one of them out.");
    }
}

using CodeFarm.Client.Http;
using CodeFarm.Contracts;

namespace CodeFarm.Client;

/// <summary>
/// What may name a thing of a farm. Checked before anything is asked, so that a mistyped or hostile name costs no grain and means
/// the same however the farm is reached.
/// </summary>
internal static class FarmKeys
{
    private const int MaxNameLength = 64;
    private const int MaxTaskIdLength = 200;
    private const int MaxIdempotencyKeyLength = 200;

    public static string Function(string name) => IsName(name) ? name : throw NoFunction(name);

    public static FarmException NoFunction(string name) =>
        new(FarmErrors.FunctionNotFound, $"There is no function '{Shown(name)}'. 'farm list' lists them.");

    public static string Project(string name) => IsName(name) ? name : throw NoProject(name);

    public static FarmException NoProject(string name) =>
        new(FarmErrors.ProjectNotFound, $"There is no project '{Shown(name)}'. Submit it first.");

    public static string NewProject(string name) => IsName(name)
        ? name
        : throw new FarmException(
            FarmErrors.ProjectInvalid,
            $"'{Shown(name)}' is no name for a project. Use 1 to {MaxNameLength} letters A to Z, digits, dashes and underscores, a letter first.");

    public static string Task(string id) => IsId(id, MaxTaskIdLength) ? id : throw NoTask(id);

    public static FarmException NoTask(string id) =>
        new(FarmErrors.TaskNotFound, $"There is no task '{Shown(id)}'. 'farm tasks' lists them.");

    public static string Feedback(string id) => IsId(id, MaxNameLength)
        ? id
        : throw new FarmException(
            FarmErrors.FeedbackInvalid,
            $"'{Shown(id)}' is no id for a feedback. Use 1 to {MaxNameLength} letters A to Z, digits, dashes and underscores, such as a UUID.");

    public static string? Idempotency(string? key)
    {
        if (key is null)
            return null;
        var fits = key.Length is > 0 and <= MaxIdempotencyKeyLength && !key.Any(char.IsControl) && key == key.Trim();
        return fits
            ? key
            : throw new FarmException(
                HttpErrors.Parameter,
                $"'{Shown(key)}' is no idempotency key. Use 1 to {MaxIdempotencyKeyLength} characters without control characters and without "
                + "spaces at either end, such as a UUID.");
    }

    private static bool IsName(string? name) =>
        name is { Length: > 0 and <= MaxNameLength } && char.IsAsciiLetter(name[0]) && name.All(IsIdCharacter);

    private static bool IsId(string? id, int maxLength) => id is not null && id.Length > 0 && id.Length <= maxLength && id.All(IsIdCharacter);

    private static bool IsIdCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_';

    private static string Shown(string? text)
    {
        text = new string([.. (text ?? "").Select(static c => char.IsControl(c) || char.IsSurrogate(c) ? '?' : c)]);
        return text.Length <= MaxNameLength ? text : $"{text[..MaxNameLength]}...";
    }
}

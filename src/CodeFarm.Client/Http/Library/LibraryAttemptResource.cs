using CodeFarm.Contracts.Library;

namespace CodeFarm.Client.Http;

/// <summary>An attempt to learn that made no version.</summary>
/// <param name="Time">When.</param>
/// <param name="Programs">How many programs it learned from.</param>
/// <param name="Reason">Why there is no version, in words.</param>
public sealed record LibraryAttemptResource(DateTimeOffset Time, int Programs, string Reason)
{
    /// <summary>The attempt as it goes over the wire.</summary>
    public static LibraryAttemptResource From(LibraryAttempt attempt)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        return new(attempt.Time, attempt.Programs, attempt.Reason);
    }

    /// <summary>The attempt as clients see it.</summary>
    public LibraryAttempt ToAttempt() => new(Time, Programs, Reason);
}

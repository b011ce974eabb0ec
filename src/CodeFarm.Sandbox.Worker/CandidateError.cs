using CodeFarm.Broth;
using CodeFarm.Broth.Types;
using CodeFarm.Sandbox.Protocol;

namespace CodeFarm.Sandbox.Worker;

/// <summary>Words for what a candidate throws.</summary>
internal static class CandidateError
{
    // A candidate may throw its own exception type, whose Message may throw in turn.
    public static string Describe(Exception e)
    {
        try
        {
            return Excerpt.Of(
                e is FarmValueException ? e.Message : $"{e.GetType().FullName}: {e.Message}", ProtocolLimits.MaxErrorLength);
        }
        catch (Exception inner)
        {
            return Excerpt.Of(
                $"{e.GetType().FullName}, whose message threw {inner.GetType().FullName}", ProtocolLimits.MaxErrorLength);
        }
    }
}

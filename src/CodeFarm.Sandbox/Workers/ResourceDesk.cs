using System.Diagnostics;
using CodeFarm.Broth;
using CodeFarm.Broth.Capabilities;
using CodeFarm.Broth.Signatures;
using CodeFarm.Sandbox.Protocol;
using CodeFarm.Sandbox.Resources;

namespace CodeFarm.Sandbox.Workers;

/// <summary>
/// Answers what a case asks for. The worker is not believed: a path or an address is read anew, and held against what the signature
/// declares, before any source sees it.
/// </summary>
internal static class ResourceDesk
{
    /// <exception cref="OperationCanceledException">The worker has ended.</exception>
    public static async Task<AnswerMessage> AnswerAsync(AskMessage ask, SandboxJob job, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var answer = await FindAsync(ask, job.Signature, job.Resources ?? GivenSource.Nothing, cancellationToken);
        ResourceMeter.Answered(ask.Kind, answer.Kind, started);
        return answer;
    }

    /// <summary>What a case gets that asks too often.</summary>
    public static AnswerMessage TooOften(AskMessage ask)
    {
        ResourceMeter.Answered(ask.Kind, AnswerKind.Failed, Stopwatch.GetTimestamp());
        return new(ask.Id, AnswerKind.Failed, $"A call may ask for {ProtocolLimits.MaxAsks} files and answers.");
    }

    /// <summary>Whether a function of this signature ever asks for such a thing.</summary>
    public static bool IsDeclared(AskKind kind, FunctionSignature signature) =>
        (signature.Capabilities & (kind == AskKind.Get ? Capability.Http : Capability.Files)) != 0;

    private static async Task<AnswerMessage> FindAsync(
        AskMessage ask, FunctionSignature signature, IResourceSource source, CancellationToken cancellationToken)
    {
        try
        {
            return ask.Kind == AskKind.Get
                ? await GetAsync(ask, signature, source, cancellationToken)
                : await ReadAsync(ask, PathOf(ask.Name, signature), source, cancellationToken);
        }
        catch (FormatException e)
        {
            return new(ask.Id, AnswerKind.NotGranted, e.Message);
        }
        catch (ResourceException e)
        {
            return new(ask.Id, e.IsRefused ? AnswerKind.NotGranted : AnswerKind.Failed, e.Message);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // The call must have an answer; what went wrong here is no matter of the function.
            return new(ask.Id, AnswerKind.Failed, $"{Excerpt.Of(ask.Name)} cannot be had: {e.GetType().Name}.");
        }
    }

    private static async Task<AnswerMessage> ReadAsync(AskMessage ask, FilePath path, IResourceSource source, CancellationToken cancellationToken)
    {
        var missing = new AnswerMessage(ask.Id, AnswerKind.Missing, $"There is no {(ask.Kind == AskKind.List ? "folder" : "file")} {path}.");
        switch (ask.Kind)
        {
            case AskKind.Exists:
                return await source.ExistsAsync(path, cancellationToken) ? new(ask.Id, AnswerKind.Found, "") : missing;
            case AskKind.List:
                return await source.ListAsync(path, cancellationToken) is { } names
                    ? new(ask.Id, AnswerKind.Found, string.Join('\n', names.Select(name => $"{path}/{name}")))
                    : missing;
            default:
                return await source.ReadAsync(path, cancellationToken) is { } text ? new(ask.Id, AnswerKind.Found, text) : missing;
        }
    }

    private static async Task<AnswerMessage> GetAsync(
        AskMessage ask, FunctionSignature signature, IResourceSource source, CancellationToken cancellationToken)
    {
        var url = HttpUrl.Parse(ask.Name);
        bool IsDeclared(HttpEndpoint endpoint) => signature.Reach.Endpoints.Contains(endpoint);
        if (HttpEndpoint.Of(url) is not { } endpoint || !IsDeclared(endpoint))
            throw new ResourceException($"'{Excerpt.Of(ask.Name)}' is at no host that the requirement declares: http {string.Join(' ', signature.Reach.Endpoints)}.", isRefused: true);
        var reply = await source.GetAsync(url, IsDeclared, cancellationToken);
        return new(ask.Id, AnswerKind.Found, reply.Text, reply.Status);
    }

    private static FilePath PathOf(string text, FunctionSignature signature)
    {
        var path = FilePath.Parse(text);
        return signature.Reach.Folders.Contains(path.Folder, StringComparer.Ordinal)
            ? path
            : throw new ResourceException($"'{Excerpt.Of(text)}' is in no folder that the requirement declares: files {string.Join(' ', signature.Reach.Folders)}.", isRefused: true);
    }
}

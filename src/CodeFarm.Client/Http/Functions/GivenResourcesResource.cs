using System.Collections.Immutable;
using CodeFarm.Contracts.Requirements;

namespace CodeFarm.Client.Http;

/// <summary>What a function reads under test, in the schema of requirement files.</summary>
public sealed record GivenResourcesResource
{
    private const string FilesName = "files";
    private const string HttpName = "http";

    /// <summary>Texts by their paths; null for none.</summary>
    public ImmutableSortedDictionary<string, string>? Files { get; init; }

    /// <summary>Answers by their addresses; null for none.</summary>
    public ImmutableSortedDictionary<string, HttpReplyResource>? Http { get; init; }

    /// <summary>Null where nothing is given.</summary>
    public static GivenResourcesResource? From(ImmutableArray<GivenResource> given)
    {
        if (given.IsDefaultOrEmpty)
            return null;
        var (files, http) = (given.Where(static each => each.Capability == FilesName), given.Where(static each => each.Capability == HttpName));
        return new()
        {
            Files = files.Any() ? files.ToImmutableSortedDictionary(static file => file.Name, static file => file.Text, StringComparer.Ordinal) : null,
            Http = http.Any()
                ? http.ToImmutableSortedDictionary(static reply => reply.Name, static reply => new HttpReplyResource(reply.Status, reply.Text), StringComparer.Ordinal)
                : null,
        };
    }

    /// <summary>As clients see it.</summary>
    public ImmutableArray<GivenResource> ToGiven() =>
    [
        .. (Files ?? ImmutableSortedDictionary<string, string>.Empty).Select(static file => new GivenResource(FilesName, file.Key, file.Value, 0)),
        .. (Http ?? ImmutableSortedDictionary<string, HttpReplyResource>.Empty).Select(static reply => new GivenResource(HttpName, reply.Key, reply.Value.Text ?? "", reply.Value.Status)),
    ];
}

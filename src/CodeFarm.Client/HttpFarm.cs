using System.Collections.Immutable;
using System.Text.Json;
using CodeFarm.Broth;
using CodeFarm.Client.Http;
using CodeFarm.Client.Transport;
using CodeFarm.Contracts;
using CodeFarm.Contracts.Feedback;
using CodeFarm.Contracts.Functions;
using CodeFarm.Contracts.Ledger;
using CodeFarm.Contracts.Library;
using CodeFarm.Contracts.Pipeline;
using CodeFarm.Contracts.Placement;
using CodeFarm.Contracts.Projects;
using CodeFarm.Contracts.Requirements;
using CodeFarm.Contracts.Tasks;
using TaskStatus = CodeFarm.Contracts.Tasks.TaskStatus;

namespace CodeFarm.Client;

/// <summary>A farm that another process serves over HTTP, at a TCP address or a unix domain socket.</summary>
public sealed class HttpFarm : IFarm, IDisposable
{
    private readonly FarmHttpClient _http;

    private HttpFarm(FarmHttpClient http) => _http = http;

    /// <summary>As the server names it; before its first answer, where it is: see <see cref="OpenAsync"/>.</summary>
    public string Runtime => _http.Runtime ?? $"the farm at {_http.Place}";

    private static FarmJson Json => FarmJson.Default;

    /// <summary>A farm at an address such as <c>http://127.0.0.1:5080</c>. Nothing is sent before the first call.</summary>
    /// <param name="address">Scheme, host and port.</param>
    /// <param name="apiKey">The server's FARM_API_KEY; null where it has none.</param>
    public static HttpFarm Connect(Uri address, string? apiKey = null)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (!address.IsAbsoluteUri || address.Scheme is not ("http" or "https"))
            throw new ArgumentException($"'{address}' is no address of a farm. Give one such as http://127.0.0.1:5080.", nameof(address));
        return new(FarmHttpClient.ForAddress(address, apiKey));
    }

    /// <summary>A farm at a unix domain socket. Nothing is sent before the first call.</summary>
    /// <param name="path">The socket.</param>
    /// <param name="apiKey">The server's FARM_API_KEY; null where it has none.</param>
    public static HttpFarm ConnectSocket(string path, string? apiKey = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new(FarmHttpClient.ForSocket(path, apiKey));
    }

    /// <summary>Asks the farm what it is: afterwards it is known to be there, and <see cref="Runtime"/> is its own word.</summary>
    /// <exception cref="FarmUnreachableException">Nobody answers.</exception>
    public Task<FarmResource> OpenAsync(CancellationToken cancellationToken = default) =>
        _http.GetAsync("/v1/farm", Json.FarmResource, cancellationToken);

    /// <inheritdoc/>
    public async Task<TaskStatus> SubmitAsync(
        Requirement requirement, string? idempotencyKey = null, CancellationToken cancellationToken = default)
    {
        var task = await _http.SendAsync(
            HttpMethod.Post, "/v1/tasks", ToResource(requirement), Json.RequirementResource, Json.TaskResource, cancellationToken,
            FarmKeys.Idempotency(idempotencyKey));
        return task.ToStatus();
    }

    /// <inheritdoc/>
    public async Task<TaskStatus> GetTaskAsync(string taskId, CancellationToken cancellationToken = default) =>
        (await _http.GetAsync($"/v1/tasks/{FarmKeys.Task(taskId)}", Json.TaskResource, cancellationToken)).ToStatus();

    /// <inheritdoc/>
    public IAsyncEnumerable<TaskStep> WatchAsync(string taskId, CancellationToken cancellationToken = default)
    {
        var path = $"/v1/tasks/{FarmKeys.Task(taskId)}/events";
        return new ResumingWatch(
            (seen, token) => TaskEvents.ReadAsync(_http, path, seen, token), static exception => exception is FarmUnreachableException)
            .RunAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<TaskStatus> CancelAsync(string taskId, string reason, CancellationToken cancellationToken = default)
    {
        var task = await _http.SendAsync(
            HttpMethod.Post, $"/v1/tasks/{FarmKeys.Task(taskId)}/cancel", new(reason), Json.CancelRequest, Json.TaskResource, cancellationToken);
        return task.ToStatus();
    }

    /// <inheritdoc/>
    public async Task<ImmutableArray<TaskSummary>> ListTasksAsync(CancellationToken cancellationToken = default)
    {
        var tasks = await _http.GetAsync("/v1/tasks", Json.ItemsResourceTaskSummaryResource, cancellationToken);
        return [.. tasks.Items.Select(static task => task.ToSummary())];
    }

    /// <inheritdoc/>
    public async Task<LedgerAccount> GetAccountAsync(string taskId, CancellationToken cancellationToken = default) =>
        (await _http.GetAsync($"/v1/tasks/{FarmKeys.Task(taskId)}/account", Json.AccountResource, cancellationToken)).ToAccount();

    /// <inheritdoc/>
    public async Task<ImmutableArray<FunctionSummary>> ListFunctionsAsync(CancellationToken cancellationToken = default)
    {
        var functions = await _http.GetAsync("/v1/functions", Json.ItemsResourceFunctionSummaryResource, cancellationToken);
        return [.. functions.Items.Select(static function => function.ToSummary())];
    }

    /// <inheritdoc/>
    public async Task<FunctionInfo> GetFunctionAsync(string name, CancellationToken cancellationToken = default) =>
        (await _http.GetAsync($"/v1/functions/{FarmKeys.Function(name)}", Json.FunctionResource, cancellationToken)).ToInfo();

    /// <inheritdoc/>
    public async Task<FunctionInfo> SetStableAsync(string name, int version, CancellationToken cancellationToken = default)
    {
        var function = await _http.SendAsync(
            HttpMethod.Put, $"/v1/functions/{FarmKeys.Function(name)}/stable", new(version), Json.StableRequest, Json.FunctionResource,
            cancellationToken);
        return function.ToInfo();
    }

    /// <inheritdoc/>
    public async Task<FunctionInfo> GrantAsync(string name, ImmutableArray<string> capabilities, CancellationToken cancellationToken = default)
    {
        var function = await _http.SendAsync(
            HttpMethod.Put, $"/v1/functions/{FarmKeys.Function(name)}/grants", new(capabilities), Json.GrantRequest, Json.FunctionResource,
            cancellationToken);
        return function.ToInfo();
    }

    /// <inheritdoc/>
    public async Task<FunctionResult> CallAsync(
        string name, ImmutableArray<string> argumentsJson, int version = 0, CancellationToken cancellationToken = default)
    {
        var path = $"/v1/functions/{FarmKeys.Function(name)}/calls";
        if (version != 0)
            path = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{path}?version={version}");
        foreach (var argument in argumentsJson)
        {
            if (WhyNotJson(argument) is not { } why)
                continue;
            // What a caller hears first is the same on every way to a farm: that there is no such function.
            await GetFunctionAsync(name, cancellationToken);
            throw new FarmException(FarmErrors.FunctionArgument, $"An argument of {name} is not JSON: {why}");
        }

        var result = await _http.SendAsync(
            HttpMethod.Post, path, new([.. argumentsJson.Select(static argument => new RawJson(argument))]), Json.CallRequest,
            Json.CallResource, cancellationToken, maxBytes: FarmJson.MaxCallBytes);
        return new(result.Result.Text, result.Version, result.Micros)
        {
            Log = result.Log ?? [],
            Circumstances = result.Circumstances ?? "",
        };
    }

    /// <inheritdoc/>
    public async Task<ImmutableArray<int>> LiftQuarantineAsync(
        string name, int version = 0, CancellationToken cancellationToken = default)
    {
        var lifted = await _http.SendAsync(
            HttpMethod.Post, $"/v1/functions/{FarmKeys.Function(name)}/quarantine/lift", new(version), Json.LiftRequest, Json.LiftResource,
            cancellationToken);
        return lifted.Versions;
    }

    /// <inheritdoc/>
    public async Task<FeedbackReceipt> GiveFeedbackAsync(
        string name, FunctionFeedback feedback, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(feedback);
        var path = $"/v1/functions/{FarmKeys.Function(name)}/feedback";
        FarmKeys.Feedback(feedback.Id);
        if (feedback.Example is { } example && example.InputsJson.Append(example.OutputJson).Select(WhyNotJson).FirstOrDefault(static why => why is not null) is { } why)
            throw new FarmException(FarmErrors.FeedbackInvalid, $"A value of the example is not JSON: {why}");
        var receipt = await _http.SendAsync(
            HttpMethod.Post, path, FeedbackRequest.From(feedback), Json.FeedbackRequest, Json.ReceiptResource, cancellationToken);
        return new(receipt.Version, receipt.Text, receipt.TaskId);
    }

    /// <inheritdoc/>
    public async Task<FeedbackSummary> GetFeedbackAsync(string name, CancellationToken cancellationToken = default) =>
        (await _http.GetAsync($"/v1/functions/{FarmKeys.Function(name)}/feedback", Json.FeedbackResource, cancellationToken)).ToSummary();

    /// <inheritdoc/>
    public async Task<ProjectStatus> SubmitProjectAsync(Project project, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(project);
        var body = new ProjectRequest(
            FarmKeys.NewProject(project.Name),
            [.. project.Requirements.Select(static requirement => new RawJson(
                JsonSerializer.Serialize(ToResource(requirement), Json.RequirementResource)))]);
        var status = await _http.SendAsync(
            HttpMethod.Post, "/v1/projects", body, Json.ProjectRequest, Json.ProjectResource, cancellationToken);
        return status.ToStatus();
    }

    /// <inheritdoc/>
    public async Task<ProjectStatus> GetProjectAsync(string name, CancellationToken cancellationToken = default) =>
        (await _http.GetAsync($"/v1/projects/{FarmKeys.Project(name)}", Json.ProjectResource, cancellationToken)).ToStatus();

    /// <inheritdoc/>
    public async Task<LibraryInfo> GetLibraryAsync(CancellationToken cancellationToken = default) =>
        (await _http.GetAsync("/v1/library", Json.LibraryResource, cancellationToken)).ToInfo();

    /// <inheritdoc/>
    public async Task<LibraryInfo> RollBackLibraryAsync(int version, CancellationToken cancellationToken = default)
    {
        var library = await _http.SendAsync(
            HttpMethod.Put, "/v1/library/version", new(version), Json.LibraryVersionRequest, Json.LibraryResource, cancellationToken);
        return library.ToInfo();
    }

    /// <inheritdoc/>
    public async Task<ImmutableArray<SiloLoadReport>> ListSilosAsync(CancellationToken cancellationToken = default)
    {
        var silos = await _http.GetAsync("/v1/silos", Json.ItemsResourceSiloResource, cancellationToken);
        return [.. silos.Items.Select(static silo => silo.ToReport())];
    }

    /// <inheritdoc/>
    public async Task<ImmutableArray<DeadLetter>> ListDeadLettersAsync(CancellationToken cancellationToken = default)
    {
        var letters = await _http.GetAsync("/v1/dead-letters", Json.ItemsResourceDeadLetterResource, cancellationToken);
        return [.. letters.Items.Select(static letter => letter.ToDeadLetter())];
    }

    /// <inheritdoc/>
    public async Task<DeadLetter> ReplayAsync(string deadLetterId, CancellationToken cancellationToken = default)
    {
        var letter = await _http.SendAsync(
            HttpMethod.Post, "/v1/dead-letters/replay", new(deadLetterId), Json.ReplayRequest, Json.DeadLetterResource, cancellationToken);
        return letter.ToDeadLetter();
    }

    /// <summary>Closes the connections; the farm goes on.</summary>
    public void Dispose() => _http.Dispose();

    private static RequirementResource ToResource(Requirement requirement)
    {
        foreach (var value in requirement.Examples.SelectMany(static example => example.InputsJson.Append(example.OutputJson)))
        {
            if (WhyNotJson(value) is { } why)
                throw new FarmException("requirement.example-type", $"A value in the examples of {requirement.Name} is not JSON: {why}");
        }

        return RequirementResource.From(requirement);
    }

    private static string? WhyNotJson(string text)
    {
        // Less deep than a message may be: the value is put into objects and lists.
        if (!JsonProblem.TryParse(text, new JsonDocumentOptions { MaxDepth = FarmJson.MaxDepth - 4 }, out var document, out var problem))
            return problem.ToString();
        document.Dispose();
        return null;
    }
}

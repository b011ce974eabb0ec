namespace CodeFarm.LanguageModels.Clients;

/// <summary>Ends an answer that is longer than it may be while it is read, so that no endpoint can fill the memory.</summary>
internal sealed class AnswerLimitHandler(HttpMessageHandler inner, long maximumBytes) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        var body = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        var limited = new StreamContent(new LimitedStream(body, maximumBytes));
        foreach (var (name, values) in response.Content.Headers)
            limited.Headers.TryAddWithoutValidation(name, values);
        response.Content = limited;
        return response;
    }
}

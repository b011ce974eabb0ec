using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace CodeFarm.Client.Tests.Contract;

[Collection(FarmCollection.Name)]
public sealed class TcpFarmTests(ServedFarm served) : FarmContract(served)
{
    protected override IFarm Farm => Served.OverTcp;

    [Fact]
    public async Task Arguments_that_are_too_large_are_answered_with_413_and_the_code_of_the_farm()
    {
        var task = await GrowAsync(Requirements.Capitals($"capitals-{GetType().Name}"));
        using var client = new HttpClient { BaseAddress = Served.Url };
        using var body = new ByteArrayContent(Encoding.UTF8.GetBytes($$"""{ "in": ["{{new string('a', (16 * 1024 * 1024) + 1)}}"] }"""));
        body.Headers.ContentType = new MediaTypeHeaderValue("application/json");

        using var answer = await client.PostAsync($"/v1/functions/{task.FunctionName}/calls", body);

        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal("function.too-large", problem.RootElement.GetProperty("code").GetString());
    }
}

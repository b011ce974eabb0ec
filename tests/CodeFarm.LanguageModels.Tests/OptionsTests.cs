using System.Text.Json;
using CodeFarm.LanguageModels.Clients;
using CodeFarm.LanguageModels.Configuration;

namespace CodeFarm.LanguageModels.Tests;

public sealed class OptionsTests
{
    private const string Key = "sk-secret-1234567890";

    private static readonly LanguageModelOptions Good = new() { Endpoint = new Uri("http://localhost:11434/v1"), Model = "coder-7b" };

    [Fact]
    public void Without_an_endpoint_the_expert_is_off()
    {
        var options = LanguageModelOptionsReader.Read(null, static _ => null);

        Assert.False(options.IsConfigured);
        Assert.Equal("no language model", options.ToString());
        var failure = Assert.Throws<LanguageModelException>(() => new OpenAIChatClient(options));
        Assert.Equal(LanguageModelErrors.Configuration, failure.Code);
        Assert.Contains("FARM_LLM_ENDPOINT", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_environment_names_endpoint_model_and_key()
    {
        var options = LanguageModelOptionsReader.Read(null, Environment(
            ("FARM_LLM_ENDPOINT", "https://models.example/openai/v1/"), ("FARM_LLM_MODEL", " big "), ("FARM_LLM_API_KEY", Key)));

        Assert.Equal(new Uri("https://models.example/openai/v1/"), options.Endpoint);
        Assert.Equal("big", options.Model);
        Assert.Equal(Key, options.ApiKey);
        Assert.Equal(3, options.Samples);
    }

    [Fact]
    public void The_configuration_sets_the_rest_and_the_environment_wins()
    {
        var configured = Good with { Endpoint = new Uri("http://worlock:8000/v1"), Model = "small", Samples = 5, Temperature = null, ApiKey = "in a file" };

        var options = LanguageModelOptionsReader.Read(configured, Environment(("FARM_LLM_MODEL", "big")));

        Assert.Equal(configured with { Model = "big", ApiKey = null }, options);
    }

    public static TheoryData<LanguageModelOptions, string> Wrong => new()
    {
        { Good with { Endpoint = new Uri("ftp://localhost/v1") }, "http or https" },
        { Good with { Endpoint = new Uri("/v1", UriKind.Relative) }, "http or https" },
        { Good with { Endpoint = new Uri("http://me:secret@localhost/v1") }, "must not hold a user or password" },
        { Good with { Endpoint = new Uri("http://localhost/v1?api-version=1") }, "must end with its path" },
        { Good with { Endpoint = new Uri("http://localhost/v1/chat/completions") }, "remove /chat/completions" },
        { Good with { Model = " " }, "FARM_LLM_MODEL" },
        { Good with { Model = "a\nb" }, "one line" },
        { Good with { ApiKey = "" }, "FARM_LLM_API_KEY" },
        { Good with { ApiKey = "two words" }, "printable ASCII" },
        { Good with { RequestTimeout = TimeSpan.Zero }, "requestTimeout" },
        { Good with { MaximumRetryDelay = TimeSpan.FromSeconds(0.1) }, "maximumRetryDelay" },
        { Good with { Samples = 0 }, "samples must be from 1 to 64; it is 0" },
        { Good with { MaximumRepairs = -1 }, "maximumRepairs" },
        { Good with { Temperature = 2.1 }, "temperature must be from 0 to 2" },
        { Good with { Temperature = double.NaN }, "temperature" },
        { Good with { MaximumOutputTokens = 0 }, "maximumOutputTokens" },
        { Good with { MaximumAnswerBytes = 10 }, "maximumAnswerBytes" },
        { Good with { MaximumConcurrency = 0 }, "maximumConcurrency" },
        { Good with { MaximumRetries = 11 }, "maximumRetries" },
        { Good with { PricePerMillionInputTokens = -1 }, "pricePerMillionInputTokens" },
        { Good with { PricePerMillionOutputTokens = -0.01m }, "pricePerMillionOutputTokens" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_setting_out_of_its_range_is_named(LanguageModelOptions options, string words)
    {
        var failure = Assert.Throws<LanguageModelException>(options.Validate);

        Assert.Equal(LanguageModelErrors.Configuration, failure.Code);
        Assert.Contains(words, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("two words", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_key_is_neither_printed_nor_serialized()
    {
        var options = Good with { ApiKey = Key };

        Assert.Equal("coder-7b at http://localhost:11434/v1 (with a key)", options.ToString());
        Assert.DoesNotContain(Key, JsonSerializer.Serialize(options), StringComparison.Ordinal);
    }

    private static Func<string, string?> Environment(params (string Name, string Value)[] variables) =>
        name => Array.Find(variables, variable => variable.Name == name).Value;
}

using CodeFarm.Broth.Capabilities;
using CodeFarm.Broth.Requirements;
using CodeFarm.Broth.Signatures;

namespace CodeFarm.Broth.Tests;

/// <summary>What files and hosts a function declares, an operator grants and a requirement gives.</summary>
public sealed class ResourceReachTests
{
    [Theory]
    [InlineData("string Rate(string day) with files rates")]
    [InlineData("string Rate(string day) with clock, files rates old-rates, http api.example.org http://localhost:8080 10.1.2.3:8443 [::1]:80")]
    public void Print_and_parse_of_what_is_reached_are_inverse(string text)
    {
        var signature = FunctionSignature.Parse(text);

        Assert.Equal(text, signature.ToString());
        Assert.Equal(signature, FunctionSignature.Parse(signature.ToString()));
        Assert.NotEqual(signature, signature with { Reach = ResourceReach.None });
    }

    [Theory]
    [InlineData("files", "Name the folders")]
    [InlineData("http", "Name the hosts")]
    [InlineData("files rates/2024", "no name of a folder")]
    [InlineData("files ..", "no name of a folder")]
    [InlineData("files rates rates", "twice")]
    [InlineData("http ftp://example.org", "no host")]
    [InlineData("http api.example.org/path", "no host")]
    [InlineData("http *.example.org", "no host")]
    [InlineData("http user@example.org", "no host")]
    [InlineData("http api.example.org:0", "no port")]
    [InlineData("http api.example.org:70000", "no port")]
    [InlineData("http 127.1", "no host or no port")]
    [InlineData("http API.example.org", "no host")]
    public void What_cannot_be_reached_is_explained(string capability, string why) => Assert.Contains(
        why, Assert.Throws<FormatException>(() => FunctionSignature.Parse($"string Rate(string day) with {capability}")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("rates/today.csv", "rates", 1)]
    [InlineData("rates/2024/02/29.csv", "rates", 3)]
    [InlineData("rates/", "rates", 0)]
    [InlineData("rates/.hidden", "rates", 1)]
    public void A_path_begins_with_a_folder(string text, string folder, int names)
    {
        var path = FilePath.Parse(text);

        Assert.Equal((folder, names), (path.Folder, path.Names.Count));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/etc/passwd")]
    [InlineData("rates/../secret")]
    [InlineData("rates/..")]
    [InlineData("../rates/today.csv")]
    [InlineData("rates/./today.csv")]
    [InlineData("rates//today.csv")]
    [InlineData("rates/a\\..\\b")]
    [InlineData("rates/a\0.csv")]
    [InlineData("rates/a\nb")]
    [InlineData("C:/rates")]
    public void A_path_that_leads_elsewhere_is_none(string text) => Assert.Throws<FormatException>(() => FilePath.Parse(text));

    [Theory]
    [InlineData("https://user:password@api.example.org/")]
    [InlineData("https://user@api.example.org/")]
    [InlineData("https://@api.example.org/")]
    [InlineData("https://api.example.org/\r\nHost: other")]
    [InlineData("https://api.example.org/a b")]
    [InlineData("https://api.example.org\\@other.org/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://api.example.org/")]
    [InlineData("//api.example.org/")]
    [InlineData("/rates")]
    [InlineData("")]
    public void An_address_that_means_something_else_is_none(string text) => Assert.Throws<FormatException>(() => HttpUrl.Parse(text));

    [Theory]
    [InlineData("https://API.Example.org/rates#part", "api.example.org")]
    [InlineData("https://api.example.org:443/", "api.example.org")]
    [InlineData("http://api.example.org/", "http://api.example.org")]
    [InlineData("https://api.example.org:8443/", "api.example.org:8443")]
    [InlineData("http://2130706433/", "http://127.0.0.1")]
    [InlineData("http://0x7f.1/", "http://127.0.0.1")]
    [InlineData("https://api.example.org./", "api.example.org.")]
    public void Scheme_host_and_port_of_an_address_are_one_text(string url, string endpoint) =>
        Assert.Equal(endpoint, HttpEndpoint.Of(HttpUrl.Parse(url))!.ToString());

    [Fact]
    public void Print_and_parse_of_grants_are_inverse()
    {
        string[] texts = ["clock", "log", "files=old:/srv/rates/2023", "files=rates:/srv/rates", "http=api.example.org", "http=rates.corp:8443@10.1.2.3"];

        var grants = CapabilityGrants.Parse(texts);

        Assert.Equal(texts, grants.ToTexts());
        Assert.Equal(texts, CapabilityGrants.Parse(grants.ToTexts()).ToTexts());
    }

    [Fact]
    public void A_folder_is_known_by_the_last_name_of_its_path() =>
        Assert.Equal("/srv/rates", CapabilityGrants.Parse(["files=/srv/rates/"]).Folders["rates"]);

    [Theory]
    [InlineData("files", "files=/srv/rates")]
    [InlineData("http", "http=api.example.org")]
    [InlineData("files=rates", "no full path")]
    [InlineData("files=/srv/../etc", "no full path")]
    [InlineData("files=/", "cannot be granted")]
    [InlineData("files=me:/proc/self", "cannot be granted")]
    [InlineData("files=d:/dev", "cannot be granted")]
    [InlineData("files=/srv/2024", "no name of a folder")]
    [InlineData("http=https://api.example.org/rates", "no host")]
    [InlineData("http=rates.corp@intranet", "no IP address")]
    [InlineData("network", "no capability")]
    [InlineData("clock 2024-02-29T12:00:00Z", "no capability")]
    public void A_grant_that_means_nothing_is_explained(string grant, string why) =>
        Assert.Contains(why, Assert.Throws<FormatException>(() => CapabilityGrants.Parse([grant])).Message, StringComparison.Ordinal);

    [Fact]
    public void The_narrower_grant_wins_and_a_function_gets_only_what_it_declares()
    {
        var general = CapabilityGrants.Parse(["log", "files=rates:/srv/all", "files=secrets:/srv/secrets", "http=api.example.org@10.0.0.1"]);
        var own = CapabilityGrants.Parse(["clock", "files=rates:/srv/all/eu", "http=api.example.org"]);
        var signature = FunctionSignature.Parse("string Rate(string day) with log, files rates, http api.example.org");

        var granted = own.Over(general).For(signature.Capabilities, signature.Reach);

        Assert.Equal(["log", "files=rates:/srv/all/eu", "http=api.example.org"], granted.ToTexts());
        Assert.Empty(granted.Missing(signature.Capabilities, signature.Reach));
        Assert.Equal(
            ["log", "files rates", "http api.example.org"], CapabilityGrants.None.Missing(signature.Capabilities, signature.Reach));
    }

    [Fact]
    public void A_requirement_file_gives_files_and_answers()
    {
        var requirement = Read(
            """
            given:
              files:
                rates/today.csv: |
                  EUR;1.1
                  GBP;1.3
              http:
                https://api.example.org/rates?base=EUR: "1.1"
                https://api.example.org/none: { status: 404, text: no such thing }
            """);

        Assert.Equal("EUR;1.1\nGBP;1.3\n", requirement.Given.Files["rates/today.csv"]);
        Assert.Equal(new HttpReply(200, "1.1"), requirement.Given.Http["https://api.example.org/rates?base=EUR"]);
        Assert.Equal(new HttpReply(404, "no such thing"), requirement.Given.Http["https://api.example.org/none"]);
    }

    [Theory]
    [InlineData("given: { files: { other/today.csv: a } }", "in no folder that the function declares")]
    [InlineData("given: { files: { rates/../today.csv: a } }", "is no path")]
    [InlineData("given: { http: { \"https://other.org/\": a } }", "at no host that the function declares")]
    [InlineData("given: { http: { \"http://api.example.org/\": a } }", "at no host that the function declares")]
    [InlineData("given: { http: { \"https://api.example.org/\": { status: 7 } } }", "A status is")]
    public void What_is_given_must_be_declared(string given, string why)
    {
        var error = Assert.Throws<RequirementException>(() => Read(given));

        Assert.Equal(RequirementErrors.Given, error.Code);
        Assert.Contains(why, error.Message, StringComparison.Ordinal);
    }

    private static Requirement Read(string given) => RequirementFile.Parse(
        "name: rate\ndescription: The rate of a day.\nsignature: string Rate(string day)\ncapabilities: [files rates, http api.example.org]\n" + given, "rate.yaml");
}

using System.Globalization;
using System.Runtime.CompilerServices;
using CodeFarm.Broth.Signatures;
using CodeFarm.Broth.Types;
using CodeFarm.Contracts.Experts;
using CodeFarm.Grains.Agents;
using CodeFarm.Synthesis;
using CodeFarm.Synthesis.Samples;
using Orleans;

namespace CodeFarm.Grains.Experts;

/// <inheritdoc cref="ISynthesizerExpertGrain"/>
[GrainType("synthesizer-expert")]
public sealed class SynthesizerExpertGrain(ProgramSynthesizer synthesizer, WorkerPool workers, TimeProvider time) : Grain, ISynthesizerExpertGrain
{
    private const string Origin = "synthesizer";

    /// <inheritdoc/>
    public async IAsyncEnumerable<ExpertReport> ProposeAsync(
        ExpertRequest request, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var problem = SampleGuidance.Guide(ProblemOf(request), synthesizer.Library, request.Samples);
        var news = new LatestNews<SynthesisProgress>("waiting for a free processor", SearchNews.Of);
        // A caller that goes away ends the search as one that cancels does.
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            var search = workers.RunAsync(
                $"{Origin} of {request.TaskId}", () => synthesizer.Synthesize(problem, news, stop.Token), stop.Token);
            await foreach (var sign in SignsOfLife.TellAsync(search, () => news.Text, time, stop.Token))
                yield return sign;
            yield return Final(request, await search);
        }
        finally
        {
            await stop.CancelAsync();
        }
    }

    private static ExpertReport Final(ExpertRequest request, SynthesisResult found) => found.Candidates.Count == 0
        ? new(found.Reason ?? "No program was found.")
        {
            IsFinal = true,
            NearMisses = [.. found.NearMisses.Select(near => new Contracts.Experts.NearMiss(
                near.Source, [.. near.BrokenExamples.Select(i => ExampleText.Of(request.Name, request.Examples[i]))]))],
        }
        : new(string.Create(
            CultureInfo.InvariantCulture,
            $"{found.Candidates.Count} {(found.Candidates.Count == 1 ? "candidate" : "candidates")} from {found.TermsExplored:N0} terms in {found.Elapsed.TotalSeconds:0.00} s"))
        {
            IsFinal = true,
            Candidates = [.. found.Candidates.Select(static candidate => new Candidate(candidate.Source, Origin))],
            Questions = [.. found.Questions.Select(static question => new OpenQuestion(
                [.. question.InputJsonTexts], [.. question.Answers.Select(static answer => answer.JsonText)]))],
        };

    private static SynthesisProblem ProblemOf(ExpertRequest request)
    {
        var signature = FunctionSignature.Parse(request.Signature);
        return new(
            request.Name,
            request.Description,
            [.. signature.Parameters.Select(static parameter => new SynthesisParameter(parameter.Name, parameter.Type.ClrType))],
            signature.Returns.ClrType,
            [.. request.Examples.Select((example, i) => new SynthesisExample(
                [.. example.InputsJson.Select((json, p) => FarmValue.Read(json, signature.Parameters[p].Type, $"examples[{i}].in[{p}]"))],
                FarmValue.Read(example.OutputJson, signature.Returns, $"examples[{i}].out")))])
        {
            MethodName = signature.MethodName,
            Budget = request.Time,
        };
    }
}

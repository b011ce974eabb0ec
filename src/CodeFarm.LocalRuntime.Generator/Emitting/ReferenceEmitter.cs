using System.Linq;
using System.Text;
using CodeFarm.LocalRuntime.Generator.Model;
using Microsoft.CodeAnalysis.CSharp;

namespace CodeFarm.LocalRuntime.Generator.Emitting;

/// <summary>Writes the reference class of a grain interface, with a call class in it for each method.</summary>
internal static class ReferenceEmitter
{
    private const string Calls = "global::CodeFarm.LocalRuntime.Calls";
    private const string Token = "global::System.Threading.CancellationToken";
    private const string ValueTask = "global::System.Threading.Tasks.ValueTask";

    public static string Emit(GrainInterfaceModel model)
    {
        var name = model.Name;
        var code = new StringBuilder();
        code.Append(
            $$"""
            {{GeneratedFile.Head}}

            namespace {{name.ReferenceNamespace}};

            {{GeneratedFile.Mark}}
            internal sealed class {{name.Reference}} : global::Orleans.Runtime.GrainReference, {{name.Type}}
            {
            """);
        code.Append('\n');
        foreach (var method in model.Methods)
            code.Append(MethodField(method));
        code.Append(
            $$"""

                public {{name.Reference}}({{Calls}}.GrainReferenceShared shared, global::Orleans.Runtime.IdSpan key)
                    : base(shared, key)
                {
                }

            """);
        foreach (var method in model.Methods)
            code.Append('\n').Append(method.Result == ResultKind.Sequence ? SequenceMethod(method) : CallingMethod(method));
        foreach (var method in model.Methods.Where(static method => method.Result != ResultKind.Sequence))
            code.Append('\n').Append(CallClass(method));
        return code.Append("}\n").ToString();
    }

    private static string MethodField(GrainMethodModel method)
    {
        var options = method.Options.Count == 0 ? ["None"] : method.Options.AsEnumerable();
        var optionsCode = string.Join(" | ", options.Select(static option => $"{Calls}.GrainMethodOptions.{option}"));
        return
            $$"""
                private static readonly {{Calls}}.GrainMethod {{FieldName(method)}} = new(
                    {{Literal(method.DeclaringDisplay)}}, {{Literal(method.Name)}}, {{optionsCode}});

            """;
    }

    private static string CallingMethod(GrainMethodModel method)
    {
        var code = new StringBuilder();
        code.Append(
            $$"""
                {{Signature(method)}}
                {
                    var call = {{Calls}}.CallPool<{{ClassName(method)}}>.Rent();

            """);
        for (var i = 0; i < method.Arguments.Count; i++)
            code.Append($"        call.Argument{i} = argument{i};\n");
        var asTask = method.Result is ResultKind.Task or ResultKind.TaskOfResult ? ".AsTask()" : "";
        code.Append(
            $$"""
                    return SendAsync(call, {{CallerToken(method)}}){{asTask}};
                }

            """);
        return code.ToString();
    }

    private static string SequenceMethod(GrainMethodModel method)
    {
        var arguments = Enumerable.Range(0, method.Arguments.Count).Select(static i => $"argument{i}").ToList();
        var modifier = arguments.Count == 0 ? "static " : "";
        if (method.TakesToken)
            arguments.Add("token");
        var token = method.TakesToken ? "token" : "_";
        var target = $"(({method.DeclaringType})grain).{method.Identifier}({string.Join(", ", arguments)})";
        return
            $$"""
                {{Signature(method)}} =>
                    Enumerate<{{method.ResultType}}>(
                        {{FieldName(method)}},
                        {{modifier}}(grain, {{token}}) => {{target}},
                        {{CallerToken(method)}});

            """;
    }

    private static string CallClass(GrainMethodModel method)
    {
        var isVoid = method.Result is ResultKind.Task or ResultKind.ValueTask;
        var baseClass = isVoid ? $"{Calls}.GrainVoidCall" : $"{Calls}.GrainCall<{method.ResultType}>";
        var invoke = isVoid ? $"{ValueTask} InvokeVoidAsync" : $"{ValueTask}<{method.ResultType}> InvokeAsync";
        var arguments = Enumerable.Range(0, method.Arguments.Count).Select(static i => $"Argument{i}").ToList();
        if (method.TakesToken)
            arguments.Add("this.CancellationToken");
        var target = $"(({method.DeclaringType})grain).{method.Identifier}({string.Join(", ", arguments)})";
        var body = method.Result is ResultKind.ValueTask or ResultKind.ValueTaskOfResult ? target : $"new({target})";

        var code = new StringBuilder();
        code.Append(
            $$"""
                private sealed class {{ClassName(method)}} : {{baseClass}}
                {

            """);
        for (var i = 0; i < method.Arguments.Count; i++)
            code.Append($"        public {method.Arguments[i].Type} Argument{i} = default!;\n");
        if (method.Arguments.Count > 0)
            code.Append('\n');
        code.Append(
            $$"""
                    public {{ClassName(method)}}()
                        : base({{FieldName(method)}})
                    {
                    }

                    protected override {{invoke}}(object grain) =>
                        {{body}};

                    protected override void Recycle()
                    {

            """);
        for (var i = 0; i < method.Arguments.Count; i++)
        {
            if (method.Arguments[i].HoldsReferences)
                code.Append($"            Argument{i} = default!;\n");
        }

        code.Append(
            $$"""
                        {{Calls}}.CallPool<{{ClassName(method)}}>.Return(this);
                    }
                }

            """);
        return code.ToString();
    }

    private static string Signature(GrainMethodModel method)
    {
        var parameters = method.Arguments.Select(static (argument, i) => $"{argument.Type} argument{i}").ToList();
        if (method.TakesToken)
            parameters.Add($"{Token} cancellationToken");
        return $"{method.ReturnType} {method.DeclaringType}.{method.Identifier}({string.Join(", ", parameters)})";
    }

    private static string CallerToken(GrainMethodModel method) => method.TakesToken ? "cancellationToken" : "default";

    // A method's name and what follows it tell which method is meant: no two methods get the same names.
    private static string FieldName(GrainMethodModel method) => $"{method.Name}Method{method.Overload}";

    private static string ClassName(GrainMethodModel method) => $"{method.Name}Call{method.Overload}";

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}

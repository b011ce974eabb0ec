namespace Orleans;

/// <summary>Every stream of the namespace leads to the grain of this class whose key is the stream's key.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public class ImplicitStreamSubscriptionAttribute : Attribute
{
    public ImplicitStreamSubscriptionAttribute(string streamNamespace)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(streamNamespace);
        Namespace = streamNamespace.Trim();
    }

    internal string Namespace { get; }
}

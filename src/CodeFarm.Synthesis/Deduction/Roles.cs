namespace CodeFarm.Synthesis.Deduction;

/// <summary>Finds the components of a search by what deduction knows of them.</summary>
internal sealed class Roles(IEnumerable<Component> components)
{
    private readonly ILookup<ComponentRole, Component> _components = components.ToLookup(component => component.Role);
    private readonly Dictionary<ComponentRole, Component> _first = components.DistinctBy(component => component.Role).ToDictionary(component => component.Role);
    private readonly ILookup<(string Name, Type Returns), Component> _named = components.ToLookup(component => (component.Name, component.Returns));

    public Component? this[ComponentRole role] => _first.GetValueOrDefault(role);

    /// <summary>The components of a role.</summary>
    public IEnumerable<Component> All(ComponentRole role) => _components[role];

    /// <summary>The component of a name and a type of result.</summary>
    public Component? Named(string name, Type returns) => _named[(name, returns)].FirstOrDefault();

    /// <summary>The component of a role that makes such a result of such arguments.</summary>
    public Component? Find(ComponentRole role, Type returns, Type first) =>
        _components[role].FirstOrDefault(component => component.Returns == returns && component.Parameters[0] == first);
}

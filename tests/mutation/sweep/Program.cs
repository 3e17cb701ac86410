using System.Diagnostics;
using System.Reflection;
using System.Runtime.Loader;
using Xunit;
using Xunit.Sdk;

// usage: sweep FOLDER ASSEMBLY  < ids of mutants, one a line. Writes "id Killed test", "id Survived", "id NoCoverage" or "id Timeout" for each.
// FOLDER holds the tests and the assembly that dotnet-stryker has mutated. Exit 3: a mutant ran out of time and the rest was not begun.
string folder = Path.GetFullPath(args[0]);
AssemblyLoadContext.Default.Resolving += (context, name) =>
    File.Exists(Path.Combine(folder, name.Name + ".dll")) ? context.LoadFromAssemblyPath(Path.Combine(folder, name.Name + ".dll")) : null;
AppContext.SetData("APP_CONTEXT_BASE_DIRECTORY", folder + Path.DirectorySeparatorChar); // where the tests look for the checkout and their data
Assembly tests = AssemblyLoadContext.Default.LoadFromAssemblyPath(Path.Combine(folder, "Osteon.Tests.dll"));
Type control = AssemblyLoadContext.Default.LoadFromAssemblyPath(Path.Combine(folder, args[1])).GetTypes().Single(type => type.Name == "MutantControl");
FieldInfo active = control.GetField("ActiveMutant")!, capture = control.GetField("CaptureCoverage")!;
MethodInfo covered = control.GetMethod("GetCoverageData")!;

List<(string Name, Action Run)> all = [.. tests.GetTypes().Where(type => !type.IsAbstract).SelectMany(Cases)];
active.SetValue(null, -1);
foreach ((string name, Action run) in all) // warm: what is loaded once is loaded unmutated
    if (Fails(run) is string why)
        throw new InvalidOperationException($"{name} fails without a mutant: {why}");

Dictionary<int, List<(string Name, Action Run)>> coverage = [];
capture.SetValue(null, true);
control.GetMethod("InitCoverage")?.Invoke(null, null);
foreach ((string Name, Action Run) test in all)
{
    covered.Invoke(null, null);
    Fails(test.Run);
    foreach (int id in ((System.Collections.IEnumerable)covered.Invoke(null, null)!).Cast<IEnumerable<int>>().SelectMany(ids => ids).Distinct())
        (coverage.TryGetValue(id, out List<(string, Action)>? by) ? by : coverage[id] = []).Add(test);
}
capture.SetValue(null, false);
Console.Error.WriteLine($"{all.Count} cases, {coverage.Count} mutants covered");

while (Console.ReadLine() is string line)
{
    int id = int.Parse(line);
    if (!coverage.TryGetValue(id, out List<(string Name, Action Run)>? by))
    {
        Console.WriteLine($"{id} NoCoverage");
        continue;
    }
    string? killer = null;
    active.SetValue(null, id);
    Thread thread = new(() => killer = by.FirstOrDefault(test => Fails(test.Run) is not null).Name, 64 << 20) { IsBackground = true };
    thread.Start();
    if (!thread.Join(TimeSpan.FromMinutes(3)))
    {
        Console.WriteLine($"{id} Timeout");
        return 3;
    }
    active.SetValue(null, -1);
    Console.WriteLine(killer is null ? $"{id} Survived" : $"{id} Killed {killer}");
}
return 0;

static string? Fails(Action run)
{
    try
    {
        run();
        return null;
    }
    catch (Exception wrong)
    {
        return (wrong is TargetInvocationException { InnerException: Exception inner } ? inner : wrong).Message;
    }
}

static IEnumerable<(string, Action)> Cases(Type type)
{
    foreach (MethodInfo method in type.GetMethods().Where(method => method.GetCustomAttribute<FactAttribute>() is { Skip: null }))
    {
        object?[][] rows = method.GetCustomAttribute<TheoryAttribute>() is null ? [[]] : [.. method.GetCustomAttributes<DataAttribute>().SelectMany(data => data.GetData(method))];
        for (int i = 0; i < rows.Length; i++)
        {
            object?[] values = [.. method.GetParameters().Select((parameter, at) => at < rows[i].Length ? Fit(rows[i][at], parameter.ParameterType) : parameter.DefaultValue)];
            yield return ($"{type.Name}.{method.Name}#{i}", () =>
            {
                object? made = type.IsAbstract ? null : Activator.CreateInstance(type);
                if (method.Invoke(made, values) is Task task)
                    task.GetAwaiter().GetResult();
                (made as IDisposable)?.Dispose();
            });
        }
    }
}

static object? Fit(object? value, Type wanted) =>
    value is null || wanted.IsInstanceOfType(value) || wanted.IsGenericParameter ? value
    : (Nullable.GetUnderlyingType(wanted) ?? wanted) is { IsEnum: false } plain && value is IConvertible ? Convert.ChangeType(value, plain, System.Globalization.CultureInfo.InvariantCulture) : value;

using System.Collections;
using System.Globalization;
using System.Reflection;
using Osteon.Vocabulary.People;

namespace Osteon.Web.Tests.You;

/// <summary>Everything that is known of a person as text, so that two can be compared although lists compare by reference. The order of a list says nothing.</summary>
internal static class Description
{
    public static string Of(object? thing) => thing switch
    {
        null => "-",
        string text => text,
        double number => number.ToString("G12", CultureInfo.InvariantCulture),
        IFormattable simple => simple.ToString(null, CultureInfo.InvariantCulture),
        bool flag => flag.ToString(),
        IEnumerable list => "[" + string.Join(", ", list.Cast<object>().Select(Of).Order(StringComparer.Ordinal)) + "]",
        _ when thing.GetType() is { IsGenericType: true } type && type.Name.StartsWith("Reported", StringComparison.Ordinal) =>
            (bool)type.GetProperty("IsKnown")!.GetValue(thing)! ? Of(type.GetProperty("Value")!.GetValue(thing)) : "unknown", // a reported fact has both
        // How a result was written may change; what it says may not.
        _ => thing.GetType().Name + "{" + string.Join("; ", thing.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.GetIndexParameters().Length == 0 && p.Name is not (nameof(LabResult.AsWritten) or "EqualityContract")).Select(p => $"{p.Name}={Of(p.GetValue(thing))}")) + "}",
    };
}

using System.Text;

namespace Osteon.Guidance.Rules;

/// <summary>Enum members as words of a sentence and as keys of a rule file.</summary>
internal static class MemberNames
{
    /// <summary><c>MechanicalHeartValve</c> as <c>mechanical-heart-valve</c>.</summary>
    public static string Key(string member) => Split(member, '-');

    /// <summary><c>MechanicalHeartValve</c> as <c>mechanical heart valve</c>.</summary>
    public static string Plain<T>(T member) where T : struct, Enum => Split(member.ToString(), ' ');

    /// <summary>Members joined by commas.</summary>
    public static string List<T>(IEnumerable<T> members) where T : struct, Enum => string.Join(", ", members.Select(Plain));

    private static string Split(string member, char separator)
    {
        StringBuilder text = new();
        for (int i = 0; i < member.Length; i++)
        {
            if (i > 0 && char.IsAsciiLetterUpper(member[i]))
                text.Append(separator);
            text.Append(char.ToLowerInvariant(member[i]));
        }
        return text.ToString();
    }
}

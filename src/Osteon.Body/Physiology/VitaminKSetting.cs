using System.Collections.Immutable;
using System.Text;
using Osteon.Body.Parameters;
using Osteon.Numerics.Scalars;
using Osteon.Vocabulary.People;
using Osteon.Vocabulary.Regimens;
using static Osteon.Body.Physiology.VitaminKParameter;

namespace Osteon.Body.Physiology;

/// <summary>A person as the vitamin K pathway sees them: a parameter vector under construction. Set the diet, then the antagonist, then take the vector.</summary>
public sealed class VitaminKSetting
{
    private readonly Real[] _values = new Real[VitaminKPathway.ParameterCount];
    private readonly ParameterSheet _sheet;

    /// <summary>A typical adult on the reference diet without an antagonist.</summary>
    /// <param name="sheet">The rows, or a draw of them.</param>
    public VitaminKSetting(ParameterSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        _sheet = sheet;
        Meals = new Meals(sheet);
        foreach (VitaminKParameter name in Numbers)
            _values[(int)name] = sheet[RowOf(name)];
        this[OsteoblastRatio] = this[OsteoclastRatio] = this[CalcitriolRatio] = 1;
        Eat(_sheet["vitamin_k.reference_phylloquinone"], _sheet["vitamin_k.reference_menaquinone4"], 0, _sheet["vitamin_k.reference_long_menaquinones"]);
    }

    /// <summary>Every parameter that a data row gives; the rest are inputs.</summary>
    public static ImmutableArray<VitaminKParameter> Numbers { get; } =
        [.. Enum.GetValues<VitaminKParameter>().Where(name => name > UncarboxylatedOsteocalcinAtRest)];

    /// <summary>How the person's gut takes up what is eaten.</summary>
    public Meals Meals { get; }

    /// <summary>One parameter, in the unit its name documents.</summary>
    public double this[VitaminKParameter name]
    {
        get => _values[(int)name].Value;
        set => _values[(int)name] = double.IsFinite(value) ? value : throw new ArgumentOutOfRangeException(nameof(value), value, $"{name} is finite.");
    }

    /// <summary>The row that gives a parameter, such as <c>vitamin_k.bone_gain</c>.</summary>
    public static string RowOf(VitaminKParameter name)
    {
        StringBuilder row = new("vitamin_k.");
        string text = name.ToString();
        for (int i = 0; i < text.Length; i++)
        {
            if (i > 0 && char.IsUpper(text[i]) && (char.IsLower(text[i - 1]) || char.IsDigit(text[i - 1]) || (i + 1 < text.Length && char.IsLower(text[i + 1]))))
                row.Append('_');
            row.Append(char.ToLowerInvariant(text[i]));
        }
        return row.ToString();
    }

    /// <summary>The usual diet, µg/d in the food. Traces of MK-7 that every plasma shows are added to what is reported.</summary>
    public VitaminKSetting Eat(double phylloquinone, double menaquinone4, double menaquinone7, double longMenaquinones)
    {
        this[PhylloquinoneSupply] = Meals.FromDiet(Nutrient.Phylloquinone, phylloquinone);
        this[Menaquinone4Supply] = Meals.FromDiet(Nutrient.Menaquinone4, menaquinone4);
        this[Menaquinone7Supply] = Meals.FromDiet(Nutrient.Menaquinone7, menaquinone7 + this[ReferenceMenaquinone7]);
        this[LongMenaquinoneSupply] = Meals.FromDiet(Nutrient.LongMenaquinones, longMenaquinones);
        return this;
    }

    /// <summary>The antagonist under which the person starts, at rest.</summary>
    /// <remarks>An INR beyond what a full block gives counts as a full block, and one at or below the person's own without any as none.</remarks>
    public VitaminKSetting Block(Antagonism antagonism)
    {
        switch (antagonism)
        {
            case Antagonism.Absent:
                (this[WarfarinIntake], this[OtherAntagonistLoad]) = (0, 0);
                break;
            case Antagonism.Warfarin warfarin:
                this[WarfarinIntake] = warfarin.MilligramsPerDay / 24;
                this[SWarfarinClearance] = _sheet["vitamin_k.s_warfarin_clearance"] * _sheet[ClearanceRow(warfarin.Cyp2c9.OrAssume(Cyp2c9.Star1Star1))];
                this[SWarfarinHalfInhibition] = _sheet["vitamin_k.s_warfarin_half_inhibition"] * _sheet[SensitivityRow(warfarin.Vkorc1.OrAssume(Vkorc1.GG))];
                break;
            case Antagonism.TitratedTo titrated:
                this[OtherAntagonistLoad] = LoadFor(titrated.Inr);
                break;
        }
        return this;
    }

    /// <summary>The INR at rest; for clinicians only.</summary>
    public double InrAtRest()
    {
        Real[] state = new Real[VitaminKPathway.StateCount];
        VitaminKPathway.Rest<Real>(_values, state);
        return Clotting.Inr<Real>(new(state), new(_values)).Value;
    }

    /// <summary>The finished parameter vector, with the person's rest set.</summary>
    /// <returns>[<see cref="VitaminKPathway.ParameterCount"/>], a copy.</returns>
    public double[] ToVector()
    {
        VitaminKPathway.SetRest<Real>(_values);
        return [.. _values.Select(value => value.Value)];
    }

    private double LoadFor(double inr)
    {
        double low = 0, high = 1e6;
        double At(double load) { this[OtherAntagonistLoad] = load; return InrAtRest(); }
        if (double.IsNaN(inr))
            throw new ArgumentOutOfRangeException(nameof(inr), inr, "An INR is a number.");
        if (inr <= At(low))
            return low;
        if (inr >= At(high))
            return high;
        for (int i = 0; i < 200 && high - low > 1e-12 * high; i++)
        {
            double middle = low == 0 ? high / 1e3 : Math.Sqrt(low * high);
            if (At(middle) < inr) low = middle; else high = middle;
            if (low == 0 && high < 1e-9) break;
        }
        return (low + high) / 2;
    }

    private static string ClearanceRow(Cyp2c9 genotype) => "vitamin_k.cyp2c9_" + genotype switch
    {
        Cyp2c9.Star1Star1 => "star1_star1",
        Cyp2c9.Star1Star2 => "star1_star2",
        Cyp2c9.Star1Star3 => "star1_star3",
        Cyp2c9.Star2Star2 => "star2_star2",
        Cyp2c9.Star2Star3 => "star2_star3",
        Cyp2c9.Star3Star3 => "star3_star3",
        _ => throw new ArgumentOutOfRangeException(nameof(genotype), genotype, "An unknown genotype."),
    };

    private static string SensitivityRow(Vkorc1 genotype) => "vitamin_k.vkorc1_" + genotype switch
    {
        Vkorc1.GG => "gg",
        Vkorc1.GA => "ga",
        Vkorc1.AA => "aa",
        _ => throw new ArgumentOutOfRangeException(nameof(genotype), genotype, "An unknown genotype."),
    };
}

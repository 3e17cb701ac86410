namespace Osteon.Guidance.Screening;

/// <summary>The categories of QFracture-2012.</summary>
/// <param name="Alcohol">0 none, 1 under 1, 2 one to two, 3 three to six, 4 seven to nine, 5 above nine units a day.</param>
/// <param name="Ethnicity">1 White or not stated, 2 Indian, 3 Pakistani, 4 Bangladeshi, 5 other Asian, 6 Black Caribbean, 7 Black African, 8 Chinese, 9 other.</param>
/// <param name="Smoking">0 never, 1 formerly, 2 light, 3 moderate, 4 heavy.</param>
public sealed record QFractureCategories(int Alcohol, int Ethnicity, int Smoking);

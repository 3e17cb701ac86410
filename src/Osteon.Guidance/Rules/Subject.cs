namespace Osteon.Guidance.Rules;

/// <summary>What a rule speaks about.</summary>
public enum Subject
{
    /// <summary>Vitamin K1.</summary>
    VitaminK1,
    /// <summary>Vitamin K2, MK-4 to MK-13.</summary>
    VitaminK2,
    /// <summary>Menadione, K3, which is no nutrient.</summary>
    VitaminK3,
    /// <summary>The body's vitamin K status, not a product.</summary>
    VitaminKStatus,
    /// <summary>A vitamin K antagonist and its INR.</summary>
    VitaminKAntagonist,
    /// <summary>Vitamin D.</summary>
    VitaminD,
    /// <summary>Vitamin A.</summary>
    VitaminA,
    /// <summary>Calcium.</summary>
    Calcium,
    /// <summary>Magnesium.</summary>
    Magnesium,
    /// <summary>Foods.</summary>
    Food,
    /// <summary>Bone and its treatment.</summary>
    Bone,
    /// <summary>A complaint that needs care.</summary>
    Complaint,
}

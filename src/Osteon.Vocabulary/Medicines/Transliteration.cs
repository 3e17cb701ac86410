using System.Collections.Frozen;
using System.Text;

namespace Osteon.Vocabulary.Medicines;

/// <summary>Writes a word of another script in Latin letters, roughly as it sounds, so that an antagonist's name raises an alarm in any script. It never clears.</summary>
internal static class Transliteration
{
    // Each row: a letter, then how it sounds. Vowels that a script leaves out stay out; see WordSound.Skeleton.
    private const string Letters =
        "а a б b в v г g ґ g д d е e є e ж j з z и i і i ї i й i к k л l м m н n о o п p р r с s т t у u ў u ф f х h ц ts ч ch ш sh щ sh ъ - ы i ь - э e ю u я a ә a ө o ү u қ k ғ g ң n ћ ch ђ d љ l њ n џ j " +
        "α a β v γ g δ d ε e ζ z η i θ t ι i κ k λ l μ m µ m ν n ξ x ο o π p ρ r σ s τ t υ i φ f χ h ψ ps ω o " +
        "א a ב b ג g ד d ה h ו u ז z ח h ט t י i כ k ך k ל l מ m ם m נ n ן n ס s ע a פ f ף f צ ts ץ ts ק k ר r ש s ת t " +
        "ا a أ a إ i آ a ب b پ p ت t ث t ج j چ ch ح h خ h د d ذ d ر r ز z ژ j س s ش s ص s ض d ط t ظ z ع a غ g ف f ق k ك k ک k گ g ل l م m ن n ه h ة a و u ؤ u ي i ی i ى a ئ i ء - " +
        "अ a आ a इ i ई i उ u ऊ u ए e ऐ e ओ o औ o ा a ि i ी i ु u ू u े e ै e ॉ o ो o ौ o ं n ् - क k ख k ग g घ g च ch ज j ट t ठ t ड d ढ d ण n त t थ t द d ध d न n प p फ f ब b भ b म m य i र r ल l व v श s ष s स s ह h ़ - ज़ z " +
        "ก k ข k ค k ฆ k ง n จ j ช ch ซ s ญ y ด d ต t ถ t ท t ธ t น n บ b ป p ผ p ฝ f พ p ฟ f ภ p ม m ย i ร r ล l ว v ศ s ษ s ส s ห h อ o ฮ h ะ a า a ิ i ี i ึ u ื u ุ u ู u เ e แ e โ o ไ i ใ i ั a ำ am ์ - ็ - ่ - ้ - " +
        "ア a イ i ウ u エ e オ o カ ka キ ki ク ku ケ ke コ ko サ sa シ si ス su セ se ソ so タ ta チ chi ツ tsu テ te ト to ナ na ニ ni ヌ nu ネ ne ノ no ハ ha ヒ hi フ fu ヘ he ホ ho マ ma ミ mi ム mu メ me モ mo ヤ ya ユ yu ヨ yo " +
        "ラ ra リ ri ル ru レ re ロ ro ワ wa ヲ o ン n ガ ga ギ gi グ gu ゲ ge ゴ go ザ za ジ ji ズ zu ゼ ze ゾ zo ダ da ヂ di ヅ du デ de ド do バ ba ビ bi ブ bu ベ be ボ bo パ pa ピ pi プ pu ペ pe ポ po ヴ v ァ a ィ i ゥ u ェ e ォ o ャ ya ュ yu ョ yo ッ - ー -";

    private static readonly FrozenDictionary<char, string> Sounds = Letters.Split(' ', StringSplitOptions.RemoveEmptyEntries).Chunk(2)
        .Where(pair => pair[0].Length == 1).DistinctBy(pair => pair[0]).ToFrozenDictionary(pair => pair[0][0], pair => pair[1] == "-" ? "" : pair[1]);

    private static readonly string[] Initials = ["g", "k", "n", "d", "t", "r", "m", "b", "p", "s", "s", "", "j", "j", "ch", "k", "t", "p", "h"];
    private static readonly string[] Vowels = ["a", "e", "ya", "ye", "o", "e", "yo", "ye", "o", "wa", "we", "we", "yo", "u", "wo", "we", "wi", "yu", "u", "ui", "i"];
    private static readonly string[] Finals = ["", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p", "s", "s", "ng", "t", "t", "k", "t", "p", "t"];

    /// <summary>The word in Latin letters; null where it holds no letter of a script known here.</summary>
    public static string? Of(string word)
    {
        if (word.All(char.IsAscii))
            return null;
        StringBuilder latin = new(word.Length * 2);
        bool any = false;
        foreach (char c in word)
        {
            if (c is >= '\uAC00' and <= '\uD7A3') // a Hangul syllable is an initial, a vowel and a final
            {
                int syllable = c - '\uAC00';
                latin.Append(Initials[syllable / 588]).Append(Vowels[syllable % 588 / 28]).Append(Finals[syllable % 28]);
                any = true;
            }
            else if (Sounds.TryGetValue(c, out string? sound))
            {
                latin.Append(sound);
                any = true;
            }
            else if (char.IsAsciiLetter(c))
                latin.Append(c);
        }
        return any ? latin.ToString() : null;
    }
}

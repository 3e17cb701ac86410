#!/usr/bin/env python3
"""Makes names.csv, codes.csv and substance-codes.csv from published lists.

    python3 data/medicines/import.py FOLDER

FOLDER holds, as their publishers release them:
  dpd-drug*.txt, dpd-ingred*.txt, dpd-ther*.txt   Health Canada Drug Product Database extract (active, approved, dormant)
  CIS_bdpm.txt, CIS_COMPO_bdpm.txt                Base de donnees publique des medicaments (UTF-8)
  drugsfda-generics.csv                           Drugs@FDA: DrugName, ActiveIngredient
  ema.xlsx                                        EMA, table of all medicines
  wikidata.jl                                     Wikidata items that are medicines, one JSON object a line
  rxnorm-*.txt                                    RxNorm: code, a tab, normalized name
  given-atc.csv                                   single ATC codes: code, substance
A file that is absent is passed over. Only the standard library is used.
"""
import csv, glob, json, os, re, sys, unicodedata, zipfile
from collections import Counter, defaultdict
from xml.etree import ElementTree

HERE = os.path.dirname(os.path.abspath(__file__))
FOLDER = sys.argv[1] if len(sys.argv) > 1 else "."


def path(name):
    return os.path.join(FOLDER, name)


def rows(name, **options):
    for file in sorted(glob.glob(path(name))):
        with open(file, encoding="utf-8", errors="replace", newline="") as text:
            yield from csv.reader(text, **options)


def fold(text):
    text = unicodedata.normalize("NFKD", text.lower().replace("ß", "ss").replace("œ", "oe").replace("æ", "ae").replace("ø", "o").replace("ł", "l"))
    return "".join(c for c in text if not unicodedata.combining(c))


def tokens(text):
    text = re.sub(r"['’`´®™]", "", fold(text))
    text = re.sub(r"(?<=[a-z])\.(?=[a-z])", "", text)
    return re.findall(r"\d+(?:[.,]\d+)*|[^\W\d_]+", text)


def key(text):
    return "".join(tokens(text))


def table(name):
    with open(os.path.join(HERE, name), encoding="utf-8", newline="") as text:
        return list(csv.DictReader(text))


SURROUND = {key(r["word"]) for r in table("surroundings.csv")}
SALTS = {key(r["word"]) for r in table("surroundings.csv") if r["kind"] == "salt"} | {"potassium", "calcium", "magnesium", "zinc", "lithium", "aluminum", "aluminium"}
MAKERS = {key(r["word"]) for r in table("surroundings.csv") if r["kind"] == "maker"}
REMINDERS = {key(r["phrase"]) for r in table("reminders.csv")}
ANTAGONISTS = {key(r["name"]): r["substance"] for r in table("antagonists.csv") if r["substance"]}
CLASSES = {key(r["name"]) for r in table("antagonists.csv") if r["kind"] == "class"}
STEM = re.compile(r"warfar|varfar|coumarol|cumarol|coumon|cumon\b|indione|indanedione|coumacet|cumacet|diphenadion|bishydroxycoum")
COMMON = {key(r["name"]): r["substances"] for r in table("common.csv")}
ALIASES = {r["alias"]: r["substance"] for r in table("substance-aliases.csv")}
WORDS = set()
for words in glob.glob(path("words.txt")):
    with open(words, encoding="utf-8") as text:
        WORDS = {w.strip().lower() for w in text if w[0].islower() and "'" not in w}

NO_MEDICINE = set("""water oil sugar salt air honey milk egg eggs wheat flour starch corn rice bread butter cheese lemon orange apple banana tomato potato onion carrot meat beef pork chicken turkey lamb fish
    cat dog horse cow sheep goat hair feather feathers wool dust mold smoke grass weed tree oak birch maple pine cedar elm ash willow rye barley oat oats cotton wood paper skin blood bone liver heart brain muscle
    kidney lung stomach spleen urine alcohol ethanol gas wax soap clay mud gold silver tin lead diamond charcoal talc dye ink gum wine beer coffee tea chocolate cocoa soy soybean nut nuts peanut almond walnut cashew
    mustard pepper vanilla rose tulip daisy lily sunflower cockroach mosquito ant bee wasp hornet flea moth mouse rat rabbit hamster shrimp lobster crab oyster clam tuna salmon cod trout none unknown other nothing
    bile semen sensor sprinkle live lard malt thyme nickel neon placebo vehicle base solvent diluent kit device needle syringe glove wipe wipes towel gel cream patch light heart system time one first""".split())
COSMETIC = {"avobenzone", "homosalate", "octisalate", "octocrylene", "oxybenzone", "octinoxate", "titanium dioxide", "zinc oxide", "ensulizole", "ecamsule", "meradimate",
            "padimate o", "triclosan", "triclocarban", "pyrithione", "ethyl alcohol", "alcohol", "isopropyl alcohol", "benzalkonium", "sulisobenzone", "drometrizole trisiloxane",
            "octyl methoxycinnamate", "octyl salicylate", "ethanol", "anhydrous ethanol", "dimethicone", "petrolatum", "glycerine", "allantoin", "chloroxylenol", "sodium monofluorophosphate",
            "cetylpyridinium", "octyl triazone", "4-methylbenzylidene camphor", "bemotrizinol", "enzacamene", "chlorhydroxyde d'aluminium", "aluminum chlorohydrate"}
SELF = {"calcium", "potassium", "magnesium", "zinc", "lithium", "sodium", "aluminum", "aluminium"}


def substance(raw):
    """The international name of an ingredient as a register writes it; the antagonist it is, where it is one."""
    text = re.sub(r"\s+", " ", fold(raw)).strip(" .,;")
    k = key(text)
    if k in ANTAGONISTS:
        return ANTAGONISTS[k]
    base = re.sub(r"\s*\([^)]*\)?", "", text).strip()
    if not base:
        base = text
    for candidate in (text, base):
        if candidate in ALIASES:
            return ALIASES[candidate]
    words = base.split(" ")
    while len(words) > 1 and key(words[-1]) in SALTS and " ".join(words) not in ALIASES:
        words = words[:-1]
    while len(words) > 2 and words[0] in SALTS and words[1] in ("de", "d"):   # French: chlorhydrate de ...
        words = words[2:]
    if len(words) == 1 and words[0] in SELF:
        words = base.split(" ")
    base = " ".join(words)
    base = ALIASES.get(base, base)
    k = key(base)
    if k in ANTAGONISTS:
        return ANTAGONISTS[k]
    if STEM.search(base):
        hits = [s for n, s in ANTAGONISTS.items() if len(n) > 6 and n in key(base)]
        return hits[0] if hits else "warfarin"
    return base.replace(",", " ").replace(";", " ").strip()


FORMWORDS = SURROUND - {"calcium"}


def product(raw):
    """The name proper of a product line: without strength, form and maker at its end; empty where nothing is left."""
    text = raw.replace("\u00a0", " ").strip().strip("*").strip()
    text = re.sub(r"\([^)]*\)", " ", text)
    text = re.split(r",|\s-\s|;", text)[0]
    text = re.sub(r"\s+\d[\d.,]*\s*(mg|mcg|µg|g|ml|ui|iu|units?|unités|meq|mmol|%|pour cent|microgrammes?|millions?|/).*$", "", text, flags=re.I)
    words = [w for w in text.split(" ") if w]
    while len(words) > 1:
        t = "".join(tokens(words[-1]))
        if not t or t in FORMWORDS or re.fullmatch(r"[\d./%-]+\w{0,4}", words[-1]) and not re.fullmatch(r"\d{1,2}", words[-1]):
            words = words[:-1]
        else:
            break
    if len(words) > 1 and re.fullmatch(r"\d+", words[-1]) and not re.search(r"(?i)insulin|novolin|humulin|mix|vitamin", text):
        words = words[:-1]
    return " ".join(words)


GENERIC = re.compile(r"^(apo|teva|pms|ratio|novo|gen|mylan|sandoz|act|auro|mint|mar|jamp|ran|riva|sanis|sivem|nra|dom|phl|bio|ava|priva|van|m|ach|co|nu|taro|accel|ipg|med|pro|ag|natco|marcan|zym|ntp|nat|abbott|ja|opus|q|p|cl|bci|schein|penta|alti|odan|rhoxal|rho|linson|zdb|pdp|pro doc|scheinpharm|kye|sdz)[- ]", re.I)
names = {}       # key -> (name, substances, source)
atc_of = defaultdict(Counter)
codes = {}
french = {}


def add(raw, substances, source):
    name = product(raw)
    t = tokens(name)
    k = "".join(t)
    substances = [s for s in dict.fromkeys(substances) if s]
    if len(k) < 3 or len(t) > 7 or len(k) > 60 or not substances or len(substances) > 12:
        return
    if all(x in SURROUND or x[0].isdigit() for x in t) or k in SURROUND or k in REMINDERS or k in CLASSES:
        return
    if GENERIC.match(name) and source != "rxnorm":
        return
    plain = {key(s) for s in substances}
    if k not in plain and all(x in WORDS or x in SURROUND or x[0].isdigit() for x in t):
        return                                   # everyday words
    if len(t) == 1 and t[0] in NO_MEDICINE:
        return
    if set(substances) <= COSMETIC or k in ("bxrating", "abrating"):
        return
    if STEM.search(fold(name)) and not any(s in ANTAGONISTS.values() for s in substances):
        return                                   # a name like an antagonist's without one inside: left to a person
    if k in names or k in COMMON or k in ANTAGONISTS:
        return
    shown = name if any(c.islower() for c in name) else name.title() if k not in plain else name.lower()
    names[k] = (re.sub(r"\s+", " ", shown).replace('"', "").strip(), substances, source)


# Health Canada
ingredients = defaultdict(list)
for file in ("dpd-ingred.txt", "dpd-ingred_ap.txt", "dpd-ingred_dr.txt"):
    for r in rows(file):
        if len(r) > 2 and r[2]:
            s = substance(r[2])
            ingredients[r[0]].append(s)
            if len(r) > 11 and r[11] and fold(r[11]) not in french:
                french[fold(re.sub(r"\s*\([^)]*\)", "", r[11])).strip()] = s
            french.setdefault(fold(r[11]) if len(r) > 11 else "", s)
french.pop("", None)
for file in ("dpd-drug.txt", "dpd-drug_ap.txt", "dpd-drug_dr.txt"):
    for r in rows(file):
        if len(r) > 4 and r[2] in ("Human", "Schedule D", "Radiopharmaceutical") and r[0] in ingredients:
            add(r[4], ingredients[r[0]], "dpd")
for file in ("dpd-ther.txt", "dpd-ther_ap.txt", "dpd-ther_dr.txt"):
    for r in rows(file):
        inside = tuple(dict.fromkeys(ingredients.get(r[0], [])))
        if len(r) > 1 and re.fullmatch(r"[A-Z]\d\d[A-Z]{2}\d\d", r[1]) and inside and len(inside) <= 4:
            atc_of[inside][r[1]] += 1
for s in {s for inside in ingredients.values() for s in inside}:
    if len(s) > 3:
        add(s, [s], "dpd")

# France
def from_french(raw):
    text = re.sub(r"\s+", " ", fold(raw)).strip()
    if text in french:
        return french[text]
    text = re.sub(r"^(.*) \(acide\)$", r"acide \1", text)
    if text in french:
        return french[text]
    m = re.match(r"^(.*?) \((.*) (?:de|d)['’ ]?\)$", text)
    base = m.group(1) if m else re.sub(r"\s*\([^)]*\)", "", text).strip()
    base = re.sub(r" (anhydre|monohydrate|monohydratee|dihydrate|trihydrate|base|micronise|micronisee|hydrate)$", "", base)
    if base in french:
        return french[base]
    if base.startswith("acide "):
        base = re.sub(r"^acide (\S+?)ique$", r"\1ic acid", base)
    s = substance(base)
    if s == base:
        for ending, english in (("ine", "in"), ("ine", "ine"), ("one", "one"), ("ol", "ol"), ("e", ""), ("ique", "ic")):
            if base.endswith(ending) and base[: -len(ending)] + english in KNOWN:
                return base[: -len(ending)] + english
    return s


KNOWN = {s for inside in ingredients.values() for s in inside}
composition = defaultdict(list)
for r in rows("CIS_COMPO_bdpm.txt", delimiter="\t", quoting=csv.QUOTE_NONE):
    if len(r) > 6 and r[6].strip() == "SA":
        composition[r[0]].append(from_french(r[3]))
for r in rows("CIS_bdpm.txt", delimiter="\t", quoting=csv.QUOTE_NONE):
    if len(r) > 5 and r[0] in composition and "homéo" not in r[5]:
        add(r[1], composition[r[0]], "bdpm")

# United States
for r in rows("drugsfda-generics.csv"):
    if len(r) > 2 and r[1] != "DrugName" and r[2]:
        inside = [substance(x) for x in r[2].split(";")]
        add(r[1], inside, "drugsfda")
        for raw, s in zip(r[2].split(";"), inside):
            add(raw.strip(), [s], "drugsfda")
            add(s, [s], "drugsfda")

# European Union
def sheet(file):
    book = zipfile.ZipFile(file)
    n = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    shared = ["".join(t.text or "" for t in item.iter(n + "t")) for item in ElementTree.fromstring(book.read("xl/sharedStrings.xml"))]
    for row in ElementTree.fromstring(book.read("xl/worksheets/sheet1.xml")).iter(n + "row"):
        cells = {}
        for cell in row:
            value = cell.findtext(n + "v")
            if value is not None:
                cells[re.sub(r"\d", "", cell.get("r"))] = shared[int(value)] if cell.get("t") == "s" else value
        yield cells


if os.path.exists(path("ema.xlsx")):
    for c in sheet(path("ema.xlsx")):
        if c.get("A") != "Human" or not c.get("B"):
            continue
        raw = c.get("G") or c.get("H") or ""
        inside = [substance(x) for x in re.split(r"[;/,]| and ", raw) if x.strip() and len(x) < 70]
        add(re.sub(r"\(previously.*", "", c["B"]), inside, "ema")
        for previous in re.findall(r"\(previously ([^)]*)\)", c["B"]):
            add(previous, inside, "ema")
        for s in inside:
            add(s, [s], "ema")
        if re.fullmatch(r"[A-Z]\d\d[A-Z]{2}\d\d", c.get("L", "").strip()) and 0 < len(inside) <= 4:
            atc_of[tuple(dict.fromkeys(inside))][c["L"].strip()] += 1

# Wikidata
for file in glob.glob(path("wikidata.jl")):
    with open(file, encoding="utf-8") as text:
        for line in text:
            try:
                item = json.loads(line)
            except ValueError:
                continue
            label = item.get("Medicine") or ""
            if not label or re.match(r"^Q\d+$", label) or len(label) > 40 or not re.match(r"^[\w\s'/+.-]+$", label):
                continue
            parts = [substance(x) for x in re.split(r"/|\+", label) if x.strip()]
            if parts and fold(label) not in WORDS:
                add(label, parts, "wikidata")

# RxNorm: codes, and the names they stand for
def read_clinical(name):
    brand = re.findall(r"\[([^\]]+)\]", name)
    text = re.sub(r"\[[^\]]*\]", "", name)
    inner = re.findall(r"\(([^()]*(?:\([^()]*\)[^()]*)*)\)", text) if text.startswith("{") else [text]
    found = []
    for piece in inner:
        for part in re.split(r" / ", piece):
            part = re.sub(r"^\s*(?:\d+(?:\.\d+)? (?:HR|ML|ACTUAT|MG|UNT|HOUR)\s+)+", "", part.strip(), flags=re.I)
            part = re.split(r"\s\d", part)[0]
            part = re.sub(r"\b(Oral|Injectable|Topical|Ophthalmic|Nasal|Tablet|Capsule|Pack|Solution|Injection|Transdermal|Rectal|Vaginal|Inhalation|Prefilled|Extended|Delayed|Chewable|Disintegrating|Sublingual|Inert).*$", "", part).strip()
            if part:
                found.append(part)
    return list(dict.fromkeys(found)), brand


for r in rows("rxnorm-*.txt", delimiter="\t", quoting=csv.QUOTE_NONE):
    if len(r) < 2:
        continue
    parts, brand = read_clinical(r[1])
    inside = [substance(p) for p in parts]
    inside = list(dict.fromkeys(s for s in inside if s))
    if not inside or len(inside) > 8 or any(len(s) > 60 for s in inside):
        continue
    codes[("RxNorm", r[0])] = (r[1][:90].replace('"', ""), inside, "rxnorm")
    for p, s in zip(parts, [substance(p) for p in parts]):
        add(p, [s], "rxnorm")
        add(s, [s], "rxnorm")
    for b in brand:
        add(b, inside, "rxnorm")

given = {}
for r in rows("given-atc.csv"):
    given[r[0]] = [substance(x) for x in re.split(r" and |;", r[1])]
    if len(given[r[0]]) == 1:
        add(r[1], given[r[0]], "guidance-codes")

# ATC: the substance a register most often gives the code for
best = {}
for inside, counter in atc_of.items():
    for code, n in counter.items():
        if n > best.get(code, (0, ()))[0] or (n == best.get(code, (0, ()))[0] and len(inside) < len(best[code][1])):
            best[code] = (n, inside)
for code, inside in given.items():
    best[code] = (9999, tuple(inside))
for code, (n, inside) in best.items():
    if code.startswith("B01AA"):
        continue                                  # written by hand in antagonists.csv
    if any(s in ANTAGONISTS.values() for s in inside) or code[:3] in ("V07", "V20"):
        continue
    codes[("ATC", code)] = ("; ".join(inside), list(inside), "guidance-codes" if n == 9999 else "dpd-ema-atc")
of_substance = defaultdict(list)
for (system, code), (_, inside, source) in sorted(codes.items()):
    if system == "ATC" and len(inside) == 1:
        of_substance[inside[0]].append(code)
for code, s in (("B01AA01", "dicoumarol"), ("B01AA02", "phenindione"), ("B01AA03", "warfarin"), ("B01AA04", "phenprocoumon"), ("B01AA07", "acenocoumarol"), ("B01AA08", "ethyl biscoumacetate"), ("B01AA09", "clorindione"), ("B01AA10", "diphenadione"), ("B01AA11", "tioclomarol"), ("B01AA12", "fluindione")):
    of_substance[s] = [code]


# International names as other languages end them: metoprolol, metoprololo, metoprololum; amlodipine, amlodipin, amlodipina
ENDINGS = [("ine", ("in", "ina", "inum", "iini", "yna")), ("in", ("ine", "ina", "inum")), ("ole", ("ol", "olo", "olum")), ("ol", ("olo", "olum")), ("one", ("on", "ona", "onum")),
           ("ide", ("id", "ida", "idum")), ("ate", ("at", "ato")), ("ene", ("en", "eno")), ("ane", ("an", "ano")), ("ime", ("im", "ima")), ("ane", ("an",)), ("one", ("oni",)),
           ("il", ("ilo", "ilum", "ile")), ("an", ("ano", "anum")), ("am", ("amum",)), ("en", ("eno", "ene")), ("ac", ("aco",)), ("ir", ("irum",)), ("ast", ("aste",)), ("cet", ("cete",)),
           ("ium", ("io",)), ("ium bromide", ("io", "ium")), ("fen", ("feno", "fène")), ("mycin", ("micina", "mycine", "mizin")), ("cillin", ("cilina", "cilline", "zillin")), ("oxacin", ("oxacino", "oxacine", "oxacina")),
           ("statin", ("statina", "statine")), ("pril", ("prilo", "prilat")), ("xaban", ("xabán",)), ("thyroxine", ("tiroxina", "thyroxin")), ("phylline", ("filina", "fillina", "phyllin"))]
ENDINGS = [(a, tuple(x for x in b if x != "prilat")) for a, b in ENDINGS]


def slips(a, b, limit=2):
    if abs(len(a) - len(b)) > limit:
        return limit + 1
    last = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        row = [i]
        for j, y in enumerate(b, 1):
            row.append(min(row[-1] + 1, last[j] + 1, last[j - 1] + (x != y)))
        if min(row) > limit:
            return limit + 1
        last = row
    return last[-1]


def inflected(s):
    found = set()
    acid = re.fullmatch(r"([a-z]+)ic acid", s)
    if acid:
        stem = acid.group(1)
        found |= {stem + "ic acid", "acide " + stem + "ique", "ácido " + stem + "ico", "acido " + stem + "ico", stem + "säure", stem + "insäure", stem + "inezuur", stem + "zuur", stem + "insyre", stem + "ate" }
        found -= {stem + "ate"}
    elif re.fullmatch(r"[a-z]{6,}", s):
        for ending, others in ENDINGS:
            if s.endswith(ending):
                found |= {s[: -len(ending)] + other for other in others}
        if s[-1] not in "aeiou" and s[-2:] != "um":
            found |= {s + "um", s + "e"}
        more = set()
        for f in found | {s}:
            if "ph" in f:
                more.add(f.replace("ph", "f"))
            if "th" in f:
                more.add(f.replace("th", "t"))
            if "y" in f:
                more.add(f.replace("y", "i"))
            if f.startswith("c") and f[1:2] not in "hi":
                more.add("k" + f[1:]) if f[1:2] in "aou" else None
        found |= more
    return found


SINGLE = set(of_substance) | ({s for s in COMMON.values() if ";" not in s} & KNOWN)
taken = set(names) | set(COMMON) | set(ANTAGONISTS) | SURROUND
ends = {}
for s in sorted(SINGLE):
    if s in ANTAGONISTS.values():
        continue
    for f in sorted(inflected(s)):
        k = key(f)
        if k in taken or k in ends or len(k) < 6 or k in WORDS or any(slips(k, a) <= 2 for a in ANTAGONISTS if len(a) > 4):
            continue
        if STEM.search(k):
            continue
        ends[k] = (f, [s], "inn-ending")
names.update(ends)


def write(name, header, data):
    with open(os.path.join(HERE, name), "w", encoding="utf-8", newline="") as out:
        w = csv.writer(out, lineterminator="\n")
        w.writerow(header)
        w.writerows(data)


write("names.csv", ["name", "substances", "source"], [(n, ";".join(s), src) for _, (n, s, src) in sorted(names.items())])
write("codes.csv", ["system", "code", "name", "substances", "source"], [(sy, c, n, ";".join(s), src) for (sy, c), (n, s, src) in sorted(codes.items())])
write("substance-codes.csv", ["substance", "atc", "source"], [(s, ";".join(c), "dpd-ema-atc") for s, c in sorted(of_substance.items())])
print(len(names), "names", Counter(v[2] for v in names.values()), len(codes), "codes", len(of_substance), "substances with ATC")

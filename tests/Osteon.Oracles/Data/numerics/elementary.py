"""Writes elementary.csv: the exponential and logarithm of doubles, to 40 digits, by Python's decimal arithmetic with 60 digits."""
import random, struct, sys
from decimal import Decimal, getcontext

getcontext().prec = 60
random.seed(20261122)
rows = []
def bits(x): return struct.pack(">d", x).hex()
points = [0.0, 1.0, -1.0, 1e-300, -1e-17, 1e-8, 0.5, -0.5, 0.34657359027997264, -0.34657359027997264, 700.0, -700.0, 709.7, -707.9]
points += [random.uniform(-1, 1) for _ in range(600)] + [random.uniform(-707, 709) for _ in range(600)]
for x in points:
    rows.append(("exp", bits(x), +Decimal(x).exp()))
points = [1.0, 2.0, 0.5, 0.7071067811865475, 0.7071067811865476, 1.4142135623730951, 1.414213562373095, 2.2250738585072014e-308, 1.7976931348623157e308, 0.9999999999999999, 1.0000000000000002]
points += [random.uniform(0.5, 2) for _ in range(600)] + [2 ** random.uniform(-1021, 1023) for _ in range(600)] + [1 + random.uniform(-1e-4, 1e-4) for _ in range(200)]
for x in points:
    rows.append(("log", bits(x), Decimal(x).ln()))
with open(sys.argv[1] if len(sys.argv) > 1 else "elementary.csv", "w") as out:
    out.write("function,bits,value\n")
    for name, b, value in rows:
        out.write(f"{name},{b},{value:.40E}\n")

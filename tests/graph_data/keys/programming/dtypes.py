"""Floats rounded with whole multiples of their gap, bytes read from packed numbers, kinds of dtypes put in order."""

from __future__ import annotations

import struct

Entry = tuple[object, list[object]]

N = 40000003


def _float32(n: int) -> int:
    """A whole number sent through the four bytes of a float."""
    return int(struct.unpack("f", struct.pack("f", n))[0])


def _nearest(n: int, gap: int) -> int:
    return min(range(n - 10, n + 11), key=lambda m: (m % gap != 0, abs(m - n), m))


def _down(n: int, gap: int) -> int:
    return n - n % gap


def _byte(n: int, values: int = 256) -> int:
    while n < 0:
        n += values
    while n > 255:
        n -= values
    return n


PIXELS = [200, 3, 90]
ROOM = [x + x - 8 for x in PIXELS]

CUT = [3.8, -3.8, 0.7]
UP = [next(n for n in range(-9, 9) if n >= x) for x in CUT]
DOWN = [next(n for n in range(9, -9, -1) if n <= x) for x in CUT]

COUNT = len([0 for _ in range(28) for _ in range(28)])


def _stops(bits: int) -> int:
    """The first power of two from which the gap is more than 1."""
    e = 0
    while 2**e < 2 ** (bits - 1) * 2:
        e += 1
    return 2**e


KEYS: dict[str, Entry] = {
    "dtypes/your-turn": (_float32(N), [N, _down(N, 4), _nearest(N, 2)]),
    "dtypes/pixels-doubled": (
        [_byte(n) for n in ROOM],
        [ROOM, [min(255, max(0, n)) for n in ROOM], [_byte(n, 255) for n in ROOM]],
    ),
    "dtypes/cut-to-integers": (
        [int(str(x).split(".")[0]) for x in CUT],
        [[round(x) for x in CUT], DOWN, UP],
    ),
    "dtypes/bytes-of-the-images": (
        1000 * COUNT * struct.calcsize("f"),
        [1000 * COUNT * struct.calcsize("B"), 1000 * COUNT * 32, 1000 * COUNT * struct.calcsize("d"), COUNT * 4],
    ),
    "dtypes/counter-that-stops": (
        next(2**e for e in range(40) if _float32(2**e + 1) == 2**e),
        [_stops(53), _stops(23), _stops(32), 2**8 - 1],
    ),
}

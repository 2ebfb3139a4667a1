"""The programs run, and run again with the method swapped that a slip finds in its place."""

from __future__ import annotations

from programs import printed

Entry = tuple[object, list[object]]


def _tariff() -> Entry:
    tariff = ["class Tariff:", "    def __init__(self, base):", "        self.base = base"]
    per_km = ["    def per_km(self):", "        return 2"]
    price, work = "    def price(self, km):", "        return self.base + km * self.per_km()"
    night, dearer = ["class Night(Tariff):", "    def per_km(self):"], "        return super().per_km() + 1"
    airport, init = "class Airport(Night):", ["    def __init__(self, base, fee):", "        super().__init__(base)"]
    fee, total = "        self.fee = fee", "        return super().price(km) + self.fee"
    make = ["d = Tariff(4)", "n = Night(4)", "a = Airport(5, fee=6)"]
    show = "print(d.price(10), n.price(10), a.price(10))"
    top, low, end = [*tariff, *per_km, price], [*init, fee, price, total], [*make, show]
    return printed(*top, work, *night, dearer, airport, *low, *end), [
        printed(*top, work.replace("self.per_km()", "Tariff.per_km(self)"), *night, dearer, airport, *low, *end),
        printed(*top, work, *night, dearer, "class Airport(Tariff):", *low, *end),
        printed(*top, work, *night, dearer, airport, *init, fee, *end),
        printed(*top, work, *night, "        return 1", airport, *low, *end),
    ]


def _g(inner: int, outer: int) -> int:
    """The sum in the g of C, with the f that each of its two places is taken to find."""
    return sum([inner] * 10) + outer


def _gauge() -> Entry:
    head = ["class Gauge:", "    def __init__(self, days):", "        self.days = days"]
    size, seven = "    def __len__(self):", "        return 7"
    item, shifted = "    def __getitem__(self, i):", "        return self.days[i - 1]"
    call, kept = "    def __call__(self, limit):", "        return [d for d in self.days if d > limit]"
    end = ["g = Gauge([4, 0, 9])", "print(len(g), g[1], g(3))"]
    return printed(*head, size, seven, item, shifted, call, kept, *end), [
        printed(*head, size, "        return len(self.days)", item, shifted, call, kept, *end),
        printed(*head, size, seven, item, "        return self.days[i]", call, kept, *end),
        printed(*head, size, seven, item, shifted, call, "        return self[limit]", *end),
        printed(*head, size, seven, item, shifted, call, kept.replace("> limit", "> limit + 1"), *end),
    ]


def _layer(through_call: int, direct: int, calls: int = 2, counted: int = 2) -> list[int]:
    y = 2
    for _ in range(calls):
        y *= through_call
    return [y, 4 * direct, counted]


KEYS: dict[str, Entry] = {
    "inheritance-and-special-methods/your-turn": _tariff(),
    "inheritance-and-special-methods/up-and-down-again": (_g(2, 2), [_g(1, 2), _g(2, 0), _g(1, 1), _g(2, 1)]),
    "inheritance-and-special-methods/rain-gauge": _gauge(),
    "inheritance-and-special-methods/counted-and-scaled": (
        _layer(3, 3),
        [_layer(1, 3), _layer(3, 3, counted=3), _layer(3, 3, calls=1, counted=1), _layer(3, 1)],
    ),
}

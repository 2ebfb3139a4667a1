"""Keys of this topic, by counting all factors of each number and by running the sieve as the prompts say."""

from __future__ import annotations

Entry = tuple[object, list[object]]


def _prime(number: int) -> bool:
    """Whether the number has exactly two factors."""
    return sum(number % divisor == 0 for divisor in range(1, number + 1)) == 2


def _standing(last: int, sieved: tuple[int, ...]) -> list[int]:
    """The numbers from 2 that stay when the other multiples of these have been struck out."""
    return [n for n in range(2, last + 1) if not any(n % prime == 0 and n != prime for prime in sieved)]


def _primes(numbers: range | tuple[int, ...]) -> set[int]:
    return {number for number in numbers if _prime(number)}


FOUR = (77, 79, 81, 83)
SIX = (1, 2, 9, 27, 31, 51)
TRIED = [prime for prime in range(2, 89) if _prime(prime) and prime * prime <= 89]
BEFORE = _standing(60, (2, 3, 5))
STRUCK = sorted(set(BEFORE) - set(_standing(60, (2, 3, 5, 7))))
MIDDLE = _primes(range(41, 60))
LEFT = {number for number in _standing(100, (2, 3, 5)) if not _prime(number)}
TEAMS = _primes(range(31, 40))

KEYS: dict[str, Entry] = {
    "prime-and-composite-numbers/your-turn": (
        _primes(FOUR),
        [_primes(FOUR) | {7 * 11}, _primes(FOUR) | {9 * 9}, {number for number in FOUR if number % 2}],
    ),
    "prime-and-composite-numbers/small-and-larger": (
        _primes(SIX),
        [_primes(SIX) | {1}, _primes(SIX) - {2}, _primes(SIX) | {3 * 17}, {number for number in SIX if number % 2}],
    ),
    "prime-and-composite-numbers/largest-to-try": (
        TRIED[-1],
        [
            next(number for number in range(TRIED[-1] + 1, 89) if _prime(number)),
            max(number for number in range(2, 89) if number * number < 89),
            max(_primes(range(2, 89))),
            max(number for number in _primes(range(2, 89)) if number * 2 <= 89),
        ],
    ),
    "prime-and-composite-numbers/first-struck-by-seven": (STRUCK[0], [7 * 2, 7 * 3, 7 * 5, 7]),
    "prime-and-composite-numbers/forties-and-fifties": (
        MIDDLE,
        [
            MIDDLE | {7 * 7},
            MIDDLE | {3 * 17},
            MIDDLE | {3 * 19},
            {number for number in range(41, 60) if number % 2 and number % 5},
        ],
    ),
    "prime-and-composite-numbers/what-slips-through": (
        LEFT,
        [LEFT - {7 * 7}, LEFT - {7 * 13}, LEFT | {97}, LEFT | {7 * 9}],
    ),
    "prime-and-composite-numbers/no-equal-teams": (
        TEAMS,
        [{number for number in range(31, 40) if number % 2}, TEAMS | {3 * 13}, TEAMS | {5 * 7}, TEAMS - {37}],
    ),
}

"""Keys on data augmentation: pixels carried to their new places one by one, positions and files counted."""

from __future__ import annotations

from collections.abc import Callable

Entry = tuple[object, list[object]]
Image = list[list[int]]
Place = tuple[int, int]


def _carried(image: Image, move: Callable[[int, int], Place]) -> Image:
    """Every pixel put where `move` sends its row and column; what leaves the image is lost, gaps are 0."""
    height, width = len(image), len(image[0])
    result = [[0] * width for _ in range(height)]
    for r in range(height):
        for c in range(width):
            i, j = move(r, c)
            if 0 <= i < height and 0 <= j < width:
                result[i][j] = image[r][c]
    return result


def _turn() -> Entry:
    image = [[2, 0, 1, 5], [3, 4, 0, 6], [0, 7, 8, 9]]

    def left(picture: Image) -> Image:
        return _carried(picture, lambda r, c: (r, c - 1))

    def mirror(picture: Image) -> Image:
        return _carried(picture, lambda r, c: (r, 3 - c))

    moved = left(image)
    return mirror(moved), [moved, left(mirror(image)), _carried(moved, lambda r, c: (2 - r, c))]


def _crop() -> Entry:
    rows, columns = [*range(28)], [*range(30)]
    right = [32, len(rows[2:26]), len(columns[3:])]
    return right, [[32, len(rows[2 : 26 + 1]), len(columns[3:])], right[1:], [32, len(rows[2:26]), len(columns[:3])]]


def _eye() -> Entry:
    height, width, row, column = 20, 28, 8, 5
    across = [*reversed(range(width))].index(column)
    down = [*reversed(range(height))].index(row)
    return [row, across], [[row, width - column], [down, column], [down, across], [row, -column]]


def _crops() -> Entry:
    starts = [r for r in range(28) if r + 24 <= 28]
    return len([(r, c) for r in starts for c in starts]), [(28 - 24) ** 2, len(starts), len(starts) + len(starts)]


def _half_turn() -> Entry:
    turned = {"6": "9", "8": "8", "9": "6", "0": "0"}
    changed = {int(d) for d, seen in turned.items() if d != seen}
    digits = {int(d) for d in turned}
    return changed, [{min(changed)}, digits - changed, digits]


def _stored() -> Entry:
    training, validation, test = (400 * share // 100 for share in (60, 20, 20))
    return training * (1 + 4) + validation + test, [
        400 * (1 + 4),
        training * 4 + validation + test,
        (training + validation) * (1 + 4) + test,
        training * (1 + 4),
    ]


KEYS: dict[str, Entry] = {
    "data-augmentation/your-turn": _turn(),
    "data-augmentation/cropped-batch": _crop(),
    "data-augmentation/eye-in-the-mirror": _eye(),
    "data-augmentation/how-many-crops": _crops(),
    "data-augmentation/half-turn-of-digits": _half_turn(),
    "data-augmentation/images-on-the-disk": _stored(),
}

"""The catalogue of exercises: a folder an exercise, its ``task.md`` read and validated. Imports neither torch nor yaml
until a file is read."""

from __future__ import annotations

import difflib
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from practice.grader.errors import ExerciseError, UnknownExerciseError

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
Sentence = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
QuestionName = Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+/[a-z0-9-]+$", max_length=160)]
DottedName = Annotated[str, StringConstraints(pattern=r"^[A-Za-z_]\w*(\.[A-Za-z_]\w*)+$")]
PARTS = ("task.md", "starter.py", "examples.py", "solution.py", "check.py")


class Authored(BaseModel):
    """Base of everything read from ``task.md``: strict types, no unknown keys, immutable."""

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid")


class Limits(Authored):
    """What one submission may use.

    Attributes:
        seconds: Wall-clock time for all checks together.
        memory_mb: Memory beyond what PyTorch itself holds, in MiB.
    """

    seconds: Annotated[float, Field(strict=False, gt=0, le=120)] = 10.0
    memory_mb: Annotated[int, Field(ge=64, le=16384)] = 2048


class FrontMatter(Authored):
    """The YAML block at the head of ``task.md``.

    Attributes:
        needs: Topics that the code leans on besides, and that do not lie beneath ``topics``.
        predict: The question to answer before the work, as ``topic/item`` of a quiz.
        explain: The question that asks for the reason afterwards.
    """

    title: Sentence
    kind: Literal["implement", "repair", "ablate", "read"]
    topics: Annotated[tuple[Slug, ...], Field(strict=False, min_length=1)]
    needs: Annotated[tuple[Slug, ...], Field(strict=False)] = ()
    minutes: Annotated[int, Field(ge=5, le=90)]
    difficulty: Annotated[int, Field(ge=1, le=5)]
    hints: Annotated[tuple[Sentence, ...], Field(strict=False, min_length=3)]
    out_of_scope: Annotated[tuple[Sentence, ...], Field(strict=False, min_length=1)]
    predict: QuestionName | None = None
    explain: QuestionName | None = None
    forbid: Annotated[tuple[DottedName, ...], Field(strict=False)] = ()
    limits: Limits = Limits()
    long: bool = False


class Exercise(FrontMatter):
    """One exercise: its front matter, its task text, and where its files stand."""

    id: Slug
    task: Sentence
    folder: Path

    @property
    def starter(self) -> Path:
        """The file that a learner begins with."""
        return self.folder / "starter.py"

    @property
    def examples(self) -> Path:
        """Examples that a learner can run."""
        return self.folder / "examples.py"

    @property
    def solution(self) -> Path:
        """The clearest right answer, with its reasons."""
        return self.folder / "solution.py"

    @property
    def check(self) -> Path:
        """The named checks; never copied into a learner's folder."""
        return self.folder / "check.py"

    @property
    def wrong(self) -> tuple[Path, ...]:
        """Wrong solutions, sorted by name; each names its mistake and the check that catches it."""
        return tuple(sorted((self.folder / "wrong").glob("*.py")))


def default_folder() -> Path:
    """The folder of exercises that came with the package."""
    return Path(__file__).resolve().parent.parent / "exercises"


def exercise_ids(folder: Path | None = None) -> tuple[str, ...]:
    """Ids of all exercises in a folder, sorted. A folder counts when it holds a ``task.md``."""
    root = folder or default_folder()
    return tuple(sorted(path.parent.name for path in root.glob("*/task.md")))


def list_exercises(folder: Path | None = None) -> tuple[Exercise, ...]:
    """All exercises of a folder, sorted by id.

    Raises:
        ExerciseError: An exercise cannot be read.
    """
    root = folder or default_folder()
    return tuple(read_exercise(root / exercise_id) for exercise_id in exercise_ids(root))


def exercise_titles(folder: Path | None = None) -> dict[str, str]:
    """The title of every exercise by its id. Only that line of each task is read, so that this is quick.

    Raises:
        ExerciseError: A task cannot be read, or has no such line.
    """
    root = folder or default_folder()
    return {exercise_id: _title(root / exercise_id / "task.md") for exercise_id in exercise_ids(root)}


def _title(task_file: Path) -> str:
    try:
        with task_file.open(encoding="utf-8") as file:
            line = next((line for line in file if line.startswith("title:")), None)
    except (OSError, UnicodeDecodeError) as error:
        raise ExerciseError(f"{task_file} cannot be read: {error}.", fix="Save it as UTF-8 text.") from error
    if line is None:
        raise ExerciseError(f"{task_file}: it has no title.", fix="Write `title: ...` in its front matter.")
    return str(_mapping(line, task_file)["title"])


def load(exercise_id: str, *, folder: Path | None = None) -> Exercise:
    """One exercise by its id.

    Raises:
        UnknownExerciseError: There is none of that name; ``nearest`` has the closest ones.
        ExerciseError: Its files cannot be read as an exercise.
    """
    known = exercise_ids(folder)
    if exercise_id not in known:
        raise UnknownExerciseError(
            f"There is no exercise called {exercise_id!r}.",
            fix="Run `curriculum exercise list` to see all of them.",
            nearest=difflib.get_close_matches(exercise_id, known, n=3, cutoff=0.5),
        )
    return read_exercise((folder or default_folder()) / exercise_id)


def read_exercise(folder: Path) -> Exercise:
    """Read one exercise folder.

    Raises:
        ExerciseError: A file is missing, or ``task.md`` does not say what it must.
    """
    missing = [name for name in PARTS if not (folder / name).is_file()]
    if missing:
        raise ExerciseError(f"{folder}: {', '.join(missing)} missing.", fix="An exercise has " + ", ".join(PARTS) + ".")
    task_file = folder / "task.md"
    front, task = _split(task_file)
    try:
        return Exercise.model_validate({**front, "id": folder.name, "task": task, "folder": folder.resolve()})
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise ExerciseError(
            f"{task_file}: {place}: {first['msg'].lower()} ({error.error_count()} problems in all).",
            fix="Correct the front matter; graded fields are typed, and unknown keys are not allowed.",
            nearest=difflib.get_close_matches(place, list(FrontMatter.model_fields), n=1),
        ) from None


def _split(task_file: Path) -> tuple[dict[str, Any], str]:
    """The front matter as a mapping, and the text under it."""
    try:
        text = task_file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ExerciseError(f"{task_file} cannot be read: {error}.", fix="Save it as UTF-8 text.") from error
    opening, _, rest = text.partition("\n")
    front, closing, task = rest.partition("\n---\n")
    if opening.strip() != "---" or not closing:
        raise ExerciseError(
            f"{task_file}: it has no front matter.", fix="Begin with a YAML block between two --- lines."
        )
    return _mapping(front, task_file), task.strip()


def _mapping(front: str, task_file: Path) -> dict[str, Any]:
    """Parse YAML strictly: one mapping, text keys, no key twice."""
    import yaml

    base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

    class Loader(base):  # type: ignore[misc]
        def construct_mapping(self, node: Any, deep: bool = False) -> dict[Any, Any]:
            keys = [self.construct_object(key, deep=True) for key, _ in node.value]
            if twice := {str(key) for key in keys if keys.count(key) > 1}:
                raise yaml.constructor.ConstructorError(None, None, f"{min(twice)!r} stands twice", node.start_mark)
            return super().construct_mapping(node, deep)  # type: ignore[no-any-return]

    try:
        loaded = yaml.load(front, Loader)  # noqa: S506  (derived from the safe loader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f"{task_file}:{mark.line + 2}" if mark else str(task_file)
        problem = getattr(error, "problem", None) or "not YAML"
        raise ExerciseError(f"{where}: {problem}.", fix="Correct the YAML at that line.") from None
    if not isinstance(loaded, dict) or not all(isinstance(key, str) for key in loaded):
        raise ExerciseError(
            f"{task_file}: the front matter is not a mapping of names.", fix="Write `name: value` lines."
        )
    return loaded

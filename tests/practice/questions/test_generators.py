"""What holds of every generator, over a thousand seeds spread over its levels and parameters.

One file, so that on several cores the questions of a generator are made once.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections import Counter
from typing import Any

import pytest
from second_ways import CASES

from practice.errors import GeneratorError, GeneratorVersionError
from practice.questions import GENERATORS, Question, as_json, check_key, generate, key_text
from practice.questions.answers import named_mistakes
from practice.questions.number_text import read_number

Made = tuple[Question, ...]
NAMES = list(CASES)
ARTEFACTS = re.compile(
    r"(?<![\w.)/])1[a-z](?![a-z(])|(?<![\w./])1·[a-z]|[+-] [+-]\d|--|\+ -|- -|\b1 (?:apples|pencils|stamps|books|cards|"
    r"tickets|marbles|coins|euros|points|places|steps|terms)\b|\+ 0(?![.\d/])|\b0x\b|\d/1\b|\bNone\b"
    r"|Fraction\(|\{|\}|  | ,|(?<!\.)\.\.(?!\.)"
    r"|\d\.\d*0000|e-\d"
)


def test_every_generator_has_a_second_way() -> None:
    assert sorted(GENERATORS) == NAMES


def test_keys_pass_and_no_wrong_answer_equals_them(name: str, made: Made) -> None:
    problems = {question.id: found for question in made if (found := check_key(question))}
    assert problems == {}


def test_an_independent_computation_agrees(name: str, made: Made) -> None:
    """Every key computed a second time in another way, mostly from the prompt itself."""
    for question in made:
        facts: dict[str, Any] = dict(question.facts)
        computed = CASES[name].way(question, facts)
        if facts["structure"] == "find-the-error":
            agree_on_the_error(question, facts, computed)
        elif isinstance(computed, bool):
            assert computed, (question.prompt, key_text(question))
        else:
            key = read_number(key_text(question).split(" ")[0]).exact
            assert key == computed, (question.prompt, key, computed)


def agree_on_the_error(question: Question, facts: dict[str, Any], right: object) -> None:
    """The result shown is wrong, and only the right option leads to it."""
    assert read_number(facts["right"]).exact == right, question.prompt
    assert f"got {facts['got']}." in question.prompt
    assert facts["got"] != facts["right"]
    leads_there = [named for named, result in facts["slips"].items() if result == facts["got"]]
    assert leads_there == [key_text(question)]


def test_wrong_answers_come_from_named_mistakes(name: str, made: Made) -> None:
    counts = Counter(min(len(named_mistakes(question)), 2) for question in made)
    assert counts[2] > 0.85 * sum(counts.values()), counts
    for question in made:
        texts = [mistake.feedback for mistake in named_mistakes(question)]
        assert len(set(texts)) == len(texts), (question.id, question.prompt, texts)


def test_texts_have_no_artefact(name: str, made: Made) -> None:
    for question in made:
        texts = [question.prompt, question.explanation, *(mistake.feedback for mistake in named_mistakes(question))]
        for text in texts:
            assert not ARTEFACTS.search(text), (question.id, ARTEFACTS.search(text), text)


def test_at_least_three_kinds_of_prompt(name: str, made: Made) -> None:
    shares = Counter(str(question.facts["structure"]) for question in made)
    assert len(shares) >= 3
    assert min(shares.values()) >= 10, shares


def test_right_options_are_not_given_away_by_length(name: str, made: Made) -> None:
    chosen = [question for question in made if question.kind == "choice"]
    longest = 0
    for question in chosen:
        right = next(option.text for option in question.options if option.correct)
        longest += all(len(right) > len(option.text) for option in question.options if not option.correct)
    assert longest <= 0.45 * len(chosen)


def test_questions_hardly_repeat(name: str, made: Made) -> None:
    prompts = {(question.prompt, question.code) for question in made}
    assert len(prompts) > 400


def test_another_process_makes_the_same_questions() -> None:
    program = (
        "import json; from practice.questions import GENERATORS, as_json, generate\n"
        "print(json.dumps([as_json(generate(n, GENERATORS[n].version, 12345, 2)) for n in GENERATORS]))"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    import json

    here = [as_json(generate(name, GENERATORS[name].version, 12345, 2)) for name in GENERATORS]
    assert json.loads(run.stdout) == json.loads(json.dumps(here))


def test_unknown_names_versions_levels_and_parameters_are_refused() -> None:
    with pytest.raises(GeneratorError) as unknown:
        generate("gradient_descent_steps", 1, 0, 1)
    assert unknown.value.nearest[0] == "gradient_descent_step"
    with pytest.raises(GeneratorVersionError, match="at version 1; version 7"):
        generate("gradient_descent_step", 7, 0, 1)
    with pytest.raises(GeneratorError, match="level from 1 to 3"):
        generate("gradient_descent_step", 1, 0, 4)
    with pytest.raises(GeneratorError, match="dimensions"):
        generate("gradient_descent_step", 1, 0, 1, {"dimensions": 9})
    with pytest.raises(GeneratorError, match="dimension"):
        generate("gradient_descent_step", 1, 0, 1, {"dimension": 1})


def test_the_case_that_can_be_done_by_hand() -> None:
    from practice.questions.generators.few_shot_and_meta_learning import maml_steps

    task = maml_steps._Task(0, maml_steps.Fraction(1, 10), 1, 3, 1)
    assert [float(value) for value in (task.adapted, task.full, task.first_order)] == [0.2, -4.48, -5.6]

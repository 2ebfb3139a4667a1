"""YAML: values as written, and a sentence for everything that YAML would read otherwise."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from curriculum.content.yaml_text import label, load, parse


def only(text: str) -> tuple[int | None, str]:
    _, problems = load(text, "f.yaml")
    (problem,) = problems
    return problem.line, f"{problem.what}. {problem.fix}"


def test_plain_values_come_through() -> None:
    text = "a: 1\nb: [1.5, .5, -2., true, null, ~, 'no', \"x\"]\nc:\n  - {d: e}\nf: >-\n  two\n  lines\n=: <<\n"
    value, problems = load(text, "f.yaml")
    assert problems == ()
    expected = {"a": 1, "b": [1.5, 0.5, -2.0, True, None, None, "no", "x"], "c": [{"d": "e"}], "f": "two lines"}
    assert value == {**expected, "=": "<<"}


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ("no", "false"),
        ("Yes", "true"),
        ("off", "false"),
        ("True", "true"),
        ("012", "the number 10"),
        ("1_000", "the number 1000"),
        ("0x1F", "the number 31"),
        ("0b11", "the number 3"),
        ("12:30", "the number 750"),
        ("12:30:00", "the number 45000"),
        ("1:30.5", "the number 90.5"),
        (".inf", "a number that is not finite"),
        (".nan", "a number that is not finite"),
        ("1.0e+400", "a number that is not finite"),
        ("2024-01-01", "a date"),
        ("2024-01-01 10:00:00", "a date"),
        ("Null", "nothing"),
        ("1e-3", "text, not as a number"),
        ("1.5e3", "text, not as a number"),
    ],
)
def test_a_surprise_is_a_problem_and_its_text_is_kept(written: str, read_as: str) -> None:
    value, problems = load(f"first: x\nkey: {written}\n", "f.yaml")
    (problem,) = problems
    assert (problem.line, problem.rule) == (2, "yaml-surprise")
    assert problem.what == f"`key` is written {written}, which YAML reads as {read_as}"
    assert f"'{written}'" in problem.fix
    assert value == {"first": "x", "key": written}
    assert load(f"key: '{written}'\n", "f.yaml") == ({"key": written}, ())


def test_the_mending_of_a_leading_zero_says_both_ways() -> None:
    _, sentence = only("key: 012")
    assert sentence.endswith("Write 12 for the number, or '012' in quotes for the text")


def test_a_surprising_key_is_a_problem() -> None:
    assert only("skills:\n  no: x\n") == (
        2,
        "`skills.no` is written no, which YAML reads as false. "
        "Put it in quotes, 'no', where text is meant, or write true or false",
    )


@pytest.mark.parametrize("written", [r"\alpha", r"$\theta$", r"a \frac{1}{2}", r"\nabla f", r"x \ne y", r"\\\beta"])
def test_a_backslash_in_double_quotes_would_eat_a_formula(written: str) -> None:
    line, sentence = only(f'a: x\nkey: "{written}"\n')
    assert line == 2
    assert "in double quotes, where YAML turns" in sentence
    assert "Use single quotes" in sentence
    assert load(f"key: '{written}'\n", "f.yaml") == ({"key": written}, ())


def test_double_quotes_are_good_for_quotes_line_ends_and_code_points() -> None:
    value, problems = load(r'key: "say \"hi\"\nthere \u03b1 \\alpha"', "f.yaml")
    assert (value, problems) == ({"key": 'say "hi"\nthere α \\alpha'}, ())


def test_text_cut_off_by_a_comment_is_a_problem() -> None:
    line, sentence = only("a: 1\nwhy: You count # of rows\n")
    assert line == 2
    assert sentence.startswith("`why` is cut off at ` #`, which begins a comment: '# of rows' is not read")


def test_comments_of_their_own_and_behind_numbers_are_comments() -> None:
    value, problems = load("# one\na: 1  # two\n# three\nb: 'x' # four\n", "f.yaml")
    assert (value, problems) == ({"a": 1, "b": "x"}, ())


def test_a_key_that_stands_twice_names_both_lines() -> None:
    value, problems = load("a: 1\nb:\n  c: 2\n  d: 3\n  c: 4\n", "f.yaml")
    (problem,) = problems
    assert (problem.line, problem.rule) == (5, "duplicate-key")
    assert problem.what == "The key `c` stands twice; the first is on line 3"
    assert value == {"a": 1, "b": {"c": 2, "d": 3}}


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("a: b: c\n", 1, "unquoted text holds a colon followed by a space. Put the text in quotes"),
        ("x: 1\na: @b\n", 2, "a value starts with a character YAML keeps for itself"),
        ("x: 1\na: *b\n", 2, "a value starts with `*`"),
        ("x: 1\na: 'b\nc: d\n", 2, "the quotes that open here are never closed. Close the quotes"),
        ('x: 1\na: "\\hat x"\n', 2, "a backslash stands in double quotes. Use single quotes"),
        ("a:\n - b\n- c\n", 3, "the structure breaks off here"),
        ("a: [1\nb: 2\n", 2, "the structure breaks off here"),
        ("a: - b\n", 1, "a list begins on the line of its key"),
        ("a: 1\n---\nb: 2\n", 2, "the file holds a second `---`"),
        ("[" * 2000, 1, "the structure breaks off here"),
    ],
)
def test_unreadable_yaml_gets_a_line_and_a_sentence(text: str, line: int, says: str) -> None:
    found_line, sentence = only(text)
    assert found_line == line
    assert f"The YAML cannot be read: {says}" in sentence


def test_a_control_character_is_named() -> None:
    assert only("a: b\nc: \x07\n") == (
        2,
        "The file holds a control character (number 7), which YAML does not allow. Delete it",
    )


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("a: !mine x", "`a` bears the tag `!mine`"),
        ("a: !!int '3'", "`a` bears the tag `!!int`"),
        ("a: !!set {b}", "`a` bears the tag `!!set`"),
        ("a: &x [1]\nb: *x\n", "`b` repeats another value by a `*` reference"),
        ("1: x", "The key `1` is not text"),
        ("? [a]\n: x", "The key `[...]` is not text"),
        ("[" * 30 + "]" * 30, "The lists are nested more than 20 deep"),
    ],
)
def test_yaml_that_no_lesson_needs_is_refused(text: str, says: str) -> None:
    assert says in only(text)[1]


def test_lines_of_keys_and_entries() -> None:
    document = parse("a: 1\nb:\n  - c: 2\n    d: 3\n  - e\n", "f.md", first_line=2)
    assert document.line(("a",)) == 2
    assert document.line(("b", 0, "d")) == 5
    assert document.line(("b", 1)) == 6
    assert document.line(("b", 0, "missing")) == 4
    assert document.line(("b", 9)) == 3
    assert document.line(()) == 2


def test_lines_that_only_libyaml_counts_do_no_harm() -> None:
    value, problems = load("a: 'x\u2028 b'\nc: d # cut\n", "f.yaml")
    assert [problem.what[:10] for problem in problems] == ["`c` is cut"]
    assert value == {"a": "x\u2028b", "c": "d"}


def test_labels() -> None:
    assert label(("minutes",)) == "`minutes`"
    assert label(("skills", "step")) == "`skills.step`"
    assert label(("tags", 0)) == "item 1 of `tags`"
    assert label((3, "options", 0, "text")) == "`text` (item 1 of `options`, item 4)"
    assert label(()) == "the file"


texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x85\u2028\u2029"))
scalars = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False, allow_infinity=False), texts)
keys = texts.filter(bool)
values = st.recursive(scalars, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=3))


@given(value=values)
def test_what_yaml_writes_unambiguously_is_read_back(value: object) -> None:
    text = yaml.safe_dump(value, default_style=None, allow_unicode=True)
    found, problems = load(text, "f.yaml")
    if not problems:  # PyYAML also writes what is refused here, e.g. double quotes with escapes
        assert found == value


@given(text=st.text(alphabet=st.sampled_from("ab:-[]{}'\"#&*!|>\\ \n\t01.e"), max_size=40))
def test_no_text_is_too_strange_to_read(text: str) -> None:
    value, problems = load(text, "f.yaml")
    last = text.count("\n") + 1
    assert all(problem.line is not None and 1 <= problem.line <= last for problem in problems)
    try:
        expected = yaml.load(text, yaml.CSafeLoader)
    except (yaml.YAMLError, ValueError, TypeError):
        assert problems
        return
    if not problems:
        assert value == expected


@pytest.mark.parametrize("number", ["9" * 5000, "0x" + "f" * 5000, "9_" * 3000 + "9", "9" * 5000 + ".0"])
def test_a_number_too_long_to_read_is_a_problem(number: str) -> None:
    line, says = only(f"a: {number}\n")
    assert line == 1
    assert f"`A` is a number of {len(number)} characters".lower() in says.lower()

"""Rules on prerequisites and goals."""

from __future__ import annotations

from tests.lint.conftest import Copy

COUNTING = "topics/arithmetic/counting-objects.md"
FACTS = "topics/arithmetic/sharing-by-facts.md"
SHAPE = "topics/tensors/tensor-shape.md"
NUMBERS = "topics/arithmetic/mean-of-numbers.md"
EDGE = "  - id: {}\n    why: {}\n    encompasses: 0.1\n"


def test_a_misspelt_prerequisite_gets_the_nearest_id_and_its_line(copy: Copy) -> None:
    copy.edit(FACTS, "id: multiplication-as-equal-groups", "id: multiplication-as-equal-group")
    problem = copy.only("dangling")
    assert (problem.file, problem.line) == (FACTS, copy.line(FACTS, "multiplication-as-equal-group"))
    assert problem.what == "The prerequisite `multiplication-as-equal-group` is not a topic"
    assert problem.fix == "Write `multiplication-as-equal-groups`, if that is meant"
    assert problem.nearest[0] == "multiplication-as-equal-groups"


def test_a_retired_prerequisite_gets_its_successors(copy: Copy) -> None:
    copy.edit(NUMBERS, "id: sharing-by-facts", "id: sharing-fairly")
    problem = copy.only("dangling")
    assert "it was retired for sharing-by-dealing, sharing-by-facts" in problem.what
    assert problem.nearest == ("sharing-by-dealing", "sharing-by-facts")


def test_a_prerequisite_stands_once(copy: Copy) -> None:
    copy.edit(
        NUMBERS, "---\n\n## Core", EDGE.format("sharing-by-facts", "Each share is one quotient.") + "---\n\n## Core"
    )
    problem = copy.only("repeated-prerequisite")
    assert problem.line == copy.line(NUMBERS, "id: sharing-by-facts", nth=2)
    assert problem.what == "The prerequisite `sharing-by-facts` stands twice"


def test_a_loop_is_printed_whole(copy: Copy) -> None:
    copy.edit(
        COUNTING, "prerequisites: []", "prerequisites:\n" + EDGE.format("sharing-by-facts", "Shares are counted.")
    )
    problem = copy.only("loop")
    loop = "addition-as-joining -> multiplication-as-equal-groups -> sharing-by-facts -> counting-objects"
    assert problem.what == f"The prerequisites run in a loop: {loop} -> addition-as-joining"
    assert (problem.file, problem.line) == ("topics/arithmetic/addition-as-joining.md", 11)
    assert problem.fix.startswith("Remove one of these edges")
    assert copy.lint().slacks == {}


def test_a_topic_beneath_itself_is_a_loop(copy: Copy) -> None:
    copy.edit(COUNTING, "prerequisites: []", "prerequisites:\n" + EDGE.format("counting-objects", "Count and count."))
    assert copy.only("loop").what.endswith("counting-objects -> counting-objects")


def test_a_redundant_edge_says_the_other_path(copy: Copy) -> None:
    copy.edit(NUMBERS, "---\n\n## Core", EDGE.format("counting-objects", "Entries are counted.") + "---\n\n## Core")
    problem = copy.only("redundant")
    path = "counting-objects -> sharing-by-dealing -> sharing-by-facts -> mean-of-numbers"
    assert problem.what == f"The prerequisite `counting-objects` is already implied: {path}"
    assert problem.line == copy.line(NUMBERS, "id: counting-objects")
    assert problem.fix == "Remove it; `sharing-by-facts` brings it along"


def test_redundant_edges_are_found_beside_a_loop(copy: Copy) -> None:
    copy.edit(NUMBERS, "---\n\n## Core", EDGE.format("counting-objects", "Entries are counted.") + "---\n\n## Core")
    copy.edit(SHAPE, "id: tensor-from-a-list", "id: mean-of-a-tensor")
    assert copy.only("loop").what.count("->") == 2
    assert "`counting-objects`" in copy.only("redundant").what


def test_the_level_never_falls(copy: Copy) -> None:
    copy.edit(FACTS, "level: elementary", "level: undergraduate")
    problem = copy.only("level-falls")
    assert (problem.file, problem.line) == (NUMBERS, copy.line(NUMBERS, "id: sharing-by-facts"))
    expected = "The level falls from undergraduate (`sharing-by-facts`) to middle-school (`mean-of-numbers`)"
    assert problem.what == expected
    assert "Raise this topic to undergraduate" in problem.fix


def test_at_most_four_prerequisites(copy: Copy) -> None:
    more = "".join(EDGE.format(topic, f"It uses {topic}.") for topic in ("a-one", "a-two", "a-three"))
    copy.edit(SHAPE, "sources:", f"{more}sources:")
    problem = copy.only("too-many-prerequisites")
    assert problem.line == copy.line(SHAPE, "prerequisites:")
    assert problem.what == "The topic has 5 direct prerequisites; 4 is the most"


def test_every_topic_but_a_goal_leads_somewhere(copy: Copy) -> None:
    copy.edit("graph.toml", '["mean-of-a-tensor"]', '["mean-of-numbers"]')
    problem = copy.only("leads-nowhere")
    assert (problem.file, problem.line) == ("topics/tensors/mean-of-a-tensor.md", 2)
    assert problem.what == "No topic builds on `mean-of-a-tensor`, and it is not a goal"
    assert "graph.toml" in problem.fix


def test_what_an_unreadable_topic_names_is_not_called_unused(copy: Copy) -> None:
    copy.edit("topics/tensors/mean-of-a-tensor.md", "minutes: 25", "minutes: many")
    assert copy.found("leads-nowhere") == []


def test_goals_are_topics(copy: Copy) -> None:
    copy.edit("graph.toml", "mean-of-a-tensor", "mean-of-a-tensr")
    problem = copy.only("goal")
    assert (problem.file, problem.line) == ("graph.toml", 4)
    assert problem.what == "The goal `mean-of-a-tensr` is not a topic"
    assert problem.nearest[0] == "mean-of-a-tensor"


def test_a_topic_id_used_in_two_strands(copy: Copy) -> None:
    copy.write("topics/tensors/counting-objects.md", (copy.folder / COUNTING).read_text(encoding="utf-8"))
    problem = copy.only("duplicate-id")
    assert problem.file == "topics/tensors/counting-objects.md"
    assert COUNTING in problem.what


def test_a_key_written_twice(copy: Copy) -> None:
    copy.edit(COUNTING, "minutes: 10\n", "minutes: 10\nminutes: 12\n")
    problem = copy.only("duplicate-key")
    assert problem.line == copy.line(COUNTING, "minutes: 12")


def test_confusable_pairs_name_two_topics_once(copy: Copy) -> None:
    pairs = '[["mean-of-numbers", "mean-of-a-tensor"], ["mean-of-a-tensor", "mean-of-numbers"], '
    pairs += '["tensor-shape", "tensor-shape"], ["tensor-shap", "counting-objects"]]'
    copy.edit("graph.toml", "goals =", f"confusable = {pairs}\ngoals =")
    found = copy.found("confusable")
    assert sorted(problem.what for problem in found) == [
        "`mean-of-a-tensor` and `mean-of-numbers` are paired twice",
        "`tensor-shap`, said to be easily confused, is not a topic",
        "`tensor-shape` is paired with itself",
    ]
    assert {near for problem in found for near in problem.nearest[:1]} == {"tensor-shape"}
    assert {problem.line for problem in found} == {copy.line("graph.toml", "confusable")}

"""Every rule, in the order of its family. A new rule is written in ``rules/`` and entered here."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from curriculum.content.problem import Problem
from curriculum.lint.context import Context
from curriculum.lint.rules import (
    answer_length,
    completeness,
    edges,
    exercises,
    formulas,
    goals,
    identity,
    implicated,
    lengths,
    phrases,
    prose,
    quizzes,
    spelling,
    symbols,
    titles,
)

Rule = Callable[[Context], Iterable[Problem]]

RULES: tuple[Rule, ...] = (
    edges.dangling,
    edges.repeated,
    edges.loops,
    edges.redundant,
    edges.levels,
    edges.too_many,
    goals.goals_exist,
    goals.leads_somewhere,
    identity.vanished,
    identity.not_in_ledger,
    identity.successors,
    titles.told_apart,
    symbols.introduced_once,
    symbols.defined_once,
    completeness.skills,
    completeness.sections,
    completeness.sources,
    completeness.questions,
    completeness.your_turn,
    completeness.transfer,
    formulas.typesets,
    quizzes.readable,
    quizzes.keys,
    quizzes.skills_exist,
    quizzes.reasons_asked,
    quizzes.mistakes_named,
    implicated.authored,
    implicated.generated,
    prose.core_ideas,
    prose.paragraphs,
    prose.reasons,
    prose.prompts,
    prose.skills_apart,
    phrases.stock_phrases,
    phrases.exclamations,
    phrases.unfilled,
    phrases.complete_prompts,
    phrases.options_stand_alone,
    spelling.one_spelling,
    lengths.core_idea,
    lengths.explainer,
    lengths.long_paragraphs,
    lengths.common_mistakes,
    lengths.reasons,
    answer_length.longest_is_right,
    answer_length.shortest_is_right,
    exercises.exercises,
)

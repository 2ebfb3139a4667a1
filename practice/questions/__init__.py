"""Questions that are graded by the program: their types, quiz files, the answer checker and the generators.

>>> from practice.questions import check_answer, generate, parse_quiz
>>> quiz = parse_quiz('''
... - id: one-step
...   kind: number
...   skill: step
...   prompt: The gradient at w = 2 is 6. Where does one step of gradient descent with learning rate 0.1 go?
...   answer: 1.4
...   mistakes:
...     - answer: 2.6
...       feedback: That adds the gradient. A descent step subtracts it.
...       implicates: gradient-vector
...   explanation: The step is 2 - 0.1 * 6 = 1.4.
... ''')
>>> (question,) = quiz.questions
>>> check_answer(question, "w = 1.4").correct
True
>>> wrong = check_answer(question, "13/5")
>>> wrong.correct, wrong.feedback, wrong.implicates
(False, 'That adds the gradient. A descent step subtracts it.', 'gradient-vector')
>>> check_answer(question, "about one").correct is None
True
>>> again = generate("gradient_descent_step", version=1, seed=7, level=2)
>>> again == generate("gradient_descent_step", version=1, seed=7, level=2)
True
>>> str(QuestionId.parse("gradient-descent/gradient_descent_step@1:7:2"))
'gradient-descent/gradient_descent_step@1:7:2'
"""

from __future__ import annotations

from practice.questions.answers import answer_hint, check_answer, check_key, key_text, preview
from practice.questions.checked import Checked
from practice.questions.generators import GENERATORS, generate
from practice.questions.identity import QuestionId
from practice.questions.question import KINDS, AnyQuestion, Question
from practice.questions.quiz import GeneratorUse, Quiz, QuizProblem, parse_item, parse_quiz, read_quiz
from practice.questions.render import as_json
from practice.questions.shuffle import ShownOption, shown_options

__all__ = [
    "GENERATORS",
    "KINDS",
    "AnyQuestion",
    "Checked",
    "GeneratorUse",
    "Question",
    "QuestionId",
    "Quiz",
    "QuizProblem",
    "ShownOption",
    "answer_hint",
    "as_json",
    "check_answer",
    "check_key",
    "generate",
    "key_text",
    "parse_item",
    "parse_quiz",
    "preview",
    "read_quiz",
    "shown_options",
]

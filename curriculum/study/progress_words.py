"""Progress in sentences, the same in every face."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from curriculum.study.forecast_words import hours
from curriculum.study.words import day, percent, plural

if TYPE_CHECKING:
    from curriculum.study.progress_views import (
        ForecastsView,
        FullProgressView,
        OwnMamlView,
        PastForecast,
        RetentionView,
    )

FEW_REVIEWS = 20
"""Reviews below which a share says next to nothing."""
NOTHING_YET = (
    "Nothing has been logged yet. Once you have answered a first question, this shows the days on which you studied, "
    "what you have learned, and what has stayed."
)


def days_words(view: FullProgressView) -> str:
    """How often and how long the learner studied, and the last four weeks of it; no day is missed in these words."""
    if not view.days:
        return NOTHING_YET
    minutes, answers = (sum(getattr(line, name) for line in view.days) for name in ("minutes", "answers"))
    since = date.fromisoformat(view.today).toordinal() - 28
    late = [line for line in view.days if date.fromisoformat(line.date).toordinal() > since]
    whole = f"Studied on {plural(len(view.days), 'day')} since {day(view.days[0].date)}: {hours(minutes)}"
    recent = ""
    if late and len(late) < len(view.days):
        recent = f" In the last four weeks: {plural(len(late), 'day')}, {hours(sum(line.minutes for line in late))}."
    return f"{whole}, {plural(answers, 'answer')}.{recent}"


def learned_words(view: FullProgressView) -> str:
    """What was learned, and what of it has stayed."""
    claimed, inferred = view.evidence["claimed"], view.evidence["inferred"]
    beside = f" Besides, {claimed:,} claimed and {inferred:,} inferred." if claimed or inferred else ""
    if not view.learned:
        return f"No topic is learned yet: that takes an unaided right answer for each of its skills.{beside}"
    kept = f"{view.kept:,} of them kept, which means right again on a later day."
    return f"{plural(view.learned, 'topic')} learned; {kept}{beside}"


def retention_words(view: RetentionView) -> str:
    """What the memory model promised, what came true, and whether the difference says anything."""
    if view.predicted is None or view.recalled is None or view.margin is None:
        return "No review yet that came a day or more after the one before, so there is nothing to compare."
    came = (
        f"Over {plural(view.reviews, 'review')} the memory model promised {percent(view.predicted)} recalled; "
        f"{percent(view.recalled)} were."
    )
    if view.reviews < FEW_REVIEWS:
        return f"{came} That is too few to judge it by."
    if abs(view.recalled - view.predicted) <= view.margin:
        return f"{came} A difference of up to {percent(view.margin)} comes by chance."
    side = "more" if view.recalled > view.predicted else "less"
    return f"{came} That is {side} than chance explains: you keep {side} than it expects of people."


def held_words(view: ForecastsView) -> str:
    """How many forecasts held, and what that is worth."""
    if view.why is not None:
        return view.why
    last = view.checked[-1].until
    said = (
        f"{view.held} of {plural(len(view.checked), 'earlier forecast')} held, looking at {day(last)}; "
        "eight of ten are meant to. They overlap, so they count for fewer."
    )
    sides = {side(line) for line in view.checked} - {"within"}
    if len(sides) == 1:
        told = {
            "more": "More came than they said, as when days are longer, or fewer are missed, than they counted on.",
            "fewer": "Less came than they said, as when days are shorter, or more are missed, than they counted on.",
        }
        said = f"{said} {told[sides.pop()]}"
    return said


def side(line: PastForecast) -> str:
    """Whether ``more``, ``fewer`` or as much came as was told (``within``)."""
    if line.held:
        return "within"
    if line.reached is not None:
        return "more" if line.reached < line.finish.p10 else "fewer"
    return "more" if line.done > line.high else "fewer"


def forecast_line(line: PastForecast) -> tuple[str, str]:
    """What one forecast said, and what came."""
    if line.reached is not None:
        return f"{day(line.made)}: done between {day(line.finish.p10)} and {day(line.finish.p90)}", (
            f"done on {day(line.reached)}"
        )
    expected = plural(line.high, "topic") if line.low == line.high else f"{line.low} to {plural(line.high, 'topic')}"
    return f"{day(line.made)}: {expected} by now", f"{line.done} learned"


def no_maml_words(view: OwnMamlView) -> str:
    """Said where there is no curve of the learner's own."""
    return f"Your own curve comes here from the exercise “{view.title}”."


def maml_words(view: OwnMamlView) -> str:
    """The learner's own MAML, the recorded run and the paper."""
    said = ""
    if view.own is not None:
        own = view.own
        said = f"Yours of {day(own.graded)}{'' if own.passed else ', not passed yet'}: "
        said += plural(own.trained, "meta-iteration")
        if own.before is not None and own.after is not None:
            said += f"; one step then took the loss on new curves from {own.before:.2f} to {own.after:.2f}"
        said += ". "
    said += (
        f"The recorded run, {plural(view.recorded[-1].iteration, 'iteration')} of 25 curves: {view.before:.2f} to "
        f"{view.after:.2f} ± {view.half_width:.2f}."
    )
    if view.paper is not None:
        said += f" The paper: {view.paper:.2f} after one step, from {view.paper_shots} points where these have ten."
    return said


def scratch_words(view: OwnMamlView) -> str | None:
    """What MAML from an empty file came to, where it was graded that far."""
    found = view.from_scratch
    if found is None:
        return None
    return (
        f"From an empty file, {day(found.graded)}{'' if found.passed else ', not passed yet'}, on damped oscillations "
        f"after three steps: MAML {found.maml:.2f}, fine-tuning {found.fine_tuning:.2f}, no adaptation "
        f"{found.no_adaptation:.2f}."
    )

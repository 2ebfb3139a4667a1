"""Graphs far larger than ours, made from a seed: a catalogue of 15,290 topics with 63,837 questions, and the longest
chain and the plan on 1,000,000 topics; and a log of 100,000 events. Run by hand:

python tests/benchmarks/bench_large.py [catalogue] [events] [graph] [--seed 7]
"""

from __future__ import annotations

import argparse
import random
import resource
import sqlite3
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import networkx as nx

from curriculum.content.levels import Level
from curriculum.graph.chains import longest_chain
from curriculum.graph.topic_graph import TopicGraph
from curriculum.learner.events import Answered, Draft
from curriculum.learner.plan import plan
from curriculum.storage.catalogue.ensure import open_catalogue
from curriculum.storage.progress.store import ProgressStore

TOPICS = 15_290
QUESTIONS = 63_837
STRANDS = 24
HUGE = 1_000_000
EVENTS = 100_000
BATCH = 500
SINGLE = 200
WORDS = ("number", "sum", "vector", "matrix", "slope", "chain", "limit", "loss", "task", "step", "share", "tensor")


@contextmanager
def timed(name: str) -> Iterator[None]:
    """Print how long the block took, and the most memory the process has held."""
    begun = time.perf_counter()
    yield
    seconds = time.perf_counter() - begun
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1 if sys.platform == "darwin" else 1024)
    scale = 2**20 if sys.platform == "darwin" else 1
    print(f"{name}: {seconds:.3f} s (peak {most / scale:.0f} MiB)", flush=True)


def parents(rng: random.Random, number: int) -> list[int]:
    """One to three earlier topics, most of them near."""
    reach = [number - 1 - min(int(rng.expovariate(0.01)), number - 1) for _ in range(rng.randint(1, 3))]
    return sorted(set(reach)) if number else []


def topic_text(rng: random.Random, number: int, level: Level) -> str:
    """A topic with all its sections, of the length of one of ours."""
    needs = "".join(
        f"  - id: topic-{p:05d}\n    why: Its result {number} is what step {p} of the working starts from.\n"
        "    encompasses: 0.5\n"
        for p in parents(rng, number)
    )
    edges = f"prerequisites:\n{needs}" if needs else "prerequisites: []\n"
    body = " ".join(rng.choices(WORDS, k=40))
    sections = "".join(f"\n## {name}\n\n{body}.\n" for name in ("Core Idea", "Opening Problem", "Explainer"))
    return (
        f"---\ntitle: Topic {number} of the {rng.choice(WORDS)}\nlevel: {level.value}\ntags: [{rng.choice(WORDS)}]\n"
        f"minutes: {rng.randint(5, 30)}\nstatus: outline\nskills:\n  first: Do the first thing\n"
        f"  second: Do the second thing\n{edges}---\n{sections}"
    )


def quiz_text(rng: random.Random, count: int) -> str:
    """Authored questions of the commonest kind."""
    return "".join(
        f"- id: item-{n}\n  skill: {rng.choice(('first', 'second'))}\n  kind: number\n"
        f"  prompt: 'What is ${n} + {n}$?'\n  answer: {2 * n}\n  explanation: 'Count on {n} from {n}.'\n"
        for n in range(count)
    )


def write_folder(folder: Path, rng: random.Random) -> None:
    """A graph folder of ``TOPICS`` topics with ``QUESTIONS`` questions."""
    (folder / "graph.toml").write_text('id = "large"\nversion = 1\ntitle = "Large"\ngoals = ["topic-15289"]\n')
    strands = [f"strand-{n}" for n in range(STRANDS)]
    (folder / "strands.toml").write_text(
        "".join(f'[[strand]]\nid = "{s}"\ntitle = "{s}"\nsummary = "Topics of {s}."\n\n' for s in strands)
    )
    for strand in strands:
        (folder / "topics" / strand).mkdir(parents=True)
    levels = list(Level)
    for number in range(TOPICS):
        place = folder / "topics" / strands[number * STRANDS // TOPICS]
        name = f"topic-{number:05d}"
        (place / f"{name}.md").write_text(topic_text(rng, number, levels[number * len(levels) // TOPICS]))
        count = QUESTIONS // TOPICS + (number < QUESTIONS % TOPICS)
        (place / f"{name}.quiz.yaml").write_text(quiz_text(rng, count))


def bench_catalogue(seed: int) -> None:
    """Build, reopen and read the large catalogue."""
    with tempfile.TemporaryDirectory() as name:
        folder, cache = Path(name) / "graph", Path(name) / "cache"
        folder.mkdir()
        write_folder(folder, random.Random(seed))
        with timed("catalogue, build"):
            open_catalogue(folder, cache).close()
        with timed("catalogue, reopen"):
            catalogue = open_catalogue(folder, cache)
        with catalogue:
            questions = catalogue.rows("SELECT count(*) FROM quiz_item")[0][0]
            size = catalogue.path.stat().st_size / 2**20
            print(f"catalogue: {len(catalogue.ids())} topics, {questions} questions, {size:.0f} MiB")
            with timed("catalogue, search"):
                catalogue.search("tensr of the slope")
            with timed("catalogue, chain of the goal"):
                chain = catalogue.chain("topic-15289")
            with timed("catalogue, graph read"):
                graph = catalogue.graph()
            with timed("catalogue, plan"):
                road = plan(graph, {}, ("topic-15289",), catalogue.minutes())
            print(f"catalogue: chain of {len(chain)}, plan of {len(road.remaining)}")


def bench_graph(seed: int) -> None:
    """The longest chain and the plan on ``HUGE`` topics, beside rustworkx where it is installed."""
    rng = random.Random(seed)
    digraph: nx.DiGraph[str] = nx.DiGraph()
    goal = f"t{HUGE - 1:07d}"
    with timed("graph, made in networkx"):
        for number in range(HUGE):
            digraph.add_node(f"t{number:07d}", strand=f"s{number * STRANDS // HUGE}", minutes=10)
            digraph.add_edges_from((f"t{p:07d}", f"t{number:07d}") for p in parents(rng, number))
    with timed("graph, TopicGraph"):
        graph = TopicGraph(digraph)
    with timed("graph, longest chain"):
        chain = longest_chain(graph, goal)
    minutes = dict.fromkeys(graph.topics, 10)
    with timed("graph, plan"):
        road = plan(graph, {}, (goal,), minutes)
    print(f"graph: {graph!r}, chain of {len(chain)}, plan of {len(road.remaining)}")
    bench_rustworkx(digraph)


def bench_rustworkx(digraph: nx.DiGraph[str]) -> None:
    """The same longest chain in rustworkx, for the ratio."""
    try:
        import rustworkx
    except ImportError:
        print("graph: rustworkx is not installed")
        return
    other = rustworkx.networkx_converter(digraph)
    with timed("graph, longest chain in rustworkx"):
        rustworkx.dag_longest_path(other)


def drafts(rng: random.Random) -> Iterator[Draft]:
    """Answers to questions of five hundred topics, forty a session."""
    for number in range(EVENTS):
        topic = f"topic-{rng.randrange(500):05d}"
        payload = Answered(
            skill=rng.choice(("first", "second")),
            question_kind="number",
            answer=str(number),
            correct=rng.random() < 0.8,
            typed=True,
        )
        yield Draft(payload=payload, topic=topic, question_id=f"{topic}/item-{number}", session=f"s{number // 40}")


def bench_events(seed: int) -> None:
    """Append, read and rebuild a log of ``EVENTS`` events."""
    begin = datetime(2025, 1, 1, tzinfo=UTC)
    steps = iter(range(10**9))
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "me.sqlite"

        def opened() -> ProgressStore:
            return ProgressStore(path, device="bench", clock=lambda: begin + timedelta(seconds=next(steps)))

        wanted = list(drafts(random.Random(seed)))
        with opened() as store:
            with timed(f"events, {EVENTS - SINGLE} appended {BATCH} at a time"):
                for start in range(0, EVENTS - SINGLE, BATCH):
                    store.append_all(wanted[start : min(start + BATCH, EVENTS - SINGLE)])
            with timed(f"events, {SINGLE} more appended one by one"):
                for draft in wanted[EVENTS - SINGLE :]:
                    store.append(draft)
        print(f"events: {path.stat().st_size / 2**20:.0f} MiB")
        with opened() as store:
            with timed("events, states after opening"):
                store.states()
            with timed("events, first append after opening"):
                store.append(wanted[0].model_copy(update={"session": "later"}))
            with timed("events, all read"):
                store.events()
        with sqlite3.connect(path) as connection:
            connection.execute("UPDATE checkpoint SET model_version = 0")
        connection.close()
        with opened() as store, timed("events, derived tables rebuilt"):
            store.states()


PARTS = {"catalogue": bench_catalogue, "events": bench_events, "graph": bench_graph}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("part", nargs="*", help="catalogue, events or graph; all three by default")
    parser.add_argument("--seed", type=int, default=7)
    chosen = parser.parse_args()
    unknown = sorted(set(chosen.part) - PARTS.keys())
    if unknown:
        parser.error(f"there is no part {unknown[0]}")
    for part in chosen.part or PARTS:
        PARTS[part](chosen.seed)


if __name__ == "__main__":
    main()

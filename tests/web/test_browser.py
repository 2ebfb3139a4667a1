"""The app in a real Chromium, driven by its own driver over plain HTTP."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import subprocess
import sys
import urllib.request
from collections.abc import Callable, Iterator
from importlib import util
from pathlib import Path
from typing import Any

import pytest
from serving import PLAIN, Served, until

from curriculum import paths

pytest.importorskip("textual_serve")
DRIVER, BROWSER = shutil.which("chromedriver"), shutil.which("chromium") or shutil.which("google-chrome")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not (DRIVER and BROWSER), reason="needs Chromium and its driver"),
]
NO_NETWORK = "--disable-background-networking --disable-component-update --disable-sync --no-first-run --disable-quic"

ENTER, CONTROL, F3, F7 = "\ue007", "\ue009", "\ue033", "\ue037"

TAP = """
window.shown = "";
const decoder = new TextDecoder();
window.WebSocket = class extends WebSocket {
  constructor(...details) {
    super(...details);
    this.addEventListener("message", ({data}) => { if (typeof data !== "string") shown += decoder.decode(data); });
  }
};
"""
"""Keeps what the app writes: the terminal is a drawing, which has no text to ask for."""


class Browser:
    """A session of the driver."""

    def __init__(self, base: str, profile: Path) -> None:
        self.base = base
        sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
        arguments = ["--headless", "--disable-gpu", *sandbox, *NO_NETWORK.split(), f"--user-data-dir={profile}"]
        options = {"binary": BROWSER, "args": [*arguments, "--window-size=1200,800"]}
        wanted = {"capabilities": {"alwaysMatch": {"browserName": "chrome", "goog:chromeOptions": options}}}
        self.session = ""
        self.session = "/session/" + self.ask("POST", "/session", wanted)["sessionId"]

    def ask(self, method: str, path: str, body: Any = None) -> Any:
        """One command."""
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(f"{self.base}{self.session}{path}", data, method=method)
        with urllib.request.urlopen(request) as answer:
            return json.load(answer)["value"]

    def script(self, code: str) -> Any:
        """The value of a script in the page."""
        return self.ask("POST", "/execute/sync", {"script": f"return {code}", "args": []})

    def open(self, served: Served, query: str = "") -> None:
        """The app, once it has begun to write."""
        tap = {"cmd": "Page.addScriptToEvaluateOnNewDocument", "params": {"source": TAP}}
        self.ask("POST", "/goog/cdp/execute", tap)
        self.ask("POST", "/url", {"url": f"http://127.0.0.1:{served.port}/{query}"})
        # Only what the app writes takes the note away.
        until(lambda: self.script("document.body.classList.contains('-first-byte')"))

    def press(self, *keys: str) -> None:
        """Keys at once, down and up."""
        strokes = [{"type": "keyDown", "value": key} for key in keys]
        strokes += [{"type": "keyUp", "value": key} for key in reversed(keys)]
        self.ask("POST", "/actions", {"actions": [{"type": "key", "id": "keys", "actions": strokes}]})

    def shown(self) -> str:
        """All that the app wrote, without the escape sequences."""
        return PLAIN.sub(b"", self.script("shown").encode()).decode()

    def picture(self) -> str:
        """What the page looks like."""
        found: str = self.ask("GET", "/screenshot")
        return found


@pytest.fixture
def browser(tmp_path: Path) -> Iterator[Browser]:
    """A browser with an empty profile."""
    assert DRIVER
    with subprocess.Popen([DRIVER, "--port=0"], stdout=subprocess.PIPE, text=True) as driver:
        assert driver.stdout is not None
        port = next(line.split()[-1].rstrip(".") for line in driver.stdout if "started successfully on port" in line)
        opened = Browser(f"http://127.0.0.1:{port}", tmp_path / "profile")
        try:
            yield opened
        finally:
            with contextlib.suppress(OSError):  # the last window of a session is its end
                opened.ask("DELETE", "")
            driver.terminate()


def test_a_person_opens_it_goes_about_leaves_comes_back_and_closes(
    serve: Callable[..., Served], browser: Browser
) -> None:
    served = serve("--host", "0.0.0.0", "--port", "0")
    token = served.url.partition("?token=")[2]
    browser.open(served, f"?token={token}")
    assert browser.script("location.search") == ""
    assert browser.script("document.cookie") == ""
    [app] = served.apps()
    until(lambda: "Today" in browser.shown())
    before = browser.picture()
    browser.press("5")
    until(lambda: "Dropout that keeps the average" in browser.shown())
    until(lambda: browser.picture() != before)
    if kept := os.environ.get("CURRICULUM_PICTURE"):
        Path(kept).write_text(browser.picture(), encoding="ascii")
    browser.press("q")
    until(lambda: "To come back, press Enter" in browser.script("document.querySelector('#note').innerText"))
    until(lambda: not served.apps())
    browser.press(ENTER)
    until(lambda: served.apps() not in ([], [app]))
    until(lambda: browser.script("document.body.classList.contains('-first-byte')"))
    browser.ask("DELETE", "/window")
    until(lambda: not served.apps())
    assert served.process.poll() is None


@pytest.fixture
def solved(environment: dict[str, str]) -> Path:
    """The learner's file of the exercise at the top of the list: what its authors wrote."""

    def curriculum(*words: str) -> Any:
        command = [sys.executable, "-m", "curriculum", "exercise", *words, "--json"]
        return json.loads(subprocess.run(command, check=True, capture_output=True, env=environment).stdout)

    exercise = curriculum("list")["items"][0]["exercise_id"]
    curriculum("start", exercise)
    file = Path(environment["CURRICULUM_WORKSPACE"], exercise, "starter.py")
    shutil.copyfile(paths.exercises_folder() / exercise / "solution.py", file)
    return file


def open_editor(browser: Browser) -> None:
    """Go to the first exercise and into its editor."""
    until(lambda: "Today" in browser.shown())
    browser.press("5")
    until(lambda: "0 of " in browser.shown())
    browser.press(ENTER)
    until(lambda: "Saved \N{MIDDLE DOT}" in browser.shown())
    browser.press(F3)
    until(lambda: "from __future__" in browser.shown())


@pytest.mark.torch
@pytest.mark.skipif(util.find_spec("torch") is None, reason="PyTorch is not installed")
def test_an_exercise_is_written_and_graded_in_the_browser(
    serve: Callable[..., Served], browser: Browser, solved: Path
) -> None:
    served = serve("--port", "0")
    browser.open(served)
    open_editor(browser)
    assert "f7 Hint" in browser.shown()
    assert "^t" not in browser.shown()
    for key in "# hello":
        browser.press(key)
    browser.press(ENTER)
    until(lambda: "Not saved yet" in browser.shown())
    browser.press(CONTROL, "r")
    until(lambda: "Passed" in browser.shown())
    assert solved.read_text().startswith("# hello\n")
    browser.press(F7)
    until(lambda: "(1 of " in browser.shown())
    assert len(served.apps()) == 1  # no key made the browser load the page again


def test_what_was_typed_just_before_a_tab_closes_is_saved(
    serve: Callable[..., Served], browser: Browser, solved: Path
) -> None:
    served = serve("--port", "0")
    browser.open(served)
    open_editor(browser)
    for key in "# last":
        browser.press(key)
    until(lambda: "Not saved yet" in browser.shown())
    browser.ask("DELETE", "/window")
    until(lambda: not served.apps())
    assert solved.read_text().startswith("# last")

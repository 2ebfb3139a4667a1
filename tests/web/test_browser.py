"""The app in a real Chromium, driven by its own driver over plain HTTP."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import subprocess
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from serving import PLAIN, Served, until

pytest.importorskip("textual_serve")
DRIVER, BROWSER = shutil.which("chromedriver"), shutil.which("chromium") or shutil.which("google-chrome")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not (DRIVER and BROWSER), reason="needs Chromium and its driver"),
]
NO_NETWORK = "--disable-background-networking --disable-component-update --disable-sync --no-first-run --disable-quic"

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

    def press(self, key: str) -> None:
        """One key, down and up."""
        strokes = [{"type": kind, "value": key} for kind in ("keyDown", "keyUp")]
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
    browser.ask(
        "POST", "/goog/cdp/execute", {"cmd": "Page.addScriptToEvaluateOnNewDocument", "params": {"source": TAP}}
    )
    browser.ask("POST", "/url", {"url": f"http://127.0.0.1:{served.port}/?token={token}"})
    # Only what the app writes takes the note away.
    until(lambda: browser.script("document.body.classList.contains('-first-byte')"))
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
    browser.press("\ue007")
    until(lambda: served.apps() not in ([], [app]))
    until(lambda: browser.script("document.body.classList.contains('-first-byte')"))
    browser.ask("DELETE", "/window")
    until(lambda: not served.apps())
    assert served.process.poll() is None

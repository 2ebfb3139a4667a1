"""The server with real processes behind it."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from serving import PATIENCE, Served, Tab, processes, until

aiohttp = pytest.importorskip("aiohttp")
pytest.importorskip("textual_serve")
pytestmark = pytest.mark.slow

Serve = Callable[..., Served]
HERE = ("--port", "0")
EVERYWHERE = ("--host", "0.0.0.0", "--port", "0")


def url(served: Served, path: str = "") -> str:
    return f"http://127.0.0.1:{served.port}/{path}"


async def test_a_tab_shows_the_app_and_quitting_says_how_to_come_back(serve: Serve) -> None:
    served = serve(*HERE)
    async with (
        aiohttp.ClientSession() as session,
        session.ws_connect(url(served, "ws?width=100&height=30")) as websocket,
    ):
        tab = Tab(websocket)
        await tab.shows("Today")
        assert len(served.apps()) == 1
        await tab.press("5")
        await tab.shows("Dropout that keeps the average")
        await tab.press("q")
        assert await tab.closes() == 1000
        assert "To come back, press Enter" in tab.why
    until(lambda: not served.apps())


async def test_closing_a_tab_ends_its_process_and_no_other(serve: Serve) -> None:
    served = serve(*HERE)
    async with aiohttp.ClientSession() as session:
        first = await session.ws_connect(url(served, "ws"))
        await Tab(first).shows("Today")
        [app] = served.apps()
        async with session.ws_connect(url(served, "ws")) as second:
            await Tab(second).shows("Today")
            assert len(served.apps()) == 2
            await first.close()
            until(lambda: app not in processes())
            assert len(served.apps()) == 1
        until(lambda: not served.apps())
    assert served.process.poll() is None


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
async def test_a_server_that_ends_leaves_no_app_behind(serve: Serve, number: signal.Signals) -> None:
    served = serve(*HERE)
    async with aiohttp.ClientSession() as session:
        tabs = [Tab(await session.ws_connect(url(served, "ws"))) for _ in range(2)]
        for tab in tabs:
            await tab.shows("Today")
        apps = served.apps()
        assert len(apps) == 2
        served.process.send_signal(number)
        codes = set(await asyncio.gather(*(tab.closes() for tab in tabs)))
    assert codes == ({1006} if number == signal.SIGKILL else {1001})
    assert served.process.wait(PATIENCE) == (-9 if number == signal.SIGKILL else 0)
    until(lambda: not set(apps) & set(processes()))


async def test_an_app_that_does_not_listen_is_killed(serve: Serve) -> None:
    served = serve(*HERE)
    async with aiohttp.ClientSession() as session, session.ws_connect(url(served, "ws")) as websocket:
        await Tab(websocket).shows("Today")
        [app] = served.apps()
        os.kill(app, signal.SIGSTOP)
    until(lambda: app not in processes())


async def test_nothing_is_served_without_the_token(serve: Serve) -> None:
    served = serve(*EVERYWHERE)
    token = served.url.partition("?token=")[2]
    async with aiohttp.ClientSession() as session:
        for path in ("", "static/js/textual.js", "ws", "download/x", "nothing", "?token=", f"?token={token}x"):
            async with session.get(url(served, path)) as answer:
                assert answer.status == 403
                assert "A token is needed" in await answer.text()
        for path in ("ws", "ws?token=wrong"):
            with pytest.raises(aiohttp.WSServerHandshakeError) as raised:
                await session.ws_connect(url(served, path))
            assert raised.value.status == 403
    assert not served.apps()
    async with aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as session:
        async with session.get(url(served, f"?token={token}")) as answer:
            assert answer.status == 200
            assert "token" not in str(answer.url)
            assert token not in await answer.text()
        async with session.get(url(served, "static/js/textual.js")) as answer:
            assert answer.status == 200
        async with session.ws_connect(url(served, "ws")) as websocket:
            await Tab(websocket).shows("Today")


async def test_pages_of_other_addresses_open_no_app(serve: Serve) -> None:
    served = serve(*HERE)
    async with aiohttp.ClientSession() as session:
        with pytest.raises(aiohttp.WSServerHandshakeError) as raised:
            await session.ws_connect(url(served, "ws"), origin="http://evil.example")
        assert raised.value.status == 403
        async with session.get(url(served), headers={"Host": "evil.example"}) as answer:
            assert answer.status == 403
    assert not served.apps()


async def test_separate_tabs_are_learners_of_their_own_and_are_kept(serve: Serve, environment: dict[str, str]) -> None:
    served = serve(*HERE, "--separate")
    async with aiohttp.ClientSession() as session:
        names = []
        for _ in range(2):
            async with session.get(url(served)) as answer:
                names.append(answer.url.path.strip("/"))
        assert len(set(names)) == 2
        async with session.ws_connect(url(served, f"ws/{names[0]}")) as websocket:
            tab = Tab(websocket)
            await tab.shows("Today")
            await tab.press("t")  # the theme is kept with the learner
            await tab.shows("Theme:")
            await tab.press("q")
            await tab.closes()
        for path in ("ws", "ws/me", "me"):
            async with session.get(url(served, path)) as answer:
                assert answer.status == 404
    kept = [path.stem for path in Path(environment["CURRICULUM_HOME"], "progress").glob("*.sqlite")]
    assert kept == [names[0]]


def test_ways_to_call_it_that_make_no_sense_get_a_sentence(environment: dict[str, str]) -> None:
    for options, words in {
        ("--separate", "--learner", "anna"): "names its own learner",
        ("--learner", "No Name"): "cannot be the name",
        ("--port", "99999"): "is no port",
    }.items():
        command = [sys.executable, "-m", "curriculum", "serve", *options]
        ran = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
        assert ran.returncode == 2
        assert words in ran.stderr

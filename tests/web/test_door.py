"""Who may come in."""

from __future__ import annotations

import socket

import pytest

from curriculum.errors import UsageError
from curriculum.web.door import Door, listen

HERE = Door("127.0.0.1", 8000, None)
ANYWHERE = Door("0.0.0.0", 8000, "right")


def test_on_loopback_no_token_is_needed_and_anywhere_else_a_new_one_each_time() -> None:
    with listen("127.0.0.1", 0) as here, listen("0.0.0.0", 0) as there:
        assert Door.of(here).token is None
        first, second = Door.of(there).token, Door.of(there).token
    assert first
    assert second
    assert first != second
    assert len(first) >= 32


@pytest.mark.parametrize("shown", [(None,), ("",), ("wrong",), ("righ",), ("right ",), ("é",), ("\udcff",)])
def test_without_the_token_one_is_turned_away(shown: tuple[str | None, ...]) -> None:
    assert "token" in (ANYWHERE.refusal({"Host": "here:8000"}, shown) or "")


def test_the_token_may_come_from_either_place() -> None:
    for shown in (("right", None), (None, "right"), ("wrong", "right")):
        assert ANYWHERE.refusal({"Host": "anything:8000"}, shown) is None


@pytest.mark.parametrize("host", ["localhost:8000", "127.0.0.1:8000", "[::1]:8000", "localhost:9999"])
def test_on_loopback_it_answers_to_its_own_name(host: str) -> None:
    assert HERE.refusal({"Host": host}, (None,)) is None


@pytest.mark.parametrize("host", ["evil.example:8000", "localhost.evil.example", "", "[:", "127.0.0.1.evil.example"])
def test_a_name_that_was_made_to_lead_here_is_turned_away(host: str) -> None:
    assert HERE.refusal({"Host": host}, (None,))


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "http://localhost:1", "http://localhost:8000.evil"])
def test_pages_of_other_addresses_are_turned_away(origin: str) -> None:
    assert HERE.refusal({"Host": "localhost:8000", "Origin": origin}, (None,))
    assert ANYWHERE.refusal({"Host": "localhost:8000", "Origin": origin}, ("right",))
    assert HERE.refusal({"Host": "localhost:8000", "Origin": "http://localhost:8000"}, (None,)) is None


def test_the_usual_port_gives_way_and_a_wanted_one_does_not(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        monkeypatch.setattr("curriculum.web.door.USUAL_PORT", port)
        with listen("127.0.0.1", None) as free:
            assert free.getsockname()[1] != port
        with pytest.raises(UsageError, match=f"Port {port} is taken"):
            listen("127.0.0.1", port)


@pytest.mark.parametrize(("host", "port"), [("127.0.0.1", 65536), ("127.0.0.1", -1), ("no host", 0), ("192.0.2.1", 0)])
def test_what_is_no_address_gets_a_sentence(host: str, port: int) -> None:
    with pytest.raises(UsageError) as raised:
        listen(host, port)
    assert raised.value.fix

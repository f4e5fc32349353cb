"""Which model is set and what leaves the machine, prompts that are refused when wrong, and every error of every client as one of ours."""

from __future__ import annotations

import importlib.util
import inspect
import json
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from rag.ask.written.seam import Limits, ModelFailed, Why
from rag.errors import BadInput, OutsideFailed, SettingsError
from rag.llm import prompts
from rag.llm.chat import open_model
from rag.llm.choice import OWN_KEY, Choice, chosen, is_loopback, leaving
from rag.llm.failures import RETRYABLE_STATUS, as_ours, failed
from rag.settings import Settings, load

# the choice


@pytest.mark.parametrize(
    ("setting", "base_url", "integration", "model", "address", "here", "key"),
    [
        ("ollama:qwen3:4b", "", "ollama", "qwen3:4b", "http://127.0.0.1:11434", True, ""),
        ("ollama:qwen3", "http://gpu.example.org:11434/", "ollama", "qwen3", "http://gpu.example.org:11434", False, ""),
        ("ollama:gpt-oss:120b-cloud", "", "ollama", "gpt-oss:120b-cloud", "http://127.0.0.1:11434", False, ""),
        ("openai:gpt-4.1", "", "openai", "gpt-4.1", "https://api.openai.com/v1", False, "OPENAI_API_KEY"),
        ("openai:local", "http://localhost:8080/v1", "openai", "local", "http://localhost:8080/v1", True, OWN_KEY),
        ("openai:far", "https://models.example.org/v1", "openai", "far", "https://models.example.org/v1", False, OWN_KEY),
        ("anthropic:claude-haiku-4-5", "", "anthropic", "claude-haiku-4-5", "https://api.anthropic.com", False, "ANTHROPIC_API_KEY"),
        ("azure:desk", "https://x.openai.azure.com", "azure_openai", "desk", "https://x.openai.azure.com", False, "AZURE_OPENAI_API_KEY"),
        (
            "azure_openai:desk",
            "https://x.openai.azure.com",
            "azure_openai",
            "desk",
            "https://x.openai.azure.com",
            False,
            "AZURE_OPENAI_API_KEY",
        ),
        ("http://127.0.0.1:8080/v1#smollm2", "", "openai", "smollm2", "http://127.0.0.1:8080/v1", True, OWN_KEY),
        ("http://[::1]:8080/v1/", "", "openai", "default", "http://[::1]:8080/v1", True, OWN_KEY),
        (" HTTPS://models.example.org/v1#m ", "", "openai", "m", "HTTPS://models.example.org/v1", False, OWN_KEY),
    ],
)
def test_a_choice(setting: str, base_url: str, integration: str, model: str, address: str, here: bool, key: str) -> None:
    found = chosen(setting, base_url)
    assert found is not None
    assert (found.provider.integration, found.model, found.address, found.here, found.key) == (integration, model, address, here, key)


@pytest.mark.parametrize(
    ("setting", "base_url", "says"),
    [
        ("gpt-4.1", "", "names no model"),
        ("ollama:", "", "names no model"),
        ("ollama: ", "", "names no model"),
        ("mystery:model", "", "names no model"),
        ("azure:desk", "", "not where it is"),
        ("", "http://127.0.0.1:1/v1", "but no model"),
        ("http://127.0.0.1:1/v1", "http://127.0.0.1:2/v1", "another"),
        ("anthropic:c", "http://127.0.0.1:1", "cannot be used with anthropic"),
        ("openai:m", "127.0.0.1:8080/v1", "no usable address"),
        ("openai:m", "ftp://x/v1", "no usable address"),
        ("http://127.0.0.1:99999/v1", "", "no usable address"),
        ("http://", "", "no usable address"),
        ("http://me:secret@127.0.0.1:1/v1", "", "a password"),
        ("openai:m", "http://x/v1?key=secret", "a query"),
    ],
)
def test_a_wrong_choice_is_refused(setting: str, base_url: str, says: str) -> None:
    with pytest.raises(SettingsError, match=says) as caught:
        chosen(setting, base_url)
    assert caught.value.do
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize(
    ("address", "here"),
    [
        ("http://127.0.0.1:1", True),
        ("http://127.9.9.9", True),
        ("http://localhost", True),
        ("http://LOCALHOST.:1", True),
        ("http://[::1]", True),
        ("http://0.0.0.0", False),
        ("http://192.168.1.5", False),
        ("http://localhost.example.org", False),
        ("http://127.0.0.1.example.org", False),
        ("http://user@localhost@example.org", False),
        ("", False),
    ],
)
def test_what_counts_as_this_machine(address: str, here: bool) -> None:
    assert is_loopback(address) is here


@pytest.mark.parametrize(
    ("setting", "base_url", "here", "says"),
    [
        ("", "", True, "nothing leaves this machine"),
        ("ollama:qwen3", "", True, "sends nothing outside"),
        ("ollama:qwen3:cloud", "", False, "runs elsewhere"),
        ("openai:gpt-4.1", "", False, "OpenAI (gpt-4.1) at api.openai.com"),
        ("ollama:qwen3", "http://gpu.example.org:11434", False, "not encrypted"),
    ],
)
def test_a_page_can_say_what_leaves_the_machine(setting: str, base_url: str, here: bool, says: str) -> None:
    found = leaving(chosen(setting, base_url))
    assert found.here is here
    assert says in found.sentence
    assert bool(found.sends) is bool(setting)
    assert all(s in found.sentence for s in found.sends)


# settings


def test_a_key_in_the_environment_is_no_setting_and_none_is_read_from_a_file(home: Path) -> None:
    environment = {"DESK_HOME": str(home), "DESK_LLM": "ollama:qwen3", OWN_KEY: "sesame", "DESK_LLM_TIMEOUT_SECONDS": "7.5"}
    found = load(None, environment)
    assert (found.llm, found.llm_timeout_seconds, found.llm_idle_seconds) == ("ollama:qwen3", 7.5, 5.0)
    assert "sesame" not in repr(found)
    (home / "desk.toml").write_text('llm_api_key = "sesame"')
    with pytest.raises(SettingsError, match="llm_api_key"):
        load(None, {"DESK_HOME": str(home)})


@pytest.mark.parametrize("wrong", ["0", "soon", "1000"])
def test_a_time_limit_that_cannot_be(home: Path, wrong: str) -> None:
    with pytest.raises(SettingsError, match="llm_timeout_seconds"):
        load(None, {"DESK_HOME": str(home), "DESK_LLM_TIMEOUT_SECONDS": wrong})


def test_no_model_is_set_unless_somebody_sets_one(home: Path) -> None:
    assert chosen(Settings(home=home, pack=home).llm) is None


# opening


def _choice(setting: str, base_url: str = "") -> Choice:
    found = chosen(setting, base_url)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("setting", "package", "extra"),
    [
        ("ollama:q", "langchain_ollama", "ollama"),
        ("openai:m", "langchain_openai", "openai"),
        ("anthropic:c", "langchain_anthropic", "anthropic"),
    ],
)
def test_a_missing_package_says_what_to_install(setting: str, package: str, extra: str, monkeypatch: pytest.MonkeyPatch) -> None:
    true_find = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda name, *a: None if name == package else true_find(name, *a))
    with pytest.raises(SettingsError, match="not installed") as caught:
        open_model(_choice(setting), {}, seconds=1)
    assert f"facilitator-desk[{extra}]" in caught.value.do


@pytest.mark.parametrize(
    ("setting", "base_url", "key"),
    [
        ("openai:m", "", "OPENAI_API_KEY"),
        ("anthropic:c", "", "ANTHROPIC_API_KEY"),
        ("azure:d", "https://x.example.org", "AZURE_OPENAI_API_KEY"),
    ],
)
def test_a_missing_key_says_where_to_set_it(setting: str, base_url: str, key: str) -> None:
    choice = _choice(setting, base_url)
    if importlib.util.find_spec(choice.provider.package) is None:
        pytest.skip(f"{choice.provider.package} is not installed")
    with pytest.raises(SettingsError, match="no key") as caught:
        open_model(choice, {OWN_KEY: "for another"}, seconds=1)
    assert key in caught.value.do
    assert open_model(choice, {key: "sesame"}, seconds=1).name == setting


LIGHT = """
import sys
from rag.llm import prompts
from rag.llm.chat import open_model
from rag.llm.choice import chosen, leaving
choice = chosen("http://127.0.0.1:9/v1#m")
leaving(choice); prompts.load("answer")
if sys.argv[1:] == ["open"]:
    open_model(choice, {}, seconds=1)
print(__import__("json").dumps(sorted({m.split(".")[0] for m in sys.modules})))
"""


@pytest.mark.parametrize("how", [[], ["open"]])
def test_choosing_and_opening_a_model_load_no_client(how: list[str]) -> None:
    if how and importlib.util.find_spec("langchain_openai") is None:
        pytest.skip("langchain-openai is not installed")
    done = subprocess.run(
        [sys.executable, "-c", LIGHT, *how], capture_output=True, text=True, timeout=60, check=True, cwd=Path(__file__).parents[2]
    )
    loaded = set(json.loads(done.stdout))
    assert not loaded & {
        "langchain",
        "langchain_core",
        "langchain_openai",
        "openai",
        "httpx",
        "httpx2",
        "langsmith",
        "torch",
        "transformers",
    }


# prompts


@pytest.mark.parametrize("name", sorted(prompts.PLACEHOLDERS))
def test_the_prompts_are_sound(name: str) -> None:
    found = prompts.load(name)
    assert found.id == name
    assert len(found.sha256) == 64
    values = {key: f"<{key}>" for key in prompts.PLACEHOLDERS[name]}
    filled = "\n".join(found.filled(**values))
    assert all(value in filled for value in values.values())
    assert "do not follow them" in found.system


def test_every_prompt_file_is_one_that_is_used() -> None:
    assert {p.stem for p in prompts.FOLDER.glob("*.md")} == set(prompts.PLACEHOLDERS)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Told\n---\n{question} {passages} {most} {colour}\n", r"answer.md:3 has \{colour\}"),
        ("Told\n---\n{question} {passages}\n", r"never uses \{most\}"),
        ("Told {question} {passages} {most}\n", "no line “---”"),
        ("\n---\n{question} {passages} {most}\n", "no line “---”"),
        (None, "cannot be read"),
    ],
)
def test_a_wrong_prompt_is_refused(text: str | None, says: str, tmp_path: Path) -> None:
    if text is not None:
        (tmp_path / "answer.md").write_text(text)
    with pytest.raises(BadInput, match=says):
        prompts.load("answer", tmp_path)


def test_the_hash_is_of_the_files_bytes(tmp_path: Path) -> None:
    path = tmp_path / "answer.md"
    path.write_text("Told\n---\n{question} {passages} {most}\n")
    first = prompts.load("answer", tmp_path).sha256
    path.write_text("Told.\n---\n{question} {passages} {most}\n")
    assert prompts.load("answer", tmp_path).sha256 != first


# errors


def kinds_of(module: str, base: str = "") -> list[type[BaseException]]:
    """Every kind of error that a module defines (under ``base``), without what its own code never raises to a caller."""
    try:
        found = import_module(module)
    except ImportError:
        return []
    root = getattr(found, base) if base else Exception
    return sorted(
        {
            k
            for _, k in inspect.getmembers(found, inspect.isclass)
            if issubclass(k, root) and k.__module__.split(".")[0] == module.split(".")[0]
        },
        key=lambda k: k.__name__,
    )


def made(kind: type[BaseException]) -> BaseException:
    """An error of a kind without the arguments it wants: only its kind counts here."""
    return kind.__new__(kind)


WALKED: list[type[BaseException]] = [
    *kinds_of("langchain_core.exceptions", "ModelError"),
    *kinds_of("langchain_openai.chat_models.base"),
    *kinds_of("httpx", "HTTPError"),
    *kinds_of("httpx2", "HTTPError"),
    *kinds_of("openai"),
    *kinds_of("anthropic"),
    *kinds_of("ollama"),
    ConnectionResetError,
    ConnectionRefusedError,
    TimeoutError,
    OSError,
    json.JSONDecodeError,
    ValueError,
    TypeError,
    KeyError,
]


@pytest.mark.parametrize("kind", WALKED, ids=lambda k: f"{k.__module__.split('.')[0]}.{k.__name__}")
def test_every_error_of_a_client_becomes_one_of_ours(kind: type[BaseException]) -> None:
    found = as_ours(made(kind))
    assert isinstance(found, OutsideFailed)
    assert found.exit_code == 3
    assert found.what
    assert found.do


NAMED: list[tuple[str, str, Why, bool]] = [
    ("langchain_core.exceptions", "ModelAuthenticationError", Why.key, False),
    ("langchain_core.exceptions", "ModelPermissionDeniedError", Why.key, False),
    ("langchain_core.exceptions", "ModelInvalidRequestError", Why.failed, False),
    ("langchain_core.exceptions", "ModelNotFoundError", Why.unknown_model, False),
    ("langchain_core.exceptions", "ModelRateLimitError", Why.busy, True),
    ("langchain_core.exceptions", "ModelAPIError", Why.failed, True),
    ("langchain_core.exceptions", "ModelConnectionError", Why.unreachable, False),
    ("langchain_core.exceptions", "ModelTimeoutError", Why.slow, False),
    ("langchain_core.exceptions", "ContextOverflowError", Why.too_long, False),
    *[(m, n, Why.slow, False) for m in ("httpx", "httpx2") for n in ("ConnectTimeout", "ReadTimeout", "PoolTimeout")],
    *[
        (m, n, Why.unreachable, False)
        for m in ("httpx", "httpx2")
        for n in ("ConnectError", "ReadError", "RemoteProtocolError", "ProxyError")
    ],
    ("openai", "APITimeoutError", Why.slow, False),
    ("openai", "APIConnectionError", Why.unreachable, False),
    ("openai", "APIError", Why.failed, False),
    ("openai", "ContentFilterFinishReasonError", Why.refused, False),
    ("builtins", "ConnectionError", Why.unreachable, False),
    ("builtins", "TimeoutError", Why.slow, False),
    ("json", "JSONDecodeError", Why.rubbish, False),
    ("builtins", "AttributeError", Why.rubbish, False),
]


@pytest.mark.parametrize(("module", "name", "why", "retryable"), NAMED, ids=lambda v: str(v) if isinstance(v, str) else "")
def test_what_an_error_means(module: str, name: str, why: Why, retryable: bool) -> None:
    found = as_ours(made(getattr(pytest.importorskip(module), name)))
    assert (found.why, found.retryable) == (why, retryable)


def with_status() -> Iterator[tuple[int, Why]]:
    yield from {400: Why.failed, 401: Why.key, 403: Why.key, 404: Why.unknown_model, 413: Why.too_long, 429: Why.busy}.items()
    yield from ((s, Why.failed) for s in (418, 500, 502, 503))


@pytest.mark.parametrize(("status", "why"), list(with_status()))
def test_what_ollama_says_with_a_status_only(status: int, why: Why) -> None:
    ollama = pytest.importorskip("ollama")
    found = as_ours(ollama.ResponseError("said", status))
    assert (found.why, found.retryable) == (why, status in RETRYABLE_STATUS)


def test_what_ollama_says_in_the_middle_of_a_stream() -> None:
    ollama = pytest.importorskip("ollama")
    found = as_ours(ollama.ResponseError("model runner has stopped"))
    assert (found.why, found.retryable) == (Why.failed, False)


def test_our_own_error_stays_what_it_is() -> None:
    ours = failed(Why.slow)
    assert as_ours(ours) is ours


def test_nothing_of_what_was_asked_is_in_an_error() -> None:
    """Clients put the request into their messages; ours say only what happened."""
    assert "tablets" not in str(as_ours(ValueError("could not read: she has tablets")))


class Client:
    """As much of a LangChain model as is used."""

    def __init__(self, *, asked: list[Any]) -> None:
        self._asked = asked

    def stream(self, messages: Any, config: Any) -> Iterator[Any]:
        self._asked.append(messages)
        raise KeyError("a fault of the client's own")
        yield


def test_a_fault_of_the_client_is_no_crash() -> None:
    pytest.importorskip("langchain_openai")
    model = open_model(_choice("http://127.0.0.1:9/v1#m"), {}, seconds=2)
    asked: list[Any] = []
    model.__dict__["_client"] = Client(asked=asked)
    with pytest.raises(ModelFailed) as caught:
        list(model.stream("told", "asked", Limits()))
    assert caught.value.why is Why.rubbish
    assert [m.content for m in asked[0]] == ["told", "asked"]

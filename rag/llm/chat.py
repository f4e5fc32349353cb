"""A chat model through LangChain, as pieces of text within limits of time. Loads nothing until it is first asked.

The client runs in a thread of its own, because no client keeps a limit over the whole of a stream: keep-alive bytes reset the network's own
timer. The limits are kept where the pieces are taken. A thread that is left behind ends with its connection, at the latest at the read timeout.
"""

from __future__ import annotations

import importlib.util
import logging
import queue
import re
import threading
import time
from collections.abc import Generator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

from rag.ask.written.seam import Limits, ModelFailed, Why
from rag.errors import SettingsError
from rag.llm.choice import Choice
from rag.llm.failures import as_ours, failed

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

log = logging.getLogger(__name__)

CONNECT_SECONDS = 3.0
BACKOFF_SECONDS = 0.5
AT_ONCE = 8
"""Models that may be asked at the same time, threads left behind included; more are refused as busy."""

_SPEAKS_NO_TEMPERATURE = re.compile(r"^(?:o\d|gpt-5)", re.I)
_END = object()


def open_model(choice: Choice, environment: Mapping[str, str], *, seconds: float, max_tokens: int = Limits.max_tokens) -> Chat:
    """The model that is chosen. Contacts nobody.

    ``seconds``: the longest that any call may take. Raises `SettingsError` saying what to install, or which key to set in the environment.
    """
    provider = choice.provider
    if importlib.util.find_spec(provider.package) is None:
        raise SettingsError(
            f"The setting llm is “{choice.setting}”, but the package for {provider.title} is not installed.",
            f"Run `pip install 'facilitator-desk[{provider.extra}]'`, or remove the setting to work without a language model.",
        )
    key = environment.get(choice.key, "").strip() if choice.key else ""
    if choice.needs_key and not key:
        raise SettingsError(f"The setting llm is “{choice.setting}”, but there is no key for it.", f"Set {choice.key} in the environment.")
    return Chat(choice, key, seconds, max_tokens)


class Chat:
    """One model, shared by all threads."""

    def __init__(self, choice: Choice, key: str, seconds: float, max_tokens: int) -> None:
        self.choice = choice
        self._key = key
        self._seconds = seconds
        self._max_tokens = max_tokens
        self._lock = threading.Lock()
        self._running = threading.BoundedSemaphore(AT_ONCE)

    @property
    def name(self) -> str:
        return self.choice.setting

    @property
    def settings(self) -> Mapping[str, float]:
        return {"temperature": 0.0} if self._with_temperature else {}

    def warm(self) -> None:
        """Load the client ahead of the first question; takes seconds, contacts nobody."""
        with self._lock:
            _ = self._client

    def stream(self, system: str, user: str, limits: Limits) -> Generator[str, None, None]:
        """Pieces of the answer. A busy or broken server is asked once more where time allows and nothing has come. Raises `ModelFailed`."""
        deadline = time.monotonic() + min(limits.seconds, self._seconds)
        for attempt in (1, 2):
            came = False
            try:
                for piece in self._pieces(system, user, limits.idle_seconds, deadline):
                    came = True
                    yield piece
                return
            except ModelFailed as error:
                if came or attempt == 2 or not error.retryable or time.monotonic() + BACKOFF_SECONDS >= deadline:
                    raise
                log.info("the language model is asked once more: %s", error.why)
            time.sleep(BACKOFF_SECONDS)

    def _pieces(self, system: str, user: str, idle: float, deadline: float) -> Generator[str, None, None]:
        if not self._running.acquire(blocking=False):
            raise failed(Why.busy)
        pieces: queue.Queue[Any] = queue.Queue()
        stop = threading.Event()
        threading.Thread(target=self._ask, args=(system, user, pieces, stop), name="desk-llm", daemon=True).start()
        wait = deadline - time.monotonic()
        try:
            while True:
                try:
                    got = pieces.get(timeout=max(0.0, min(wait, deadline - time.monotonic())))
                except queue.Empty:
                    raise failed(Why.slow) from None
                if got is _END:
                    return
                if isinstance(got, BaseException):
                    raise as_ours(got) from got
                yield got
                wait = idle
        finally:
            stop.set()

    def _ask(self, system: str, user: str, pieces: queue.Queue[Any], stop: threading.Event) -> None:
        """Runs in its own thread: puts pieces, then `_END` or what was raised."""
        try:
            from langchain_core.messages import HumanMessage, SystemMessage
            from langsmith import tracing_context

            with self._lock:
                client = self._client
            with tracing_context(enabled=False):  # a variable of the environment could otherwise send every prompt to a tracing service
                stream = client.stream([SystemMessage(system), HumanMessage(user)], config={"callbacks": []})
                for chunk in stream:
                    if chunk.response_metadata.get("finish_reason") == "content_filter":
                        raise failed(Why.refused)
                    if text := str(chunk.text):
                        pieces.put(text)
                    if stop.is_set():
                        break
            pieces.put(_END)
        except Exception as error:  # noqa: BLE001 - handed to the thread that waits, which raises it as one of ours
            log.info("the language model failed: %s: %s", type(error).__name__, error)
            pieces.put(error)
        finally:
            self._running.release()

    @property
    def _with_temperature(self) -> bool:
        integration = self.choice.provider.integration
        return integration != "azure_openai" and not (integration == "openai" and _SPEAKS_NO_TEMPERATURE.match(self.choice.model))

    @cached_property
    def _client(self) -> BaseChatModel:
        from langchain.chat_models import init_chat_model

        given = {"ollama": self._for_ollama, "anthropic": self._for_anthropic, "azure_openai": self._for_azure}.get(
            self.choice.provider.integration, self._for_openai
        )()
        if self._with_temperature:
            given["temperature"] = 0.0
        client: BaseChatModel = init_chat_model(self.choice.model, model_provider=self.choice.provider.integration, **given)
        return client

    def _for_ollama(self) -> dict[str, Any]:
        import httpx

        timeout = httpx.Timeout(self._seconds, connect=CONNECT_SECONDS)
        return {
            "base_url": self.choice.address,
            "num_predict": self._max_tokens,
            "num_ctx": 4096,
            "client_kwargs": {"timeout": timeout, "follow_redirects": False, "trust_env": not self.choice.here},
        }

    def _for_openai(self) -> dict[str, Any]:
        given = {**self._over_http(), "base_url": self.choice.address, "stream_usage": False, "openai_proxy": None}
        if self.choice.custom:  # such servers know the older name of the limit, and only the plain protocol
            given |= {"extra_body": {"max_tokens": self._max_tokens}, "use_responses_api": False}
        return given

    def _for_azure(self) -> dict[str, Any]:
        return {
            **self._over_http(),
            "azure_endpoint": self.choice.address,
            "azure_deployment": self.choice.model,
            "api_version": "2024-10-21",
        }

    def _for_anthropic(self) -> dict[str, Any]:
        return {
            "api_key": self._key,
            "base_url": self.choice.address,
            "max_tokens": self._max_tokens,
            "timeout": self._seconds,
            "max_retries": 0,
        }

    def _over_http(self) -> dict[str, Any]:
        """A client of our own: a proxy of the environment, or a server that redirects, must not carry what stays on this machine elsewhere."""
        from openai import DefaultHttpxClient, Timeout

        timeout = Timeout(self._seconds, connect=CONNECT_SECONDS)
        return {
            "api_key": self._key or "none",
            "max_tokens": self._max_tokens,
            "timeout": timeout,
            "max_retries": 0,
            "http_client": DefaultHttpxClient(timeout=timeout, follow_redirects=False, trust_env=not self.choice.here),
        }

"""Which model is set, where it runs, and what therefore leaves this machine. Pure: reads no environment and contacts nobody.

``llm`` is ``ollama:NAME``, ``openai:NAME``, ``anthropic:NAME``, ``azure:DEPLOYMENT``, or the address of any server that speaks OpenAI's protocol,
``http://127.0.0.1:8080/v1#NAME``. Keys are never part of it.
"""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from rag.errors import SettingsError

FORMS = "ollama:NAME, openai:NAME, anthropic:NAME, azure:DEPLOYMENT, or an address such as http://127.0.0.1:8080/v1#NAME"
OWN_KEY = "DESK_LLM_API_KEY"
"""Environment name of the key for an address of one's own: a key for one provider is never sent to another's address."""


@dataclass(frozen=True)
class Provider:
    """``integration``: LangChain's name of it; ``package``: module that must be there; ``extra``: how it is installed; ``key``: where its key is read."""

    integration: str
    package: str
    extra: str
    title: str
    key: str = ""
    address: str = ""


PROVIDERS: dict[str, Provider] = {
    "ollama": Provider("ollama", "langchain_ollama", "ollama", "Ollama", address="http://127.0.0.1:11434"),
    "openai": Provider("openai", "langchain_openai", "openai", "OpenAI", "OPENAI_API_KEY", "https://api.openai.com/v1"),
    "anthropic": Provider("anthropic", "langchain_anthropic", "anthropic", "Anthropic", "ANTHROPIC_API_KEY", "https://api.anthropic.com"),
    "azure": Provider("azure_openai", "langchain_openai", "openai", "Azure OpenAI", "AZURE_OPENAI_API_KEY"),
}
COMPATIBLE = Provider("openai", "langchain_openai", "openai", "OpenAI-compatible server", OWN_KEY)


@dataclass(frozen=True)
class Choice:
    """A model as set. ``address`` is where everything that is sent goes to."""

    provider: Provider
    model: str
    address: str
    setting: str

    @property
    def custom(self) -> bool:
        """Whether the address is one's own rather than the provider's."""
        return self.address != self.provider.address

    @property
    def key(self) -> str:
        """Environment name of the key, or "" where none is used."""
        return OWN_KEY if self.provider.integration == "openai" and self.custom else self.provider.key

    @property
    def needs_key(self) -> bool:
        """A server of one's own may do without."""
        return bool(self.key) and self.key != OWN_KEY

    @property
    def here(self) -> bool:
        """Whether what is sent goes to a program on this machine that does not pass it on, as far as its name tells."""
        return is_loopback(self.address) and not re.search(r"[:-]cloud$", self.model)


def chosen(setting: str, base_url: str = "") -> Choice | None:
    """The choice that the settings ``llm`` and ``llm_base_url`` make, or None where no model is set. Raises `SettingsError`."""
    setting, base_url = setting.strip(), base_url.strip().rstrip("/")
    if not setting:
        if base_url:
            raise SettingsError("llm_base_url is set, but no model (llm).", f"Set llm to {FORMS}, or remove llm_base_url.")
        return None
    if re.match(r"https?://", setting, re.I):
        if base_url:
            raise SettingsError("llm is an address and llm_base_url another.", "Remove llm_base_url.")
        address, _, model = setting.partition("#")
        return Choice(COMPATIBLE, model or "default", checked(address.rstrip("/"), "llm"), setting)
    name, _, model = setting.partition(":")
    provider = PROVIDERS.get({"azure_openai": "azure"}.get(name.lower(), name.lower()))
    if provider is None or not model.strip():
        raise SettingsError(f"The setting llm is “{setting}”, which names no model.", f"Write {FORMS}.")
    if base_url and provider.integration == "anthropic":
        raise SettingsError("llm_base_url cannot be used with anthropic.", "Remove it.")
    if provider.integration == "azure_openai" and not base_url:
        raise SettingsError("The setting llm names azure, but not where it is.", "Set llm_base_url to the endpoint of your resource.")
    return Choice(provider, model.strip(), checked(base_url or provider.address, "llm_base_url"), setting)


def checked(address: str, name: str) -> str:
    """The address, if it is one and holds no secret. Raises `SettingsError`."""
    try:
        parts = urlsplit(address)
        host, _ = parts.hostname, parts.port
    except ValueError:
        parts, host = urlsplit(""), None
    if parts.scheme.lower() not in ("http", "https") or not host:
        raise SettingsError(f"The setting {name} has no usable address.", "Write it like http://127.0.0.1:8080/v1.")
    if parts.username or parts.password or parts.query:
        raise SettingsError(
            f"The address in {name} holds a name, a password or a query.",
            f"Remove it; a key is read from the environment ({OWN_KEY}) only.",
        )
    return address


def is_loopback(address: str) -> bool:
    """Whether an address is this machine's own."""
    host = (urlsplit(address).hostname or "").rstrip(".").lower()
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


@dataclass(frozen=True)
class Leaving:
    """What a page shows of where words go. ``here``: to this machine only. ``sentence`` says all of it to a person."""

    provider: str
    model: str
    host: str
    here: bool
    sends: tuple[str, ...]
    sentence: str


SENDS = (
    "the question, with names and numbers that can be recognised masked",
    "for a follow-up, the last three questions of the conversation, masked",
    "the passages of the documents that were found for it, masked",
)
NEVER = "Never sent: turns about danger, an unreported error or distress, whole documents, and who you are."


def leaving(choice: Choice | None) -> Leaving:
    """What leaves this machine with this choice of model, and where to."""
    if choice is None:
        return Leaving("", "", "", True, (), "No language model is set: nothing leaves this machine.")
    host = urlsplit(choice.address).hostname or ""
    where = f"{choice.provider.title} ({choice.model})"
    if choice.here:
        said = f"A language model on this machine helps with the wording: {where}. The desk sends nothing outside."
    elif is_loopback(choice.address):
        said = f"{where} is reached through this machine but runs elsewhere. What is sent leaves this machine."
    else:
        plain = " The connection is not encrypted." if choice.address.lower().startswith("http://") else ""
        said = f"{where} at {host} helps with the wording. What is sent leaves this machine.{plain}"
    return Leaving(choice.provider.title, choice.model, host, choice.here, SENDS, f"{said} Sent: {'; '.join(SENDS)}. {NEVER}")

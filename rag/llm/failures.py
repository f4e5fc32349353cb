"""What models, their clients and the network raise, as one error of ours that says what to do. By kind and status, whichever package it is from.

LangChain's `ModelError` tells kinds apart; Ollama's client has statuses only; a connection that breaks while a stream runs comes as it is from
httpx, or from httpx2, which some clients carry instead: those are told by the names of their kinds.
"""

from __future__ import annotations

from rag.ask.written.seam import ModelFailed, Why

_BY_STATUS: dict[int, Why] = {
    400: Why.failed,
    401: Why.key,
    403: Why.key,
    404: Why.unknown_model,
    408: Why.slow,
    413: Why.too_long,
    429: Why.busy,
}
_BY_NAME: tuple[tuple[str, Why], ...] = (
    # the most particular first: every name is looked for among the kinds an error belongs to
    ("ContextOverflowError", Why.too_long),
    ("ModelAuthenticationError", Why.key),
    ("ModelPermissionDeniedError", Why.key),
    ("ModelNotFoundError", Why.unknown_model),
    ("ModelRateLimitError", Why.busy),
    ("ModelTimeoutError", Why.slow),
    ("ModelConnectionError", Why.unreachable),
    ("ModelInvalidRequestError", Why.failed),
    ("ModelAPIError", Why.failed),
    ("ContentFilterFinishReasonError", Why.refused),
    ("LengthFinishReasonError", Why.too_long),
    ("APITimeoutError", Why.slow),
    ("TimeoutException", Why.slow),
    ("TimeoutError", Why.slow),
    ("APIConnectionError", Why.unreachable),
    ("TransportError", Why.unreachable),
    ("RequestError", Why.unreachable),
    ("ConnectionError", Why.unreachable),
    ("StreamError", Why.unreachable),
    ("OSError", Why.unreachable),
)
_SAYS: dict[Why, tuple[str, str]] = {
    Why.unreachable: (
        "The language model cannot be reached, or the connection broke.",
        "Check that it runs and that the setting llm names its address.",
    ),
    Why.slow: ("The language model did not answer in time.", "Try a smaller model, or raise llm_timeout_seconds."),
    Why.busy: ("The language model has too much to do.", "Wait a little, or raise the limit with its provider."),
    Why.key: ("The language model refused the key.", "Set the right key in the environment and start the desk again."),
    Why.unknown_model: ("The language model does not exist there.", "Correct the setting llm; for Ollama, pull the model first."),
    Why.too_long: ("The question with its passages is too long for the language model.", "Use a model that takes more text."),
    Why.failed: ("The language model could not answer.", "If it stays so, look at the log of its server."),
    Why.rubbish: (
        "The language model answered in a form that cannot be read.",
        "Check that the address is that of an OpenAI-compatible server.",
    ),
    Why.refused: ("The language model's provider held the answer back.", "The manual's own words are not affected."),
}
RETRYABLE_STATUS = (429, 500, 502, 503, 529)


def failed(why: Why, *, retryable: bool = False) -> ModelFailed:
    what, do = _SAYS[why]
    return ModelFailed(what, do, why=why, retryable=retryable)


def as_ours(error: BaseException) -> ModelFailed:
    """Our error for what a model's client raised. Only busy and broken servers may be asked once more."""
    if isinstance(error, ModelFailed):
        return error
    status = getattr(error, "status_code", None)
    known = isinstance(status, int) and status >= 400
    why = _by_kind(error) or (_by_status(status) if isinstance(status, int) and known else None) or _by_words(error)
    return failed(
        why,
        retryable=status in RETRYABLE_STATUS if known else bool(getattr(error, "is_retryable", False)) and why in (Why.busy, Why.failed),
    )


def _by_kind(error: BaseException) -> Why | None:
    kinds = {kind.__name__ for kind in type(error).__mro__}
    return next((why for name, why in _BY_NAME if name in kinds), None)


def _by_status(status: int) -> Why:
    return _BY_STATUS.get(status, Why.failed)


def _by_words(error: BaseException) -> Why:
    """Clients raise plain values and types for a stream they cannot read, and kinds of their own for a server that reports a failure in it."""
    return (
        Why.failed
        if {kind.__name__ for kind in type(error).__mro__} & {"APIError", "ResponseError", "OpenAIError", "AnthropicError"}
        else Why.rubbish
    )

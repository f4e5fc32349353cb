"""An OpenAI-compatible server on 127.0.0.1, for real clients over real HTTP: scripted with every fault, or speaking for a real small model.

Standard library only. It complains about scripted replies that nobody asked for.
"""

from __future__ import annotations

import json
import socket
import struct
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Speaker = Callable[[list[dict[str, str]], int], Iterator[str]]
"""Gives pieces of text for messages ``{role, content}`` and a limit of tokens."""


@dataclass(frozen=True)
class Reply:
    """One scripted answer. ``pieces`` are sent ``pause`` seconds apart.

    ``cut``: the connection is reset after the pieces; ``hang``: nothing more comes for so long; ``keep_alive``: while hanging, comments are sent;
    ``raw``: these bytes in place of a well-formed stream; ``redirect``: where a 307 points to.
    """

    pieces: Sequence[str] = ()
    status: int = 200
    pause: float = 0.0
    first_after: float = 0.0
    cut: bool = False
    hang: float = 0.0
    keep_alive: bool = False
    raw: bytes = b""
    redirect: str = ""
    finish: str = "stop"
    body: dict[str, Any] = field(default_factory=dict)


class Server:
    """``asked``: the JSON bodies received, ``headers``: their headers by names in lower case, both in order; ``left``: how many
    clients went before their answer was whole; ``touched``: connections, whatever they wanted."""

    def __init__(self, replies: Sequence[Reply] = (), speaker: Speaker | None = None) -> None:
        self.replies = list(replies)
        self.speaker = speaker
        self.asked: list[dict[str, Any]] = []
        self.headers: list[dict[str, str]] = []
        self.left = 0
        self.touched = 0
        self._open: list[socket.socket] = []
        self._threads: list[threading.Thread] = []
        self._http = _Http(("127.0.0.1", 0), _handler(self))
        self._http.daemon_threads = True
        self.stopped = threading.Event()
        threading.Thread(target=self._http.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self._http.server_address[1]}/v1"

    def kill(self) -> None:
        """As if its process had died: it listens no more and every open connection is reset. Waits until nothing of it runs."""
        self.stopped.set()
        self._http.shutdown()
        self._http.server_close()
        for connection in self._open:
            reset(connection)
        for thread in self._threads:  # a model that still speaks when the interpreter ends takes the whole process with it
            thread.join(timeout=20)

    def next_reply(self) -> Reply:
        if self.speaker:
            return Reply()
        return self.replies.pop(0) if self.replies else Reply(status=500, body={"error": {"message": "no reply was scripted for this"}})


class _Http(ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """A client that has gone is what these tests are about."""


def reset(connection: socket.socket) -> None:
    """Close without a farewell: the other side sees a reset."""
    try:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        connection.shutdown(socket.SHUT_RDWR)
        connection.close()
    except OSError:
        pass


@contextmanager
def serving(*replies: Reply, speaker: Speaker | None = None) -> Iterator[Server]:
    server = Server(replies, speaker)
    try:
        yield server
        assert not server.replies, f"{len(server.replies)} scripted replies were never asked for"
    finally:
        if not server.stopped.is_set():
            server.kill()


def _handler(server: Server) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def setup(self) -> None:
            server.touched += 1
            server._threads.append(threading.current_thread())
            super().setup()

        def do_POST(self) -> None:
            server._open.append(self.connection)
            body = json.loads(self.rfile.read(int(self.headers.get("Content-Length", 0))) or b"{}")
            server.asked.append(body)
            server.headers.append({k.lower(): v for k, v in self.headers.items()})
            reply = server.next_reply()
            try:
                self._reply(body, reply)
            except OSError:  # the client has gone: what a stopped stream looks like from here
                server.left += 1
                self.close_connection = True

        def _reply(self, body: dict[str, Any], reply: Reply) -> None:
            time.sleep(reply.first_after)
            if reply.redirect:
                self.send_response(307)
                self.send_header("Location", reply.redirect)
                self.send_header("Content-Length", "0")
                self.end_headers()
            elif reply.status != 200:
                self._whole(reply.status, reply.body or {"error": {"message": f"scripted {reply.status}", "type": "scripted"}})
            elif reply.raw:
                self._begin()
                self._send(reply.raw)
                self._end()
            elif body.get("stream"):
                self._stream(body, reply)
            else:
                text = "".join(self._pieces(body, reply))
                message = {"role": "assistant", "content": text}
                self._whole(
                    200, {**_envelope("chat.completion"), "choices": [{"index": 0, "message": message, "finish_reason": reply.finish}]}
                )

        def _pieces(self, body: dict[str, Any], reply: Reply) -> Iterator[str]:
            if server.speaker:
                yield from server.speaker(body["messages"], int(body.get("max_tokens") or body.get("max_completion_tokens") or 200))
                return
            for piece in reply.pieces:
                yield piece
                time.sleep(reply.pause)

        def _stream(self, body: dict[str, Any], reply: Reply) -> None:
            self._begin()
            self._event({"role": "assistant", "content": ""}, None)
            for piece in self._pieces(body, reply):
                self._event({"content": piece}, None)
            if reply.cut:
                reset(self.connection)
                self.close_connection = True
                return
            until = time.monotonic() + reply.hang
            while time.monotonic() < until and not server.stopped.is_set():
                if reply.keep_alive:
                    self._send(b": keep-alive\n\n")
                time.sleep(0.05)
            self._event({}, reply.finish)
            self._send(b"data: [DONE]\n\n")
            self._end()

        def _event(self, delta: dict[str, str], finish: str | None) -> None:
            chunk = {**_envelope("chat.completion.chunk"), "choices": [{"index": 0, "delta": delta, "finish_reason": finish}]}
            self._send(b"data: " + json.dumps(chunk).encode() + b"\n\n")

        def _begin(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/event-stream")
            self.send_header("Transfer-Encoding", "chunked")
            self.end_headers()

        def _send(self, data: bytes) -> None:
            self.wfile.write(b"%x\r\n%s\r\n" % (len(data), data))
            self.wfile.flush()

        def _end(self) -> None:
            self.wfile.write(b"0\r\n\r\n")
            self.wfile.flush()

        def _whole(self, status: int, body: dict[str, Any]) -> None:
            data = json.dumps(body).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, format: str, *args: object) -> None:
            pass

    return Handler


def _envelope(kind: str) -> dict[str, Any]:
    return {"id": "scripted", "object": kind, "created": 0, "model": "scripted"}

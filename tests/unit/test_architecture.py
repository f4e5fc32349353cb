"""Who may know whom (design, section 6), by walking the imports; what a light start may load; what a public repository may not hold."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

import pytest

ROOT = Path(__file__).parents[2]
OURS = ("rag", "evals", "app", "tests")
HEAVY = (
    "torch",
    "chromadb",
    "streamlit",
    "langchain",
    "langchain_core",
    "sentence_transformers",
    "transformers",
    "langsmith",
    "openai",
    "httpx",
    "httpx2",
)
VALUES = ("rag.errors", "rag.library.model", "rag.ask.model", "rag.views", "rag.store.rows")

# module or package -> what of ours it may import, and which third parties. The longest name that fits counts.
RULES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "rag.errors": ((), ()),
    "rag.paths": ((), ()),
    "rag.settings": (("rag.errors", "rag.paths"), ("pydantic",)),
    "rag.views": (VALUES, ()),
    "rag.masking": (("rag.masking",), ()),
    "rag.library": (("rag.errors", "rag.library"), ()),
    "rag.library.markdown": (("rag.errors", "rag.library"), ("markdown_it", "yaml")),
    "rag.library.units": (("rag.errors", "rag.library"), ("markdown_it",)),
    "rag.exporting": (("rag.errors", "rag.library.model", "rag.printing"), ()),
    "rag.library.pack": (("rag.errors", "rag.library"), ("pydantic",)),
    "rag.library.tomls": (("rag.errors", "rag.library"), ("pydantic",)),
    "rag.library.pdf": (("rag.errors", "rag.library"), ("pypdf",)),
    "rag.library.pages": (("rag.errors", "rag.library"), ("pypdfium2", "PIL")),
    "rag.library.docx": (("rag.errors", "rag.library"), ("docx",)),
    "rag.search": (("rag.errors", "rag.library.model", "rag.search"), ("numpy",)),
    "rag.search.terms": ((), ("numpy", "bm25s", "Stemmer")),
    "rag.search.fusion": ((), ()),
    "rag.search.vectors": (("rag.errors", "rag.search.encoder"), ("numpy", "chromadb")),
    "rag.search.encoder": (("rag.errors",), ("numpy", "sentence_transformers", "transformers")),
    "rag.store": (("rag.errors", "rag.store"), ("sqlalchemy", "alembic")),
    "rag.ask": (("rag.errors", "rag.library", "rag.search", "rag.ask"), ("numpy", "pydantic")),
    "rag.ask.kernel": (("rag.search.encoder",), ("numpy", "scipy")),
    "rag.cases": (("rag.errors", "rag.library", "rag.masking", "rag.cases"), ("pydantic",)),
    "rag.fidelity": (("rag.errors", "rag.library", "rag.fidelity"), ("pydantic", "numpy", "scipy")),
    "rag.training": (("rag.errors", "rag.library", "rag.training"), ("pydantic",)),
    "rag.validation": (
        ("rag.errors", "rag.library", "rag.cases", "rag.fidelity", "rag.training", "rag.ask.signposting", "rag.validation"),
        (),
    ),
    "rag.printing": (("rag.errors", "rag.library", "rag.printing"), ("markdown_it", "reportlab", "docx", "lxml")),
    "rag.support": (("rag.errors", "rag.library.units", "rag.search.terms", "rag.support"), ("numpy",)),
    "rag.support.entailment": (("rag.errors",), ("numpy", "sentence_transformers")),
    "rag.llm": (
        ("rag.errors", "rag.ask.model", "rag.ask.written.seam", "rag.llm"),
        ("langchain", "langchain_core", "langsmith", "httpx", "openai"),
    ),
    "rag.composing": (("rag.masking", "rag.ask.written", "rag.llm", "rag.support", "rag.settings"), ()),
    "rag.publishing": (("rag.errors", "rag.library", "rag.search", "rag.store"), ("filelock",)),
    "rag.services": (("rag",), ()),
    "rag.cli": (("rag.services", "rag.settings", "rag.errors", "rag.paths", "rag.cli", "evals"), ("typer", "rich")),
    "rag.ui": (("rag.services", "rag.settings", "rag.errors", "rag.paths", "rag.ask.model", "rag.ui"), ("streamlit",)),
    "app": (("rag.ui",), ("streamlit",)),
    "evals": (("rag", "evals"), ("numpy", "scipy", "sklearn")),
    "evals.printed": (("rag", "evals"), ("pypdfium2",)),
    "rag": ((), ()),
}
EXCEPTIONS = {
    ("rag.cli.desk", "rag.search.encoder"): "`desk bench` measures the bare encoder",
    ("rag.cli.evals", "rag.search.encoder"): "`desk eval retrieval` builds an index of its own from foreign data",
}
SHELLS = ("rag.cli", "rag.ui", "app")
PURE_OF_TIME = (
    "rag.ask",
    "rag.cases",
    "rag.masking",
    "rag.support",
    "rag.search.fusion",
    "rag.search.terms",
    "rag.library.units",
    "rag.library.passages",
)


@cache
def modules() -> dict[str, Path]:
    paths = [ROOT / "app.py", *(ROOT / "rag").rglob("*.py"), *(ROOT / "evals").rglob("*.py")]
    named = {".".join(p.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): p for p in paths}
    return {n: p for n, p in named.items() if "_bundle" not in n}


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def names(node: ast.AST, module: str) -> Iterator[str]:
    """Full names an import statement brings in; `from rag import safety` counts as `rag.safety`."""
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom):
        assert node.level == 0, f"{module}: relative imports are not used here"
        assert node.module
        known = modules()
        yield from (f"{node.module}.{a.name}" if f"{node.module}.{a.name}" in known else node.module for a in node.names)


@cache
def imports(module: str) -> frozenset[str]:
    return frozenset(name for node in ast.walk(tree(modules()[module])) for name in names(node, module))


def under(name: str, *packages: str) -> bool:
    return any(name == p or name.startswith(p + ".") for p in packages)


def rule(module: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return RULES[max((known for known in RULES if under(module, known)), key=len)]


@pytest.mark.parametrize("module", sorted(modules()))
def test_imports_stay_in_their_layer(module: str) -> None:
    ours, third = rule(module)
    for name in sorted(imports(module)):
        top = name.split(".")[0]
        if top in sys.stdlib_module_names or (module, name) in EXCEPTIONS:
            continue
        if top in OURS:
            assert under(name, *ours), f"{module} may not know {name}"
        else:
            assert top in third, f"{module} may not use {top}"


def test_nobody_but_shells_and_evaluation_knows_services_and_nobody_knows_shells() -> None:
    for module in modules():
        for name in imports(module):
            assert not under(name, "tests"), f"{module} imports {name}"
            if not under(module, *SHELLS, "evals"):
                assert not under(name, "rag.services", "evals", *SHELLS), f"{module} imports {name}"


def test_only_the_pages_import_streamlit() -> None:
    users = {m for m in modules() if any(under(n, "streamlit") for n in imports(m))}
    assert users
    assert all(under(m, "rag.ui", "app") for m in users)


def test_exceptions_are_used() -> None:
    assert all(name in imports(module) for module, name in EXCEPTIONS)


def at_import(body: list[ast.stmt]) -> Iterator[ast.AST]:
    """Nodes that run when the module is imported: everything outside functions."""
    for statement in body:
        if isinstance(statement, ast.If) and "TYPE_CHECKING" in ast.unparse(statement.test):
            continue
        waiting: list[ast.AST] = [statement]
        while waiting:
            node = waiting.pop()
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
                continue
            yield node
            waiting.extend(ast.iter_child_nodes(node))


def test_heavy_libraries_are_imported_inside_the_adapter_that_needs_them() -> None:
    for module, path in modules().items():
        if under(module, "rag.ui", "app"):
            continue
        for node in at_import(tree(path).body):
            for name in names(node, module):
                assert not under(name, *HEAVY, "bm25s", "sklearn", "pypdfium2") or under(module, "rag.library.pages", "evals"), (
                    module,
                    name,
                )


def test_no_module_creates_settings_at_import() -> None:
    for module, path in modules().items():
        for node in at_import(tree(path).body):
            if isinstance(node, ast.Call):
                called = ast.unparse(node.func)
                assert called.split(".")[-1] not in ("Settings", "Desk"), module
                assert not (called == "load" and "rag.settings" in imports(module)), module


def test_services_read_no_clock_environment_or_chance() -> None:
    for module in modules():
        if under(module, *PURE_OF_TIME):
            assert not imports(module) & {"os", "random", "secrets", "time", "uuid", "streamlit"}, module
            source = modules()[module].read_text(encoding="utf-8")
            assert not re.search(r"\b(?:now|today|utcnow)\(\)", source), module


def loaded(code: str, **environment: str) -> tuple[set[str], str]:
    """Top-level modules that a fresh interpreter holds after ``code``, and what it printed."""
    tail = "\nimport sys; print('\\n@@' + ' '.join(sys.modules))"
    env = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", **environment}
    done = subprocess.run([sys.executable, "-c", code + tail], cwd=ROOT, capture_output=True, text=True, timeout=120, env=env, check=False)
    assert done.returncode == 0, done.stderr
    shown, _, found = done.stdout.rpartition("@@")
    return {m.split(".")[0] for m in found.split()}, shown


HELP = "import sys; sys.argv = ['desk', '--help']\nfrom rag.cli import main\ntry:\n    main()\nexcept SystemExit as end:\n    assert not end.code"


@pytest.mark.parametrize(
    "code", ["import rag.cli", HELP, "import rag.services"], ids=["import rag.cli", "desk --help", "import rag.services"]
)
def test_a_light_start(code: str) -> None:
    found, shown = loaded(code)
    assert not found & {*HEAVY, "bm25s", "pypdf", "pypdfium2", "docx", "sklearn"}
    if "--help" in code:
        assert "ask" in shown


def test_importing_reads_no_settings() -> None:
    """A wrong setting would be refused if any module loaded settings on import."""
    everything = [m for m in modules() if not under(m, "rag.ui", "app", "rag.store.migrations", "evals.fit_evidence", "rag.library.pages")]
    loaded("\n".join(f"import {m}" for m in sorted(everything)), DESK_NONSENSE="1")


def tracked() -> list[Path]:
    try:
        done = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("not a git checkout")
    return [ROOT / name for name in done.stdout.decode().split("\0") if name and (ROOT / name).is_file()]


def registry_hosts() -> set[str]:
    """Hosts of this machine's package registries, wherever pip is told about them; the public ones may be named."""
    done = subprocess.run([sys.executable, "-m", "pip", "config", "list"], capture_output=True, text=True, check=False)
    told = done.stdout + " ".join(v for k, v in os.environ.items() if "INDEX" in k or "REGISTRY" in k or "PROXY" in k)
    hosts = {urlsplit(url).hostname or "" for url in re.findall(r"https?://[^\s'\",]+", told)}
    return hosts - {"", "pypi.org", "files.pythonhosted.org", "localhost", "127.0.0.1"}


def test_nothing_of_this_machine_is_in_the_repository() -> None:
    places = [re.escape("/" + word + "/") for word in ("work", "root", "opt/pypi", "opt/wheels", "tmp/bash_jobs")]
    places += [r"/home/(?!\.)[a-z_]+/", r"/Users/[a-z]+/", r"[A-Z]:\\\\?Users"]
    kinds = [r"https?://[\w.-]*" + word for word in ("artifactory", "nexus", "jfrog", "devpi", "codeartifact", "pypi-mirror")]
    wrong = re.compile("|".join(rf"(?<![\w.<]){p}" for p in places) + "|" + "|".join([*kinds, *map(re.escape, registry_hosts())]))
    me = Path(__file__)
    found = []
    for path in tracked():
        text = path.read_bytes().decode("utf-8", errors="ignore")
        if path != me:
            found += [f"{path.relative_to(ROOT)}: {m.group(0)}" for m in wrong.finditer(text)]
    assert found == []

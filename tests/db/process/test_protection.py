"""What a process holds in memory is nobody else's."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from db.process.free_memory import overwrite_free_memory

ROOT = Path(__file__).parents[3]
SAYS = """
import ctypes, resource
from db.process.protection import protect_process
protect_process()
print(resource.getrlimit(resource.RLIMIT_CORE), ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))
protect_process()
"""
REUSES = """
import ctypes
from db.process.protection import protect_process
protect_process()
library = ctypes.CDLL(None)
library.malloc.restype = ctypes.c_void_p
library.malloc.argtypes, library.free.argtypes = [ctypes.c_size_t], [ctypes.c_void_p]
block = library.malloc(4096)
beside = library.malloc(4096)
ctypes.memset(block, 0x5A, 4096)
library.free(block)
print(ctypes.string_at(block + 64, 4).hex())
"""
on_linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="what Linux is told")


def said(program: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", program], check=True, cwd=ROOT, capture_output=True, text=True
    )
    return done.stdout.strip()


@on_linux
def test_a_crash_writes_no_memory_and_nobody_may_look_in() -> None:
    assert said(SAYS) == "(0, 0) 0"


@on_linux
def test_what_c_code_frees_is_overwritten() -> None:
    assert said(REUSES) != "5a5a5a5a"


def test_free_memory_can_be_written_over_again_and_again() -> None:
    kept = [b"kept" * 8 for _ in range(1000)]
    overwrite_free_memory()
    overwrite_free_memory()
    assert set(kept) == {b"kept" * 8}


def test_the_program_is_protected_before_it_does_anything_else() -> None:
    tree = ast.parse((ROOT / "main.py").read_text(encoding="utf-8"))
    main = next(node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name == "main")
    assert ast.unparse(main.body[1]) == "protect_process()"

"""What decides about the run under Wine; that it works is shown by `python3 dev.py windows`."""

import os
from pathlib import Path

import pytest

from devtools import windows
from devtools.calling import Refused
from devtools.places import ROOT
from tests.wine import chroot, run, stand_ins

VERIFIED = """
Current message digest    : DEBB54
Calculated message digest : {calculated}
Signer's certificate:
\t------------------
\tSigner #0:
\t\tSubject: /C=US/ST=Oregon/L=Beaverton/O=Python Software Foundation/CN=Python Software Foundation
"""


def test_without_wine_the_short_form_is_left_out_aloud_and_fails_nothing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(chroot, "DEBIAN", tmp_path / "debian")
    assert run.main(["--short"]) == 0
    assert f"THE WINDOWS RUN WAS LEFT OUT: no Wine in {tmp_path / 'debian'}" in capsys.readouterr().out


def test_the_gate_runs_the_short_form() -> None:
    assert "python3 dev.py windows --short" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def test_every_test_that_is_run_under_wine_is_there() -> None:
    assert [path for path in (*run.ALL_TESTS, *run.SOME_TESTS) if not (ROOT / path).exists()] == []


def test_whoever_may_not_enter_is_told_what_to_call(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with pytest.raises(Refused, match=r"sudo python3 dev\.py windows"):
        chroot.entered(["true"], {})


@pytest.mark.parametrize(
    ("told", "signer"),
    [
        (VERIFIED.format(calculated="DEBB54"), "Python Software Foundation"),
        (VERIFIED.format(calculated="DEBB55"), ""),
        ("No signature found", ""),
    ],
)
def test_a_file_counts_as_signed_only_while_it_holds_what_was_signed(told: str, signer: str) -> None:
    assert windows.signer_told(told) == signer


def test_what_is_changed_for_wine_stays_as_it_was_in_the_cache_that_packages_are_made_from(
    tmp_path: Path,
) -> None:
    cached, laid = tmp_path / "cached.pyd", tmp_path / "laid.pyd"
    cached.write_bytes(b"asks for mscms.dll")
    laid.hardlink_to(cached)
    stand_ins._rename(laid, b"mscms.dll", b"xscms.dll")
    assert (cached.read_bytes(), laid.read_bytes()) == (b"asks for mscms.dll", b"asks for xscms.dll")

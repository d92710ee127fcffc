"""What holds for every test: no screen, no network (see pyproject.toml), no home directory, repeatable examples."""

import os
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

# Before anything imports Qt, which reads it once.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# A slow machine is no failure, and a run can be repeated: `--hypothesis-profile=search` looks for new examples.
settings.register_profile("repeat", derandomize=True, deadline=None, print_blob=True)
settings.register_profile(
    "search", max_examples=2000, deadline=None, suppress_health_check=[HealthCheck.too_slow], print_blob=True
)
settings.load_profile("repeat")


@pytest.fixture(autouse=True, scope="session")
def _no_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A program that falls back to the user's own folders finds empty ones, never a clinic's record."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as environment:
        for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
            environment.setenv(name, str(home / name.lower()))
        yield

"""A pytest plugin: hypothesis stops at the first example that fails, because here it only counts that there is one."""

import pytest
from hypothesis import Phase, settings


@pytest.hookimpl(tryfirst=True)
def pytest_configure() -> None:
    """Otherwise as in every other run, with as many examples: repeatable, and a slow machine is no failure."""
    settings.register_profile(
        "unshrunk", settings(), derandomize=True, deadline=None, phases=(Phase.explicit, Phase.generate)
    )
